//! Which rules and which words a case shows.

use errbook_catalog::{Lint, Rule};

use crate::wording::{format_pieces, messages, texts};

/// The text of all tests that show diagnostics, as Rust.
fn cases() -> String {
    ["tests/diagnostics", "tests", "src/files"].map(|folder| texts(folder).concat()).concat()
}

#[test]
fn every_rule_has_a_case() {
    let cases = cases();
    let has_case = |rule: &Rule| {
        let name = match rule {
            Rule::Lint(lint) => format!("Rule::Lint(Lint::{lint:?}),"),
            rule => format!("Rule::{rule:?},"),
        };
        cases.match_indices(&name).any(|(at, _)| cases[..at].trim_end().ends_with('('))
    };
    let all = Rule::ALL.iter().copied().chain(Lint::ALL.iter().copied().map(Rule::Lint));
    let missing: Vec<Rule> = all.filter(|rule| !has_case(rule)).collect();
    assert!(missing.is_empty(), "these have no case: {missing:#?}");
}

#[test]
fn every_text_of_a_diagnostic_is_shown_by_a_case() {
    let cases = cases();
    let lines: Vec<&str> = cases.lines().collect();
    let messages = messages("src/messages");
    assert!(messages.len() > 250, "{}: the messages were not understood", messages.len());
    let missing: Vec<&String> = messages
        .iter()
        .filter(|message| {
            let pieces = format_pieces(message);
            !lines.iter().any(|line| holds(line, &pieces))
        })
        .collect();
    assert!(missing.is_empty(), "these are shown by no case: {missing:#?}");
}

/// Whether a line holds these pieces, in order.
fn holds(line: &str, pieces: &[String]) -> bool {
    let mut rest = line;
    pieces.iter().all(|piece| match rest.find(piece.as_str()) {
        Some(at) => {
            rest = &rest[at + piece.len()..];
            true
        }
        None => false,
    })
}
