//! axum.

use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::get;
use errbook::axum::ErrorLayer;
use errbook_http_observe::{PANIC, ShopCode, TEXT, claims, failure, stream};
use errbook_http_wire::Client;
use tokio::net::TcpListener;

/// Converts the error in the span of the handler.
async fn order(Path(name): Path<String>) -> impl IntoResponse {
    let _entered = tracing::info_span!("handler").entered();
    failure(&name).expect("an error").into_response()
}

async fn panics() {
    panic!("{PANIC}")
}

async fn serve() -> Client {
    let json = [(CONTENT_TYPE, "application/json")];
    let routes = Router::new()
        .route("/orders/{name}", get(order))
        .route("/typed/{number}", get(async |Path(number): Path<u64>| number.to_string()))
        .route("/text", get(async || (StatusCode::IM_A_TEAPOT, TEXT)))
        .route("/long", get(async || (StatusCode::IM_A_TEAPOT, claims::long_text())))
        .route("/json", get(async move || (StatusCode::IM_A_TEAPOT, json, TEXT)))
        .route("/panic", get(panics))
        .route("/stream", get(async || Body::from_stream(stream::failing())));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let router = routes.layer(ErrorLayer::<ShopCode>::new());
    tokio::spawn(async move { axum::serve(listener, router).await });
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
