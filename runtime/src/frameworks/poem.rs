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
//! [`ErrorMiddleware`] see responses instead of errors.
//!
//! poem sends no `Allow` with its 405; one that a handler or a middleware sets is kept. No middleware sees the server's
//! responses to requests that never become complete: malformed ones (400), and targets (414) or heads (431) that are too
//! long. These responses have no body.

use alloc::boxed::Box;
use alloc::sync::Arc;
use core::future::Future;
use core::marker::PhantomData;

use ::poem::http::header::CONTENT_TYPE;
use ::poem::{Body, Endpoint, Error, Middleware, Request, ResponseParts};
use bytes::Bytes;

use crate::answer::catalogued::WholeCatalog;
use crate::error::api_error::{ApiError, for_each_object};
use crate::frameworks::adapter::{Incoming, Scoped, in_place_of, layer, recover, replacement, respond};

#[cfg(feature = "json")]
pub use crate::frameworks::adapter::Success;
pub use crate::frameworks::adapter::{Ours, Settings};
pub use ::poem::error::ResponseError;
pub use ::poem::http::StatusCode;
pub use ::poem::{IntoResponse, Response};

/// Applies the catalog to all errors below it: they are in the language that the request prefers and carry its request id.
/// Errors of poem, panics included, are replaced by the fallbacks of the catalog.
///
/// `E` is a type that covers the whole catalog, such as an enum of codes. Make the middleware the last
/// `.with(…)`.
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

    fn call(&self, request: Request) -> impl Future<Output = ::poem::Result<Response>> + Send {
        let path = request.original_uri().path();
        let incoming = Incoming::of_http(&self.middleware.settings, path, request.headers());
        async move {
            // `get_response` converts errors into responses within the scope, where they are rendered.
            let handled = Scoped::new(self.endpoint.get_response(request), Arc::clone(&incoming)).await;
            Ok(match handled {
                Ok(response) => shaped::<E>(response, &incoming),
                Err(panic) => into_poem(recover::<E>(panic, &incoming).into()),
            })
        }
    }
}

/// Returns the response, or the fallback that replaces an error of poem.
fn shaped<E: WholeCatalog>(mut response: Response, incoming: &Incoming) -> Response {
    let is_ours = unmark(&mut response) || response.data::<Ours>().is_some();
    let Some(ours) = replacement::<E>(response.status().as_u16(), is_ours, incoming) else { return response };
    let (theirs, _) = response.into_parts();
    let mut ours = into_poem(in_place_of(&theirs.headers, ours));
    ours.extensions_mut().extend(theirs.extensions);
    ours
}

/// Converts a response, and marks it for other layers.
fn into_poem(response: ::poem::http::Response<Bytes>) -> Response {
    let (parts, body) = response.into_parts();
    let (status, version) = (parts.status, parts.version);
    let mut extensions = parts.extensions;
    extensions.insert(Ours);
    let parts = ResponseParts { status, version, headers: parts.headers, extensions };
    Response::from_parts(parts, Body::from(body))
}

/// Converts a response, and marks it for the middleware.
///
/// poem replaces the extensions of a response that it converts from an error, and with them [`Ours`]. So the content type is
/// marked as well, with a flag that is not sent; the middleware removes it.
fn marked(response: crate::answer::response::Response) -> Response {
    let mut response = into_poem(response.into());
    if let Some(value) = response.headers_mut().get_mut(CONTENT_TYPE) {
        value.set_sensitive(crate::frameworks::adapter::is_scoped());
    }
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
    error.entry().record().http_status().into()
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
