//! The envelope that a type chooses.

use std::collections::{HashMap, HashSet};

use errbook_catalog::{Diagnostic, Phrase, Span, plan};

use crate::bind::{BoundType, Scope};
use crate::messages;
use crate::report::Report;

/// Why some entries do not fit.
struct Misfit {
    diagnostic: Diagnostic,
    /// The indices of the entries, each once.
    entries: Vec<usize>,
}

/// Reports why entries do not fit into the envelope: each reason once, with the number of its entries.
pub(super) fn entries_fit(ty: &BoundType<'_>, scope: &Scope<'_>, report: &mut Report) {
    let Some((envelope, at)) = scope.chosen_envelope.filter(|_| !scope.suppress_secondary) else { return };
    let mut misfits: Vec<Misfit> = Vec::new();
    let mut numbers: HashMap<(Option<Span>, Phrase), usize> = HashMap::new();
    let mut seen = HashSet::new();
    for index in ty.records.iter().map(|record| record.of).filter(|index| seen.insert(*index)) {
        let Some(entry) = scope.entry(index) else { continue };
        for diagnostic in errbook_catalog::envelope_misfits(ty.catalog, entry, envelope) {
            let next = misfits.len();
            let number = *numbers.entry((diagnostic.span, diagnostic.text.clone())).or_insert(next);
            match misfits.get_mut(number) {
                // The entries come one after the other.
                Some(misfit) if misfit.entries.last() == Some(&index) => {}
                Some(misfit) => misfit.entries.push(index),
                None => misfits.push(Misfit { diagnostic, entries: vec![index] }),
            }
        }
    }
    for misfit in misfits {
        let Some(entry) = misfit.entries.first().and_then(|index| scope.entry(*index)) else { continue };
        let others = misfit.entries.len() - 1;
        report.push(at, messages::envelope_does_not_fit(&misfit.diagnostic, entry, others, scope.reading));
    }
}

/// Violations have items in the envelopes that the catalog chooses for its entries, and in its own. A preset that only the type
/// chooses has none, so that it would show no violations.
pub(super) fn violations_have_items(ty: &BoundType<'_>, scope: &Scope<'_>, report: &mut Report) {
    let Some((envelope, at)) = scope.chosen_envelope.filter(|_| !scope.suppress_secondary) else { return };
    let shows = ty.catalog.envelopes.get(envelope).is_some_and(|envelope| envelope.violation.is_some());
    if !shows || plan::envelopes_of_violations(ty.catalog).contains(&envelope) {
        return;
    }
    let mut entries = ty.records.iter().filter_map(|record| scope.entry(record.of));
    if let Some(entry) = entries.find(|entry| entry.violations.at().is_some()) {
        report.push(at, messages::violations_without_items(entry, scope.reading));
    }
}
