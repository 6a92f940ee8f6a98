//! What the errors of [errbook](https://docs.rs/errbook) do: bodies, messages, negotiation, codes, and answers to the
//! frameworks of HTTP. Users have it through the crate `errbook`, which adds the macros.
//!
//! It is a crate of its own so that it is compiled while the macros are.

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
