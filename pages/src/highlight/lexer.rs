//! Splits code into words, numbers, strings and comments, by a table for each language. Each character is looked at a constant number of
//! times, so the time is linear in the length of the code, whatever it is.

use super::{Kind, Span};

/// How a language is written, as far as colours go.
pub(super) struct Grammar {
    pub(super) keywords: &'static [&'static str],
    pub(super) types: &'static [&'static str],
    /// Whether a word with a capital first letter is a type.
    pub(super) has_capital_types: bool,
    pub(super) has_numbers: bool,
    /// What starts a comment that ends with the line.
    pub(super) line_comments: &'static [&'static str],
    /// What a comment starts and ends with.
    pub(super) block_comment: Option<(&'static str, &'static str)>,
    /// In the order in which they are tried: `"""` before `"`.
    pub(super) quotes: &'static [Quote],
    pub(super) word: Word,
    /// Finds what only this language has: the token at a position of the code, by its length in bytes.
    pub(super) special: fn(code: &str, at: usize) -> Option<(usize, Kind)>,
}

/// Whether a character can be the first of a word, and whether it can follow.
pub(super) type Word = (fn(char) -> bool, fn(char) -> bool);

/// How strings are quoted.
pub(super) struct Quote {
    /// What they start and end with.
    pub(super) mark: &'static str,
    /// Whether `\` escapes the next character.
    pub(super) has_escapes: bool,
    /// Whether they can go on in the next line.
    pub(super) has_lines: bool,
}

/// Returns the coloured pieces of a text, in order.
pub(super) fn spans(grammar: &Grammar, code: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut at = 0;
    while let Some(letter) = code.get(at..).and_then(|rest| rest.chars().next()) {
        let (length, kind) = token(grammar, code, at).unwrap_or((letter.len_utf8(), None));
        let end = at + length.max(letter.len_utf8());
        if let Some(kind) = kind {
            spans.push((at..end, kind));
        }
        at = end;
    }
    spans
}

/// Returns the length and the kind of the token at a position; `None` for a character on its own.
fn token(grammar: &Grammar, code: &str, at: usize) -> Option<(usize, Option<Kind>)> {
    let rest = code.get(at..)?;
    if let Some((length, kind)) = (grammar.special)(code, at) {
        return Some((length, Some(kind)));
    }
    if grammar.line_comments.iter().any(|mark| rest.starts_with(mark)) {
        return Some((rest.find('\n').unwrap_or(rest.len()), Some(Kind::Comment)));
    }
    if let Some((open, close)) = grammar.block_comment.filter(|(open, _)| rest.starts_with(open)) {
        let inside = rest.get(open.len()..).unwrap_or_default();
        let length = inside.find(close).map_or(rest.len(), |end| open.len() + end + close.len());
        return Some((length, Some(Kind::Comment)));
    }
    if let Some(quote) = grammar.quotes.iter().find(|quote| rest.starts_with(quote.mark)) {
        return Some((string(rest, quote), Some(Kind::Str)));
    }
    let first = rest.chars().next()?;
    if grammar.has_numbers && first.is_ascii_digit() {
        return Some((number(rest), Some(Kind::Number)));
    }
    let (is_first, is_next) = grammar.word;
    is_first(first).then(|| {
        let word = leading(rest, first.len_utf8(), is_next);
        (word.len(), kind_of(grammar, word))
    })
}

/// Returns the start of a text: so many bytes, and what follows of some characters.
pub(super) fn leading(text: &str, at_least: usize, is_next: fn(char) -> bool) -> &str {
    let more = text.get(at_least..).unwrap_or_default();
    let end = more.find(|letter| !is_next(letter)).unwrap_or(more.len());
    text.get(..at_least + end).unwrap_or(text)
}

fn kind_of(grammar: &Grammar, word: &str) -> Option<Kind> {
    if grammar.keywords.contains(&word) {
        Some(Kind::Keyword)
    } else if grammar.types.contains(&word) || grammar.has_capital_types && word.starts_with(char::is_uppercase) {
        Some(Kind::Type)
    } else {
        None
    }
}

/// Returns the length of the string that a text starts with. One without an end goes to the end of the line or of the text.
pub(super) fn string(text: &str, quote: &Quote) -> usize {
    let (bytes, mark) = (text.as_bytes(), quote.mark.as_bytes());
    let mut at = mark.len();
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' if quote.has_escapes => at += 2,
            b'\n' if !quote.has_lines => return at,
            _ if bytes.get(at..).is_some_and(|rest| rest.starts_with(mark)) => return at + mark.len(),
            _ => at += 1,
        }
    }
    bytes.len()
}

/// Returns the length of the number that a text starts with, with its suffix: `0x1F`, `1_000`, `2.5e3`, `10u8`.
fn number(text: &str) -> usize {
    let is_part = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
    let bytes = text.as_bytes();
    let mut at = 1;
    loop {
        let is_point = bytes.get(at) == Some(&b'.') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        if !is_point && !is_part(bytes.get(at)) {
            return at;
        }
        at += 1;
    }
}
