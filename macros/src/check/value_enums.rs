//! The enums of fields with `values`.

use std::collections::HashMap;
use std::collections::hash_map::Entry as MapEntry;

use errbook_catalog::rust;

use crate::bind::{BoundType, FieldType};
use crate::report::Report;

/// No two fields get enums of the same name.
pub(super) fn names_are_distinct(ty: &BoundType<'_>, report: &mut Report) {
    let mut seen = HashMap::new();
    for added in &ty.added {
        for field in &added.fields {
            let FieldType::Values(name) = &field.ty else { continue };
            match seen.entry(name) {
                MapEntry::Vacant(place) => _ = place.insert((added.declared, field.field)),
                MapEntry::Occupied(first) => {
                    let (first_entry, first_field) = *first.get();
                    let diagnostic =
                        rust::value_enum_taken(field.field, &added.declared, name, first_field, &first_entry);
                    report.push_in_catalog(diagnostic);
                }
            }
        }
    }
}
