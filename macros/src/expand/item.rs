//! The enum that `#[errbook::catalog]` stands on, as tokens that come back out.

use errbook_catalog::Locale;
use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Attribute, Data, DeriveInput, Generics, Ident, Token, Variant, Visibility};

use crate::input;
use crate::messages;

/// An enum. It is read as a derive's input, for what `syn` needs to read any item takes as long to compile as all the rest
/// of it.
pub(crate) struct Enum {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    pub(crate) variants: Punctuated<Variant, Token![,]>,
}

/// The enum; or what to put in place of another item: it stays, beside the mistake.
pub(super) fn parse(tokens: TokenStream, locale: Locale) -> Result<Enum, TokenStream> {
    let error = match syn::parse2::<DeriveInput>(tokens.clone()) {
        Ok(DeriveInput { attrs, vis, ident, generics, data: Data::Enum(data) }) => {
            return Ok(Enum { attrs, vis, ident, generics, variants: data.variants });
        }
        Ok(other) => not_an_enum(&tokens, matches!(other.data, Data::Struct(_)), locale),
        Err(error) if is_enum.parse2(tokens.clone()).unwrap_or(true) => error,
        Err(_) => not_an_enum(&tokens, false, locale),
    };
    let error = error.to_compile_error();
    Err(quote!(#error #tokens))
}

fn not_an_enum(tokens: &TokenStream, is_struct: bool, locale: Locale) -> syn::Error {
    syn::Error::new_spanned(tokens, messages::not_an_enum(is_struct).get(locale))
}

/// Whether an item is an enum, as its keyword says.
fn is_enum(item: ParseStream<'_>) -> syn::Result<bool> {
    item.call(Attribute::parse_outer)?;
    item.parse::<Visibility>()?;
    let is_enum = item.peek(Token![enum]);
    item.parse::<TokenStream>()?;
    Ok(is_enum)
}

/// The attributes that are for this macro alone do not stay.
pub(super) fn strip(item: &mut Enum) {
    item.attrs.retain(|attribute| !input::is_ours(attribute));
    for variant in &mut item.variants {
        variant.attrs.retain(|attribute| !input::is_ours(attribute));
        for field in variant.fields.iter_mut() {
            field.attrs.retain(|attribute| !input::is_ours(attribute));
        }
    }
}

/// Whether the user derives a trait already.
pub(super) fn derives(item: &Enum, name: &str) -> bool {
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
