//! Answers as types of the crate `http`.

use bytes::Bytes;
use errbook::{ApiError, Context, Response, Status};
use http::{HeaderMap, StatusCode};

#[errbook::catalog(catalog = "catalogs/headers.toml")]
enum AnyError {}

#[errbook::catalog(catalog = "catalogs/statuses.toml")]
enum Statuses {}

fn answer(error: &dyn ApiError, context: &Context<'_>) -> http::Response<Bytes> {
    error.respond(context).into()
}

#[test]
fn an_answer_keeps_status_headers_and_body() {
    let answer = answer(&AnyError::Unauthorized, &Context::new().accept_language("zh"));
    assert_eq!(answer.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(answer.body(), r#"{"error":"unauthorized","message":"你是谁？"}"#.as_bytes());
    assert_eq!(answer.headers()["content-type"], "application/json");
    assert_eq!(answer.headers()["content-language"], "zh");
    assert_eq!(answer.headers()["www-authenticate"], r#"Bearer realm="api", error="invalid_token""#);
}

#[test]
fn every_header_of_a_response_is_one_of_http() {
    let error = AnyError::Locked {
        retry_at: errbook::Timestamp::from_unix(0, 0),
        reason: Some("a\r\nb\0\u{7f}é".to_owned()),
        left: Some(1),
        scopes: vec!["茶".to_owned()],
    };
    let response: Response = error.respond(&Context::new().accept_language("zh"));
    let count = response.headers.iter().count();
    let answer: http::Response<Bytes> = response.into();
    assert_eq!(answer.headers().len(), count);
    assert_eq!(answer.headers()["x-reason"], "because: a%0D%0Ab%00%7F%C3%A9");
    assert_ne!(answer.headers(), &HeaderMap::new());
}

#[test]
fn statuses_are_converted_both_ways() {
    assert_eq!(StatusCode::from(AnyError::Neutral.status()), StatusCode::BAD_REQUEST);
    assert_eq!(Status::from(StatusCode::NOT_FOUND), 404);
    assert_eq!(answer(&Statuses::Beyond, &Context::new()).status().as_u16(), 601);
    assert_eq!(StatusCode::from(Status::new(601).unwrap()).as_u16(), 601);
}

#[test]
fn a_body_that_is_always_the_same_is_not_copied() {
    let fixed = AnyError::Neutral.respond(&Context::new()).body;
    let address = fixed.as_bytes().as_ptr();
    assert_eq!(answer(&AnyError::Neutral, &Context::new()).body().as_ptr(), address);
}
