//! Aligns a message with the part of a text that is most like it (Smith and Waterman, 1981).

use std::collections::HashMap;

use super::token::{Token, Words};
use crate::words::{allowed, distance};

/// What a word costs that only the text has; where a value is, it may have as many as it likes.
const GAP: f64 = 0.6;
const VALUE: f64 = 0.05;
/// The most words of a value at the end of a message.
const LONGEST: usize = 12;

/// What a message and a text have in common.
pub(super) struct Alignment {
    pub(super) score: f64,
    /// What the common words are worth.
    pub(super) matched: f64,
    /// The field, start and end of each value between them.
    pub(super) holes: Vec<(usize, usize, usize)>,
}

/// Returns whether two words are the same, but for a typing error.
fn same(a: &[char], b: &[char]) -> bool {
    let steps = allowed(a.len().min(b.len()));
    a == b || (a.len() > 3 && a.first() == b.first() && distance(a, b, steps) <= steps)
}

/// Returns how a message fits a text best.
pub(super) fn align(form: &Words, tokens: &[Token]) -> Alignment {
    let table = Table::new(form, tokens);
    let mut pairs = HashMap::new();
    let mut matched = 0.0;
    let (mut i, mut j) = table.at;
    while let (Some(up), Some(left)) = (i.checked_sub(1), j.checked_sub(1)) {
        let (value, Some(a)) = (table.get(i, j), form.tokens.get(up)) else { break };
        if value <= 0.0 {
            break;
        }
        if value == table.step(i, j) {
            if table.is_same(up, left) {
                pairs.insert(up, left);
                matched += a.worth;
            }
            (i, j) = (up, left);
        } else if value == table.get(up, j) - a.worth {
            i = up;
        } else {
            j = left;
        }
    }
    Alignment { score: table.best, matched, holes: holes(form, &pairs, tokens) }
}

/// The scores of all pairs of places.
struct Table<'t> {
    form: &'t Words,
    width: usize,
    same: Vec<bool>,
    scores: Vec<f64>,
    best: f64,
    at: (usize, usize),
}

impl<'t> Table<'t> {
    fn new(form: &'t Words, tokens: &[Token]) -> Table<'t> {
        let width = tokens.len() + 1;
        let pairs = form.tokens.iter().flat_map(|a| tokens.iter().map(|b| same(&a.word, &b.word)));
        let scores = vec![0.0; (form.tokens.len() + 1) * width];
        let mut table = Table { form, width, same: pairs.collect(), scores, best: 0.0, at: (0, 0) };
        for (up, token) in form.tokens.iter().enumerate() {
            let i = up + 1;
            let is_value = form.tokens.get(i).map_or(form.hole, |next| next.hole).is_some();
            let gap = if is_value { VALUE } else { GAP };
            for j in 1..width {
                let kept = table.step(i, j).max(table.get(up, j) - token.worth).max(table.get(i, j - 1) - gap);
                let value = kept.max(0.0);
                if let Some(score) = table.scores.get_mut(i * width + j) {
                    *score = value;
                }
                if value > table.best {
                    table.best = value;
                    table.at = (i, j);
                }
            }
        }
        table
    }

    fn get(&self, i: usize, j: usize) -> f64 {
        self.scores.get(i * self.width + j).copied().unwrap_or_default()
    }

    fn is_same(&self, form: usize, token: usize) -> bool {
        self.same.get(form * (self.width - 1) + token).copied().unwrap_or_default()
    }

    /// Returns the score where both words are taken.
    fn step(&self, i: usize, j: usize) -> f64 {
        let worth = self.form.tokens.get(i - 1).map_or(0.0, |token| token.worth);
        self.get(i - 1, j - 1) + if self.is_same(i - 1, j - 1) { worth } else { -1.0 }
    }
}

/// Returns the values between words that are aligned.
fn holes(form: &Words, pairs: &HashMap<usize, usize>, tokens: &[Token]) -> Vec<(usize, usize, usize)> {
    let last = form.tokens.len();
    let hole = |i: usize| {
        let field = form.tokens.get(i).map_or(form.hole, |token| token.hole)?;
        let before = match i.checked_sub(1) {
            Some(before) => Some(*pairs.get(&before)?),
            None => None,
        };
        let start = before.and_then(|before| tokens.get(before)).map_or(0, |token| token.end);
        let end = match i < last {
            true => tokens.get(*pairs.get(&i)?)?.start,
            false => tokens.get(before.map_or(0, |before| before + LONGEST).min(tokens.len().checked_sub(1)?))?.end,
        };
        Some((field, start, end))
    };
    (0..=last).filter_map(hole).collect()
}
