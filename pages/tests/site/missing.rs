//! The page for 404, as a file that a host serves at any address.

use errbook_pages::{BaseUrl, Options, Site};

use crate::support::{elements, files, read, site};

const SMALL: &str = include_str!("small.toml");

/// The links of a page to the site: pages, styles, scripts.
fn links(html: &[u8]) -> Vec<String> {
    let elements = elements(html);
    let links = elements.iter().flat_map(|element| ["href", "src"].into_iter().filter_map(|name| element.get(name)));
    links.filter(|link| !link.contains("://") && !link.starts_with('#')).map(str::to_owned).collect()
}

#[test]
fn its_links_start_at_the_root_of_the_host() {
    let site = site(read(SMALL));
    for path in ["404.html", "en/404.html", "zh/404.html"] {
        let page = site.page(path).expect("it is there");
        let links = links(&page.bytes);
        assert!(links.iter().any(|link| link == "/errbook.css"), "{path}: {links:?}");
        assert!(links.iter().all(|link| link.starts_with('/')), "{path}: {links:?}");
        let root = elements(&page.bytes).iter().find_map(|element| element.get("data-root").map(str::to_owned));
        assert_eq!(root.as_deref(), Some("/"), "{path}");
    }
}

#[test]
fn its_links_start_at_the_base_url() {
    let mut options = Options::new();
    options.base_url = BaseUrl::parse("https://docs.example.com/api/errors").ok();
    let site = Site::new(read(SMALL), options);
    let page = site.page("404.html").expect("it is there");
    let links = links(&page.bytes);
    assert!(links.iter().any(|link| link == "/api/errors/en/"), "{links:?}");
    assert!(links.iter().all(|link| link.starts_with("/api/errors/")), "{links:?}");
    let html = String::from_utf8_lossy(&page.bytes);
    assert!(html.contains("data-root=\"/api/errors/\""));
    // It is no page to be found by search engines.
    let sitemap = site.page("sitemap.xml").expect("it is there");
    assert!(!String::from_utf8_lossy(&sitemap.bytes).contains("404"));
}

#[test]
fn it_is_in_the_first_language_and_in_each() {
    let site = site(read(SMALL));
    let text = |path: &str| String::from_utf8(site.page(path).expect("it is there").bytes).expect("it is UTF-8");
    assert_eq!(site.page("404.html").and_then(|page| page.language).as_deref(), Some("en"));
    assert!(text("404.html").contains("<html lang=\"en\"") && text("zh/404.html").contains("<html lang=\"zh\""));
    assert!(text("zh/404.html").contains("页面不存在"));
}

#[test]
fn a_server_gets_it_with_links_that_work_at_the_address() {
    let site = site(read(SMALL));
    let files = files(&site);
    for (path, language) in
        [("/nothing", "en"), ("zh/errors/nothing", "zh"), ("/zh/errors/a/b/", "zh"), ("//x%ff/", "en"), ("", "en")]
    {
        let page = site.missing_page(path);
        assert_eq!(page.language.as_deref(), Some(language), "{path}");
        let from = path.strip_prefix('/').unwrap_or(path).replace('%', "");
        for link in links(&page.bytes) {
            let (to, _) = crate::support::resolve(&from, &link).expect("it is on the site");
            assert!(files.contains_key(&crate::support::file(&to)), "{path} links to {link}");
        }
    }
    // A client chooses the depth.
    assert!(site.missing_page(&"a/".repeat(100_000)).bytes.len() < 100_000);
}

#[test]
fn an_entry_whose_address_it_is_keeps_it() {
    let text = "[catalog]\nname = 'x'\nlanguages = ['en']\ndocs_url = '/{code}.html'\n[errors.gone]\ncode = 404\nstatus = 404\nmessage.en = 'Gone.'";
    let page = site(read(text)).page("404.html").expect("it is there");
    assert!(String::from_utf8_lossy(&page.bytes).contains("Gone."));
}
