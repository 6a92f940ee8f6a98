//! The variants that `#[errbook::catalog]` adds, and the types of their fields.

use std::collections::HashMap;

use errbook_catalog::internal::Index;
use errbook_catalog::model::{Field, FieldKind};
use errbook_catalog::names;

use super::model::{AddedField, AddedVariant, BoundVariant, FieldType};
use super::records::Records;
use super::scope::Scope;
use crate::declared::Declared;
use crate::messages;
use crate::report::Report;
use crate::rust_type;

/// Adds a variant for each entry or violation in scope, unless one of the user's represents it: with its default status, or under the
/// very name that would be added.
pub(super) fn add_the_rest<'c>(
    variants: &[BoundVariant<'c>],
    scope: &Scope<'c>,
    records: &mut Records,
    has_violations: bool,
    report: &mut Report,
) -> Vec<AddedVariant<'c>> {
    let own: HashMap<String, &BoundVariant<'_>> = variants.iter().map(|bound| (bound.variant.name(), bound)).collect();
    let mut added = Vec::new();
    // Two of one name are an error of the catalog.
    let mut taken = Index::new();
    let missing: Vec<(usize, Declared<'c>)> =
        scope.all().filter(|(index, declared)| !records.contains(*index, declared.status())).collect();
    for (index, declared) in missing {
        let definition = declared.definition();
        let Some(name) = definition.variant.as_deref() else { continue };
        match own.get(name) {
            None if taken.insert(name).is_err() => {}
            None => {
                let record = records.add(index, declared, declared.status());
                let fields = definition.fields.iter();
                let fields = fields.map(|field| AddedField { field, ty: field_type(name, field) }).collect();
                let violations = has_violations && declared.holds_violations();
                added.push(AddedVariant { name, declared, record, fields, violations });
            }
            // The user's own form of this entry, at another of its statuses.
            Some(bound) if scope.lookup(&bound.variant) == Some(index) => {}
            Some(bound) => {
                let text = messages::variant_in_the_way(name, definition, scope.reading);
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
