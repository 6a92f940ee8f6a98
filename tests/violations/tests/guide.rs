//! docs/violations.md shows the catalog of this crate, and the response of its service. `UPDATE_EXPECT=1` rewrites both.

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE};
use axum::routing::post;
use errbook::axum::{ErrorLayer, Json};
use http_body_util::BodyExt as _;
use serde::Deserialize;
use tower::ServiceExt as _;

#[errbook::catalog(codes)]
enum OrderCode {}

#[derive(Deserialize)]
struct Item {
    name: String,
    quantity: u32,
}

async fn add(Json(item): Json<Item>) -> String {
    format!("{} {}", item.quantity, item.name)
}

/// Returns the body of the response to an item, in a language.
async fn response(item: &'static str, language: &str) -> String {
    let app: Router = Router::new().route("/items", post(add)).layer(ErrorLayer::<OrderCode>::new());
    let request = Request::post("/items").header(CONTENT_TYPE, "application/json").header(ACCEPT_LANGUAGE, language);
    let response = app.oneshot(request.body(Body::from(item)).unwrap()).await.unwrap();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    String::from_utf8(body.to_vec()).unwrap()
}

/// Returns a page in which the block of code after a marker, `<!-- NAME -->`, has this content.
fn with_block(page: &str, name: &str, content: &str) -> String {
    let marker = format!("<!-- {name} -->\n```");
    let (before, after) = page.split_once(&marker).expect(name);
    let (kind, after) = after.split_once('\n').expect(name);
    let (_, after) = after.split_once("```\n").expect(name);
    format!("{before}{marker}{kind}\n{}\n```\n{after}", content.trim_end())
}

/// Asserts that a page, whose language is `language`, shows what this crate has.
async fn assert_is_current(file: &str, language: &str) {
    let path = format!("{}/../../docs/{file}", env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(&path).unwrap();
    let page = with_block(&page, "catalog", include_str!("../catalog.toml"));
    let page = with_block(&page, "response", &response(r#"{"quantity": 1}"#, language).await);
    expect_test::expect_file![path].assert_eq(&page);
}

#[tokio::test]
async fn the_page_shows_this_catalog_and_what_the_service_answers() {
    assert_is_current("violations.md", "en").await;
}

#[tokio::test]
async fn the_chinese_page_shows_the_same() {
    assert_is_current("violations.zh.md", "zh").await;
}

#[tokio::test]
async fn what_fits_is_passed_on() {
    assert_eq!(response(r#"{"quantity": 2, "name": "Ink"}"#, "en").await, "2 Ink");
}
