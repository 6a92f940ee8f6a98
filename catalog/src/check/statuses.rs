//! Checks of statuses, kinds and status classes.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::Diagnostics;
use crate::index::ByName;
use crate::messages;
use crate::model::{Catalog, Kind};

/// An error's status is 400 to 599, or one that `[statuses]` declares.
pub(super) fn statuses_are_declared(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    let declared: HashSet<u16> = catalog.statuses.iter().map(|class| class.status.value).collect();
    // Entries share the statuses of their group; a problem there is reported once.
    let mut seen = HashSet::new();
    for entry in catalog.entries.iter().filter(|entry| entry.sound && entry.kind == Kind::Error) {
        for status in entry.statuses.iter().filter(|status| fits(entry.kind, status.value)) {
            let known = (400..=599).contains(&status.value) || declared.contains(&status.value);
            if !known && seen.insert(status.at) {
                diagnostics.push(messages::undeclared_status(status, &entry.name));
            }
        }
    }
}

/// Successes have a status below 400, errors one from 300 on.
pub(super) fn kinds_fit_statuses(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    let mut seen = HashSet::new();
    for entry in catalog.entries.iter().filter(|entry| entry.sound) {
        for status in entry.statuses.iter().filter(|status| !fits(entry.kind, status.value)) {
            if seen.insert(status.at) {
                diagnostics.push(messages::kind_contradicts_status(status, entry));
            }
        }
    }
}

fn fits(kind: Kind, status: u16) -> bool {
    match kind {
        Kind::Error => status >= 300,
        Kind::Success => status < 400,
        Kind::Action => true,
    }
}

/// A fallback entry has no required fields.
pub(super) fn fallbacks_need_no_values(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    if catalog.statuses.iter().all(|class| class.error.is_none()) {
        return;
    }
    let mut entries = ByName::new();
    for entry in &catalog.entries {
        entries.insert(&entry.name.value, entry);
    }
    for written in catalog.statuses.iter().filter_map(|class| class.error.as_ref()) {
        let entry = entries.get(&written.value);
        let required = entry.and_then(|entry| entry.fields.iter().find(|field| !field.optional));
        if let Some(field) = required {
            diagnostics.push(messages::fallback_needs_values(written, field));
        }
    }
}

/// A status is declared once (`[statuses.0404]` would be a second `404`).
pub(super) fn classes_are_distinct(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    let mut seen = HashMap::new();
    for class in &catalog.statuses {
        if let Some(first) = seen.insert(class.status.value, class.status.at) {
            diagnostics.push(messages::repeated_status(class.status.at, class.status.value, first));
        }
    }
}
