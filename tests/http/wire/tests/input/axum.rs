//! axum.

use axum::Router;
use axum::routing::{get, post};
use errbook::axum::{ErrorLayer, Form, Json, Path, Query};
use errbook::{garde, validator};
use errbook_http_wire::Client;
use errbook_http_wire::input::{self, Basket, Id, InputCode, Order, Search};
use errbook_http_wire::lists::{self, ListsCode, SilentCode};
use serde_json::Value;
use tokio::net::TcpListener;

fn routes() -> Router {
    Router::new()
        .route("/order", post(async |Json(order): Json<Order>| Json(order)))
        .route("/any", post(async |Json(value): Json<Value>| Json(value)))
        .route("/search", get(async |Query(search): Query<Search>| Json(search)))
        .route("/items/{id}", get(async |Path(id): Path<Id>| Json(id)))
        .route("/pairs/{id}/{n}", get(async |Path(pair): Path<(u32, u8)>| Json(pair)))
        .route("/validator", post(async |validator::Valid(Json(basket)): validator::Valid<Json<Basket>>| Json(basket)))
        .route("/garde", post(async |garde::Valid(Json(basket)): garde::Valid<Json<Basket>>| Json(basket)))
        .route(
            "/form",
            get(async |Form(search): Form<Search>| Json(search)).post(async |Form(search): Form<Search>| Json(search)),
        )
}

async fn serve(router: Router) -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, router).await });
    Client(address)
}

async fn layered() -> Client {
    serve(routes().layer(ErrorLayer::<InputCode>::new())).await
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
        serve(routes().layer(ErrorLayer::<InputCode>::with(input::chosen()))).await,
    )
    .await;
}

#[tokio::test]
async fn no_layer() {
    input::without_a_layer_a_rejection_is_a_bare_status(serve(routes()).await, "").await;
}

#[tokio::test]
async fn lists() {
    let client = serve(routes().layer(ErrorLayer::<ListsCode>::new())).await;
    lists::an_entry_shows_the_violations_of_its_own_list(client).await;
    let client = serve(routes().layer(ErrorLayer::<SilentCode>::new())).await;
    lists::an_entry_without_violations_tells_of_none(client).await;
}
