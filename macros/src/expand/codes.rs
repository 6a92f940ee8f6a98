//! `#[errbook::catalog(codes)]`: a fieldless `Copy` enum of the catalog's codes.

mod inherent;
mod traits;

use std::collections::HashMap;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::{Code, item};
use crate::bind::Bound;
use crate::call::Detail;
use crate::docs;
use crate::input::Input;
use crate::messages;
use crate::report::Report;
use crate::written::Written;

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
pub(super) fn make_bare(input: &mut Input, item: &mut item::Enum) {
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
pub(super) fn is_conditional(code: &Code<'_>) -> bool {
    code.input.variants.iter().any(|variant| !variant.cfg.is_empty())
}

/// A variant's number is that of its record. Where variants may be away it has to be written down.
pub(super) fn number(code: &Code<'_>, item: &mut item::Enum) {
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

/// Writes the variants that are added, with documentation.
pub(super) fn added(code: &Code<'_>, detail: Detail, written: &mut Written<'_>) {
    let numbered = is_conditional(code);
    for added in &code.binding.added {
        let entry = code.catalog.entries.get(added.entry);
        let (Some(entry), Some(record)) = (entry, code.binding.records.get(added.record)) else { continue };
        let Some(name) = entry.variant.as_deref() else { continue };
        docs::attributes(code.catalog, entry, record.status, detail, written);
        written.ident(name);
        if numbered {
            written.push("=").number(added.record);
        }
        written.push(",");
    }
}

/// The traits of a plain value, but for those that the user derives. All of them go by the discriminant, so that
/// rustc does not match over the variants.
pub(super) fn derives(item: &item::Enum) -> TokenStream {
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

pub(super) fn of_codes(code: &Code<'_>, item: &item::Enum) -> TokenStream {
    let krate = &code.krate;
    let name = &code.input.ident;
    let book = code.book(true);
    let debug = (!item::derives(item, "Debug")).then(|| traits::debug(code));
    let inherent = inherent::inherent(code);
    let traits = traits::traits(name, krate);
    quote! { #book #inherent #debug #traits }
}
