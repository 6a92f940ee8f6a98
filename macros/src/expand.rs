//! From tokens to tokens: find, load, bind, write. What fails on the way is reported, and the code is written all the
//! same, so that users of the type see no mistakes but the real ones.

mod bounds;
mod codes;
mod debug;
mod impls;
mod item;
mod stand_ins;
mod values;

use errbook_catalog::Catalog;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

pub(crate) use item::Enum;

use crate::bind::{Binder, Binding, Record};
use crate::call::Call;
use crate::docs;
use crate::fill;
use crate::image::Tables;
use crate::input::Input;
use crate::opened::Opened;
use crate::options::{Options, Place};
use crate::report::Report;
use crate::written::Written;

/// `#[derive(ApiError)]`
pub(crate) fn derive(item: TokenStream, call: &Call) -> TokenStream {
    let item: syn::DeriveInput = match syn::parse2(item) {
        Ok(item) => item,
        Err(error) => return error.to_compile_error(),
    };
    let mut report = Report::new(call.locale);
    let place = if matches!(item.data, syn::Data::Struct(_)) { Place::DeriveStruct } else { Place::DeriveEnum };
    let options = Options::of_attributes(&item.attrs, place, &mut report);
    let Some(input) = Input::of_derive(&item, &options, &mut report) else {
        return report.into_compile_errors();
    };
    let opened = Opened::open(&options, &input.ident, call, &mut report);
    let mut binder = Binder::new(opened.reading(), &options, opened.quiet, &mut report);
    if let Some(at) = options.exhaustive {
        binder.require_all(&input, at);
    }
    let binding = binder.bind(&input, false);
    let code = Code::new(&input, &opened, &binding, &options);
    let table = docs::table(code.catalog, &input, &binding, call.detail);
    let body = impls::of_errors(&code, table);
    let said = code.said(&opened, report, false);
    let tracked = &opened.tracked;
    quote!(#said const _: () = { #tracked #body };)
}

/// `#[errbook::catalog]`
pub(crate) fn catalog(options: TokenStream, item: TokenStream, call: &Call) -> TokenStream {
    let mut item = match item::parse(item, call.locale) {
        Ok(item) => item,
        Err(diagnostic) => return diagnostic,
    };
    let mut report = Report::new(call.locale);
    let options = Options::of_tokens(options, Place::Catalog, &mut report);
    let mut input = Input::of_enum(&item, &mut report);
    let codes = options.codes.is_some();
    if codes {
        codes::check(&input, &mut report);
        codes::make_bare(&mut input, &mut item);
    }
    let opened = Opened::open(&options, &input.ident, call, &mut report);
    let binding = Binder::new(opened.reading(), &options, opened.quiet, &mut report).bind(&input, true);
    let code = Code::new(&input, &opened, &binding, &options).whole(&options);
    if codes {
        codes::check_binding(&code, &mut report);
    }
    let said = code.said(&opened, report, codes);
    item::strip(&mut item);
    let mut added = code.written();
    let (derives, values, body) = if codes {
        codes::number(&code, &mut item);
        codes::added(&code, call.detail, &mut added);
        (codes::derives(&item), TokenStream::new(), codes::of_codes(&code, &item))
    } else {
        let debug = (!item::derives(&item, "Debug")).then(|| debug::debug(&code));
        let body = impls::of_errors(&code, None);
        fill::variants(code.catalog, &binding, call.detail, &mut added);
        (TokenStream::new(), fill::value_enums(code.catalog, &input, &binding), quote!(#debug #body))
    };
    let added = added.into_tokens();
    let table = documentation(docs::table(code.catalog, &input, &binding, call.detail));
    let item::Enum { attrs, vis, ident, generics, variants } = &item;
    let variants = variants.iter();
    let where_clause = &generics.where_clause;
    let tracked = &opened.tracked;
    quote! {
        #said
        #(#attrs)*
        #table
        #derives
        #vis enum #ident #generics #where_clause {
            #(#variants,)*
            #added
        }
        #values
        const _: () = { #tracked #body };
    }
}

/// The table of all entries, behind what the user says of the enum.
fn documentation(table: Option<String>) -> TokenStream {
    let mut code = Written::new(None);
    if let Some(table) = table {
        if table.contains("://") {
            code.push("#[allow(rustdoc::bare_urls)]");
        }
        // A paragraph of its own.
        code.doc("").doc(&table);
    }
    code.into_tokens()
}

/// What all generated code is written from.
pub(crate) struct Code<'a> {
    pub(crate) input: &'a Input,
    pub(crate) catalog: &'a Catalog,
    pub(crate) binding: &'a Binding,
    /// The path of the crate `errbook`.
    pub(crate) krate: TokenStream,
    /// Whether the user names that path.
    krate_is_named: bool,
    /// The envelope whose template of a success goes with the type.
    pub(crate) success: usize,
    /// What stands in for a bare answer of a status: for types that hold a whole catalog.
    stand_ins: Option<Vec<Record>>,
}

impl<'a> Code<'a> {
    fn new(input: &'a Input, opened: &'a Opened, binding: &'a Binding, options: &Options) -> Code<'a> {
        let catalog = opened.catalog();
        let named = options.envelope.as_ref().and_then(|name| catalog.envelope(&name.value()));
        let krate = options.krate.as_ref().map_or_else(|| quote!(::errbook), ToTokens::to_token_stream);
        let krate_is_named = options.krate.is_some();
        let success = named.unwrap_or(catalog.envelope);
        Code { input, catalog, binding, krate, krate_is_named, success, stand_ins: None }
    }

    /// Room for code that is written as text.
    pub(crate) fn written(&self) -> Written<'_> {
        Written::new(self.krate_is_named.then_some(&self.krate))
    }

    /// The same for a type that holds a whole catalog, so that a service can be built on it.
    fn whole(mut self, options: &Options) -> Code<'a> {
        let whole = options.group.is_none();
        let envelope = options.envelope.as_ref().and_then(|name| self.catalog.envelope(&name.value()));
        self.stand_ins = whole.then(|| stand_ins::records(self.catalog, envelope));
        self
    }

    /// The static that holds the image.
    pub(crate) fn book(&self, codes: bool) -> TokenStream {
        let krate = &self.krate;
        let stand_ins = self.stand_ins.as_deref().unwrap_or_default();
        let tables = Tables { codes, success: self.success, stand_ins };
        let book = crate::image::book(self.catalog, &self.binding.records, &tables, krate);
        let name = &self.input.ident;
        let (impl_generics, ty_generics, _) = self.input.generics.split_for_impl();
        let where_clause = bounds::where_clause(self);
        let whole = self.stand_ins.is_some().then(|| {
            quote! {
                #[automatically_derived]
                impl #impl_generics #krate::WholeCatalog for #name #ty_generics #where_clause {}
            }
        });
        quote!(static IMAGE: #krate::__private::Image = #book; #whole)
    }

    /// All that is said to the user: mistakes in the catalog, mistakes in the code, warnings.
    fn said(&self, opened: &Opened, report: Report, codes: bool) -> TokenStream {
        let mut own = values::diagnostics(self.catalog, self.binding, cfg!(feature = "json"));
        if !codes {
            own.extend(values::value_enums_are_distinct(self.catalog, self.binding));
        }
        let diagnostics = opened.diagnostics(&own);
        let warnings = opened.warnings();
        let errors = report.into_compile_errors();
        quote!(#diagnostics #errors #warnings)
    }
}
