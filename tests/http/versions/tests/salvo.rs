//! salvo.

use errbook::Success;
use errbook::salvo::{EnvelopeHoop, ErrorHoop, Settings};
use errbook_http_versions::claims::{self, Framework};
use errbook_http_versions::shop::{self, SECRET};
use errbook_http_versions::{Client, PaymentCode, Shop, ShopCode};
use salvo::conn::{Acceptor as _, Listener as _, TcpListener};
use salvo::http::{ParseError, StatusCode};
use salvo::prelude::*;
use salvo::writing::Text;

/// The hoops of a router run only for requests that match one of its routes.
const SALVO: Framework =
    Framework { not_json: 400, wrong_method: 405, sees_unmatched: false, sees_wrong_method: false };

#[handler]
async fn sold_out() -> Result<(), Shop> {
    Err(Shop::SoldOut)
}

#[handler]
async fn gone() -> Result<(), Shop> {
    Err(Shop::Gone)
}

#[handler]
async fn transparent() -> Result<(), Shop> {
    Err(shop::transparent())
}

#[handler]
async fn boxed(response: &mut Response) {
    response.render(shop::boxed());
}

#[handler]
async fn token() -> Result<(), Shop> {
    Err(Shop::InvalidGrant)
}

#[handler]
async fn declined() -> Result<(), Shop> {
    Err(shop::declined())
}

#[handler]
async fn success() -> Success<ShopCode, [u8; 2]> {
    Success::new([1, 2])
}

#[handler]
async fn panics() {
    panic!("{SECRET}")
}

#[handler]
async fn bare(request: &mut Request, response: &mut Response) {
    let status: u16 = request.param("status").expect("a status");
    response.status_code(StatusCode::from_u16(status).expect("a status"));
    response.render(Text::Plain(SECRET));
}

#[handler]
async fn json(request: &mut Request) -> Result<String, ParseError> {
    request.parse_json::<u32>().await.map(|number| number.to_string())
}

#[handler]
async fn inside() -> Result<(), Shop> {
    shop::choose_v2();
    Err(Shop::SoldOut)
}

#[handler]
async fn panics_inside() {
    shop::choose_v2();
    panic!("{SECRET}")
}

fn routes() -> Vec<Router> {
    vec![
        Router::with_path("sold-out").get(sold_out),
        Router::with_path("gone").get(gone),
        Router::with_path("transparent").get(transparent),
        Router::with_path("boxed").get(boxed),
        Router::with_path("token").get(token),
        Router::with_path("declined").get(declined),
        Router::with_path("success").get(success),
        Router::with_path("panic").get(panics),
        Router::with_path("bare/{status}").get(bare),
        Router::with_path("json").post(json),
        Router::with_path("inside").get(inside),
        Router::with_path("inside/panic").get(panics_inside),
    ]
}

/// The routes of each version, with the hoop that chooses.
fn versions() -> Router {
    let back = Router::with_path("v3").hoop(EnvelopeHoop::new(ShopCode::ENVELOPE_DEFAULT)).append(&mut routes());
    let v1 = Router::with_path("v1").hoop(EnvelopeHoop::new(ShopCode::ENVELOPE_V1));
    let v2 = Router::with_path("v2").hoop(EnvelopeHoop::new(Shop::ENVELOPE_V2));
    Router::new()
        .push(v1.append(&mut routes()).push(back))
        .push(v2.append(&mut routes()))
        .push(Router::with_path("v3").append(&mut routes()))
}

fn plain() -> Router {
    let prefixes = ["v1", "v2", "v3"].into_iter();
    prefixes.fold(Router::new(), |router, prefix| router.push(Router::with_path(prefix).append(&mut routes())))
}

async fn serve(service: Service) -> Client {
    let acceptor = TcpListener::new("127.0.0.1:0").bind().await;
    let address =
        acceptor.holdings().first().and_then(|holding| holding.local_addr.clone().into_std()).expect("a port");
    tokio::spawn(Server::new(acceptor).serve(service));
    Client(address)
}

#[tokio::test]
async fn each_router_has_its_version() {
    let client = serve(Service::new(versions()).hoop(ErrorHoop::<ShopCode>::new())).await;
    claims::each_prefix_has_its_version(client, SALVO).await;
}

#[tokio::test]
async fn a_closure_sees_every_request() {
    let settings = Settings::new().envelope_by(|request| match request.path().split('/').nth(1) {
        Some("v1") => Some(ShopCode::ENVELOPE_V1),
        Some("v2") => Some(ShopCode::ENVELOPE_V2),
        _ => None,
    });
    let client = serve(Service::new(plain()).hoop(ErrorHoop::<ShopCode>::with(settings))).await;
    claims::a_closure_sees_every_request(client, SALVO).await;
}

#[tokio::test]
async fn one_version_for_all() {
    let settings = Settings::new().envelope(ShopCode::ENVELOPE_V1);
    let client = serve(Service::new(plain()).hoop(ErrorHoop::<ShopCode>::with(settings))).await;
    claims::one_version_for_all(client, SALVO).await;
}

#[tokio::test]
async fn a_hoop_outside_of_the_shops_hoop_chooses_as_well() {
    let service = Service::new(plain()).hoop(EnvelopeHoop::new(ShopCode::ENVELOPE_V1));
    claims::one_version_for_all(serve(service.hoop(ErrorHoop::<ShopCode>::new())).await, SALVO).await;
}

#[tokio::test]
async fn without_a_hoop_errors_follow_the_choice() {
    claims::without_a_layer_errors_follow_the_choice(serve(Service::new(versions())).await).await;
}

#[tokio::test]
async fn each_catalog_has_its_choice() {
    let v1 = Router::with_path("v1")
        .hoop(EnvelopeHoop::new(ShopCode::ENVELOPE_V1))
        .hoop(EnvelopeHoop::new(PaymentCode::ENVELOPE_V1));
    let router = Router::new().push(v1.append(&mut routes()));
    claims::each_catalog_has_its_choice(serve(Service::new(router).hoop(ErrorHoop::<ShopCode>::new())).await).await;
}
