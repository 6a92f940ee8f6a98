//! Checks of the entries that list violations.

use super::items;
use super::lints::give;
use crate::diagnostic::Diagnostics;
use crate::lints::Lints;
use crate::messages;
use crate::model::{Catalog, Entry, Kind};
use crate::plan;
use crate::source::At;

/// Returns the entries that list violations, each with the place of the list.
fn holders(catalog: &Catalog) -> impl Iterator<Item = (&Entry, At<()>)> {
    catalog.entries.iter().filter_map(|entry| Some((entry, entry.violations.at()?)))
}

/// A success lists no violations.
pub(super) fn holders_are_no_successes(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for (entry, place) in holders(catalog).filter(|(entry, _)| entry.kind == Kind::Success) {
        diagnostics.push(messages::violations_of_a_success(place.at, &entry.name));
    }
}

/// An entry with violations has no field with the name of their list in Rust.
pub(super) fn no_field_is_the_list(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for (entry, place) in holders(catalog) {
        let field = entry.field("violations").and_then(|index| entry.fields.get(index));
        diagnostics.extend(field.map(|field| messages::field_is_the_list(field, place.at)));
    }
}

/// Every envelope that an entry with violations can be answered in lists them.
pub(super) fn unlisted(catalog: &Catalog, lints: &Lints, diagnostics: &mut Diagnostics) {
    for (entry, place) in holders(catalog).filter(|(entry, _)| entry.kind != Kind::Success) {
        let envelopes = plan::envelopes(catalog, entry).filter_map(|(index, _)| catalog.envelopes.get(index));
        let silent = envelopes.filter(|envelope| envelope.sound && items::is_silent(envelope));
        let names: Vec<&str> = silent.map(|envelope| envelope.name.value.as_str()).collect();
        if !names.is_empty() {
            give(lints, messages::unlisted(place.at, &entry.name, names), diagnostics);
        }
    }
}
