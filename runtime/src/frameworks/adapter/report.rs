//! Errors that are no answers: of jobs, of streams that have begun, of messages on a socket.

use alloc::string::String;

use super::incoming::Incoming;
use super::respond::unlayered;
use super::{observe, scope};
use crate::answer::body::Body;
use crate::error::api_error::ApiError;
use crate::model::context::Context;

/// Records an error that is no answer to a request: its event with the feature `tracing`, and its count with `metrics`. For
/// background jobs, and for all else that fails where nobody waits for a response.
///
/// The event has the ids of the request that is being handled, if there is one, as in a task that runs in the scope of the
/// request.
pub fn report(error: &dyn ApiError) {
    scope::with(|incoming| observe::report(error, incoming));
}

/// Reports an error, and returns its body for the request that is being handled: in its language and envelope, with its ids.
/// For messages on a WebSocket, and for streams whose framework writes the events.
///
/// Outside of a request, the body is in the catalog's default language. It is JSON on one line.
#[must_use]
pub fn body(error: &dyn ApiError) -> Body {
    scope::with(|incoming| {
        observe::report(error, incoming);
        error.occurrence().body(&context(error, incoming))
    })
}

/// Reports an error, and returns it as an event of a stream: `event: error`, with its [`body`] as the data (WHATWG HTML §9.2,
/// Server-sent events).
///
/// ```
/// # #[errbook::catalog(group = "billing")] pub enum BillingError {}
/// let event = errbook::sse(&BillingError::SubscriptionNotFound);
/// assert!(event.starts_with("event: error\ndata: {") && event.ends_with("}\n\n"));
/// ```
#[must_use]
pub fn sse(error: &dyn ApiError) -> String {
    around("event: error\ndata: ", &body(error), "\n\n")
}

/// Reports an error, and returns its [`body`] as a line of newline-delimited JSON.
#[must_use]
pub fn ndjson(error: &dyn ApiError) -> String {
    around("", &body(error), "\n")
}

fn context<'a>(error: &dyn ApiError, incoming: Option<&'a Incoming>) -> Context<'a> {
    let catalog = error.entry().catalog();
    incoming.map_or_else(|| unlayered(catalog), |incoming| incoming.context_in(catalog))
}

fn around(before: &str, body: &Body, after: &str) -> String {
    [before, body.as_str(), after].concat()
}
