//! [`Index`]: what is known of a catalog before any response is.

use errbook_catalog::model::{Catalog, Entry};
use errbook_catalog::plan;

use crate::names::Names;
use crate::shows::Shows;
use crate::statuses::Statuses;

/// What responses are held against.
#[derive(Debug)]
pub(crate) struct Index<'c> {
    pub(crate) catalog: &'c Catalog,
    pub(crate) entries: Names<'c>,
    pub(crate) violations: Names<'c>,
    pub(crate) statuses: Statuses<'c>,
    /// By envelope: what its bodies show.
    pub(crate) shows: Vec<Shows>,
    /// By envelope: whether some entry, or a success, is answered in it.
    pub(crate) used: Vec<bool>,
    /// By envelope: whether HTTP answers some of its entries with a status below 400.
    pub(crate) below_400: Vec<bool>,
}

impl<'c> Index<'c> {
    pub(crate) fn of(catalog: &'c Catalog) -> Index<'c> {
        let mut used = vec![false; catalog.envelopes.len()];
        let mut below_400 = used.clone();
        let mark = |list: &mut Vec<bool>, index: usize| {
            if let Some(flag) = list.get_mut(index) {
                *flag = true;
            }
        };
        mark(&mut used, catalog.envelope);
        for entry in &catalog.entries {
            for (index, _) in plan::envelopes(catalog, entry) {
                mark(&mut used, index);
                let Some(envelope) = catalog.envelopes.get(index) else { continue };
                if entry.statuses.iter().any(|status| envelope.http_status.of(status.value) < 400) {
                    mark(&mut below_400, index);
                }
            }
        }
        Index {
            catalog,
            entries: Names::of_entries(catalog),
            violations: Names::of_violations(catalog),
            statuses: Statuses::of(catalog),
            shows: catalog.envelopes.iter().map(Shows::of).collect(),
            used,
            below_400,
        }
    }

    /// Returns whether the catalog answers an entry in an envelope (by index).
    pub(crate) fn is_answered_in(&self, entry: &Entry, envelope: usize) -> bool {
        plan::envelopes(self.catalog, entry).any(|(index, _)| index == envelope)
    }

    pub(crate) fn is_used(&self, envelope: usize) -> bool {
        self.used.get(envelope).copied().unwrap_or_default()
    }
}
