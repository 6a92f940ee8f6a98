//! From tokens to tokens: find, load, bind, write. What fails on the way is reported, and the code is written all the
//! same, so that users of the type see no mistakes but the real ones.

mod bounds;
mod codes;
mod debug;
mod impls;
mod values;

use std::path::Path;
use std::sync::Arc;

use errbook_catalog::{Catalog, Level, Mistake};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};

use crate::bind::{Binder, Binding};
use crate::fill;
use crate::find;
use crate::input::{self, Input};
use crate::load::{self, Book};
use crate::messages;
use crate::options::{Options, Place};
use crate::report::Report;

/// How many mistakes of a catalog are shown.
const SHOWN: usize = 20;

/// `#[derive(ApiError)]`
pub(crate) fn derive(item: TokenStream, source: &Option<std::path::PathBuf>) -> TokenStream {
    let item: syn::DeriveInput = match syn::parse2(item) {
        Ok(item) => item,
        Err(error) => return error.to_compile_error(),
    };
    let mut report = Report::default();
    let place = if matches!(item.data, syn::Data::Struct(_)) { Place::DeriveStruct } else { Place::DeriveEnum };
    let options = Options::of_attributes(&item.attrs, place, &mut report);
    let Some(input) = Input::of_derive(&item, &options, &mut report) else {
        return report.into_compile_errors();
    };
    let catalog = Source::open(&options, source.as_deref(), &mut report);
    let mut binder = Binder::new(catalog.catalog(), &options, catalog.quiet, &mut report);
    if let Some(at) = options.exhaustive {
        binder.require_all(&input, at);
    }
    let binding = binder.bind(&input, false);
    let mistakes = catalog.mistakes(&binding);
    let errors = report.into_compile_errors();
    let code = Code::new(&input, &catalog, &binding, &options);
    let body = impls::of_errors(&code, true);
    let tracked = &catalog.tracked;
    quote!(#mistakes #errors const _: () = { #tracked #body };)
}

/// `#[errbook::catalog]`
pub(crate) fn catalog(options: TokenStream, item: TokenStream, source: &Option<std::path::PathBuf>) -> TokenStream {
    let mut item: syn::ItemEnum = match syn::parse2(item.clone()) {
        Ok(item) => item,
        Err(error) => {
            let is_other_item = syn::parse2::<syn::Item>(item.clone()).is_ok();
            let error = if is_other_item { syn::Error::new_spanned(&item, messages::not_an_enum()) } else { error };
            let error = error.to_compile_error();
            return quote!(#error #item);
        }
    };
    let mut report = Report::default();
    let options = Options::of_tokens(options, Place::Catalog, &mut report);
    let input = Input::of_enum(&item, &mut report);
    let codes = options.codes.is_some();
    if codes {
        codes::check(&input, &mut report);
    }
    let catalog = Source::open(&options, source.as_deref(), &mut report);
    let binding = Binder::new(catalog.catalog(), &options, catalog.quiet, &mut report).bind(&input, true);
    if codes {
        codes::check_binding(&input, &binding, &mut report);
    }
    let mistakes = catalog.mistakes(&binding);
    let errors = report.into_compile_errors();
    let code = Code::new(&input, &catalog, &binding, &options);
    strip(&mut item);
    let (derives, body) = if codes {
        (codes::derives(&item), codes::of_codes(&code, &item))
    } else {
        let debug = (!derives(&item, "Debug")).then(|| debug::debug(&code));
        let body = impls::of_errors(&code, false);
        (TokenStream::new(), quote!(#debug #body))
    };
    let values = (!codes).then(|| fill::value_enums(catalog.catalog(), &input, &binding));
    let added = fill::variants(catalog.catalog(), &binding, codes, &code.krate);
    let syn::ItemEnum { attrs, vis, ident, generics, variants, .. } = &item;
    let variants = variants.iter();
    let where_clause = &generics.where_clause;
    let tracked = &catalog.tracked;
    quote! {
        #mistakes
        #errors
        #(#attrs)*
        #derives
        #vis enum #ident #generics #where_clause {
            #(#variants,)*
            #added
        }
        #values
        const _: () = { #tracked #body };
    }
}

/// The attributes that are for this macro alone do not stay.
fn strip(item: &mut syn::ItemEnum) {
    for variant in &mut item.variants {
        variant.attrs.retain(|attribute| !input::is_ours(attribute));
        for field in variant.fields.iter_mut() {
            field.attrs.retain(|attribute| !input::is_ours(attribute));
        }
    }
}

/// Whether the user derives a trait already.
fn derives(item: &syn::ItemEnum, name: &str) -> bool {
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

/// The catalog of one macro call.
pub(crate) struct Source {
    book: Arc<Book>,
    /// Makes cargo build the crate anew when a file of the catalog changes.
    pub(crate) tracked: TokenStream,
    /// There are mistakes in the catalog: what seems to be missing from it may just be misspelled there.
    pub(crate) quiet: bool,
    span: Span,
    found: bool,
}

impl Source {
    fn open(options: &Options, source: Option<&Path>, report: &mut Report) -> Source {
        let span = options.catalog.as_ref().map_or_else(Span::call_site, syn::LitStr::span);
        match find::find(options.catalog.as_ref(), source) {
            Ok(found) => {
                let book = load::load(&found);
                let includes = book.files.iter().map(|file| found.include(file));
                let tracked = quote!(#(const _: &::core::primitive::str = #includes;)*);
                let quiet = book.reading.has_errors();
                Source { book, tracked, quiet, span, found: true }
            }
            Err(text) => {
                report.push(span, text);
                Source { book: Arc::new(Book::none()), tracked: TokenStream::new(), quiet: true, span, found: false }
            }
        }
    }

    pub(crate) fn catalog(&self) -> &Catalog {
        &self.book.reading.catalog
    }

    /// A `compile_error!` for each mistake of the catalog.
    fn mistakes(&self, binding: &Binding) -> TokenStream {
        if !self.found {
            return TokenStream::new();
        }
        let errors = self.book.reading.mistakes.iter().filter(|mistake| mistake.level == Level::Error);
        let own = values::mistakes(self.catalog(), binding);
        let all: Vec<&Mistake> = errors.chain(&own).collect();
        let sources = &self.book.reading.sources;
        let mut texts: Vec<String> =
            all.iter().take(SHOWN).map(|mistake| errbook_catalog::render(sources, mistake)).collect();
        if all.len() > SHOWN {
            texts.push(messages::more_mistakes(all.len() - SHOWN));
        }
        texts.iter().map(|text| syn::Error::new(self.span, text).to_compile_error()).collect()
    }
}

/// What all generated code is written from.
pub(crate) struct Code<'a> {
    pub(crate) input: &'a Input,
    pub(crate) catalog: &'a Catalog,
    pub(crate) binding: &'a Binding,
    /// The path of the crate `errbook`.
    pub(crate) krate: TokenStream,
    /// The envelope whose template of a success goes with the type.
    pub(crate) success: usize,
}

impl<'a> Code<'a> {
    fn new(input: &'a Input, source: &'a Source, binding: &'a Binding, options: &Options) -> Code<'a> {
        let catalog = source.catalog();
        let named = options.envelope.as_ref().and_then(|name| catalog.envelope(&name.value()));
        let krate = options.krate.as_ref().map_or_else(|| quote!(::errbook), ToTokens::to_token_stream);
        Code { input, catalog, binding, krate, success: named.unwrap_or(catalog.envelope) }
    }

    /// The static that holds the image.
    pub(crate) fn book(&self, codes: bool) -> TokenStream {
        let krate = &self.krate;
        let book = crate::image::book(self.catalog, &self.binding.records, codes, self.success, krate);
        quote!(static BOOK: #krate::__private::Book = #book;)
    }
}
