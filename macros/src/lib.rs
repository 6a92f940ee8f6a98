//! The macros of [errbook](https://docs.rs/errbook): `#[derive(ApiError)]`, `#[derive(Violation)]` and `#[errbook::catalog]`.
//! Use them through the crate `errbook`.
//!
//! A macro call is a pipeline (`pipeline.rs`): `parse` reads the user's type, `catalog_source` the catalog, `bind` connects
//! the two, `check` applies the rules, and `expand` writes the code.

#![forbid(unsafe_code)]

mod bind;
mod call;
mod catalog_source;
mod check;
mod code_writer;
mod declared;
mod expand;
mod image;
mod integration;
mod messages;
mod openapi;
mod option_site;
mod parse;
mod pipeline;
mod report;
mod rust_type;
mod subject;
#[cfg(test)]
mod tests;

use call::Call;
use proc_macro::TokenStream;

/// Implements `ApiError` for an enum or a struct, from the catalog.
///
/// A variant represents the entry whose name it has in UpperCamelCase, and so does a struct. Fields that the catalog
/// declares hold the values of the entry; all others are private and never leave the process.
///
/// The derive implements `Display` (the message in the default language), `Error` with `source`, `ApiError`, `From` for each
/// `#[from]` and, with the `serde` feature of errbook, `Serialize` (the body). You derive `Debug` yourself.
///
/// # Options of the type: `#[api_error(…)]`
///
/// - `catalog = "path"`: the catalog, relative to the folder of Cargo.toml, or to the source file if the path begins with
///   `./` (Rust 1.88 or later). By default it is the nearest `catalog.toml` from the crate's folder upward, no higher than
///   the root of the workspace.
/// - `group = "…"` or `group = ["…", "…"]`: limits an enum to the entries of these groups.
/// - `exhaustive`: requires a variant for every entry of the catalog, or of the groups (enums only).
/// - `envelope = "…"`: uses another envelope than the catalog's.
/// - `decode`: implements `errbook::Decode`, by which `errbook::ErrorReply` reads responses back into the type (feature `client`).
///   Private fields, borrowed fields, generic parameters and trait objects cannot be decoded; the error in a transparent variant and the
///   violations need the option, too. The compiler warns of entries that clients cannot tell apart.
/// - `openapi`, or `openapi = "Prefix"`: implements `errbook::openapi::Responses`, and with the features `utoipa`, `salvo-oapi` and
///   `poem-openapi` the traits of these crates (feature `openapi`). The names of schemas begin with the prefix.
/// - `crate = ::path::to::errbook`: the path of errbook, if it was renamed or re-exported.
/// - `without(serde, axum)`: the features of errbook whose traits you implement for the type yourself, of `actix-web`, `axum`,
///   `poem`, `poem-openapi`, `salvo`, `salvo-oapi`, `serde`, `tonic` and `utoipa`. Another crate of the build may enable them.
///
/// # Options of a variant or a struct
///
/// - `entry = "name"`: the entry that it represents, if the names differ.
/// - `status = 500`: one of the entry's statuses; the first by default.
/// - `transparent`: forwards everything to the error in its only field, another `ApiError`, which may be boxed.
/// - `log = "charging {user_id} failed: {cause}"`: a message for developers, with any fields of the variant, private ones too.
///   Events and `{error:#}` show it; no response does.
///
/// # Attributes of fields
///
/// - `#[source]`: the field that `Error::source` returns. A field named `source` needs no attribute, and
///   one named `r#source` is not the source. It may be an `Option`.
/// - `#[from]`: a source that converts into the variant, with `From` and `?`. It must be the only field.
/// - `#[api_error(field = "name")]`: the field of the catalog that it holds, if the names differ.
/// - `#[api_error(violations)]`: the field that holds the violations of an entry with `violations`. A field named `violations`
///   needs no attribute. Its type is `errbook::Violations<V>`, where `V` is a type of violations of the same catalog. The
///   compiler checks that the entry lists each violation of `V`, unless the type of the field is generic or `V` is a trait object.
///   With `#[from]`, violations convert into the variant.
///
/// # Errors
///
/// Each problem in the catalog or in the type is a compiler error at the line that causes it, in Chinese if the environment
/// variable `ERRBOOK_LANG` is `zh`.
#[proc_macro_derive(ApiError, attributes(api_error, source, from))]
pub fn derive_api_error(item: TokenStream) -> TokenStream {
    pipeline::derive(item.into(), &Call::current()).into()
}

/// Implements `Violation` for an enum or a struct, from the violations of the catalog: `[violations.NAME]`.
///
/// A variant represents the violation whose name it has in UpperCamelCase, and so does a struct. Fields that the catalog
/// declares hold the values of the violation; all others are private and never leave the process.
///
/// The derive implements `Violation`, `ViolationSet`, `Display` (the message in the default language) and `FromRule`. You
/// derive `Debug` yourself.
///
/// `FromRule` makes a violation from a rule that a validator found broken: the one that claims the rule in the catalog
/// (`rules = ["length.max"]`), otherwise the one whose name or code is the rule's name. Parameters of the rule become fields by
/// name: texts, numbers, booleans and types that implement `FromStr`. A variant with private fields, or with a required field
/// of another type, is not made.
///
/// # Options of the type: `#[violation(…)]`
///
/// - `catalog`, `group`, `exhaustive`, `decode`, `crate`: as for `#[derive(ApiError)]`. A violation that decodes is what
///   `ReplyViolation::typed` returns.
/// - `other = "name"`: the violation for rules that map to no other. It must not have required fields.
///
/// # Options of a variant or a struct, and of fields
///
/// - `#[violation(entry = "name")]`: the violation that it represents, if the names differ.
/// - `#[violation(field = "name")]` on a field: the field of the catalog that it holds, if the names differ.
#[proc_macro_derive(Violation, attributes(violation))]
pub fn derive_violation(item: TokenStream) -> TokenStream {
    pipeline::derive_violation(item.into(), &Call::current()).into()
}

/// Generates an enum from the catalog: errors, violations, or the codes of either.
///
/// For errors, each entry becomes a variant with its documentation and its fields. The enum implements everything that
/// `#[derive(ApiError)]` implements, and `Debug` unless you derive it. Variants that you write stay as they are, with the
/// same options as for the derive; the others are added after them, in the order of the catalog.
///
/// With `codes`, the enum is fieldless and `Copy`. It has `ALL`, `from_code` (a string or an integer, aliases included),
/// `from_response` (which uses the status to distinguish entries with the same code), `from_name`, `entry`, `code`, `as_str`
/// and `status`. It implements `Display` and `FromStr`, which write and parse the code, and, with the `serde` feature of
/// errbook, `Serialize` and `Deserialize`.
///
/// With `violations`, each variant is a violation of the catalog. The enum implements everything that `#[derive(Violation)]`
/// implements, and `Debug` unless you derive it. With `codes, violations`, the enum has the codes of violations, and `kind` in
/// place of `entry`, `status` and `from_response`.
///
/// Write it above other attributes: a derive above it would not see the variants that it adds.
///
/// # Options: `#[errbook::catalog(…)]`
///
/// - `codes`: codes instead of errors.
/// - `violations`: violations instead of errors.
/// - `violations = InputViolation`: the type of the violations that errors hold. The variant of an entry with `violations` has
///   a field `violations: errbook::Violations<InputViolation>`. The compiler checks that the entry lists each violation of
///   the type.
/// - `only("required", "too_long")`: limits an enum of violations to these.
/// - `other = "invalid"`: the violation for rules that map to no other, as for `#[derive(Violation)]`.
/// - `catalog`, `group`, `envelope`, `decode`, `openapi`, `crate`, `without`: as for the derive. Codes of errors decode without their
///   fields. An enum that holds the whole catalog, codes among them, describes the fallback entries too, for `errbook::openapi::Fallbacks`. `without(serde)` includes the enums of `values`.
///
/// # Types of added fields
///
/// | in the catalog | in Rust |
/// | --- | --- |
/// | `string` | `String`, or a small enum if `values` are given |
/// | `integer`, `number`, `boolean` | `i64`, `f64`, `bool` |
/// | `datetime` | `errbook::Timestamp` |
/// | `json` | `errbook::Json`, which is `serde_json::Value` (feature `json`) |
/// | `optional`, `list` | `Option<…>`, `Vec<…>` |
/// | `rust = "…"` | that type |
///
/// The enum of a field's `values` is named after the variant and the field (`SoldOutFormat`). It is `Copy` and has `ALL` and
/// `as_str`; it implements `Display`, `FromStr` and, with the `serde` feature, `Serialize` and `Deserialize`, all by the
/// string that clients receive.
#[proc_macro_attribute]
pub fn catalog(options: TokenStream, item: TokenStream) -> TokenStream {
    pipeline::catalog(options.into(), item.into(), &Call::current()).into()
}
