//! The mistakes found so far in Rust code: every check adds to it and goes on.

use errbook_catalog::{Locale, Phrase};
use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// Mistakes in Rust code, each with its place.
pub(crate) struct Report {
    /// The language in which they are said.
    pub(crate) locale: Locale,
    found: Vec<syn::Error>,
}

impl Report {
    pub(crate) fn new(locale: Locale) -> Report {
        Report { locale, found: Vec::new() }
    }

    pub(crate) fn push(&mut self, at: Span, text: Phrase) {
        self.found.push(syn::Error::new(at, text.get(self.locale)));
    }

    /// A mistake that the whole of some tokens is at fault for.
    pub(crate) fn push_at(&mut self, tokens: impl ToTokens, text: Phrase) {
        self.found.push(syn::Error::new_spanned(tokens, text.get(self.locale)));
    }

    /// One `compile_error!` for each mistake.
    pub(crate) fn into_compile_errors(self) -> TokenStream {
        self.found.iter().map(syn::Error::to_compile_error).collect()
    }
}
