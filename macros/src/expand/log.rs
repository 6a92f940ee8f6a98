//! `ApiError::fmt_log`: the developer's messages.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::target::Target;
use crate::bind::{BoundLog, BoundType, BoundVariant};

/// Returns whether an error of the type can have a developer's message: one of its own, or that of an error inside.
pub(super) fn is_possible(ty: &BoundType<'_>) -> bool {
    ty.variants.iter().any(|bound| bound.log.is_some() || bound.inner().is_some())
}

/// Writes the method, if an error can have a message.
pub(super) fn fmt_log(target: &Target<'_, '_>) -> Option<TokenStream> {
    if !is_possible(target.ty) {
        return None;
    }
    let krate = &target.krate;
    let arms = target.ty.variants.iter().filter_map(|bound| arm(krate, bound));
    Some(quote! {
        fn fmt_log(
            &self,
            f: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::option::Option<::core::fmt::Result> {
            match self {
                #(#arms)*
                #[allow(unreachable_patterns)]
                _ => ::core::option::Option::None,
            }
        }
    })
}

fn arm(krate: &TokenStream, bound: &BoundVariant<'_>) -> Option<TokenStream> {
    let (cfg, path) = (&bound.variant.cfg, &bound.variant.path);
    if let Some(inner) = bound.inner() {
        let member = &inner.member;
        let forwarded = quote_spanned!(inner.span=> #krate::__private::Transparent::errbook_inner_log(inner, f));
        return Some(quote!(#cfg #path { #member: inner } => #forwarded,));
    }
    let BoundLog { format, span, fields, .. } = bound.log.as_ref()?;
    let (mut patterns, mut arguments) = (Vec::new(), Vec::new());
    for (index, field) in fields.iter().filter_map(|field| bound.variant.fields.get(*field)).enumerate() {
        // Errors about the field's type are shown at the literal.
        let (cfg, member, binding) = (&field.cfg, &field.member, format_ident!("field_{index}", span = *span));
        patterns.push(quote!(#cfg #member: #binding,));
        // By value, as those of widths have to be.
        arguments.push(quote_spanned!(*span=> *#binding));
    }
    let mut literal = Literal::string(format);
    literal.set_span(*span);
    Some(quote! {
        #cfg #path { #(#patterns)* .. } => {
            ::core::option::Option::Some(f.write_fmt(::core::format_args!(#literal #(, #arguments)*)))
        }
    })
}
