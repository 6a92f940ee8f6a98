//! The ids and the language of requests.

use super::serve;
use errbook::salvo::{CurrentRequest, ErrorHoop, RequestId, RequestLanguage, Settings};
use errbook_http_wire::{Client, Version, WireCode, WireError, requests};
use salvo::http::{HeaderValue, StatusCode};
use salvo::prelude::*;
use salvo::request_id::{REQUEST_ID_KEY, RequestId as SalvoRequestId};

#[handler]
async fn get_seen(
    request: &mut Request,
    id: RequestId,
    current: CurrentRequest,
    language: RequestLanguage<WireCode>,
) -> String {
    let lines = request.headers().get_all("x-request-id").into_iter();
    let lines = lines.map(|line| line.to_str().expect("ASCII").to_owned()).collect();
    requests::seen(lines, &id, &current, language.language())
}

#[handler]
async fn get_language(language: RequestLanguage<WireCode>) -> String {
    language.to_string()
}

#[handler]
async fn get_error() -> Result<(), WireError> {
    Err(WireError::Missing)
}

#[handler]
async fn get_own(response: &mut Response) {
    response.headers_mut().insert("x-request-id", HeaderValue::from_static("own"));
}

#[handler]
async fn get_chosen(request: &mut Request, response: &mut Response) {
    if requests::chosen(&request.param::<String>("how").expect("a parameter")) {
        panic!("secret");
    }
    response.status_code(StatusCode::IM_A_TEAPOT);
}

#[handler]
async fn get_job(response: &mut Response) {
    let body = requests::job().await;
    response.status_code(StatusCode::OK).body(body);
}

#[handler]
async fn get_messages(response: &mut Response) {
    response.stream(requests::messages());
}

fn routes() -> Router {
    Router::new()
        .push(Router::with_path("seen").get(get_seen))
        .push(Router::with_path("language").get(get_language))
        .push(Router::with_path("error").get(get_error))
        .push(Router::with_path("own").get(get_own))
        .push(Router::with_path("chosen/{how}").get(get_chosen))
        .push(Router::with_path("job").get(get_job))
        .push(Router::with_path("messages").get(get_messages))
}

async fn layered(layers: Vec<Settings>) -> Client {
    // The first hoop is the outermost.
    let hoop = |service: Service, settings| service.hoop(ErrorHoop::<WireCode>::with(settings));
    serve(layers.into_iter().rev().fold(Service::new(routes()), hoop)).await
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

/// Returns the id of salvo's own middleware.
#[handler]
async fn get_of_salvo(depot: &mut Depot) -> String {
    let id = depot.get::<HeaderValue>(REQUEST_ID_KEY).expect("the middleware");
    id.to_str().expect("ASCII").to_owned()
}

/// salvo's `RequestId` makes a new id unless `overwrite` is false.
#[tokio::test]
async fn the_request_id_of_salvo_agrees_inside_of_the_hoop() {
    let routes = || {
        Router::new().push(Router::with_path("id").get(get_of_salvo)).push(Router::with_path("error").get(get_error))
    };
    let ids = || SalvoRequestId::new().overwrite(false);
    let inside = serve(Service::new(routes()).hoop(ErrorHoop::<WireCode>::new()).hoop(ids())).await;
    for headers in [&[("x-request-id", "r-1")][..], &[("x-request-id", "a b")], &[]] {
        let seen = inside.send(Version::Http1, "GET", "/id", headers).await;
        assert_eq!(seen.lines("x-request-id"), [std::str::from_utf8(&seen.body).expect("UTF-8")], "{headers:?}");
        let error = inside.send(Version::Http1, "GET", "/error", headers).await;
        assert_eq!(error.lines("x-request-id"), [error.json()["request"].as_str().expect("an id")]);
    }
}
