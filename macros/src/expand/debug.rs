//! `Debug` for a filled enum. rustc's own derive matches over all variants, in quadratic time; here only variants with
//! fields stand in a match, and the names of the others come out of the book.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Member;

use super::{Code, bounds};
use crate::bind::Bound;
use crate::fill::ident;

pub(super) fn debug(code: &Code<'_>) -> TokenStream {
    let krate = &code.krate;
    let name = &code.input.ident;
    let (impl_generics, ty_generics, _) = code.input.generics.split_for_impl();
    let arms = own_arms(code).into_iter().chain(added_arms(code));
    // The other implementations ask for `Self: Debug`, which this one is.
    let where_clause = bounds::debug_where_clause(code);
    quote! {
        #[automatically_derived]
        #[allow(deprecated)]
        impl #impl_generics ::core::fmt::Debug for #name #ty_generics #where_clause {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match self {
                    #(#arms)*
                    #[allow(unreachable_patterns)]
                    _ => f.write_str(#krate::ApiError::entry(self).variant()),
                }
            }
        }
    }
}

/// Variants of the user's whose name or fields the book does not know.
fn own_arms(code: &Code<'_>) -> Vec<TokenStream> {
    let variants = code.input.variants.iter().zip(&code.binding.variants);
    variants
        .filter(|(variant, bound)| match bound {
            Bound::Entry { record, .. } => {
                let entry = &code.catalog.entries[code.binding.records[*record].entry];
                !variant.fields.is_empty() || entry.variant.as_deref() != Some(variant.ident.to_string().as_str())
            }
            _ => true,
        })
        .map(|(variant, _)| {
            let path = &variant.path;
            let members: Vec<&Member> = variant.fields.iter().map(|field| &field.member).collect();
            arm(path, &variant.ident.to_string(), &members)
        })
        .collect()
}

fn added_arms(code: &Code<'_>) -> Vec<TokenStream> {
    let entries = code.binding.added.iter().map(|added| &code.catalog.entries[added.entry]);
    entries
        .filter(|entry| !entry.fields.is_empty())
        .map(|entry| {
            let variant = ident(entry.variant.as_deref().unwrap_or("_"));
            let members: Vec<Member> =
                entry.fields.iter().map(|field| Member::Named(ident(&field.name.value))).collect();
            arm(&quote!(Self::#variant), &variant.to_string(), &members.iter().collect::<Vec<_>>())
        })
        .collect()
}

fn arm(path: &TokenStream, name: &str, members: &[&Member]) -> TokenStream {
    let bindings: Vec<_> = (0..members.len()).map(|index| format_ident!("field_{index}")).collect();
    let written = members.iter().zip(&bindings).map(|(member, binding)| match member {
        Member::Named(ident) => {
            let label = syn::ext::IdentExt::unraw(ident).to_string();
            quote!(.field(#label, #binding))
        }
        Member::Unnamed(_) => quote!(.field(#binding)),
    });
    let open = match members.first() {
        None => return quote!(#path { .. } => f.write_str(#name),),
        Some(Member::Named(_)) => quote!(debug_struct),
        Some(Member::Unnamed(_)) => quote!(debug_tuple),
    };
    quote!(#path { #(#members: #bindings),* } => f.#open(#name)#(#written)*.finish(),)
}
