//! Changes as annotations of GitHub.

use std::path::Path;

use errbook_catalog::contract::ContractLevel;
use errbook_catalog::{Locale, Span, phrase};
use errbook_exports::changes::{Told, one_line, plain, sentence};

use super::Comparison;
use crate::github::{Annotation, Severity, range};

/// Returns a workflow command for each change. Files are relative to `here`. What was accepted is a warning.
pub(super) fn report(comparison: &Comparison, locale: Locale, here: &Path) -> String {
    let changes = comparison.changes.iter().zip(&comparison.places);
    changes.map(|(told, at)| one(comparison, told, *at, locale, here)).collect()
}

fn one(comparison: &Comparison, told: &Told, at: Option<Span>, locale: Locale, here: &Path) -> String {
    let severity = match (told.level, &told.reason) {
        (ContractLevel::Breaking, None) => Severity::Error,
        (ContractLevel::Breaking, Some(_)) | (ContractLevel::Warning, _) => Severity::Warning,
        (ContractLevel::Note, _) => Severity::Notice,
    };
    let sources = &comparison.reading.sources;
    // What is gone is shown at the top of the catalog.
    let file = at.map_or_else(|| sources.names().next().unwrap_or_default(), |at| sources.name(at.file));
    let mut message = plain(&sentence(&told.change, locale));
    if let Some(reason) = &told.reason {
        let reason = one_line(reason);
        let accepted = phrase!("accepted: {reason}", "已接受：{reason}");
        message.push_str(&format!("\n{}", accepted.get(locale)));
    }
    let annotation = Annotation {
        severity,
        file: comparison.new.path_from_root(here, file),
        range: at.map(|at| range(sources, at)),
        title: told.change.rule.as_str().to_owned(),
        message,
    };
    annotation.command()
}
