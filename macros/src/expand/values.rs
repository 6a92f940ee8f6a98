//! `Fields`: how the values of an error are handed to the runtime.

use errbook_catalog::model::{Field, FieldKind};
use proc_macro2::{Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};

use super::target::Target;
use crate::bind::{AddedVariant, BoundVariant, VIOLATIONS};
use crate::code_writer::ident;

/// Writes the marker of a field's type.
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

/// Writes the body of `Fields::value`, a match over the variants that have fields of the catalog.
pub(super) fn value(target: &Target<'_, '_>) -> TokenStream {
    let (krate, functions) = (&target.krate, target.field_functions());
    let holds = |span: Option<Span>| {
        let of_type = || target.ty.header.options.violations_type().map(|(at, _)| at);
        let span = span.or_else(of_type).unwrap_or_else(Span::call_site);
        Some(quote_spanned!(span=> #krate::__private::violations::<_>))
    };
    let arms = arms(target, &holds, &|field, own| {
        let span = own.unwrap_or_else(Span::call_site);
        Some(if own.is_none() && is_string(field) {
            quote!(#krate::__private::str_value)
        } else if field.list {
            // `visit` checks its type, so that a wrong one is a single error.
            quote!(#krate::__private::to_visit)
        } else {
            let marker = marker(field, krate);
            quote_spanned!(span=> #functions::value::<#marker, _>)
        })
    });
    let arms = arms.iter().map(|arm| arm.written(&TokenStream::new()));
    let absent = quote!(#krate::FieldLookup::Absent);
    match_of(arms.collect(), &absent).unwrap_or_else(|| quote!(let _ = index; #absent))
}

/// Writes `Fields::visit`, if some field is a list.
pub(super) fn visit(target: &Target<'_, '_>) -> Option<TokenStream> {
    let (krate, functions) = (&target.krate, target.field_functions());
    let arms = arms(target, &|_| None, &|field, own| {
        let span = own.unwrap_or_else(Span::call_site);
        field.list.then(|| {
            let marker = marker(field, krate);
            quote_spanned!(span=> #functions::visit::<#marker, _>)
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

/// Writes a match over some arms, followed by the value where none of them returns; `None` without arms.
fn match_of(arms: Vec<TokenStream>, other: &TokenStream) -> Option<TokenStream> {
    (!arms.is_empty()).then(|| quote!(match self { #(#arms)* #[allow(unreachable_patterns)] _ => {} } #other))
}

/// A variant with some of its fields of the catalog.
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
    /// Its index in the entry.
    index: usize,
    /// The function that takes it.
    function: TokenStream,
}

impl Arm {
    /// Writes the arm, which passes each field to its function, followed by the arguments `more`.
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

/// Returns the function that takes a field of the catalog, if any. It is given the place of the variant's field where the
/// user wrote it: the type is then the user's, and errors in it are shown there.
type Function<'a> = &'a dyn Fn(&Field, Option<Span>) -> Option<TokenStream>;

/// Returns the function that takes the field with violations, if any.
type ViolationsFunction<'a> = &'a dyn Fn(Option<Span>) -> Option<TokenStream>;

/// Returns the arms of the variants with fields that the functions take.
fn arms(target: &Target<'_, '_>, violations: ViolationsFunction<'_>, function: Function<'_>) -> Vec<Arm> {
    let own = target.ty.variants.iter().map(|bound| own_arm(bound, violations, function));
    let added = target.ty.added.iter().map(|added| added_arm(target, added, violations, function));
    own.chain(added).filter(|arm| !arm.fields.is_empty()).collect()
}

fn own_arm(bound: &BoundVariant<'_>, violations: ViolationsFunction<'_>, function: Function<'_>) -> Arm {
    let fields = bound.catalog_fields().filter_map(|(field, own)| {
        let (cfg, member) = (own.cfg.to_token_stream(), own.member.to_token_stream());
        let function = function(field.field, Some(own.span))?;
        Some(ArmField { cfg, member, span: own.span, index: field.index, function })
    });
    let held = bound.violations().and_then(|(index, own)| {
        let (cfg, member) = (own.cfg.to_token_stream(), own.member.to_token_stream());
        Some(ArmField { cfg, member, span: own.span, index, function: violations(Some(own.span))? })
    });
    let fields = fields.chain(held).collect();
    let (cfg, path) = (bound.variant.cfg.to_token_stream(), bound.variant.path.to_token_stream());
    Arm { cfg, path, is_whole: false, fields }
}

fn added_arm(
    target: &Target<'_, '_>,
    added: &AddedVariant<'_>,
    violations: ViolationsFunction<'_>,
    function: Function<'_>,
) -> Arm {
    let fields = added.declared.fields.iter().enumerate().filter_map(|(index, field)| {
        let member = ident(&field.name.value).to_token_stream();
        let (cfg, span) = (TokenStream::new(), Span::call_site());
        Some(ArmField { cfg, member, span, index, function: function(field, None)? })
    });
    let held = added.violations.then(|| {
        let (cfg, member, span) = (TokenStream::new(), ident(VIOLATIONS).to_token_stream(), Span::call_site());
        Some(ArmField { cfg, member, span, index: added.declared.fields.len(), function: violations(None)? })
    });
    let fields: Vec<_> = fields.chain(held.flatten()).collect();
    let cfg = TokenStream::new();
    if fields.is_empty() {
        return Arm { cfg, path: TokenStream::new(), is_whole: false, fields };
    }
    let (name, variant) = (&target.ty.header.ident, ident(added.name));
    let is_whole = fields.len() == added.declared.fields.len() + usize::from(added.violations);
    Arm { cfg, path: quote!(#name::#variant), is_whole, fields }
}

/// Returns whether an added field is a `String` and of no other type, so that it needs no `Display`.
fn is_string(field: &Field) -> bool {
    is_single(field) && field.kind == FieldKind::String
}

/// Returns whether an added field has the usual type of its kind: required, no list, no type of its own.
pub(super) fn is_single(field: &Field) -> bool {
    !field.list && !field.optional && field.values.is_empty() && field.rust.is_none()
}
