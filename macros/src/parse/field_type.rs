//! Properties of a field's type that are read off its syntax.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{PathArguments, Type};

/// Returns the token that stands for a type in diagnostics: the name at the end of its path, otherwise its first token.
pub(super) fn main_span(ty: &Type) -> Span {
    match ty {
        Type::Path(path) => path.path.segments.last().map_or_else(Span::call_site, |last| last.ident.span()),
        ty => syn::spanned::Spanned::span(ty),
    }
}

/// Returns the type inside an `Option`, which is known by its name. A type passed on by a `macro_rules` is in a group.
pub(super) fn option_of(ty: &Type) -> Option<TokenStream> {
    match ty {
        Type::Group(group) => option_of(&group.elem),
        Type::Paren(paren) => option_of(&paren.elem),
        Type::Path(path) => {
            let last = path.path.segments.last().filter(|last| last.ident == "Option")?;
            match &last.arguments {
                PathArguments::AngleBracketed(arguments) => Some(arguments.args.to_token_stream()),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Returns whether a type is `Violations`, which is known by its name.
pub(super) fn is_violations(ty: &Type) -> bool {
    match ty {
        Type::Group(group) => is_violations(&group.elem),
        Type::Paren(paren) => is_violations(&paren.elem),
        Type::Path(path) => path.path.segments.last().is_some_and(|last| last.ident == "Violations"),
        _ => false,
    }
}

/// Returns whether some tokens name a type parameter. A path segment of the same name counts too: the bound that follows
/// from it is redundant and harmless.
pub(super) fn mentions(tokens: &TokenStream, param: &Ident) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == *param,
        TokenTree::Group(group) => mentions(&group.stream(), param),
        _ => false,
    })
}
