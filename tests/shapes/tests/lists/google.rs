//! Google's errors over JSON (AIP-193).

use axum::Router;
use axum::routing::get;
use errbook::axum::ErrorLayer;
use errbook::{Violations, pointer};

use crate::lists::{Sent, context, hold, hold_over_http};

/// What can be wrong.
#[errbook::catalog(catalog = "lists/google.toml", violations)]
pub enum Violation {}

/// The errors.
#[errbook::catalog(catalog = "lists/google.toml", violations = Violation)]
pub enum Error {}

/// Their codes.
#[errbook::catalog(catalog = "lists/google.toml", codes)]
pub enum Code {}

fn listed() -> Error {
    Error::BadContact {
        violations: Violations::new()
            .with(pointer!["fullName"], Violation::Required)
            .with(pointer!["emailAddresses", 1, "email"], Violation::NotAnAddress)
            .with(pointer!["emailAddresses", 3, "type", 2], Violation::Repeated { first: 0 }),
    }
}

const JSON: &str = "application/json";

/// The paths are those of `google/rpc/error_details.proto`; messages for developers are in English.
const LISTED: &[Sent] = &[
    Sent(
        "en",
        400,
        JSON,
        r#"{"error":{"code":400,"message":"The contact is not valid.","status":"INVALID_ARGUMENT","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"BAD_CONTACT","domain":"contacts.example.com"},{"@type":"type.googleapis.com/google.rpc.LocalizedMessage","locale":"en","message":"The contact is not valid."},{"@type":"type.googleapis.com/google.rpc.BadRequest","fieldViolations":[{"field":"fullName","description":"A value is required.","reason":"REQUIRED","localizedMessage":{"locale":"en","message":"A value is required."}},{"field":"emailAddresses[1].email","description":"This is not an email address.","reason":"INVALID_EMAIL","localizedMessage":{"locale":"en","message":"This is not an email address."}},{"field":"emailAddresses[3].type[2]","description":"The same value is at index 0.","reason":"DUPLICATE_VALUE","localizedMessage":{"locale":"en","message":"The same value is at index 0."}}]}]}}"#,
    ),
    Sent(
        "zh",
        400,
        JSON,
        r#"{"error":{"code":400,"message":"The contact is not valid.","status":"INVALID_ARGUMENT","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"BAD_CONTACT","domain":"contacts.example.com"},{"@type":"type.googleapis.com/google.rpc.LocalizedMessage","locale":"zh","message":"联系人信息有误。"},{"@type":"type.googleapis.com/google.rpc.BadRequest","fieldViolations":[{"field":"fullName","description":"A value is required.","reason":"REQUIRED","localizedMessage":{"locale":"zh","message":"此项必填。"}},{"field":"emailAddresses[1].email","description":"This is not an email address.","reason":"INVALID_EMAIL","localizedMessage":{"locale":"zh","message":"邮箱地址格式有误。"}},{"field":"emailAddresses[3].type[2]","description":"The same value is at index 0.","reason":"DUPLICATE_VALUE","localizedMessage":{"locale":"zh","message":"与下标 0 处的值重复。"}}]}]}}"#,
    ),
];

const SINGLE: &[Sent] = &[
    Sent(
        "en",
        404,
        JSON,
        r#"{"error":{"code":404,"message":"There is no contact people/7.","status":"NOT_FOUND","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"CONTACT_NOT_FOUND","domain":"contacts.example.com","metadata":{"contact":"people/7"}},{"@type":"type.googleapis.com/google.rpc.LocalizedMessage","locale":"en","message":"There is no contact people/7."}]}}"#,
    ),
    Sent(
        "zh",
        404,
        JSON,
        r#"{"error":{"code":404,"message":"There is no contact people/7.","status":"NOT_FOUND","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"CONTACT_NOT_FOUND","domain":"contacts.example.com","metadata":{"contact":"people/7"}},{"@type":"type.googleapis.com/google.rpc.LocalizedMessage","locale":"zh","message":"联系人 people/7 不存在。"}]}}"#,
    ),
];

#[test]
fn a_list_and_a_single_error() {
    hold(&listed(), &context(), LISTED);
    hold(&Error::ContactNotFound { contact: "people/7".to_owned() }, &context(), SINGLE);
}

#[tokio::test]
async fn the_same_is_sent_over_http() {
    let router = Router::new().route("/signup", get(async || listed()));
    hold_over_http(router.layer(ErrorLayer::<Code>::new()), LISTED).await;
}
