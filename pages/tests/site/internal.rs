//! What only the team behind an API may read: the catalog has `qzq` in all of it, and a public book has none of it.

use errbook_catalog::contract::{Changelog, History};
use errbook_exports::{Contents, model};
use errbook_pages::Site;
use serde_json::Value;

use crate::support::{files, read};

const CATALOG: &str = include_str!("../../../exports/tests/internal.toml");

/// Returns the files whose path or content has the word.
fn leaks(site: &Site) -> Vec<String> {
    let has = |text: &str| text.to_lowercase().contains("qzq");
    let leaks = files(site).into_iter().filter(|(path, bytes)| has(path) || has(&String::from_utf8_lossy(bytes)));
    leaks.map(|(path, _)| path).collect()
}

/// Returns the book of the catalog, with what its releases changed.
fn book(internal: bool) -> Site {
    Site::of(contents(internal), errbook_pages::Options::new())
}

fn contents(internal: bool) -> Contents {
    let log = Changelog::read(include_str!("../../../exports/tests/internal.changes")).expect("it can be read");
    Contents::new(read(CATALOG), internal).with_history(History::new(log, Vec::new()))
}

#[test]
fn nothing_internal_is_in_a_public_book() {
    let public = book(false);
    assert!(public.page("en/errors/sold_out").is_some() && public.page("en/changes").is_some());
    assert_eq!(leaks(&public), Vec::<String>::new());
}

#[test]
fn a_book_with_what_is_internal_has_it() {
    let found = leaks(&book(true));
    for path in [
        "en/changes/index.html",
        "zh/changes.md",
        "en/errors/qzq_failed/index.html",
        "en/errors/sold_out/index.html",
        "errors.json",
        "llms.txt",
    ] {
        assert!(found.iter().any(|one| one == path), "{path}: {found:?}");
    }
}

#[test]
fn the_json_of_a_book_is_the_exported_document_with_the_address_of_each_page() {
    for is_internal in [false, true] {
        let site = book(is_internal);
        let mut document: Value = serde_json::from_slice(&files(&site)["errors.json"]).expect("it is JSON");
        for list in ["errors", "violations"] {
            for one in document[list].as_array_mut().expect("a list") {
                let page = one.as_object_mut().expect("an object").shift_remove("page");
                let page = page.as_ref().and_then(Value::as_str).expect("the address of a page");
                assert!(site.page(page).is_some(), "{page}");
            }
        }
        let exported = model::document(&contents(is_internal), &|_| None);
        assert_eq!(document, serde_json::from_str::<Value>(&exported).expect("it is JSON"));
    }
}
