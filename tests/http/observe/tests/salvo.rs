//! salvo.

use errbook::salvo::ErrorHoop;
use errbook_http_observe::{PANIC, ShopCode, TEXT, claims, failure, stream};
use errbook_http_wire::Client;
use salvo::conn::{Acceptor as _, Listener as _, TcpListener};
use salvo::http::StatusCode;
use salvo::prelude::*;
use salvo::writing::Text;

#[handler]
async fn order(request: &mut Request, response: &mut Response) {
    let name: String = request.param("name").expect("a name");
    let _entered = tracing::info_span!("handler").entered();
    response.render(failure(&name).expect("an error"));
}

#[handler]
async fn typed(request: &mut Request) -> Result<String, StatusError> {
    let number: String = request.param("number").expect("a number");
    let parsed = number.parse::<u64>();
    parsed
        .map(|number| number.to_string())
        .map_err(|error| StatusError::bad_request().brief("no number").detail(number).cause(error))
}

fn teapot(response: &mut Response, body: Text<String>) {
    response.status_code(StatusCode::IM_A_TEAPOT);
    response.render(body);
}

#[handler]
async fn text(response: &mut Response) {
    teapot(response, Text::Plain(TEXT.to_owned()));
}

#[handler]
async fn long(response: &mut Response) {
    teapot(response, Text::Plain(claims::long_text()));
}

#[handler]
async fn json(response: &mut Response) {
    teapot(response, Text::Json(TEXT.to_owned()));
}

#[handler]
async fn panics() {
    panic!("{PANIC}")
}

#[handler]
async fn events(response: &mut Response) {
    response.stream(stream::failing());
}

async fn serve() -> Client {
    let routes = Router::new()
        .push(Router::with_path("orders/{name}").get(order))
        .push(Router::with_path("typed/{number}").get(typed))
        .push(Router::with_path("text").get(text))
        .push(Router::with_path("long").get(long))
        .push(Router::with_path("json").get(json))
        .push(Router::with_path("panic").get(panics))
        .push(Router::with_path("stream").get(events));
    let service = Service::new(routes).hoop(ErrorHoop::<ShopCode>::new());
    let acceptor = TcpListener::new("127.0.0.1:0").bind().await;
    let address = acceptor.holdings()[0].local_addr.clone().into_std().expect("an address");
    tokio::spawn(Server::new(acceptor).serve(service));
    Client(address)
}

#[tokio::test]
async fn an_event_tells_the_request() {
    claims::an_event_tells_the_request(serve().await, "/orders/{name}").await;
}

#[tokio::test]
async fn messages_for_developers_are_told() {
    claims::messages_for_developers_are_told(serve().await).await;
}

#[tokio::test]
async fn rejections_are_told() {
    claims::rejections_are_told(serve().await, "/typed/{number}").await;
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
    claims::panics_are_told(serve().await, file!(), Some("/panic")).await;
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
async fn a_status_error_is_told_whole() {
    errbook_http_observe::events::keep();
    let headers = [("x-request-id", "whole")];
    serve().await.send(errbook_http_wire::Version::Http1, "GET", "/typed/x", &headers).await;
    let heard = errbook_http_observe::events::of("whole");
    assert_eq!(heard[0].field("source"), "no number: x: invalid digit found in string");
}
