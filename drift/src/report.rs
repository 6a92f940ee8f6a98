//! [`Report`]: what was found in all responses, and what was seen of the catalog.

mod json;
mod markdown;
mod summary;
mod text;

use std::ops::Deref;

use errbook_catalog::Locale;

use crate::coverage::Coverage;
use crate::finding::Finding;
use crate::kind::DriftLevel;

pub use text::Style;

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

    /// Returns the report as text for people.
    #[must_use]
    pub fn text(&self, locale: Locale) -> String {
        text::text(self, locale, &|_, text| text.to_owned())
    }

    /// Returns the text, in which `paint` marks each piece that has a style.
    #[must_use]
    pub fn styled_text(&self, locale: Locale, paint: &dyn Fn(Style, &str) -> String) -> String {
        text::text(self, locale, paint)
    }

    /// Returns the report as Markdown, for a comment of a pull request.
    #[must_use]
    pub fn markdown(&self, locale: Locale) -> String {
        markdown::markdown(self, locale)
    }

    /// Returns the report as a JSON object for programs: `version`, `catalog`, `responses`, `errors`, `skipped`, `counts` by level,
    /// `findings`, `not_listed` and `coverage`.
    ///
    /// A finding has `kind`, `level`, `path`, `message`, `count`, `origins` and, where there is one, `value`. `coverage` has
    /// `entries` and `violations`, each with `seen`, `all` and `groups`, of which each has `group` (`null` for those without one),
    /// `seen`, `all` and the names of the `unseen`.
    #[must_use]
    pub fn json(&self, locale: Locale) -> String {
        json::json(self, locale)
    }
}
