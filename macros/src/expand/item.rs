//! The enum that `#[errbook::catalog]` stands on, as tokens that come back out.

use errbook_catalog::Locale;
use proc_macro2::TokenStream;
use quote::quote;

use crate::input;
use crate::messages;

/// The enum; or what to put in place of another item: it stays, beside the mistake.
pub(super) fn parse(tokens: TokenStream, locale: Locale) -> Result<syn::ItemEnum, TokenStream> {
    let error = match syn::parse2(tokens.clone()) {
        Ok(item) => return Ok(item),
        Err(error) => error,
    };
    let error = match syn::parse2::<syn::Item>(tokens.clone()) {
        Ok(item) => {
            let is_struct = matches!(item, syn::Item::Struct(_));
            syn::Error::new_spanned(&tokens, messages::not_an_enum(is_struct).get(locale))
        }
        Err(_) => error,
    };
    let error = error.to_compile_error();
    Err(quote!(#error #tokens))
}

/// The attributes that are for this macro alone do not stay.
pub(super) fn strip(item: &mut syn::ItemEnum) {
    item.attrs.retain(|attribute| !input::is_ours(attribute));
    for variant in &mut item.variants {
        variant.attrs.retain(|attribute| !input::is_ours(attribute));
        for field in variant.fields.iter_mut() {
            field.attrs.retain(|attribute| !input::is_ours(attribute));
        }
    }
}

/// Whether the user derives a trait already.
pub(super) fn derives(item: &syn::ItemEnum, name: &str) -> bool {
    let mut found = false;
    for attribute in item.attrs.iter().filter(|attribute| attribute.path().is_ident("derive")) {
        // What cannot be read here, the compiler reports.
        let _ = attribute.parse_nested_meta(|meta| {
            found |= meta.path.segments.last().is_some_and(|last| last.ident == name);
            Ok(())
        });
    }
    found
}
