//! Write each API error once, in `catalog.toml`. The compiler gives you the enum, the HTTP status, the messages in every
//! language, the JSON body and the documentation, and refuses to build when catalog and code disagree.
//!
//! ```toml
//! [errors.mfa_challenge_locked]
//! status              = 429
//! message.en          = "Too many incorrect codes were entered. Try again after {retry_at}."
//! message.zh          = "验证码连续输错次数过多，请在 {retry_at} 之后再试。"
//! fields.retry_at     = { type = "datetime", wire = "retryAt" }
//! headers.Retry-After = "{retry_at}"
//! ```
//!
//! ```
//! use errbook::{ApiError, Context, Language, Timestamp};
//!
//! #[derive(Debug, ApiError)]
//! #[api_error(group = "mfa")]
//! enum MfaError {
//!     MfaNotEnabled,
//!     MfaChallengeLocked { retry_at: Timestamp },
//!     #[api_error(entry = "invalid_mfa_code", status = 500)]
//!     Verifier { #[source] cause: std::fmt::Error }, // private: the catalog does not declare `cause`
//! }
//!
//! let error = MfaError::MfaChallengeLocked { retry_at: Timestamp::from_unix(1_800_000_000, 0) };
//! assert_eq!(error.status(), 429);
//! assert_eq!(error.message(Language::ZH).to_string(), "验证码连续输错次数过多，请在 2027-01-15T08:00:00Z 之后再试。");
//!
//! let response = error.respond(&Context::new().accept_language("en-US,en;q=0.9"));
//! assert_eq!(response.headers.get("retry-after"), Some("Fri, 15 Jan 2027 08:00:00 GMT"));
//! ```
//!
//! An [`ApiError`] is an [`Occurrence`] of an [`Entry`]: it has a [`Code`] and a [`Status`], writes its message in any
//! [`Language`], and answers a request, known by its [`Context`], with a [`Response`].
//!
//! - The derive [`ApiError`](derive@ApiError) implements an enum that you write; [`catalog`](macro@catalog) fills one with
//!   the entries of the catalog, or with their codes.
//! - [`field`] says which Rust types can be the values of which fields.
//!
//! # Features
//!
//! - `std` (default): the system's clock. Without it the crate needs `alloc` alone.
//! - `json`: catalog fields of type `json`, and replies of success.
//! - `http`: answers as `http::Response<bytes::Bytes>`.
//! - `axum`, `actix-web`, `salvo`, `poem`: errors as responses, and a layer or middleware that knows the request; `tower` is
//!   the layer alone.
//! - `tonic`: errors as `tonic::Status` with details.
//! - `tracing`, `metrics`: an event and a count for each error that a service answers with.
//! - `jiff`, `chrono`, `time`: their times as values of `datetime` fields.
//! - `cldr`: plural rules of every CLDR language; those of English and Chinese are always there.

#![no_std]
#![forbid(unsafe_code)]
#![warn(missing_docs)]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

#[cfg(feature = "actix-web")]
pub mod actix;
#[cfg(feature = "adapter")]
pub mod adapter;
#[cfg(feature = "axum")]
pub mod axum;
mod body;
mod book;
mod clocks;
mod code;
mod codes;
mod context;
mod copy;
mod cursor;
mod decimal;
mod digits;
mod entry;
mod error;
pub mod field;
mod frameworks;
mod hash;
mod headers;
#[cfg(feature = "http")]
mod http;
mod json;
mod kind;
mod language;
mod negotiate;
mod occurrence;
mod plan;
mod plural;
#[cfg(feature = "poem")]
pub mod poem;
mod record;
mod render;
mod response;
#[cfg(feature = "salvo")]
pub mod salvo;
mod source;
mod status;
#[cfg(feature = "json")]
mod success;
#[cfg(test)]
mod test_image;
mod text;
mod timestamp;
#[cfg(feature = "tonic")]
pub mod tonic;
#[cfg(feature = "tower")]
pub mod tower;
#[cfg(feature = "serde")]
mod transcode;
mod value;
mod variant;

#[cfg(all(feature = "adapter", feature = "json"))]
pub use adapter::Success;
pub use body::Body;
pub use code::{Code, UnknownCode};
pub use context::Context;
pub use entry::{Catalog, Entry};
pub use errbook_macros::{ApiError, catalog};
pub use error::ApiError;
pub use headers::Headers;
pub use kind::Kind;
pub use language::{InvalidLanguage, Language};
pub use occurrence::{Localized, Occurrence};
pub use response::Response;
pub use status::Status;
#[cfg(feature = "json")]
pub use success::success;
pub use timestamp::Timestamp;
pub use value::{Fields, JsonValue, List, Value};

/// Any JSON value: the type of `json` fields in generated variants.
#[cfg(feature = "json")]
pub use serde_json::Value as Json;

/// An enum that belongs to a catalog. Implemented by the macros.
pub trait Catalogued {
    /// The image of the catalog.
    #[doc(hidden)]
    const BOOK: &'static __private::Book;

    /// The catalog.
    #[must_use]
    fn catalog() -> Catalog {
        Self::BOOK.catalog()
    }
}

/// A type that holds a whole catalog, so that a service can be built on it: an enum of codes, or a filled enum, without
/// `group`. Implemented by the macros.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not hold a whole catalog",
    label = "a part of a catalog, or none",
    note = "write `#[errbook::catalog(codes)] pub enum MyCode {{}}`, without `group`, and use that"
)]
pub trait WholeCatalog: Catalogued {}

/// What generated code calls. Not for users: it changes without notice.
#[doc(hidden)]
pub mod __private {
    #[cfg(feature = "adapter")]
    pub use crate::adapter::respond;
    pub use crate::book::Book;
    /// Codes as values.
    pub mod codes {
        #[cfg(feature = "serde")]
        pub use crate::codes::wire::{deserialize, serialize};
        pub use crate::codes::{code_text, find, find_name, find_response};
    }
    pub use crate::error::{Transparent, debug, display};
    pub use crate::field::{str_value, to_visit, value, visit};
    pub use crate::source::{Source, SourceInside, SourceItself, SourceMissing};
    #[cfg(feature = "serde")]
    pub use crate::transcode::serialize;
    pub use crate::value::visit_value;
    pub use crate::variant::variant_index;
    pub use alloc::{string::String, vec::Vec};
    #[cfg(feature = "serde")]
    pub use serde_core as serde;
}
