//! The report as text, Markdown and JSON.

mod contents;
mod json;
mod markdown;
mod summary;
mod text;

use errbook_catalog::Locale;

pub use contents::{Report, ReportedFinding};
pub use text::Style;

impl Report {
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
