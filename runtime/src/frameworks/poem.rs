//! [poem](https://docs.rs/poem): handlers return errors of the catalog with `?`, and every error response of a route follows
//! the catalog.
//!
//! ```
//! use poem::{EndpointExt, Route, get, handler};
//! # #[errbook::catalog(codes)] pub enum AccountsCode {}
//! # #[errbook::catalog(group = "billing")] pub enum BillingError {}
//!
//! #[handler]
//! async fn cancel() -> Result<&'static str, BillingError> {
//!     Err(BillingError::SubscriptionNotFound)
//! }
//!
//! let app = Route::new().at("/cancel", get(cancel)).with(errbook::poem::ErrorMiddleware::<AccountsCode>::new());
//! ```
//!
//! Errors of the catalog implement [`ResponseError`], so `catch_error` and `downcast_ref` find their own types. An error is
//! rendered once, when poem converts it into a response: inside the middleware in the language of the request, and without
//! the middleware in the default language. An inner middleware may convert errors itself. Middlewares outside
//! [`ErrorMiddleware`] see responses instead of errors. poem's `Cors` has to be inside: it replaces `Vary`.
//!
//! poem sends no `Allow` with its 405; one that a handler or a middleware sets is kept. No middleware sees the server's
//! responses to requests that never become complete: malformed ones (400), and targets (414) or heads (431) that are too
//! long. These responses have no body.

mod envelope;
mod extract;
#[cfg(feature = "extract")]
mod input;
#[cfg(all(feature = "extract", any(feature = "garde", feature = "validator")))]
mod valid;

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::sync::Arc;
use core::future::Future;
use core::marker::PhantomData;

use ::poem::http::header::{CONTENT_LANGUAGE, CONTENT_TYPE};
use ::poem::{Body, Endpoint, Error, Middleware, PathPattern, Request, ResponseParts};
use bytes::Bytes;
use http_body_util::combinators::BoxBody;

use crate::answer::catalogued::WholeCatalog;
use crate::error::api_error::{ApiError, for_each_object};
use crate::frameworks::adapter::{
    Answered, Chain, Collect, Found, HeaderFields, Incoming, LONGEST, Made, Maker, Outgoing, Refused, Route, Scoped,
    broken, given, http_status, is_wrapped, layer, note, note_status, passed, received, respond, settle, settle_panic,
    text, wrap,
};

#[cfg(feature = "json")]
pub use crate::frameworks::adapter::Success;
pub use crate::frameworks::adapter::{
    Bare, CurrentRequest, LanguageBy, MissingLayer, Ours, RequestHead, RequestId, RequestLanguage, Settings,
};
#[cfg(feature = "extract")]
pub use crate::frameworks::extract::{Form, Json, Path, Query, Rejection};
pub use ::poem::error::ResponseError;
pub use ::poem::http::StatusCode;
pub use ::poem::{IntoResponse, Response};
pub use envelope::{EnvelopeEndpoint, EnvelopeMiddleware};

/// Applies the catalog to all errors below it: they are in the language that the request prefers and carry its request id.
/// Errors of poem, panics included, are replaced by the fallbacks of the catalog.
///
/// `E` is a type that covers the whole catalog, such as an enum of codes. Add the middleware
/// after those that can fail, so that it is outside of them, and before CORS, compression and traces.
pub struct ErrorMiddleware<E> {
    settings: Arc<Settings>,
    catalog: PhantomData<fn() -> E>,
}

layer!(ErrorMiddleware: ClientFallback, ServerFallback);

impl<E: WholeCatalog, P: Endpoint> Middleware<P> for ErrorMiddleware<E> {
    type Output = ErrorEndpoint<P, E>;

    fn transform(&self, endpoint: P) -> Self::Output {
        ErrorEndpoint { endpoint, middleware: self.clone() }
    }
}

/// The endpoint of [`ErrorMiddleware`].
#[derive(Debug)]
pub struct ErrorEndpoint<P, E> {
    endpoint: P,
    middleware: ErrorMiddleware<E>,
}

impl<P: Endpoint, E: WholeCatalog> Endpoint for ErrorEndpoint<P, E> {
    type Output = Response;

    fn call(&self, mut request: Request) -> impl Future<Output = ::poem::Result<Response>> + Send {
        let uri = request.original_uri();
        let head = RequestHead::new(request.method().as_str(), uri.path(), uri.query(), request.headers());
        let incoming = Arc::new(received(&self.middleware.settings, E::catalog(), &head));
        incoming.write_id(request.headers_mut());
        async move {
            // Errors are converted into responses within the scope, where they are rendered.
            let handling = async {
                match self.endpoint.call(request).await {
                    Ok(output) => (output.into_response(), Asked::No),
                    Err(error) => converted(error, &incoming),
                }
            };
            let handled = Scoped::new(handling, Arc::clone(&incoming)).await;
            Ok(match handled {
                Ok((response, asked)) => shaped::<E>(response, asked, &incoming).await,
                Err(panic) => {
                    incoming.set_route(|| Route::Unknown);
                    let mut response = Response::default();
                    let outgoing = settle_panic::<E>(panic, response.headers_mut(), &incoming);
                    assembled(response, outgoing)
                }
            })
        }
    }
}

/// Whether the settings have been asked about an error of poem.
enum Asked {
    No,
    /// They have, and gave this response.
    Given(Option<Box<crate::answer::response::Response>>),
}

/// Converts an error into its response, which drops the error: the settings are asked about it before.
fn converted(error: Error, incoming: &Incoming) -> (Response, Asked) {
    let is_wanted = incoming.head_for_bare().is_some() || cfg!(feature = "tracing");
    let is_bare = is_wanted && !error.is_from_response() && !is_ours(&error, incoming);
    let refused = error.data::<Refused>();
    if is_bare {
        incoming.set_cause(|| Some(cause(&error)));
    }
    let asked = if is_bare && incoming.head_for_bare().is_some() {
        // Its headers are made together with the response.
        let headers = ::poem::http::HeaderMap::new();
        Asked::Given(given(error.status().as_u16(), refused, &headers, Some(&error), incoming).map(Box::new))
    } else {
        Asked::No
    };
    (error.into_response(), asked)
}

/// Returns the text of an error, and those of the errors behind it. It begins with that of its source, unless a handler has
/// given it another.
fn cause(error: &Error) -> String {
    let told = error.to_string();
    let source = core::error::Error::source(error);
    let is_told = source.is_some_and(|source| source.to_string() == told);
    let behind = if is_told { source.and_then(core::error::Error::source) } else { source };
    Chain::new(&told, behind).to_string()
}

/// Returns the text of a response, as far as an event shows it and nothing has to be waited for. The response loses it.
fn told(response: &mut Response) -> Option<String> {
    if !response.headers().are_of_a_text() {
        return None;
    }
    let mut reading = core::pin::pin!(response.take_body().into_bytes_limit(LONGEST));
    let mut task = core::task::Context::from_waker(core::task::Waker::noop());
    match reading.as_mut().poll(&mut task) {
        core::task::Poll::Ready(Ok(bytes)) => Some(text(&bytes)),
        _ => None,
    }
}

/// Returns whether an error is one of a catalog, whose status was asked of [`status`].
fn is_ours(error: &Error, incoming: &Incoming) -> bool {
    incoming.notes.forget_status();
    let _ = error.status();
    incoming.notes.gave_status()
}

/// Returns the response as it leaves the middleware: an error of poem is replaced by its fallback.
async fn shaped<E: WholeCatalog>(mut response: Response, asked: Asked, incoming: &Incoming) -> Response {
    let is_marked = unmark(&mut response);
    let status = response.status().as_u16();
    let answered = match response.data::<Answered>().cloned() {
        // Of a response that was an error of poem, only the flag of the content type is left.
        None if is_marked => match incoming.notes.find(status) {
            None => Some(from_elsewhere::<E>(&mut response).await),
            noted => noted,
        },
        answered => answered,
    };
    let maker = Maker::of(answered, is_marked || response.data::<Ours>().is_some());
    incoming.set_route(|| response.data::<PathPattern>().cloned().map_or(Route::Unknown, Route::Poem));
    if is_wrapped(status, &maker, response.headers(), incoming) {
        return wrapped::<E>(response, incoming).await;
    }
    if maker.is_replaced(status) && !incoming.has_cause() {
        incoming.set_cause(|| told(&mut response));
    }
    let refused = response.data::<Refused>().cloned().filter(|_| maker.is_replaced(status));
    let found = match asked {
        Asked::No => Found::new(status, maker, refused, response.headers(), None, incoming),
        Asked::Given(given) => Found::of_error(status, maker, refused, given.map(|given| *given)),
    };
    let outgoing = settle::<E>(found, response.headers_mut(), incoming);
    assembled(response, outgoing)
}

/// Puts the body of a success into the template, if its length is known.
async fn wrapped<E: WholeCatalog>(mut response: Response, incoming: &Incoming) -> Response {
    let body: BoxBody<Bytes, std::io::Error> = response.take_body().into();
    let status = response.status().as_u16();
    let outgoing = match Collect::new(body) {
        Ok(mut reading) => match core::future::poll_fn(|task| reading.poll(task)).await {
            Some(body) => wrap::<E>(status, body, response.headers_mut(), incoming),
            None => broken::<E>(response.headers_mut(), incoming),
        },
        Err(body) => {
            response.set_body(body);
            passed(status, response.headers_mut(), incoming)
        }
    };
    assembled(response, outgoing)
}

/// Returns how a response was made that no request has noted, as it was made on another task.
async fn from_elsewhere<E: WholeCatalog>(response: &mut Response) -> Answered {
    // It is in memory. What cannot be read has no length.
    let body = response.take_body().into_bytes().await.unwrap_or_default();
    let length = body.len();
    response.set_body(body);
    let varies = response.headers().contains_key(CONTENT_LANGUAGE) && E::IMAGE.languages().len() > 1;
    Answered { made: Made { varies, ..Made::default() }, status: response.status().into(), length }
}

/// Sets status and body.
fn assembled(mut response: Response, outgoing: Outgoing) -> Response {
    // Always so: it is that of a response, or of an entry.
    if let Ok(status) = StatusCode::from_u16(outgoing.status) {
        response.set_status(status);
    }
    if let Some(answered) = outgoing.mark {
        if let Some(entry) = answered.made.entry {
            response.set_data(entry);
        }
        response.set_data(answered);
    }
    if let Some(body) = outgoing.body {
        response.set_body(body);
    }
    response
}

/// Converts a response, and marks it for the middleware.
///
/// poem replaces the extensions of a response that it converts from an error, and with them the marks. So the content type
/// is marked as well, as one that HTTP/2 does not index; the middleware removes that. The request notes how the response was
/// made.
fn marked(response: crate::answer::response::Response) -> Response {
    let answered = Answered::of(&response);
    let (parts, body) = ::poem::http::Response::<Bytes>::from(response).into_parts();
    let (status, version, extensions) = (parts.status, parts.version, parts.extensions);
    let parts = ResponseParts { status, version, headers: parts.headers, extensions };
    let mut response = Response::from_parts(parts, Body::from(body));
    if let Some(value) = response.headers_mut().get_mut(CONTENT_TYPE) {
        value.set_sensitive(true);
    }
    note(answered);
    response
}

/// Removes the mark. Returns whether there was one.
fn unmark(response: &mut Response) -> bool {
    let value = response.headers_mut().get_mut(CONTENT_TYPE).filter(|value| value.is_sensitive());
    let is_ours = value.map(|value| value.set_sensitive(false)).is_some();
    if is_ours {
        response.set_data(Ours);
    }
    is_ours
}

impl IntoResponse for crate::answer::response::Response {
    fn into_response(self) -> Response {
        marked(self)
    }
}

impl From<crate::answer::response::Response> for Error {
    /// For handlers that return answers in place of errors.
    fn from(response: crate::answer::response::Response) -> Self {
        Error::from_response(marked(response))
    }
}

#[cfg(feature = "json")]
impl<E: crate::answer::catalogued::Catalogued, T: serde_core::Serialize + Send> IntoResponse for Success<E, T> {
    fn into_response(self) -> Response {
        marked(self.respond())
    }
}

macro_rules! boxed_errors {
    ($($object:ty),*) => { $(
        impl From<Box<$object>> for Error {
            fn from(error: Box<$object>) -> Self {
                respond(&*error).into()
            }
        }
    )* };
}

for_each_object!(boxed_errors, '_);

/// `IntoResponse` requires `Send`, so of the boxed errors only these implement it.
macro_rules! sendable_boxes {
    ($($object:ty),*) => { $(
        impl IntoResponse for Box<$object> {
            fn into_response(self) -> Response {
                respond(&*self).into_response()
            }
        }
    )* };
}

sendable_boxes!(dyn ApiError + Send + '_, dyn ApiError + Send + Sync + '_);

/// Returns the status of the HTTP response to an error.
#[doc(hidden)]
#[must_use]
pub fn status(error: &dyn ApiError) -> StatusCode {
    note_status();
    http_status(error).into()
}

#[doc(hidden)]
#[macro_export]
macro_rules! __poem {
    ([$($generics:tt)*] [$($ty:tt)*] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::poem::ResponseError for $($ty)* $($bounds)* {
            fn status(&self) -> $crate::poem::StatusCode {
                $crate::poem::status(self)
            }

            fn as_response(&self) -> $crate::poem::Response {
                $crate::poem::IntoResponse::into_response($crate::__private::respond(self))
            }
        }
    };
}
