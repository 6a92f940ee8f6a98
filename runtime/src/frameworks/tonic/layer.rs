//! [`ErrorLayer`]: applies the catalog to a gRPC service.

use alloc::boxed::Box;
use alloc::sync::Arc;
use core::error::Error;
use core::marker::PhantomData;
use core::task::{Context, Poll};
use core::time::Duration;
use std::panic::{AssertUnwindSafe, catch_unwind};

use tower_layer::Layer;
use tower_service::Service;

use super::body::ResponseBody;
use super::deadline::deadline;
use super::future::ResponseFuture;
use crate::answer::catalogued::WholeCatalog;
use crate::frameworks::adapter::{Enter, RequestHead, Route, Scoped, Settings, layer, received};

/// Applies the catalog to all errors below it: their statuses are in the language that the request prefers and carry
/// its request id. Other failed statuses are replaced by the fallbacks of the catalog, and so are panics.
///
/// `E` is a type that covers the whole catalog, such as an enum of codes.
pub struct ErrorLayer<E> {
    settings: Arc<Settings>,
    catalog: PhantomData<fn() -> E>,
}

layer!(ErrorLayer: ServerFallback);

impl<E> ErrorLayer<E> {
    /// Limits the time until a response begins. A call that takes longer is answered with `DEADLINE_EXCEEDED`, by the fallback
    /// of the catalog; a shorter `grpc-timeout` of the client counts.
    ///
    /// Use it instead of `Server::timeout`, which answers outside of all layers.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        Arc::make_mut(&mut self.settings).timeout = Some(timeout);
        self
    }
}

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
    S::Error: Into<Box<dyn Error + Send + Sync>>,
    E: WholeCatalog,
{
    type Response = http::Response<ResponseBody<Out, E>>;
    type Error = S::Error;
    type Future = ResponseFuture<S::Future, E>;

    fn poll_ready(&mut self, task: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.service.poll_ready(task)
    }

    fn call(&mut self, mut request: http::Request<In>) -> Self::Future {
        let (uri, headers) = (request.uri(), request.headers());
        let head = RequestHead::new(request.method().as_str(), uri.path(), uri.query(), headers);
        let incoming = Arc::new(received(&self.layer.settings, E::catalog(), &head));
        incoming.write_id(request.headers_mut());
        // gRPC has methods in place of routes; their names are the path.
        incoming.set_route(|| Route::Unknown);
        let is_grpc = is_grpc(request.headers());
        let deadline = deadline(request.headers(), self.layer.settings.timeout);
        let entered = Enter::new(&incoming);
        // A service can panic before it returns a future.
        let called = catch_unwind(AssertUnwindSafe(|| self.service.call(request)));
        drop(entered);
        let called = called.map(|future| Scoped::new(future, Arc::clone(&incoming)));
        ResponseFuture::new(called, deadline, is_grpc, incoming)
    }
}

/// Returns whether a request is one of gRPC (gRPC over HTTP/2, "Requests": `Content-Type`).
fn is_grpc(headers: &http::HeaderMap) -> bool {
    headers.get(http::header::CONTENT_TYPE).is_some_and(|value| value.as_bytes().starts_with(b"application/grpc"))
}
