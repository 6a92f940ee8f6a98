//! Names: of entries, of variants, of what is retired.

use crate::index::Index;
use crate::messages;
use crate::mistake::Mistakes;
use crate::model::Catalog;

/// Two entries never give the same Rust variant.
pub(super) fn variants_are_distinct(catalog: &Catalog, mistakes: &mut Mistakes) {
    let (mut seen, mut firsts) = (Index::new(), Vec::new());
    for entry in &catalog.entries {
        let Some(variant) = entry.variant.as_deref() else { continue };
        match seen.insert(variant) {
            Ok(_) => firsts.push(entry),
            Err(first) => {
                let first = firsts.get(first).copied().unwrap_or(entry);
                mistakes.push(messages::variant_taken(entry, variant, first));
            }
        }
    }
}

/// A retired name is no entry's name.
pub(super) fn retired_names_stay_unused(catalog: &Catalog, mistakes: &mut Mistakes) {
    if catalog.retired.is_empty() {
        return;
    }
    let mut names = Index::new();
    names.extend(catalog.retired.iter().map(|retired| retired.name.value.as_str()));
    for entry in &catalog.entries {
        let retired = names.get(&entry.name.value).and_then(|number| catalog.retired.get(number));
        if let Some(retired) = retired {
            mistakes.push(messages::retired_name_in_use(&entry.name, retired));
        }
    }
}
