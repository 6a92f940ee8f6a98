//! A [`tower`](https://docs.rs/tower) layer: every error response of a service follows the catalog.
//!
//! ```
//! # #[errbook::catalog(codes)] pub enum AccountsCode {}
//! let layer = errbook::tower::ErrorLayer::<AccountsCode>::new();
//! ```
//!
//! Add the layer outside of what can fail, and inside of CORS, compression and traces, which have to see every response. Then:
//!
//! - Errors of the catalog are in the language that the request prefers, and carry its request id.
//! - Their status is that of the entry, also if the framework has set another one since, as axum does for
//!   `(StatusCode::CREATED, error)`.
//! - Other responses with a status of 400 or more, and panics, are replaced by the fallback of `[statuses.NNN] error`. The
//!   status stays, and so do headers (`Allow`, `Retry-After`, `WWW-Authenticate`, cookies), except for those that describe
//!   the body. The body is dropped.
//! - The response to HEAD has no body, and the `Content-Length` of the body that GET would get.
//! - All other responses pass: successes, redirects, streams, files, and those with [`Ours`] among their extensions. They get
//!   the header with the request id, and are otherwise untouched.
//!
//! The layer does not change an `Err` of the service itself, which is not a response (convert it in a layer inside), nor a
//! panic while a body is sent, as the status has been sent by then. It does not see requests that the server rejects before
//! any service. An error that is converted into a response on another task, such as a spawned one, is in the default
//! language; the layer adds the request id and `Vary`.

mod envelope;

use alloc::boxed::Box;
use alloc::sync::Arc;
use core::any::Any;
use core::future::Future;
use core::marker::PhantomData;
use core::pin::Pin;
use core::task::{Context, Poll, ready};
use std::panic::{AssertUnwindSafe, catch_unwind};

use bytes::Bytes;
use http_body::Body;
use tower_layer::Layer;
use tower_service::Service;

use crate::answer::catalogued::WholeCatalog;
use crate::error::api_error::ApiError;
use crate::frameworks::adapter::{
    Answered, Collect, Enter, Found, HeaderFields, Incoming, Maker, Outgoing, Refused, Route, Scoped, at_hand, broken,
    is_wrapped, layer, received, settle, settle_panic, wrap,
};
pub use crate::frameworks::adapter::{Bare, Ours, RequestHead, Settings};
pub use envelope::{EnvelopeFuture, EnvelopeLayer, EnvelopeService};

/// Applies the catalog to all errors below it: they are in the language that the request prefers and carry its request id.
/// Errors of the framework, panics included, are replaced by the fallbacks of the catalog.
///
/// `E` is a type that covers the whole catalog, such as an enum of codes.
pub struct ErrorLayer<E> {
    settings: Arc<Settings>,
    catalog: PhantomData<fn() -> E>,
}

layer!(ErrorLayer: ClientFallback, ServerFallback);

impl<S, E> Layer<S> for ErrorLayer<E> {
    type Service = ErrorService<S, E>;

    fn layer(&self, service: S) -> Self::Service {
        ErrorService { service, layer: self.clone() }
    }
}

/// The service of [`ErrorLayer`].
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
    Out: Body + From<Bytes> + Unpin,
{
    type Response = http::Response<Out>;
    type Error = S::Error;
    type Future = ResponseFuture<S::Future, E, Out>;

    fn poll_ready(&mut self, task: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.service.poll_ready(task)
    }

    fn call(&mut self, mut request: http::Request<In>) -> Self::Future {
        let incoming = Arc::new(received(&self.layer.settings, E::catalog(), &head(&request)));
        incoming.write_id(request.headers_mut());
        incoming.set_route(|| route(&request));
        let entered = Enter::new(&incoming);
        // A service can panic before it returns a future.
        let called = catch_unwind(AssertUnwindSafe(|| self.service.call(request)));
        drop(entered);
        let (future, panicked) = match called {
            Ok(future) => (Some(Scoped::new(future, Arc::clone(&incoming))), None),
            Err(panic) => (None, Some(recovered::<E, Bytes>(panic, &incoming))),
        };
        ResponseFuture { future, panicked, reading: None, incoming, catalog: PhantomData }
    }
}

pin_project_lite::pin_project! {
    /// The future of [`ErrorService`].
    #[derive(Debug)]
    pub struct ResponseFuture<F, E, Out> {
        #[pin]
        future: Option<Scoped<F>>,
        // The response, where there is no future.
        panicked: Option<http::Response<Bytes>>,
        // The success that is put into the template, when its body has been read.
        reading: Option<Reading<Out>>,
        incoming: Arc<Incoming>,
        catalog: PhantomData<fn() -> E>,
    }
}

impl<F, E, Out, Failure> Future for ResponseFuture<F, E, Out>
where
    F: Future<Output = Result<http::Response<Out>, Failure>>,
    E: WholeCatalog,
    Out: Body + From<Bytes> + Unpin,
{
    type Output = Result<http::Response<Out>, Failure>;

    fn poll(self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        if this.reading.is_none() {
            let Some(future) = this.future.as_pin_mut() else {
                let panicked = this.panicked.take();
                return panicked.map_or(Poll::Pending, |response| Poll::Ready(Ok(response.map(Out::from))));
            };
            let response = match ready!(future.poll(task)) {
                Ok(Ok(response)) => response,
                Ok(Err(failure)) => return Poll::Ready(Err(failure)),
                Err(panic) => return Poll::Ready(Ok(recovered::<E, Out>(panic, this.incoming))),
            };
            match Reading::of(response, this.incoming) {
                Ok(reading) => *this.reading = Some(reading),
                Err(response) => return Poll::Ready(Ok(shaped::<E, Out>(response, this.incoming))),
            }
        }
        let Some(reading) = this.reading.as_mut() else { return Poll::Pending };
        let entered = Enter::new(this.incoming);
        let body = ready!(reading.body.poll(task));
        drop(entered);
        let parts = this.reading.take().map(|reading| reading.parts);
        parts.map_or(Poll::Pending, |parts| Poll::Ready(Ok(wrapped::<E, Out>(parts, body, this.incoming))))
    }
}

/// A success whose body is read, to be put into the template.
#[derive(Debug)]
struct Reading<B> {
    parts: http::response::Parts,
    body: Collect<B>,
}

impl<B: Body + Unpin> Reading<B> {
    /// Begins to read the body of a response, if it is put into the template.
    fn of(response: http::Response<B>, incoming: &Incoming) -> Result<Self, http::Response<B>> {
        if !incoming.wraps_successes()
            || !is_wrapped(response.status().as_u16(), &maker(response.extensions()), response.headers(), incoming)
        {
            return Err(response);
        }
        let (parts, body) = response.into_parts();
        match Collect::new(body) {
            Ok(body) => Ok(Self { parts, body }),
            Err(body) => Err(http::Response::from_parts(parts, body)),
        }
    }
}

/// Returns a success in the template. `body` is `None` if it failed.
fn wrapped<E: WholeCatalog, B: From<Bytes>>(
    mut parts: http::response::Parts,
    body: Option<Bytes>,
    incoming: &Incoming,
) -> http::Response<B> {
    let outgoing = match body {
        Some(body) => wrap::<E>(parts.status.as_u16(), body, &mut parts.headers, incoming),
        None => broken::<E>(&mut parts.headers, incoming),
    };
    assembled(parts, B::from(Bytes::new()), outgoing)
}

/// The answer to `error`, for services that no framework makes responses for: in the language of the request that an
/// [`ErrorLayer`] has noted, and marked, so that the layer passes it untouched. Without a layer it is in the default
/// language.
pub fn respond<B: From<Bytes>>(error: &dyn ApiError) -> http::Response<B> {
    into_http(crate::frameworks::adapter::respond(error))
}

/// Converts a response, and marks it for layers.
pub(crate) fn into_http<B: From<Bytes>>(response: crate::answer::response::Response) -> http::Response<B> {
    http::Response::<Bytes>::from(response).map(B::from)
}

/// Returns the head of a request, with the path as it was sent: below `Router::nest`, axum removes the prefix from the URI.
fn head<B>(request: &http::Request<B>) -> RequestHead<'_> {
    let uri = request.uri();
    #[cfg(feature = "axum")]
    let uri = request.extensions().get::<::axum::extract::OriginalUri>().map_or(uri, |original| &original.0);
    RequestHead::new(request.method().as_str(), uri.path(), uri.query(), request.headers())
}

/// Returns the route that axum has matched. Its router tells it to layers that are inside of it, by `Router::layer`.
fn route<B>(request: &http::Request<B>) -> Route {
    #[cfg(feature = "axum")]
    if let Some(path) = request.extensions().get::<::axum::extract::MatchedPath>() {
        return Route::Axum(path.clone());
    }
    let _ = request;
    Route::Unknown
}

/// Returns the response as it leaves the layer: an error of the framework is replaced by its fallback.
fn shaped<E: WholeCatalog, B: Body + From<Bytes> + Unpin>(
    response: http::Response<B>,
    incoming: &Incoming,
) -> http::Response<B> {
    let (mut parts, mut body) = response.into_parts();
    let maker = maker(&parts.extensions);
    let status = parts.status.as_u16();
    let mut refused = None;
    if maker.is_replaced(status) {
        refused = parts.extensions.remove::<Refused>();
        // The body is dropped when the response is replaced: a layer needs a catalog with the fallbacks of every error.
        incoming.set_cause(|| match &refused {
            Some(refused) => Some(refused.text()),
            None => parts.headers.are_of_a_text().then(|| at_hand::text(&mut body)),
        });
    }
    let found = Found::new(status, maker, refused, &parts.headers, None, incoming);
    let outgoing = settle::<E>(found, &mut parts.headers, incoming);
    assembled(parts, body, outgoing)
}

/// Returns the response to a request whose handler panicked.
fn recovered<E: WholeCatalog, B: From<Bytes>>(panic: Box<dyn Any + Send>, incoming: &Incoming) -> http::Response<B> {
    let (mut parts, body) = http::Response::new(Bytes::new()).into_parts();
    let outgoing = settle_panic::<E>(panic, &mut parts.headers, incoming);
    assembled(parts, B::from(body), outgoing)
}

fn assembled<B: From<Bytes>>(mut parts: http::response::Parts, body: B, outgoing: Outgoing) -> http::Response<B> {
    // Always so: it is that of a response, or of an entry.
    if let Ok(status) = http::StatusCode::from_u16(outgoing.status) {
        parts.status = status;
    }
    if let Some(answered) = outgoing.mark {
        mark(&mut parts.extensions, answered);
    }
    http::Response::from_parts(parts, outgoing.body.map_or(body, B::from))
}

/// Returns who made a response.
fn maker(extensions: &http::Extensions) -> Maker {
    let answered = extensions.get::<Answered>().cloned();
    let is_finished = answered.is_none() && extensions.get::<Ours>().is_some();
    Maker::of(answered, is_finished)
}

/// Marks a response as one of errbook.
fn mark(extensions: &mut http::Extensions, answered: Answered) {
    match extensions.get_mut() {
        // The entry is there, too.
        Some(known) => *known = answered,
        None => {
            if let Some(entry) = answered.made.entry {
                extensions.insert(entry);
            }
            extensions.insert(answered);
        }
    }
}
