//! The ids and the language of requests.

use super::serve;
use errbook::poem::{CurrentRequest, ErrorMiddleware, RequestId, RequestLanguage, Settings};
use errbook_http_wire::{Client, Version, WireCode, WireError, requests};
use poem::http::{HeaderMap, StatusCode};
use poem::middleware::{ReqId, RequestId as PoemRequestId, ReuseId};
use poem::web::Path;
use poem::{Body, EndpointExt, IntoResponse, Response, Result, Route, get, handler};

#[handler]
fn get_seen(
    id: RequestId,
    request: CurrentRequest,
    language: RequestLanguage<WireCode>,
    headers: &HeaderMap,
) -> String {
    let lines = headers.get_all("x-request-id").into_iter();
    let lines = lines.map(|line| line.to_str().expect("ASCII").to_owned()).collect();
    requests::seen(lines, &id, &request, language.language())
}

#[handler]
fn get_language(language: RequestLanguage<WireCode>) -> String {
    language.to_string()
}

#[handler]
fn get_error() -> Result<(), WireError> {
    Err(WireError::Missing)
}

#[handler]
fn get_own() -> impl IntoResponse {
    ().with_header("x-request-id", "own")
}

#[handler]
fn get_chosen(Path(how): Path<String>) -> StatusCode {
    if requests::chosen(&how) {
        panic!("secret");
    }
    StatusCode::IM_A_TEAPOT
}

#[handler]
async fn get_job() -> Vec<u8> {
    requests::job().await.to_vec()
}

#[handler]
fn get_messages() -> Body {
    Body::from_bytes_stream(requests::messages())
}

fn routes() -> Route {
    Route::new()
        .at("/seen", get(get_seen))
        .at("/language", get(get_language))
        .at("/error", get(get_error))
        .at("/own", get(get_own))
        .at("/chosen/:how", get(get_chosen))
        .at("/job", get(get_job))
        .at("/messages", get(get_messages))
}

async fn layered(layers: Vec<Settings>) -> Client {
    let routes = routes().map_to_response().boxed();
    let layer = |endpoint: poem::endpoint::BoxEndpoint<'static, Response>, settings| {
        endpoint.with(ErrorMiddleware::<WireCode>::with(settings)).boxed()
    };
    serve(layers.into_iter().fold(routes, layer)).await
}

#[tokio::test]
async fn one_id_is_everywhere() {
    requests::one_id_is_everywhere(layered).await;
}

#[tokio::test]
async fn every_answer_has_the_id_or_those_of_errbook() {
    requests::every_answer_has_the_id_or_those_of_errbook(layered).await;
}

#[tokio::test]
async fn nested_layers_share_the_request() {
    requests::nested_layers_share_the_request(layered).await;
}

#[tokio::test]
async fn the_trace_id_is_shown_alone() {
    requests::the_trace_id_is_shown_alone(layered).await;
}

#[tokio::test]
async fn the_language_comes_from_where_the_settings_say() {
    requests::the_language_comes_from_where_the_settings_say(layered).await;
}

#[tokio::test]
async fn a_language_that_is_chosen_inside_holds() {
    requests::a_language_that_is_chosen_inside_holds(layered).await;
}

#[tokio::test]
async fn tasks_and_streams_belong_to_the_request() {
    requests::tasks_and_streams_belong_to_the_request(layered).await;
}

#[tokio::test]
async fn without_a_layer_there_is_a_language_and_no_request() {
    requests::without_a_layer_there_is_a_language_and_no_request(layered).await;
}

/// Returns the id of poem's own middleware.
#[handler]
fn get_of_poem(id: ReqId) -> String {
    id.to_string()
}

/// poem's `RequestId` does not write into the headers of the request, so it has to take what the layer has written.
#[tokio::test]
async fn the_request_id_of_poem_agrees_inside_of_the_middleware() {
    let ids = || PoemRequestId::default().reuse_id(ReuseId::Use);
    let routes = || Route::new().at("/", get(get_of_poem)).at("/error", get(get_error));
    let layer = ErrorMiddleware::<WireCode>::new;
    let inside = serve(routes().with(ids()).with(layer())).await;
    for headers in [&[("x-request-id", "r-1")][..], &[("x-request-id", "a b")], &[]] {
        let seen = inside.send(Version::Http1, "GET", "/", headers).await;
        assert_eq!(seen.lines("x-request-id"), [std::str::from_utf8(&seen.body).expect("UTF-8")], "{headers:?}");
        let error = inside.send(Version::Http1, "GET", "/error", headers).await;
        assert_eq!(error.lines("x-request-id"), [error.json()["request"].as_str().expect("an id")]);
    }
    // Outside, the two have an id each: that of poem is the one in the header.
    let outside = serve(routes().with(layer()).with(ids())).await;
    let error = outside.get("/error").await;
    assert_ne!(error.lines("x-request-id"), [error.json()["request"].as_str().expect("an id")]);
}
