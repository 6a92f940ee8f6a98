//! A site that is opened as files.

use errbook_pages::{BaseUrl, Options, Site};
use html5gum::{Token, Tokenizer};
use serde_json::Value;

use crate::links;
use crate::support::{SYSTEMS, VIOLATIONS, elements, files, read, site, system};

fn flat() -> Options {
    let mut options = Options::new();
    options.flat = true;
    options
}

/// The scripts of a page that are data: id → content.
fn inlined(html: &[u8]) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut is_open = false;
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let get = |name: &str| {
                    let value = tag.attributes.iter().find(|(key, _)| key.as_slice() == name.as_bytes());
                    value.map(|(_, value)| String::from_utf8_lossy(value).into_owned())
                };
                is_open = tag.name.as_slice() == b"script" && get("type").as_deref() == Some("application/json");
                found.extend(get("id").filter(|_| is_open).map(|id| (id, String::new())));
            }
            Token::String(text) if is_open => {
                if let Some((_, content)) = found.last_mut() {
                    content.push_str(&String::from_utf8_lossy(&text));
                }
            }
            Token::EndTag(_) => is_open = false,
            _ => {}
        }
    }
    found
}

#[test]
fn every_link_names_a_file() {
    for path in SYSTEMS.into_iter().chain([VIOLATIONS]) {
        links::check(&Site::new(system(path), flat()));
    }
}

#[test]
fn the_pages_are_the_same_files_with_other_links() {
    let (served, flat) = (files(&site(system("catalog.toml"))), files(&Site::new(system("catalog.toml"), flat())));
    // There is nobody to serve a page for 404.
    let served: Vec<&String> = served.keys().filter(|path| !path.ends_with("404.html")).collect();
    assert_eq!(flat.keys().collect::<Vec<_>>(), served);
    let mut folders = 0;
    for (path, html) in flat.iter().filter(|(path, _)| path.ends_with(".html")) {
        for element in elements(html).iter().filter(|element| element.name == "a") {
            let Some(link) = element.get("href").filter(|link| !link.contains("://")) else { continue };
            let link = link.split(['#', '?']).next().unwrap_or_default();
            assert!(link.is_empty() || !link.ends_with('/'), "{path} links to the folder {link}");
            folders += usize::from(link.ends_with("index.html"));
        }
    }
    assert!(folders > 1000, "links to folders were seen: {folders}");
}

#[test]
fn pages_with_a_search_contain_its_data() {
    let site = Site::new(system("catalog.toml"), flat());
    let file = |path: &str| String::from_utf8(site.page(path).expect("it is there").bytes).expect("it is UTF-8");
    for (path, search) in [("", "en/search.json"), ("en/", "en/search.json"), ("zh/", "zh/search.json")] {
        let page = site.page(path).expect("it is there");
        let expected = [("data:find.json".to_owned(), "find.json"), (format!("data:{search}"), search)];
        let found = inlined(&page.bytes);
        assert_eq!(found.len(), expected.len(), "{path}");
        for ((id, content), (expected, path)) in found.iter().zip(&expected) {
            assert_eq!(id, expected);
            let (inlined, own): (Value, Value) =
                (serde_json::from_str(content).expect("JSON"), serde_json::from_str(&file(path)).expect("JSON"));
            assert_eq!(inlined, own, "{id}");
        }
    }
    // Each of the other pages would carry the data of all.
    assert_eq!(inlined(file("en/statuses/401/").as_bytes()), []);
    // The page of an entry has itself as Markdown, for the button that copies it.
    let [(id, json)] = &inlined(file("en/errors/invalid_token/").as_bytes())[..] else { panic!("one piece of data") };
    let markdown = serde_json::from_str::<String>(json).expect("a string");
    assert_eq!((id.as_str(), markdown), ("data:page.md", file("en/errors/invalid_token.md")));
    let served = crate::support::site(system("catalog.toml"));
    assert_eq!(inlined(&served.page("en/").expect("it is there").bytes), [], "a server has it as files");
}

#[test]
fn no_text_ends_the_data() {
    let text = "[catalog]\nname = 'x'\nlanguages = ['en']\n[errors.a]\nstatus = 400\nmessage.en = '</script><!--<script>{b}]]>'\nfields.b = 'string'\nsolutions.en = ['</SCRIPT\t>']";
    let page = Site::new(read(text), flat()).page("en/").expect("it is there");
    let data = inlined(&page.bytes);
    assert_eq!(data.len(), 2);
    for (id, json) in data {
        assert!(json.contains("\\u003c/script>\\u003c!--\\u003cscript>"), "{id}: {json}");
        assert!(serde_json::from_str::<Value>(&json).is_ok(), "{id}");
    }
}

#[test]
fn what_was_retired_and_the_addresses_of_services_are_files_too() {
    let site = Site::new(read(include_str!("small.toml")), flat());
    let files = files(&site);
    for path in ["en/errors/out_of_stock/index.html", "errors/out_of_stock/index.html", "errors/sold_out/index.html"] {
        let html = String::from_utf8_lossy(&files[path]).into_owned();
        assert!(html.contains("data-suffix=\"index.html\""), "{path}");
    }
    links::check(&site);
}

#[test]
fn published_links_have_no_file_names() {
    let mut options = flat();
    options.base_url = BaseUrl::parse("https://docs.example.com/book/").ok();
    let site = Site::new(read(include_str!("small.toml")), options);
    let page = String::from_utf8(site.page("en/errors/sold_out/").expect("it is there").bytes).expect("it is UTF-8");
    assert!(page.contains("<link rel=\"canonical\" href=\"https://docs.example.com/book/en/errors/sold_out/\">"));
    // With an address, the folder can be on a host after all.
    let missing = site.page("404.html").expect("it is there");
    assert!(String::from_utf8_lossy(&missing.bytes).contains("href=\"/book/en/index.html\""));
    assert_eq!(inlined(&missing.bytes).len(), 2, "it has a search");
}
