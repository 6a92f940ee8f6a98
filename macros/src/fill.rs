//! The variants that `#[errbook::catalog]` adds, and the types of their fields.

use std::collections::HashSet;

use errbook_catalog::Catalog;
use errbook_catalog::model::{Entry, Field, FieldKind};
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};

use crate::bind::Binding;
use crate::call::Detail;
use crate::docs;
use crate::input::Input;
use crate::written::{Written, ident};

/// Writes the variants that are added, with documentation and fields.
pub(crate) fn variants(catalog: &Catalog, binding: &Binding, detail: Detail, code: &mut Written<'_>) {
    for added in &binding.added {
        let (Some(entry), Some(record)) = (catalog.entries.get(added.entry), binding.records.get(added.record)) else {
            continue;
        };
        let Some(name) = entry.variant.as_deref() else { continue };
        docs::attributes(catalog, entry, record.status, detail, code);
        // A catalog has entries that a program does not answer with yet; the user did not write them.
        code.push("#[allow(dead_code)]").ident(name);
        if !entry.fields.is_empty() {
            code.push("{");
            for field in &entry.fields {
                code.doc(&field_docs(field)).ident(&field.name.value).push(": ");
                field_type(entry, field, code);
                code.push(",");
            }
            code.push("}");
        }
        code.push(",");
    }
}

fn field_docs(field: &Field) -> String {
    let texts: Vec<&str> = field.description.0.iter().flatten().map(|text| text.value.as_str()).collect();
    if texts.is_empty() { format!("`{}` on the wire.", field.wire.value) } else { texts.join("\n\n") }
}

/// Writes the Rust type of a generated field.
fn field_type(entry: &Entry, field: &Field, code: &mut Written<'_>) {
    // What is no type was reported; the usual type stands for it.
    let written = field.rust.as_ref().and_then(|rust| syn::parse_str::<syn::Type>(&rust.value).ok());
    if field.optional {
        code.push("::core::option::Option<");
    }
    if field.list {
        code.krate().push("::__private::Vec<");
    }
    match (written, field.kind) {
        (Some(written), _) => code.push(&written.to_token_stream().to_string()),
        (None, FieldKind::String) if !field.values.is_empty() => code.push(&values_ident(entry, field).to_string()),
        (None, FieldKind::String) => code.krate().push("::__private::String"),
        (None, FieldKind::Integer) => code.push("::core::primitive::i64"),
        (None, FieldKind::Number) => code.push("::core::primitive::f64"),
        (None, FieldKind::Boolean) => code.push("::core::primitive::bool"),
        (None, FieldKind::DateTime) => code.krate().push("::Timestamp"),
        (None, FieldKind::Json) => code.krate().push("::Json"),
    };
    code.push(if field.list { ">" } else { "" }).push(if field.optional { ">" } else { "" });
}

/// The name of the enum of a field's values: the entry's variant and the field, `PlanLimitPlan`.
fn values_ident(entry: &Entry, field: &Field) -> Ident {
    let field = errbook_catalog::names::upper_camel(&field.name.value).unwrap_or_default();
    format_ident!("{}{field}", entry.variant.as_deref().unwrap_or_default())
}

/// A small enum for each added field that is limited to some values.
pub(crate) fn value_enums(catalog: &Catalog, input: &Input, binding: &Binding) -> TokenStream {
    let mut seen = HashSet::new();
    let limited = value_enum_names(catalog, binding).filter(|(_, _, name)| seen.insert(name.clone()));
    limited.map(|(entry, field, _)| value_enum(entry, field, input)).collect()
}

/// The added fields that are limited to some values, with the names of their enums. Two of one name are a mistake.
pub(crate) fn value_enum_names<'c>(
    catalog: &'c Catalog,
    binding: &Binding,
) -> impl Iterator<Item = (&'c Entry, &'c Field, String)> {
    let entries = binding.added.iter().filter_map(|added| catalog.entries.get(added.entry));
    let limited = entries.flat_map(|entry| {
        let fields = entry.fields.iter().filter(|field| !field.values.is_empty() && field.rust.is_none());
        fields.map(move |field| (entry, field))
    });
    limited.map(|(entry, field)| (entry, field, values_ident(entry, field).to_string()))
}

fn value_enum(entry: &Entry, field: &Field, input: &Input) -> TokenStream {
    let name = values_ident(entry, field);
    let vis = &input.vis;
    let text = format!("The values of `{}` in [`{}`].", field.name.value, entry.variant.as_deref().unwrap_or_default());
    let text = text.replace("[`", &format!("[`{}::", input.ident));
    let mut seen = HashSet::new();
    let (variants, values): (Vec<Ident>, Vec<&str>) = field
        .values
        .iter()
        .filter_map(|value| Some((errbook_catalog::names::upper_camel(&value.value)?, value.value.as_str())))
        .filter(|(variant, _)| seen.insert(variant.clone()))
        .map(|(variant, value)| (ident(&variant), value))
        .unzip();
    let value_docs = values.iter().map(|value| format!("`{value}`"));
    quote! {
        #[doc = #text]
        #[derive(
            ::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug,
            ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash
        )]
        #vis enum #name { #(#[doc = #value_docs] #variants),* }

        #[automatically_derived]
        impl #name {
            /// The value on the wire.
            #[must_use]
            #vis const fn as_str(self) -> &'static ::core::primitive::str {
                match self { #(Self::#variants => #values),* }
            }
        }

        #[automatically_derived]
        impl ::core::fmt::Display for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad((*self).as_str())
            }
        }
    }
}
