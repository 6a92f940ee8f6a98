//! [poem](https://docs.rs/poem): errors of the catalog return from handlers with `?`, and every error of a route has the
//! catalog's shape.
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
//! An error of the catalog is a poem [`ResponseError`]: `catch_error` and `downcast_ref` find it as the type that it is. It
//! is rendered once, when poem makes a response of it; inside of the middleware that is in the language of the request, and
//! without the middleware in the default language. A middleware further in that makes responses of errors by itself does
//! not change that. What stands outside of [`ErrorMiddleware`] sees responses, and no errors any more.
//!
//! poem sends no `Allow` with its 405. One that a handler or a middleware sends is kept. What the server answers before a
//! request is whole is out of reach of any middleware: bytes that are no HTTP (400), an address (414) or a head (431) that is
//! too long. Those answers have no body.

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

/// Knows the request: its errors are in the language that it asks for, hold its id, and have one shape, those of poem too,
/// panics included.
///
/// `E` is a type that holds the whole catalog, such as an enum of codes. The middleware stands outside of everything whose
/// answers shall have the catalog's shape: it is the last `.with(…)`.
pub struct ErrorMiddleware<E> {
    settings: Arc<Settings>,
    catalog: PhantomData<fn() -> E>,
}

layer!(ErrorMiddleware);

impl<E: WholeCatalog, P: Endpoint> Middleware<P> for ErrorMiddleware<E> {
    type Output = ErrorEndpoint<P, E>;

    fn transform(&self, endpoint: P) -> Self::Output {
        ErrorEndpoint { endpoint, middleware: self.clone() }
    }
}

/// An endpoint whose errors have one shape.
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
            // poem makes a response of an error inside of the scope, too: that is where the error is rendered.
            let handled = Scoped::new(self.endpoint.get_response(request), Arc::clone(&incoming)).await;
            Ok(match handled {
                Ok(response) => shaped::<E>(response, &incoming),
                Err(panic) => into_poem(recover::<E>(panic, &incoming).into()),
            })
        }
    }
}

/// The response as it is, or the fallback that replaces an error of poem's own.
fn shaped<E: WholeCatalog>(mut response: Response, incoming: &Incoming) -> Response {
    let is_ours = unmark(&mut response) || response.data::<Ours>().is_some();
    let Some(ours) = replacement::<E>(response.status().as_u16(), is_ours, incoming) else { return response };
    let (theirs, _) = response.into_parts();
    let mut ours = into_poem(in_place_of(&theirs.headers, ours));
    ours.extensions_mut().extend(theirs.extensions);
    ours
}

/// A response of errbook's, marked as one for other layers.
fn into_poem(response: ::poem::http::Response<Bytes>) -> Response {
    let (parts, body) = response.into_parts();
    let (status, version) = (parts.status, parts.version);
    let mut extensions = parts.extensions;
    extensions.insert(Ours);
    let parts = ResponseParts { status, version, headers: parts.headers, extensions };
    Response::from_parts(parts, Body::from(body))
}

/// A response of errbook's on its way to the middleware.
///
/// poem replaces the extensions of a response that it makes of an error, and [`Ours`] with them. So the type of the content
/// is marked as well, by a flag that is no part of the message; the middleware takes it off.
fn marked(response: crate::answer::response::Response) -> Response {
    let mut response = into_poem(response.into());
    if let Some(value) = response.headers_mut().get_mut(CONTENT_TYPE) {
        value.set_sensitive(crate::frameworks::adapter::is_scoped());
    }
    response
}

/// Takes the mark off and says whether there was one.
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

/// `IntoResponse` asks for `Send`, so only these of the boxed errors can have it.
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

/// What HTTP answers to an error.
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
