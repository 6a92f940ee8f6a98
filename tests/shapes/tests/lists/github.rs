//! GitHub's REST API.

use axum::Router;
use axum::routing::get;
use errbook::axum::ErrorLayer;
use errbook::{Violations, pointer};

use crate::lists::{Sent, context, hold, hold_over_http};

/// What can be wrong.
#[errbook::catalog(catalog = "lists/github.toml", violations)]
pub enum Violation {}

/// The errors.
#[errbook::catalog(catalog = "lists/github.toml", violations = Violation)]
pub enum Error {}

/// Their codes.
#[errbook::catalog(catalog = "lists/github.toml", codes)]
pub enum Code {}

fn listed() -> Error {
    Error::ValidationFailed {
        violations: Violations::new()
            .with(pointer!["title"], Violation::MissingField { resource: MissingFieldResource::Issue })
            .with(pointer!["labels", 0, "color"], Violation::Invalid { resource: InvalidResource::Label })
            .with(pointer!["labels", 1, "name"], Violation::AlreadyExists { resource: AlreadyExistsResource::Label }),
    }
}

const JSON: &str = "application/json";

const LISTED: &[Sent] = &[
    Sent(
        "en",
        422,
        JSON,
        r#"{"message":"Validation failed","errors":[{"resource":"Issue","field":"title","message":"This is required.","code":"missing_field"},{"resource":"Label","field":"labels[0].color","message":"This is not valid.","code":"invalid"},{"resource":"Label","field":"labels[1].name","message":"Another one has this value.","code":"already_exists"}],"documentation_url":"https://docs.example.com/rest/validation_failed","status":"422"}"#,
    ),
    Sent(
        "zh",
        422,
        JSON,
        r#"{"message":"校验失败","errors":[{"resource":"Issue","field":"title","message":"此项必填。","code":"missing_field"},{"resource":"Label","field":"labels[0].color","message":"格式有误。","code":"invalid"},{"resource":"Label","field":"labels[1].name","message":"该值已被占用。","code":"already_exists"}],"documentation_url":"https://docs.example.com/rest/validation_failed","status":"422"}"#,
    ),
];

const SINGLE: &[Sent] = &[
    Sent(
        "en",
        404,
        JSON,
        r#"{"message":"Not found","documentation_url":"https://docs.example.com/rest/not_found","status":"404"}"#,
    ),
    Sent(
        "zh",
        404,
        JSON,
        r#"{"message":"未找到","documentation_url":"https://docs.example.com/rest/not_found","status":"404"}"#,
    ),
];

#[test]
fn a_list_and_a_single_error() {
    hold(&listed(), &context(), LISTED);
    hold(&Error::NotFound, &context(), SINGLE);
}

#[tokio::test]
async fn the_same_is_sent_over_http() {
    let router = Router::new().route("/signup", get(async || listed()));
    hold_over_http(router.layer(ErrorLayer::<Code>::new()), LISTED).await;
}
