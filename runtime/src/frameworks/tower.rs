//! A [`tower`](https://docs.rs/tower) layer: one shape for all errors of a service.
//!
//! ```
//! # #[errbook::catalog(codes)] pub enum AccountsCode {}
//! let layer = errbook::tower::ErrorLayer::<AccountsCode>::new();
//! ```
//!
//! The layer stands outside of everything whose answers shall have the catalog's shape: for a router, it is the last
//! `.layer(…)`. Then:
//!
//! - An error that the service answers with is in the language that the request asks for, and has the request's id.
//! - An answer with a status of 400 or more that is not the catalog's, and a panic, become the entry of
//!   `[statuses.NNN] error`. Status and headers stay (`Allow`, `Retry-After`, `WWW-Authenticate`, cookies), but for those
//!   that describe the body. Nothing of its text does.
//! - All other answers pass as they are: successes, redirects, streams, files, and those that hold
//!   [`Ours`] among their extensions.
//!
//! Not a matter of the layer: an `Err` of the service itself, which has no answer that it could shape (let a layer inside
//! make one of it); a panic while a body is being sent, when the status is sent already; requests that the server refuses
//! before any service sees them. An error that becomes a response on another task, such as a spawned one, is in the default
//! language.

use alloc::sync::Arc;
use core::future::Future;
use core::marker::PhantomData;
use core::pin::Pin;
use core::task::{Context, Poll, ready};
use std::panic::{AssertUnwindSafe, catch_unwind};

use bytes::Bytes;
use tower_layer::Layer;
use tower_service::Service;

use crate::answer::catalogued::WholeCatalog;
use crate::error::api_error::ApiError;
use crate::frameworks::adapter::{Enter, Incoming, Scoped, in_place_of, layer, recover, replacement};
pub use crate::frameworks::adapter::{Ours, Settings};

/// Knows the request: its errors are in the language that it asks for, hold its id, and have one shape, those of the
/// framework too, panics included.
///
/// `E` is a type that holds the whole catalog, such as an enum of codes.
pub struct ErrorLayer<E> {
    settings: Arc<Settings>,
    catalog: PhantomData<fn() -> E>,
}

layer!(ErrorLayer);

impl<S, E> Layer<S> for ErrorLayer<E> {
    type Service = ErrorService<S, E>;

    fn layer(&self, service: S) -> Self::Service {
        ErrorService { service, layer: self.clone() }
    }
}

/// A service whose errors have one shape.
#[derive(Debug)]
pub struct ErrorService<S, E> {
    service: S,
    layer: ErrorLayer<E>,
}

impl<S: Clone, E> Clone for ErrorService<S, E> {
    fn clone(&self) -> Self {
        Self { service: self.service.clone(), layer: self.layer.clone() }
    }
}

impl<S, E, In, Out> Service<http::Request<In>> for ErrorService<S, E>
where
    S: Service<http::Request<In>, Response = http::Response<Out>>,
    E: WholeCatalog,
    Out: From<Bytes>,
{
    type Response = http::Response<Out>;
    type Error = S::Error;
    type Future = ResponseFuture<S::Future, E>;

    fn poll_ready(&mut self, task: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.service.poll_ready(task)
    }

    fn call(&mut self, request: http::Request<In>) -> Self::Future {
        let incoming = Incoming::of_http(&self.layer.settings, request.uri().path(), request.headers());
        let entered = Enter::new(&incoming);
        // A service can panic before there is a future of it.
        let called = catch_unwind(AssertUnwindSafe(|| self.service.call(request)));
        drop(entered);
        let (future, panicked) = match called {
            Ok(future) => (Some(Scoped::new(future, Arc::clone(&incoming))), None),
            Err(panic) => (None, Some(recover::<E>(panic, &incoming))),
        };
        ResponseFuture { future, panicked, incoming, catalog: PhantomData }
    }
}

pin_project_lite::pin_project! {
    /// The response of an [`ErrorService`].
    #[derive(Debug)]
    pub struct ResponseFuture<F, E> {
        #[pin]
        future: Option<Scoped<F>>,
        // The answer, where there is no future.
        panicked: Option<crate::answer::response::Response>,
        incoming: Arc<Incoming>,
        catalog: PhantomData<fn() -> E>,
    }
}

impl<F, E, Out, Failure> Future for ResponseFuture<F, E>
where
    F: Future<Output = Result<http::Response<Out>, Failure>>,
    E: WholeCatalog,
    Out: From<Bytes>,
{
    type Output = Result<http::Response<Out>, Failure>;

    fn poll(self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let Some(future) = this.future.as_pin_mut() else {
            return this.panicked.take().map_or(Poll::Pending, |response| Poll::Ready(Ok(into_http(response))));
        };
        Poll::Ready(match ready!(future.poll(task)) {
            Ok(Ok(response)) => Ok(shaped::<E, Out>(response, this.incoming)),
            Ok(Err(failure)) => Err(failure),
            Err(panic) => Ok(into_http(recover::<E>(panic, this.incoming))),
        })
    }
}

/// The answer to `error`, for services that no framework makes responses for: in the language of the request that an
/// [`ErrorLayer`] has noted, and marked, so that the layer passes it untouched. Without a layer it is in the default
/// language.
pub fn respond<B: From<Bytes>>(error: &dyn ApiError) -> http::Response<B> {
    into_http(crate::frameworks::adapter::respond(error))
}

/// A response of errbook's, marked as one.
pub(crate) fn into_http<B: From<Bytes>>(response: crate::answer::response::Response) -> http::Response<B> {
    http::Response::<Bytes>::from(response).map(B::from)
}

/// The response as it is, or the fallback that replaces an error of the service's own.
fn shaped<E: WholeCatalog, B: From<Bytes>>(response: http::Response<B>, incoming: &Incoming) -> http::Response<B> {
    let is_ours = response.extensions().get::<Ours>().is_some();
    let Some(ours) = replacement::<E>(response.status().as_u16(), is_ours, incoming) else { return response };
    let (theirs, _) = response.into_parts();
    let mut ours = in_place_of(&theirs.headers, ours);
    *ours.version_mut() = theirs.version;
    ours.extensions_mut().extend(theirs.extensions);
    ours.map(B::from)
}
