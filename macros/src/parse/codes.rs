//! The shape of an enum of codes: variants and nothing else.

use super::model::Type;
use crate::integration::Integration;
use crate::messages;
use crate::report::Report;

/// Reports everything that an enum of codes cannot have.
pub(super) fn check(ty: &Type, report: &mut Report) {
    if !ty.header.generics.params.is_empty() {
        report.push_at(&ty.header.generics, messages::codes_have_no_generics());
    }
    for excluded in &ty.header.options.without {
        if excluded.integration != Integration::Serde {
            report.push(excluded.span, messages::codes_are_without(excluded.integration.feature()));
        }
    }
    let options = &ty.header.options;
    if let Some(openapi) = options.openapi.as_ref().filter(|_| options.group.is_some()) {
        report.push(openapi.at, messages::fallbacks_are_of_a_whole_catalog());
    }
    for variant in &ty.variants {
        if let Some(at) = variant.options.transparent {
            report.push(at, messages::codes_have_no("transparent"));
        }
        if let Some(log) = &variant.options.log {
            report.push(log.span(), messages::codes_have_no("log"));
        }
        if !variant.fields.is_empty() {
            report.push(variant.ident.span(), messages::codes_are_fieldless());
        }
        if variant.has_discriminant {
            report.push(variant.ident.span(), messages::codes_have_no_discriminant());
        }
    }
}

/// Removes what [`check`] reports, so that it causes no further errors.
pub(super) fn make_fieldless(ty: &mut Type) {
    ty.header.generics = syn::Generics::default();
    for variant in &mut ty.variants {
        variant.fields.clear();
        variant.log = None;
        if let Some(declaration) = &mut variant.declaration {
            declaration.fields = syn::Fields::Unit;
            declaration.discriminant = None;
        }
    }
}
