//! [`Hit`]: an error that a text shows, by its number.

use std::collections::BTreeMap;

use super::{Answer, Subject};

/// An error that a text shows.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    pub(super) number: usize,
    pub(super) values: BTreeMap<usize, String>,
    pub(super) status: u16,
    pub(super) place: Option<String>,
    pub(super) is_alike: bool,
    /// Whether only a status tells it.
    pub(super) is_bare: bool,
}

impl Hit {
    /// Returns the answer about what the number names.
    pub(super) fn named(self, subject: Subject) -> Answer {
        let Hit { number, values, status, place, is_alike, .. } = self;
        Answer { subject, values, status, place, is_alike, number }
    }

    /// Returns whether this says all that another does.
    pub(super) fn covers(&self, other: &Hit) -> bool {
        self.number == other.number
            && self.place == other.place
            && other.values.iter().all(|(field, value)| self.values.get(field) == Some(value))
    }
}

/// What is recognised.
pub(super) struct Recognised {
    pub(super) answers: Vec<Hit>,
    /// Numbers of items that the text names, perhaps by chance.
    pub(super) likely: Vec<usize>,
    pub(super) status: u16,
}
