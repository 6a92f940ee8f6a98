//! The record of an error's or violation's variant in the image.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::target::Target;
use crate::bind::{BoundType, BoundVariant, VariantBinding};
use crate::code_writer::ident;

/// The number of variants from which on the index of a variant is computed instead of matched. Below it, a match costs the
/// compiler next to nothing.
const MANY: usize = 64;

/// Writes the index of the record of `self`.
pub(super) fn record(target: &Target<'_, '_>) -> TokenStream {
    let (ty, krate) = (target.ty, &target.krate);
    let in_order = own_are_in_order(ty);
    let own = ty.variants.iter().map(|bound| {
        let (cfg, path) = (&bound.variant.cfg, &bound.variant.path);
        match &bound.binding {
            VariantBinding::Declared(_) if in_order => TokenStream::new(),
            VariantBinding::Declared(declared) => {
                let record = Literal::usize_unsuffixed(declared.record);
                quote!(#cfg #path { .. } => #record,)
            }
            VariantBinding::Transparent { .. } => {
                let Some(field) = bound.inner() else { return TokenStream::new() };
                let member = &field.member;
                let inner = quote_spanned!(field.span=> #krate::__private::Transparent::errbook_inner(inner));
                quote!(#cfg #path { #member: ref inner } => return #inner,)
            }
            VariantBinding::Broken => quote!(#cfg #path { .. } => ::core::unreachable!(),),
        }
    });
    let added = if in_order { quote!(_ => #krate::__private::variant_index(self),) } else { added_arms(target) };
    // By value: a match without arms is then exhaustive, as that of an empty enum has to be.
    quote!(match *self { #(#own)* #added })
}

/// Returns whether the user's own variants are many and the number of each record is the index of its variant. That is so
/// for a derive, unless an earlier variant represents no entry or one that another variant has.
fn own_are_in_order(ty: &BoundType<'_>) -> bool {
    let follows = |(index, bound): (usize, &BoundVariant<'_>)| {
        let record = bound.bound().map_or(index, |bound| bound.record);
        record == index && bound.variant.cfg.is_empty() && !bound.variant.has_discriminant
    };
    ty.variants.len() >= MANY && ty.added.is_empty() && ty.variants.iter().enumerate().all(follows)
}

/// Writes the arms of the added variants. Where they are many, one arm computes the record from the index of the variant:
/// the user's own variants that are compiled come before them, and their records follow each other.
fn added_arms(target: &Target<'_, '_>) -> TokenStream {
    let (ty, krate) = (target.ty, &target.krate);
    let added = &ty.added;
    let in_order =
        added.windows(2).all(|pair| matches!(pair, [one, next] if one.record.wrapping_add(1) == next.record));
    let numbered = ty.variants.iter().any(|bound| bound.variant.has_discriminant);
    if let Some(first) = added.first().filter(|_| added.len() >= MANY && in_order && !numbered) {
        let first = Literal::usize_unsuffixed(first.record);
        let own = ty.variants.iter().map(|bound| &bound.variant.cfg);
        return quote! {
            _ => {
                const OWN: &[()] = &[#(#own ()),*];
                #krate::__private::variant_index(self).wrapping_sub(OWN.len()).wrapping_add(#first)
            }
        };
    }
    let name = &ty.header.ident;
    let arms = added.iter().map(|added| {
        let variant = ident(added.name);
        let record = Literal::usize_unsuffixed(added.record);
        quote!(#name::#variant { .. } => #record,)
    });
    arms.collect()
}
