//! [`Ranker`]: ranks the rows of search.json for a query: `assets/find/rank.js`.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::Value;

use super::concepts::{Alternative, Concept, concepts};
use super::row::{Row, spaced};
use super::typed::{Typed, Word, number};
use crate::words::{allowed, is_han, squash, stem};

/// How well a text fits that has a character.
const HAN: f64 = 0.6;
/// What a word is worth that tells little.
const WEAK: f64 = 0.3;
/// What a row is worth besides that has a word as it was typed, where others have a synonym, and in how many rows it may be.
const TYPED: f64 = 16.0;
const RARE: usize = 3;

#[derive(Debug)]
pub(super) struct Ranker {
    rows: Vec<Row>,
    words: Vec<Word>,
    numbers: HashMap<String, usize>,
    stems: HashSet<String>,
}

/// A row that a query finds.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) row: usize,
    pub(super) score: f64,
    /// Whether it has all that the query asks for.
    pub(super) is_full: bool,
}

impl Found {
    /// The best first.
    pub(super) fn order(&self, other: &Found) -> Ordering {
        other.score.total_cmp(&self.score).then(self.row.cmp(&other.row))
    }
}

impl Ranker {
    /// Reads search.json.
    pub(super) fn new(data: &Value) -> Ranker {
        let list = |key: &str| data.get(key).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let texts = list("words").iter().filter_map(Value::as_str);
        let posts = list("posts").iter().filter_map(Value::as_str);
        let word = |(text, list): (&str, &str)| Word {
            text: text.to_owned(),
            letters: text.chars().collect(),
            stem: stem(text),
            posts: read_posts(list),
        };
        let words: Vec<Word> = texts.zip(posts).map(word).collect();
        let numbers = words.iter().enumerate().map(|(number, word)| (word.text.clone(), number)).collect();
        let stems = words.iter().map(|word| word.stem.clone()).collect();
        Ranker { rows: list("rows").iter().map(Row::read).collect(), words, numbers, stems }
    }

    /// Returns the rows with a status.
    pub(super) fn with_status(&self, status: u16) -> impl Iterator<Item = usize> {
        self.rows.iter().enumerate().filter(move |(_, row)| row.statuses.contains(&status)).map(|(number, _)| number)
    }

    /// Returns the rows that a query finds, the best first. `status` is one that the query names, or 0.
    pub(super) fn rank(&self, query: &str, status: u16) -> Vec<Found> {
        let size = self.rows.len();
        let (mut total, mut cover, mut sum) = (vec![0.0; size], vec![0.0; size], 0.0);
        let is_known = |stem: &str| self.stems.contains(stem);
        for concept in concepts(query, &is_known) {
            let best = self.best(&concept, status);
            let count = best.iter().filter(|worth| **worth > 0.0).count();
            if count == 0 {
                continue;
            }
            let worth = (1.0 + number(size) / number(count)).sqrt().sqrt() * if concept.is_weak { WEAK } else { 1.0 };
            sum += worth;
            for ((best, total), cover) in best.iter().zip(&mut total).zip(&mut cover) {
                if *best > 0.0 {
                    *total += best * worth;
                    *cover += worth;
                }
            }
        }
        let key = squash(query);
        let words = spaced(query);
        let is_word = |word: &str| !word.starts_with(is_han) && is_known(word);
        let words = Some(words.as_str()).filter(|words| words.split_whitespace().all(is_word));
        let found =
            self.rows.iter().zip(total.iter().zip(&cover)).enumerate().filter_map(|(row, (own, (total, cover)))| {
                let share = if sum > 0.0 { cover / sum } else { 0.0 };
                let score = total * share * share.sqrt() + own.boost(&key, words);
                (score > 0.0).then_some(Found { row, score, is_full: share > 0.999 })
            });
        let mut found: Vec<Found> = found.collect();
        found.sort_by(Found::order);
        found
    }

    /// Returns what each row is worth for a concept. A status is that of a row, and no other with the same meaning.
    fn best(&self, concept: &Concept, status: u16) -> Vec<f64> {
        let mut best = vec![0.0_f64; self.rows.len()];
        let own = concept.alternatives.first();
        let number = own.and_then(|own| match own.words.as_slice() {
            [word] if word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit()) => word.parse::<u16>().ok(),
            _ => None,
        });
        if let (Some(own), Some(number)) = (own, number.filter(|number| self.with_status(*number).next().is_some())) {
            self.weigh(own, &mut best);
            let is_other = |row: &Row| number == status && !row.statuses.contains(&number);
            best.iter_mut().zip(&self.rows).filter(|(_, row)| is_other(row)).for_each(|(worth, _)| *worth = 0.0);
            return best;
        }
        concept.alternatives.iter().for_each(|alternative| self.weigh(alternative, &mut best));
        if let Some(own) = own.filter(|_| concept.has_synonyms) {
            self.prefer(&own.words, &mut best);
        }
        best
    }

    /// Adds to `best` what an alternative is worth for each row.
    fn weigh(&self, alternative: &Alternative, best: &mut [f64]) {
        let mut all: Option<Vec<f64>> = None;
        for word in &alternative.words {
            let mut one = vec![0.0_f64; best.len()];
            for (number, fit) in self.hits(word, alternative.is_own) {
                for (row, weight) in self.words.get(number).iter().flat_map(|word| &word.posts) {
                    if let Some(known) = one.get_mut(*row) {
                        *known = known.max(fit * weight);
                    }
                }
            }
            if let Some(all) = &mut all {
                all.iter_mut().zip(&one).for_each(|(all, one)| *all = all.min(*one));
            } else {
                all = Some(one);
            }
        }
        for (known, worth) in best.iter_mut().zip(all.unwrap_or_default()) {
            if worth > 0.0 {
                *known = known.max(alternative.factor * worth);
            }
        }
    }

    /// Adds to the few rows that have exactly these words: whoever types one of several names means what has that name.
    fn prefer(&self, words: &[String], best: &mut [f64]) {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for word in words {
            let found = self.numbers.get(word).and_then(|number| self.words.get(*number));
            found.iter().flat_map(|word| &word.posts).for_each(|(row, _)| *counts.entry(*row).or_default() += 1);
        }
        let rows: Vec<usize> =
            counts.into_iter().filter(|(_, count)| *count == words.len()).map(|(row, _)| row).collect();
        if rows.len() <= RARE {
            for row in rows {
                best.get_mut(row).into_iter().for_each(|worth| *worth += TYPED);
            }
        }
    }

    /// Returns words of the index, and how well they fit. `is_own` is whether the word was typed.
    fn hits(&self, word: &str, is_own: bool) -> Vec<(usize, f64)> {
        let exact = self.numbers.get(word).copied();
        let mut hits: Vec<(usize, f64)> = exact.map(|exact| (exact, 1.0)).into_iter().collect();
        let letters: Vec<char> = word.chars().collect();
        let others = || self.words.iter().enumerate().filter(|(number, _)| Some(*number) != exact);
        if letters.first().copied().is_some_and(is_han) {
            if letters.len() == 1 {
                hits.extend(others().filter(|(_, other)| other.text.contains(word)).map(|(number, _)| (number, HAN)));
            }
            return hits;
        }
        let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
        let root = stem(word);
        let is_known = self.stems.contains(&root);
        let far = if is_own && !is_known && !is_number { allowed(letters.len()) } else { 0 };
        let query = Typed { text: word, letters: &letters, root: &root, is_number, is_own, is_known, far };
        hits.extend(others().filter_map(|(number, other)| Some((number, query.fit(other)?))));
        hits
    }
}

/// Reads the rows of a word, see `data/index.rs`.
fn read_posts(list: &str) -> Vec<(usize, f64)> {
    let mut behind = 0;
    let post = |text: &str| {
        let number = u32::from_str_radix(text, 36).ok()?;
        behind += usize::try_from(number >> 5).ok()?;
        Some((behind.checked_sub(1)?, f64::from(number & 31)))
    };
    list.split(' ').filter_map(post).collect()
}
