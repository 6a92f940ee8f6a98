//! axum.

use axum::body::Body;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use errbook::Success;
use errbook::axum::{EnvelopeLayer, ErrorLayer, Settings};
use errbook_http_versions::claims::{self, Framework};
use errbook_http_versions::shop::{self, SECRET};
use errbook_http_versions::{Client, PaymentCode, Shop, ShopCode};
use tokio::net::TcpListener;

/// `nest` gives the layers of a router no requests that match none of its routes, unless it has a fallback of its own.
const AXUM: Framework = Framework { not_json: 415, wrong_method: 405, sees_unmatched: false, sees_wrong_method: true };

async fn bare(Path(status): Path<u16>) -> Response {
    let mut response = Response::new(Body::from(SECRET));
    *response.status_mut() = StatusCode::from_u16(status).expect("a status");
    response
}

async fn panics() {
    panic!("{SECRET}")
}

async fn inside() -> Shop {
    shop::choose_v2();
    Shop::SoldOut
}

async fn panics_inside() {
    shop::choose_v2();
    panic!("{SECRET}")
}

fn routes() -> Router {
    Router::new()
        .route("/sold-out", get(async || Shop::SoldOut))
        .route("/gone", get(async || Shop::Gone))
        .route("/transparent", get(async || shop::transparent()))
        .route("/boxed", get(async || shop::boxed().into_response()))
        .route("/token", get(async || Shop::InvalidGrant))
        .route("/declined", get(async || shop::declined()))
        .route("/success", get(async || Success::<ShopCode, _>::new([1, 2])))
        .route("/panic", get(panics))
        .route("/bare/{status}", get(bare))
        .route("/json", post(async |Json(number): Json<u32>| number.to_string()))
        .route("/inside", get(inside))
        .route("/inside/panic", get(panics_inside))
}

/// The routes of each version, with the layer that chooses.
fn versions(routes: fn() -> Router) -> Router {
    let back = routes().layer(EnvelopeLayer::new(ShopCode::ENVELOPE_DEFAULT));
    Router::new()
        .nest("/v1", routes().nest("/v3", back).layer(EnvelopeLayer::new(ShopCode::ENVELOPE_V1)))
        .nest("/v2", routes().layer(EnvelopeLayer::new(Shop::ENVELOPE_V2)))
        .nest("/v3", routes())
}

fn plain() -> Router {
    Router::new().nest("/v1", routes()).nest("/v2", routes()).nest("/v3", routes())
}

async fn serve(router: Router) -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, router).await });
    Client(address)
}

#[tokio::test]
async fn each_prefix_has_its_version() {
    let client = serve(versions(routes).layer(ErrorLayer::<ShopCode>::new())).await;
    claims::each_prefix_has_its_version(client, AXUM).await;
}

#[tokio::test]
async fn a_router_with_a_fallback_or_a_service_of_its_own_sees_unmatched_paths() {
    let with_fallback = || routes().fallback(async || StatusCode::NOT_FOUND);
    let framework = Framework { sees_unmatched: true, ..AXUM };
    let client = serve(versions(with_fallback).layer(ErrorLayer::<ShopCode>::new())).await;
    claims::each_prefix_has_its_version(client, framework).await;
    let service = routes().layer(EnvelopeLayer::new(ShopCode::ENVELOPE_V1));
    let client = serve(Router::new().nest_service("/v1", service).layer(ErrorLayer::<ShopCode>::new())).await;
    claims::unmatched_requests_answer_in(client, "/v1", claims::Shape::V1, framework).await;
}

#[tokio::test]
async fn a_closure_sees_every_request() {
    let settings = Settings::new().envelope_by(|request| match request.path().split('/').nth(1) {
        Some("v1") => Some(ShopCode::ENVELOPE_V1),
        Some("v2") => Some(ShopCode::ENVELOPE_V2),
        _ => None,
    });
    let client = serve(plain().layer(ErrorLayer::<ShopCode>::with(settings))).await;
    claims::a_closure_sees_every_request(client, AXUM).await;
}

#[tokio::test]
async fn one_version_for_all() {
    let settings = Settings::new().envelope(ShopCode::ENVELOPE_V1);
    let client = serve(plain().layer(ErrorLayer::<ShopCode>::with(settings))).await;
    claims::one_version_for_all(client, AXUM).await;
}

#[tokio::test]
async fn a_layer_outside_of_the_shops_layer_chooses_as_well() {
    let router = plain().layer(ErrorLayer::<ShopCode>::new()).layer(EnvelopeLayer::new(ShopCode::ENVELOPE_V1));
    claims::one_version_for_all(serve(router).await, AXUM).await;
}

#[tokio::test]
async fn without_a_layer_errors_follow_the_choice() {
    claims::without_a_layer_errors_follow_the_choice(serve(versions(routes)).await).await;
}

#[tokio::test]
async fn each_catalog_has_its_choice() {
    let v1 =
        routes().layer(EnvelopeLayer::new(ShopCode::ENVELOPE_V1)).layer(EnvelopeLayer::new(PaymentCode::ENVELOPE_V1));
    let client = serve(Router::new().nest("/v1", v1).layer(ErrorLayer::<ShopCode>::new())).await;
    claims::each_catalog_has_its_choice(client).await;
}
