//! Fields: how their values are handed to the runtime, and what only the macros can check of them.

use std::collections::HashMap;
use std::collections::hash_map::Entry as MapEntry;

use errbook_catalog::messages as catalog_messages;
use errbook_catalog::model::{Field, FieldKind};
use errbook_catalog::{Catalog, Mistake};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::Code;
use crate::bind::{Binding, Bound};
use crate::fill;
use crate::input::Variant;
use crate::messages::said_by_syn;
use crate::written::ident;

/// Types of fields that the catalog writes and that are none, and `json` fields where errbook has no `json`.
///
/// `json`: errbook can write such fields.
pub(super) fn mistakes(catalog: &Catalog, binding: &Binding, json: bool) -> Vec<Mistake> {
    let mut entries: Vec<usize> = binding.records.iter().map(|record| record.entry).collect();
    entries.sort_unstable();
    entries.dedup();
    let mut found = Vec::new();
    for field in entries.into_iter().flat_map(|entry| &catalog.entries[entry].fields) {
        if let Some(rust) = &field.rust
            && let Err(error) = syn::parse_str::<syn::Type>(&rust.value)
        {
            found.push(catalog_messages::malformed_rust_type(rust, &said_by_syn(&error.to_string())));
        }
        if field.kind == FieldKind::Json && !json {
            found.push(catalog_messages::json_is_off(field));
        }
    }
    found
}

/// Two fields that would be given value enums of one name.
pub(super) fn value_enums_are_distinct(catalog: &Catalog, binding: &Binding) -> Vec<Mistake> {
    let mut seen = HashMap::new();
    let mut found = Vec::new();
    for (entry, field, name) in fill::value_enum_names(catalog, binding) {
        match seen.entry(name) {
            MapEntry::Vacant(place) => {
                place.insert((entry, field));
            }
            MapEntry::Occupied(first) => {
                let (first_entry, first_field) = *first.get();
                let name = first.key();
                found.push(catalog_messages::value_enum_taken(field, entry, name, first_field, first_entry));
            }
        }
    }
    found
}

/// The marker of a field's type.
pub(super) fn marker(field: &Field, krate: &TokenStream) -> TokenStream {
    let single = match field.kind {
        FieldKind::String => quote!(#krate::field::Text),
        FieldKind::Integer => quote!(#krate::field::Integer),
        FieldKind::Number => quote!(#krate::field::Number),
        FieldKind::Boolean => quote!(#krate::field::Boolean),
        FieldKind::DateTime => quote!(#krate::field::DateTime),
        FieldKind::Json => quote!(#krate::field::Json),
    };
    let single = if field.list { quote!(#krate::field::List<#single>) } else { single };
    if field.optional { quote!(#krate::field::Optional<#single>) } else { single }
}

/// `impl Fields`: only variants with fields of the catalog stand in the match.
pub(super) fn fields(code: &Code<'_>) -> TokenStream {
    let own = code.input.variants.iter().zip(&code.binding.variants);
    let own = own.filter_map(|(variant, bound)| match bound {
        Bound::Entry { record, fields } => own_arm(code, variant, *record, fields),
        _ => None,
    });
    let added = code.binding.added.iter().filter_map(|added| added_arm(code, added.entry));
    let arms: Vec<TokenStream> = own.chain(added).collect();
    if arms.is_empty() {
        return quote!(let _ = (index, visit););
    }
    quote!(match self { #(#arms)* #[allow(unreachable_patterns)] _ => {} })
}

fn own_arm(code: &Code<'_>, variant: &Variant, record: usize, fields: &[Option<usize>]) -> Option<TokenStream> {
    let krate = &code.krate;
    let entry = &code.catalog.entries[code.binding.records[record].entry];
    let mut patterns = Vec::new();
    let mut visits = Vec::new();
    for (index, (field, found)) in entry.fields.iter().zip(fields).enumerate() {
        let Some(own) = found.and_then(|found| variant.fields.get(found)) else { continue };
        let (member, binding) = (&own.member, format_ident!("field_{index}"));
        let (index, marker) = (Literal::usize_unsuffixed(index), marker(field, krate));
        let cfg = &own.cfg;
        patterns.push(quote!(#cfg #member: #binding));
        let visit = quote_spanned!(own.span=> #krate::__private::visit::<#marker, _>(#binding, visit));
        visits.push(quote!(#cfg #index => #visit,));
    }
    let (cfg, path) = (&variant.cfg, &variant.path);
    (!visits.is_empty()).then(|| quote!(#cfg #path { #(#patterns,)* .. } => match index { #(#visits)* _ => {} },))
}

fn added_arm(code: &Code<'_>, entry: usize) -> Option<TokenStream> {
    let krate = &code.krate;
    let entry = &code.catalog.entries[entry];
    if entry.fields.is_empty() {
        return None;
    }
    let variant = ident(entry.variant.as_deref()?);
    let mut patterns = Vec::new();
    let mut visits = Vec::new();
    for (index, field) in entry.fields.iter().enumerate() {
        let (name, binding) = (ident(&field.name.value), format_ident!("field_{index}"));
        let (index, marker) = (Literal::usize_unsuffixed(index), marker(field, krate));
        patterns.push(quote!(#name: #binding));
        visits.push(if is_string(field) {
            quote!(#index => #krate::__private::visit_str(#binding, visit),)
        } else {
            quote!(#index => #krate::__private::visit::<#marker, _>(#binding, visit),)
        });
    }
    let name = &code.input.ident;
    Some(quote!(#name::#variant { #(#patterns),* } => match index { #(#visits)* _ => {} },))
}

/// Whether the added field is a `String` and no other type, so that it needs no `Display`.
fn is_string(field: &Field) -> bool {
    let is_plain = !field.list && !field.optional && field.values.is_empty() && field.rust.is_none();
    is_plain && field.kind == FieldKind::String
}

#[cfg(test)]
mod tests {
    use super::mistakes;
    use crate::bind::{Binding, Record};

    #[test]
    fn a_json_field_is_a_located_mistake_where_errbook_cannot_write_it() {
        let text = "[catalog]\nname = 'x'\nlanguages = ['en']\n[errors.e]\nstatus = 400\nmessage.en = 'E.'\n\
                    fields.details = 'json'\n";
        let reading = errbook_catalog::read_text("catalog.toml", text);
        let record = Record { entry: 0, status: 400, envelope: 0 };
        let binding =
            Binding { records: vec![record, Record { status: 401, ..record }], variants: vec![], added: vec![] };
        assert!(mistakes(&reading.catalog, &binding, true).is_empty());
        let found = mistakes(&reading.catalog, &binding, false);
        let [mistake] = found.as_slice() else { panic!("one mistake: {found:?}") };
        let shown = errbook_catalog::render(&reading.sources, mistake, errbook_catalog::Locale::En);
        assert!(shown.contains("--> catalog.toml:7:8") && shown.contains("feature `json`"), "{shown}");
    }
}
