//! Fields: how their values are handed to the runtime, and what only the macros can check of them.

use std::collections::HashMap;
use std::collections::hash_map::Entry as MapEntry;

use errbook_catalog::messages as catalog_messages;
use errbook_catalog::model::{Field, FieldKind};
use errbook_catalog::{Catalog, Diagnostic};
use proc_macro2::{Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};

use super::Code;
use crate::bind::{Binding, Bound};
use crate::fill;
use crate::input::Variant;
use crate::messages::said_by_syn;
use crate::written::ident;

/// Types of fields that the catalog writes and that are none, and `json` fields where errbook has no `json`.
///
/// `json`: errbook can write such fields.
pub(super) fn diagnostics(catalog: &Catalog, binding: &Binding, json: bool) -> Vec<Diagnostic> {
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
pub(super) fn value_enums_are_distinct(catalog: &Catalog, binding: &Binding) -> Vec<Diagnostic> {
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

/// The body of `Fields::value`: only variants with fields of the catalog stand in the match.
pub(super) fn value(code: &Code<'_>) -> TokenStream {
    let krate = &code.krate;
    let arms = arms(code, &|field, own| {
        let span = own.unwrap_or_else(Span::call_site);
        Some(if own.is_none() && is_string(field) {
            quote!(#krate::__private::str_value)
        } else if field.list {
            // Its type is asked for where it is visited, so that a wrong one is one mistake.
            quote!(#krate::__private::to_visit)
        } else {
            let marker = marker(field, krate);
            quote_spanned!(span=> #krate::__private::value::<#marker, _>)
        })
    });
    let arms = arms.iter().map(|arm| arm.written(&TokenStream::new()));
    let absent = quote!(#krate::FieldLookup::Absent);
    match_of(arms.collect(), &absent).unwrap_or_else(|| quote!(let _ = index; #absent))
}

/// `Fields::visit`, where a field is a list.
pub(super) fn visit(code: &Code<'_>) -> Option<TokenStream> {
    let krate = &code.krate;
    let arms = arms(code, &|field, own| {
        let span = own.unwrap_or_else(Span::call_site);
        field.list.then(|| {
            let marker = marker(field, krate);
            quote_spanned!(span=> #krate::__private::visit::<#marker, _>)
        })
    });
    let arms = arms.iter().map(|arm| arm.written(&quote!(, visit)));
    let other = quote!(#krate::__private::visit_value(#krate::Fields::value(self, index), visit));
    let body = match_of(arms.collect(), &other)?;
    Some(quote! {
        fn visit(
            &self,
            index: ::core::primitive::usize,
            visit: &mut dyn ::core::ops::FnMut(#krate::Value<'_>),
        ) {
            #body
        }
    })
}

/// A match over the variants of some arms, and what holds where none of them fits; `None` without arms.
fn match_of(arms: Vec<TokenStream>, other: &TokenStream) -> Option<TokenStream> {
    (!arms.is_empty()).then(|| quote!(match self { #(#arms)* #[allow(unreachable_patterns)] _ => {} } #other))
}

/// A variant with some of its fields.
struct Arm {
    cfg: TokenStream,
    path: TokenStream,
    /// Whether the variant has no other fields.
    is_whole: bool,
    fields: Vec<ArmField>,
}

struct ArmField {
    cfg: TokenStream,
    member: TokenStream,
    span: Span,
    /// Its index in the catalog.
    index: usize,
    /// What takes it.
    function: TokenStream,
}

impl Arm {
    /// The arm, which hands each field to its function, with `more` behind it.
    fn written(&self, more: &TokenStream) -> TokenStream {
        let Arm { cfg, path, .. } = self;
        let (mut patterns, mut calls) = (Vec::new(), Vec::new());
        for ArmField { cfg, member, span, index, function } in &self.fields {
            let binding = format_ident!("field_{index}");
            let index = Literal::usize_unsuffixed(*index);
            patterns.push(quote!(#cfg #member: #binding));
            let call = quote_spanned!(*span=> #function(#binding #more));
            calls.push(quote!(#cfg #index => return #call,));
        }
        let rest = (!self.is_whole).then(|| quote!(, ..));
        quote!(#cfg #path { #(#patterns),* #rest } => match index { #(#calls)* _ => {} },)
    }
}

/// The function that takes a field of the catalog, if any. With the place of the variant's field where the user wrote that:
/// its type is then the user's, and mistakes in it are shown there.
type Function<'a> = &'a dyn Fn(&Field, Option<Span>) -> Option<TokenStream>;

/// The variants with fields that some function takes.
fn arms(code: &Code<'_>, function: Function<'_>) -> Vec<Arm> {
    let own = code.input.variants.iter().zip(&code.binding.variants).filter_map(|(variant, bound)| match bound {
        Bound::Entry { record, fields } => Some(own_arm(code, variant, *record, fields, function)),
        _ => None,
    });
    let added = code.binding.added.iter().filter_map(|added| added_arm(code, added.entry, function));
    own.chain(added).filter(|arm| !arm.fields.is_empty()).collect()
}

fn own_arm(code: &Code<'_>, variant: &Variant, record: usize, fields: &[Option<usize>], function: Function<'_>) -> Arm {
    let entry = &code.catalog.entries[code.binding.records[record].entry];
    let of_field = |(index, (field, found)): (usize, (&Field, &Option<usize>))| {
        let own = found.and_then(|found| variant.fields.get(found))?;
        let (cfg, member) = (own.cfg.to_token_stream(), own.member.to_token_stream());
        Some(ArmField { cfg, member, span: own.span, index, function: function(field, Some(own.span))? })
    };
    let fields = entry.fields.iter().zip(fields).enumerate().filter_map(of_field).collect();
    let (cfg, path) = (variant.cfg.to_token_stream(), variant.path.to_token_stream());
    Arm { cfg, path, is_whole: false, fields }
}

fn added_arm(code: &Code<'_>, entry: usize, function: Function<'_>) -> Option<Arm> {
    let entry = &code.catalog.entries[entry];
    let of_field = |(index, field): (usize, &Field)| {
        let member = ident(&field.name.value).to_token_stream();
        let (cfg, span) = (TokenStream::new(), Span::call_site());
        Some(ArmField { cfg, member, span, index, function: function(field, None)? })
    };
    let fields: Vec<_> = entry.fields.iter().enumerate().filter_map(of_field).collect();
    if fields.is_empty() {
        return None;
    }
    let variant = ident(entry.variant.as_deref()?);
    let name = &code.input.ident;
    let is_whole = fields.len() == entry.fields.len();
    Some(Arm { cfg: TokenStream::new(), path: quote!(#name::#variant), is_whole, fields })
}

/// Whether the added field is a `String` and no other type, so that it needs no `Display`.
fn is_string(field: &Field) -> bool {
    is_single(field) && field.kind == FieldKind::String
}

/// Whether an added field has the one type that its kind usually has: always there, no list, no type of its own.
pub(super) fn is_single(field: &Field) -> bool {
    !field.list && !field.optional && field.values.is_empty() && field.rust.is_none()
}

#[cfg(test)]
mod tests {
    use super::diagnostics;
    use crate::bind::{Binding, Record};

    #[test]
    fn a_json_field_is_a_located_mistake_where_errbook_cannot_write_it() {
        let text = "[catalog]\nname = 'x'\nlanguages = ['en']\n[errors.e]\nstatus = 400\nmessage.en = 'E.'\n\
                    fields.details = 'json'\n";
        let reading = errbook_catalog::read_text("catalog.toml", text);
        let record = Record { entry: 0, status: 400, envelope: 0 };
        let binding =
            Binding { records: vec![record, Record { status: 401, ..record }], variants: vec![], added: vec![] };
        assert!(diagnostics(&reading.catalog, &binding, true).is_empty());
        let found = diagnostics(&reading.catalog, &binding, false);
        let [diagnostic] = found.as_slice() else { panic!("one mistake: {found:?}") };
        let shown = errbook_catalog::render(&reading.sources, diagnostic, errbook_catalog::Locale::En);
        assert!(shown.contains("--> catalog.toml:7:8") && shown.contains("feature `json`"), "{shown}");
    }
}
