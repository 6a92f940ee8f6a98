//! Each document lists exactly the errors of each handler.

use errbook_http_openapi::{axum, poem, salvo};
use serde_json::Value;
use utoipa::OpenApi;

/// The statuses of an operation with the names of the schemas in each, but for its success.
type Listed = Vec<(String, Vec<String>)>;

fn listed(document: &Value, path: &str, method: &str) -> Listed {
    let responses = document["paths"][path][method]["responses"].as_object();
    let responses = responses.unwrap_or_else(|| panic!("{method} {path} in {document:#}"));
    let mut all: Listed = Vec::new();
    for (status, response) in responses.iter().filter(|(status, _)| !status.starts_with('2')) {
        let mut names = Vec::new();
        references(&response["content"], &mut names);
        names.sort();
        names.dedup();
        all.push((status.clone(), names));
    }
    all.sort();
    all
}

/// Collects the names of the schemas to which a value refers; each has to be in the document.
fn references(value: &Value, names: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            if let Some(address) = members.get("$ref").and_then(Value::as_str) {
                names.push(address.trim_start_matches("#/components/schemas/").to_owned());
            }
            members.iter().filter(|(key, _)| *key != "examples").for_each(|(_, member)| references(member, names));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, names)),
        _ => {}
    }
}

fn expected(all: &[(&str, &[&str])]) -> Listed {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    all.iter().map(|(status, schemas)| ((*status).to_owned(), names(schemas))).collect()
}

/// The errors of placing an order, those of the payment inside among them: 409 is that of both types.
const PLACE_ORDER: [(&str, &[&str]); 5] = [
    ("402", &["PaymentFailed"]),
    ("409", &["CartEmpty", "LegacyLock", "PaymentRunning", "SoldOut"]),
    ("422", &["InvalidInput"]),
    ("429", &["TooManyOrders"]),
    ("502", &["PaymentFailed"]),
];

/// The same with what the layer answers with.
fn with_fallbacks() -> Listed {
    let more: [(&str, &[&str]); 4] = [
        ("400", &["InvalidRequest"]),
        ("404", &["NoSuchPage"]),
        ("500", &["Internal"]),
        ("default", &["UnknownError"]),
    ];
    let mut all = expected(&[&PLACE_ORDER[..], &more[..]].concat());
    all.sort();
    all
}

/// An internal entry and a variant that is not compiled are in no document; the type gives names a prefix.
const SHOW_BOOK: [(&str, &[&str]); 1] = [("404", &["Books.BookNotFound"])];

/// Every reference leads to a schema of the document.
fn assert_is_closed(document: &Value) {
    let mut names = Vec::new();
    references(document, &mut names);
    assert!(names.len() > 10);
    for name in names {
        assert!(document["components"]["schemas"][&name].is_object(), "no schema {name} in {document:#}");
    }
}

#[test]
fn utoipa_lists_the_errors_of_each_handler() {
    let document = serde_json::to_value(axum::Document::openapi()).unwrap();
    assert_is_closed(&document);
    assert_eq!(listed(&document, "/orders/{number}", "post"), with_fallbacks());
    assert_eq!(listed(&document, "/books/{book}", "get"), expected(&SHOW_BOOK));
    let schemas = document["components"]["schemas"].as_object().unwrap();
    for name in ["PlaceOrderError", "ShowBookError", "Fallbacks"] {
        assert!(schemas.contains_key(name), "the schema of the type {name}");
    }
}

#[test]
fn salvo_lists_the_errors_of_each_endpoint() {
    let document = serde_json::to_value(salvo::document()).unwrap();
    assert_is_closed(&document);
    assert_eq!(listed(&document, "/orders/{number}", "post"), with_fallbacks());
    let mut show_book = listed(&document, "/books/{book}", "get");
    show_book.retain(|(status, _)| status != "400");
    assert_eq!(show_book, expected(&SHOW_BOOK), "besides salvo's own 400");
}

#[test]
fn poem_lists_the_errors_of_each_operation() {
    let document: Value = serde_json::from_str(&poem::service().spec()).unwrap();
    assert_eq!(document["openapi"], "3.0.0");
    assert_is_closed(&document);
    assert_eq!(listed(&document, "/orders/{number}", "post"), expected(&PLACE_ORDER));
    assert_eq!(listed(&document, "/books/{book}", "get"), expected(&SHOW_BOOK));
    let sold_out = &document["components"]["schemas"]["SoldOut"];
    assert_eq!(sold_out["properties"]["code"]["enum"], serde_json::json!(["sold_out"]));
    let content = &document["paths"]["/orders/{number}"]["post"]["responses"]["429"]["content"];
    assert_eq!(content["application/problem+json"]["schema"]["example"]["code"], "too_many_orders");
}
