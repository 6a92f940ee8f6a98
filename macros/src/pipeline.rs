//! The stages of a macro call: parse → bind → check → expand. All diagnostics exist before `expand`, which cannot fail.

use proc_macro2::TokenStream;

use crate::bind::{self, Scope};
use crate::call::Call;
use crate::catalog_source::CatalogSource;
use crate::check::check;
use crate::expand::{self, Surroundings};
use crate::parse::{self, Type};
use crate::report::Report;

/// Expands `#[derive(ApiError)]`.
pub(crate) fn derive(item: TokenStream, call: &Call) -> TokenStream {
    let mut report = Report::new(call.locale);
    let ty = match parse::derive(item, &mut report) {
        Ok(ty) => ty,
        Err(tokens) => return tokens,
    };
    let source = open(&ty, call, &mut report);
    let scope = Scope::new(source.reading(), &ty.header.options, source.suppress_secondary, &mut report);
    let bound = bind::derive(ty, &scope, &mut report);
    check(&bound, &scope, &mut report);
    expand::derive(&bound, &surroundings(&source, &report, call))
}

/// Expands `#[errbook::catalog]`.
pub(crate) fn catalog(options: TokenStream, item: TokenStream, call: &Call) -> TokenStream {
    let mut report = Report::new(call.locale);
    let ty = match parse::catalog(options, item, &mut report) {
        Ok(ty) => ty,
        Err(tokens) => return tokens,
    };
    let source = open(&ty, call, &mut report);
    let scope = Scope::new(source.reading(), &ty.header.options, source.suppress_secondary, &mut report);
    let bound = bind::filled(ty, &scope, &mut report);
    check(&bound, &scope, &mut report);
    expand::catalog(&bound, &surroundings(&source, &report, call))
}

fn open(ty: &Type, call: &Call, report: &mut Report) -> CatalogSource {
    CatalogSource::open(ty.header.options.catalog.as_ref(), &ty.header.ident, call, report)
}

fn surroundings<'s>(source: &'s CatalogSource, report: &Report, call: &Call) -> Surroundings<'s> {
    Surroundings {
        diagnostics: source.diagnostics(report),
        tracked: &source.tracked,
        documentation: call.documentation,
    }
}
