//! Every answer of the service in axum fits what its document says of the operation, and so does every example.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, header};
use errbook::openapi::Responses;
use errbook_http_openapi::{axum as service, errors};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tower::ServiceExt;
use utoipa::OpenApi;

const ORDERS: &str = "/orders/{number}";
const BOOKS: &str = "/books/{book}";

fn document() -> Value {
    serde_json::to_value(service::Document::openapi()).unwrap()
}

/// An answer of the service.
struct Answer {
    status: u16,
    headers: HeaderMap,
    media_type: String,
    body: Value,
}

async fn call(method: Method, path: &str, language: &str) -> Answer {
    call_version(method, path, language, "2").await
}

/// Calls the service with the header by which it chooses the version.
async fn call_version(method: Method, path: &str, language: &str, version: &str) -> Answer {
    let request = Request::builder().method(method).uri(path).header(header::ACCEPT_LANGUAGE, language);
    let request = request.header("x-version", version);
    let response = service::router().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (head, body) = response.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    let media_type = head.headers[header::CONTENT_TYPE].to_str().unwrap().to_owned();
    Answer {
        status: head.status.as_u16(),
        headers: head.headers,
        media_type,
        body: serde_json::from_slice(&body).unwrap(),
    }
}

/// Returns the response of an operation for a status (OpenAPI 3.1.1, "Responses Object": `default` where no other is).
fn response<'d>(document: &'d Value, path: &str, method: &str, status: u16) -> &'d Value {
    let responses = &document["paths"][path][method]["responses"];
    let found = responses.get(status.to_string()).or_else(|| responses.get("default"));
    found.unwrap_or_else(|| panic!("{method} {path} has no {status}"))
}

/// Returns whether a value fits a schema of the document, which is of JSON Schema 2020-12 (OpenAPI 3.1.1, "Schema Object").
fn fits(document: &Value, schema: &Value, value: &Value) -> bool {
    let mut root = schema.clone();
    root["components"] = document["components"].clone();
    let validator = jsonschema::draft202012::options().should_validate_formats(true).build(&root).unwrap();
    validator.is_valid(value)
}

/// Asserts that an answer fits the document.
fn assert_fits(document: &Value, path: &str, method: &str, answer: &Answer) {
    let described = response(document, path, method, answer.status);
    let content = described["content"].get(&answer.media_type);
    let content = content.unwrap_or_else(|| panic!("no {} in {described:#}", answer.media_type));
    assert!(fits(document, &content["schema"], &answer.body), "{:#} does not fit {described:#}", answer.body);
    let headers = described["headers"].as_object();
    for name in answer.headers.keys().filter(|name| ["retry-after", "www-authenticate"].contains(&name.as_str())) {
        let has = headers.is_some_and(|headers| headers.keys().any(|known| known.eq_ignore_ascii_case(name.as_str())));
        assert!(has, "{name} in {described:#}");
    }
}

/// Returns the schemas of the document's responses with the status and the media type of an answer that it fits.
fn fitting(document: &Value, answer: &Answer) -> Vec<String> {
    let schema = &response(document, ORDERS, "post", answer.status)["content"][&answer.media_type]["schema"];
    let branches = schema.get("oneOf").or_else(|| schema.get("anyOf")).and_then(Value::as_array).unwrap();
    let fitting = branches.iter().filter(|branch| fits(document, branch, &answer.body));
    fitting.map(|branch| branch["$ref"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn every_error_of_a_handler_fits_its_document_in_each_language() {
    let document = document();
    let mut seen = BTreeSet::new();
    for language in ["en", "zh", "fr"] {
        for number in 0..errors::place_order().len() {
            let answer = call(Method::POST, &format!("/orders/{number}"), language).await;
            assert!(answer.status >= 400);
            assert_fits(&document, ORDERS, "post", &answer);
            let fitting = fitting(&document, &answer);
            assert_eq!(fitting.len(), 1, "{:#} fits one entry: {fitting:?}", answer.body);
            seen.extend(fitting.into_iter().map(|schema| (answer.status, schema)));
        }
        let answer = call(Method::GET, "/books/12", language).await;
        assert_eq!(answer.status, 404);
        assert_fits(&document, BOOKS, "get", &answer);
    }
    // What is listed for the handler is what it answers with, and no more.
    let mut listed = BTreeSet::new();
    let own = errors::PlaceOrderError::openapi_responses();
    for (status, response) in &own.responses {
        let contents = response["content"].as_object().unwrap().values();
        let branches = contents.flat_map(|content| {
            let schema = &content["schema"];
            schema.get("oneOf").or_else(|| schema.get("anyOf")).and_then(Value::as_array).unwrap()
        });
        listed.extend(branches.map(|branch| (status.parse().unwrap(), branch["$ref"].as_str().unwrap().to_owned())));
    }
    assert_eq!(seen, listed);
}

#[tokio::test]
async fn what_the_framework_rejects_fits_the_fallbacks() {
    let document = document();
    for language in ["en", "zh"] {
        // A path that axum cannot read.
        let answer = call(Method::POST, "/orders/many", language).await;
        assert_eq!(answer.status, 400);
        assert_fits(&document, ORDERS, "post", &answer);
        // A status that the catalog names no entry for: `default`.
        let answer = call(Method::GET, "/orders/1", language).await;
        assert_eq!((answer.status, &answer.body["code"]), (405, &json!("invalid_request")));
        assert_fits(&document, ORDERS, "post", &answer);
    }
}

/// The operations below `/v1`.
const FIRST_ORDERS: &str = "/v1/orders/{number}";
const FIRST_BOOKS: &str = "/v1/books/{book}";

#[tokio::test]
async fn each_version_fits_its_part_of_a_document() {
    let document = serde_json::to_value(service::versions()).unwrap();
    for (prefix, orders, books) in [("", ORDERS, BOOKS), ("/v1", FIRST_ORDERS, FIRST_BOOKS)] {
        for language in ["en", "zh"] {
            for number in 0..errors::place_order().len() {
                let answer = call(Method::POST, &format!("{prefix}/orders/{number}"), language).await;
                assert_fits(&document, orders, "post", &answer);
            }
            let answer = call(Method::GET, &format!("{prefix}/books/12"), language).await;
            assert_eq!(answer.status, if prefix.is_empty() { 404 } else { 200 });
            assert_fits(&document, books, "get", &answer);
            let rejected = call(Method::POST, &format!("{prefix}/orders/many"), language).await;
            assert_fits(&document, orders, "post", &rejected);
            let other = call(Method::GET, &format!("{prefix}/orders/1"), language).await;
            assert_eq!(other.status, 405);
            assert_fits(&document, orders, "post", &other);
        }
    }
    // An answer of one version does not fit the other's part.
    for (prefix, orders) in [("", FIRST_ORDERS), ("/v1", ORDERS)] {
        let answer = call(Method::POST, &format!("{prefix}/orders/2"), "en").await;
        let content = &response(&document, orders, "post", answer.status)["content"];
        let fits = content.get(&answer.media_type).is_some_and(|one| fits(&document, &one["schema"], &answer.body));
        assert!(!fits, "{:#} is of another version", answer.body);
    }
}

#[tokio::test]
async fn where_requests_choose_the_version_responses_fit_the_schemas_of_all() {
    let document = serde_json::to_value(service::any_version()).unwrap();
    for version in ["1", "2"] {
        for number in 0..errors::place_order().len() {
            let answer = call_version(Method::POST, &format!("/orders/{number}"), "en", version).await;
            assert_fits(&document, ORDERS, "post", &answer);
        }
        let answer = call_version(Method::GET, "/books/12", "en", version).await;
        assert_eq!(answer.status, if version == "1" { 200 } else { 404 });
        assert_fits(&document, BOOKS, "get", &answer);
    }
    let one = call_version(Method::POST, "/orders/2", "en", "1").await;
    let two = call_version(Method::POST, "/orders/2", "en", "2").await;
    assert_ne!(one.body, two.body, "the header chooses");
}

#[test]
fn every_example_fits_its_schema() {
    let document = document();
    let mut count = 0;
    for (path, operations) in document["paths"].as_object().unwrap() {
        for operation in operations.as_object().unwrap().values() {
            for (status, response) in operation["responses"].as_object().unwrap() {
                for content in response["content"].as_object().into_iter().flat_map(|contents| contents.values()) {
                    for (name, example) in content["examples"].as_object().into_iter().flatten() {
                        let value = &example["value"];
                        assert!(fits(&document, &content["schema"], value), "{path} {status} {name}: {value:#}");
                        count += 1;
                    }
                }
            }
        }
    }
    // Eight answers to an order, three of the layer and one about a book, in two languages.
    assert_eq!(count, 24);
}

#[test]
fn a_body_of_another_entry_does_not_fit() {
    let document = document();
    let schema = |status| &response(&document, ORDERS, "post", status)["content"]["application/problem+json"]["schema"];
    let body = json!({ "type": "about:blank", "status": 409, "detail": "", "code": "no_such_code" });
    assert!(!fits(&document, schema(409), &body));
    assert!(!fits(&document, schema(422), &json!({})));
}
