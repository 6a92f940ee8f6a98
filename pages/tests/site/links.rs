//! Every link in the sites of the four systems has a target, and so has every URL that their services send.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{
    Element, SYSTEMS, VIOLATIONS, decode, elements, file, files, resolve, site, system, with_history,
};
use errbook_catalog::plan;
use errbook_pages::Site;

/// The `id`s of a page, each once.
fn ids(path: &str, page: &[Element]) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for id in page.iter().filter_map(|element| element.get("id")) {
        assert!(ids.insert(id.to_owned()), "{path} has the id {id:?} twice");
    }
    ids
}

fn is_page(path: &str) -> bool {
    path.ends_with(".html")
}

/// Follows every link of every page. Without a server, each names a file.
pub(crate) fn check(site: &Site) {
    let files = files(site);
    let pages = files.iter().filter(|(path, _)| is_page(path));
    let pages: BTreeMap<&str, Vec<Element>> = pages.map(|(path, html)| (path.as_str(), elements(html))).collect();
    let ids: BTreeMap<&str, BTreeSet<String>> = pages.iter().map(|(path, page)| (*path, ids(path, page))).collect();
    let mut followed = 0;
    for (path, page) in &pages {
        let suffix = page.iter().find_map(|element| element.get("data-suffix"));
        let file = |to: &str| if suffix.is_some() { to.to_owned() } else { file(to) };
        for element in page {
            for link in ["href", "src"].iter().filter_map(|name| element.get(name)) {
                let Some((to, fragment)) = resolve(path, link) else {
                    assert_eq!(element.name, "a", "{path} asks another host for {link}");
                    continue;
                };
                let to = file(&to);
                assert!(files.contains_key(&to), "{path} links to {link}, and there is no {to}");
                if !fragment.is_empty() {
                    assert!(ids[to.as_str()].contains(&fragment), "{path} links to {link}, and {to} has no such id");
                }
                followed += 1;
            }
        }
        let root =
            page.iter().find_map(|element| element.get("data-root")).expect("each page knows the way to the root");
        assert_eq!(resolve(path, root).map(|(to, _)| to).as_deref(), Some(""), "{path}");
    }
    assert!(followed > files.len(), "links were followed");
    for (path, markdown) in files.iter().filter(|(path, _)| path.ends_with(".md")) {
        let text = String::from_utf8_lossy(markdown);
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let link = link.trim_start_matches('<').trim_end_matches('>');
            if let Some((to, _)) = resolve(path, link) {
                // What was retired has no page in Markdown.
                assert!(files.contains_key(&file(&to)), "{path} links to {link}");
            }
        }
    }
}

#[test]
fn no_link_is_dead_and_no_id_is_used_twice() {
    for path in SYSTEMS.into_iter().chain([VIOLATIONS]) {
        check(&site(system(path)));
    }
    check(&with_history("examples/passwordless/catalog.toml"));
}

#[test]
fn every_documentation_url_leads_to_a_page() {
    for path in SYSTEMS {
        let catalog = system(path);
        let site = site(catalog.clone());
        let files = files(&site);
        let mut followed = 0;
        for entry in &catalog.entries {
            for language in 0..catalog.languages.len() {
                let Some(url) = plan::docs_url(&catalog, entry, language) else { continue };
                let (address, fragment) = url.split_once('#').unwrap_or((&url, ""));
                let address = address.strip_prefix("https://docs.example.com").unwrap_or(address);
                let page = site.page(address).unwrap_or_else(|| panic!("{url} has no page"));
                assert!(files.contains_key(&page.path), "{url} has no file");
                let html = String::from_utf8_lossy(&page.bytes).replace("<wbr>", "");
                let code = entry.code.value.text().unwrap_or_else(|| entry.name.value.clone());
                assert!(
                    html.replace("<wbr>", "").contains(&format!(">{code}</code>")),
                    "the page at {url} is about its entry"
                );
                if !fragment.is_empty() {
                    let hyphens = fragment.replace('_', "-");
                    let ids = ids(&page.path, &elements(&page.bytes));
                    assert!(ids.contains(&decode(fragment)) && ids.contains(&decode(&hyphens)), "{url}");
                }
                followed += 1;
            }
        }
        let expected = if catalog.docs_url.is_some() { catalog.entries.len() * catalog.languages.len() } else { 0 };
        assert_eq!(followed, expected, "{path}");
    }
}

#[test]
fn a_page_requested_without_its_slash_has_working_links() {
    let site = site(system("catalog.toml"));
    let files = files(&site);
    for path in ["en/errors/invalid_token", "accounts/errors/invalid_token", "zh", "zh/groups/mfa"] {
        let page = site.page(path).expect("the page is found");
        for element in elements(&page.bytes) {
            for link in ["href", "src"].iter().filter_map(|name| element.get(name)) {
                if let Some((to, _)) = resolve(path, link) {
                    let to = if to == path { page.path.clone() } else { file(&to) };
                    assert!(files.contains_key(&to), "{path} links to {link}");
                }
            }
        }
    }
}
