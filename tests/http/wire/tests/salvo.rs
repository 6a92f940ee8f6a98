//! salvo.

#[path = "requests/salvo.rs"]
mod requests;

use errbook::Success;
use errbook::salvo::ErrorHoop;
use errbook_http_wire::routes::{SECRET, bare_headers};
use errbook_http_wire::{AlwaysCode, Client, WireCode, WireError, claims, cors};
use salvo::conn::{Acceptor as _, Listener as _, TcpListener};
use salvo::cors::{AllowOrigin, Cors};
use salvo::http::{HeaderName, HeaderValue, StatusCode};
use salvo::prelude::*;
use salvo::writing::Text;

#[handler]
async fn error() -> Result<(), WireError> {
    Err(WireError::Missing)
}

#[handler]
async fn bare(request: &mut Request, response: &mut Response) {
    let status: u16 = request.param("status").expect("a status");
    response.status_code(StatusCode::from_u16(status).expect("a status"));
    for (name, value) in bare_headers() {
        response.headers_mut().append(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response.render(Text::Plain(SECRET));
}

#[handler]
async fn created(response: &mut Response) {
    response.render(WireError::Missing);
    response.status_code(StatusCode::CREATED);
}

/// Has headers on the response already when it fails.
#[handler]
async fn late(response: &mut Response) -> Result<(), WireError> {
    response.headers_mut().insert("retry-after", HeaderValue::from_static("5"));
    Err(WireError::Unavailable)
}

/// Writes a text over the response to an error.
#[handler]
async fn overwritten(response: &mut Response) {
    response.render(WireError::Missing);
    response.render(Text::Plain(SECRET));
}

#[handler]
async fn panics() {
    panic!("{SECRET}")
}

#[handler]
async fn spawned(response: &mut Response) {
    let render = async {
        let mut response = Response::new();
        response.render(WireError::Missing);
        response
    };
    *response = tokio::spawn(render).await.expect("it ends");
}

#[handler]
async fn success() -> Success<AlwaysCode, [u8; 2]> {
    Success::new([1, 2])
}

fn routes() -> Router {
    Router::new()
        .push(Router::with_path("error").get(error).head(error))
        .push(Router::with_path("bare/{status}").get(bare).head(bare))
        .push(Router::with_path("created").get(created).head(created))
        .push(Router::with_path("late").get(late))
        .push(Router::with_path("overwritten").get(overwritten))
        .push(Router::with_path("panic").get(panics).head(panics))
        .push(Router::with_path("spawned").get(spawned).head(spawned))
        .push(Router::with_path("success").get(success))
}

async fn serve(service: Service) -> Client {
    let acceptor = TcpListener::new("127.0.0.1:0").bind().await;
    let address = acceptor.holdings()[0].local_addr.clone().into_std().expect("an address");
    tokio::spawn(async move { Server::new(acceptor).serve(service).await });
    Client(address)
}

async fn layered() -> Client {
    serve(Service::new(routes()).hoop(ErrorHoop::<WireCode>::new())).await
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
async fn the_status_of_the_entry_wins_over_one_that_is_set_later() {
    claims::the_status_of_the_entry_wins(layered().await).await;
}

#[tokio::test]
async fn what_a_handler_set_on_purpose_survives_a_fallback_and_not_its_own_error() {
    let client = layered().await;
    claims::what_a_handler_set_on_purpose_survives(client).await;
    assert_eq!(client.get("/late").await.lines("retry-after"), ["30"]);
}

#[tokio::test]
async fn what_described_the_body_goes() {
    claims::what_described_the_body_goes(layered().await).await;
}

/// Both texts are in the body, which is neither.
#[tokio::test]
async fn a_text_over_the_response_to_an_error_does_not_pass() {
    let answer = layered().await.get("/overwritten").await;
    assert_eq!((answer.status, &answer.json()["code"]), (404, &serde_json::json!("rejected")));
}

#[tokio::test]
async fn the_instance_is_a_reference_to_the_path() {
    claims::the_instance_is_a_reference_to_the_path(layered().await, &claims::TARGETS).await;
}

#[tokio::test]
async fn an_answer_of_another_task_has_id_and_vary() {
    claims::an_answer_of_another_task_has_id_and_vary(layered().await).await;
}

#[tokio::test]
async fn an_error_under_200_is_not_stored() {
    claims::an_error_under_200_is_not_stored(serve(Service::new(routes()).hoop(ErrorHoop::<AlwaysCode>::new())).await)
        .await;
}

/// salvo's `Cors` replaces `Vary`, so it has to be inside.
#[tokio::test]
async fn cors_has_to_be_inside() {
    let cors = || Cors::new().allow_origin(AllowOrigin::mirror_request()).into_handler();
    let inside = serve(Service::new(routes()).hoop(ErrorHoop::<WireCode>::new()).hoop(cors())).await;
    cors::both_are_in_vary(inside, true).await;
    let outside = serve(Service::new(routes()).hoop(cors()).hoop(ErrorHoop::<WireCode>::new())).await;
    assert!(cors::vary(outside, "/error").await.iter().all(|line| !line.contains("accept-language")));
}
