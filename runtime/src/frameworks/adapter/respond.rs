//! Responses to the request that is being handled.

use super::incoming::Incoming;
use super::{observe, scope, unkept};
use crate::answer::catalog::Catalog;
use crate::answer::response::Response;
use crate::error::api_error::ApiError;
use crate::model::context::Context;

/// Renders the response to the current request for an error. Frameworks call this when an error becomes a response.
///
/// Inside a layer, the response is in the language that the request prefers and carries its request id; elsewhere it is in
/// the catalog's default language. Each call records an event with the feature `tracing`, and a count with `metrics`.
#[must_use]
pub fn respond(error: &dyn ApiError) -> Response {
    scope::with(|incoming| match incoming {
        Some(incoming) => to(error, incoming),
        None => {
            let response = error.respond(&unlayered(error.entry().catalog()));
            observe::error(error, Some(response.status.as_u16()), None);
            response
        }
    })
}

/// Returns the context of a response of this catalog where no layer knows the request: an envelope can be chosen all the same.
pub(super) fn unlayered(catalog: Catalog) -> Context<'static> {
    match unkept::envelopes().of(catalog) {
        Some(envelope) => Context::new().envelope(envelope),
        None => Context::new(),
    }
}

/// Renders the response to a request for an error, and records its event and count.
pub(super) fn to(error: &dyn ApiError, incoming: &Incoming) -> Response {
    let response = incoming.finish(error.respond(&incoming.context_in(error.entry().catalog())));
    #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
    let response = super::page::with_page(response, error.occurrence(), error.status(), incoming);
    observe::error(error, Some(response.sent_status().as_u16()), Some(incoming));
    response
}

/// Calls `make` with the request that is being handled, after the event and the count of the error.
#[cfg(feature = "tonic")]
pub(crate) fn answer<T>(error: &dyn ApiError, make: impl FnOnce(Option<&Incoming>) -> T) -> T {
    scope::with(|incoming| {
        observe::error(error, None, incoming);
        make(incoming)
    })
}

/// Notes how a response to the request that is being handled was made.
#[cfg(feature = "poem")]
pub(crate) fn note(answered: crate::answer::answered::Answered) {
    scope::with(|incoming| incoming.map(|incoming| incoming.notes.add(answered)).unwrap_or_default());
}

/// Returns the status of the HTTP response to an error.
#[cfg(feature = "poem")]
pub(crate) fn http_status(error: &dyn ApiError) -> crate::model::status::Status {
    let occurrence = error.occurrence();
    let catalog = occurrence.entry().catalog();
    scope::with(|incoming| {
        let context = incoming.map_or_else(|| unlayered(catalog), |incoming| incoming.context_in(catalog));
        occurrence.shape(&context).http_status()
    })
}

/// Notes that an error of a catalog was asked for its status.
#[cfg(feature = "poem")]
pub(crate) fn note_status() {
    scope::with(|incoming| incoming.map(|incoming| incoming.notes.give_status()).unwrap_or_default());
}

/// Renders a success, in the context of the request that is being handled.
#[cfg(feature = "json")]
pub(crate) fn succeed<E: crate::answer::catalogued::Catalogued, T: serde_core::Serialize + ?Sized>(
    data: &T,
) -> Response {
    scope::with(|incoming| match incoming {
        Some(incoming) => {
            incoming.finish(crate::answer::success::success::<E, T>(data, &incoming.context_in(E::catalog())))
        }
        None => crate::answer::success::success::<E, T>(data, &unlayered(E::catalog())),
    })
}
