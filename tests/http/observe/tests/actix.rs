//! actix-web.

use std::net::TcpListener;
use std::thread;

use actix_web::http::StatusCode;
use actix_web::rt::System;
use actix_web::{App, HttpResponse, HttpServer, web};
use errbook::actix::{ErrorMiddleware, ResponseError};
use errbook_http_observe::{PANIC, ShopCode, TEXT, claims, failure, stream};
use errbook_http_wire::Client;

async fn order(name: web::Path<String>) -> HttpResponse {
    let _entered = tracing::info_span!("handler").entered();
    failure(&name).expect("an error").error_response()
}

async fn typed(number: web::Path<u64>) -> String {
    number.to_string()
}

async fn text() -> HttpResponse {
    HttpResponse::build(StatusCode::IM_A_TEAPOT).content_type("text/plain; charset=utf-8").body(TEXT)
}

async fn long() -> HttpResponse {
    HttpResponse::build(StatusCode::IM_A_TEAPOT).content_type("text/plain").body(claims::long_text())
}

async fn json() -> HttpResponse {
    HttpResponse::build(StatusCode::IM_A_TEAPOT).content_type("application/json").body(TEXT)
}

async fn panics() -> HttpResponse {
    panic!("{PANIC}")
}

async fn events() -> HttpResponse {
    HttpResponse::Ok().streaming(stream::failing())
}

fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/orders/{name}", web::get().to(order))
        .route("/typed/{number}", web::get().to(typed))
        .route("/text", web::get().to(text))
        .route("/long", web::get().to(long))
        .route("/json", web::get().to(json))
        .route("/panic", web::get().to(panics))
        .route("/stream", web::get().to(events));
}

async fn serve() -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("the port");
    thread::spawn(move || {
        let app = || App::new().configure(routes).wrap(ErrorMiddleware::<ShopCode>::new());
        let server = HttpServer::new(app).workers(1).disable_signals();
        System::new().block_on(server.listen_auto_h2c(listener).expect("a listener").run())
    });
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
