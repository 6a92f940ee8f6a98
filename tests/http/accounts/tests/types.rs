//! User types as responses of axum: generic errors with private fields, structs, and wrapped successes.

use std::fmt::{Debug, Display};

use axum::Router;
use axum::routing::get;
use errbook::ApiError;
use errbook::axum::{ErrorLayer, IntoResponse, Settings};
use errbook_http_accounts::Server;
use serde_json::{Value, json};

const PASSWORD: &str = "pa55word-of-ann";

#[errbook::catalog(catalog = "plain.toml", codes)]
enum PlainCode {}

/// Generic, with its own bound and with private fields.
#[derive(Debug, ApiError)]
#[api_error(catalog = "plain.toml")]
#[expect(dead_code, reason = "only `Debug` shows the password")]
enum Refusal<T>
where
    T: Debug + Display + Send,
{
    Refused { reason: T, rest: Option<Vec<u8>>, password: String },
}

/// A struct, from another error.
#[derive(Debug, ApiError)]
#[api_error(catalog = "plain.toml", entry = "broken")]
struct Broken(#[from] std::num::ParseIntError);

type Success<T> = errbook::Success<PlainCode, T>;

async fn refuse() -> Result<(), Refusal<char>> {
    Err(Refusal::Refused { reason: 'x', rest: Some(vec![1]), password: PASSWORD.to_owned() })
}

async fn parse() -> Result<Success<u8>, Broken> {
    let number = PASSWORD.parse()?;
    Ok(Success::new(number))
}

async fn succeed() -> Result<Success<Value>, Broken> {
    Ok(Success::new(json!({ "name": "ann" })))
}

async fn server() -> Server {
    let routes =
        Router::new().route("/refuse", get(refuse)).route("/parse", get(parse)).route("/succeed", get(succeed));
    Server::start(routes.layer(ErrorLayer::<PlainCode>::with(Settings::new().log_fields(true)))).await
}

#[tokio::test]
async fn a_generic_error_shows_the_fields_of_the_catalog_alone() {
    let answer = server().await.get("/refuse", &[("x-request-id", "r-1")]).await;
    let expected = r#"{"type":"https://docs.example.com/errors/refused","status":409,"detail":"Refused: x.","instance":"/refuse","request":"r-1","reason":"x","rest":[1]}"#;
    assert_eq!((answer.status, String::from_utf8_lossy(&answer.body).as_ref()), (409, expected));
    assert!(!answer.everything().contains(PASSWORD));
}

#[tokio::test]
async fn a_source_taken_with_a_question_mark_stays_inside() {
    let answer = server().await.get("/parse", &[]).await;
    assert_eq!((answer.status, answer.text("detail")), (500, "Something went wrong on our side.".to_owned()));
    assert!(!answer.everything().contains("digit"));
}

#[tokio::test]
async fn a_success_is_wrapped_as_the_catalog_says() {
    let answer = server().await.get("/succeed", &[("x-request-id", "r-1")]).await;
    let expected = r#"{"ok":true,"result":{"name":"ann"},"request":"r-1"}"#;
    assert_eq!((answer.status, String::from_utf8_lossy(&answer.body).as_ref()), (200, expected));
    assert_eq!(answer.header("x-request-id"), "r-1");
}

#[test]
fn a_box_of_every_object_is_a_response() {
    fn status(error: impl IntoResponse) -> u16 {
        error.into_response().status().as_u16()
    }
    let error = || Broken(PASSWORD.parse::<u8>().unwrap_err());
    assert_eq!(status(Box::new(error()) as Box<dyn ApiError>), 500);
    assert_eq!(status(Box::new(error()) as Box<dyn ApiError + Send>), 500);
    assert_eq!(status(Box::new(error()) as Box<dyn ApiError + Sync>), 500);
    assert_eq!(status(Box::new(error()) as Box<dyn ApiError + Send + Sync>), 500);
}

#[test]
fn a_type_that_names_the_traits_it_implements_itself_keeps_them_beside_the_features() {
    assert_eq!(errbook_own_traits::Derived::Gone.into_response().status(), 418);
}
