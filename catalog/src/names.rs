//! Names: Rust identifiers derived from names of the catalog, and spellings of fields in bodies.

use crate::choice::choices;
use crate::scan::snake_length;
use unicode_ident::{is_xid_continue, is_xid_start};

/// The strict and reserved keywords of Rust (edition 2024).
const KEYWORDS: [&str; 53] = [
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super",
    "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield", "_",
];

/// Returns whether `word` is a strict or reserved word of Rust 2024, or `_`.
///
/// All but `_`, `self`, `Self`, `super` and `crate` can be written as raw identifiers (`r#type`).
#[must_use]
pub fn is_keyword(word: &str) -> bool {
    // Variants start with a capital, and `Self` is the only keyword that does.
    if word.starts_with(|first: char| first.is_ascii_uppercase()) {
        return word == "Self";
    }
    KEYWORDS.contains(&word)
}

/// Returns whether `text` has the form of a Rust identifier (UAX #31 with `_`), so that it can be made into a
/// token. Keywords have that form too: check [`is_keyword`] where they are not allowed. `_` has not.
#[must_use]
pub fn is_identifier(text: &str) -> bool {
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
        return text != "_" && text.starts_with(|first: char| !first.is_ascii_digit());
    }
    let mut letters = text.chars();
    let starts = letters.next().is_some_and(|first| first == '_' || is_xid_start(first));
    starts && text != "_" && letters.all(is_xid_continue)
}

/// Returns whether a Rust field can have this name: an identifier, also a keyword that can be written raw (`r#type`).
#[must_use]
pub fn is_field_name(text: &str) -> bool {
    is_identifier(text) && !matches!(text, "self" | "Self" | "super" | "crate" | "_")
}

/// Returns `name` as the name of an enum variant: `mfa_not_enabled` and `MFA_NOT_ENABLED` become `MfaNotEnabled`.
///
/// Words end at characters that an identifier cannot have, at `_`, and at the humps of camel case; a row of capitals is one
/// word. `None` if the result is not an identifier: no letters, a digit first, or a keyword (`self`).
#[must_use]
pub fn upper_camel(name: &str) -> Option<String> {
    if let Some(joined) = plain_upper_camel(name) {
        return Some(joined);
    }
    let joined: String = words(name).map(capitalized).collect();
    (is_identifier(&joined) && !is_keyword(&joined)).then_some(joined)
}

/// Returns the same for names of small ASCII letters, digits and `_`, as almost all names are, with less work.
fn plain_upper_camel(name: &str) -> Option<String> {
    if snake_length(name.as_bytes()) != name.len() {
        return None;
    }
    let mut joined = String::with_capacity(name.len());
    for word in name.split('_') {
        if let Some((first, rest)) = word.split_at_checked(1) {
            joined.push_str(&first.to_ascii_uppercase());
            joined.push_str(rest);
        }
    }
    // `Self` is the only keyword that starts with a capital.
    (joined.starts_with(|first: char| first.is_ascii_uppercase()) && joined != "Self").then_some(joined)
}

/// Returns `name` in lower case with `_` between its words, which end as for [`upper_camel`]. The result can be empty, a
/// keyword, or start with a digit.
#[must_use]
pub fn snake(name: &str) -> String {
    lower(name, "_")
}

/// The constant that stands for the default envelope, where a catalog has alternatives.
pub const DEFAULT_CONSTANT: &str = "ENVELOPE_DEFAULT";

/// Returns the name of the Rust constant of an alternative: `v1` becomes `ENVELOPE_V1`, `error-message` `ENVELOPE_ERROR_MESSAGE`.
/// `None` if the name has no letter or digit.
#[must_use]
pub fn envelope_constant(name: &str) -> Option<String> {
    let words = snake(name).to_uppercase();
    let constant = format!("ENVELOPE_{words}");
    (!words.is_empty() && is_identifier(&constant)).then_some(constant)
}

fn lower(name: &str, between: &str) -> String {
    words(name).map(str::to_lowercase).collect::<Vec<_>>().join(between)
}

choices! {
    /// How the names of fields are spelled in bodies: the catalog's `field_case`.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub enum FieldCase {
        /// `retry_at`
        #[default]
        Snake = "snake_case",
        /// `retryAt`
        Camel = "camelCase",
        /// `RetryAt`
        Pascal = "PascalCase",
        /// `retry-at`
        Kebab = "kebab-case",
    }
}

impl FieldCase {
    /// Returns a field's name in this spelling. A name without a letter or digit stays as it is.
    #[must_use]
    pub fn apply(self, name: &str) -> String {
        let spelt = match self {
            Self::Snake => lower(name, "_"),
            Self::Kebab => lower(name, "-"),
            Self::Pascal => words(name).map(capitalized).collect(),
            Self::Camel => {
                let first = words(name).take(1).map(str::to_lowercase);
                first.chain(words(name).skip(1).map(capitalized)).collect()
            }
        };
        if spelt.is_empty() { name.to_owned() } else { spelt }
    }
}

/// Returns the word with its first letter in upper case and the others in lower case.
fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.flat_map(char::to_lowercase)).collect()
}

/// Returns the words of a name, in order, none empty.
fn words(name: &str) -> impl Iterator<Item = &str> {
    let parts = name.split(|letter: char| letter == '_' || !is_xid_continue(letter));
    parts.filter(|part| !part.is_empty()).flat_map(humps)
}

/// Returns the words within a part that has no separators: `alreadyCamel` has two, `HTTPError` too.
fn humps(part: &str) -> impl Iterator<Item = &str> {
    let mut rest = part;
    std::iter::from_fn(move || {
        let (word, after) = rest.split_at_checked(first_hump(rest))?;
        rest = after;
        (!word.is_empty()).then_some(word)
    })
}

/// Returns where the first word of `part` ends, in bytes.
fn first_hump(part: &str) -> usize {
    let mut before: Option<char> = None;
    for (at, letter) in part.char_indices() {
        if let Some(last) = before.filter(|_| letter.is_uppercase()) {
            let after = part.get(at + letter.len_utf8()..).unwrap_or_default();
            // In a row of capitals only the last can start a word, and only if small letters follow.
            if !last.is_uppercase() || opens_a_word(after) {
                return at;
            }
        }
        before = Some(letter);
    }
    part.len()
}

/// Returns whether what follows the last of a row of capitals makes a word with it: small letters do, but not
/// a lone `s`, which is the plural of the row (`APIs`).
fn opens_a_word(after: &str) -> bool {
    let mut letters = after.chars();
    let first = letters.next();
    let plural = first == Some('s') && letters.next().is_none_or(char::is_uppercase);
    first.is_some_and(char::is_lowercase) && !plural
}

#[cfg(test)]
mod tests;
