//! The middleware of [poem](https://docs.rs/poem).

use std::sync::Arc;

use bytes::Bytes;
use errbook_runtime::__private::Ours;
use errbook_runtime::Entry;
use http_body_util::BodyExt;
use http_body_util::combinators::BoxBody;
use poem::{Endpoint, IntoResponse, Middleware, Request, Response, Result};

use super::head::{Head, lines};
use super::http_body::WatchBody;
use super::layer::WatchLayer;
use super::pending::{Asked, Pending};
use super::state::State;

impl<P: Endpoint> Middleware<P> for WatchLayer {
    type Output = WatchEndpoint<P>;

    fn transform(&self, endpoint: P) -> WatchEndpoint<P> {
        WatchEndpoint { endpoint, state: Arc::clone(&self.state) }
    }
}

/// The endpoint of a [`WatchLayer`]. It converts errors into responses, as poem does when it sends them.
#[derive(Debug)]
pub struct WatchEndpoint<P> {
    endpoint: P,
    state: Arc<State>,
}

impl<P: Endpoint> Endpoint for WatchEndpoint<P> {
    type Output = Response;

    async fn call(&self, request: Request) -> Result<Response> {
        let asked = Asked::new(request.method().as_str(), request.original_uri().path());
        let mut response = match self.endpoint.call(request).await {
            Ok(output) => output.into_response(),
            Err(error) => error.into_response(),
        };
        let entry = response.data::<Entry>().copied();
        let is_foreign = entry.is_none() && response.data::<Ours>().is_some();
        let head = Head::new(response.status().as_u16(), lines(response.headers()), entry);
        if let Some(pending) = Pending::begin(&self.state, asked, head, is_foreign) {
            let body: BoxBody<Bytes, std::io::Error> = response.take_body().into();
            response.set_body(WatchBody::new(body, Some(pending)).boxed());
        }
        Ok(response)
    }
}
