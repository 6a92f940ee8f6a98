//! Keys and values in text: what is not a JSON object.

use super::reader::{Kind, read};
use super::shape::{find, slice};
use crate::words::fold;

/// The longest bare value.
const LONGEST: usize = 2000;
/// The longest key.
const LONGEST_KEY: usize = 64;

fn is_key(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "_.@-".contains(letter)
}

/// Returns the first `most` pairs of a text: `key=value`, `key="a value"`, `key: value`.
pub(super) fn pairs(letters: &[char], most: usize) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    let mut at = 0;
    while pairs.len() < most {
        let Some(sign) = slice(letters, at, letters.len()).iter().position(|letter| matches!(letter, '=' | ':')) else {
            break;
        };
        at += sign + 1;
        let quotes = usize::from(at > 1 && matches!(letters.get(at - 2), Some('"' | '\'')));
        let last = at - 1 - quotes;
        let length = slice(letters, last.saturating_sub(LONGEST_KEY), last)
            .iter()
            .rev()
            .take_while(|letter| is_key(**letter))
            .count();
        if length == 0 {
            continue;
        }
        let key: String = slice(letters, last - length, last).iter().collect();
        let from = at + usize::from(letters.get(at) == Some(&' '));
        if matches!(letters.get(from), Some('"' | '\'')) {
            if let Some(node) = read(letters, from) {
                at = node.end;
                pairs.push((key, node.text()));
            }
            continue;
        }
        let ends = |letter: &&char| letter.is_whitespace() || ",;\"'(){}[]".contains(**letter);
        let value: String = slice(letters, from, from + LONGEST).iter().take_while(|letter| !ends(letter)).collect();
        if from == at {
            // `failed: code=7` contains a pair in a pair.
            at = from + value.chars().count();
        }
        if !value.is_empty() {
            pairs.push((key, value));
        }
    }
    pairs
}

/// Returns the value of a header: what follows its name in a text, up to the end of the line.
pub(super) fn header(letters: &[char], shape: &[char], name: &str) -> Option<String> {
    let name: Vec<char> = format!("{name}: ").chars().collect();
    let from = find(shape, &name, 0)? + name.len();
    Some(slice(letters, from, from + LONGEST).iter().take_while(|letter| !matches!(letter, '\r' | '\n')).collect())
}

/// Joins the lines of a wrapped text, without a space between Chinese characters.
pub(super) fn joined(letters: &[char]) -> Vec<char> {
    let is_wide = |letter: Option<&char>| letter.is_some_and(|letter| *letter > '\u{2E7F}');
    let mut out: Vec<char> = Vec::new();
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        if !letter.is_whitespace() {
            out.push(*letter);
            at += 1;
            continue;
        }
        let from = at;
        while letters.get(at).is_some_and(|letter| letter.is_whitespace()) {
            at += 1;
        }
        let is_break = slice(letters, from, at).iter().any(|letter| matches!(letter, '\n' | '\r'));
        let is_tight =
            is_break && is_wide(from.checked_sub(1).and_then(|before| letters.get(before))) && is_wide(letters.get(at));
        out.extend((!is_tight).then_some(' '));
    }
    out.iter().collect::<String>().trim().chars().collect()
}

/// Returns a text without the keys of objects, `"key":`.
pub(super) fn without_keys(letters: &[char]) -> Vec<char> {
    let (mut out, mut at) = (Vec::new(), 0);
    while let Some(letter) = letters.get(at) {
        if let Some(end) = key_end(letters, at) {
            out.push(' ');
            at = end;
        } else {
            out.push(*letter);
            at += 1;
        }
    }
    out
}

/// Returns where a key with its colon ends that starts at a place.
fn key_end(letters: &[char], at: usize) -> Option<usize> {
    let is_quote = |letter: Option<&char>| matches!(letter, Some('"' | '\''));
    let name = slice(letters, at + 1, at + 62).iter();
    let length = name.take_while(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-')).count();
    let mut end = at + 1 + length;
    if !is_quote(letters.get(at)) || !(1..=60).contains(&length) || !is_quote(letters.get(end)) {
        return None;
    }
    end += 1;
    end += slice(letters, end, end + 9).iter().take_while(|letter| letter.is_whitespace()).count();
    (letters.get(end) == Some(&':')).then_some(end + 1)
}

/// Returns whether a value is one that a member without a value has.
pub(super) fn is_nothing(kind: &Kind) -> bool {
    matches!(kind, Kind::Bare(word) if ["null", "None", "undefined"].contains(&word.iter().collect::<String>().as_str()))
}

/// Returns a text, trimmed and folded.
pub(super) fn folded(text: &str) -> String {
    fold(text.trim()).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn pairs_have_quoted_and_bare_values() {
        let found = pairs(&letters("level=warn err: \"a b\", failed: code=7"), 9);
        let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
        assert_eq!(found, [pair("level", "warn"), pair("err", "a b"), pair("failed", "code=7"), pair("code", "7")]);
    }
}
