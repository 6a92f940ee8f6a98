//! [`Topic`]: what a page is about; [`Subject`]: what a change is about.

use errbook_catalog::model::{Catalog, Definition, Retired};

/// What a page is about. The names of entries and of violations are independent of each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// An entry, by index.
    Entry(usize),
    /// A violation, by index.
    Violation(usize),
}

/// What a change is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// An entry or a violation of the catalog.
    Current(Topic),
    /// One that was retired; the index is that among the retired of its kind.
    Retired(Topic),
}

impl Topic {
    /// Returns what a catalog says of it; `None` if there is no such entry or violation.
    #[must_use]
    pub fn definition(self, catalog: &Catalog) -> Option<&Definition> {
        match self {
            Topic::Entry(index) => catalog.entries.get(index).map(|entry| &entry.definition),
            Topic::Violation(index) => catalog.violations.get(index).map(|violation| &violation.definition),
        }
    }

    /// Returns what a catalog says of it as one that was retired; the index is that among the retired of its kind.
    #[must_use]
    pub fn retired(self, catalog: &Catalog) -> Option<&Retired> {
        match self {
            Topic::Entry(index) => catalog.retired.get(index),
            Topic::Violation(index) => catalog.retired_violations.get(index),
        }
    }

    /// Returns the topic of the same kind with another index.
    #[must_use]
    pub fn with(self, index: usize) -> Topic {
        match self {
            Topic::Entry(_) => Topic::Entry(index),
            Topic::Violation(_) => Topic::Violation(index),
        }
    }

    /// Returns whether both are entries, or both violations.
    #[must_use]
    pub fn is_like(self, other: Topic) -> bool {
        matches!((self, other), (Topic::Entry(_), Topic::Entry(_)) | (Topic::Violation(_), Topic::Violation(_)))
    }

    /// Returns all that a catalog has retired, also what is internal: entries, then violations.
    pub fn all_retired(catalog: &Catalog) -> impl Iterator<Item = Topic> + use<> {
        let (entries, violations) = (catalog.retired.len(), catalog.retired_violations.len());
        (0..entries).map(Topic::Entry).chain((0..violations).map(Topic::Violation))
    }
}
