//! Helpers for the tests of whole sites: catalogs, and pages parsed as in a browser.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use errbook_catalog::files::File;
use errbook_catalog::model::Catalog;
use errbook_pages::{Contents, Options, Site};
use html5gum::{Token, Tokenizer};

/// The catalogs of the four systems.
pub(crate) const SYSTEMS: [&str; 4] = [
    "catalog.toml",
    "examples/passwordless/catalog.toml",
    "examples/genauth/catalog.toml",
    "examples/cloudbase/catalog.toml",
];

/// A catalog whose answers list violations.
pub(crate) const VIOLATIONS: &str = "tests/browser/catalogs/violations.toml";

/// Returns the catalog of a system.
pub(crate) fn system(path: &str) -> Catalog {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    read(&fs::read_to_string(path).expect("the catalog is there"))
}

/// Returns the site of a catalog of the project, with what its releases changed.
pub(crate) fn with_history(path: &str) -> Site {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    let mut read = errbook_catalog::files::read(&File { path, name: "catalog.toml".to_owned() });
    let history = read.read_history();
    assert!(!read.reading.has_errors(), "{:?}", read.reading.diagnostics);
    Site::of(Contents::new(read.reading.catalog, false).with_history(history), Options::new())
}

/// Reads a catalog that must not have errors.
pub(crate) fn read(text: &str) -> Catalog {
    let reading = errbook_catalog::read_text("catalog.toml", text);
    let errors: Vec<String> = reading.errors().map(|error| format!("{error:?}")).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    reading.catalog
}

/// Returns the files of a site: path → content.
pub(crate) fn files(site: &Site) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for page in site.pages() {
        assert!(files.insert(page.path.clone(), page.bytes).is_none(), "{} is there twice", page.path);
    }
    files
}

/// Returns the public site of a catalog.
pub(crate) fn site(catalog: Catalog) -> Site {
    Site::new(catalog, Options::new())
}

/// A start tag: its name and attributes.
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
}

impl Element {
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }
}

/// Returns all elements of a page, in order.
pub(crate) fn elements(html: &[u8]) -> Vec<Element> {
    let mut elements = Vec::new();
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        if let Token::StartTag(tag) = token {
            let attributes = tag.attributes.iter();
            let attributes = attributes.map(|(name, value)| (text(name), text(value))).collect();
            elements.push(Element { name: text(&tag.name), attributes });
        }
    }
    elements
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Returns the path that a link from the page at another path leads to, and its fragment; `None` for another host.
pub(crate) fn resolve(from: &str, link: &str) -> Option<(String, String)> {
    if link.contains("://") {
        return None;
    }
    let (link, fragment) = link.split_once('#').unwrap_or((link, ""));
    // On the page for 404, the site is at the root of its host.
    let (from, link) = link.strip_prefix('/').map_or((from, link), |rest| ("", rest));
    let mut segments: Vec<&str> = from.split('/').collect();
    if !link.is_empty() {
        segments.pop();
        for segment in link.split('/') {
            match segment {
                "." => {}
                ".." => assert!(segments.pop().is_some(), "{link} leaves the site from {from}"),
                segment => segments.push(segment),
            }
        }
        if link.ends_with("..") || link.ends_with("/.") || link == "." {
            segments.push("");
        }
    }
    Some((decode(&segments.join("/")), decode(fragment)))
}

pub(crate) fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits: Vec<u8> = rest.by_ref().take(2).collect();
            let digits = String::from_utf8(digits).expect("two digits");
            bytes.push(u8::from_str_radix(&digits, 16).expect("two digits"));
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).expect("a link is UTF-8")
}

/// Returns the file of a path.
pub(crate) fn file(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}
