//! The functions of an enum of codes.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Code, is_conditional};

/// The variants in the order of their records, each with its `#[cfg]`.
fn variants(code: &Code<'_>) -> TokenStream {
    let own = code.input.variants.iter().map(|variant| {
        let (cfg, path) = (&variant.cfg, &variant.path);
        quote!(#cfg #path,)
    });
    let owner = format!("{}::", code.input.ident);
    let mut added = code.written();
    let entries = code.binding.added.iter().filter_map(|added| code.catalog.entries.get(added.entry));
    for name in entries.filter_map(|entry| entry.variant.as_deref()) {
        added.push(&owner).ident(name).push(",");
    }
    let added = added.into_tokens();
    quote!(#(#own)* #added)
}

/// The variant with the number `record`.
fn of_record(code: &Code<'_>) -> TokenStream {
    if is_conditional(code) {
        quote!(Self::ALL.iter().copied().find(|code| *code as ::core::primitive::usize == record))
    } else {
        quote!(Self::ALL.get(record).copied())
    }
}

/// What is called on the enum and on its values.
pub(super) fn inherent(code: &Code<'_>) -> TokenStream {
    let krate = &code.krate;
    let (name, vis) = (&code.input.ident, &code.input.vis);
    let variants = variants(code);
    let of_record = of_record(code);
    quote! {
        #[automatically_derived]
        #[allow(deprecated, dead_code)]
        impl #name {
            /// All codes, in the order of the variants.
            #vis const ALL: &'static [Self] = &[#variants];

            /// The entry with this code or alias: a string or an integer. Of several that share it, the first.
            #[must_use]
            #vis fn from_code<'__code>(
                code: impl ::core::convert::Into<#krate::Code<'__code>>,
            ) -> ::core::option::Option<Self> {
                let record = #krate::__private::codes::find(&IMAGE, ::core::convert::Into::into(code))?;
                #of_record
            }

            /// The entry with this code and status: tells apart those that share a code. If none of them has the
            /// status, the first of them.
            #[must_use]
            #vis fn from_response<'__code>(
                status: ::core::primitive::u16,
                code: impl ::core::convert::Into<#krate::Code<'__code>>,
            ) -> ::core::option::Option<Self> {
                let record =
                    #krate::__private::codes::find_response(&IMAGE, status, ::core::convert::Into::into(code))?;
                #of_record
            }

            /// The entry with this name in the catalog.
            #[must_use]
            #vis fn from_name(name: &::core::primitive::str) -> ::core::option::Option<Self> {
                let record = #krate::__private::codes::find_name(&IMAGE, name)?;
                #of_record
            }

            /// What the catalog says of it.
            #[must_use]
            #vis fn entry(self) -> #krate::Entry {
                IMAGE.entry(self as ::core::primitive::usize)
            }

            /// The code on the wire.
            #[must_use]
            #vis fn code(self) -> #krate::Code<'static> {
                self.entry().code()
            }

            /// The code as text: an integer in decimal; empty where the entry has none.
            #[must_use]
            #vis fn as_str(self) -> &'static ::core::primitive::str {
                #krate::__private::codes::code_text(&IMAGE, self as ::core::primitive::usize)
            }

            /// The status.
            #[must_use]
            #vis fn status(self) -> #krate::Status {
                self.entry().status()
            }
        }
    }
}
