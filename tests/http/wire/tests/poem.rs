//! poem.

#[path = "requests/poem.rs"]
mod requests;

use errbook::poem::{ErrorMiddleware, Success};
use errbook_http_wire::routes::{SECRET, bare_headers};
use errbook_http_wire::{AlwaysCode, Client, WireCode, WireError, claims, cors};
use poem::http::{HeaderName, HeaderValue, StatusCode};
use poem::listener::TcpAcceptor;
use poem::middleware::Cors;
use poem::web::Path;
use poem::{Endpoint, EndpointExt, IntoResponse, Response, Result, Route, Server, get, handler};
use tokio::net::TcpListener;

#[handler]
fn error() -> Result<(), WireError> {
    Err(WireError::Missing)
}

#[handler]
fn bare(Path(status): Path<u16>) -> Response {
    let mut response = Response::builder().status(StatusCode::from_u16(status).expect("a status")).body(SECRET);
    for (name, value) in bare_headers() {
        response.headers_mut().append(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}

#[handler]
fn panics() {
    panic!("{SECRET}")
}

#[handler]
async fn spawned() -> Response {
    tokio::spawn(async { poem::Error::from(WireError::Missing).into_response() }).await.expect("it ends")
}

#[handler]
fn success() -> Success<AlwaysCode, [u8; 2]> {
    Success::new([1, 2])
}

/// Sets another status on the responses below it.
async fn created<P: Endpoint>(endpoint: std::sync::Arc<P>, request: poem::Request) -> Result<Response> {
    let mut response = endpoint.get_response(request).await;
    response.set_status(StatusCode::CREATED);
    Ok(response)
}

#[handler]
fn created_by_hand() -> Response {
    errbook::respond(&WireError::Missing).with_status(StatusCode::CREATED).into_response()
}

fn routes() -> Route {
    Route::new()
        .at("/error", get(error).head(error))
        .at("/bare/:status", get(bare).head(bare))
        .at("/created", get(error).head(error).around(created))
        .at("/created-by-hand", get(created_by_hand))
        .at("/panic", get(panics).head(panics))
        .at("/spawned", get(spawned).head(spawned))
        .at("/success", get(success))
}

async fn serve(app: impl Endpoint<Output = Response> + 'static) -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let acceptor = TcpAcceptor::from_tokio(listener).expect("a listener");
    tokio::spawn(Server::new_with_acceptor(acceptor).run(app));
    Client(address)
}

async fn layered() -> Client {
    serve(routes().with(ErrorMiddleware::<WireCode>::new())).await
}

#[tokio::test]
async fn head_has_the_length_and_no_body() {
    claims::head_has_the_length_and_no_body(layered().await).await;
}

#[tokio::test]
async fn every_status_is_that_of_the_body() {
    claims::every_status_is_that_of_the_body(layered().await).await;
}

#[tokio::test]
async fn the_status_of_the_entry_wins_over_that_of_a_middleware_or_a_handler() {
    let client = layered().await;
    claims::the_status_of_the_entry_wins(client).await;
    assert_eq!(client.get("/created-by-hand").await.status, 404);
}

#[tokio::test]
async fn what_a_handler_set_on_purpose_survives() {
    claims::what_a_handler_set_on_purpose_survives(layered().await).await;
}

#[tokio::test]
async fn what_described_the_body_goes() {
    claims::what_described_the_body_goes(layered().await).await;
}

#[tokio::test]
async fn the_instance_is_a_reference_to_the_path_below_nest_too() {
    claims::the_instance_is_a_reference_to_the_path(layered().await, &claims::TARGETS).await;
    let nested = Route::new().nest("/api", routes().with(ErrorMiddleware::<WireCode>::new()));
    let client = serve(nested.map_to_response()).await;
    assert_eq!(client.get("/api/error").await.json()["instance"], "/api/error");
}

#[tokio::test]
async fn an_answer_of_another_task_has_id_and_vary() {
    claims::an_answer_of_another_task_has_id_and_vary(layered().await).await;
}

#[tokio::test]
async fn an_error_under_200_is_not_stored() {
    claims::an_error_under_200_is_not_stored(serve(routes().with(ErrorMiddleware::<AlwaysCode>::new())).await).await;
}

/// poem's `Cors` replaces `Vary`, so it has to be inside.
#[tokio::test]
async fn cors_has_to_be_inside() {
    let cors = || Cors::new().allow_origins_fn(|origin| origin == "https://shop.example");
    let inside = serve(routes().with(cors()).with(ErrorMiddleware::<WireCode>::new())).await;
    cors::both_are_in_vary(inside, true).await;
    let outside = serve(routes().with(ErrorMiddleware::<WireCode>::new()).with(cors())).await;
    assert!(cors::vary(outside, "/error").await.iter().all(|line| !line.contains("accept-language")));
}
