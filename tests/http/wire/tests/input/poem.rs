//! poem.

use errbook::poem::{ErrorMiddleware, Form, Json, Path, Query};
use errbook::{garde, validator};
use errbook_http_wire::Client;
use errbook_http_wire::input::{self, Basket, Id, InputCode, Order, Search};
use errbook_http_wire::lists::{self, ListsCode, SilentCode};
use poem::listener::TcpAcceptor;
use poem::middleware::SizeLimit;
use poem::{Endpoint, EndpointExt, Response, Route, Server, get, handler, post};
use serde_json::Value;
use tokio::net::TcpListener;

#[handler]
fn order(Json(value): Json<Order>) -> Json<Order> {
    Json(value)
}

#[handler]
fn any(Json(value): Json<Value>) -> Json<Value> {
    Json(value)
}

#[handler]
fn search(Query(value): Query<Search>) -> Json<Search> {
    Json(value)
}

#[handler]
fn item(Path(value): Path<Id>) -> Json<Id> {
    Json(value)
}

#[handler]
fn pair(Path(value): Path<(u32, u8)>) -> Json<(u32, u8)> {
    Json(value)
}

#[handler]
fn validated(validator::Valid(basket): validator::Valid<Json<Basket>>) -> Json<Basket> {
    basket
}

#[handler]
fn guarded(garde::Valid(basket): garde::Valid<Json<Basket>>) -> Json<Basket> {
    basket
}

#[handler]
fn form(Form(value): Form<Search>) -> Json<Search> {
    Json(value)
}

fn routes() -> impl Endpoint<Output = Response> {
    Route::new()
        .at("/order", post(order))
        .at("/any", post(any))
        .at("/search", get(search).head(search))
        .at("/items/:id", get(item))
        .at("/pairs/:id/:n", get(pair))
        .at("/validator", post(validated))
        .at("/garde", post(guarded))
        .at("/form", get(form).post(form))
        .map_to_response()
}

async fn serve(app: impl Endpoint<Output = Response> + 'static) -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let acceptor = TcpAcceptor::from_tokio(listener).expect("a listener");
    tokio::spawn(Server::new_with_acceptor(acceptor).run(app));
    Client(address)
}

/// A limit, which refuses bodies of unknown length, too.
async fn limited() -> Client {
    serve(routes().with(SizeLimit::new(2 << 20)).with(ErrorMiddleware::<InputCode>::new())).await
}

async fn layered() -> Client {
    serve(routes().with(ErrorMiddleware::<InputCode>::new())).await
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
    input::limits_and_media_types_are_those_of_the_framework(limited().await, [415, 415], 413).await;
}

#[tokio::test]
async fn a_closure() {
    input::a_closure_makes_an_error_of_a_rejection(
        serve(routes().with(ErrorMiddleware::<InputCode>::with(input::chosen()))).await,
    )
    .await;
}

#[tokio::test]
async fn no_layer() {
    input::without_a_layer_a_rejection_is_a_bare_status(serve(routes()).await, "").await;
}

#[tokio::test]
async fn lists() {
    let client = serve(routes().with(ErrorMiddleware::<ListsCode>::new())).await;
    lists::an_entry_shows_the_violations_of_its_own_list(client).await;
    let client = serve(routes().with(ErrorMiddleware::<SilentCode>::new())).await;
    lists::an_entry_without_violations_tells_of_none(client).await;
}
