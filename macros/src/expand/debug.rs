//! `Debug` for a filled enum. rustc's own derive matches over all variants, in quadratic time; here only variants with
//! fields of unusual types stand in a match, and the others come out of the book.

use errbook_catalog::model::{Field, FieldKind};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Member;
use syn::ext::IdentExt;

use super::values::is_single;
use super::{Code, bounds};
use crate::bind::Bound;
use crate::written::ident;

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
                    _ => #krate::__private::debug(#krate::ApiError::occurrence(self), f),
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
                !variant.fields.is_empty()
                    || entry.variant.as_deref() != Some(variant.ident.unraw().to_string().as_str())
            }
            _ => true,
        })
        .map(|(variant, _)| {
            let fields: Vec<_> = variant.fields.iter().map(|field| (&field.cfg, &field.member)).collect();
            let arm = arm(&variant.path, &variant.ident.unraw().to_string(), &fields);
            let cfg = &variant.cfg;
            quote!(#cfg #arm)
        })
        .collect()
}

fn added_arms(code: &Code<'_>) -> Vec<TokenStream> {
    let name = &code.input.ident;
    let entries = code.binding.added.iter().filter_map(|added| code.catalog.entries.get(added.entry));
    let with_fields = entries.filter(|entry| !entry.fields.iter().all(is_known_to_the_book));
    with_fields
        .filter_map(|entry| {
            let variant = ident(entry.variant.as_deref()?);
            let always = TokenStream::new();
            let members: Vec<Member> =
                entry.fields.iter().map(|field| Member::Named(ident(&field.name.value))).collect();
            let fields: Vec<_> = members.iter().map(|member| (&always, member)).collect();
            Some(arm(&quote!(#name::#variant), &variant.to_string(), &fields))
        })
        .collect()
}

/// Whether the runtime can show a field of an added variant: its name is the one on the wire, and its value is lent as
/// what it is.
fn is_known_to_the_book(field: &Field) -> bool {
    is_single(field) && field.kind != FieldKind::Json && field.wire.value == field.name.value
}

/// `fields`: each with its `#[cfg]`.
fn arm(path: &TokenStream, name: &str, fields: &[(&TokenStream, &Member)]) -> TokenStream {
    let open = match fields.first() {
        None => return quote!(#path { .. } => f.write_str(#name),),
        Some((_, Member::Named(_))) => quote!(debug_struct),
        Some((_, Member::Unnamed(_))) => quote!(debug_tuple),
    };
    let mut patterns = Vec::new();
    let mut written = Vec::new();
    for (index, (cfg, member)) in fields.iter().enumerate() {
        let binding = format_ident!("field_{index}");
        patterns.push(quote!(#cfg #member: #binding));
        written.push(match member {
            Member::Named(ident) => {
                let label = ident.unraw().to_string();
                quote!(#cfg out.field(#label, #binding);)
            }
            Member::Unnamed(_) => quote!(#cfg out.field(#binding);),
        });
    }
    quote! {
        #path { #(#patterns),* } => {
            let mut out = f.#open(#name);
            #(#written)*
            out.finish()
        }
    }
}
