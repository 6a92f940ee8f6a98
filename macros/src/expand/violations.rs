//! The implementations for a type of violations. Each is a line or two that calls the runtime.

use proc_macro2::TokenStream;
use quote::quote;

use super::target::Target;
use super::{bounds, decode, record, rules, statics, values};

/// Writes all implementations. `table` is documentation of the `impl`, for a derive, which cannot change the type.
pub(super) fn of_violations(target: &Target<'_, '_>, table: Option<String>) -> TokenStream {
    let krate = &target.krate;
    let name = &target.ty.header.ident;
    let (impl_generics, ty_generics, _) = target.ty.header.generics.split_for_impl();
    let where_clause = bounds::where_clause(target);
    let image = statics::image(target);
    let table = table.map(|table| quote!(#[doc = #table]));
    let record = record::record(target);
    let (value, visit) = (values::value(target), values::visit(target));
    let (from_rule, decode) = (rules::from_rule(target), decode::decode(target));
    let from_any_rule = rules::other(target).map(|other| {
        quote! {
            #[automatically_derived]
            impl #impl_generics #krate::FromAnyRule for #name #ty_generics #where_clause {
                fn other() -> Self {
                    #other
                }
            }
        }
    });
    quote! {
        #image

        #table
        #[automatically_derived]
        // Where no variant represents a violation, each arm of the match diverges.
        #[allow(unreachable_code)]
        impl #impl_generics #krate::Violation for #name #ty_generics #where_clause {
            fn finding(&self) -> #krate::Finding<'_> {
                let record: ::core::primitive::usize = #record;
                #krate::Finding::new(IMAGE.violation(record), self)
            }
        }

        #[automatically_derived]
        impl #impl_generics #krate::ViolationSet for #name #ty_generics #where_clause {
            const IMAGE: &'static #krate::__private::Image = &IMAGE;
        }

        #[automatically_derived]
        impl #impl_generics #krate::Fields for #name #ty_generics #where_clause {
            fn value(&self, index: ::core::primitive::usize) -> #krate::FieldLookup<'_> {
                #value
            }

            #visit
        }

        #[automatically_derived]
        #[allow(unreachable_code)]
        impl #impl_generics #krate::FromRule for #name #ty_generics #where_clause {
            #from_rule
        }

        #from_any_rule

        #decode

        #[automatically_derived]
        impl #impl_generics ::core::fmt::Display for #name #ty_generics #where_clause {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #krate::__private::display_violation(#krate::Violation::finding(self), f)
            }
        }
    }
}
