//! What the type parameters must be able to do: bounds for the fields that mention one, and no others.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Code, values};
use crate::bind::Bound;

/// The `where` clause of the implementations.
pub(super) fn where_clause(code: &Code<'_>) -> TokenStream {
    let krate = &code.krate;
    let written = code.input.generics.where_clause.as_ref().map(|clause| &clause.predicates);
    let written: Vec<_> = written.into_iter().flatten().collect();
    let mut predicates: Vec<TokenStream> = Vec::new();
    if code.input.generics.type_params().next().is_some() {
        // By its name: `Self` is another type in an `impl From<…> for` a framework's.
        let name = &code.input.ident;
        let (_, ty_generics, _) = code.input.generics.split_for_impl();
        predicates.push(quote!(#name #ty_generics: ::core::fmt::Debug));
    }
    for (variant, bound) in code.input.variants.iter().zip(&code.binding.variants) {
        match bound {
            Bound::Entry { record, fields } => {
                let entry = &code.catalog.entries[code.binding.records[*record].entry];
                for (field, own) in entry.fields.iter().zip(fields) {
                    let own = own.and_then(|own| variant.fields.get(own));
                    if let Some(own) = own.filter(|own| own.is_generic) {
                        let (ty, marker) = (&own.ty, values::marker(field, krate));
                        predicates.push(quote!(#ty: #krate::field::FieldValue<#marker>));
                    }
                }
                if let Some(source) = variant.source().filter(|source| source.is_generic) {
                    let ty = source.option_of.as_ref().unwrap_or(&source.ty);
                    predicates.push(quote!(#ty: ::core::error::Error + 'static));
                }
            }
            Bound::Transparent { field } => {
                if let Some(inner) = variant.fields.get(*field).filter(|inner| inner.is_generic) {
                    let ty = &inner.ty;
                    predicates.push(quote!(#ty: #krate::ApiError));
                }
            }
            Bound::Broken => {}
        }
    }
    if written.is_empty() && predicates.is_empty() {
        return TokenStream::new();
    }
    quote!(where #(#written,)* #(#predicates,)*)
}

/// The `where` clause of a generated `Debug`: every type that mentions a parameter is shown.
pub(super) fn debug_where_clause(code: &Code<'_>) -> TokenStream {
    let written = code.input.generics.where_clause.as_ref().map(|clause| &clause.predicates);
    let written: Vec<_> = written.into_iter().flatten().collect();
    let fields = code.input.variants.iter().flat_map(|variant| &variant.fields);
    let generic: Vec<_> = fields.filter(|field| field.is_generic).map(|field| &field.ty).collect();
    if written.is_empty() && generic.is_empty() {
        return TokenStream::new();
    }
    quote!(where #(#written,)* #(#generic: ::core::fmt::Debug,)*)
}
