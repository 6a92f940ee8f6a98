//! The implementations for an error type. Each is a line or two that calls the runtime.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::{Code, bounds, values};
use crate::bind::Bound;
use crate::docs;
use crate::fill::ident;

/// All implementations. `described`: with documentation on the `impl`, for a derive cannot touch the variants.
pub(super) fn of_errors(code: &Code<'_>, described: bool) -> TokenStream {
    let krate = &code.krate;
    let name = &code.input.ident;
    let (impl_generics, ty_generics, _) = code.input.generics.split_for_impl();
    let where_clause = bounds::where_clause(code);
    let book = code.book(false);
    let table = if described { docs::table(code.catalog, code.input, code.binding) } else { String::new() };
    let table = (!table.is_empty()).then(|| quote!(#[doc = #table]));
    let (record, visit, source) = (record(code), values::fields(code), source(code));
    let froms = froms(code);
    quote! {
        #book

        #table
        #[automatically_derived]
        #[allow(deprecated)]
        impl #impl_generics #krate::ApiError for #name #ty_generics #where_clause {
            fn occurrence(&self) -> #krate::Occurrence<'_> {
                let record: ::core::primitive::usize = #record;
                #krate::Occurrence::new(BOOK.entry(record), self)
            }
        }

        #[automatically_derived]
        #[allow(deprecated)]
        impl #impl_generics #krate::Fields for #name #ty_generics #where_clause {
            fn visit(
                &self,
                index: ::core::primitive::usize,
                visit: &mut dyn ::core::ops::FnMut(#krate::Value<'_>),
            ) {
                #visit
            }
        }

        #[automatically_derived]
        impl #impl_generics #krate::Catalogued for #name #ty_generics #where_clause {
            const BOOK: &'static #krate::__private::Book = &BOOK;
        }

        #[automatically_derived]
        impl #impl_generics ::core::fmt::Display for #name #ty_generics #where_clause {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #krate::__private::display(#krate::ApiError::occurrence(self), f)
            }
        }

        #[automatically_derived]
        #[allow(deprecated)]
        impl #impl_generics ::core::error::Error for #name #ty_generics #where_clause {
            #source
        }

        #[automatically_derived]
        impl #impl_generics #krate::__private::serde::Serialize for #name #ty_generics #where_clause {
            fn serialize<__S: #krate::__private::serde::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                #krate::__private::serialize(#krate::ApiError::occurrence(self), serializer)
            }
        }

        #froms
    }
}

/// The index of the record of `self`.
pub(super) fn record(code: &Code<'_>) -> TokenStream {
    let krate = &code.krate;
    let own = code.input.variants.iter().zip(&code.binding.variants).map(|(variant, bound)| {
        let path = &variant.path;
        match bound {
            Bound::Entry { record, .. } => {
                let record = Literal::usize_unsuffixed(*record);
                quote!(#path { .. } => #record,)
            }
            Bound::Transparent { field } => {
                let Some(field) = variant.fields.get(*field) else { return TokenStream::new() };
                let member = &field.member;
                // A call by method syntax sees through boxes of `dyn ApiError`, which are no errors themselves.
                let inner = quote_spanned!(field.span=> inner.occurrence());
                quote!(#path { #member: inner } => {
                    #[allow(unused_imports)]
                    use #krate::ApiError as _;
                    return #inner;
                })
            }
            Bound::Broken => quote!(#path { .. } => ::core::unreachable!(),),
        }
    });
    let added = code.binding.added.iter().map(|added| {
        let variant = ident(code.catalog.entries[added.entry].variant.as_deref().unwrap_or("_"));
        let record = Literal::usize_unsuffixed(added.record);
        quote!(Self::#variant { .. } => #record,)
    });
    if code.input.variants.is_empty() && code.binding.added.is_empty() {
        return quote!(match *self {});
    }
    quote!(match self { #(#own)* #(#added)* })
}

/// `Error::source`, where some variant has one.
fn source(code: &Code<'_>) -> Option<TokenStream> {
    let krate = &code.krate;
    let arms: Vec<TokenStream> = code
        .input
        .variants
        .iter()
        .zip(&code.binding.variants)
        .filter_map(|(variant, bound)| {
            let path = &variant.path;
            if let Bound::Transparent { field } = bound {
                let member = &variant.fields.get(*field)?.member;
                return Some(quote!(#path { #member: source } => source.source(),));
            }
            let field = variant.source()?;
            let member = &field.member;
            let found = if field.is_option {
                quote_spanned!(field.span=> source.as_ref().map(|source| source.as_dyn_error()))
            } else {
                quote_spanned!(field.span=> ::core::option::Option::Some(source.as_dyn_error()))
            };
            Some(quote!(#path { #member: source, .. } => #found,))
        })
        .collect();
    if arms.is_empty() {
        return None;
    }
    Some(quote! {
        fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            #[allow(unused_imports)]
            use {::core::error::Error as _, #krate::__private::AsDynError as _};
            match self {
                #(#arms)*
                #[allow(unreachable_patterns)]
                _ => ::core::option::Option::None,
            }
        }
    })
}

/// `From` for each `#[from]`.
fn froms(code: &Code<'_>) -> TokenStream {
    let name = &code.input.ident;
    let (impl_generics, ty_generics, where_clause) = code.input.generics.split_for_impl();
    let fields = code.input.variants.iter().filter(|variant| variant.fields.len() == 1);
    let fields = fields.flat_map(|variant| variant.fields.iter().map(move |field| (variant, field)));
    fields
        .filter(|(_, field)| field.from.is_some())
        .map(|(variant, field)| {
            let (path, member, ty) = (&variant.path, &field.member, &field.ty);
            quote! {
                #[automatically_derived]
                #[allow(deprecated)]
                impl #impl_generics ::core::convert::From<#ty> for #name #ty_generics #where_clause {
                    fn from(source: #ty) -> Self {
                        #path { #member: source }
                    }
                }
            }
        })
        .collect()
}
