//! poem.

use errbook::poem::{EnvelopeMiddleware, ErrorMiddleware, Settings, Success};
use errbook_http_versions::claims::{self, Framework};
use errbook_http_versions::shop::{self, SECRET};
use errbook_http_versions::{Client, PaymentCode, Shop, ShopCode};
use poem::http::StatusCode;
use poem::listener::TcpAcceptor;
use poem::web::{Json, Path};
use poem::{Endpoint, EndpointExt, Response, Result, Route, Server, get, handler, post};
use tokio::net::TcpListener;

/// The middlewares of a nested route see whatever is under its prefix.
const POEM: Framework = Framework { not_json: 415, wrong_method: 405, sees_unmatched: true, sees_wrong_method: true };

#[handler]
fn sold_out() -> Result<(), Shop> {
    Err(Shop::SoldOut)
}

#[handler]
fn gone() -> Result<(), Shop> {
    Err(Shop::Gone)
}

#[handler]
fn transparent() -> Result<(), Shop> {
    Err(shop::transparent())
}

#[handler]
fn boxed() -> Result<()> {
    Err(shop::boxed())?
}

#[handler]
fn token() -> Result<(), Shop> {
    Err(Shop::InvalidGrant)
}

#[handler]
fn declined() -> Result<(), Shop> {
    Err(shop::declined())
}

#[handler]
fn success() -> Success<ShopCode, [u8; 2]> {
    Success::new([1, 2])
}

#[handler]
fn panics() {
    panic!("{SECRET}")
}

#[handler]
fn bare(Path(status): Path<u16>) -> Response {
    Response::builder().status(StatusCode::from_u16(status).expect("a status")).body(SECRET)
}

#[handler]
fn json(Json(number): Json<u32>) -> String {
    number.to_string()
}

#[handler]
fn inside() -> Result<(), Shop> {
    shop::choose_v2();
    Err(Shop::SoldOut)
}

#[handler]
fn panics_inside() {
    shop::choose_v2();
    panic!("{SECRET}")
}

fn routes() -> Route {
    Route::new()
        .at("/sold-out", get(sold_out))
        .at("/gone", get(gone))
        .at("/transparent", get(transparent))
        .at("/boxed", get(boxed))
        .at("/token", get(token))
        .at("/declined", get(declined))
        .at("/success", get(success))
        .at("/panic", get(panics))
        .at("/bare/:status", get(bare))
        .at("/json", post(json))
        .at("/inside", get(inside))
        .at("/inside/panic", get(panics_inside))
}

/// The routes of each version, with the middleware that chooses.
fn versions() -> Route {
    let back = routes().with(EnvelopeMiddleware::new(ShopCode::ENVELOPE_DEFAULT));
    Route::new()
        .nest("/v1", routes().nest("/v3", back).with(EnvelopeMiddleware::new(ShopCode::ENVELOPE_V1)))
        .nest("/v2", routes().with(EnvelopeMiddleware::new(Shop::ENVELOPE_V2)))
        .nest("/v3", routes())
}

fn plain() -> Route {
    Route::new().nest("/v1", routes()).nest("/v2", routes()).nest("/v3", routes())
}

async fn serve(app: impl Endpoint + 'static) -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let acceptor = TcpAcceptor::from_tokio(listener).expect("an acceptor");
    tokio::spawn(Server::new_with_acceptor(acceptor).run(app));
    Client(address)
}

#[tokio::test]
async fn each_route_has_its_version() {
    let client = serve(versions().with(ErrorMiddleware::<ShopCode>::new())).await;
    claims::each_prefix_has_its_version(client, POEM).await;
}

#[tokio::test]
async fn a_closure_sees_every_request() {
    let settings = Settings::new().envelope_by(|request| match request.path().split('/').nth(1) {
        Some("v1") => Some(ShopCode::ENVELOPE_V1),
        Some("v2") => Some(ShopCode::ENVELOPE_V2),
        _ => None,
    });
    let client = serve(plain().with(ErrorMiddleware::<ShopCode>::with(settings))).await;
    claims::a_closure_sees_every_request(client, POEM).await;
}

#[tokio::test]
async fn one_version_for_all() {
    let settings = Settings::new().envelope(ShopCode::ENVELOPE_V1);
    let client = serve(plain().with(ErrorMiddleware::<ShopCode>::with(settings))).await;
    claims::one_version_for_all(client, POEM).await;
}

#[tokio::test]
async fn a_middleware_outside_of_the_shops_middleware_chooses_as_well() {
    let app = plain().with(ErrorMiddleware::<ShopCode>::new()).with(EnvelopeMiddleware::new(ShopCode::ENVELOPE_V1));
    claims::one_version_for_all(serve(app).await, POEM).await;
}

#[tokio::test]
async fn without_a_middleware_errors_follow_the_choice() {
    claims::without_a_layer_errors_follow_the_choice(serve(versions()).await).await;
}

#[tokio::test]
async fn each_catalog_has_its_choice() {
    let v1 = routes()
        .with(EnvelopeMiddleware::new(ShopCode::ENVELOPE_V1))
        .with(EnvelopeMiddleware::new(PaymentCode::ENVELOPE_V1));
    let client = serve(Route::new().nest("/v1", v1).with(ErrorMiddleware::<ShopCode>::new())).await;
    claims::each_catalog_has_its_choice(client).await;
}
