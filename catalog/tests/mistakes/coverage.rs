//! Reads `src/messages.rs`: which mistakes there are, and which of them a case shows.

use errbook_catalog::Mistake;

const MESSAGES: &str = include_str!("../../src/messages.rs");

const CASES: [&str; 20] = [
    include_str!("code_ranges.rs"),
    include_str!("codes.rs"),
    include_str!("entries_in_envelopes.rs"),
    include_str!("envelopes.rs"),
    include_str!("field_values.rs"),
    include_str!("fields.rs"),
    include_str!("headers.rs"),
    include_str!("include.rs"),
    include_str!("keys.rs"),
    include_str!("languages.rs"),
    include_str!("lifecycle.rs"),
    include_str!("lints.rs"),
    include_str!("names.rs"),
    include_str!("placeholders.rs"),
    include_str!("plural.rs"),
    include_str!("references.rs"),
    include_str!("statuses.rs"),
    include_str!("syntax.rs"),
    include_str!("urls.rs"),
    include_str!("values.rs"),
];

/// Whether a mistake has a rule and a text that this constructor writes.
pub(crate) fn made_by(constructor: &str, mistake: &Mistake) -> bool {
    let Some((_, literals)) = constructors().into_iter().find(|(name, _)| name == constructor) else { return false };
    let rule = literals.iter().any(|literal| literal == mistake.rule);
    rule && literals.iter().any(|literal| fits(&format_pieces(literal), &mistake.text))
}

/// The functions of `messages.rs` that give a mistake, with the string literals in each.
fn constructors() -> Vec<(String, Vec<String>)> {
    let functions = MESSAGES.split("\n}\n").filter_map(|block| {
        let start = block.find("\npub fn ").or_else(|| block.find("\npub(crate) fn "))?;
        let function = &block[start + 1..];
        let name = function.split("fn ").nth(1)?.split(['(', '<']).next()?;
        function.contains("-> Mistake").then(|| (name.to_owned(), literals(function)))
    });
    functions.collect()
}

/// The string literals of a piece of Rust.
fn literals(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(start) = rest.find('"') {
        let mut literal = String::new();
        let mut letters = rest[start + 1..].char_indices();
        let mut end = rest.len();
        while let Some((at, letter)) = letters.next() {
            match letter {
                '"' => {
                    end = start + 1 + at + 1;
                    break;
                }
                '\\' => literal.extend(letters.next().map(|(_, escaped)| escaped)),
                _ => literal.push(letter),
            }
        }
        found.push(literal);
        rest = &rest[end..];
    }
    found
}

/// What a format string writes as it is, between its arguments.
fn format_pieces(literal: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut letters = literal.chars().peekable();
    while let Some(letter) = letters.next() {
        let doubled = matches!(letter, '{' | '}') && letters.next_if_eq(&letter).is_some();
        if letter == '{' && !doubled {
            letters.by_ref().take_while(|letter| *letter != '}').for_each(drop);
            pieces.push(String::new());
        } else if let Some(last) = pieces.last_mut() {
            last.push(letter);
        }
    }
    pieces
}

fn fits(pieces: &[String], text: &str) -> bool {
    let [first, middle @ .., last] = pieces else { return pieces.first().is_some_and(|piece| piece == text) };
    let Some(mut rest) = text.strip_prefix(first.as_str()) else { return false };
    for piece in middle {
        let Some(at) = rest.find(piece.as_str()) else { return false };
        rest = &rest[at + piece.len()..];
    }
    rest.ends_with(last.as_str())
}

#[test]
fn every_mistake_has_a_case() {
    let constructors = constructors();
    assert!(constructors.len() > 80, "messages.rs was not understood");
    let cases = CASES.concat();
    let has_case = |name: &str| {
        let argument = format!("\"{name}\",");
        let mut places = cases.match_indices(&argument);
        places.any(|(at, _)| cases[..at].trim_end().ends_with('('))
    };
    let missing: Vec<&str> =
        constructors.iter().map(|(name, _)| name.as_str()).filter(|name| !has_case(name)).collect();
    assert!(missing.is_empty(), "these have no case: {missing:#?}");
}

#[test]
fn every_mistake_has_a_rule_in_kebab_case() {
    for (name, literals) in constructors() {
        let is_rule =
            |text: &String| !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c == '8');
        assert!(literals.first().is_some_and(is_rule) || literals.iter().any(is_rule), "{name}: {literals:?}");
    }
}

#[test]
fn a_text_is_told_from_others_by_its_constructor() {
    let mistake = Mistake::error("unknown-group", None, "there is no group `x`");
    assert!(made_by("unknown_group", &mistake));
    assert!(!made_by("unknown_tag", &mistake));
    assert!(!made_by("no_such_constructor", &mistake));
}
