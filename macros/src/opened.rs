//! The catalog of one macro call: found, read, and made known to the compiler.

use std::sync::Arc;

use errbook_catalog::{Catalog, Diagnostic, Level, Locale, Reading, render};
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Ident, LitStr};

use crate::call::Call;
use crate::find::{self, Tracked};
use crate::load::{self, Book};
use crate::messages;
use crate::options::Options;
use crate::report::Report;

/// How many mistakes of a catalog are shown, and how many warnings.
const MISTAKES_SHOWN: usize = 20;
const WARNINGS_SHOWN: usize = 5;

/// The catalog of one macro call.
pub(crate) struct Opened {
    book: Arc<Book>,
    /// Makes cargo build the crate anew when a file of the catalog changes.
    pub(crate) tracked: TokenStream,
    /// There are mistakes in the catalog: what seems to be missing from it may just be misspelled there.
    pub(crate) quiet: bool,
    /// Where mistakes in the catalog are shown: at the option that names it, or at the name of the type.
    span: Span,
    /// Where its mistakes were shown before, if not here.
    shown_at: Option<String>,
    /// The language in which they are said.
    locale: Locale,
}

impl Opened {
    /// Opens the catalog that `options` name, for the type `user`. What cannot be opened is reported, and stands for an
    /// empty catalog.
    pub(crate) fn open(options: &Options, user: &Ident, call: &Call, report: &mut Report) -> Opened {
        let (locale, source) = (report.locale, call.source.as_deref());
        let span = options.catalog.as_ref().map_or_else(|| user.span(), LitStr::span);
        match find::find(options.catalog.as_ref(), source) {
            Ok(found) => {
                let book = load::load(&found);
                let quiet = book.reading.has_errors();
                // A catalog with mistakes may be none of UTF-8.
                let form = if quiet { Tracked::Bytes } else { call.tracked };
                let tracked = book.files.iter().map(|file| found.tracked(file, form)).collect();
                let shown_at = book.shown_before(&user.to_string(), source);
                Opened { book, tracked, quiet, span, shown_at, locale }
            }
            Err(text) => {
                report.push(span, text);
                let book = Arc::new(Book::none());
                Opened { book, tracked: TokenStream::new(), quiet: true, span, shown_at: None, locale }
            }
        }
    }

    pub(crate) fn reading(&self) -> &Reading {
        &self.book.reading
    }

    pub(crate) fn catalog(&self) -> &Catalog {
        &self.book.reading.catalog
    }

    /// A `compile_error!` for each mistake of the catalog, and for those that only this macro call can see (`own`).
    pub(crate) fn diagnostics(&self, own: &[Diagnostic]) -> TokenStream {
        let reading = self.reading();
        let errors: Vec<&Diagnostic> =
            reading.diagnostics.iter().filter(|diagnostic| diagnostic.level == Level::Error).collect();
        let mut texts = Vec::new();
        let shown: Vec<&Diagnostic> = match &self.shown_at {
            Some(at) if !errors.is_empty() => {
                texts.push(messages::mistakes_shown_elsewhere(errors.len(), at).get(self.locale).to_owned());
                own.iter().collect()
            }
            _ => errors.into_iter().chain(own).collect(),
        };
        texts.extend(
            shown.iter().take(MISTAKES_SHOWN).map(|diagnostic| render(&reading.sources, diagnostic, self.locale)),
        );
        if shown.len() > MISTAKES_SHOWN {
            texts.push(messages::more_mistakes(shown.len() - MISTAKES_SHOWN).get(self.locale).to_owned());
        }
        texts.iter().map(|text| syn::Error::new(self.span, text).to_compile_error()).collect()
    }

    /// The warnings of the catalog, as a note of a deprecated constant that is used: on stable Rust there is no other way
    /// to warn. Once for a crate, and not beside mistakes.
    pub(crate) fn warnings(&self) -> TokenStream {
        let reading = self.reading();
        if self.quiet || self.shown_at.is_some() || reading.diagnostics.is_empty() {
            return TokenStream::new();
        }
        let text = self.warning();
        let used = quote_spanned!(self.span.resolved_at(Span::call_site())=> CATALOG);
        quote! {
            const _: () = {
                #[deprecated(note = #text)]
                const CATALOG: () = ();
                #used
            };
        }
    }

    /// The warnings of the catalog in one text, and how to turn them off.
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
