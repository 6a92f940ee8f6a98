//! The traits of an enum of codes.

use proc_macro2::TokenStream;
use quote::quote;

use crate::bind::{BoundType, VariantBinding};
use crate::integration::Integration;
use crate::parse::Header;

/// Writes `Debug`: the variant's name, which the image contains unless the user chose another.
pub(super) fn debug(ty: &BoundType<'_>) -> TokenStream {
    let name = &ty.header.ident;
    let is_entry = |binding: &VariantBinding<'_>| matches!(binding, VariantBinding::Entry { .. });
    let renamed = ty.variants.iter().filter(|bound| is_entry(&bound.binding) && !bound.has_name_of_entry());
    let own = renamed.map(|bound| {
        let (cfg, ident, text) = (&bound.variant.cfg, &bound.variant.ident, bound.variant.name());
        quote!(#cfg Self::#ident => #text,)
    });
    quote! {
        #[automatically_derived]
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

/// Writes the traits that do not depend on the variants.
pub(super) fn traits(header: &Header, krate: &TokenStream) -> TokenStream {
    let name = &header.ident;
    // A `Deserialize` of the user's was reported, and needs no second error.
    let is_free = header.options.includes(Integration::Serde) && !header.derives("Deserialize");
    let serde = is_free.then(|| quote!(#krate::__serde_code! { #name }));
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

        #serde
    }
}
