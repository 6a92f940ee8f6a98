//! Names: of entries, of variants, of what is retired.

use crate::index::ByName;
use crate::messages;
use crate::mistake::Mistakes;
use crate::model::Catalog;

/// Two entries never give the same Rust variant.
pub(super) fn variants_are_distinct(catalog: &Catalog, mistakes: &mut Mistakes) {
    let mut seen = ByName::new();
    for entry in &catalog.entries {
        let Some(variant) = entry.variant.as_deref() else { continue };
        if let Some(first) = seen.insert(variant, entry) {
            mistakes.push(messages::variant_taken(entry, variant, first));
        }
    }
}

/// A retired name is no entry's name.
pub(super) fn retired_names_stay_unused(catalog: &Catalog, mistakes: &mut Mistakes) {
    if catalog.retired.is_empty() {
        return;
    }
    let mut names = ByName::new();
    for retired in &catalog.retired {
        names.insert(&retired.name.value, retired);
    }
    for entry in &catalog.entries {
        if let Some(retired) = names.get(&entry.name.value) {
            mistakes.push(messages::retired_name_in_use(&entry.name, retired));
        }
    }
}
