//! Links between pages: their targets are there, in the language of the page, and the READMEs list every page.

use std::collections::{BTreeMap, BTreeSet};

use errbook_tests::scratch::workspace;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::docs::pages;

/// Returns the targets of the links and images of a page that are in this repository.
fn targets(text: &str) -> Vec<String> {
    let targets = Parser::new_ext(text, Options::ENABLE_TABLES).filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => Some(dest_url.to_string()),
        _ => None,
    });
    targets.filter(|target| !target.contains("://") && !target.starts_with("mailto:")).collect()
}

/// Returns the images of a page that are in this repository, with the texts in their place.
fn images(text: &str) -> Vec<(String, String)> {
    let (mut found, mut open) = (Vec::new(), None);
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Image { dest_url, .. }) => open = Some((dest_url.to_string(), String::new())),
            Event::Text(text) | Event::Code(text) => {
                if let Some((_, words)) = &mut open {
                    words.push_str(&text);
                }
            }
            Event::End(TagEnd::Image) => found.extend(open.take()),
            _ => {}
        }
    }
    found.retain(|(target, _)| !target.contains("://"));
    found
}

/// Returns the anchors of a page as GitHub makes them of headings: lower case, hyphens for spaces, no other punctuation.
fn anchors(text: &str) -> BTreeSet<String> {
    let mut anchors = BTreeSet::new();
    let mut heading: Option<String> = None;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&text);
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                let lower = heading.take().unwrap_or_default().to_lowercase();
                let kept = lower.chars().filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter));
                anchors.insert(kept.map(|letter| if letter == ' ' { '-' } else { letter }).collect());
            }
            _ => {}
        }
    }
    anchors
}

/// Returns the path of a link's file from the root of the repository.
fn resolved(page: &str, file: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in file.split('/') {
        match part {
            "." | "" => {}
            ".." => assert!(parts.pop().is_some(), "{page}: {file} leads out of the repository"),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Returns what is wrong with a link, if anything is.
fn fault(pages: &BTreeMap<String, String>, page: &str, target: &str) -> Option<&'static str> {
    let (file, anchor) = target.split_once('#').map_or((target, None), |(file, anchor)| (file, Some(anchor)));
    let path = if file.is_empty() { page.to_owned() } else { resolved(page, file) };
    if !workspace().join(&path).exists() {
        return Some("no such file");
    }
    if anchor.is_some_and(|anchor| !pages.get(&path).is_some_and(|text| anchors(text).contains(anchor))) {
        return Some("no such heading");
    }
    let twin = path.replace(".md", ".zh.md");
    let is_switch = resolved(page, &path_of_other_language(page)) == path;
    let is_foreign = page.ends_with(".zh.md") && !path.ends_with(".zh.md") && pages.contains_key(&twin);
    (is_foreign && !is_switch).then_some("a Chinese page links the English one")
}

/// Returns the name of a Chinese page in English, beside it.
fn path_of_other_language(page: &str) -> String {
    page.rsplit('/').next().unwrap_or_default().replace(".zh.md", ".md")
}

/// Returns whether the links of a page are those of the repository. Pages of tests are templates and output, and those of a brand are parts of
/// an error book, whose own links they have.
fn is_of_the_repository(page: &str) -> bool {
    !page.contains("tests/") && !page.contains("/brand/")
}

#[test]
fn every_link_leads_to_a_file_and_a_heading() {
    let pages = pages();
    let mut checked = 0;
    let mut wrong = Vec::new();
    for (page, text) in pages.iter().filter(|(page, _)| is_of_the_repository(page)) {
        for target in targets(text) {
            checked += 1;
            wrong.extend(fault(&pages, page, &target).map(|fault| format!("{page}: {target}: {fault}")));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(checked > 300, "{checked}");
}

#[test]
fn the_readmes_list_every_page_of_the_docs() {
    let pages = pages();
    let docs = pages.keys().filter(|path| path.starts_with("docs/") && path.matches('/').count() == 1);
    for page in docs {
        let readme = if page.ends_with(".zh.md") { "README.zh.md" } else { "README.md" };
        assert!(targets(&pages[readme]).iter().any(|target| target == page), "{readme} does not list {page}");
    }
}

/// The pictures of the docs, which `docs/images/make` takes: each has a place and a text, and all of them are quickly loaded.
#[test]
fn every_picture_is_shown_and_described_and_small() {
    let (pages, folder) = (pages(), workspace().join("docs/images"));
    let mut shown = BTreeSet::new();
    for (page, text) in pages.iter().filter(|(page, _)| is_of_the_repository(page)) {
        for (target, words) in images(text) {
            assert!(words.chars().count() > 1, "{page}: {target} has no text");
            shown.insert(resolved(page, &target));
        }
    }
    let mut size = 0;
    for entry in std::fs::read_dir(folder).expect("the pictures").map(|entry| entry.expect("a file")) {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".webp") {
            size += entry.metadata().expect("its size").len();
            assert!(shown.contains(&format!("docs/images/{name}")), "no page shows {name}");
        }
    }
    assert!((100_000..1_500_000).contains(&size), "{size} bytes");
}

#[test]
fn every_page_of_the_docs_is_in_both_languages() {
    let pages = pages();
    for page in pages.keys().filter(|path| path.starts_with("docs/")) {
        let other = match page.strip_suffix(".zh.md") {
            Some(stem) => format!("{stem}.md"),
            None => page.replace(".md", ".zh.md"),
        };
        assert!(pages.contains_key(&other), "{other}");
    }
}

#[test]
fn faults_are_found() {
    let page = |text: &str| text.to_owned();
    let pages: BTreeMap<String, String> = BTreeMap::from([
        ("docs/cli.md".to_owned(), page("# The `errbook` command\n\n## init, man\n")),
        ("docs/cli.zh.md".to_owned(), page("# 命令行工具 `errbook`\n")),
    ]);
    let fault = |from: &str, target: &str| fault(&pages, from, target);
    assert_eq!(fault("docs/cli.md", "../README.md"), None);
    assert_eq!(fault("docs/cli.md", "#init-man"), None);
    assert_eq!(fault("docs/cli.md", "#init"), Some("no such heading"));
    assert_eq!(fault("docs/cli.md", "README.md"), Some("no such file"));
    assert_eq!(fault("docs/cli.zh.md", "cli.md"), None);
    assert_eq!(fault("docs/book.zh.md", "cli.md#init-man"), Some("a Chinese page links the English one"));
    assert_eq!(fault("docs/book.zh.md", "cli.zh.md#命令行工具-errbook"), None);
    assert_eq!(
        images("![a `b`](c.png) ![](d.png)"),
        [("c.png", "a b"), ("d.png", "")].map(|(a, b)| (a.into(), b.into()))
    );
    assert_eq!(targets("[a](b.md) ![c](d.png) [e](https://example.com)"), ["b.md", "d.png"]);
}
