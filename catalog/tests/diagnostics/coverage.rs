//! Which rules and which words a case shows.

use errbook_catalog::{Lint, Rule};

use crate::wording::{format_pieces, is_han, messages, texts};

/// Texts that only join others, which are looked for themselves.
const WITHOUT_WORDS: [[&str; 2]; 3] = [
    ["{name}: {error}", "{name}：{error}"],
    ["{first} or {next}", "{first}或{next}"],
    ["`{subtag}` {problem}", "`{subtag}` {problem}"],
];

/// The text of the tests that show diagnostics, as Rust.
fn cases() -> String {
    texts("tests/diagnostics").concat()
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
    let shown = shown_texts(&cases);
    let messages = messages("src/messages");
    assert!(messages.len() > 250, "{}: the messages were not understood", messages.len());
    let mut missing = Vec::new();
    let mut without_words = Vec::new();
    for pair in messages.chunks(2) {
        let pieces: Vec<Vec<String>> = pair.iter().map(|message| format_pieces(message)).collect();
        // A case shows both languages, so that a short text is told by its counterpart: `add {keys}` by `请添加 {keys}`.
        if !pieces.iter().flatten().any(|piece| is_telling(piece)) {
            without_words.push(pair);
            continue;
        }
        let is_shown = |pieces: &&Vec<String>| shown.iter().any(|text| holds(text, pieces));
        missing.extend(pair.iter().zip(&pieces).filter(|(_, pieces)| !is_shown(pieces)).map(|(message, _)| message));
    }
    assert!(missing.is_empty(), "these are shown by no case: {missing:#?}");
    assert_eq!(without_words, WITHOUT_WORDS);
}

/// Returns the texts that the outputs of cases show: messages, labels, notes and helps, without what introduces them.
fn shown_texts(cases: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut is_message = false;
    for line in cases.lines() {
        let line = line.trim().trim_end_matches("\"#]],").trim_end_matches("\"#]]");
        let other = ["^ ", "help: ", "note: ", "- "].iter().find_map(|start| line.strip_prefix(start));
        let note = line.strip_prefix("note ").and_then(|note| note.split_once("›: ")).map(|(_, text)| text);
        found.extend(other.or(note).or(is_message.then_some(line)));
        is_message =
            ["error[", "warning["].iter().any(|level| line.trim_start_matches("expect![[r#\"").starts_with(level));
    }
    found
}

/// Returns whether one text holds these pieces, in order.
fn holds(text: &str, pieces: &[String]) -> bool {
    let mut rest = text;
    pieces.iter().all(|piece| match rest.find(piece.as_str()) {
        Some(at) => {
            rest = &rest[at + piece.len()..];
            true
        }
        None => false,
    })
}

/// Returns whether a piece is long enough to tell its text from others: a word of English or of Chinese.
fn is_telling(piece: &str) -> bool {
    let letters = piece.chars().filter(char::is_ascii_alphabetic).count();
    letters >= 4 || piece.chars().filter(|c| is_han(*c)).count() >= 2
}

#[test]
fn only_texts_in_an_output_count_as_shown() {
    let case = "part(Rule::X, \"a = 'text'\", expect![[r#\"\n  error[x] catalog.toml:1:1 ‹a›\n    the text\n    ^ here\n\
                note catalog.toml:2:1 ‹b›: there\n  note: why\n    help: do it\"#]],\n// help is near\n";
    assert_eq!(shown_texts(case), ["the text", "here", "there", "why", "do it"]);
}
