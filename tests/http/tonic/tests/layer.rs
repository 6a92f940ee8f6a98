//! The layer around services in this process: events, deadlines, and services that fail themselves.

use std::convert::Infallible;
use std::error::Error;
use std::fmt;
use std::future::{Future, Ready, ready};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use errbook::tonic::{ErrorLayer, Settings};
use errbook_http_observe::events::events;
use errbook_http_tonic::{SECRET, ShopCode, StockError};
use http::{Request, Response};
use http_body_util::BodyExt;
use tonic::body::Body;
use tonic::{Code, Status};
use tonic_types::StatusExt;
use tower_layer::Layer;
use tower_service::Service;

/// An error with a source.
#[derive(Debug)]
struct Cause(&'static str, Option<Box<Cause>>);

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Error for Cause {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.1.as_deref().map(|cause| cause as &(dyn Error + 'static))
    }
}

/// A service that returns what a function makes.
#[derive(Clone)]
struct Make<F>(F);

impl<F, R, E> Service<Request<()>> for Make<F>
where
    F: FnMut() -> R,
    R: Future<Output = Result<Response<Body>, E>>,
{
    type Response = Response<Body>;
    type Error = E;
    type Future = R;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), E>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Request<()>) -> R {
        (self.0)()
    }
}

fn request(metadata: &[(&str, &str)]) -> Request<()> {
    let mut request = Request::post("/shop.Shop/Fail").header("content-type", "application/grpc");
    for (name, value) in metadata {
        request = request.header(*name, *value);
    }
    request.body(()).unwrap()
}

/// Returns what a future that waits for nothing returns.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("nothing is waited for"),
    }
}

fn status_of<B>(response: &Response<B>) -> Status {
    Status::from_header_map(response.headers()).expect("a status")
}

#[test]
fn the_text_of_a_replaced_status_and_its_sources_go_to_the_event() {
    let heard = events(|| {
        let made = || {
            let mut status = Status::unavailable("no connection to “db”");
            status.set_source(Arc::new(Cause("refused", Some(Box::new(Cause("port 5432", None))))));
            ready(Ok::<_, Infallible>(status.into_http()))
        };
        let response = now(ErrorLayer::<ShopCode>::new().layer(Make(made)).call(request(&[("x-request-id", "r-7")])));
        let response = response.unwrap();
        // Where other layers look for it.
        let kept = response.extensions().get::<Status>().unwrap();
        assert_eq!((kept.code(), kept.message()), (Code::Unavailable, "Something went wrong on our side."));
        assert!(kept.source().is_none());
    });
    assert_eq!(heard.len(), 1, "{heard:?}");
    assert_eq!(heard[0].field("source"), "no connection to “db”: refused: port 5432");
    let of = ["entry", "status", "request_id"].map(|name| heard[0].field(name));
    assert_eq!(of, ["internal_error", "503", "r-7"]);
}

#[test]
fn a_call_that_succeeds_has_the_id_unless_the_settings_say_otherwise() {
    for (settings, expected) in [(Settings::new(), Some("r-7")), (Settings::new().request_id_on_all(false), None)] {
        let made = || ready(Ok::<_, Infallible>(Response::new(Body::default())));
        let layer = ErrorLayer::<ShopCode>::with(settings);
        let response = now(layer.layer(Make(made)).call(request(&[("x-request-id", "r-7")]))).unwrap();
        let id = response.headers().get("x-request-id");
        assert_eq!(id.map(|id| id.to_str().unwrap()), expected);
    }
}

#[test]
fn a_catalog_without_a_fallback_for_400_replaces_by_that_for_500() {
    let made = || ready(Ok::<_, Infallible>(Status::not_found(SECRET).into_http()));
    let response = now(ErrorLayer::<StockError>::new().layer(Make(made)).call(request(&[]))).unwrap();
    let status = status_of(&response);
    let reason = status.get_error_details().error_info().unwrap().reason.clone();
    assert_eq!((status.code(), status.message(), reason.as_str()), (Code::NotFound, "Broken.", "BROKEN"));
}

#[test]
fn an_error_of_the_service_itself_is_a_status() {
    type Failure = Box<dyn Error + Send + Sync>;
    type Made = fn() -> Failure;
    let failures: [(Made, Code, &str); 2] = [
        (|| Status::resource_exhausted("full").into(), Code::ResourceExhausted, "full"),
        (|| Cause("lost", None).into(), Code::Internal, "lost"),
    ];
    for (failure, code, text) in failures {
        let heard = events(|| {
            let made = || ready(Err::<Response<Body>, Failure>(failure()));
            let response = now(ErrorLayer::<ShopCode>::new().layer(Make(made)).call(request(&[]))).unwrap();
            assert_eq!((status_of(&response).code(), response.status().as_u16()), (code, 200));
        });
        assert_eq!(heard[0].field("source"), text);
    }
}

#[tokio::test]
async fn a_deadline_of_the_client_is_answered_by_the_catalog() {
    let made = || Box::pin(std::future::pending()) as Pin<Box<dyn Future<Output = Result<Response<Body>, Infallible>>>>;
    // gRPC over HTTP/2, "Requests": `grpc-timeout`. The shorter one counts.
    for (metadata, own) in [(&[("grpc-timeout", "20m")][..], Duration::from_secs(60)), (&[], Duration::from_millis(20))]
    {
        let mut service = ErrorLayer::<ShopCode>::new().timeout(own).layer(Make(made));
        let status = status_of(&service.call(request(metadata)).await.unwrap());
        assert_eq!((status.code(), status.message()), (Code::DeadlineExceeded, "Something went wrong on our side."));
        assert!(status.metadata().contains_key("x-request-id"));
    }
}

#[tokio::test]
async fn a_response_that_is_not_grpc_passes() {
    let made = || -> Ready<Result<_, Infallible>> {
        let mut response = Response::new(Body::new("page".to_owned()));
        *response.status_mut() = http::StatusCode::NOT_FOUND;
        ready(Ok(response))
    };
    let request = Request::get("/page").body(()).unwrap();
    let response = ErrorLayer::<ShopCode>::new().layer(Make(made)).call(request).await.unwrap();
    assert_eq!(response.status(), 404);
    assert_eq!(response.into_body().collect().await.unwrap().to_bytes(), "page");
}
