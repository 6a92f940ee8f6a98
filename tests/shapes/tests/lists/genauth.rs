//! GenAuth's envelope, the preset `status_code`.

use axum::Router;
use axum::routing::get;
use errbook::axum::ErrorLayer;
use errbook::{Location, Violations, pointer};

use crate::lists::{Sent, context, hold, hold_over_http};

/// What can be wrong.
#[errbook::catalog(catalog = "lists/genauth.toml", violations)]
pub enum Violation {}

/// The errors.
#[errbook::catalog(catalog = "lists/genauth.toml", violations = Violation)]
pub enum Error {}

/// Their codes.
#[errbook::catalog(catalog = "lists/genauth.toml", codes)]
pub enum Code {}

fn listed() -> Error {
    Error::InvalidParameters {
        violations: Violations::new()
            .with(pointer!["profile", "phone"], Violation::PhoneMalformed)
            .with(pointer!["password"], Violation::PasswordTooShort { min: 8 })
            .with(Location::query("withIdentities"), Violation::UnknownParameter),
    }
}

const JSON: &str = "application/json";

const LISTED: &[Sent] = &[
    Sent(
        "en",
        200,
        JSON,
        r#"{"statusCode":400,"apiCode":2001,"message":"Some parameters are not valid.","requestId":"01JGFJJZ00A7V3T9XK5N2QWERB","errors":[{"apiCode":4001,"message":"This is not a phone number.","pointer":"/profile/phone"},{"apiCode":4002,"message":"Use at least 8 characters.","pointer":"/password","min":8},{"message":"There is no such parameter.","parameter":"withIdentities"}]}"#,
    ),
    Sent(
        "zh",
        200,
        JSON,
        r#"{"statusCode":400,"apiCode":2001,"message":"部分参数有误。","requestId":"01JGFJJZ00A7V3T9XK5N2QWERB","errors":[{"apiCode":4001,"message":"手机号格式有误。","pointer":"/profile/phone"},{"apiCode":4002,"message":"密码至少需要 8 位。","pointer":"/password","min":8},{"message":"没有这个参数。","parameter":"withIdentities"}]}"#,
    ),
];

const SINGLE: &[Sent] = &[
    Sent(
        "en",
        200,
        JSON,
        r#"{"statusCode":404,"apiCode":2004,"message":"The user does not exist.","requestId":"01JGFJJZ00A7V3T9XK5N2QWERB"}"#,
    ),
    Sent(
        "zh",
        200,
        JSON,
        r#"{"statusCode":404,"apiCode":2004,"message":"用户不存在。","requestId":"01JGFJJZ00A7V3T9XK5N2QWERB"}"#,
    ),
];

#[test]
fn a_list_and_a_single_error() {
    hold(&listed(), &context(), LISTED);
    hold(&Error::UserNotFound, &context(), SINGLE);
}

#[tokio::test]
async fn the_same_is_sent_over_http() {
    let router = Router::new().route("/signup", get(async || listed()));
    hold_over_http(router.layer(ErrorLayer::<Code>::new()), LISTED).await;
}
