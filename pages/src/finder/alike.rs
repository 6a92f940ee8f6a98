//! [`Alike`]: recognises messages that are not quite as the catalog has them: with a typing error, in part, or without a value:
//! `assets/find/alike.js`.

use std::collections::{BTreeMap, HashMap};

use super::align::align;
use super::answer::Hit;
use super::form::{Form, Piece};
use super::known::Known;
use super::shape::{Text, slice};
use super::token::{Token, Words, tokens};
use crate::words::{is_han, lexicon};

/// Words of a text that is compared.
const TOKENS: usize = 300;
/// The share of a message that identifies it.
const ENOUGH: f64 = 0.75;
/// A word in more forms than this tells nothing.
const COMMON: usize = 2000;
/// Messages that are compared.
const CANDIDATES: usize = 16;

#[derive(Debug)]
pub(super) struct Alike {
    forms: Vec<Words>,
    by_key: HashMap<String, Vec<usize>>,
}

/// Returns what words are found by: words, and pairs of Han characters.
fn keys(tokens: &[Token]) -> Vec<String> {
    let mut keys = Vec::new();
    let mut add = |key: String| {
        if !keys.contains(&key) {
            keys.push(key);
        }
    };
    for (at, token) in tokens.iter().enumerate() {
        let is_pair = |token: &Token| token.word.first().copied().is_some_and(is_han);
        let written: String = token.word.iter().collect();
        if !is_pair(token) {
            if !lexicon().stop.contains(&written) {
                add(written);
            }
        } else if let Some(next) = tokens.get(at + 1).filter(|next| is_pair(next)) {
            add(token.word.iter().chain(&next.word).collect());
        }
    }
    keys
}

/// A form that may be that of a text.
struct Best {
    score: f64,
    holes: Vec<(usize, usize, usize)>,
}

impl Alike {
    pub(super) fn new(known: &Known) -> Alike {
        let mut alike = Alike { forms: Vec::new(), by_key: HashMap::new() };
        for (number, item) in known.items.iter().enumerate() {
            item.forms.iter().for_each(|form| alike.add(number, form));
        }
        alike
    }

    fn add(&mut self, number: usize, form: &Form) {
        let (mut all, mut hole) = (Vec::new(), None);
        for piece in &form.pieces {
            match piece {
                Piece::Field(field) => hole = Some(*field),
                Piece::Text(text) => {
                    let mut own = tokens(&Text::new(text.chars().collect()), TOKENS);
                    own.first_mut().into_iter().for_each(|first| first.hole = hole);
                    hole = None;
                    all.extend(own);
                }
            }
        }
        let worth = all.iter().map(|token| token.worth).sum();
        for key in keys(&all) {
            self.by_key.entry(key).or_default().push(self.forms.len());
        }
        self.forms.push(Words { number, tokens: all, hole, worth });
    }

    /// Returns the forms that share the most with the words of a text.
    fn candidates(&self, tokens: &[Token]) -> Vec<usize> {
        let mut scores: BTreeMap<usize, f64> = BTreeMap::new();
        for forms in keys(tokens).iter().filter_map(|key| self.by_key.get(key)).filter(|forms| forms.len() <= COMMON) {
            let worth = (1.0 + count(self.forms.len()) / count(forms.len().max(1))).sqrt().sqrt();
            forms.iter().for_each(|form| *scores.entry(*form).or_default() += worth);
        }
        let mut best: Vec<(usize, f64)> = scores.into_iter().collect();
        best.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        best.into_iter().take(CANDIDATES).map(|(form, _)| form).collect()
    }

    /// Returns the answers for a text whose message is nearly that of an entry; none if it is not certain which.
    pub(super) fn find(&self, known: &Known, text: &str) -> Vec<Hit> {
        let text = Text::new(text.chars().collect());
        let own = tokens(&text, TOKENS);
        let all: f64 = own.iter().map(|token| token.worth).sum();
        let mut best: BTreeMap<usize, Best> = BTreeMap::new();
        let candidates = if own.len() < 3 { Vec::new() } else { self.candidates(&own) };
        for form in candidates.iter().filter_map(|index| self.forms.get(*index)) {
            let found = align(form, &own);
            let share = found.matched / form.worth;
            let is_most = found.matched >= 2.0 && share >= ENOUGH;
            let is_part = found.matched >= 3.5 && found.matched >= 0.8 * all && share >= 0.35;
            let score = found.score + share;
            let is_better = best.get(&form.number).is_none_or(|known| known.score < score);
            if (is_most || is_part) && is_better {
                best.insert(form.number, Best { score, holes: found.holes });
            }
        }
        let mut ranked: Vec<(usize, Best)> = best.into_iter().collect();
        ranked.sort_by(|a, b| b.1.score.total_cmp(&a.1.score).then(a.0.cmp(&b.0)));
        let first = ranked.first().map_or(0.0, |(_, best)| best.score);
        let is_equal = |best: &Best| best.score > first - 0.001;
        let equal = ranked.iter().filter(|(_, best)| is_equal(best)).count();
        if equal > 3 || ranked.iter().any(|(_, best)| !is_equal(best) && best.score > 0.9 * first) {
            return Vec::new();
        }
        ranked.iter().take(equal).map(|(number, best)| hit(known, &text, *number, best, equal > 1)).collect()
    }
}

fn hit(known: &Known, text: &Text, number: usize, best: &Best, is_alike: bool) -> Hit {
    let item = known.items.get(number);
    let mut values = BTreeMap::new();
    for (field, start, end) in &best.holes {
        let part: String = slice(&text.letters, *start, *end).iter().collect();
        let is_start = |letter: char| letter.is_whitespace() || "\"“”《》'(".contains(letter);
        let is_end = |letter: char| letter.is_whitespace() || "\"“”《》')。.!！".contains(letter);
        let value = part.trim_start_matches(is_start).trim_end_matches(is_end);
        let fits = item.and_then(|item| item.fields.get(*field)).is_some_and(|field| field.fits(value));
        if !value.is_empty() && fits {
            values.insert(*field, value.to_owned());
        }
    }
    let status = item.and_then(|item| item.statuses.first()).copied().unwrap_or_default();
    Hit { number, values, status, place: None, is_alike, is_bare: false }
}

#[expect(clippy::cast_precision_loss, reason = "counts of forms are small")]
fn count(number: usize) -> f64 {
    number as f64
}
