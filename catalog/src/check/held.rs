//! Which violations the answers of which entries can list.

use std::collections::BTreeMap;

use crate::model::{Catalog, Entry, Held, Violation};
use crate::plan;

/// Returns the complete entries with violations by the envelopes (by index) that they can be answered in.
pub(super) fn holders_by_envelope(catalog: &Catalog) -> BTreeMap<usize, Vec<&Entry>> {
    let mut found: BTreeMap<usize, Vec<&Entry>> = BTreeMap::new();
    for entry in catalog.entries.iter().filter(|entry| entry.sound && entry.violations != Held::Nothing) {
        for (envelope, _) in plan::envelopes(catalog, entry) {
            found.entry(envelope).or_default().push(entry);
        }
    }
    found
}

/// Returns the violations that some of these entries list, each once with its index, in file order.
pub(super) fn held_by<'c, 'e>(
    catalog: &'c Catalog,
    entries: impl Iterator<Item = &'e Entry>,
) -> impl Iterator<Item = (usize, &'c Violation)> {
    let mut held = vec![false; catalog.violations.len()];
    for entry in entries {
        match &entry.violations {
            Held::Nothing => {}
            // The rest adds nothing: many entries with `true` take no longer than one.
            Held::All(_) => {
                held.fill(true);
                break;
            }
            Held::Listed(_, listed) => listed.iter().for_each(|one| {
                if let Some(held) = held.get_mut(one.index) {
                    *held = true;
                }
            }),
        }
    }
    catalog.violations.iter().enumerate().zip(held).filter_map(|(violation, held)| held.then_some(violation))
}
