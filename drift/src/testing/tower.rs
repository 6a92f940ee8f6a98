//! The layer of [`tower`](https://docs.rs/tower), which is that of axum and of tonic, too.

use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll, ready};
use std::sync::Arc;

use bytes::Bytes;
use errbook_runtime::__private::Ours;
use errbook_runtime::Entry;
use http_body::Body;
use tower_layer::Layer;
use tower_service::Service;

use super::head::{Head, lines};
use super::http_body::WatchBody;
use super::layer::WatchLayer;
use super::pending::{Asked, Pending};
use super::state::State;

impl<S> Layer<S> for WatchLayer {
    type Service = WatchService<S>;

    fn layer(&self, service: S) -> WatchService<S> {
        WatchService { service, state: Arc::clone(&self.state) }
    }
}

/// The service of a [`WatchLayer`].
#[derive(Clone, Debug)]
pub struct WatchService<S> {
    service: S,
    state: Arc<State>,
}

impl<S, In, Out> Service<http::Request<In>> for WatchService<S>
where
    S: Service<http::Request<In>, Response = http::Response<Out>>,
    Out: Body<Data = Bytes>,
{
    type Response = http::Response<WatchBody<Out>>;
    type Error = S::Error;
    type Future = WatchFuture<S::Future>;

    fn poll_ready(&mut self, task: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.service.poll_ready(task)
    }

    fn call(&mut self, request: http::Request<In>) -> Self::Future {
        let asked = Asked::new(request.method().as_str(), request.uri().path());
        WatchFuture { future: self.service.call(request), asked, state: Arc::clone(&self.state) }
    }
}

pin_project_lite::pin_project! {
    /// The future of a [`WatchService`].
    #[derive(Debug)]
    pub struct WatchFuture<F> {
        #[pin]
        future: F,
        asked: Asked,
        state: Arc<State>,
    }
}

impl<F, Out, Failure> Future for WatchFuture<F>
where
    F: Future<Output = Result<http::Response<Out>, Failure>>,
    Out: Body<Data = Bytes>,
{
    type Output = Result<http::Response<WatchBody<Out>>, Failure>;

    fn poll(self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let response = ready!(this.future.poll(task))?;
        let pending = begin(this.state, this.asked.clone(), &response);
        Poll::Ready(Ok(response.map(|body| WatchBody::new(body, pending))))
    }
}

/// Begins to judge a response of the crate `http`.
fn begin<B>(state: &Arc<State>, asked: Asked, response: &http::Response<B>) -> Option<Pending> {
    let extensions = response.extensions();
    let entry = extensions.get::<Entry>().copied();
    let is_foreign = entry.is_none() && extensions.get::<Ours>().is_some();
    let head = Head::new(response.status().as_u16(), lines(response.headers()), entry);
    Pending::begin(state, asked, head, is_foreign)
}
