//! `#[errbook::catalog(codes)]`: a fieldless `Copy` enum of the catalog's codes.

use std::collections::HashMap;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::{Code, item};
use crate::bind::Bound;
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

/// Takes away what an enum of codes cannot have and what was reported, so that nothing else is said of it.
pub(super) fn make_bare(input: &mut Input, item: &mut syn::ItemEnum) {
    input.generics = syn::Generics::default();
    item.generics = syn::Generics::default();
    input.variants.iter_mut().for_each(|variant| variant.fields.clear());
    for variant in &mut item.variants {
        variant.fields = syn::Fields::Unit;
        variant.discriminant = None;
    }
}

/// Two variants of one entry and status could not be told apart when a code is read.
pub(super) fn check_binding(code: &Code<'_>, report: &mut Report) {
    let mut seen: HashMap<usize, &Ident> = HashMap::new();
    for (variant, bound) in code.input.variants.iter().zip(&code.binding.variants) {
        let Bound::Entry { record, .. } = bound else { continue };
        match seen.get(record) {
            // Of two with `#[cfg]` only one may be there.
            Some(first) if variant.cfg.is_empty() => {
                let entry = code.binding.records.get(*record).and_then(|record| code.catalog.entries.get(record.entry));
                let name = entry.map_or("", |entry| entry.name.value.as_str());
                report.push(variant.ident.span(), messages::code_twice(name, &first.to_string()));
            }
            Some(_) => {}
            None => _ = seen.insert(*record, &variant.ident),
        }
    }
}

/// Whether some variants may be away.
fn is_conditional(code: &Code<'_>) -> bool {
    code.input.variants.iter().any(|variant| !variant.cfg.is_empty())
}

/// A variant's number is that of its record. Where variants may be away it has to be written down.
pub(super) fn number(code: &Code<'_>, item: &mut syn::ItemEnum) {
    if !is_conditional(code) {
        return;
    }
    for (variant, bound) in item.variants.iter_mut().zip(&code.binding.variants) {
        let Bound::Entry { record, .. } = bound else { continue };
        let number = Literal::usize_unsuffixed(*record);
        let equals = syn::Token![=](variant.ident.span());
        variant.discriminant = Some((equals, syn::parse_quote!(#number)));
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
    let missing = paths.into_iter().filter(|(name, _)| !item::derives(item, name)).map(|(_, path)| path);
    quote!(#[derive(#(#missing),*)])
}

pub(super) fn of_codes(code: &Code<'_>, item: &syn::ItemEnum) -> TokenStream {
    let krate = &code.krate;
    let name = &code.input.ident;
    let book = code.book(true);
    let debug = (!item::derives(item, "Debug")).then(|| debug(code));
    let inherent = inherent(code);
    let traits = traits(name, krate);
    quote! { #book #inherent #debug #traits }
}

/// `Debug`: a name that the user chose, else the one in the book.
fn debug(code: &Code<'_>) -> TokenStream {
    let name = &code.input.ident;
    let own = code.input.variants.iter().zip(&code.binding.variants).filter_map(|(variant, bound)| {
        let Bound::Entry { record, .. } = bound else { return None };
        let entry = &code.catalog.entries[code.binding.records[*record].entry];
        let ident = &variant.ident;
        let text = syn::ext::IdentExt::unraw(ident).to_string();
        (entry.variant.as_deref() != Some(text.as_str())).then(|| quote!(Self::#ident => #text,))
    });
    quote! {
        #[automatically_derived]
        #[allow(deprecated)]
        impl ::core::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(match self {
                    #(#own)*
                    #[allow(unreachable_patterns)]
                    _ => (*self).entry().variant(),
                })
            }
        }
    }
}

/// The variants in the order of their records, each with its `#[cfg]`.
fn variants(code: &Code<'_>) -> Vec<TokenStream> {
    let own = code.input.variants.iter().map(|variant| {
        let (cfg, name) = (&variant.cfg, &variant.ident);
        quote!(#cfg Self::#name)
    });
    let added = code.binding.added.iter().filter_map(|added| {
        let name = ident(code.catalog.entries.get(added.entry)?.variant.as_deref()?);
        Some(quote!(Self::#name))
    });
    own.chain(added).collect()
}

/// The variant with the number `record`.
fn of_record(code: &Code<'_>) -> TokenStream {
    if is_conditional(code) {
        quote!(Self::ALL.iter().copied().find(|code| *code as ::core::primitive::usize == record))
    } else {
        quote!(Self::ALL.get(record).copied())
    }
}

fn inherent(code: &Code<'_>) -> TokenStream {
    let krate = &code.krate;
    let (name, vis) = (&code.input.ident, &code.input.vis);
    let variants = variants(code);
    let of_record = of_record(code);
    quote! {
        #[automatically_derived]
        #[allow(deprecated, dead_code)]
        impl #name {
            /// All codes, in the order of the variants.
            #vis const ALL: &'static [Self] = &[#(#variants),*];

            /// The entry with this code or alias: a string or an integer. Of several that share it, the first.
            #[must_use]
            #vis fn from_code<'__code>(
                code: impl ::core::convert::Into<#krate::Code<'__code>>,
            ) -> ::core::option::Option<Self> {
                let record = #krate::__private::codes::find(&BOOK, ::core::convert::Into::into(code))?;
                #of_record
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
                #of_record
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
