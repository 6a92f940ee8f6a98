//! Checks of references between entries.

use std::cell::OnceCell;

use crate::diagnostic::Diagnostics;
use crate::index::ByName;
use crate::messages;
use crate::model::Catalog;
use crate::source::At;
use crate::suggest::Names;

/// `see_also`, `replaced_by` and `[statuses.NNN] error` name entries.
pub(super) fn references_name_entries(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    // Many catalogs have no references.
    let names = OnceCell::new();
    let all = || Names::new(catalog.entries.iter().map(|entry| entry.name.value.as_str()));
    let mut check = |written: &At<String>, key: &str, own: Option<&str>| {
        let names = names.get_or_init(all);
        if own == Some(written.value.as_str()) {
            diagnostics.push(messages::refers_to_itself(written, key));
        } else if names.find(&written.value).is_none() {
            diagnostics.push(messages::unknown_entry(written, key, names));
        }
    };
    for entry in &catalog.entries {
        let own = Some(entry.name.value.as_str());
        entry.see_also.iter().for_each(|written| check(written, "see_also", own));
        entry.replaced_by.iter().for_each(|written| check(written, "replaced_by", own));
    }
    for retired in &catalog.retired {
        retired.replaced_by.iter().for_each(|written| check(written, "replaced_by", None));
    }
    for class in &catalog.statuses {
        class.error.iter().for_each(|written| check(written, "error", None));
    }
}

/// `see_also` names an entry once.
pub(super) fn see_also_names_an_entry_once(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for entry in catalog.entries.iter().filter(|entry| entry.see_also.len() > 1) {
        let mut seen = ByName::new();
        for written in &entry.see_also {
            if let Some(first) = seen.insert(&written.value, written.at) {
                diagnostics.push(messages::repeated_reference(written, "see_also", first));
            }
        }
    }
}
