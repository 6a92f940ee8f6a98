//! [`ErrorLayer`]: applies the catalog to a gRPC service.

use alloc::sync::Arc;
use core::future::Future;
use core::marker::PhantomData;
use core::pin::Pin;
use core::task::{Context, Poll, ready};

use tower_layer::Layer;
use tower_service::Service;

use super::status::of_occurrence;

use crate::answer::catalogued::WholeCatalog;
use crate::answer::occurrence::Occurrence;
use crate::frameworks::adapter::{Enter, Incoming, Scoped, Settings, layer, recover_entry};

/// Applies the catalog to all errors below it: their statuses are in the language that the request prefers and carry
/// its request id. A panic becomes the status of the fallback for 500.
///
/// `E` is a type that covers the whole catalog, such as an enum of codes.
pub struct ErrorLayer<E> {
    settings: Arc<Settings>,
    catalog: PhantomData<fn() -> E>,
}

layer!(ErrorLayer: ServerFallback);

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
    Out: Default,
{
    type Response = http::Response<Out>;
    type Error = S::Error;
    type Future = ResponseFuture<S::Future, E>;

    fn poll_ready(&mut self, task: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.service.poll_ready(task)
    }

    fn call(&mut self, request: http::Request<In>) -> Self::Future {
        let incoming = Incoming::of_http(&self.layer.settings, request.uri().path(), request.headers());
        let _entered = Enter::new(&incoming);
        let future = Scoped::new(self.service.call(request), Arc::clone(&incoming));
        ResponseFuture { future, incoming, catalog: PhantomData }
    }
}

pin_project_lite::pin_project! {
    /// The future of [`ErrorService`].
    #[derive(Debug)]
    pub struct ResponseFuture<F, E> {
        #[pin]
        future: Scoped<F>,
        incoming: Arc<Incoming>,
        catalog: PhantomData<fn() -> E>,
    }
}

impl<F, E, Out, Failure> Future for ResponseFuture<F, E>
where
    F: Future<Output = Result<http::Response<Out>, Failure>>,
    E: WholeCatalog,
    Out: Default,
{
    type Output = Result<http::Response<Out>, Failure>;

    fn poll(self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        Poll::Ready(match ready!(this.future.poll(task)) {
            Ok(answered) => answered,
            Err(panic) => {
                let entry = recover_entry::<E>(panic, this.incoming);
                Ok(of_occurrence(Occurrence::new(entry, &()), Some(this.incoming)).into_http())
            }
        })
    }
}
