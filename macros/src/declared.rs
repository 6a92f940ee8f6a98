//! What a variant represents: an entry or a violation of the catalog.

use std::ops::Deref;

use errbook_catalog::Catalog;
use errbook_catalog::model::{Definition, Entry, Violation};

use crate::subject::Subject;

/// An entry or a violation.
#[derive(Clone, Copy)]
pub(crate) enum Declared<'c> {
    Entry(&'c Entry),
    Violation(&'c Violation),
}

impl<'c> Declared<'c> {
    /// Returns the one with an index among those of its kind.
    pub(crate) fn get(catalog: &'c Catalog, subject: Subject, index: usize) -> Option<Declared<'c>> {
        match subject {
            Subject::Entries => catalog.entries.get(index).map(Declared::Entry),
            Subject::Violations => catalog.violations.get(index).map(Declared::Violation),
        }
    }

    /// Returns how many there are of a kind.
    pub(crate) fn count(catalog: &Catalog, subject: Subject) -> usize {
        match subject {
            Subject::Entries => catalog.entries.len(),
            Subject::Violations => catalog.violations.len(),
        }
    }

    /// Returns all of a kind, in the order of the catalog.
    pub(crate) fn all(catalog: &'c Catalog, subject: Subject) -> impl Iterator<Item = Declared<'c>> {
        (0..Declared::count(catalog, subject)).filter_map(move |index| Declared::get(catalog, subject, index))
    }

    /// Returns the part that entries and violations have in common.
    pub(crate) fn definition(self) -> &'c Definition {
        match self {
            Declared::Entry(entry) => &entry.definition,
            Declared::Violation(violation) => &violation.definition,
        }
    }

    /// Returns it as an entry.
    pub(crate) fn entry(self) -> Option<&'c Entry> {
        match self {
            Declared::Entry(entry) => Some(entry),
            Declared::Violation(_) => None,
        }
    }

    /// Returns the default status; 0 for a violation, which has none.
    pub(crate) fn status(self) -> u16 {
        self.entry().map_or(0, Entry::status)
    }

    /// Returns whether it is an entry that holds violations.
    pub(crate) fn holds_violations(self) -> bool {
        self.entry().is_some_and(|entry| entry.violations.at().is_some())
    }
}

impl Deref for Declared<'_> {
    type Target = Definition;

    fn deref(&self) -> &Definition {
        self.definition()
    }
}
