//! poem.

use errbook::poem::ErrorMiddleware;
use errbook_http_observe::{PANIC, ShopCode, TEXT, claims, failure, stream};
use errbook_http_wire::Client;
use poem::http::StatusCode;
use poem::listener::TcpAcceptor;
use poem::web::Path;
use poem::{Body, EndpointExt, Error, Response, Route, Server, get, handler};
use tokio::net::TcpListener;

#[handler]
fn order(Path(name): Path<String>) -> Response {
    let _entered = tracing::info_span!("handler").entered();
    Error::from(failure(&name).expect("an error")).into_response()
}

/// Fails, and never answers.
#[handler]
async fn stuck() {
    drop(Error::from(failure("order").expect("an error")).into_response());
    std::future::pending().await
}

#[handler]
fn typed(Path(number): Path<u64>) -> String {
    number.to_string()
}

/// A rejection with the text of the request, as the extractors of poem have none.
#[handler]
fn rejected(Path(number): Path<String>) -> poem::Result<()> {
    let error = number.parse::<u64>().expect_err("no number");
    Err(poem::error::BadRequest(Told(number, error)))
}

/// An error with another one behind it.
#[derive(Debug)]
struct Told(String, std::num::ParseIntError);

impl std::fmt::Display for Told {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "no number: {}", self.0)
    }
}

impl std::error::Error for Told {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.1)
    }
}

fn teapot(content_type: &str, body: impl Into<Body>) -> Response {
    Response::builder().status(StatusCode::IM_A_TEAPOT).content_type(content_type).body(body)
}

#[handler]
fn text() -> Response {
    teapot("text/plain", TEXT)
}

#[handler]
fn long() -> poem::Result<()> {
    Err(Error::from_string(claims::long_text(), StatusCode::BAD_REQUEST))
}

#[handler]
fn json() -> Response {
    teapot("application/json", TEXT)
}

#[handler]
fn panics() {
    panic!("{PANIC}")
}

#[handler]
fn events() -> Body {
    Body::from_bytes_stream(stream::failing())
}

async fn serve() -> Client {
    let routes = Route::new()
        .at("/orders/:name", get(order))
        .at("/numbers/:number", get(typed))
        .at("/typed/:number", get(rejected))
        .at("/text", get(text))
        .at("/long", get(long))
        .at("/json", get(json))
        .at("/panic", get(panics))
        .at("/stream", get(events));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let acceptor = TcpAcceptor::from_tokio(listener).expect("a listener");
    let app = routes.with(ErrorMiddleware::<ShopCode>::new());
    tokio::spawn(Server::new_with_acceptor(acceptor).run(app));
    Client(address)
}

#[tokio::test]
async fn an_event_tells_the_request() {
    claims::an_event_tells_the_request(serve().await, "/orders/:name").await;
}

#[tokio::test]
async fn messages_for_developers_are_told() {
    claims::messages_for_developers_are_told(serve().await).await;
}

#[tokio::test]
async fn rejections_are_told() {
    claims::rejections_are_told(serve().await, "/typed/:number").await;
}

#[tokio::test]
async fn texts_of_handlers_are_told() {
    claims::texts_of_handlers_are_told(serve().await).await;
}

#[tokio::test]
async fn long_texts_are_cut() {
    claims::long_texts_are_cut(serve().await).await;
}

#[tokio::test]
async fn panics_are_told() {
    claims::panics_are_told(serve().await, file!(), None).await;
}

#[tokio::test]
async fn what_a_request_makes_up_is_not_told() {
    claims::what_a_request_makes_up_is_not_told(serve().await).await;
}

#[tokio::test]
async fn a_stream_reports_its_error() {
    claims::a_stream_reports_its_error(serve().await, "/stream").await;
}

#[tokio::test]
async fn errors_are_told_with_those_behind_them_and_extractors_say_what_they_can() {
    errbook_http_observe::events::keep();
    let headers = [("x-request-id", "behind")];
    serve().await.send(errbook_http_wire::Version::Http1, "GET", "/typed/x", &headers).await;
    let behind = errbook_http_observe::events::of("behind");
    assert_eq!(behind[0].field("source"), "no number: x: invalid digit found in string");
    let headers = [("x-request-id", "extractor")];
    serve().await.send(errbook_http_wire::Version::Http1, "GET", "/numbers/x", &headers).await;
    let extractor = errbook_http_observe::events::of("extractor");
    assert!(extractor[0].field("source").contains("path"), "{extractor:?}");
}

#[tokio::test]
async fn the_events_of_a_request_that_is_given_up_are_told_without_a_route() {
    errbook_http_observe::events::keep();
    let app = Route::new().at("/stuck", get(stuck)).with(ErrorMiddleware::<ShopCode>::new());
    let request = poem::Request::builder().uri_str("/stuck").header("x-request-id", "given-up").finish();
    let mut call = Box::pin(poem::Endpoint::call(&app, request));
    let waker = std::task::Waker::noop();
    assert!(call.as_mut().poll(&mut std::task::Context::from_waker(waker)).is_pending());
    assert!(errbook_http_observe::events::of("given-up").is_empty());
    drop(call);
    let heard = errbook_http_observe::events::of("given-up");
    assert_eq!((heard.len(), heard[0].field("entry"), heard[0].get("http.route")), (1, "order_not_found", None));
}
