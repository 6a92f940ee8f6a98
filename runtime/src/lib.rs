//! API errors from a catalog: the enum, its HTTP status, its messages in every language and its JSON
//! body, all from one `catalog.toml`.
//!
//! An [`ApiError`] is an [`Occurrence`] of an [`Entry`]: it has a [`Code`] and a [`Status`], writes its
//! message in any [`Language`], and answers a request, known by its [`Context`], with a [`Response`].
//!
//! # Features
//!
//! - `std` (default): the system's clock. Without it the crate needs `alloc` alone.
//! - `json`: catalog fields of type `json`, and replies of success.
//! - `http`: answers as `http::Response`.
//! - `jiff`, `chrono`, `time`: their instants as values of `datetime` fields.
//! - `cldr`: plural rules of every CLDR language.

#![no_std]
#![forbid(unsafe_code)]
#![warn(missing_docs)]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod book;
mod clocks;
mod code;
mod codes;
mod context;
mod cursor;
mod decimal;
mod entry;
mod error;
pub mod field;
mod headers;
#[cfg(feature = "http")]
mod http;
mod json;
mod kind;
mod language;
mod negotiate;
mod occurrence;
mod plural;
mod record;
mod render;
mod response;
mod status;
#[cfg(feature = "json")]
mod success;
#[cfg(test)]
mod test_image;
mod text;
mod timestamp;
mod transcode;
mod value;

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
pub use transcode::Body;
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

/// What generated code calls. Not for users: it changes without notice.
#[doc(hidden)]
pub mod __private {
    pub use crate::book::Book;
    /// Codes as values.
    pub mod codes {
        pub use crate::codes::{code_text, deserialize, find, find_response, serialize};
    }
    pub use crate::error::{AsDynError, display};
    pub use crate::field::visit;
    pub use crate::transcode::serialize;
    pub use alloc::{string::String, vec::Vec};
    pub use serde_core as serde;
}
