//! `llms.txt`, by the format of <https://llmstxt.org>.

use errbook_pages::{BaseUrl, Options, Site};

use crate::support::{SYSTEMS, VIOLATIONS, files, read, resolve, site, system};

const SMALL: &str = include_str!("small.toml");

/// Checks the format: one H1, a quotation, then H2 sections, each a list of links; returns the links.
fn links(text: &str) -> Vec<String> {
    let mut lines = text.lines();
    assert!(lines.next().is_some_and(|line| line.starts_with("# ")), "{text}");
    assert_eq!(lines.next(), Some(""));
    assert!(lines.next().is_some_and(|line| line.starts_with("> ")), "{text}");
    let mut links = Vec::new();
    let mut sections = 0;
    for line in lines.filter(|line| !line.is_empty()) {
        if line.starts_with("## ") {
            sections += 1;
            continue;
        }
        assert!(sections > 0, "a link is before the first section: {text}");
        let (label, rest) = line.strip_prefix("- [").and_then(|line| line.split_once("](")).expect(line);
        let (link, notes) = rest.split_once(')').expect(line);
        assert!(!label.is_empty() && (notes.is_empty() || notes.starts_with(": ")), "{line}");
        links.push(link.to_owned());
    }
    links
}

#[test]
fn every_link_leads_to_a_file_in_each_language() {
    for catalog in SYSTEMS.into_iter().chain([VIOLATIONS]) {
        let site = site(system(catalog));
        let files = files(&site);
        let lists = files.iter().filter(|(path, _)| path.ends_with("llms.txt"));
        assert_eq!(lists.clone().count(), site.catalog().languages.len() + 1, "one in each language, and the first's");
        for (path, text) in lists {
            let links = links(std::str::from_utf8(text).expect("it is UTF-8"));
            assert!(links.len() > site.catalog().entries.len(), "{catalog}: {path}");
            for link in links {
                let (to, _) = resolve(path, &link).expect("it is on the site");
                assert!(files.contains_key(&to), "{path} links to {link}");
            }
        }
    }
}

#[test]
fn it_is_in_its_language_and_names_the_others() {
    let site = site(read(SMALL));
    let page = |path: &str| site.page(path).expect("it is there");
    let text = |path: &str| String::from_utf8(page(path).bytes).expect("it is UTF-8");
    assert_eq!(page("zh/llms.txt").language.as_deref(), Some("zh"));
    let chinese = text("zh/llms.txt");
    assert!(chinese.starts_with("# 书店 API\n\n> 书店 API 的全部错误"), "{chinese}");
    assert!(chinese.contains("- [sold_out](errors/sold_out.md): 409 这本书已售罄。\n"), "{chinese}");
    assert!(chinese.ends_with("\n- [English](../en/llms.txt)\n"), "{chinese}");
    assert!(text("llms.txt").contains("- [sold_out](en/errors/sold_out.md): 409 This book is sold out.\n"));
}

#[test]
fn without_markdown_it_lists_the_pages() {
    let mut options = Options::new();
    options.markdown_pages = false;
    options.base_url = BaseUrl::parse("https://docs.example.com/").ok();
    let site = Site::new(read(SMALL), options);
    let text = String::from_utf8(site.page("zh/llms.txt").expect("it is there").bytes).expect("it is UTF-8");
    assert!(text.contains("- [sold_out](https://docs.example.com/zh/errors/sold_out/): 409"), "{text}");
    for (path, bytes) in files(&site) {
        assert!(!path.ends_with(".md"), "{path}");
        assert!(!String::from_utf8_lossy(&bytes).contains("text/markdown"), "{path} offers Markdown");
    }
}

#[test]
fn without_copies_there_are_only_the_own_addresses() {
    let mut options = Options::new();
    options.copies = false;
    let (whole, without) = (files(&site(read(SMALL))), files(&Site::new(read(SMALL), options)));
    let gone: Vec<&String> = whole.keys().filter(|path| !without.contains_key(*path)).collect();
    assert!(gone.iter().all(|path| path.starts_with("errors/")) && gone.len() == 4, "{gone:?}");
    assert!(without.keys().all(|path| whole.contains_key(path)));
}
