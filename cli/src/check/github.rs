//! Diagnostics as annotations of GitHub.

use std::path::Path;

use errbook_catalog::files::{File, FromDisk};
use errbook_catalog::{Clashes, Diagnostic, Level, Locale, Phrase, Sources, place_line};

use crate::github::{Annotation, Severity, path_from_root, range};
use crate::open::STANDARD_NAME;

/// Returns a workflow command for each diagnostic, in file order, and behind them those between catalogs. Files are relative to
/// `here`.
pub(super) fn report(read: &[(File, FromDisk)], clashes: &Clashes, locale: Locale, here: &Path) -> String {
    let mut out = String::new();
    for (file, FromDisk { reading, .. }) in read {
        for diagnostic in &reading.diagnostics {
            out.push_str(&one(diagnostic, Some(file), &reading.sources, locale, here));
        }
    }
    for diagnostic in &clashes.diagnostics {
        out.push_str(&one(diagnostic, None, &clashes.sources, locale, here));
    }
    out
}

fn one(diagnostic: &Diagnostic, file: Option<&File>, sources: &Sources, locale: Locale, here: &Path) -> String {
    let severity = match diagnostic.level {
        Level::Error => Severity::Error,
        Level::Warning => Severity::Warning,
    };
    let name = diagnostic.span.map(|span| sources.name(span.file)).or(file.map(|file| file.name.as_str()));
    let file = name.filter(|name| *name != STANDARD_NAME).map(|name| path_from_root(here, name));
    let range = diagnostic.span.map(|span| range(sources, span));
    let (title, message) = (diagnostic.rule.as_str().to_owned(), message(diagnostic, sources, locale));
    Annotation { severity, file, range, title, message }.command()
}

/// Returns the text of a diagnostic with its label, notes and help, a line each.
fn message(diagnostic: &Diagnostic, sources: &Sources, locale: Locale) -> String {
    let mut lines = vec![diagnostic.text.get(locale).to_owned()];
    lines.extend(diagnostic.label.as_ref().map(|label| label.get(locale).to_owned()));
    for note in &diagnostic.notes {
        let lead = Phrase::note();
        let place = note.span.map(|span| format!(" ({})", place_line(sources, span))).unwrap_or_default();
        lines.push(format!("{}{}{place}", lead.get(locale), note.text.get(locale)));
    }
    lines.extend(diagnostic.help.as_ref().map(|help| format!("{}{}", Phrase::help().get(locale), help.get(locale))));
    lines.join("\n")
}
