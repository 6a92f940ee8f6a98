//! The envelope that the user names, and whether the entries fit into it.

use errbook_catalog::Diagnostic;
use errbook_catalog::model::Entry;
use proc_macro2::Span;
use syn::LitStr;

use super::Binder;
use crate::messages;

/// Why some entries do not fit.
pub(super) struct Misfit {
    diagnostic: Diagnostic,
    /// The entries, each once.
    entries: Vec<usize>,
}

impl Binder<'_> {
    pub(super) fn envelope(&mut self, name: &LitStr) -> Option<(usize, Span)> {
        let found = self.catalog.envelope(&name.value());
        if found.is_none() && !self.quiet {
            self.report.push(name.span(), messages::unknown_envelope(&name.value(), self.reading));
        }
        found.map(|index| (index, name.span()))
    }

    /// Notes why an entry does not fit into the envelope, if it does not.
    pub(super) fn check_envelope(&mut self, index: usize, entry: &Entry) {
        let Some((envelope, _)) = self.envelope.filter(|_| !self.codes && !self.quiet) else { return };
        for diagnostic in errbook_catalog::fits(self.catalog, entry, envelope) {
            let same = |other: &&mut Misfit| {
                other.diagnostic.span == diagnostic.span && other.diagnostic.text == diagnostic.text
            };
            match self.misfits.iter_mut().find(same) {
                Some(misfit) if misfit.entries.contains(&index) => {}
                Some(misfit) => misfit.entries.push(index),
                None => self.misfits.push(Misfit { diagnostic, entries: vec![index] }),
            }
        }
    }

    pub(super) fn report_misfits(&mut self) {
        let Some((_, at)) = self.envelope else { return };
        for misfit in std::mem::take(&mut self.misfits) {
            let Some(entry) = misfit.entries.first().and_then(|index| self.entry(*index)) else { continue };
            let others = misfit.entries.len() - 1;
            let text = messages::envelope_does_not_fit(&misfit.diagnostic, entry, others, self.reading);
            self.report.push(at, text);
        }
    }
}
