//! The constants and functions of an enum of codes.

use proc_macro2::TokenStream;
use quote::quote;

use crate::bind::BoundType;
use crate::expand::target::Target;
use crate::subject::Subject;

/// Writes the variants in the order of their records, each with its `#[cfg]`.
fn variants(target: &Target<'_, '_>) -> TokenStream {
    let own = target.ty.variants.iter().map(|bound| {
        let (cfg, path) = (&bound.variant.cfg, &bound.variant.path);
        quote!(#cfg #path,)
    });
    let owner = format!("{}::", target.ty.header.ident);
    let mut added = target.writer();
    for variant in &target.ty.added {
        added.push(&owner).ident(variant.name).push(",");
    }
    let added = added.into_tokens();
    quote!(#(#own)* #added)
}

/// Writes the look-up of the variant of the record `record`.
pub(super) fn of_record(ty: &BoundType<'_>) -> TokenStream {
    if ty.is_conditional() {
        quote!(Self::ALL.iter().copied().find(|code| *code as ::core::primitive::usize == record))
    } else {
        quote!(Self::ALL.get(record).copied())
    }
}

/// Writes the inherent implementation.
pub(super) fn inherent(target: &Target<'_, '_>) -> TokenStream {
    let krate = &target.krate;
    let (name, vis) = (&target.ty.header.ident, &target.ty.header.vis);
    let variants = variants(target);
    let of_record = of_record(target.ty);
    let (handle, of_subject) = match target.ty.subject() {
        Subject::Entries => (quote!(self.entry()), of_entries(target, &of_record)),
        Subject::Violations => (quote!(self.kind()), of_violations(target)),
    };
    let noun = target.ty.subject().noun();
    let from_code = format!(
        "Returns the {} with this code or alias, a string or an integer. If several share it, the first of them.",
        noun.en
    );
    let from_name = format!("Returns the {} with this name in the catalog.", noun.en);
    quote! {
        #[automatically_derived]
        #[allow(dead_code)]
        impl #name {
            /// All codes, in the order of the variants.
            #vis const ALL: &'static [Self] = &[#variants];

            #[doc = #from_code]
            #[must_use]
            #vis fn from_code<'__code>(
                code: impl ::core::convert::Into<#krate::Code<'__code>>,
            ) -> ::core::option::Option<Self> {
                let record = #krate::__private::codes::find(&IMAGE, ::core::convert::Into::into(code))?;
                #of_record
            }

            #[doc = #from_name]
            #[must_use]
            #vis fn from_name(name: &::core::primitive::str) -> ::core::option::Option<Self> {
                let record = #krate::__private::codes::find_name(&IMAGE, name)?;
                #of_record
            }

            /// Returns the code that clients receive.
            #[must_use]
            #vis fn code(self) -> #krate::Code<'static> {
                #handle.code()
            }

            /// Returns the code as text: an integer in decimal, an empty string without a code.
            #[must_use]
            #vis fn as_str(self) -> &'static ::core::primitive::str {
                #krate::__private::codes::code_text(&IMAGE, self as ::core::primitive::usize)
            }

            #of_subject
        }
    }
}

/// Writes the functions that only codes of entries have.
fn of_entries(target: &Target<'_, '_>, of_record: &TokenStream) -> TokenStream {
    let (krate, vis) = (&target.krate, &target.ty.header.vis);
    quote! {
            /// Returns the entry with this code and status, which distinguishes entries that share a code. If none of
            /// them has the status, the first of them.
            #[must_use]
            #vis fn from_response<'__code>(
                status: ::core::primitive::u16,
                code: impl ::core::convert::Into<#krate::Code<'__code>>,
            ) -> ::core::option::Option<Self> {
                let record =
                    #krate::__private::codes::find_response(&IMAGE, status, ::core::convert::Into::into(code))?;
                #of_record
            }

            /// Returns the code of an error of any type; `None` if it is of another catalog, or an entry that is not among
            /// these codes.
            #[must_use]
            #vis fn of(error: &dyn #krate::ApiError) -> ::core::option::Option<Self> {
                <Self as ::core::convert::TryFrom<#krate::Entry>>::try_from(#krate::ApiError::entry(error)).ok()
            }

            /// Returns the entry in the catalog.
            #[must_use]
            #vis fn entry(self) -> #krate::Entry {
                IMAGE.entry(self as ::core::primitive::usize)
            }

            /// Returns the HTTP status.
            #[must_use]
            #vis fn status(self) -> #krate::Status {
                self.entry().status()
            }
    }
}

/// Writes the functions that only codes of violations have.
fn of_violations(target: &Target<'_, '_>) -> TokenStream {
    let (krate, vis) = (&target.krate, &target.ty.header.vis);
    quote! {
            /// Returns the code of a violation of any type; `None` if it is of another catalog, or one that is not among
            /// these codes.
            #[must_use]
            #vis fn of(violation: &dyn #krate::Violation) -> ::core::option::Option<Self> {
                <Self as ::core::convert::TryFrom<#krate::ViolationKind>>::try_from(#krate::Violation::kind(violation))
                    .ok()
            }

            /// Returns the violation in the catalog.
            #[must_use]
            #vis fn kind(self) -> #krate::ViolationKind {
                IMAGE.violation(self as ::core::primitive::usize)
            }
    }
}
