//! The traits of an enum of codes.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::inherent::of_record;
use crate::bind::BoundType;
use crate::integration::Integration;
use crate::subject::Subject;

/// Writes `Debug`: the variant's name, which the image contains unless the user chose another.
pub(super) fn debug(ty: &BoundType<'_>) -> TokenStream {
    let name = &ty.header.ident;
    let renamed = ty.variants.iter().filter(|bound| bound.bound().is_some() && !bound.has_name_of_entry());
    let own = renamed.map(|bound| {
        let (cfg, ident, text) = (&bound.variant.cfg, &bound.variant.ident, bound.variant.name());
        quote!(#cfg Self::#ident => #text,)
    });
    let handle = match ty.subject() {
        Subject::Entries => quote!((*self).entry()),
        Subject::Violations => quote!((*self).kind()),
    };
    quote! {
        #[automatically_derived]
        impl ::core::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(match self {
                    #(#own)*
                    #[allow(unreachable_patterns)]
                    _ => #handle.variant(),
                })
            }
        }
    }
}

/// The names in the conversions into codes.
struct Conversion {
    /// The trait of the errors or violations.
    object: TokenStream,
    /// The handle on an entry or a violation.
    handle: TokenStream,
    /// The error of a handle that is not among the codes.
    error: TokenStream,
    /// The function that finds the record of a handle.
    find: Ident,
    /// The method of `object` that returns the handle.
    method: Ident,
}

impl Conversion {
    fn new(subject: Subject, krate: &TokenStream) -> Conversion {
        match subject {
            Subject::Entries => Conversion {
                object: quote!(#krate::ApiError),
                handle: quote!(#krate::Entry),
                error: quote!(#krate::UnknownEntry),
                find: format_ident!("find_entry"),
                method: format_ident!("entry"),
            },
            Subject::Violations => Conversion {
                object: quote!(#krate::Violation),
                handle: quote!(#krate::ViolationKind),
                error: quote!(#krate::UnknownViolation),
                find: format_ident!("find_violation"),
                method: format_ident!("kind"),
            },
        }
    }
}

/// Writes the conversions of errors or violations into their codes, with every combination of auto traits.
fn conversions(ty: &BoundType<'_>, krate: &TokenStream) -> TokenStream {
    let name = &ty.header.ident;
    let of_record = of_record(ty);
    let of = Conversion::new(ty.subject(), krate);
    let Conversion { object, handle, error, find, method } = &of;
    let (send, sync) = (quote!(+ ::core::marker::Send), quote!(+ ::core::marker::Sync));
    let auto_traits = [quote!(), send.clone(), sync.clone(), quote!(#send #sync)];
    let objects = auto_traits.iter().map(|auto_traits| {
        quote! {
            #[automatically_derived]
            impl<'__error> ::core::convert::TryFrom<&'__error (dyn #object #auto_traits + '__error)> for #name {
                type Error = #error;

                fn try_from(
                    error: &'__error (dyn #object #auto_traits + '__error),
                ) -> ::core::result::Result<Self, #error> {
                    ::core::convert::TryFrom::try_from(#object::#method(error))
                }
            }
        }
    });
    quote! {
        #[automatically_derived]
        impl ::core::convert::TryFrom<#handle> for #name {
            type Error = #error;

            fn try_from(#method: #handle) -> ::core::result::Result<Self, #error> {
                let of_record = |record: ::core::primitive::usize| #of_record;
                #krate::__private::codes::#find(&IMAGE, #method, &|record| of_record(record).is_some())
                    .and_then(of_record)
                    .ok_or(#error::new(#method))
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
    // A layer takes the types of a catalog's entries.
    let catalogued = (ty.subject() == Subject::Entries).then(|| {
        quote! {
            #[automatically_derived]
            impl #krate::Catalogued for #name {
                const IMAGE: &'static #krate::__private::Image = &IMAGE;
            }
        }
    });
    quote! {
        #catalogued

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
