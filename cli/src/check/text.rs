//! Diagnostics as text, for people.

use errbook_catalog::files::{File, FromDisk};
use errbook_catalog::{Catalog, Clashes, Level, Locale, Phrase, Reading, phrase};

use crate::printable::clean;
use crate::style::{self, paint};
use crate::{diagnostics, phrases};

/// Returns all diagnostics as the macros show them, and a line with the result for each catalog and for all together.
pub(super) fn report(read: &[(File, FromDisk)], clashes: &Clashes, locale: Locale) -> String {
    let mut out = String::new();
    for (file, read) in read {
        diagnostics::list(&read.reading.diagnostics, &read.reading.sources, locale, &mut out);
        out.push_str(&summary(file, &read.reading, locale));
    }
    if !clashes.diagnostics.is_empty() {
        out.push('\n');
        diagnostics::list(&clashes.diagnostics, &clashes.sources, locale, &mut out);
        let errors = phrases::errors(clashes.diagnostics.len());
        let text = phrase!("{errors} between these catalogs", "这些错误目录之间有 {errors}"; errors);
        out.push_str(&format!("{}\n", paint(style::ERROR, text.get(locale))));
    }
    out
}

/// Returns the numbers of entries and violations, the latter if there are any.
fn contents(catalog: &Catalog) -> Phrase {
    let entries = phrases::entries(catalog.entries.len());
    if catalog.violations.is_empty() {
        return entries;
    }
    let violations = phrases::violations(catalog.violations.len());
    phrase!("{entries}, {violations}", "{entries}，{violations}"; entries, violations)
}

fn summary(file: &File, reading: &Reading, locale: Locale) -> String {
    let count = |level| reading.diagnostics.iter().filter(|diagnostic| diagnostic.level == level).count();
    let counts = (count(Level::Error), count(Level::Warning));
    let name = clean(&file.name);
    let (errors, warnings) = (phrases::errors(counts.0), phrases::warnings(counts.1));
    let entries = contents(&reading.catalog);
    let (style, text) = match counts {
        (0, 0) => (style::GOOD, phrase!("{name}: {entries}, no errors", "{name}：{entries}，没有错误"; entries)),
        (0, _) => (
            style::WARNING,
            phrase!("{name}: {entries}, {warnings}", "{name}：{entries}，{warnings}"; entries, warnings),
        ),
        (_, 0) => (style::ERROR, phrase!("{name}: {errors}", "{name}：{errors}"; errors)),
        _ => (style::ERROR, phrase!("{name}: {errors}, {warnings}", "{name}：{errors}，{warnings}"; errors, warnings)),
    };
    format!("{}\n", paint(style, text.get(locale)))
}
