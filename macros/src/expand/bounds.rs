//! The bounds of type parameters: for the fields that mention one, and no others.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::target::Target;
use super::values;
use crate::bind::VariantBinding;

/// Writes the `where` clause of the implementations.
pub(super) fn where_clause(target: &Target<'_, '_>) -> TokenStream {
    where_clause_with(target, Vec::new())
}

/// Writes the same with more predicates.
pub(super) fn where_clause_with(target: &Target<'_, '_>, more: Vec<TokenStream>) -> TokenStream {
    let (header, krate) = (&target.ty.header, &target.krate);
    let written = header.generics.where_clause.as_ref().map(|clause| &clause.predicates);
    let written: Vec<_> = written.into_iter().flatten().collect();
    let mut predicates: Vec<TokenStream> = more;
    if header.generics.type_params().next().is_some() {
        // By its name: `Self` is another type in an `impl From<…> for` a type of a framework.
        let name = &header.ident;
        let (_, ty_generics, _) = header.generics.split_for_impl();
        predicates.push(quote!(#name #ty_generics: ::core::fmt::Debug));
    }
    for bound in &target.ty.variants {
        for (field, own) in bound.catalog_fields().filter(|(_, own)| own.is_generic) {
            let (ty, marker) = (&own.ty, values::marker(field.field, krate));
            predicates.push(quote!(#ty: #krate::field::FieldValue<#marker>));
        }
        for (field, name) in bound.log.iter().flat_map(|log| &log.traits) {
            if let Some(field) = bound.variant.fields.get(*field).filter(|field| field.is_generic) {
                let (ty, name) = (&field.ty, format_ident!("{name}"));
                predicates.push(quote!(#ty: ::core::fmt::#name));
            }
        }
        if let Some((_, field)) = bound.violations().filter(|(_, field)| field.is_generic) {
            let ty = &field.ty;
            predicates.push(quote!(#ty: #krate::ViolationList));
        }
        let source = match bound.binding {
            VariantBinding::Declared(_) => {
                let held = bound.violations().map(|(_, held)| held);
                let source = bound.variant.source().filter(|source| source.is_generic);
                source.filter(|source| !held.is_some_and(|held| std::ptr::eq(held, *source)))
            }
            VariantBinding::Transparent { .. } | VariantBinding::Broken => None,
        };
        if let Some(source) = source {
            let ty = source.option_of.as_ref().unwrap_or(&source.ty);
            predicates.push(quote!(#ty: ::core::error::Error + 'static));
        }
        if let Some(inner) = bound.inner().filter(|inner| inner.is_generic) {
            let ty = &inner.ty;
            predicates.push(quote!(#ty: #krate::ApiError));
        }
    }
    if written.is_empty() && predicates.is_empty() {
        return TokenStream::new();
    }
    quote!(where #(#written,)* #(#predicates,)*)
}

/// Writes the `where` clause of a generated `Debug`, which shows every field.
pub(super) fn debug_where_clause(target: &Target<'_, '_>) -> TokenStream {
    let written = target.ty.header.generics.where_clause.as_ref().map(|clause| &clause.predicates);
    let written: Vec<_> = written.into_iter().flatten().collect();
    let fields = target.ty.variants.iter().flat_map(|bound| &bound.variant.fields);
    let generic: Vec<_> = fields.filter(|field| field.is_generic).map(|field| &field.ty).collect();
    if written.is_empty() && generic.is_empty() {
        return TokenStream::new();
    }
    quote!(where #(#written,)* #(#generic: ::core::fmt::Debug,)*)
}
