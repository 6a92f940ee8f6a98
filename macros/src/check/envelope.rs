//! The envelope that a type chooses.

use std::collections::{HashMap, HashSet};

use errbook_catalog::{Diagnostic, Phrase, Span};

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
