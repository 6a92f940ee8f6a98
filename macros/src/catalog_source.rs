//! The catalog of a macro call: found on disk, read, registered with rustc, and its diagnostics shown.

mod cache;
mod find;

use std::path::Path;
use std::sync::Arc;

use errbook_catalog::{Diagnostic, Locale, Reading, render};
use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::{Ident, LitStr};

use self::cache::CachedCatalog;
use crate::call::{Call, SourceFile, Tracking};
use crate::messages;
use crate::report::{Report, compile_errors};

/// How many errors of a catalog are shown, and how many warnings.
const ERRORS_SHOWN: usize = 20;
const WARNINGS_SHOWN: usize = 5;

/// The catalog of one macro call.
pub(crate) struct CatalogSource {
    cached: Arc<CachedCatalog>,
    /// Registers the files of the catalog with rustc, so that editing one triggers a rebuild.
    pub(crate) tracked: TokenStream,
    /// Whether to suppress errors that may only follow from errors in the catalog: what seems to be missing from it may
    /// just be misspelled there.
    pub(crate) suppress_secondary: bool,
    /// Where errors of the catalog are shown: at the option that names it, or at the name of the type.
    span: Span,
    /// The type at which its errors were shown before, if not at this one.
    shown_at: Option<String>,
    /// The language of its diagnostics.
    locale: Locale,
}

impl CatalogSource {
    /// Finds and reads the catalog that `option` names, for the type `user`. One that cannot be found is reported and
    /// replaced by an empty catalog.
    pub(crate) fn open(option: Option<&LitStr>, user: &Ident, call: &Call, report: &mut Report) -> CatalogSource {
        let locale = report.locale;
        let span = option.map_or_else(|| user.span(), LitStr::span);
        match find::find(option, &call.source) {
            Ok(found) => {
                let cached = cache::read(&found);
                // That the contract is broken hides nothing: the catalog says what it says.
                let suppress_secondary = !cached.is_sound();
                // A file that has errors may not be UTF-8.
                let form = if cached.reading().has_errors() { Tracking::Bytes } else { call.tracking };
                let tracked = cached.files().map(|file| found.tracked(&file, form)).collect();
                let shown_at = cached.shown_before(&user.to_string(), path_of(&call.source));
                CatalogSource { cached, tracked, suppress_secondary, span, shown_at, locale }
            }
            Err(text) => {
                report.push(span, text);
                let (cached, tracked) = (Arc::new(CachedCatalog::empty()), TokenStream::new());
                CatalogSource { cached, tracked, suppress_secondary: true, span, shown_at: None, locale }
            }
        }
    }

    /// Returns the catalog with its diagnostics.
    pub(crate) fn reading(&self) -> &Reading {
        self.cached.reading()
    }

    /// Returns all diagnostics of the macro call as tokens: those of the catalog, and those of the report.
    pub(crate) fn diagnostics(&self, report: &Report) -> TokenStream {
        let in_catalog = self.errors(report.in_catalog());
        let in_code = report.to_compile_errors();
        let warnings = self.warnings();
        let of_code = report.warnings().map(|(at, text)| warning(at, text, &format_ident!("DECODE")));
        quote!(#in_catalog #in_code #warnings #(#of_code)*)
    }

    /// Returns a `compile_error!` for each error of the catalog and for those that only this macro call finds (`own`).
    fn errors(&self, own: &[Diagnostic]) -> TokenStream {
        let reading = self.reading();
        let errors: Vec<&Diagnostic> = reading.errors().collect();
        let mut texts = Vec::new();
        let shown: Vec<&Diagnostic> = match &self.shown_at {
            Some(at) if !errors.is_empty() => {
                texts.push(messages::errors_shown_elsewhere(errors.len(), at).get(self.locale).to_owned());
                own.iter().collect()
            }
            _ => errors.into_iter().chain(own).collect(),
        };
        let first = shown.iter().take(ERRORS_SHOWN);
        texts.extend(first.map(|diagnostic| render(&reading.sources, diagnostic, self.locale)));
        if shown.len() > ERRORS_SHOWN {
            texts.push(messages::more_errors(shown.len() - ERRORS_SHOWN).get(self.locale).to_owned());
        }
        let errors: Vec<syn::Error> = texts.iter().map(|text| syn::Error::new(self.span, text)).collect();
        compile_errors(&errors)
    }

    /// Returns the warnings of the catalog. They are shown once per crate, and not beside errors.
    fn warnings(&self) -> TokenStream {
        let reading = self.reading();
        if reading.has_errors() || self.shown_at.is_some() || reading.diagnostics.is_empty() {
            return TokenStream::new();
        }
        warning(self.span, &self.warning(), &format_ident!("CATALOG"))
    }

    /// Returns the warnings of the catalog as one text that ends with how to silence them.
    fn warning(&self) -> String {
        let reading = self.reading();
        let count = reading.diagnostics.len();
        let mut texts = vec![messages::warnings(count).get(self.locale).to_owned()];
        let shown = reading.diagnostics.iter().take(WARNINGS_SHOWN);
        texts.extend(shown.map(|diagnostic| render(&reading.sources, diagnostic, self.locale)));
        if count > WARNINGS_SHOWN {
            texts.push(messages::more_warnings(count - WARNINGS_SHOWN).get(self.locale).to_owned());
        }
        let mut rules: Vec<&str> = reading.diagnostics.iter().map(|diagnostic| diagnostic.rule.as_str()).collect();
        rules.sort_unstable();
        rules.dedup();
        texts.push(messages::silence(&rules).get(self.locale).to_owned());
        texts.join("\n\n")
    }
}

/// Returns a warning as the note of a deprecated constant that is used: stable Rust offers no other way to warn. The compiler
/// shows the name of the constant before the text.
fn warning(at: Span, text: &str, name: &Ident) -> TokenStream {
    let mut used = name.clone();
    used.set_span(at.resolved_at(Span::call_site()));
    quote! {
        const _: () = {
            #[deprecated(note = #text)]
            const #name: () = ();
            #used
        };
    }
}

fn path_of(source: &SourceFile) -> Option<&Path> {
    match source {
        SourceFile::Known(path) => Some(path),
        SourceFile::Unknown | SourceFile::NeedsNewerCompiler => None,
    }
}
