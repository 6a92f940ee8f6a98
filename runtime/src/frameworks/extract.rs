//! Extractors that all frameworks share: the types, what they reject, and how it is read from a request.
//!
//! A type such as [`Json`] does not know the catalog. What it rejects is a [`Rejection`]: broken rules with their locations, and
//! no text. It travels in the extensions of a bare response; a layer, which knows the catalog, answers it with the fallback
//! entry of its status.

mod error;
#[cfg(any(feature = "axum", feature = "poem", feature = "salvo"))]
mod media_type;
mod pairs;
mod read;
mod rejection;
mod types;
#[cfg(any(feature = "garde", feature = "validator"))]
pub(crate) mod valid;
mod write;

pub use error::ExtractError;
#[cfg(any(feature = "axum", feature = "poem", feature = "salvo"))]
pub(crate) use media_type::{is_form, is_json};
#[cfg(any(feature = "actix-web", feature = "poem"))]
pub(crate) use pairs::Parameters;
#[cfg(any(feature = "axum", feature = "poem", feature = "salvo"))]
pub(crate) use pairs::decoded;
#[cfg(feature = "actix-web")]
pub(crate) use read::broken_json;
pub(crate) use read::{form, json, path, query};
pub use rejection::Rejection;
pub use types::{Form, Json, Path, Query};
#[cfg(any(feature = "garde", feature = "validator"))]
pub(crate) use valid::Extracted;
pub(crate) use write::json_response;
