//! Errors as poem sees them: with their own type, rendered once, with and without the middleware.

use errbook::ApiError;
use errbook::poem::{ErrorMiddleware, IntoResponse, ResponseError, Settings, StatusCode};
use errbook_http_cloudbase::Client;
use errbook_http_cloudbase::probe::{self, Leaky, ProbeCode, ProbeError, SECRET};
use poem::middleware::{AddData, NormalizePath, TrailingSlash};
use poem::{Endpoint, EndpointExt, Request, Response, Result};
use serde_json::json;

type Error = ProbeError<&'static str>;

fn failed() -> Error {
    Error::LoginFailed { password: SECRET, cause: Leaky(SECRET) }
}

#[test]
fn an_error_in_a_poem_error_is_found_as_what_it_is_with_its_status() {
    let error = poem::Error::from(failed());
    assert_eq!(error.status(), 401);
    assert!(matches!(error.downcast_ref::<Error>(), Some(Error::LoginFailed { .. })));
}

#[test]
fn the_status_is_what_http_answers_not_what_the_body_says() {
    assert_eq!(ResponseError::status(&Error::Quiet), StatusCode::OK);
    assert_eq!(Error::Quiet.as_response().status(), StatusCode::OK);
}

#[tokio::test]
async fn without_the_middleware_the_answer_is_whole_and_in_the_default_language() {
    let client = Client::of(probe::bare().map_to_response()).await;
    let answer = client.get("/login", "zh").await;
    assert_eq!(answer.status, 401);
    assert_eq!(answer.body, r#"{"code":"login_failed","message":"The login failed."}"#);
    assert_eq!(answer.header("content-language"), "en");
    assert!(!answer.headers.contains_key("vary") && !answer.headers.contains_key("x-request-id"));
}

#[tokio::test]
async fn the_middleware_gives_language_request_id_instance_and_trace() {
    let settings = Settings::new().request_id_header("X-Correlation-Id").trace_id_header("traceparent");
    let client = Client::of(probe::of_classes(settings)).await;
    let headers: [(&str, &[u8]); 3] = [
        ("accept-language", b"zh"),
        ("x-correlation-id", b"c-1"),
        ("traceparent", b"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
    ];
    let answer = client.send("GET", "/echo?text=a", &headers, b"").await;
    let expected = concat!(
        r#"{"code":"echoed","message":"不能使用“a”。","requestId":"c-1","path":"/echo","#,
        r#""trace":"4bf92f3577b34da6a3ce929d0e0e4736","text":"a"}"#
    );
    assert_eq!(std::str::from_utf8(&answer.body).unwrap(), expected);
    assert_eq!((answer.status, answer.header("x-echo"), answer.header("x-correlation-id")), (422, "a", "c-1"));
    assert_eq!((answer.header("content-language"), answer.header("vary")), ("zh", "accept-language"));
}

#[tokio::test]
async fn a_boxed_error_answers_as_any_other() {
    let client = Client::of(probe::app()).await;
    let (boxed, plain) = (client.get("/boxed", "zh").await, client.get("/login", "zh").await);
    assert_eq!((boxed.status, boxed.code()), (plain.status, plain.code()));
    assert_eq!(boxed.header("content-language"), "zh");
}

#[tokio::test]
async fn an_envelope_that_always_answers_200_is_untouched() {
    let client = Client::of(probe::app()).await;
    let answer = client.get("/quiet", "zh").await;
    assert_eq!((answer.status, answer.json()), (200, json!({ "status": 404, "message": "这里什么都没有。" })));
}

#[tokio::test]
async fn a_success_is_wrapped_by_the_template() {
    let client = Client::of(probe::of_classes(Settings::new())).await;
    let answer = client.send("GET", "/wrapped", &[("x-request-id", b"r-1")], b"").await;
    assert_eq!((answer.status, &answer.body[..]), (200, &br#"{"data":[7,8],"id":"r-1"}"#[..]));
    assert_eq!(answer.header("x-request-id"), "r-1");
}

#[tokio::test]
async fn a_status_without_an_entry_has_that_of_its_class() {
    // RFC 9110 §15: a client treats an unrecognised status as the x00 of its class.
    let client = Client::of(probe::of_classes(Settings::new())).await;
    let answer = client.get("/none", "zh").await;
    assert_eq!((answer.status, answer.code().as_str()), (404, "refused"));
}

/// Turns errors into responses inside errbook's middleware, as logging middleware does.
async fn early<P: Endpoint>(endpoint: std::sync::Arc<P>, request: Request) -> Result<Response> {
    Ok(endpoint.get_response(request).await)
}

#[tokio::test]
async fn an_error_that_another_middleware_renders_is_not_replaced() {
    let early = probe::bare().around(early).with(AddData::new(7)).with(NormalizePath::new(TrailingSlash::Trim));
    let client = Client::of(early.with(ErrorMiddleware::<cloudbase::CloudbaseCode>::new())).await;
    let answer = client.get("/login/", "zh").await;
    assert_eq!((answer.status, answer.code().as_str()), (401, "login_failed"));
    assert_eq!(answer.header("content-language"), "zh");
    assert_eq!(client.get("/internal", "zh").await.code(), "INTERNAL_ERROR");
}

#[tokio::test]
async fn of_two_middlewares_the_inner_one_shapes() {
    let inner = probe::bare().with(ErrorMiddleware::<ProbeCode>::new());
    let client = Client::of(inner.with(ErrorMiddleware::<cloudbase::CloudbaseCode>::new())).await;
    let answer = client.get("/login", "zh").await;
    assert_eq!((answer.status, answer.code().as_str()), (401, "login_failed"));
    assert_eq!(client.get("/none", "zh").await.code(), "refused");
}

#[tokio::test]
async fn a_handler_further_out_can_catch_errors_by_their_type_if_the_middleware_is_outside_of_it() {
    let caught = probe::bare().catch_error(|_: ProbeError<String>| async { "caught" });
    let client = Client::of(caught.with(ErrorMiddleware::<ProbeCode>::new())).await;
    assert_eq!(client.get("/login", "zh").await.body, "caught");
}

#[tokio::test]
async fn requests_at_the_same_time_keep_their_languages_and_ids_apart() {
    let client = Client::of(probe::app()).await;
    let ask = async |index: usize| {
        let id = format!("r-{index}");
        let language = if index.is_multiple_of(2) { "zh" } else { "en" };
        let headers = [("accept-language", language.as_bytes()), ("x-request-id", id.as_bytes())];
        let answer = client.send("GET", "/slow", &headers, b"").await;
        assert_eq!((answer.header("content-language"), answer.json()["requestId"].as_str()), (language, Some(&*id)));
    };
    let all = (0..40).map(ask);
    futures_util::future::join_all(all).await;
}

#[test]
fn a_box_of_every_object_is_an_error_of_poem() {
    fn status(error: impl Into<poem::Error>) -> StatusCode {
        error.into().status()
    }
    assert_eq!(status(Box::new(failed()) as Box<dyn ApiError>), 401);
    assert_eq!(status(Box::new(failed()) as Box<dyn ApiError + Send>), 401);
    assert_eq!(status(Box::new(failed()) as Box<dyn ApiError + Sync>), 401);
    assert_eq!(status(Box::new(failed()) as Box<dyn ApiError + Send + Sync>), 401);
    let sent: Box<dyn ApiError + Send> = Box::new(failed());
    assert_eq!(sent.into_response().status(), 401);
    let shared: Box<dyn ApiError + Send + Sync> = Box::new(failed());
    assert_eq!(shared.into_response().status(), 401);
}

#[test]
fn a_type_that_names_the_traits_it_implements_itself_keeps_them_beside_the_features() {
    assert_eq!(poem::Error::from(errbook_own_traits::Derived::Gone).status(), 418);
}
