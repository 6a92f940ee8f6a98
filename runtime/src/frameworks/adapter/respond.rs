//! The answer to the request that is being handled.

use super::incoming::Incoming;
use super::{observe, scope};
use crate::answer::response::Response;
use crate::error::api_error::ApiError;

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
