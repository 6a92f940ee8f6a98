//! Checks of the names of entries and variants.

use crate::diagnostic::Diagnostics;
use crate::index::ByName;
use crate::messages;
use crate::model::Catalog;

/// Entries have distinct Rust variants.
pub(super) fn variants_are_distinct(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    let mut seen = ByName::new();
    for entry in &catalog.entries {
        let Some(variant) = entry.variant.as_deref() else { continue };
        if let Some(first) = seen.insert(variant, entry) {
            diagnostics.push(messages::variant_taken(entry, variant, first));
        }
    }
}

/// No entry uses a retired name.
pub(super) fn retired_names_stay_unused(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    if catalog.retired.is_empty() {
        return;
    }
    let mut names = ByName::new();
    for retired in &catalog.retired {
        names.insert(&retired.name.value, retired);
    }
    for entry in &catalog.entries {
        if let Some(retired) = names.get(&entry.name.value) {
            diagnostics.push(messages::retired_name_in_use(&entry.name, retired));
        }
    }
}
