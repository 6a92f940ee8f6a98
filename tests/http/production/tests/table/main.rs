//! The table of docs/production.md: which feature holds in which framework. A cell is filled if a test of the framework calls
//! one of the feature's claims, so nothing is in the table that no test has run. `UPDATE_EXPECT=1` writes it.

mod features;
mod sources;

use std::collections::BTreeSet;
use std::path::Path;

use expect_test::expect_file;
use features::FEATURES;
use sources::{FRAMEWORKS, claims, read};

#[test]
fn the_pages_say_what_the_tests_have_shown() {
    for (page, head, language) in [("production.md", "feature", 0), ("production.zh.md", "功能", 1)] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../docs").join(page);
        let text = read(&path);
        let (open, close) = ("<!-- table: features -->\n", "<!-- end of table -->");
        let (before, rest) = text.split_once(open).expect("the page has a table");
        let (_, after) = rest.split_once(close).expect("the table ends");
        expect_file![path].assert_eq(&format!("{before}{open}{}{close}{after}", table(head, language)));
    }
}

fn table(head: &str, language: usize) -> String {
    let names = FRAMEWORKS.map(|framework| framework.name).join(" | ");
    let mut table = format!("| {head} | {names} |\n|{}\n", " --- |".repeat(FRAMEWORKS.len() + 1));
    let called = FRAMEWORKS.map(|framework| framework.calls());
    for feature in FEATURES {
        let cells = called
            .each_ref()
            .map(|called| if feature.claims.iter().any(|claim| called.contains(*claim)) { "✓" } else { "–" });
        table.push_str(&format!("| {} | {} |\n", feature.name[language], cells.join(" | ")));
    }
    table
}

#[test]
fn every_claim_is_of_a_feature_and_every_feature_is_shown_by_a_test() {
    let named: BTreeSet<&str> = FEATURES.iter().flat_map(|feature| feature.claims).copied().collect();
    let missing: Vec<String> = claims().into_iter().filter(|claim| !named.contains(&**claim)).collect();
    assert!(missing.is_empty(), "add them to tests/http/production/tests/table/features.rs: {missing:?}");
    for feature in FEATURES {
        let runs =
            FRAMEWORKS.iter().any(|framework| feature.claims.iter().any(|claim| framework.calls().contains(*claim)));
        assert!(runs, "no test calls a claim of `{}`", feature.name[0]);
    }
}
