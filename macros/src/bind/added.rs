//! The variants that `#[errbook::catalog]` adds, and the types of their fields.

use std::collections::HashMap;

use errbook_catalog::internal::Index;
use errbook_catalog::model::{Entry, Field, FieldKind};
use errbook_catalog::names;

use super::model::{AddedField, AddedVariant, BoundVariant, FieldType};
use super::records::Records;
use super::scope::Scope;
use crate::messages;
use crate::report::Report;
use crate::rust_type;

/// Adds a variant for each entry in scope, unless one of the user's represents it: with its default status, or under the
/// very name that would be added.
pub(super) fn add_the_rest<'c>(
    variants: &[BoundVariant<'c>],
    scope: &Scope<'c>,
    records: &mut Records,
    report: &mut Report,
) -> Vec<AddedVariant<'c>> {
    let own: HashMap<String, &BoundVariant<'_>> = variants.iter().map(|bound| (bound.variant.name(), bound)).collect();
    let mut added = Vec::new();
    // Two entries of one name are an error of the catalog.
    let mut taken = Index::new();
    let missing: Vec<(usize, &Entry)> =
        scope.entries().filter(|(index, entry)| !records.contains(*index, entry.status())).collect();
    for (index, entry) in missing {
        let Some(name) = entry.variant.as_deref() else { continue };
        match own.get(name) {
            None if taken.insert(name).is_err() => {}
            None => {
                let record = records.add(index, entry, entry.status());
                let fields = entry.fields.iter();
                let fields = fields.map(|field| AddedField { field, ty: field_type(name, field) }).collect();
                added.push(AddedVariant { name, entry, record, fields });
            }
            // The user's own form of this entry, at another of its statuses.
            Some(bound) if scope.lookup(&bound.variant) == Some(index) => {}
            Some(bound) => {
                let text = messages::variant_in_the_way(name, entry, scope.reading);
                report.push(bound.variant.ident.span(), text);
            }
        }
    }
    added
}

/// Returns the type of one value of a field. Where the catalog gives a malformed type, which is reported, it is the usual
/// one.
fn field_type<'c>(variant: &str, field: &'c Field) -> FieldType<'c> {
    match &field.rust {
        Some(rust) if rust_type::validate(&rust.value).is_ok() => FieldType::Given(&rust.value),
        None if field.kind == FieldKind::String && !field.values.is_empty() => {
            FieldType::Values(format!("{variant}{}", names::upper_camel(&field.name.value).unwrap_or_default()))
        }
        _ => FieldType::Usual,
    }
}
