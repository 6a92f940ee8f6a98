//! The mistakes found so far in Rust code: every check adds to it and goes on.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// Mistakes in Rust code, each with its place.
#[derive(Default)]
pub(crate) struct Report {
    found: Vec<syn::Error>,
}

impl Report {
    pub(crate) fn push(&mut self, at: Span, text: impl std::fmt::Display) {
        self.found.push(syn::Error::new(at, text));
    }

    /// A mistake that the whole of some tokens is at fault for.
    pub(crate) fn push_at(&mut self, tokens: impl ToTokens, text: impl std::fmt::Display) {
        self.found.push(syn::Error::new_spanned(tokens, text));
    }

    /// One `compile_error!` for each mistake.
    pub(crate) fn into_compile_errors(self) -> TokenStream {
        self.found.iter().map(syn::Error::to_compile_error).collect()
    }
}
