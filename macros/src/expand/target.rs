//! The type for which code is written, and the path of the crate `errbook` in it.

use errbook_catalog::Locale;
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};

use crate::bind::BoundType;
use crate::code_writer::CodeWriter;

/// The type for which code is written.
pub(super) struct Target<'t, 'c> {
    pub(super) ty: &'t BoundType<'c>,
    /// The path of the crate `errbook`.
    pub(super) krate: TokenStream,
    /// The language of the compiler's texts about the code.
    locale: Locale,
    /// Whether the user names that path.
    krate_is_named: bool,
}

impl<'t, 'c> Target<'t, 'c> {
    pub(super) fn new(ty: &'t BoundType<'c>, locale: Locale) -> Target<'t, 'c> {
        let named = ty.header.options.krate.as_ref();
        let krate = named.map_or_else(|| quote!(::errbook), ToTokens::to_token_stream);
        Target { ty, krate, locale, krate_is_named: named.is_some() }
    }

    /// Returns the module of the functions that take fields, whose types the compiler checks.
    pub(super) fn field_functions(&self) -> TokenStream {
        let krate = &self.krate;
        match self.locale {
            Locale::En => quote!(#krate::__private),
            Locale::Zh => quote!(#krate::__private::zh),
        }
    }

    /// Returns the path of the crate `errbook` with a place in the user's code, where the compiler then shows errors. What it
    /// names is resolved as before.
    pub(super) fn krate_at(&self, at: Span) -> TokenStream {
        let moved = |mut token: TokenTree| {
            token.set_span(token.span().located_at(at));
            token
        };
        self.krate.clone().into_iter().map(moved).collect()
    }

    /// Returns the language of the compiler's texts about the code.
    pub(super) fn locale(&self) -> Locale {
        self.locale
    }

    /// Returns a writer for code in the form of text.
    pub(super) fn writer(&self) -> CodeWriter<'_> {
        CodeWriter::new(self.krate_is_named.then_some(&self.krate))
    }
}
