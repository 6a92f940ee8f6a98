//! The ids and the language of requests.

use super::serve;
use actix_web::http::StatusCode;
use actix_web::{App, HttpRequest, HttpResponse, web};
use errbook::actix::{CurrentRequest, ErrorMiddleware, RequestId, RequestLanguage, Settings};
use errbook_http_wire::{Client, WireCode, WireError, requests};

async fn seen(
    id: RequestId,
    request: CurrentRequest,
    language: RequestLanguage<WireCode>,
    http: HttpRequest,
) -> String {
    let lines = http.headers().get_all("x-request-id");
    let lines = lines.map(|line| line.to_str().expect("ASCII").to_owned()).collect();
    requests::seen(lines, &id, &request, language.language())
}

async fn language(language: RequestLanguage<WireCode>) -> String {
    language.to_string()
}

async fn error() -> Result<HttpResponse, WireError> {
    Err(WireError::Missing)
}

async fn own() -> HttpResponse {
    HttpResponse::Ok().insert_header(("x-request-id", "own")).finish()
}

async fn chosen(how: web::Path<String>) -> HttpResponse {
    if requests::chosen(&how) {
        panic!("secret");
    }
    HttpResponse::new(StatusCode::IM_A_TEAPOT)
}

async fn messages() -> HttpResponse {
    HttpResponse::Ok().streaming(requests::messages())
}

fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/seen", web::get().to(seen))
        .route("/language", web::get().to(language))
        .route("/error", web::get().to(error))
        .route("/own", web::get().to(own))
        .route("/chosen/{how}", web::get().to(chosen))
        .route("/job", web::get().to(requests::job))
        .route("/messages", web::get().to(messages));
}

async fn layered(layers: Vec<Settings>) -> Client {
    let layer = |settings: &Settings| ErrorMiddleware::<WireCode>::with(settings.clone());
    match <[Settings; 2]>::try_from(layers) {
        Ok([inner, outer]) => serve(move || App::new().configure(routes).wrap(layer(&inner)).wrap(layer(&outer))),
        Err(layers) => match layers.into_iter().next() {
            Some(settings) => serve(move || App::new().configure(routes).wrap(layer(&settings))),
            None => serve(|| App::new().configure(routes)),
        },
    }
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
