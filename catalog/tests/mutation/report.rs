//! Counts of outcomes, by kind of edit, and the edits that were not found.

use std::collections::BTreeMap;
use std::fmt;

use crate::catalogs::Whole;
use crate::edits::{Edit, Kind};
use crate::outcome::Outcome;

type Counts = BTreeMap<Outcome, usize>;

#[derive(Default)]
pub(crate) struct Report {
    kinds: BTreeMap<Kind, Counts>,
    excused: BTreeMap<&'static str, Counts>,
    missed: Vec<String>,
}

impl Report {
    pub(crate) fn add(&mut self, kind: Kind, outcome: Outcome, edit: &Edit, whole: &Whole) {
        let counts = match edit.excuse {
            Some(reason) => self.excused.entry(reason).or_default(),
            None => self.kinds.entry(kind).or_default(),
        };
        *counts.entry(outcome).or_default() += 1;
        if edit.excuse.is_none() && !outcome.is_met() {
            self.missed.push(format!("{kind}, {outcome:?}, {}\n{}", whole.name, shown(edit, &whole.text)));
        }
    }

    /// How many edits had to be found.
    pub(crate) fn counted(&self) -> usize {
        self.kinds.values().flat_map(BTreeMap::values).sum()
    }

    /// How many of these were.
    pub(crate) fn met(&self) -> usize {
        self.kinds.values().map(met).sum()
    }

    /// How many edits were made.
    pub(crate) fn all(&self) -> usize {
        self.counted() + self.excused.values().flat_map(BTreeMap::values).sum::<usize>()
    }

    /// How many of those that did not have to be found were not.
    pub(crate) fn silent_of_excused(&self) -> usize {
        self.excused.values().filter_map(|counts| counts.get(&Outcome::Silent)).sum()
    }
}

fn met(counts: &Counts) -> usize {
    counts.iter().filter(|(outcome, _)| outcome.is_met()).map(|(_, count)| count).sum()
}

/// The lines that an edit changed, before and after.
fn shown(edit: &Edit, text: &str) -> String {
    let short = |text: &str| text.replace('\n', "⏎").chars().take(150).collect::<String>();
    let lines = edit.changes.iter().map(|(at, by)| {
        let start = text[..at.start].rfind('\n').map_or(0, |end| end + 1);
        let end = text[at.end..].find('\n').map_or(text.len(), |end| at.end + end);
        let after = format!("{}{}{}", &text[start..at.start], String::from_utf8_lossy(by), &text[at.end..end]);
        format!("    - {}\n    + {}\n", short(&text[start..end]), short(&after))
    });
    lines.collect()
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for missed in &self.missed {
            writeln!(f, "{missed}")?;
        }
        writeln!(f, "{:54}{}", "", COLUMNS.map(|outcome| format!("{:>10}", format!("{outcome:?}"))).concat())?;
        for (kind, counts) in &self.kinds {
            writeln!(f, "{}", row(&kind.to_string(), counts))?;
        }
        writeln!(f, "{}\n\nanother catalog:", row("all of these", &sum(self.kinds.values())))?;
        for (reason, counts) in &self.excused {
            writeln!(f, "{}", row(reason, counts))?;
        }
        writeln!(f, "{}", row("all of these", &sum(self.excused.values())))
    }
}

const COLUMNS: [Outcome; 5] = [Outcome::Near, Outcome::Named, Outcome::Unchanged, Outcome::Astray, Outcome::Silent];

fn row(name: &str, counts: &Counts) -> String {
    let numbers = COLUMNS.map(|outcome| format!("{:10}", counts.get(&outcome).unwrap_or(&0))).concat();
    let share = met(counts) as f64 * 100.0 / counts.values().sum::<usize>().max(1) as f64;
    format!("{name:54}{numbers}{share:10.2} %")
}

fn sum<'c>(all: impl Iterator<Item = &'c Counts>) -> Counts {
    let mut sums = Counts::new();
    for (outcome, count) in all.flatten() {
        *sums.entry(*outcome).or_default() += count;
    }
    sums
}
