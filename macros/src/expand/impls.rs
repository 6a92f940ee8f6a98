//! The implementations for an error type. Each is a line or two that calls the runtime.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::target::Target;
use super::{bounds, decode, held, log, openapi, record, source, statics, values};
use crate::integration::Integration;

/// Writes all implementations. `table` is documentation of the `impl`, for a derive, which cannot change the enum.
pub(super) fn of_errors(target: &Target<'_, '_>, table: Option<String>) -> TokenStream {
    let krate = &target.krate;
    let name = &target.ty.header.ident;
    let (impl_generics, ty_generics, _) = target.ty.header.generics.split_for_impl();
    let where_clause = bounds::where_clause(target);
    let image = statics::image(target);
    let table = table.map(|table| quote!(#[doc = #table]));
    let (record, source) = (record::record(target), source::source(target));
    let fmt_log = log::fmt_log(target);
    let display = match log::is_possible(target.ty) {
        true => quote!(#krate::__private::display_with_log(self, f)),
        false => quote!(#krate::__private::display(#krate::ApiError::occurrence(self), f)),
    };
    let (value, visit) = (values::value(target), values::visit(target));
    let froms = source::froms(target.ty);
    let (checks, decode) = (held::checks(target), decode::decode(target));
    let adapters = adapters(target, &quote!([#impl_generics] [#name #ty_generics] [#where_clause]));
    let openapi = openapi::responses(target);
    quote! {
        #image

        #table
        #[automatically_derived]
        // Where all variants are transparent, each arm of the match returns.
        #[allow(unreachable_code)]
        impl #impl_generics #krate::ApiError for #name #ty_generics #where_clause {
            #[inline]
            fn occurrence(&self) -> #krate::Occurrence<'_> {
                let record: ::core::primitive::usize = #record;
                #krate::Occurrence::new(IMAGE.entry(record), self)
            }

            #fmt_log
        }

        #[automatically_derived]
        impl #impl_generics #krate::Fields for #name #ty_generics #where_clause {
            fn value(&self, index: ::core::primitive::usize) -> #krate::FieldLookup<'_> {
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
                #display
            }
        }

        #[automatically_derived]
        #[allow(clippy::redundant_closure_for_method_calls)]
        impl #impl_generics ::core::error::Error for #name #ty_generics #where_clause {
            #source
        }

        #froms

        #checks

        #decode

        #adapters

        #openapi
    }
}

/// Writes the calls of the macros that implement the traits of other crates. One macro calls all of them, unless the user
/// implements some traits.
fn adapters(target: &Target<'_, '_>, arguments: &TokenStream) -> TokenStream {
    let (krate, options) = (&target.krate, &target.ty.header.options);
    if options.without.is_empty() {
        return quote!(#krate::__adapters! { #arguments });
    }
    let all = Integration::ALL.into_iter().filter(|integration| !integration.is_of_openapi());
    let included = all.filter(|integration| options.includes(*integration));
    let calls = included.map(|integration| {
        let adapter = format_ident!("{}", integration.adapter());
        quote!(#krate::#adapter! { #arguments })
    });
    calls.collect()
}
