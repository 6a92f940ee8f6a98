//! Spring's defaults.

use axum::Router;
use axum::routing::get;
use errbook::axum::{ErrorLayer, Settings};
use errbook::{Timestamp, Violations, pointer};

use crate::lists::{Sent, context, hold, hold_over_http};

/// What can be wrong.
#[errbook::catalog(catalog = "lists/spring.toml", violations)]
pub enum Violation {}

/// The errors.
#[errbook::catalog(catalog = "lists/spring.toml", violations = Violation)]
pub enum Error {}

/// Their codes.
#[errbook::catalog(catalog = "lists/spring.toml", codes)]
pub enum Code {}

fn listed() -> Error {
    let object = || "user".to_owned();
    Error::InvalidObject {
        object: object(),
        count: 2,
        violations: Violations::new()
            .with(pointer!["name"], Violation::NotBlank { object: object() })
            .with(pointer!["addresses", 0, "street"], Violation::Size { object: object(), min: 3, max: 80 }),
    }
}

const JSON: &str = "application/json";
const PROBLEM: &str = "application/problem+json";

/// Of Spring Boot. The time is 2026-03-01T04:05:06.789Z.
const LISTED: &[Sent] = &[
    Sent(
        "en",
        400,
        JSON,
        r#"{"timestamp":"2026-03-01T04:05:06.789+00:00","status":400,"error":"Bad Request","message":"Validation of user failed: 2 errors.","errors":[{"defaultMessage":"This must not be blank.","objectName":"user","field":"name","bindingFailure":false,"code":"NotBlank"},{"defaultMessage":"The size must be between 3 and 80.","objectName":"user","field":"addresses[0].street","bindingFailure":false,"code":"Size"}],"path":"/signup"}"#,
    ),
    Sent(
        "zh",
        400,
        JSON,
        r#"{"timestamp":"2026-03-01T04:05:06.789+00:00","status":400,"error":"Bad Request","message":"user 校验失败，共 2 处错误。","errors":[{"defaultMessage":"此项不能为空白。","objectName":"user","field":"name","bindingFailure":false,"code":"NotBlank"},{"defaultMessage":"长度应在 3 到 80 之间。","objectName":"user","field":"addresses[0].street","bindingFailure":false,"code":"Size"}],"path":"/signup"}"#,
    ),
];

const SINGLE: &[Sent] = &[
    Sent(
        "en",
        404,
        JSON,
        r#"{"timestamp":"2026-03-01T04:05:06.789+00:00","status":404,"error":"Not Found","message":"There is no static resource or handler for this path.","path":"/signup"}"#,
    ),
    Sent(
        "zh",
        404,
        JSON,
        r#"{"timestamp":"2026-03-01T04:05:06.789+00:00","status":404,"error":"Not Found","message":"该路径没有静态资源，也没有处理程序。","path":"/signup"}"#,
    ),
];

/// A `ProblemDetail` of Spring 6.
const AS_PROBLEM_DETAIL: &[Sent] = &[
    Sent(
        "en",
        400,
        PROBLEM,
        r#"{"type":"about:blank","title":"Bad Request","status":400,"detail":"Validation of user failed: 2 errors.","instance":"/signup","errors":[{"field":"name","message":"This must not be blank."},{"field":"addresses[0].street","message":"The size must be between 3 and 80."}]}"#,
    ),
    Sent(
        "zh",
        400,
        PROBLEM,
        r#"{"type":"about:blank","title":"Bad Request","status":400,"detail":"user 校验失败，共 2 处错误。","instance":"/signup","errors":[{"field":"name","message":"此项不能为空白。"},{"field":"addresses[0].street","message":"长度应在 3 到 80 之间。"}]}"#,
    ),
];

#[test]
fn a_list_and_a_single_error() {
    let context = context().timestamp(Timestamp::from_unix(1_772_337_906, 789_000_000));
    hold(&listed(), &context, LISTED);
    hold(&Error::NotFound, &context, SINGLE);
    hold(&listed(), &context.envelope(Error::ENVELOPE_PROBLEM_DETAIL), AS_PROBLEM_DETAIL);
}

#[tokio::test]
async fn the_same_is_sent_over_http() {
    let router = Router::new().route("/signup", get(async || listed()));
    let settings = Settings::new().envelope(Code::ENVELOPE_PROBLEM_DETAIL);
    hold_over_http(router.layer(ErrorLayer::<Code>::with(settings)), AS_PROBLEM_DETAIL).await;
}
