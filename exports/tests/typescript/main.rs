//! Modules and messages for front ends: golden texts.

use errbook_catalog::read_text;
use errbook_exports::typescript::{Format, module};
use errbook_exports::{Contents, messages};
use expect_test::expect_file;

const CATALOG: &str = include_str!("catalog.toml");

/// Returns the contents of the catalog, which must have no errors.
fn contents(internal: bool) -> Contents {
    let reading = read_text("catalog.toml", CATALOG);
    let errors: Vec<_> = reading.errors().collect();
    assert!(errors.is_empty(), "{errors:?}");
    Contents::new(reading.catalog, internal)
}

#[test]
fn a_module_in_typescript() {
    expect_file!["errors.ts.txt"].assert_eq(&module(&contents(false), Format::TypeScript));
}

#[test]
fn a_module_in_javascript_and_its_types() {
    expect_file!["errors.js.txt"].assert_eq(&module(&contents(false), Format::JavaScript));
    expect_file!["errors.d.ts.txt"].assert_eq(&module(&contents(false), Format::Declarations));
}

#[test]
fn messages_are_patterns_by_language_and_code() {
    expect_file!["messages.json"].assert_eq(&messages::document(&contents(false)));
}

#[test]
fn internal_entries_are_in_no_public_export() {
    let formats = [Format::TypeScript, Format::JavaScript, Format::Declarations];
    let all = |internal| {
        formats.map(|format| module(&contents(internal), format)).join("\n") + &messages::document(&contents(internal))
    };
    let public = all(false);
    assert!(!public.contains("internal_only") && !public.contains("InternalOnly") && !public.contains("Hidden"));
    assert!(all(true).contains("InternalOnly") && all(true).contains("Hidden."));
}
