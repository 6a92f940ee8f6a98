//! [`Text`]: a text with its normalised form.

use crate::words::fold;

/// A text as letters, and the same normalised: a place in one is a place in the other.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) letters: Vec<char>,
    pub(super) shape: Vec<char>,
}

impl Text {
    pub(super) fn new(letters: Vec<char>) -> Text {
        let shape = fold(&letters.iter().collect::<String>());
        Text { letters, shape }
    }

    pub(super) fn len(&self) -> usize {
        self.letters.len()
    }

    /// Returns a part of the text, trimmed.
    pub(super) fn trimmed(&self, from: usize, to: usize) -> String {
        slice(&self.letters, from, to).iter().collect::<String>().trim().to_owned()
    }

    /// Returns whether the normalised text has a part at a place.
    pub(super) fn has(&self, part: &[char], at: usize) -> bool {
        self.shape.get(at..).is_some_and(|rest| rest.starts_with(part))
    }
}

/// Returns a part of letters, cut to what there is.
pub(super) fn slice(letters: &[char], from: usize, to: usize) -> &[char] {
    let to = to.min(letters.len());
    letters.get(from.min(to)..to).unwrap_or_default()
}

/// Returns where a part starts, at a place or behind it.
pub(super) fn find(letters: &[char], part: &[char], from: usize) -> Option<usize> {
    if part.is_empty() {
        return (from <= letters.len()).then_some(from);
    }
    let rest = letters.get(from..)?;
    rest.windows(part.len()).position(|window| window == part).map(|place| from + place)
}

/// Returns where the last occurrence of a part starts.
pub(super) fn find_last(letters: &[char], part: &[char]) -> Option<usize> {
    if part.is_empty() {
        return Some(letters.len());
    }
    letters.windows(part.len()).rposition(|window| window == part)
}

/// Returns letters as text.
pub(super) fn text(letters: &[char]) -> String {
    letters.iter().collect()
}

/// Returns a number of letters or findings as steps of work.
#[expect(clippy::cast_precision_loss, reason = "texts are shorter than 2^52")]
pub(super) fn steps(count: usize) -> f64 {
    count as f64
}
