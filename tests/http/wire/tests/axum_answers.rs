//! axum: what a layer answers with.

use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::map_response;
use axum::response::Response;
use axum::routing::get;
use errbook::axum::ErrorLayer;
use errbook::{Entry, Settings, Success};
use errbook_http_wire::routes::{SECRET, bare_headers};
use errbook_http_wire::{AlwaysCode, Client, WireCode, WireError, fallbacks, pages};
use tokio::net::TcpListener;

async fn bare(Path(status): Path<u16>) -> Response {
    let mut response = Response::new(Body::from(SECRET));
    *response.status_mut() = StatusCode::from_u16(status).expect("a status");
    for (name, value) in bare_headers() {
        response.headers_mut().append(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}

async fn panics() {
    panic!("{SECRET}")
}

fn routes() -> Router {
    Router::new()
        .route("/error", get(async || WireError::Missing))
        .route("/hidden", get(async || WireError::Hidden))
        .route("/bare/{status}", get(bare))
        .route("/panic", get(panics))
        .route("/success", get(async || Success::<AlwaysCode, _>::new([1, 2])))
}

async fn serve(router: Router) -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, router).await });
    Client(address)
}

async fn with(settings: Settings) -> Client {
    serve(routes().layer(ErrorLayer::<WireCode>::with(settings))).await
}

/// Shows the entry of a response.
async fn shown(mut response: Response) -> Response {
    if let Some(entry) = response.extensions().get::<Entry>().copied() {
        response.headers_mut().insert(fallbacks::ENTRY, HeaderValue::from_static(entry.name()));
    }
    response
}

#[tokio::test]
async fn a_bare_response_becomes_an_error_with_values() {
    fallbacks::a_bare_response_becomes_an_error_with_values(with(fallbacks::settings()).await).await;
}

#[tokio::test]
async fn a_panic_is_asked_about_and_one_in_the_closure_is_answered() {
    fallbacks::a_panic_is_asked_about_and_one_in_the_closure_is_answered(with(fallbacks::settings()).await).await;
}

#[tokio::test]
async fn the_entry_of_a_response_is_known_outside() {
    let layer = ErrorLayer::<WireCode>::with(fallbacks::settings());
    let client = serve(routes().layer(layer).layer(map_response(shown))).await;
    fallbacks::the_entry_of_a_response_is_known_outside(client).await;
}

#[tokio::test]
async fn browsers_get_a_page() {
    pages::browsers_get_a_page(with(pages::settings()).await).await;
}

#[tokio::test]
async fn a_page_shows_values_as_text() {
    pages::a_page_shows_values_as_text(with(pages::settings()).await).await;
}

#[tokio::test]
async fn everyone_else_gets_json() {
    pages::everyone_else_gets_json(with(pages::settings()).await).await;
    pages::without_the_setting_browsers_get_json(with(Settings::new()).await).await;
}
