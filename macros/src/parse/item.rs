//! The enum under `#[errbook::catalog]`, as syntax.

use errbook_catalog::Locale;
use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Attribute, Data, DeriveInput, Generics, Ident, Token, Variant, Visibility};

use crate::messages;
use crate::report::compile_errors;

/// An enum. It is parsed as the input of a derive: the part of `syn` that parses any item takes as long to compile as all
/// the rest of it.
pub(super) struct Enum {
    pub(super) attrs: Vec<Attribute>,
    pub(super) vis: Visibility,
    pub(super) ident: Ident,
    pub(super) generics: Generics,
    pub(super) variants: Punctuated<Variant, Token![,]>,
}

/// Parses an enum. The error is what to write in place of any other item: a diagnostic, and the item unchanged.
pub(super) fn parse(tokens: TokenStream, locale: Locale) -> Result<Enum, TokenStream> {
    let error = match syn::parse2::<DeriveInput>(tokens.clone()) {
        Ok(DeriveInput { attrs, vis, ident, generics, data: Data::Enum(data) }) => {
            return Ok(Enum { attrs, vis, ident, generics, variants: data.variants });
        }
        Ok(other) => not_an_enum(&tokens, matches!(other.data, Data::Struct(_)), locale),
        Err(error) if is_enum.parse2(tokens.clone()).unwrap_or(true) => error,
        Err(_) => not_an_enum(&tokens, false, locale),
    };
    let error = compile_errors([&error]);
    Err(quote!(#error #tokens))
}

fn not_an_enum(tokens: &TokenStream, is_struct: bool, locale: Locale) -> syn::Error {
    syn::Error::new_spanned(tokens, messages::not_an_enum(is_struct).get(locale))
}

/// Returns whether the keyword of an item is `enum`.
fn is_enum(item: ParseStream<'_>) -> syn::Result<bool> {
    item.call(Attribute::parse_outer)?;
    item.parse::<Visibility>()?;
    let is_enum = item.peek(Token![enum]);
    item.parse::<TokenStream>()?;
    Ok(is_enum)
}
