//! `#[errbook::catalog(codes)]`: a fieldless `Copy` enum of the catalog's codes.

mod inherent;
mod traits;

use std::collections::HashMap;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::{Code, item};
use crate::bind::Bound;
use crate::docs;
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
pub(super) fn is_conditional(code: &Code<'_>) -> bool {
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

/// The variants that are added, with documentation.
pub(super) fn added(code: &Code<'_>) -> TokenStream {
    let numbered = is_conditional(code);
    let variants = code.binding.added.iter().filter_map(|added| {
        let (entry, record) = (code.catalog.entries.get(added.entry)?, code.binding.records.get(added.record)?);
        let name = ident(entry.variant.as_deref()?);
        let attributes = docs::attributes(code.catalog, entry, record.status);
        let number = numbered.then(|| Literal::usize_unsuffixed(added.record)).map(|number| quote!(= #number));
        Some(quote!(#attributes #name #number,))
    });
    variants.collect()
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
    let debug = (!item::derives(item, "Debug")).then(|| traits::debug(code));
    let inherent = inherent::inherent(code);
    let traits = traits::traits(name, krate);
    quote! { #book #inherent #debug #traits }
}
