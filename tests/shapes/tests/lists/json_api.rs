//! JSON:API 1.1.

use axum::Router;
use axum::routing::get;
use errbook::axum::ErrorLayer;
use errbook::{Location, Violations, pointer};

use crate::lists::{Sent, context, hold, hold_over_http};

/// What can be wrong.
#[errbook::catalog(catalog = "lists/json_api.toml", violations)]
pub enum Violation {}

/// The errors.
#[errbook::catalog(catalog = "lists/json_api.toml", violations = Violation)]
pub enum Error {}

/// Their codes.
#[errbook::catalog(catalog = "lists/json_api.toml", codes)]
pub enum Code {}

fn listed() -> Error {
    Error::NotProcessable {
        violations: Violations::new()
            .with(pointer!["data", "attributes", "title"], Violation::TooShort { min: 3 })
            .with(Location::query("include"), Violation::UnknownInclude)
            .with(Location::header("X-Version"), Violation::UnknownVersion),
    }
}

const JSON_API: &str = "application/vnd.api+json";

const LISTED: &[Sent] = &[
    Sent(
        "en",
        422,
        JSON_API,
        r#"{"errors":[{"status":"422","code":"too_short","title":"Too short","detail":"Use at least 3 characters.","source":{"pointer":"/data/attributes/title"},"meta":{"min":3}},{"status":"422","code":"unknown_include","title":"Unknown relationship","detail":"The resource has no relationship path of this name.","source":{"parameter":"include"},"meta":{}},{"status":"422","code":"unknown_version","detail":"This version does not exist.","source":{"header":"X-Version"},"meta":{}}]}"#,
    ),
    Sent(
        "zh",
        422,
        JSON_API,
        r#"{"errors":[{"status":"422","code":"too_short","title":"太短","detail":"至少需要 3 个字符。","source":{"pointer":"/data/attributes/title"},"meta":{"min":3}},{"status":"422","code":"unknown_include","title":"未知的关联","detail":"该资源没有这个关联路径。","source":{"parameter":"include"},"meta":{}},{"status":"422","code":"unknown_version","detail":"该版本不存在。","source":{"header":"X-Version"},"meta":{}}]}"#,
    ),
];

/// A single error, and one without violations, are the only ones of the list.
const SINGLE: &[Sent] = &[
    Sent(
        "en",
        404,
        JSON_API,
        r#"{"errors":[{"status":"404","code":"article_not_found","title":"No such article","detail":"The article was deleted, or it never existed."}]}"#,
    ),
    Sent(
        "zh",
        404,
        JSON_API,
        r#"{"errors":[{"status":"404","code":"article_not_found","title":"文章不存在","detail":"文章已被删除，或从未存在。"}]}"#,
    ),
];

const EMPTY: &[Sent] = &[
    Sent(
        "en",
        422,
        JSON_API,
        r#"{"errors":[{"status":"422","code":"not_processable","title":"Not processable","detail":"The document is not valid."}]}"#,
    ),
    Sent(
        "zh",
        422,
        JSON_API,
        r#"{"errors":[{"status":"422","code":"not_processable","title":"无法处理","detail":"文档内容有误。"}]}"#,
    ),
];

#[test]
fn a_list_and_a_single_error() {
    hold(&listed(), &context(), LISTED);
    hold(&Error::ArticleNotFound, &context(), SINGLE);
    hold(&Error::NotProcessable { violations: Violations::new() }, &context(), EMPTY);
}

#[tokio::test]
async fn the_same_is_sent_over_http() {
    let router = Router::new().route("/signup", get(async || listed()));
    hold_over_http(router.layer(ErrorLayer::<Code>::new()), LISTED).await;
}
