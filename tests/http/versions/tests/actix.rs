//! actix-web.

use std::net::TcpListener;
use std::thread;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::rt::System;
use actix_web::{App, Error, HttpResponse, HttpServer, web};
use errbook::actix::{EnvelopeMiddleware, ErrorMiddleware, Settings};
use errbook::{ApiError, Success};
use errbook_http_versions::claims::{self, Framework};
use errbook_http_versions::shop::{self, SECRET};
use errbook_http_versions::{Client, PaymentCode, Shop, ShopCode};

/// The middlewares of a scope see whatever is under its prefix.
const ACTIX: Framework = Framework { not_json: 400, wrong_method: 405, sees_unmatched: true, sees_wrong_method: true };

async fn sold_out() -> Result<HttpResponse, Shop> {
    Err(Shop::SoldOut)
}

async fn gone() -> Result<HttpResponse, Shop> {
    Err(Shop::Gone)
}

async fn transparent() -> Result<HttpResponse, Shop> {
    Err(shop::transparent())
}

async fn boxed() -> Result<HttpResponse, Box<dyn ApiError + Send + Sync>> {
    Err(shop::boxed())
}

async fn token() -> Result<HttpResponse, Shop> {
    Err(Shop::InvalidGrant)
}

async fn declined() -> Result<HttpResponse, Shop> {
    Err(shop::declined())
}

async fn success() -> Success<ShopCode, [u8; 2]> {
    Success::new([1, 2])
}

async fn panics() -> HttpResponse {
    panic!("{SECRET}")
}

async fn bare(status: web::Path<u16>) -> HttpResponse {
    HttpResponse::build(StatusCode::from_u16(*status).expect("a status")).body(SECRET)
}

async fn json(number: web::Json<u32>) -> String {
    number.to_string()
}

async fn inside() -> Result<HttpResponse, Shop> {
    shop::choose_v2();
    Err(Shop::SoldOut)
}

async fn panics_inside() -> HttpResponse {
    shop::choose_v2();
    panic!("{SECRET}")
}

fn routes(config: &mut web::ServiceConfig) {
    config
        .service(web::resource("/sold-out").route(web::get().to(sold_out)))
        .route("/gone", web::get().to(gone))
        .route("/transparent", web::get().to(transparent))
        .route("/boxed", web::get().to(boxed))
        .route("/token", web::get().to(token))
        .route("/declined", web::get().to(declined))
        .route("/success", web::get().to(success))
        .route("/panic", web::get().to(panics))
        .route("/bare/{status}", web::get().to(bare))
        .service(web::resource("/json").route(web::post().to(json)))
        .route("/inside", web::get().to(inside))
        .route("/inside/panic", web::get().to(panics_inside));
}

/// The routes of each version, with the middleware that chooses.
fn versions(config: &mut web::ServiceConfig) {
    let back = web::scope("/v3").wrap(EnvelopeMiddleware::new(ShopCode::ENVELOPE_DEFAULT)).configure(routes);
    let v1 = web::scope("/v1").wrap(EnvelopeMiddleware::new(ShopCode::ENVELOPE_V1)).service(back).configure(routes);
    let v2 = web::scope("/v2").wrap(EnvelopeMiddleware::new(Shop::ENVELOPE_V2)).configure(routes);
    config.service(v1).service(v2).service(web::scope("/v3").configure(routes));
}

fn plain(config: &mut web::ServiceConfig) {
    for prefix in ["/v1", "/v2", "/v3"] {
        config.service(web::scope(prefix).configure(routes));
    }
}

fn two_catalogs(config: &mut web::ServiceConfig) {
    let v1 = web::scope("/v1")
        .wrap(EnvelopeMiddleware::new(ShopCode::ENVELOPE_V1))
        .wrap(EnvelopeMiddleware::new(PaymentCode::ENVELOPE_V1));
    config.service(v1.configure(routes));
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

#[tokio::test]
async fn each_scope_has_its_version() {
    let client = serve(|| App::new().configure(versions).wrap(ErrorMiddleware::<ShopCode>::new()));
    claims::each_prefix_has_its_version(client, ACTIX).await;
}

#[tokio::test]
async fn a_closure_sees_every_request() {
    let client = serve(|| {
        let settings = Settings::new().envelope_by(|request| match request.path().split('/').nth(1) {
            Some("v1") => Some(ShopCode::ENVELOPE_V1),
            Some("v2") => Some(ShopCode::ENVELOPE_V2),
            _ => None,
        });
        App::new().configure(plain).wrap(ErrorMiddleware::<ShopCode>::with(settings))
    });
    claims::a_closure_sees_every_request(client, ACTIX).await;
}

#[tokio::test]
async fn one_version_for_all() {
    let client = serve(|| {
        let settings = Settings::new().envelope(ShopCode::ENVELOPE_V1);
        App::new().configure(plain).wrap(ErrorMiddleware::<ShopCode>::with(settings))
    });
    claims::one_version_for_all(client, ACTIX).await;
}

#[tokio::test]
async fn a_middleware_outside_of_the_shops_middleware_chooses_as_well() {
    let client = serve(|| {
        let app = App::new().configure(plain).wrap(ErrorMiddleware::<ShopCode>::new());
        app.wrap(EnvelopeMiddleware::new(ShopCode::ENVELOPE_V1))
    });
    claims::one_version_for_all(client, ACTIX).await;
}

#[tokio::test]
async fn without_a_middleware_errors_follow_the_choice() {
    claims::without_a_layer_errors_follow_the_choice(serve(|| App::new().configure(versions))).await;
}

#[tokio::test]
async fn each_catalog_has_its_choice() {
    let client = serve(|| App::new().configure(two_catalogs).wrap(ErrorMiddleware::<ShopCode>::new()));
    claims::each_catalog_has_its_choice(client).await;
}
