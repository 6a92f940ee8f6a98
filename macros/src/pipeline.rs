//! The stages of a macro call: parse → bind → check → expand. All diagnostics exist before `expand`, which cannot fail.

use proc_macro2::TokenStream;

use crate::bind::{self, Scope};
use crate::call::Call;
use crate::catalog_source::CatalogSource;
use crate::check::check;
use crate::expand::{self, Surroundings};
use crate::messages;
use crate::parse::{self, Header, Type};
use crate::report::Report;
use crate::subject::Subject;

/// Expands `#[derive(ApiError)]`.
pub(crate) fn derive(item: TokenStream, call: &Call) -> TokenStream {
    derive_of(item, Subject::Entries, call)
}

/// Expands `#[derive(Violation)]`.
pub(crate) fn derive_violation(item: TokenStream, call: &Call) -> TokenStream {
    derive_of(item, Subject::Violations, call)
}

fn derive_of(item: TokenStream, subject: Subject, call: &Call) -> TokenStream {
    let mut report = Report::new(call.locale);
    let mut ty = match parse::derive(item, subject, &mut report) {
        Ok(ty) => ty,
        Err(tokens) => return tokens,
    };
    require_client(&mut ty, call, &mut report);
    let source = open(&ty, call, &mut report);
    let scope = scope(&ty, &source, &mut report);
    let bound = bind::derive(ty, &scope, &mut report);
    check(&bound, &scope, &mut report);
    expand::derive(&bound, &surroundings(&source, &report, call))
}

/// Expands `#[errbook::catalog]`.
pub(crate) fn catalog(options: TokenStream, item: TokenStream, call: &Call) -> TokenStream {
    let mut report = Report::new(call.locale);
    let mut ty = match parse::catalog(options, item, &mut report) {
        Ok(ty) => ty,
        Err(tokens) => return tokens,
    };
    require_client(&mut ty, call, &mut report);
    let source = open(&ty, call, &mut report);
    let scope = scope(&ty, &source, &mut report);
    let bound = bind::filled(ty, &scope, &mut report);
    check(&bound, &scope, &mut report);
    expand::catalog(&bound, &surroundings(&source, &report, call))
}

/// Reports the option `decode` where errbook cannot decode, and removes it.
fn require_client(ty: &mut Type, call: &Call, report: &mut Report) {
    if let Some(at) = ty.header.options.decode.take_if(|_| !call.has_client) {
        report.push(at, messages::decode_needs_client());
    }
}

fn scope<'s>(ty: &Type, source: &'s CatalogSource, report: &mut Report) -> Scope<'s> {
    let Header { subject, options, .. } = &ty.header;
    Scope::new(source.reading(), *subject, options, source.suppress_secondary, report)
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
