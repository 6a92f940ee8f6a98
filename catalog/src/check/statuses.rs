//! Statuses, kinds and status classes.

use std::collections::HashMap;

use crate::messages;
use crate::mistake::Mistakes;
use crate::model::{Catalog, Kind};

/// An error's status is 400 to 599, or one that `[statuses]` declares.
pub(super) fn statuses_are_declared(catalog: &Catalog, mistakes: &mut Mistakes) {
    let declared = |status: u16| catalog.statuses.iter().any(|class| class.status.value == status);
    for entry in catalog.entries.iter().filter(|entry| entry.kind == Kind::Error) {
        for status in &entry.statuses {
            if !(400..=599).contains(&status.value) && !declared(status.value) {
                mistakes.push(messages::undeclared_status(status, &entry.name));
            }
        }
    }
}

/// A success does not have the status of a failure, nor an error that of a success.
pub(super) fn kinds_fit_statuses(catalog: &Catalog, mistakes: &mut Mistakes) {
    for entry in &catalog.entries {
        for status in &entry.statuses {
            let fits = match entry.kind {
                Kind::Error => status.value >= 300,
                Kind::Success => status.value < 400,
                Kind::Action => true,
            };
            if !fits {
                mistakes.push(messages::kind_contradicts_status(status, entry));
            }
        }
    }
}

/// A status has one class (`[statuses.0404]` would be a second `404`).
pub(super) fn classes_are_distinct(catalog: &Catalog, mistakes: &mut Mistakes) {
    let mut seen = HashMap::new();
    for class in &catalog.statuses {
        if let Some(first) = seen.insert(class.status.value, class.status.at) {
            mistakes.push(messages::repeated_status(class.status.at, class.status.value, first));
        }
    }
}
