//! Successful replies in the catalog's template.

use std::collections::BTreeMap;

use errbook::{Context, Language, Timestamp, success};

#[errbook::catalog(catalog = "catalogs/success.toml")]
enum Wrapped {}

#[errbook::catalog(catalog = "catalogs/success.toml", envelope = "status_code")]
enum StatusCode {}

#[errbook::catalog(catalog = "catalogs/success.toml", envelope = "plain")]
enum Plain {}

#[errbook::catalog(catalog = "catalogs/success.toml", envelope = "problem")]
enum NoTemplate {}

#[errbook::catalog(codes, catalog = "catalogs/success.toml")]
enum WrappedCode {}

#[derive(serde::Serialize)]
struct Order<'a> {
    id: u8,
    name: &'a str,
}

const ORDER: Order<'_> = Order { id: 7, name: "\"茶\"" };

fn context() -> Context<'static> {
    Context::new().timestamp(Timestamp::from_unix(0, 0))
}

fn text(response: &errbook::Response) -> &str {
    response.body.as_str()
}

#[test]
fn data_stands_in_the_template_with_language_and_context() {
    let response = success::<Wrapped, _>(&ORDER, &context().language(Language::ZH).request_id("r"));
    let expected = r#"{"ok":true,"data":{"id":7,"name":"\"茶\""},"again":[{"id":7,"name":"\"茶\""}],"language":"zh","request":"r","when":"1970-01-01T00:00:00.000Z"}"#;
    assert_eq!(text(&response), expected);
    assert_eq!(response.headers.get("content-type"), Some("application/vnd.wrapped+json"));
    assert_eq!(response.headers.get("content-language"), Some("zh"));
    assert_eq!(response.headers.get("vary"), Some("accept-language"));
}

#[test]
fn the_template_of_status_code_answers_200() {
    let response = success::<StatusCode, _>(&[1, 2], &Context::new().accept_language("zh"));
    assert_eq!(response.status, 200);
    assert_eq!(text(&response), r#"{"statusCode":200,"message":"","data":[1,2]}"#);
    assert_eq!(response.headers.get("content-language"), None);
    assert_eq!(response.headers.get("vary"), None);
}

#[test]
fn an_envelope_without_http_status_answers_200() {
    let response = success::<Plain, _>("done", &Context::new());
    assert_eq!((response.status.as_u16(), text(&response)), (200, r#"{"data":"done"}"#));
}

#[test]
fn an_envelope_has_the_status_that_http_answers_for_successes_too() {
    assert_eq!(success::<Wrapped, _>(&(), &Context::new()).status, 207);
}

#[test]
fn without_a_template_the_body_is_the_data() {
    let response = success::<NoTemplate, _>(&ORDER, &Context::new());
    assert_eq!((response.status.as_u16(), text(&response)), (200, r#"{"id":7,"name":"\"茶\""}"#));
    assert_eq!(response.headers.get("content-type"), Some("application/json"));
}

#[test]
fn no_data_and_data_that_cannot_be_serialised_are_null() {
    let keys_are_no_strings = BTreeMap::from([(vec![1], 2)]);
    assert_eq!(text(&success::<Plain, _>(&keys_are_no_strings, &Context::new())), r#"{"data":null}"#);
    assert_eq!(text(&success::<Plain, _>(&(), &Context::new())), r#"{"data":null}"#);
    assert_eq!(text(&success::<NoTemplate, _>(&None::<u8>, &Context::new())), "null");
}

#[test]
fn codes_lead_to_the_template_too() {
    let response = success::<WrappedCode, _>(&1, &context());
    assert_eq!(
        text(&response),
        r#"{"ok":true,"data":1,"again":[1],"language":"en","when":"1970-01-01T00:00:00.000Z"}"#
    );
    assert_eq!(errbook::ApiError::respond(&Wrapped::Failed, &Context::new()).status, 207);
    for error in [errbook::ApiError::code(&StatusCode::Failed), errbook::ApiError::code(&Plain::Failed)] {
        assert_eq!(error, errbook::ApiError::code(&NoTemplate::Failed));
    }
    assert_eq!(WrappedCode::ALL, [WrappedCode::Failed]);
}
