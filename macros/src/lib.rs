//! The macros of [errbook](https://docs.rs/errbook): `#[derive(ApiError)]` and `#[errbook::catalog]`.
//!
//! This crate is a shell: it finds the catalog, has `errbook-catalog` read and check it, binds the user's variants to its
//! entries, and writes the code. Use it through `errbook`, which documents it.

#![forbid(unsafe_code)]

mod bind;
mod call;
mod catalog_source;
mod check;
mod code_writer;
mod expand;
mod image;
mod messages;
mod option_site;
mod parse;
mod pipeline;
mod report;
mod rust_type;
#[cfg(test)]
mod tests;

use call::Call;
use proc_macro::TokenStream;

/// Implements `ApiError` for an enum or a struct, from the catalog.
///
/// A variant is the entry whose name in UpperCamelCase it has; a struct likewise. Its fields that the catalog declares are
/// the values of the entry; all others are private and never leave the process.
///
/// `Display` (the message in the default language), `Error` with `source`, `ApiError`, `From` for each `#[from]` and, by
/// errbook's feature `serde`, `Serialize` (the body) are implemented. `Debug` is the user's to derive.
///
/// # Options of the type: `#[api_error(…)]`
///
/// - `catalog = "path"`: the file, from the folder of Cargo.toml, or with `./` from the source file. Without it: the nearest
///   `catalog.toml` from the crate's folder upward, no higher than the workspace's root.
/// - `group = "…"` or `group = ["…", "…"]`: only entries of these groups may be named (enums).
/// - `exhaustive`: every entry of the catalog, or of the groups, must have a variant (enums).
/// - `envelope = "…"`: another shape of the body than the catalog says.
/// - `crate = ::path::to::errbook`: where errbook is, if it was renamed or re-exported.
///
/// # Options of a variant (or a struct)
///
/// - `entry = "name"`: which entry it is, where the names differ.
/// - `status = 500`: which of the entry's statuses it has; else the first.
/// - `transparent`: it is the error in its one field, another `ApiError` (boxed ones too).
///
/// # On fields
///
/// - `#[source]`: what `Error::source` gives; a field named `source` is one without saying so. An `Option` may be empty.
/// - `#[from]`: a source that the variant is made from, by `From` and by `?`. It must be the only field.
/// - `#[api_error(field = "name")]`: which field of the catalog it is, where the names differ.
///
/// # Errors
///
/// Whatever is wrong in the catalog or in the type is an error of the compiler, at the line at fault; in Chinese where
/// the environment variable `ERRBOOK_LANG` is `zh`.
#[proc_macro_derive(ApiError, attributes(api_error, source, from))]
pub fn derive_api_error(item: TokenStream) -> TokenStream {
    pipeline::derive(item.into(), &Call::current()).into()
}

/// Fills an enum with the entries of the catalog: as errors, or as bare codes.
///
/// As errors, each entry becomes a variant with its documentation and its fields, and everything is implemented that
/// `#[derive(ApiError)]` implements, and `Debug`, unless the user derives it. Variants that the user writes stay as they
/// are, with the same options as for the derive; the rest is added behind them, in the order of the catalog.
///
/// With `codes`, the enum is fieldless and `Copy`. It has `ALL`, `from_code` (a string or an integer, aliases too),
/// `from_response` (tells apart by status those that share a code), `from_name`, `entry`, `code`, `as_str` and `status`, and
/// implements `Display` and `FromStr` by its code, and by errbook's feature `serde` also `Serialize` and `Deserialize`.
///
/// Write it above other attributes: a derive above it would not see the variants that it adds.
///
/// # Options: `#[errbook::catalog(…)]`
///
/// - `codes`: codes instead of errors.
/// - `catalog`, `group`, `envelope`, `crate`: as for the derive.
///
/// # Types of added fields
///
/// | in the catalog | in Rust |
/// | --- | --- |
/// | `string` | `String`, or a small enum where `values` are given |
/// | `integer`, `number`, `boolean` | `i64`, `f64`, `bool` |
/// | `datetime` | `errbook::Timestamp` |
/// | `json` | `errbook::Json`, which is `serde_json::Value` (feature `json`) |
/// | `optional`, `list` | `Option<…>`, `Vec<…>` |
/// | `rust = "…"` | that type |
#[proc_macro_attribute]
pub fn catalog(options: TokenStream, item: TokenStream) -> TokenStream {
    pipeline::catalog(options.into(), item.into(), &Call::current()).into()
}
