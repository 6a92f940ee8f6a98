//! [`Typed`]: how well a word of the index fits one of a query.

use crate::words::{allowed, distance, is_han};

/// How well a word of a text fits a word of a query.
const STEM: f64 = 0.92;
const LIKE: f64 = 0.62;
const FAR: f64 = 0.45;
const INSIDE: f64 = 0.4;
const START: f64 = 0.35;
/// What a longer word is worth where some text has the word itself.
const LONGER: f64 = 0.5;

/// A word of the index.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) letters: Vec<char>,
    pub(super) stem: String,
    /// Rows, and what the word tells of them.
    pub(super) posts: Vec<(usize, f64)>,
}

/// A word that is looked for.
pub(super) struct Typed<'q> {
    pub(super) text: &'q str,
    pub(super) letters: &'q [char],
    pub(super) root: &'q str,
    pub(super) is_number: bool,
    pub(super) is_own: bool,
    /// Whether some text has it.
    pub(super) is_known: bool,
    /// How many typing errors it may have.
    pub(super) far: usize,
}

impl Typed<'_> {
    /// Returns how well a word of the index fits.
    pub(super) fn fit(&self, other: &Word) -> Option<f64> {
        let length = self.letters.len();
        if other.stem == self.root && !self.is_number {
            return Some(STEM);
        }
        if !self.is_own {
            return None;
        }
        if length > 1 && other.text.starts_with(self.text) {
            let longer = if self.is_known { LONGER } else { 1.0 };
            return Some(longer * (0.6 + 0.3 * number(length) / number(other.letters.len())));
        }
        if self.far == 0 || other.letters.first().copied().is_some_and(is_han) {
            return None;
        }
        let steps = distance(self.letters, &other.letters, self.far);
        if steps <= self.far {
            return Some(if steps == 1 { LIKE } else { FAR });
        }
        let (root, stem): (Vec<char>, Vec<char>) = (self.root.chars().collect(), other.stem.chars().collect());
        let far = allowed(root.len());
        if root.len() > 4 && distance(&root, &stem, far) <= far {
            return Some(FAR);
        }
        if length > 3 && other.text.contains(self.text) {
            return Some(INSIDE);
        }
        let start = other.letters.get(..length).filter(|_| length > 4 && other.letters.len() > length);
        start.filter(|start| distance(self.letters, start, 1) < 2).map(|_| START)
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of rows and letters are small")]
pub(super) fn number(count: usize) -> f64 {
    count as f64
}
