//! The macros of [errbook](https://docs.rs/errbook): `#[derive(ApiError)]` and `#[errbook::catalog]`.
//!
//! This crate is a shell: it finds the catalog, has `errbook-catalog` read and check it, binds the user's variants to its
//! entries, and writes the code. Use it through `errbook`, which documents it.

#![forbid(unsafe_code)]

mod bind;
mod docs;
mod expand;
mod fill;
mod find;
mod image;
mod input;
mod load;
mod messages;
mod options;
mod report;

use proc_macro::TokenStream;

/// Implements `ApiError` (and `Display`, `Error`, `Serialize`, `From` for `#[from]`) for an enum or a struct, from the
/// catalog.
///
/// See the documentation of `errbook`.
#[proc_macro_derive(ApiError, attributes(api_error, source, from))]
pub fn derive_api_error(item: TokenStream) -> TokenStream {
    expand::derive(item.into(), &source_file()).into()
}

/// Fills an enum with the entries of the catalog: as errors, or as bare codes.
///
/// See the documentation of `errbook`.
#[proc_macro_attribute]
pub fn catalog(options: TokenStream, item: TokenStream) -> TokenStream {
    expand::catalog(options.into(), item.into(), &source_file()).into()
}

/// The file that holds the macro's call, where the compiler says.
fn source_file() -> Option<std::path::PathBuf> {
    proc_macro::Span::call_site().local_file()
}
