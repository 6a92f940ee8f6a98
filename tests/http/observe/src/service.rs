//! A tower service without a framework, which fails as the path asks.

use std::convert::Infallible;
use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use errbook::respond;
use errbook::tower::{ErrorLayer, Ours, Settings};
use http::{Request, Response};
use http_body_util::Full;
use tower_layer::Layer;
use tower_service::Service;

use crate::{SECRET, ShopCode, failure};

/// A response.
pub type Answer = Response<Full<Bytes>>;

#[derive(Clone)]
struct Shop;

impl Service<Request<()>> for Shop {
    type Response = Answer;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Answer, Infallible>>>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<()>) -> Self::Future {
        Box::pin(async move {
            let name = request.uri().path().trim_start_matches('/');
            if let Some(error) = failure(name) {
                let mut answer = Response::<Bytes>::from(respond(&error)).map(Full::from);
                answer.extensions_mut().insert(Ours);
                return Ok(answer);
            }
            assert!(name != "panic", "{SECRET}");
            let mut answer = Answer::new(Full::from(SECRET));
            *answer.status_mut() = name.parse().unwrap_or_default();
            Ok(answer)
        })
    }
}

/// Returns the response of the service with errbook's layer.
///
/// # Panics
///
/// If the response is not ready at once.
pub fn ask(settings: Settings, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::get(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let mut service = ErrorLayer::<ShopCode>::with(settings).layer(Shop);
    let answer = pin!(service.call(request.body(()).expect("a request")));
    match answer.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(answer)) => answer,
        Poll::Pending => panic!("nothing is waited for"),
    }
}
