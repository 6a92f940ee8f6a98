//! The traits of an enum of codes.

use proc_macro2::TokenStream;
use quote::quote;

use super::inherent::of_record;
use crate::bind::{BoundType, VariantBinding};
use crate::integration::Integration;

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

/// Writes the conversions of errors into their codes, with every combination of auto traits.
fn conversions(ty: &BoundType<'_>, krate: &TokenStream) -> TokenStream {
    let name = &ty.header.ident;
    let of_record = of_record(ty);
    let (send, sync) = (quote!(+ ::core::marker::Send), quote!(+ ::core::marker::Sync));
    let auto_traits = [quote!(), send.clone(), sync.clone(), quote!(#send #sync)];
    let objects = auto_traits.iter().map(|auto_traits| {
        quote! {
            #[automatically_derived]
            impl<'__error> ::core::convert::TryFrom<&'__error (dyn #krate::ApiError #auto_traits + '__error)> for #name {
                type Error = #krate::UnknownEntry;

                fn try_from(
                    error: &'__error (dyn #krate::ApiError #auto_traits + '__error),
                ) -> ::core::result::Result<Self, #krate::UnknownEntry> {
                    ::core::convert::TryFrom::try_from(#krate::ApiError::entry(error))
                }
            }
        }
    });
    quote! {
        #[automatically_derived]
        impl ::core::convert::TryFrom<#krate::Entry> for #name {
            type Error = #krate::UnknownEntry;

            fn try_from(entry: #krate::Entry) -> ::core::result::Result<Self, #krate::UnknownEntry> {
                let of_record = |record: ::core::primitive::usize| #of_record;
                #krate::__private::codes::find_entry(&IMAGE, entry, &|record| of_record(record).is_some())
                    .and_then(of_record)
                    .ok_or(#krate::UnknownEntry::new(entry))
            }
        }

        #(#objects)*
    }
}

/// Writes the traits that do not depend on the variants.
pub(super) fn traits(ty: &BoundType<'_>, krate: &TokenStream) -> TokenStream {
    let header = &ty.header;
    let name = &header.ident;
    let conversions = conversions(ty, krate);
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

        #conversions
        #serde
    }
}
