//! OpenAPI documents: golden texts, the rules of unions and headers, examples to the byte, and documents with operations.

mod catalogs;
mod operations;
#[path = "../project/mod.rs"]
mod project;
mod rules;

use errbook_catalog::read_text;
use errbook_exports::Contents;
use errbook_exports::openapi::{Options, Version, document};
use expect_test::expect_file;
use serde_json::Value;

/// One of everything.
const EVERYTHING: &str = include_str!("everything.toml");

/// Returns the contents of a catalog, which must have no errors.
fn contents(text: &str) -> Contents {
    let reading = read_text("catalog.toml", text);
    let errors: Vec<_> = reading.errors().collect();
    assert!(errors.is_empty(), "{errors:?}");
    Contents::new(reading.catalog, false)
}

/// Returns the document of a catalog.
fn of(text: &str, version: Version) -> Value {
    serde_json::from_str(&document(&contents(text), &Options::new(version))).expect("it is JSON")
}

#[test]
fn a_document_has_all_errors_of_a_catalog_as_components() {
    let text = |version| document(&contents(EVERYTHING), &Options::new(version));
    expect_file!["everything.3.1.json"].assert_eq(&text(Version::V3_1));
    expect_file!["everything.3.0.json"].assert_eq(&text(Version::V3_0));
}
