//! The errors of a type in OpenAPI, for types with the option `openapi`.
//!
//! An enum for each handler is the set of errors that the operation answers with. The macros render the responses and schemas of
//! that set when the type is compiled; [`Responses`] returns them as JSON. The features `utoipa`, `salvo-oapi` and `poem-openapi`
//! implement the traits of these crates for the same types.
//!
//! - [`Merged`]: the responses of several types. In an operation, a second response with the same status would replace the first.
//! - [`Fallbacks`]: what a layer answers with in place of the framework's own errors.
//! - [`in_envelopes`]: documents of a version of the API, in an alternative of the catalog.

mod choice;
mod fragment;
mod merge;
mod parts;
#[cfg(feature = "poem-openapi")]
#[doc(hidden)]
pub mod poem;
#[cfg(any(feature = "salvo-oapi", feature = "utoipa"))]
mod readable;
mod responses;
#[cfg(feature = "salvo-oapi")]
#[doc(hidden)]
pub mod salvo;
mod types;
#[cfg(feature = "utoipa")]
#[doc(hidden)]
pub mod utoipa;
mod walk;

#[cfg(feature = "poem-openapi")]
pub use self::poem::WithFallbacks;
pub use choice::in_envelopes;
pub use fragment::{Fragment, merge};
pub use parts::Parts;
pub use responses::{FallbackResponses, Responses};
#[cfg(feature = "utoipa")]
pub use types::Described;
pub use types::{Fallbacks, Merged};
