//! `decode`: the types that a response can be read back into.

use syn::Member;

use crate::bind::{BoundType, BoundVariant, FieldType, Scope};
use crate::messages;
use crate::report::Report;
use crate::rust_type::{borrows, borrows_as_text, is_trait_object};
use crate::subject::Subject;

/// Reports what a response cannot bring back: parameters of the type, private fields, trait objects, and what is borrowed.
pub(super) fn types_can_be_decoded(ty: &BoundType<'_>, scope: &Scope<'_>, report: &mut Report) {
    let Some(at) = ty.header.options.decode else { return };
    if ty.is_codes() {
        if ty.subject() == Subject::Violations {
            report.push(at, messages::codes_of_violations_are_not_decoded());
        }
        return;
    }
    if !ty.header.generics.params.is_empty() {
        report.push_at(&ty.header.generics, messages::generics_are_not_decoded());
        return;
    }
    if scope.suppress_secondary {
        return;
    }
    for bound in &ty.variants {
        private_fields(bound, report);
        inner_error(bound, report);
        for (field, own) in bound.catalog_fields().filter(|(_, own)| borrows(&own.ty)) {
            report.push_at(&own.ty, messages::borrowed_field_is_not_decoded(field.field, scope.reading));
        }
    }
    for field in ty.added.iter().flat_map(|added| &added.fields) {
        if matches!(field.ty, FieldType::Given(text) if borrows_as_text(text)) {
            report.push(at, messages::borrowed_field_is_not_decoded(field.field, scope.reading));
        }
    }
}

/// Reports the type of a transparent variant that no response can be read back into, as far as it shows.
fn inner_error(bound: &BoundVariant<'_>, report: &mut Report) {
    let Some(inner) = bound.inner() else { return };
    if is_trait_object(&inner.ty) {
        report.push_at(&inner.ty, messages::trait_object_is_not_decoded());
    } else if borrows(&inner.ty) {
        report.push_at(&inner.ty, messages::borrowed_error_is_not_decoded());
    }
}

/// Reports the fields of a variant that are not of the catalog.
fn private_fields(bound: &BoundVariant<'_>, report: &mut Report) {
    let Some(declared) = bound.bound() else { return };
    // Where a required field is missing, which is reported, one of these may be meant for it.
    let is_bound = |index: usize| declared.fields.iter().any(|field| field.index == index);
    let mut fields = declared.declared.definition().fields.iter().enumerate();
    if fields.any(|(index, field)| !field.optional && !is_bound(index)) {
        return;
    }
    for field in bound.private_fields() {
        let named = match &field.member {
            Member::Named(name) => Some(name.to_string()),
            Member::Unnamed(_) => None,
        };
        let text = messages::private_field_is_not_decoded(named.as_deref(), &declared.declared.name.value);
        report.push(field.span, text);
    }
}
