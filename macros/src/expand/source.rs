//! `Error::source`, and `From` for `#[from]`.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::target::Target;
use crate::bind::{BoundType, BoundVariant, VariantBinding};

/// Writes `Error::source`, if some variant has one.
pub(super) fn source(target: &Target<'_, '_>) -> Option<TokenStream> {
    let krate = &target.krate;
    let arms: Vec<TokenStream> = target.ty.variants.iter().filter_map(|bound| source_arm(krate, bound)).collect();
    if arms.is_empty() {
        return None;
    }
    Some(quote! {
        fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            #[allow(unused_imports)]
            use #krate::__private::{SourceInside as _, SourceItself as _, SourceMissing as _};
            match self {
                #(#arms)*
                #[allow(unreachable_patterns)]
                _ => ::core::option::Option::None,
            }
        }
    })
}

fn source_arm(krate: &TokenStream, bound: &BoundVariant<'_>) -> Option<TokenStream> {
    let variant = &bound.variant;
    let (cfg, path) = (&variant.cfg, &variant.path);
    if let VariantBinding::Transparent { .. } = bound.binding {
        let field = bound.inner()?;
        let member = &field.member;
        let inner = quote_spanned!(field.span=> #krate::__private::Transparent::errbook_inner_cause(source));
        return Some(quote!(#cfg #path { #member: source } => #inner,));
    }
    let field = variant.source()?;
    // `#[from]` on violations is a conversion, and no source.
    if bound.violations().is_some_and(|(_, held)| std::ptr::eq(held, field)) {
        return None;
    }
    let (cfg_of_field, member) = (&field.cfg, &field.member);
    let found = quote_spanned!(field.span=> (&&&#krate::__private::Source(source)).errbook_source());
    let found = if field.option_of.is_some() {
        quote!(source.as_ref().map(|source| #found))
    } else {
        quote!(::core::option::Option::Some(#found))
    };
    Some(quote!(#cfg #cfg_of_field #path { #member: source, .. } => #found,))
}

/// Writes `From` for each `#[from]`, once per type.
pub(super) fn froms(ty: &BoundType<'_>) -> TokenStream {
    let name = &ty.header.ident;
    let (impl_generics, ty_generics, where_clause) = ty.header.generics.split_for_impl();
    let mut seen = HashSet::new();
    let mut impls = TokenStream::new();
    for variant in ty.variants.iter().map(|bound| &bound.variant) {
        let Some(field) = variant.fields.iter().find(|field| field.from.is_some()) else { continue };
        if !seen.insert(field.ty.to_string()) {
            continue;
        }
        let (cfg, path, member, ty) = (&variant.cfg, &variant.path, &field.member, &field.ty);
        let made = match variant.fields.len() {
            1 => quote!(#path { #member: source }),
            // An error that was reported; code that uses the conversion is not at fault.
            _ => quote!({
                let _ = source;
                ::core::unreachable!()
            }),
        };
        impls.extend(quote! {
            #cfg
            #[automatically_derived]
            impl #impl_generics ::core::convert::From<#ty> for #name #ty_generics #where_clause {
                fn from(source: #ty) -> Self {
                    #made
                }
            }
        });
    }
    impls
}
