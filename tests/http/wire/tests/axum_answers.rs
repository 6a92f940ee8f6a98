//! axum: what a layer answers with.

use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::map_response;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use errbook::axum::ErrorLayer;
use errbook::{Entry, Settings, Success};
use errbook_http_wire::routes::{SECRET, bare_headers};
use errbook_http_wire::{
    AlwaysCode, Client, LimitsCode, LimitsError, WireCode, WireError, composition, fallbacks, pages, wrapping,
};
use tokio::net::TcpListener;

async fn bare(Path(status): Path<u16>) -> Response {
    let mut response = Response::new(Body::from(SECRET));
    *response.status_mut() = StatusCode::from_u16(status).expect("a status");
    for (name, value) in bare_headers() {
        response.headers_mut().append(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}

async fn plain(Path(name): Path<String>) -> Response {
    let (_, status, media_type, body, (header, value)) = wrapping::plain(&name);
    let response = Response::builder().status(status).header("content-type", media_type).header(header, value);
    response.body(Body::from(body)).expect("a response")
}

async fn stream() -> impl IntoResponse {
    // Without a length.
    let body = Body::from_stream(errbook_http_wire::Pieces::new());
    ([("content-type", "application/json")], body)
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
        .route("/refused", get(async || LimitsError::Refused))
        .route("/plain/{name}", get(plain))
        .route("/json", get(async || Json([1, 2])))
        .route("/stream", get(stream))
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

#[tokio::test]
async fn plain_json_is_in_the_template() {
    wrapping::plain_json_is_in_the_template(
        serve(routes().layer(ErrorLayer::<LimitsCode>::with(wrapping::settings()))).await,
    )
    .await;
    wrapping::plain_json_passes(serve(routes().layer(ErrorLayer::<LimitsCode>::new())).await).await;
    wrapping::plain_json_is_in_the_template_that_is_chosen(
        serve(routes().layer(ErrorLayer::<LimitsCode>::with(wrapping::old()))).await,
    )
    .await;
    // The envelope of this catalog has no template.
    wrapping::plain_json_passes(with(wrapping::settings()).await).await;
}

#[tokio::test]
async fn each_catalog_answers_below_its_layer() {
    let limits = routes().layer(ErrorLayer::<LimitsCode>::new());
    let nested = routes().nest("/limits", limits).layer(ErrorLayer::<WireCode>::new());
    composition::each_catalog_answers_below_its_layer(serve(nested).await).await;
}

#[tokio::test]
async fn two_layers_of_a_catalog_do_nothing_twice() {
    let layer = ErrorLayer::<WireCode>::new();
    let twice = routes().layer(layer.clone()).layer(layer);
    let layer = ErrorLayer::<LimitsCode>::with(wrapping::settings());
    let wrapped = routes().layer(layer.clone()).layer(layer);
    composition::two_layers_of_a_catalog_do_nothing_twice(serve(twice).await).await;
    composition::a_success_is_wrapped_once(serve(wrapped).await).await;
}
