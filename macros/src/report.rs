//! The diagnostics found so far: every stage adds to them and goes on.

use errbook_catalog::{Diagnostic, Locale, Phrase};
use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// Diagnostics that only this macro call can find: in the user's Rust code, and in the catalog.
pub(crate) struct Report {
    /// The language in which they are written.
    pub(crate) locale: Locale,
    in_code: Vec<syn::Error>,
    in_catalog: Vec<Diagnostic>,
}

impl Report {
    /// Returns an empty report in a language.
    pub(crate) fn new(locale: Locale) -> Report {
        Report { locale, in_code: Vec::new(), in_catalog: Vec::new() }
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

    /// Returns the diagnostics that are located in the catalog.
    pub(crate) fn in_catalog(&self) -> &[Diagnostic] {
        &self.in_catalog
    }

    /// Returns a `compile_error!` for each error in the user's code.
    pub(crate) fn to_compile_errors(&self) -> TokenStream {
        self.in_code.iter().map(syn::Error::to_compile_error).collect()
    }
}
