//! Checks of names and variants.

use super::namespace::Namespace;
use crate::diagnostic::Diagnostics;
use crate::index::ByName;
use crate::messages;

/// Entries have distinct Rust variants, and so have violations.
pub(super) fn variants_are_distinct(namespace: &Namespace<'_>, diagnostics: &mut Diagnostics) {
    let mut seen = ByName::new();
    for definition in &namespace.definitions {
        let Some(variant) = definition.variant.as_deref() else { continue };
        if let Some(first) = seen.insert(variant, *definition) {
            diagnostics.push(messages::variant_taken(definition, variant, first));
        }
    }
}

/// No retired name is used.
pub(super) fn retired_names_stay_unused(namespace: &Namespace<'_>, diagnostics: &mut Diagnostics) {
    if namespace.retired.is_empty() {
        return;
    }
    let mut names = ByName::new();
    for retired in namespace.retired {
        names.insert(&retired.name.value, retired);
    }
    for definition in &namespace.definitions {
        if let Some(retired) = names.get(&definition.name.value) {
            diagnostics.push(messages::retired_name_in_use(&definition.name, retired));
        }
    }
}
