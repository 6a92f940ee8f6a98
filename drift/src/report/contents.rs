//! [`Report`]: what was found in all responses, and what was seen of the catalog.

use std::ops::Deref;

use crate::coverage::Coverage;
use crate::finding::Finding;
use crate::kind::DriftLevel;

/// What was found in all responses, and what was seen of the catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Report {
    /// The name of the catalog.
    pub catalog: String,
    /// How many responses were held against it.
    pub responses: usize,
    /// How many of these were errors.
    pub errors: usize,
    /// What was found, the gravest first.
    pub findings: Vec<ReportedFinding>,
    /// How many further findings were not kept, as there are too many different ones.
    pub more: usize,
    /// How many parts of the input tell of no response.
    pub skipped: usize,
    /// Which entries were seen.
    pub entries: Coverage,
    /// Which violations were seen.
    pub violations: Coverage,
}

/// A finding of one response or of several.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReportedFinding {
    /// The finding, with the value of the first response.
    pub finding: Finding,
    /// In how many responses it was found.
    pub count: usize,
    /// Where the first of these were observed.
    pub origins: Vec<String>,
}

impl Deref for ReportedFinding {
    type Target = Finding;

    fn deref(&self) -> &Finding {
        &self.finding
    }
}

impl Report {
    /// Returns the findings of a level.
    pub fn of_level(&self, level: DriftLevel) -> impl Iterator<Item = &ReportedFinding> {
        self.findings.iter().filter(move |finding| finding.level() == level)
    }
}
