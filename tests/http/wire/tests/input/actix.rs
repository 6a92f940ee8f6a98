//! actix-web.

use std::net::TcpListener;
use std::thread;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::rt::System;
use actix_web::{App, Error, HttpServer, web};
use errbook::actix::{ErrorMiddleware, Form, Json, Path, Query};
use errbook::{garde, validator};
use errbook_http_wire::Client;
use errbook_http_wire::input::{self, Basket, Id, InputCode, Order, Search};
use errbook_http_wire::lists::{self, ListsCode, SilentCode};
use serde_json::Value;

async fn order(Json(order): Json<Order>) -> Json<Order> {
    Json(order)
}

async fn any(Json(value): Json<Value>) -> Json<Value> {
    Json(value)
}

async fn search(Query(search): Query<Search>) -> Json<Search> {
    Json(search)
}

async fn item(Path(id): Path<Id>) -> Json<Id> {
    Json(id)
}

async fn pair(Path(pair): Path<(u32, u8)>) -> Json<(u32, u8)> {
    Json(pair)
}

async fn validated(validator::Valid(basket): validator::Valid<Json<Basket>>) -> Json<Basket> {
    basket
}

async fn guarded(garde::Valid(basket): garde::Valid<Json<Basket>>) -> Json<Basket> {
    basket
}

async fn form(Form(search): Form<Search>) -> Json<Search> {
    Json(search)
}

fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/order", web::post().to(order))
        .route("/any", web::post().to(any))
        .route("/search", web::get().to(search))
        .route("/search", web::head().to(search))
        .route("/items/{id}", web::get().to(item))
        .route("/pairs/{id}/{n}", web::get().to(pair))
        .route("/validator", web::post().to(validated))
        .route("/garde", web::post().to(guarded))
        .route("/form", web::get().to(form))
        .route("/form", web::post().to(form));
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

async fn layered() -> Client {
    serve(|| App::new().configure(routes).wrap(ErrorMiddleware::<InputCode>::new()))
}

async fn chosen() -> Client {
    serve(|| App::new().configure(routes).wrap(ErrorMiddleware::<InputCode>::with(input::chosen())))
}

async fn bare() -> Client {
    serve(|| App::new().configure(routes))
}

#[tokio::test]
async fn what_serde_rejects() {
    let client = layered().await;
    input::what_serde_rejects_is_a_violation(client).await;
    input::a_body_that_is_not_well_formed_has_a_position(client).await;
    input::parameters_that_serde_rejects_are_named(client).await;
    input::hostile_keys_are_escaped(client).await;
    input::a_rejection_is_like_any_error(client).await;
    input::a_rejection_is_told_by_rules_and_places(client).await;
}

#[tokio::test]
async fn what_is_not_valid() {
    input::what_is_not_valid_is_a_list_of_violations(layered().await).await;
}

#[tokio::test]
async fn what_the_framework_rejects() {
    input::limits_and_media_types_are_those_of_the_framework(layered().await, [400, 415], 413).await;
}

#[tokio::test]
async fn a_closure() {
    input::a_closure_makes_an_error_of_a_rejection(chosen().await).await;
}

#[tokio::test]
async fn no_layer() {
    input::without_a_layer_a_rejection_is_a_bare_status(bare().await, "").await;
}

#[tokio::test]
async fn lists() {
    let client = serve(|| App::new().configure(routes).wrap(ErrorMiddleware::<ListsCode>::new()));
    lists::an_entry_shows_the_violations_of_its_own_list(client).await;
    let client = serve(|| App::new().configure(routes).wrap(ErrorMiddleware::<SilentCode>::new()));
    lists::an_entry_without_violations_tells_of_none(client).await;
}
