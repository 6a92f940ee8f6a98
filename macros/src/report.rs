//! The diagnostics found so far: every stage adds to them and goes on.

use errbook_catalog::{Diagnostic, Locale, Phrase};
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;

use crate::call::is_edition_2015;

/// Diagnostics that only this macro call can find: in the user's Rust code, and in the catalog.
pub(crate) struct Report {
    /// The language in which they are written.
    pub(crate) locale: Locale,
    in_code: Vec<syn::Error>,
    in_catalog: Vec<Diagnostic>,
    /// Warnings about the user's Rust code, with their places.
    warnings: Vec<(Span, String)>,
}

impl Report {
    /// Returns an empty report in a language.
    pub(crate) fn new(locale: Locale) -> Report {
        Report { locale, in_code: Vec::new(), in_catalog: Vec::new(), warnings: Vec::new() }
    }

    /// Adds an error at one token of the user's code.
    pub(crate) fn push(&mut self, at: Span, text: Phrase) {
        self.in_code.push(syn::Error::new(at, text.shortened().get(self.locale)));
    }

    /// Adds an error at a range of tokens of the user's code.
    pub(crate) fn push_at(&mut self, tokens: impl ToTokens, text: Phrase) {
        self.in_code.push(syn::Error::new_spanned(tokens, text.shortened().get(self.locale)));
    }

    /// Adds a diagnostic that is located in the catalog.
    pub(crate) fn push_in_catalog(&mut self, diagnostic: Diagnostic) {
        self.in_catalog.push(diagnostic);
    }

    /// Adds a warning at one token of the user's code.
    pub(crate) fn warn(&mut self, at: Span, text: Phrase) {
        self.warnings.push((at, text.get(self.locale).to_owned()));
    }

    /// Returns the warnings about the user's code.
    pub(crate) fn warnings(&self) -> impl Iterator<Item = (Span, &str)> {
        self.warnings.iter().map(|(at, text)| (*at, text.as_str()))
    }

    /// Returns the diagnostics that are located in the catalog.
    pub(crate) fn in_catalog(&self) -> &[Diagnostic] {
        &self.in_catalog
    }

    /// Returns a `compile_error!` for each error in the user's code.
    pub(crate) fn to_compile_errors(&self) -> TokenStream {
        compile_errors(&self.in_code)
    }
}

/// Returns a `compile_error!` for each error.
///
/// `syn` writes `::core::compile_error!` with the span of the error, and so in the edition of the user's crate. In edition
/// 2015, `::core` is a module of that crate: there, the macro is named alone. Elsewhere the path is safer, as the user may
/// have a macro of that name. (A span that is resolved as one of these macros would add their expansion to each error.)
pub(crate) fn compile_errors<'e>(errors: impl IntoIterator<Item = &'e syn::Error>) -> TokenStream {
    let calls: TokenStream = errors.into_iter().map(syn::Error::to_compile_error).collect();
    if is_edition_2015() { without_path(calls) } else { calls }
}

/// Removes the path before `compile_error!`.
fn without_path(calls: TokenStream) -> TokenStream {
    let is_path = |token: &TokenTree| match token {
        TokenTree::Punct(sign) => sign.as_char() == ':',
        TokenTree::Ident(name) => name == "core",
        TokenTree::Group(_) | TokenTree::Literal(_) => false,
    };
    calls.into_iter().filter(|token| !is_path(token)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_edition_2015_the_macro_is_named_alone() {
        let mut error = syn::Error::new(Span::call_site(), "one: ::core");
        error.combine(syn::Error::new(Span::call_site(), "two"));
        let expected = "compile_error ! { \"one: ::core\" } compile_error ! { \"two\" }";
        assert_eq!(without_path(error.to_compile_error()).to_string(), expected);
    }
}
