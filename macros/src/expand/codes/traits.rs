//! The traits of an enum of codes.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::ext::IdentExt;

use super::Code;
use crate::bind::Bound;

/// `Debug`: a name that the user chose, else the one in the book.
pub(super) fn debug(code: &Code<'_>) -> TokenStream {
    let name = &code.input.ident;
    let own = code.input.variants.iter().zip(&code.binding.variants).filter_map(|(variant, bound)| {
        let Bound::Entry { record, .. } = bound else { return None };
        let entry = code.catalog.entries.get(code.binding.records.get(*record)?.entry)?;
        let (cfg, ident) = (&variant.cfg, &variant.ident);
        let text = ident.unraw().to_string();
        (entry.variant.as_deref() != Some(text.as_str())).then(|| quote!(#cfg Self::#ident => #text,))
    });
    quote! {
        #[automatically_derived]
        #[allow(deprecated)]
        impl ::core::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(match self {
                    #(#own)*
                    #[allow(unreachable_patterns)]
                    _ => (*self).entry().variant(),
                })
            }
        }
    }
}

/// The traits that do not depend on the variants.
pub(super) fn traits(name: &Ident, krate: &TokenStream) -> TokenStream {
    quote! {
        #[automatically_derived]
        impl #krate::Catalogued for #name {
            const IMAGE: &'static #krate::__private::Image = &IMAGE;
        }

        #[automatically_derived]
        impl ::core::fmt::Display for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad((*self).as_str())
            }
        }

        #[automatically_derived]
        impl ::core::str::FromStr for #name {
            type Err = #krate::UnknownCode;

            fn from_str(code: &::core::primitive::str) -> ::core::result::Result<Self, #krate::UnknownCode> {
                Self::from_code(code).ok_or(#krate::UnknownCode::new())
            }
        }

        #krate::__serde_code! { #name }
    }
}
