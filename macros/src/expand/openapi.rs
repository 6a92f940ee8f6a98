//! The option `openapi`: the responses of a type, rendered as JSON.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};

use super::bounds;
use super::target::Target;
use crate::bind::{BoundType, BoundVariant};
use crate::integration::Integration;
use crate::openapi::{self, Described};

/// Writes `Responses` and, for a type that holds a whole catalog, `FallbackResponses`; nothing without the option or the feature.
pub(super) fn responses(target: &Target<'_, '_>) -> TokenStream {
    let (ty, krate) = (target.ty, &target.krate);
    if !is_written(ty) {
        return TokenStream::new();
    }
    let bounds = ty.variants.iter().filter_map(BoundVariant::inner).filter(|inner| inner.is_generic).map(|inner| {
        let ty = &inner.ty;
        quote!(#ty: #krate::openapi::Responses)
    });
    let where_clause = bounds::where_clause_with(target, bounds.collect());
    let name = &ty.header.ident;
    let (impl_generics, ty_generics, _) = ty.header.generics.split_for_impl();
    let parts = parts(target);
    let fallbacks = fallbacks(target);
    let adapters = adapters(target, &quote!([#impl_generics] [#name #ty_generics] [#where_clause]));
    quote! {
        #[automatically_derived]
        impl #impl_generics #krate::openapi::Responses for #name #ty_generics #where_clause {
            fn openapi_parts(parts: &mut #krate::__private::OpenApiParts) {
                #parts
            }
        }

        #fallbacks

        #adapters
    }
}

/// Writes `FallbackResponses` for a type that holds a whole catalog.
pub(super) fn fallbacks(target: &Target<'_, '_>) -> TokenStream {
    let (ty, krate) = (target.ty, &target.krate);
    if !is_written(ty) || ty.fallbacks.is_none() {
        return TokenStream::new();
    }
    let add = add(ty, &openapi::fallbacks(ty));
    let name = &ty.header.ident;
    let (impl_generics, ty_generics, _) = ty.header.generics.split_for_impl();
    let where_clause = bounds::where_clause(target);
    quote! {
        #[automatically_derived]
        impl #impl_generics #krate::openapi::FallbackResponses for #name #ty_generics #where_clause {
            fn openapi_fallbacks(parts: &mut #krate::__private::OpenApiParts) {
                #add
            }
        }
    }
}

/// Writes the statement that adds a text, or the one of several that is in a chosen envelope.
fn add(ty: &BoundType<'_>, described: &Described<'_>) -> TokenStream {
    let Described { own, alternatives } = described;
    if alternatives.is_empty() {
        return quote!(parts.add(#own););
    }
    let catalog = &ty.catalog.name;
    let alternatives = alternatives.iter().map(|(name, text)| quote!((#name, #text)));
    quote!(parts.add_chosen(#catalog, #own, &[#(#alternatives),*]);)
}

fn is_written(ty: &BoundType<'_>) -> bool {
    cfg!(feature = "openapi") && ty.header.options.openapi.is_some()
}

/// Writes the statements that add the parts: one for all variants that are always compiled, one for each other, and one for
/// each error that a transparent variant contains.
fn parts(target: &Target<'_, '_>) -> TokenStream {
    let (ty, krate) = (target.ty, &target.krate);
    let (always, sometimes): (Vec<_>, Vec<_>) = ty.variants.iter().partition(|bound| bound.variant.cfg.is_empty());
    let record = |bound: &BoundVariant<'_>| bound.bound().map(|bound| bound.record);
    let own = always.iter().filter_map(|bound| record(bound));
    let records: Vec<usize> = own.chain(ty.added.iter().map(|added| added.record)).collect();
    let mut parts = TokenStream::new();
    if !records.is_empty() {
        parts.extend(add(ty, &openapi::responses(ty, &records)));
    }
    for bound in sometimes {
        if let Some(record) = record(bound) {
            let (cfg, add) = (&bound.variant.cfg, add(ty, &openapi::responses(ty, &[record])));
            parts.extend(quote!(#cfg { #add }));
        }
    }
    for bound in &ty.variants {
        if let Some(inner) = bound.inner() {
            let (cfg, ty) = (&bound.variant.cfg, &inner.ty);
            let visit = quote_spanned!(inner.span=> #krate::__private::OpenApiParts::visit::<#ty>(parts));
            parts.extend(quote!(#cfg { #visit; }));
        }
    }
    if parts.is_empty() { quote!(let _ = parts;) } else { parts }
}

/// Writes the calls of the macros that implement the traits of other crates.
fn adapters(target: &Target<'_, '_>, arguments: &TokenStream) -> TokenStream {
    let (krate, options) = (&target.krate, &target.ty.header.options);
    let all = || Integration::ALL.into_iter().filter(|integration| integration.is_of_openapi());
    if all().all(|integration| options.includes(integration)) {
        return quote!(#krate::__openapi_adapters! { #arguments });
    }
    let calls = all().filter(|integration| options.includes(*integration)).map(|integration| {
        let adapter = format_ident!("{}", integration.adapter());
        quote!(#krate::#adapter! { #arguments })
    });
    calls.collect()
}
