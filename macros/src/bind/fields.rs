//! The fields of a variant that hold values of the catalog.

use errbook_catalog::model::{self, Definition};
use syn::Member;

use super::model::BoundField;
use super::scope::Scope;
use crate::messages;
use crate::parse::{Field, Variant};
use crate::report::Report;

/// Binds the fields of the entry to those of the variant. Reports required fields that the variant lacks.
pub(super) fn bind<'c>(
    variant: &Variant,
    entry: &'c Definition,
    scope: &Scope<'c>,
    report: &mut Report,
) -> Vec<BoundField<'c>> {
    let unknown = !scope.suppress_secondary && report_unknown_names(variant, entry, scope, report);
    let mut bound = Vec::new();
    for (index, field) in entry.fields.iter().enumerate() {
        match position(variant, &field.name.value) {
            Some(own) => bound.push(BoundField::new(field, index, own)),
            None if scope.suppress_secondary => {}
            None => report_missing(variant, entry, field, unknown, scope, report),
        }
    }
    bound
}

/// Reports a field of the entry that the variant lacks, unless it is optional. `unknown` is whether some name is unknown:
/// the field may be there under that name.
fn report_missing(
    variant: &Variant,
    entry: &Definition,
    field: &model::Field,
    unknown: bool,
    scope: &Scope<'_>,
    report: &mut Report,
) {
    match misnamed(variant, entry, field) {
        Some((wrong, name)) => {
            let at = match &wrong.member {
                Member::Named(ident) => ident.span(),
                Member::Unnamed(_) => wrong.span,
            };
            report.push(at, messages::misnamed_field(name, field, entry, scope.reading));
        }
        None if field.optional || unknown => {}
        None => {
            let named = !variant.fields.iter().any(|field| matches!(field.member, Member::Unnamed(_)));
            let text = messages::missing_field(field, entry, named, scope.subject, scope.reading);
            report.push(variant.ident.span(), text);
        }
    }
}

/// Reports each `#[api_error(field = "…")]` that names no field of the entry, or one that another field has already.
/// Returns whether some name is unknown.
fn report_unknown_names(variant: &Variant, entry: &Definition, scope: &Scope<'_>, report: &mut Report) -> bool {
    let mut some_unknown = false;
    for (index, field) in variant.fields.iter().enumerate() {
        let Some(written) = &field.renamed else { continue };
        let name = written.value();
        if entry.field(&name).is_none() {
            some_unknown = true;
            report.push(written.span(), messages::unknown_field(&name, entry, scope.reading));
        } else if position(variant, &name) != Some(index) {
            report.push(written.span(), messages::field_twice(&name, entry));
        }
    }
    some_unknown
}

/// Returns the index of the variant's field with a name. One that is given the name by an option takes precedence.
fn position(variant: &Variant, name: &str) -> Option<usize> {
    let is_given = |field: &Field| field.renamed.as_ref().is_some_and(|written| written.value() == name);
    let renamed = variant.fields.iter().position(is_given);
    renamed.or_else(|| variant.fields.iter().position(|field| field.name.as_deref() == Some(name)))
}

/// Returns the private field whose name is probably a misspelling of this field of the catalog, and that name.
fn misnamed<'v>(variant: &'v Variant, entry: &Definition, field: &model::Field) -> Option<(&'v Field, &'v str)> {
    let private =
        variant.fields.iter().filter(|own| own.renamed.is_none() && own.source.is_none() && own.from.is_none());
    let named = private.filter_map(|own| Some((own, own.name.as_deref()?)));
    let candidates: Vec<(&Field, &str)> = named.filter(|(_, name)| entry.field(name).is_none()).collect();
    let near = errbook_catalog::nearest(&field.name.value, candidates.iter().map(|(_, name)| *name))?;
    candidates.into_iter().find(|(_, name)| *name == near)
}
