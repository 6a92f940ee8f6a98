//! actix-web.

#[path = "requests/actix.rs"]
mod requests;

use std::net::TcpListener;
use std::thread;

use actix_cors::Cors;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::rt::System;
use actix_web::{App, Error, HttpResponse, HttpServer, Responder, web};
use errbook::Success;
use errbook::actix::{ErrorMiddleware, ResponseError};
use errbook_http_wire::routes::{SECRET, bare_headers};
use errbook_http_wire::{AlwaysCode, Client, WireCode, WireError, claims, cors};

async fn error() -> Result<HttpResponse, WireError> {
    Err(WireError::Missing)
}

async fn moved() -> Result<HttpResponse, WireError> {
    Err(WireError::MovedAway)
}

async fn bare(status: web::Path<u16>) -> HttpResponse {
    let mut response = HttpResponse::new(StatusCode::from_u16(*status).expect("a status")).set_body(SECRET);
    for (name, value) in bare_headers() {
        response.headers_mut().append(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response.map_into_boxed_body()
}

async fn created() -> impl Responder {
    errbook::respond(&WireError::Missing).customize().with_status(StatusCode::CREATED)
}

async fn panics() -> HttpResponse {
    panic!("{SECRET}")
}

async fn spawned() -> HttpResponse {
    // A response cannot be sent to another thread, and this one is not made while the handler is polled.
    actix_web::rt::spawn(async { WireError::Missing.error_response() }).await.expect("it ends")
}

async fn success() -> Success<AlwaysCode, [u8; 2]> {
    Success::new([1, 2])
}

fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/error", web::get().to(error))
        .route("/error", web::head().to(error))
        .route("/bare/{status}", web::route().to(bare))
        .route("/created", web::route().to(created))
        .route("/panic", web::route().to(panics))
        .route("/spawned", web::route().to(spawned))
        .route("/moved", web::get().to(moved))
        .route("/success", web::get().to(success));
}

fn serve<F, T, B>(app: F) -> Client
where
    F: Fn() -> App<T> + Send + Clone + 'static,
    T: ServiceFactory<ServiceRequest, Config = (), Response = ServiceResponse<B>, Error = Error, InitError = ()>
        + 'static,
    B: MessageBody + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("the port");
    thread::spawn(move || {
        let server = HttpServer::new(app).workers(1).disable_signals();
        System::new().block_on(server.listen_auto_h2c(listener).expect("a listener").run())
    });
    Client(address)
}

fn layered() -> Client {
    serve(|| App::new().configure(routes).wrap(ErrorMiddleware::<WireCode>::new()))
}

#[tokio::test]
async fn head_has_the_length_and_no_body() {
    claims::head_has_the_length_and_no_body(layered()).await;
}

#[tokio::test]
async fn every_status_is_that_of_the_body() {
    claims::every_status_is_that_of_the_body(layered()).await;
}

#[tokio::test]
async fn the_status_of_the_entry_wins_over_that_of_a_responder() {
    claims::the_status_of_the_entry_wins(layered()).await;
}

#[tokio::test]
async fn what_a_handler_set_on_purpose_survives() {
    claims::what_a_handler_set_on_purpose_survives(layered()).await;
}

#[tokio::test]
async fn what_described_the_body_goes() {
    claims::what_described_the_body_goes(layered()).await;
}

#[tokio::test]
async fn the_instance_is_a_reference_to_the_path_below_scopes_too() {
    claims::the_instance_is_a_reference_to_the_path(layered(), &claims::TARGETS).await;
    let scope = || web::scope("/api").configure(routes).wrap(ErrorMiddleware::<WireCode>::new());
    let client = serve(move || App::new().service(scope()));
    assert_eq!(client.get("/api/error").await.json()["instance"], "/api/error");
}

#[tokio::test]
async fn an_answer_of_another_task_has_id_and_vary() {
    claims::an_answer_of_another_task_has_id_and_vary(layered()).await;
}

#[tokio::test]
async fn an_error_under_200_is_not_stored() {
    let client = serve(|| App::new().configure(routes).wrap(ErrorMiddleware::<AlwaysCode>::new()));
    claims::an_error_under_200_is_not_stored(client).await;
}

#[tokio::test]
async fn an_entrys_own_vary_is_in_one_line_with_that_of_the_language() {
    assert_eq!(layered().get("/moved").await.lines("vary"), ["accept-language, Cookie"]);
}

#[tokio::test]
async fn cors_can_be_inside_and_outside() {
    let cors = || Cors::default().allowed_origin("https://shop.example");
    let inside = serve(move || App::new().configure(routes).wrap(cors()).wrap(ErrorMiddleware::<WireCode>::new()));
    cors::both_are_in_vary(inside, true).await;
    let outside = serve(move || App::new().configure(routes).wrap(ErrorMiddleware::<WireCode>::new()).wrap(cors()));
    cors::both_are_in_vary(outside, true).await;
}
