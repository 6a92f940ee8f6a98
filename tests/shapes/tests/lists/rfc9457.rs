//! The example of RFC 9457 §3.

use axum::Router;
use axum::routing::get;
use errbook::axum::{ErrorLayer, Settings};
use errbook::{Violations, pointer};

use crate::lists::{Sent, context, hold, hold_over_http};

/// What can be wrong.
#[errbook::catalog(catalog = "lists/rfc9457.toml", violations)]
pub enum Violation {}

/// The errors.
#[errbook::catalog(catalog = "lists/rfc9457.toml", violations = Violation)]
pub enum Error {}

/// Their codes.
#[errbook::catalog(catalog = "lists/rfc9457.toml", codes)]
pub enum Code {}

fn listed() -> Error {
    Error::ValidationError {
        violations: Violations::new()
            .with(pointer!["age"], Violation::NotPositive)
            .with(pointer!["profile", "favourite color"], Violation::UnknownColor { allowed: "green, red".to_owned() }),
    }
}

const PROBLEM: &str = "application/problem+json";

/// The pointers are URI fragments: a space is percent-encoded (RFC 6901 §6).
const LISTED: &[Sent] = &[
    Sent(
        "en",
        422,
        PROBLEM,
        r##"{"type":"https://example.net/validation-error","title":"The request is not valid.","errors":[{"detail":"Use a whole number above zero.","pointer":"#/age"},{"detail":"Choose one of green, red.","pointer":"#/profile/favourite%20color"}]}"##,
    ),
    Sent(
        "zh",
        422,
        PROBLEM,
        r##"{"type":"https://example.net/validation-error","title":"请求无效。","errors":[{"detail":"请填写大于零的整数。","pointer":"#/age"},{"detail":"请从 green, red 中选择。","pointer":"#/profile/favourite%20color"}]}"##,
    ),
];

const SINGLE: &[Sent] = &[
    Sent(
        "en",
        403,
        PROBLEM,
        r#"{"type":"https://example.net/out-of-credit","title":"You do not have enough credit."}"#,
    ),
    Sent("zh", 403, PROBLEM, r#"{"type":"https://example.net/out-of-credit","title":"余额不足。"}"#),
];

/// The preset.
const IN_THE_PRESET: &[Sent] = &[
    Sent(
        "en",
        422,
        PROBLEM,
        r##"{"type":"https://example.net/validation-error","title":"The request is not valid.","status":422,"detail":"Correct the listed fields, then send the request again.","instance":"/signup","code":"validation-error","errors":[{"detail":"Use a whole number above zero.","pointer":"#/age","code":"not_positive"},{"detail":"Choose one of green, red.","pointer":"#/profile/favourite%20color","code":"unknown_color","allowed":"green, red"}]}"##,
    ),
    Sent(
        "zh",
        422,
        PROBLEM,
        r##"{"type":"https://example.net/validation-error","title":"请求无效。","status":422,"detail":"请更正所列字段后重新提交。","instance":"/signup","code":"validation-error","errors":[{"detail":"请填写大于零的整数。","pointer":"#/age","code":"not_positive"},{"detail":"请从 green, red 中选择。","pointer":"#/profile/favourite%20color","code":"unknown_color","allowed":"green, red"}]}"##,
    ),
];

#[test]
fn a_list_and_a_single_error() {
    hold(&listed(), &context(), LISTED);
    hold(&Error::OutOfCredit, &context(), SINGLE);
    hold(&listed(), &context().envelope(Error::ENVELOPE_PROBLEM), IN_THE_PRESET);
}

#[tokio::test]
async fn the_same_is_sent_over_http() {
    let router = || Router::new().route("/signup", get(async || listed()));
    hold_over_http(router().layer(ErrorLayer::<Code>::new()), LISTED).await;
    let preset = Settings::new().envelope(Code::ENVELOPE_PROBLEM);
    hold_over_http(router().layer(ErrorLayer::<Code>::with(preset)), IN_THE_PRESET).await;
}
