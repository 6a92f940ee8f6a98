//! docs/production.md shows the code that the tests run: `UPDATE_EXPECT=1` writes it into the page.

use std::fs;
use std::path::Path;

use expect_test::expect_file;

/// What the page shows: the name in the page, the file, and what its first and its last line begin with.
const QUOTES: [(&str, &str, &str, &str); 6] = [
    ("settings", "src/error.rs", "pub fn settings", "}"),
    ("axum", "src/axum.rs", "use axum::Router;", "// The shop."),
    ("actix", "src/actix.rs", "use actix_cors::Cors;", "// The shop."),
    ("salvo", "src/salvo.rs", "use errbook::salvo", "// The shop."),
    ("poem", "src/poem.rs", "use std::sync::Arc;", "// The shop."),
    ("versions", "../../../examples/bookshop/api/src/lib.rs", "// One set of routes", "let routes ="),
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

fn compare(page: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../docs").join(page);
    let mut text = fs::read_to_string(&path).expect("the page");
    for (name, file, first, last) in QUOTES {
        let (open, close) = (format!("<!-- code: {name} -->\n"), "<!-- end of code -->");
        let (before, rest) = text.split_once(&open).unwrap_or_else(|| panic!("{page} has no {open}"));
        let (_, after) = rest.split_once(close).unwrap_or_else(|| panic!("{page} has no end of {name}"));
        text = format!("{before}{open}```rust\n{}\n```\n{close}{after}", quote(file, first, last));
    }
    expect_file![path].assert_eq(&text);
}

#[test]
fn the_pages_show_the_code_that_the_tests_run() {
    compare("production.md");
    compare("production.zh.md");
}
