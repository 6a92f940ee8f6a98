//! The attributes of these macros: which ones they are, and where they are misplaced.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Token};

use super::item::Enum;
use crate::messages;
use crate::report::Report;
use crate::subject::Subject;

/// The attributes of these macros.
const OURS: [&str; 4] = ["api_error", "violation", "source", "from"];

/// Those that have options.
const WITH_OPTIONS: [Subject; 2] = [Subject::Entries, Subject::Violations];

/// Returns whether an attribute belongs to these macros, directly or inside a `cfg_attr`.
pub(super) fn is_ours(attribute: &Attribute) -> bool {
    OURS.iter().any(|name| attribute.path().is_ident(name)) || inside_cfg_attr(attribute).is_some()
}

/// Returns the attribute of these macros that a `cfg_attr` contains, directly or inside another.
fn inside_cfg_attr(attribute: &Attribute) -> Option<&'static str> {
    fn find(meta: &Meta) -> Option<&'static str> {
        let (_, attributes) = cfg_attr(meta)?;
        let of_ours = |meta: &Meta| OURS.into_iter().find(|name| meta.path().is_ident(name));
        attributes.iter().find_map(|meta| of_ours(meta).or_else(|| find(meta)))
    }
    find(&attribute.meta)
}

/// Returns the predicate of a `cfg_attr`, and the attributes that depend on it.
fn cfg_attr(meta: &Meta) -> Option<(TokenStream, Punctuated<Meta, Token![,]>)> {
    let list = meta.require_list().ok().filter(|_| meta.path().is_ident("cfg_attr"))?;
    let mut tokens = list.tokens.clone().into_iter();
    let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(sign) if sign.as_char() == ',');
    let predicate = tokens.by_ref().take_while(|token| !is_comma(token)).collect();
    let attributes = Punctuated::parse_terminated.parse2(tokens.collect()).ok()?;
    Some((predicate, attributes))
}

/// Returns the `#[cfg(…)]` among some attributes, also those that depend on a `cfg_attr`: generated code that refers to a
/// variant exists when the variant does.
pub(super) fn cfg(attributes: &[Attribute]) -> TokenStream {
    let cfgs = attributes.iter().filter_map(|attribute| conditions(&attribute.meta));
    cfgs.map(|condition| quote!(#[#condition])).collect()
}

/// Returns an attribute without everything that is no `cfg`.
fn conditions(meta: &Meta) -> Option<TokenStream> {
    if meta.path().is_ident("cfg") {
        return Some(meta.to_token_stream());
    }
    let (predicate, attributes) = cfg_attr(meta)?;
    let inner: Vec<TokenStream> = attributes.iter().filter_map(conditions).collect();
    (!inner.is_empty()).then(|| quote!(cfg_attr(#predicate, #(#inner),*)))
}

/// Returns the place of a `#[from]` or `#[source]`. Reports arguments, and a second one.
pub(super) fn marker(attributes: &[Attribute], name: &str, report: &mut Report) -> Option<Span> {
    let mut found = attributes.iter().filter(|attribute| attribute.path().is_ident(name));
    let first = found.next()?;
    if !matches!(first.meta, Meta::Path(_)) {
        report.push_at(first, messages::marker_takes_nothing(name));
    }
    if let Some(second) = found.next() {
        report.push_at(second, messages::repeated_attribute(name));
    }
    Some(syn::spanned::Spanned::span(first.path()))
}

/// Reports `#[from]` and `#[source]` on a type or a variant, where they have no meaning.
pub(super) fn report_misplaced_markers(attributes: &[Attribute], report: &mut Report) {
    let is_marker = |attribute: &&Attribute| ["source", "from"].iter().any(|name| attribute.path().is_ident(name));
    for attribute in attributes.iter().filter(is_marker) {
        report.push_at(attribute, messages::attribute_belongs_on_a_field(attribute));
    }
}

/// Reports `#[api_error(…)]` on an enum whose options belong in `#[errbook::catalog(…)]`.
pub(super) fn report_own_options(attributes: &[Attribute], report: &mut Report) {
    let has_options =
        |attribute: &&Attribute| WITH_OPTIONS.iter().any(|subject| attribute.path().is_ident(subject.attribute()));
    if let Some(attribute) = attributes.iter().find(has_options) {
        report.push_at(attribute, messages::options_belong_to_the_attribute());
    }
}

/// Reports `#[api_error(…)]` in an enum of violations, and `#[violation(…)]` in one of errors. A derive never sees them.
pub(super) fn report_options_of_another_subject(item: &Enum, subject: Subject, report: &mut Report) {
    let of_variants = item.variants.iter().flat_map(|variant| {
        let of_fields = variant.fields.iter().flat_map(|field| &field.attrs);
        variant.attrs.iter().chain(of_fields)
    });
    let others = WITH_OPTIONS.into_iter().filter(|other| *other != subject);
    let others: Vec<&str> = others.map(Subject::attribute).collect();
    for attribute in of_variants.filter(|attribute| others.iter().any(|other| attribute.path().is_ident(other))) {
        report.push_at(attribute, messages::options_of_another_subject(subject));
    }
}

/// Reports `#[cfg_attr(…, api_error(…))]`, which rustc expands only after `#[errbook::catalog]`. A derive never sees one.
pub(super) fn report_conditional(item: &Enum, report: &mut Report) {
    let of_variants = item.variants.iter().flat_map(|variant| {
        let of_fields = variant.fields.iter().flat_map(|field| &field.attrs);
        variant.attrs.iter().chain(of_fields)
    });
    for attribute in item.attrs.iter().chain(of_variants) {
        if let Some(name) = inside_cfg_attr(attribute) {
            report.push_at(attribute, messages::cfg_attr_of_ours(name));
        }
    }
}
