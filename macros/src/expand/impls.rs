//! The implementations for an error type. Each is a line or two that calls the runtime.

use std::collections::HashSet;

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::{Code, bounds, values};
use crate::bind::Bound;
use crate::input::Variant;
use crate::written::ident;

/// All implementations. `table`: documentation of the `impl`, for a derive, which cannot touch the enum.
pub(super) fn of_errors(code: &Code<'_>, table: Option<String>) -> TokenStream {
    let krate = &code.krate;
    let name = &code.input.ident;
    let (impl_generics, ty_generics, _) = code.input.generics.split_for_impl();
    let where_clause = bounds::where_clause(code);
    let book = code.book(false);
    let table = table.map(|table| quote!(#[doc = #table]));
    let (record, source) = (record(code), source(code));
    let (value, visit) = (values::value(code), values::visit(code));
    let froms = froms(code);
    quote! {
        #book

        #table
        #[automatically_derived]
        // Where all variants are transparent, each arm of the match returns.
        #[allow(deprecated, unreachable_code)]
        impl #impl_generics #krate::ApiError for #name #ty_generics #where_clause {
            #[inline]
            fn occurrence(&self) -> #krate::Occurrence<'_> {
                let record: ::core::primitive::usize = #record;
                #krate::Occurrence::new(IMAGE.entry(record), self)
            }
        }

        #[automatically_derived]
        #[allow(deprecated)]
        impl #impl_generics #krate::Fields for #name #ty_generics #where_clause {
            fn value(&self, index: ::core::primitive::usize) -> ::core::option::Option<#krate::Value<'_>> {
                #value
            }

            #visit
        }

        #[automatically_derived]
        impl #impl_generics #krate::Catalogued for #name #ty_generics #where_clause {
            const IMAGE: &'static #krate::__private::Image = &IMAGE;
        }

        #[automatically_derived]
        impl #impl_generics ::core::fmt::Display for #name #ty_generics #where_clause {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #krate::__private::display(#krate::ApiError::occurrence(self), f)
            }
        }

        #[automatically_derived]
        #[allow(deprecated, clippy::redundant_closure_for_method_calls)]
        impl #impl_generics ::core::error::Error for #name #ty_generics #where_clause {
            #source
        }

        #froms

        #krate::__adapters! { [#impl_generics] [#name #ty_generics] [#where_clause] }
    }
}

/// From how many variants on the index of a variant is asked for instead of matched. Below, a match costs the
/// compiler next to nothing.
const MANY: usize = 64;

/// The index of the record of `self`.
pub(super) fn record(code: &Code<'_>) -> TokenStream {
    let krate = &code.krate;
    let in_order = own_are_in_order(code);
    let own = code.input.variants.iter().zip(&code.binding.variants).map(|(variant, bound)| {
        let (cfg, path) = (&variant.cfg, &variant.path);
        match bound {
            Bound::Entry { .. } if in_order => TokenStream::new(),
            Bound::Entry { record, .. } => {
                let record = Literal::usize_unsuffixed(*record);
                quote!(#cfg #path { .. } => #record,)
            }
            Bound::Transparent { field } => {
                let Some(field) = variant.fields.get(*field) else { return TokenStream::new() };
                let member = &field.member;
                let inner = quote_spanned!(field.span=> #krate::__private::Transparent::occurrence(inner));
                quote!(#cfg #path { #member: ref inner } => return #inner,)
            }
            Bound::Broken => quote!(#cfg #path { .. } => ::core::unreachable!(),),
        }
    });
    let added = if in_order { quote!(_ => #krate::__private::variant_index(self),) } else { added_arms(code) };
    // By value: a match of no arms is whole then, as that of an empty enum has to be.
    quote!(match *self { #(#own)* #added })
}

/// Whether the user's own variants are many, and the number of each record is the index of its variant: so it is with a
/// derive, unless a variant before stands for no entry or for one that another has.
fn own_are_in_order(code: &Code<'_>) -> bool {
    let variants = &code.input.variants;
    let follows = |(index, (variant, bound)): (usize, (&Variant, &Bound))| {
        let record = if let Bound::Entry { record, .. } = bound { *record } else { index };
        record == index && variant.cfg.is_empty() && !variant.has_discriminant
    };
    variants.len() >= MANY
        && code.binding.added.is_empty()
        && variants.iter().zip(&code.binding.variants).enumerate().all(follows)
}

/// The arms of the variants that were added. Where they are many, one arm for all, which tells them by their index: the
/// user's own variants, as far as they are compiled, stand before them, and their records follow each other.
fn added_arms(code: &Code<'_>) -> TokenStream {
    let added = &code.binding.added;
    let in_order =
        added.windows(2).all(|pair| matches!(pair, [one, next] if one.record.wrapping_add(1) == next.record));
    let numbered = code.input.variants.iter().any(|variant| variant.has_discriminant);
    if let Some(first) = added.first().filter(|_| added.len() >= MANY && in_order && !numbered) {
        let krate = &code.krate;
        let first = Literal::usize_unsuffixed(first.record);
        let own = code.input.variants.iter().map(|variant| &variant.cfg);
        return quote! {
            _ => {
                const OWN: &[()] = &[#(#own ()),*];
                #krate::__private::variant_index(self).wrapping_sub(OWN.len()).wrapping_add(#first)
            }
        };
    }
    let name = &code.input.ident;
    let arms = added.iter().filter_map(|added| {
        let variant = ident(code.catalog.entries.get(added.entry)?.variant.as_deref()?);
        let record = Literal::usize_unsuffixed(added.record);
        Some(quote!(#name::#variant { .. } => #record,))
    });
    arms.collect()
}

/// `Error::source`, where some variant has one.
fn source(code: &Code<'_>) -> Option<TokenStream> {
    let krate = &code.krate;
    let variants = code.input.variants.iter().zip(&code.binding.variants);
    let arms: Vec<TokenStream> = variants.filter_map(|(variant, bound)| source_arm(krate, variant, bound)).collect();
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

fn source_arm(krate: &TokenStream, variant: &Variant, bound: &Bound) -> Option<TokenStream> {
    let (cfg, path) = (&variant.cfg, &variant.path);
    if let Bound::Transparent { field } = bound {
        let field = variant.fields.get(*field)?;
        let member = &field.member;
        let inner = quote_spanned!(field.span=> #krate::__private::Transparent::source(source));
        return Some(quote!(#cfg #path { #member: source } => #inner,));
    }
    let field = variant.source()?;
    let (cfg_of_field, member) = (&field.cfg, &field.member);
    let found = quote_spanned!(field.span=> (&&&#krate::__private::Source(source)).as_source());
    let found = if field.option_of.is_some() {
        quote!(source.as_ref().map(|source| #found))
    } else {
        quote!(::core::option::Option::Some(#found))
    };
    Some(quote!(#cfg #cfg_of_field #path { #member: source, .. } => #found,))
}

/// `From` for each `#[from]`, once for a type.
fn froms(code: &Code<'_>) -> TokenStream {
    let name = &code.input.ident;
    let (impl_generics, ty_generics, where_clause) = code.input.generics.split_for_impl();
    let mut seen = HashSet::new();
    let mut impls = TokenStream::new();
    for variant in &code.input.variants {
        let Some(field) = variant.fields.iter().find(|field| field.from.is_some()) else { continue };
        if !seen.insert(field.ty.to_string()) {
            continue;
        }
        let (cfg, path, member, ty) = (&variant.cfg, &variant.path, &field.member, &field.ty);
        let made = match variant.fields.len() {
            1 => quote!(#path { #member: source }),
            // A mistake, which was reported; those who use the conversion are not at fault.
            _ => quote!({
                let _ = source;
                ::core::unreachable!()
            }),
        };
        impls.extend(quote! {
            #cfg
            #[automatically_derived]
            #[allow(deprecated)]
            impl #impl_generics ::core::convert::From<#ty> for #name #ty_generics #where_clause {
                fn from(source: #ty) -> Self {
                    #made
                }
            }
        });
    }
    impls
}
