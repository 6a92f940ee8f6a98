//! What the adapters of all frameworks have alike.
//!
//! A layer knows the request and the framework's answer; an error, when it becomes a response, knows neither. So a layer
//! notes what it knows of a request while the request is being handled ([`Scoped`]), an error that becomes a response reads
//! it there, and each error is rendered once, in the right language. Without a layer nothing is noted, and the answer is in
//! the catalog's default language.

mod fallback;
mod incoming;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "tonic", feature = "tower"))]
mod layer;
mod negotiated;
mod observe;
mod options;
mod scope;
#[cfg(feature = "json")]
mod success;

#[cfg(feature = "tonic")]
pub(crate) use fallback::fallback_entry;
pub use fallback::{REPLACED_HEADERS, fallback, is_foreign, keep_headers};
pub use incoming::Incoming;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "tonic", feature = "tower"))]
pub(crate) use layer::layer;
pub use options::Settings;
pub use scope::{Enter, Scoped};
#[cfg(feature = "json")]
pub use success::Success;

use crate::answer::response::Response;
use crate::error::api_error::ApiError;

/// Marks a response of a framework as one of errbook's: a layer passes it untouched.
#[derive(Debug, Clone, Copy)]
pub struct Ours;

/// The answer to the request that is being handled, and its event and count.
#[must_use]
pub fn respond(error: &dyn ApiError) -> Response {
    answer(error, |incoming| match incoming {
        Some(incoming) => incoming.finish(error.respond(&incoming.context_in(error.entry().catalog()))),
        None => error.respond(&crate::model::context::Context::new()),
    })
}

/// What `make` makes of the request that is being handled, as the answer to it; and the event and count of the error.
pub(crate) fn answer<T>(error: &dyn ApiError, make: impl FnOnce(Option<&Incoming>) -> T) -> T {
    scope::with(|incoming| {
        observe::error(error, incoming);
        make(incoming)
    })
}

/// Whether a layer has noted the request that is being handled, and will see the answer.
#[must_use]
pub fn is_scoped() -> bool {
    scope::with(|incoming| incoming.is_some())
}

/// A reply of success to the request that is being handled.
#[cfg(feature = "json")]
#[must_use]
pub fn succeed<E: crate::answer::catalogued::Catalogued, T: serde_core::Serialize + ?Sized>(data: &T) -> Response {
    scope::with(|incoming| match incoming {
        Some(incoming) => incoming.finish(crate::answer::success::success::<E, T>(data, &incoming.context())),
        None => crate::answer::success::success::<E, T>(data, &crate::model::context::Context::new()),
    })
}
