//! The ids and the language of requests.

use super::serve;
use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderMap, Request, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use errbook::axum::{CurrentRequest, ErrorLayer, RequestId, RequestLanguage, Settings};
use errbook_http_wire::{Answer, Client, Version, WireCode, WireError, requests};
use tower::ServiceExt;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};

async fn seen(
    id: RequestId,
    request: CurrentRequest,
    language: RequestLanguage<WireCode>,
    headers: HeaderMap,
) -> String {
    let lines = headers.get_all("x-request-id").into_iter();
    let lines = lines.map(|line| line.to_str().expect("ASCII").to_owned()).collect();
    requests::seen(lines, &id, &request, language.language())
}

async fn chosen(Path(how): Path<String>) -> StatusCode {
    if requests::chosen(&how) {
        panic!("secret");
    }
    StatusCode::IM_A_TEAPOT
}

pub(super) fn routes() -> Router {
    Router::new()
        .route("/seen", get(seen))
        .route("/language", get(async |language: RequestLanguage<WireCode>| language.to_string()))
        .route("/error", get(async || WireError::Missing))
        .route("/own", get(async || [("x-request-id", "own")]))
        .route("/chosen/{how}", get(chosen))
        .route("/job", get(requests::job))
        .route("/messages", get(async || Body::from_stream(requests::messages())))
}

async fn layered(layers: Vec<Settings>) -> Client {
    serve(layers.into_iter().fold(routes(), |router, settings| router.layer(ErrorLayer::<WireCode>::with(settings))))
        .await
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

#[tokio::test]
async fn the_request_is_optional_without_a_layer() {
    let optional = async |request: Option<CurrentRequest>, id: Option<RequestId>| {
        format!("{} {}", request.is_some(), id.is_some())
    };
    let client = serve(Router::new().route("/", get(optional))).await;
    assert_eq!(client.get("/").await.body, "false false");
}

/// RFC 9110 §7.8, §15.2.2: an upgrade has the headers that any response has.
#[tokio::test]
async fn an_upgrade_has_the_id() {
    let router = Router::new().route("/", get(async || StatusCode::SWITCHING_PROTOCOLS.into_response()));
    let request = Request::get("/").header("x-request-id", "r-1").body(Body::empty()).expect("a request");
    let response = router.layer(ErrorLayer::<WireCode>::new()).oneshot(request).await.expect("an answer");
    assert_eq!(response.status(), StatusCode::SWITCHING_PROTOCOLS);
    assert_eq!(response.headers().get("x-request-id").expect("an id"), "r-1");
}

/// What `SetRequestIdLayer` has noted for what is inside of it.
async fn of_tower_http(Extension(id): Extension<tower_http::request_id::RequestId>) -> Response {
    id.header_value().to_str().expect("ASCII").to_owned().into_response()
}

/// The orders of the layer with those of tower-http, from the inside to the outside, in which all agree on any id.
#[tokio::test]
async fn the_layers_of_tower_http_agree_inside_and_around() {
    let set = || SetRequestIdLayer::x_request_id(MakeRequestUuid);
    let propagate = PropagateRequestIdLayer::x_request_id;
    let layer = ErrorLayer::<WireCode>::new;
    let routes = || routes().route("/tower", get(of_tower_http));
    let orders = [
        routes().layer(propagate()).layer(set()).layer(layer()),
        routes().layer(set()).layer(propagate()).layer(layer()),
        routes().layer(set()).layer(layer()).layer(propagate()),
    ];
    for (order, router) in orders.into_iter().enumerate() {
        let client = serve(router).await;
        for headers in [&[("x-request-id", "r-1")][..], &[("x-request-id", "a b")], &[]] {
            let tower = client.send(Version::Http1, "GET", "/tower", headers).await;
            assert_eq!(tower.lines("x-request-id"), [text(&tower)], "{order} {headers:?}");
            assert_eq!(text(&tower) == "r-1", headers.iter().any(|(_, id)| *id == "r-1"));
            let error = client.send(Version::Http1, "GET", "/error", headers).await;
            assert_eq!(error.lines("x-request-id"), [error.json()["request"].as_str().expect("an id")]);
        }
    }
}

/// With `SetRequestIdLayer` outside, ids agree but for those that the layer refuses: what stands between the two, and the
/// extension of tower-http, have the refused one.
#[tokio::test]
async fn a_set_request_id_layer_outside_agrees_on_ids_that_are_safe() {
    let set = || SetRequestIdLayer::x_request_id(MakeRequestUuid);
    let propagate = PropagateRequestIdLayer::x_request_id;
    let layer = ErrorLayer::<WireCode>::new;
    let routes = || routes().route("/tower", get(of_tower_http));
    for router in [
        routes().layer(layer()).layer(propagate()).layer(set()),
        routes().layer(propagate()).layer(layer()).layer(set()),
    ] {
        let client = serve(router).await;
        for headers in [&[("x-request-id", "r-1")][..], &[]] {
            let tower = client.send(Version::Http1, "GET", "/tower", headers).await;
            assert_eq!(tower.lines("x-request-id"), [text(&tower)], "{headers:?}");
            let error = client.send(Version::Http1, "GET", "/error", headers).await;
            assert_eq!(error.lines("x-request-id"), [error.json()["request"].as_str().expect("an id")]);
        }
        let refused = client.send(Version::Http1, "GET", "/tower", &[("x-request-id", "a b")]).await;
        assert_eq!(text(&refused), "a b");
        assert_eq!(refused.lines("x-request-id").concat().len(), 32);
    }
}

fn text(answer: &Answer) -> &str {
    std::str::from_utf8(&answer.body).expect("UTF-8")
}
