//! Checks of references between entries, and between violations.

use std::cell::OnceCell;

use super::namespace::{Namespace, definitions};
use crate::diagnostic::Diagnostics;
use crate::index::ByName;
use crate::messages;
use crate::model::{Catalog, StatusClass};
use crate::source::At;
use crate::suggest::Names;

/// `see_also` and `replaced_by` name what they are to: entries name entries, and so does `error` of `classes`; violations name
/// violations.
pub(super) fn references_name_what_exists(
    namespace: &Namespace<'_>,
    classes: &[StatusClass],
    diagnostics: &mut Diagnostics,
) {
    // Many catalogs have no references.
    let names = OnceCell::new();
    let all = || Names::new(namespace.definitions.iter().map(|definition| definition.name.value.as_str()));
    let mut check = |written: &At<String>, key: &str, own: Option<&str>| {
        let names = names.get_or_init(all);
        if own == Some(written.value.as_str()) {
            diagnostics.push(messages::refers_to_itself(written, key, namespace.of_violations));
        } else if names.find(&written.value).is_none() {
            diagnostics.push(match namespace.of_violations {
                true => messages::unknown_violation_of_a_key(written, key, names),
                false => messages::unknown_entry(written, key, names),
            });
        }
    };
    for definition in &namespace.definitions {
        let own = Some(definition.name.value.as_str());
        definition.see_also.iter().for_each(|written| check(written, "see_also", own));
        definition.replaced_by.iter().for_each(|written| check(written, "replaced_by", own));
    }
    for retired in namespace.retired {
        retired.replaced_by.iter().for_each(|written| check(written, "replaced_by", None));
    }
    for class in classes {
        class.error.iter().for_each(|written| check(written, "error", None));
    }
}

/// `see_also` names another one once.
pub(super) fn see_also_names_another_once(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for definition in definitions(catalog).filter(|definition| definition.see_also.len() > 1) {
        let mut seen = ByName::new();
        for written in &definition.see_also {
            if let Some(first) = seen.insert(&written.value, written.at) {
                diagnostics.push(messages::repeated_reference(written, "see_also", first));
            }
        }
    }
}
