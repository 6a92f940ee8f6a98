//! Which fields of a variant are the catalog's.

use errbook_catalog::model::{self, Entry};
use syn::Member;

use super::Binder;
use crate::input::{Field, Variant};
use crate::messages;

impl Binder<'_> {
    /// For each field of the entry, the variant's field that holds it. An optional one need not be there.
    pub(super) fn fields(&mut self, variant: &Variant, entry: &Entry) -> Vec<Option<usize>> {
        if self.codes {
            return Vec::new();
        }
        let found: Vec<Option<usize>> = entry.fields.iter().map(|field| position(variant, &field.name.value)).collect();
        if self.quiet {
            return found;
        }
        let unknown = self.renamed_fields_exist(variant, entry);
        for (field, _) in entry.fields.iter().zip(&found).filter(|(_, found)| found.is_none()) {
            match misnamed(variant, entry, field) {
                Some((wrong, name)) => {
                    let at = match &wrong.member {
                        Member::Named(ident) => ident.span(),
                        Member::Unnamed(_) => wrong.span,
                    };
                    self.report.push(at, messages::misnamed_field(name, field, entry, self.reading));
                }
                // The field may be there under the name that is unknown.
                None if field.optional || unknown => {}
                None => {
                    let named = !variant.fields.iter().any(|field| matches!(field.member, Member::Unnamed(_)));
                    let text = messages::missing_field(field, entry, named, self.reading);
                    self.report.push(variant.ident.span(), text);
                }
            }
        }
        found
    }

    /// `#[api_error(field = "…")]` names a field of the entry, and each field once. True if some name is unknown.
    fn renamed_fields_exist(&mut self, variant: &Variant, entry: &Entry) -> bool {
        let mut some_unknown = false;
        for (index, field) in variant.fields.iter().enumerate() {
            let Some(written) = &field.renamed else { continue };
            let name = written.value();
            if entry.field(&name).is_none() {
                some_unknown = true;
                self.report.push(written.span(), messages::unknown_field(&name, entry, self.reading));
            } else if position(variant, &name) != Some(index) {
                self.report.push(written.span(), messages::field_twice(&name, entry));
            }
        }
        some_unknown
    }
}

/// The variant's field with a name. One that says what it is goes before one that is only named so.
fn position(variant: &Variant, name: &str) -> Option<usize> {
    let says = |field: &Field| field.renamed.as_ref().is_some_and(|written| written.value() == name);
    let renamed = variant.fields.iter().position(says);
    renamed.or_else(|| variant.fields.iter().position(|field| field.name.as_deref() == Some(name)))
}

/// The private field that was likely meant to be this field of the catalog, and its name.
fn misnamed<'v>(variant: &'v Variant, entry: &Entry, field: &model::Field) -> Option<(&'v Field, &'v str)> {
    let private =
        variant.fields.iter().filter(|own| own.renamed.is_none() && own.source.is_none() && own.from.is_none());
    let named = private.filter_map(|own| Some((own, own.name.as_deref()?)));
    let candidates: Vec<(&Field, &str)> = named.filter(|(_, name)| entry.field(name).is_none()).collect();
    let near = errbook_catalog::nearest(&field.name.value, candidates.iter().map(|(_, name)| *name))?;
    candidates.into_iter().find(|(_, name)| *name == near)
}
