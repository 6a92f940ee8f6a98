//! Names: of entries, of variants, of what is retired.

use std::collections::HashMap;

use crate::messages;
use crate::mistake::Mistakes;
use crate::model::Catalog;

/// Two entries never give the same Rust variant.
pub(super) fn variants_are_distinct(catalog: &Catalog, mistakes: &mut Mistakes) {
    let mut seen = HashMap::new();
    for entry in &catalog.entries {
        let Some(variant) = entry.variant.as_deref() else { continue };
        match seen.get(variant) {
            None => {
                seen.insert(variant, entry);
            }
            Some(first) => mistakes.push(messages::variant_taken(entry, variant, first)),
        }
    }
}

/// A retired name is no entry's name.
pub(super) fn retired_names_stay_unused(catalog: &Catalog, mistakes: &mut Mistakes) {
    let retired: HashMap<&str, _> =
        catalog.retired.iter().map(|retired| (retired.name.value.as_str(), retired)).collect();
    for entry in &catalog.entries {
        if let Some(retired) = retired.get(entry.name.value.as_str()) {
            mistakes.push(messages::retired_name_in_use(&entry.name, retired));
        }
    }
}
