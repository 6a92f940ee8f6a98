//! The small enums of fields that are limited to some `values`.

use std::collections::HashSet;

use errbook_catalog::names;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::target::Target;
use crate::bind::{AddedField, AddedVariant, FieldType};
use crate::code_writer::ident;
use crate::integration::Integration;

/// Writes an enum for each added field that is limited to some values. Two of one name are an error that was reported.
pub(super) fn all(target: &Target<'_, '_>) -> TokenStream {
    let mut seen = HashSet::new();
    let fields = target.ty.added.iter().flat_map(|added| added.fields.iter().map(move |field| (added, field)));
    let enums = fields.filter_map(|(added, field)| match &field.ty {
        FieldType::Values(name) if seen.insert(name) => Some(value_enum(target, added, field, name)),
        _ => None,
    });
    enums.collect()
}

fn value_enum(target: &Target<'_, '_>, added: &AddedVariant<'_>, field: &AddedField<'_>, name: &str) -> TokenStream {
    let vis = &target.ty.header.vis;
    let name = format_ident!("{name}");
    let owner = &target.ty.header.ident;
    let text = format!("The values of `{}` in [`{owner}::{}`].", field.field.name.value, added.name);
    let (variants, values) = variants(field);
    let value_docs = values.iter().map(|value| format!("`{value}`"));
    let traits = traits(target, &name);
    quote! {
        #[doc = #text]
        #[derive(
            ::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug,
            ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash
        )]
        #vis enum #name { #(#[doc = #value_docs] #variants),* }

        #[automatically_derived]
        impl #name {
            /// All values, in the order of the catalog.
            #vis const ALL: &'static [Self] = &[#(Self::#variants),*];

            /// Returns the value that clients receive.
            #[must_use]
            #vis const fn as_str(self) -> &'static ::core::primitive::str {
                match self { #(Self::#variants => #values),* }
            }
        }

        #traits
    }
}

/// Returns the variants of the values and the values themselves.
fn variants<'f>(field: &'f AddedField<'_>) -> (Vec<Ident>, Vec<&'f str>) {
    let mut seen = HashSet::new();
    let named = field.field.values.iter().filter_map(|value| Some((names::upper_camel(&value.value)?, &value.value)));
    let distinct = named.filter(|(variant, _)| seen.insert(variant.clone()));
    distinct.map(|(variant, value)| (ident(&variant), value.as_str())).unzip()
}

fn traits(target: &Target<'_, '_>, name: &Ident) -> TokenStream {
    let krate = &target.krate;
    let includes_serde = target.ty.header.options.includes(Integration::Serde);
    let serde = includes_serde.then(|| quote!(#krate::__serde_value! { #name }));
    quote! {
        #[automatically_derived]
        impl ::core::fmt::Display for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad((*self).as_str())
            }
        }

        #[automatically_derived]
        impl ::core::str::FromStr for #name {
            type Err = #krate::UnknownValue;

            fn from_str(value: &::core::primitive::str) -> ::core::result::Result<Self, #krate::UnknownValue> {
                #krate::__private::values::parse(value, Self::ALL, Self::as_str)
            }
        }

        #serde
    }
}
