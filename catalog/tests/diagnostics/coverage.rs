//! Reads `src/messages/`: which mistakes there are, and which of them a case shows.

use std::path::Path;

use errbook_catalog::Diagnostic;

/// The text of all files of a folder of this crate, each of which is Rust.
pub(crate) fn texts(folder: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> = files.filter(|file| file.extension().is_some_and(|end| end == "rs")).collect();
    files.sort();
    files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect()
}

/// Whether a mistake has a rule and a text, in both languages, that this constructor writes.
pub(crate) fn made_by(constructor: &str, diagnostic: &Diagnostic) -> bool {
    let Some((_, literals)) = constructors().into_iter().find(|(name, _)| name == constructor) else { return false };
    let writes = |text: &str, chinese: bool| {
        literals.iter().any(|literal| literal.is_ascii() != chinese && fits(&format_pieces(literal), text))
    };
    let rule = literals.iter().any(|literal| literal == diagnostic.rule);
    rule && writes(&diagnostic.text.en, false) && writes(&diagnostic.text.zh, true)
}

/// The functions of `messages/` that give a mistake, with the string literals in each.
fn constructors() -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    for file in texts("src/messages") {
        found.extend(file.split("\n}\n").filter_map(|block| {
            let start = block.find("\npub fn ").or_else(|| block.find("\npub(crate) fn "))?;
            let function = &block[start + 1..];
            let name = function.split("fn ").nth(1)?.split(['(', '<']).next()?;
            function.contains("-> Mistake").then(|| (name.to_owned(), literals(function)))
        }));
    }
    found
}

/// The string literals of a piece of Rust.
pub(crate) fn literals(code: &str) -> Vec<String> {
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
pub(crate) fn format_pieces(literal: &str) -> Vec<String> {
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
    assert!(constructors.len() > 80, "src/messages was not understood");
    let cases = texts("tests/mistakes").concat();
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
    let diagnostic =
        Diagnostic::error("unknown-group", None, errbook_catalog::phrase!("there is no group `x`", "没有分组 `x`"));
    assert!(made_by("unknown_group", &diagnostic));
    assert!(!made_by("unknown_tag", &diagnostic));
    assert!(!made_by("no_such_constructor", &diagnostic));
    let half = Diagnostic::error("unknown-group", None, "there is no group `x`");
    assert!(!made_by("unknown_group", &half), "the Chinese is not that of the constructor");
}
