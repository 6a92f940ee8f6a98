//! docs/production.md and docs/testing.md show the code that the tests run: `UPDATE_EXPECT=1` writes it into the pages.

use std::fs;
use std::path::Path;

use axum::http::Response;
use errbook::testing::{Locale, Watch};
use expect_test::expect_file;

/// What a page shows: the name in the page, the file, and what its first and its last line begin with.
type Quote = (&'static str, &'static str, &'static str, &'static str);

const OF_PRODUCTION: &[Quote] = &[
    ("settings", "src/error.rs", "pub fn settings", "}"),
    ("axum", "src/axum.rs", "use axum::Router;", "// The shop."),
    ("actix", "src/actix.rs", "use actix_cors::Cors;", "// The shop."),
    ("salvo", "src/salvo.rs", "use errbook::salvo", "// The shop."),
    ("poem", "src/poem.rs", "use std::sync::Arc;", "// The shop."),
    ("versions", "../../../examples/bookshop/api/src/lib.rs", "// One set of routes", "let routes ="),
];

const OF_TESTING: &[Quote] = &[
    ("setup", "tests/stack/order.rs", "use std::sync::LazyLock;", "// The shop."),
    ("allow", "tests/stack/watched.rs", "static WATCH", "static WATCH"),
    ("coverage", "tests/stack/watched.rs", "println!(", "assert_eq!(watch.coverage()"),
    ("see", "tests/stack/watched.rs", "let body = ", "assert!(!watch.see_body("),
];

/// Returns the lines of a file from one to another, without their common indentation; a comment at the end is left out.
fn quote(file: &str, first: &str, last: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{error}: {}", path.display()));
    let mut lines = text.lines().skip_while(|line| !line.trim_start().starts_with(first)).peekable();
    let indent = lines.peek().map_or(0, |line| line.len() - line.trim_start().len());
    let mut quoted = String::new();
    for line in lines {
        let line = line.get(indent..).unwrap_or_default();
        let is_last = line.starts_with(last);
        if !(is_last && line.starts_with("//")) {
            quoted.push_str(line);
            quoted.push('\n');
        }
        if is_last {
            return quoted.trim_end().to_owned();
        }
    }
    panic!("no `{first}` to `{last}` in {file}")
}

/// Compares a page with the code that it shows, and with other texts, each with its name in the page.
fn compare(page: &str, quotes: &[Quote], texts: &[(&str, String)]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../docs").join(page);
    let mut text = fs::read_to_string(&path).expect("the page");
    let code = |&(name, file, first, last): &Quote| (name, format!("```rust\n{}\n```", quote(file, first, last)));
    let texts = texts.iter().map(|(name, text)| (*name, format!("```text\n{text}\n```")));
    for (name, block) in quotes.iter().map(code).chain(texts) {
        let (open, close) = (format!("<!-- code: {name} -->\n"), "<!-- end of code -->");
        let (before, rest) = text.split_once(&open).unwrap_or_else(|| panic!("{page} has no {open}"));
        let (_, after) = rest.split_once(close).unwrap_or_else(|| panic!("{page} has no end of {name}"));
        text = format!("{before}{open}{block}\n{close}{after}");
    }
    expect_file![path].assert_eq(&text);
}

#[test]
fn the_pages_show_the_code_that_the_tests_run() {
    compare("production.md", OF_PRODUCTION, &[]);
    compare("production.zh.md", OF_PRODUCTION, &[]);
}

#[test]
fn the_pages_about_tests_show_what_a_test_fails_with() {
    let watch = Watch::new().unwrap();
    let body = r#"{"status":404,"code":"order_gone","detail":"This order is gone."}"#;
    let response = Response::builder().status(404).header("content-type", "application/problem+json").body(body);
    assert!(!watch.see("GET", "/orders/7", &response.expect("a response")).is_empty());
    for (page, locale) in [("testing.md", Locale::En), ("testing.zh.md", Locale::Zh)] {
        compare(page, OF_TESTING, &[("failure", watch.failure(locale).expect("a failure"))]);
    }
}
