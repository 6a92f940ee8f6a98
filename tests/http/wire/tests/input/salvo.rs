//! salvo.

use errbook::salvo::{ErrorHoop, Form, Json, Path, Query};
use errbook::{garde, validator};
use errbook_http_wire::Client;
use errbook_http_wire::input::{self, Basket, Id, InputCode, Order, Search};
use errbook_http_wire::lists::{self, ListsCode, SilentCode};
use salvo::conn::{Acceptor as _, Listener as _, TcpListener};
use salvo::http::request::SecureMaxSize;
use salvo::prelude::{Router, Server, Service, Writer as _, handler};
use serde_json::Value;

#[handler]
async fn order(value: Json<Order>) -> Json<Order> {
    Json(value.into_inner())
}

#[handler]
async fn any(value: Json<Value>) -> Json<Value> {
    Json(value.into_inner())
}

#[handler]
async fn search(value: Query<Search>) -> Json<Search> {
    Json(value.into_inner())
}

#[handler]
async fn item(value: Path<Id>) -> Json<Id> {
    Json(value.into_inner())
}

#[handler]
async fn pair(value: Path<(u32, u8)>) -> Json<(u32, u8)> {
    Json(value.into_inner())
}

#[handler]
async fn validated(basket: validator::Valid<Json<Basket>>) -> Json<Basket> {
    basket.0
}

#[handler]
async fn guarded(basket: garde::Valid<Json<Basket>>) -> Json<Basket> {
    basket.0
}

#[handler]
async fn form(value: Form<Search>) -> Json<Search> {
    Json(value.into_inner())
}

fn routes() -> Router {
    Router::new()
        .hoop(SecureMaxSize(2 << 20))
        .push(Router::with_path("order").post(order))
        .push(Router::with_path("any").post(any))
        .push(Router::with_path("search").get(search).head(search))
        .push(Router::with_path("items/{id}").get(item))
        .push(Router::with_path("pairs/{id}/{n}").get(pair))
        .push(Router::with_path("validator").post(validated))
        .push(Router::with_path("garde").post(guarded))
        .push(Router::with_path("form").get(form).post(form))
}

async fn serve(service: Service) -> Client {
    let acceptor = TcpListener::new("127.0.0.1:0").bind().await;
    let address = acceptor.holdings()[0].local_addr.clone().into_std().expect("an address");
    tokio::spawn(async move { Server::new(acceptor).serve(service).await });
    Client(address)
}

async fn layered() -> Client {
    serve(Service::new(routes()).hoop(ErrorHoop::<InputCode>::new())).await
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
    input::limits_and_media_types_are_those_of_the_framework(layered().await, [415, 415], 413).await;
}

#[tokio::test]
async fn a_closure() {
    input::a_closure_makes_an_error_of_a_rejection(
        serve(Service::new(routes()).hoop(ErrorHoop::<InputCode>::with(input::chosen()))).await,
    )
    .await;
}

#[tokio::test]
async fn no_layer() {
    input::without_a_layer_a_rejection_is_a_bare_status(serve(Service::new(routes())).await, "<h1>4").await;
}

#[tokio::test]
async fn lists() {
    let client = serve(Service::new(routes()).hoop(ErrorHoop::<ListsCode>::new())).await;
    lists::an_entry_shows_the_violations_of_its_own_list(client).await;
    let client = serve(Service::new(routes()).hoop(ErrorHoop::<SilentCode>::new())).await;
    lists::an_entry_without_violations_tells_of_none(client).await;
}
