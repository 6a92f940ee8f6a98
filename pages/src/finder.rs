//! [`Finder`]: finds the errors of a catalog that a text shows, or those that are nearest to it.
//!
//! The scripts of the book (`assets/find/`) do the same with the same data; `tests/queries/` compares them.

mod align;
mod alike;
mod answer;
mod concepts;
mod edges;
mod evidence;
mod findings;
mod form;
mod items;
mod known;
mod matcher;
mod message;
mod pairs;
mod pattern;
mod ranker;
mod reader;
mod row;
mod scan;
mod search;
mod shape;
mod status;
mod token;
mod typed;
mod value;
mod walk;
mod weigh;

use std::collections::{BTreeMap, HashSet};
use std::sync::OnceLock;

use errbook_exports::{Contents, Topic};

use crate::data::{find_value, kinds, search_value};
use alike::Alike;
use known::Known;
use ranker::{Found, Ranker};

/// Rows that are shown beside an answer, or where nothing has all that was asked for.
const NEAR: usize = 8;
/// The share of the best score that counts as near.
const GOOD: f64 = 0.5;
/// The score of a row that the text names, perhaps by chance.
const LIKELY: f64 = 60.0;
/// Texts that are longer are not compared with whole messages.
const LONGEST: usize = 100_000;

/// Finds errors in text.
#[derive(Debug)]
pub struct Finder {
    topics: Vec<Subject>,
    known: Known,
    ranker: Ranker,
    alike: OnceLock<Alike>,
}

/// What a text can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The entry or the violation.
    pub topic: Topic,
    /// Whether it was retired.
    pub is_retired: bool,
}

/// An error that a text shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What it is.
    pub subject: Subject,
    /// The values of its fields, by index, as the text has them.
    pub values: BTreeMap<usize, String>,
    /// The status that it was answered with; 0 if it has none.
    pub status: u16,
    /// Where a violation is, as the text has it.
    pub place: Option<String>,
    /// Whether the text shows others just as well.
    pub is_alike: bool,
    /// Its number in the data of the scripts.
    #[doc(hidden)]
    pub number: usize,
}

/// What a text shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Findings {
    /// The errors that it shows for certain, entries before violations.
    pub answers: Vec<Answer>,
    /// What is nearest besides, the best first.
    pub near: Vec<Subject>,
    /// Whether one of these has everything that the text asks for.
    pub is_full: bool,
    /// The status that the text names.
    pub status: Option<u16>,
    /// The numbers of `near` in the data of the scripts.
    #[doc(hidden)]
    pub rows: Vec<usize>,
}

impl Finder {
    /// Returns the finder of a catalog, for readers of a language (by index).
    #[must_use]
    pub fn new(contents: &Contents, language: usize) -> Finder {
        let topics = kinds(contents)
            .into_iter()
            .flat_map(|(topics, is_retired)| topics.into_iter().map(move |topic| Subject { topic, is_retired }));
        let search = search_value(contents, language, &|_, _| String::new());
        Finder {
            topics: topics.collect(),
            known: Known::new(&find_value(contents)),
            ranker: Ranker::new(&search),
            alike: OnceLock::new(),
        }
    }

    /// Finds what a text shows, for readers of a language (by index). Words that nothing has in it are looked for in the catalog's other
    /// languages, too.
    #[must_use]
    pub fn find_in_any_language(contents: &Contents, language: usize, text: &str) -> Findings {
        let own = Finder::new(contents, language).find(text);
        let is_found = |found: &Findings| !found.answers.is_empty() || found.is_full || found.status.is_some();
        if is_found(&own) {
            return own;
        }
        let others = (0..contents.catalog().languages.len()).filter(|other| *other != language);
        let mut others = others.map(|other| Finder::new(contents, other).find(text));
        others.find(is_found).unwrap_or(own)
    }

    /// Finds what a text shows: a code, a message, a response, lines of a log, or words.
    #[must_use]
    pub fn find(&self, text: &str) -> Findings {
        let found = search::recognise(&self.known, text);
        let mut answers = found.answers;
        let is_bare = answers.iter().all(|answer| answer.is_bare);
        if is_bare && text.len() < LONGEST {
            let alike = self.alike.get_or_init(|| Alike::new(&self.known)).find(&self.known, text);
            if !alike.is_empty() {
                answers = alike;
            }
        }
        let shown: HashSet<usize> = answers.iter().map(|answer| answer.number).collect();
        let mut ranked = self.ranker.rank(&query(text), found.status);
        for one in ranked.iter_mut().filter(|one| found.likely.contains(&one.row)) {
            one.score += LIKELY;
        }
        ranked.sort_by(Found::order);
        ranked.retain(|one| !shown.contains(&one.row));
        let is_full = ranked.iter().any(|one| one.is_full);
        let good = ranked.first().map_or(0.0, |best| GOOD * best.score);
        match (is_full, answers.is_empty()) {
            (true, true) => ranked.retain(|one| one.is_full || one.score >= good),
            (true, false) => ranked.retain(|one| one.is_full && one.score >= good),
            (false, true) => ranked.truncate(NEAR),
            (false, false) => ranked.clear(),
        }
        if !answers.is_empty() {
            ranked.truncate(NEAR);
        }
        let mut rows: Vec<usize> = ranked.iter().map(|one| one.row).collect();
        if found.status > 0 && answers.len() < 2 {
            rows = self.with_status(rows, found.status, &found.likely, &shown);
        }
        let subject = |number: usize| self.topics.get(number).copied();
        Findings {
            near: rows.iter().filter_map(|row| subject(*row)).collect(),
            answers: answers
                .into_iter()
                .filter_map(|answer| subject(answer.number).map(|of| answer.named(of)))
                .collect(),
            rows,
            is_full,
            status: Some(found.status).filter(|status| *status > 0),
        }
    }

    /// Adds the rows with the status that a text names. They, and what it names besides, come before what only has its words.
    fn with_status(&self, rows: Vec<usize>, status: u16, likely: &[usize], shown: &HashSet<usize>) -> Vec<usize> {
        let of: Vec<usize> = self.ranker.with_status(status).collect();
        let more: Vec<usize> =
            of.iter().copied().filter(|row| !rows.contains(row) && !shown.contains(row)).take(NEAR).collect();
        let (mut first, others): (Vec<usize>, Vec<usize>) =
            rows.into_iter().partition(|row| of.contains(row) || likely.contains(row));
        first.extend(more.into_iter().chain(others));
        first
    }
}

/// Returns what of a text is searched for: a pasted body is searched by its texts.
fn query(text: &str) -> String {
    if text.encode_utf16().count() <= 200 && !text.contains(['{', '\n']) {
        return text.to_owned();
    }
    let start: Vec<char> = text.chars().take(4000).collect();
    let bare = pairs::without_keys(&start);
    let is_mark = |letter: char| "{}[]\"'\\".contains(letter);
    bare.into_iter().map(|letter| if is_mark(letter) { ' ' } else { letter }).take(400).collect()
}
