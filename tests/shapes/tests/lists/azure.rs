//! Microsoft's REST API guidelines for Azure.

use axum::Router;
use axum::routing::get;
use errbook::axum::ErrorLayer;
use errbook::{ApiError, Violations, pointer};

use crate::lists::{Sent, context, hold, hold_over_http};

/// What can be wrong.
#[errbook::catalog(catalog = "lists/azure.toml", violations)]
pub enum Violation {}

/// The errors.
#[errbook::catalog(catalog = "lists/azure.toml", violations = Violation)]
pub enum Error {}

/// Their codes.
#[errbook::catalog(catalog = "lists/azure.toml", codes)]
pub enum Code {}

fn listed() -> Error {
    Error::BadArgument {
        target: "contact".to_owned(),
        violations: Violations::new()
            .with(pointer!["phoneNumber"], Violation::NullValue)
            .with(pointer!["addresses", 0, "zip"], Violation::MalformedValue { example: "98052".to_owned() }),
    }
}

const JSON: &str = "application/json";

const LISTED: &[Sent] = &[
    Sent(
        "en",
        400,
        JSON,
        r#"{"error":{"code":"BadArgument","message":"Several values of contact are not valid.","target":"contact","details":[{"code":"NullValue","target":"phoneNumber","message":"This must not be null."},{"code":"MalformedValue","target":"addresses[0].zip","message":"Write it as 98052."}]}}"#,
    ),
    Sent(
        "zh",
        400,
        JSON,
        r#"{"error":{"code":"BadArgument","message":"contact 有多处错误。","target":"contact","details":[{"code":"NullValue","target":"phoneNumber","message":"此项不能为空。"},{"code":"MalformedValue","target":"addresses[0].zip","message":"请按 98052 的格式填写。"}]}}"#,
    ),
];

const SINGLE: &[Sent] = &[
    Sent("en", 404, JSON, r#"{"error":{"code":"ResourceNotFound","message":"The resource does not exist."}}"#),
    Sent("zh", 404, JSON, r#"{"error":{"code":"ResourceNotFound","message":"资源不存在。"}}"#),
];

#[test]
fn a_list_and_a_single_error() {
    hold(&listed(), &context(), LISTED);
    hold(&Error::ResourceNotFound, &context(), SINGLE);
}

#[test]
fn the_code_of_the_whole_is_in_a_header() {
    for (error, code) in [(listed(), "BadArgument"), (Error::ResourceNotFound, "ResourceNotFound")] {
        assert_eq!(error.respond(&context()).headers.get("x-ms-error-code"), Some(code));
    }
}

#[tokio::test]
async fn the_same_is_sent_over_http() {
    let router = Router::new().route("/signup", get(async || listed()));
    hold_over_http(router.layer(ErrorLayer::<Code>::new()), LISTED).await;
}
