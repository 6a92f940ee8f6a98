//! Where codes, sentences and values start and end.

use super::shape::slice;
use crate::words::{is_han, is_letter};

/// The longest value in a message.
pub(super) const LONGEST: usize = 2000;

/// Returns whether a letter is part of a word.
pub(super) fn is_word(letter: Option<char>) -> bool {
    letter.is_some_and(|letter| letter == '_' || letter.is_ascii_lowercase() || letter.is_ascii_digit())
}

/// Returns whether a sentence may start or end before a place.
pub(super) fn is_edge(shape: &[char], place: usize) -> bool {
    let at = |place: usize| shape.get(place).copied();
    let before = place.checked_sub(1).and_then(at);
    !(is_word(at(place)) && (is_word(before) || before == Some('.')))
}

/// Returns whether a message may start before a place. Han characters in front of a short one may be part of its sentence.
pub(super) fn is_start(shape: &[char], place: usize, size: usize) -> bool {
    let is_han_at = |place: Option<usize>| place.and_then(|place| shape.get(place)).copied().is_some_and(is_han);
    is_edge(shape, place) && !(size < 8 && is_han_at(Some(place)) && is_han_at(place.checked_sub(1)))
}

/// Returns whether a sentence ends at a place, though its full stop is missing.
pub(super) fn is_closed(letters: &[char], end: usize) -> bool {
    let rest = slice(letters, end, end + 20);
    let spaces = rest.iter().take(9).take_while(|letter| letter.is_whitespace() && **letter != '\n').count();
    rest.get(spaces).is_none_or(|letter| *letter == '\n' || (!is_letter(*letter) && !letter.is_whitespace()))
}

/// Returns the start of a value at the start of a message: after a line break, a quotation mark, `=`, `: ` or `] `.
pub(super) fn left_end(letters: &[char], to: usize) -> usize {
    let low = to.saturating_sub(LONGEST);
    let at = |place: Option<usize>| place.and_then(|place| letters.get(place)).copied();
    let ends = |place: &usize| match at(place.checked_sub(1)) {
        Some('\n' | '"' | '=' | '：') => true,
        Some(' ') => matches!(at(place.checked_sub(2)), Some(':' | ']' | ' ') | None),
        _ => false,
    };
    (low + 1..=to).rev().find(ends).unwrap_or(low)
}

/// Returns the end of a value at the end of a message.
pub(super) fn right_end(letters: &[char], from: usize) -> usize {
    let rest = slice(letters, from, from + LONGEST);
    from + rest.iter().position(|letter| matches!(letter, '\n' | '"')).unwrap_or(rest.len())
}

/// Returns the end of a value before the punctuation at its end.
pub(super) fn without_tail(letters: &[char], from: usize, to: usize) -> usize {
    let value = slice(letters, from, to);
    let is_tail = |letter: &&char| letter.is_whitespace() || ".。!！".contains(**letter);
    to - value.iter().rev().take(9).take_while(is_tail).count()
}
