//! `#[errbook::catalog(codes)]`: a fieldless `Copy` enum of the catalog's codes.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Code;
use crate::bind::{Binding, Bound};
use crate::fill::ident;
use crate::input::Input;
use crate::messages;
use crate::report::Report;

/// An enum of codes has nothing but variants.
pub(super) fn check(input: &Input, report: &mut Report) {
    if !input.generics.params.is_empty() {
        report.push_at(&input.generics, messages::codes_have_no_generics());
    }
    for variant in &input.variants {
        if let Some(at) = variant.options.transparent {
            report.push(at, messages::codes_have_no("transparent"));
        }
        if !variant.fields.is_empty() {
            report.push(variant.ident.span(), messages::codes_are_bare());
        }
        if variant.has_discriminant {
            report.push(variant.ident.span(), messages::codes_have_no_discriminant());
        }
    }
}

/// Two variants of one entry and status could not be told apart when a code is read.
pub(super) fn check_binding(input: &Input, binding: &Binding, report: &mut Report) {
    let mut seen = std::collections::HashSet::new();
    for (variant, bound) in input.variants.iter().zip(&binding.variants) {
        if let Bound::Entry { record, .. } = bound
            && !seen.insert(*record)
        {
            report.push(variant.ident.span(), messages::code_twice());
        }
    }
}

/// The traits of a plain value, but for those that the user derives. All of them go by the discriminant, so that
/// rustc does not match over the variants.
pub(super) fn derives(item: &syn::ItemEnum) -> TokenStream {
    let paths = [
        ("Clone", quote!(::core::clone::Clone)),
        ("Copy", quote!(::core::marker::Copy)),
        ("PartialEq", quote!(::core::cmp::PartialEq)),
        ("Eq", quote!(::core::cmp::Eq)),
        ("PartialOrd", quote!(::core::cmp::PartialOrd)),
        ("Ord", quote!(::core::cmp::Ord)),
        ("Hash", quote!(::core::hash::Hash)),
    ];
    let missing = paths.into_iter().filter(|(name, _)| !super::derives(item, name)).map(|(_, path)| path);
    quote!(#[derive(#(#missing),*)])
}

pub(super) fn of_codes(code: &Code<'_>, item: &syn::ItemEnum) -> TokenStream {
    let krate = &code.krate;
    let name = &code.input.ident;
    let book = code.book(true);
    let debug = (!super::derives(item, "Debug")).then(|| {
        quote! {
            #[automatically_derived]
            impl ::core::fmt::Debug for #name {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.write_str((*self).entry().variant())
                }
            }
        }
    });
    let inherent = inherent(code);
    let traits = traits(name, krate);
    quote! { #book #inherent #debug #traits }
}

/// The variants in the order of their records.
fn variants(code: &Code<'_>) -> Vec<Ident> {
    let own = code.input.variants.iter().map(|variant| variant.ident.clone());
    let added = code.binding.added.iter().filter_map(|added| {
        let entry = &code.catalog.entries[added.entry];
        entry.variant.as_deref().map(ident)
    });
    own.chain(added).collect()
}

fn inherent(code: &Code<'_>) -> TokenStream {
    let krate = &code.krate;
    let (name, vis) = (&code.input.ident, &code.input.vis);
    let variants = variants(code);
    quote! {
        #[automatically_derived]
        #[allow(deprecated, dead_code)]
        impl #name {
            /// All codes, in the order of the variants.
            #vis const ALL: &'static [Self] = &[#(Self::#variants),*];

            /// The entry with this code or alias: a string or an integer. Of several that share it, the first.
            #[must_use]
            #vis fn from_code<'__code>(
                code: impl ::core::convert::Into<#krate::Code<'__code>>,
            ) -> ::core::option::Option<Self> {
                let record = #krate::__private::codes::find(&BOOK, ::core::convert::Into::into(code))?;
                Self::ALL.get(record).copied()
            }

            /// The entry with this code and status: tells apart those that share a code. If none of them has the
            /// status, the first of them.
            #[must_use]
            #vis fn from_response<'__code>(
                status: ::core::primitive::u16,
                code: impl ::core::convert::Into<#krate::Code<'__code>>,
            ) -> ::core::option::Option<Self> {
                let record =
                    #krate::__private::codes::find_response(&BOOK, status, ::core::convert::Into::into(code))?;
                Self::ALL.get(record).copied()
            }

            /// The entry with this name in the catalog.
            #[must_use]
            #vis fn from_name(name: &::core::primitive::str) -> ::core::option::Option<Self> {
                Self::ALL.iter().copied().find(|code| code.entry().name() == name)
            }

            /// What the catalog says of it.
            #[must_use]
            #vis fn entry(self) -> #krate::Entry {
                BOOK.entry(self as ::core::primitive::usize)
            }

            /// The code on the wire.
            #[must_use]
            #vis fn code(self) -> #krate::Code<'static> {
                self.entry().code()
            }

            /// The code as text: an integer in decimal; empty where the entry has none.
            #[must_use]
            #vis fn as_str(self) -> &'static ::core::primitive::str {
                #krate::__private::codes::code_text(&BOOK, self as ::core::primitive::usize)
            }

            /// The status.
            #[must_use]
            #vis fn status(self) -> #krate::Status {
                self.entry().status()
            }
        }
    }
}

fn traits(name: &Ident, krate: &TokenStream) -> TokenStream {
    quote! {
        #[automatically_derived]
        impl #krate::Catalogued for #name {
            const BOOK: &'static #krate::__private::Book = &BOOK;
        }

        #[automatically_derived]
        impl ::core::fmt::Display for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad((*self).as_str())
            }
        }

        #[automatically_derived]
        impl ::core::str::FromStr for #name {
            type Err = #krate::UnknownCode;

            fn from_str(code: &::core::primitive::str) -> ::core::result::Result<Self, Self::Err> {
                Self::from_code(code).ok_or(#krate::UnknownCode::new())
            }
        }

        #[automatically_derived]
        impl #krate::__private::serde::Serialize for #name {
            fn serialize<__S: #krate::__private::serde::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                #krate::__private::codes::serialize(&BOOK, *self as ::core::primitive::usize, serializer)
            }
        }

        #[automatically_derived]
        impl<'de> #krate::__private::serde::Deserialize<'de> for #name {
            fn deserialize<__D: #krate::__private::serde::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                #krate::__private::codes::deserialize(deserializer, |code| Self::from_code(code))
            }
        }
    }
}
