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
    for name in ["PlaceOrderErrorFallbacks", "ShowBookError"] {
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

/// The parts of the first version: names tell its schemas from those of the default, and an entry that keeps its envelope has one.
fn first_version() -> Listed {
    let mut all = expected(&[
        ("402", &["PaymentFailedV1"]),
        ("409", &["CartEmptyV1", "LegacyLock", "PaymentRunningV1", "SoldOutV1"]),
        ("422", &["InvalidInputV1"]),
        ("429", &["TooManyOrdersV1"]),
        ("502", &["PaymentFailedV1"]),
        ("400", &["InvalidRequestV1"]),
        ("500", &["InternalV1"]),
        ("default", &["UnknownV1Error"]),
    ]);
    all.sort();
    all
}

/// Returns the names of the schemas in the response of an operation for 200.
fn of_success(document: &Value, path: &str, method: &str) -> Vec<String> {
    let mut names = Vec::new();
    references(&document["paths"][path][method]["responses"]["200"]["content"], &mut names);
    names.sort();
    names
}

#[test]
fn utoipa_describes_a_version_in_its_alternative() {
    let document = serde_json::to_value(axum::versions()).unwrap();
    assert_is_closed(&document);
    assert_eq!(listed(&document, "/orders/{number}", "post"), with_fallbacks());
    assert_eq!(listed(&document, "/v1/orders/{number}", "post"), first_version());
    let schemas = document["components"]["schemas"].as_object().unwrap();
    for name in ["PlaceOrderErrorFallbacks", "PlaceOrderErrorV1FallbacksV1", "ShowBookErrorV1"] {
        assert!(schemas.contains_key(name), "the schema of the type {name}");
    }
    // A code inside of an object makes no discriminator (OpenAPI 3.1.1, "Discriminator Object"), and one schema no union.
    let content = &document["paths"]["/v1/orders/{number}"]["post"]["responses"]["429"]["content"];
    let reference = serde_json::json!({ "$ref": "#/components/schemas/TooManyOrdersV1" });
    assert_eq!(content["application/json"]["schema"], reference);
    // HTTP answers with 200 for an error, too.
    let success = of_success(&document, "/v1/books/{book}", "get");
    assert_eq!(success, ["Books.BookNotFoundV1", "Books.V1Success"]);
    let shown = &document["paths"]["/v1/books/{book}"]["get"]["responses"]["200"];
    assert_eq!(shown["description"], "The book; 200 OK: `book_not_found`");
    assert_eq!(shown["content"]["text/plain"]["schema"]["type"], "string", "{shown:#}");
    assert!(of_success(&document, "/books/{book}", "get").is_empty());
}

#[test]
fn salvo_describes_a_version_in_its_alternative() {
    let document = serde_json::to_value(salvo::versions()).unwrap();
    assert_is_closed(&document);
    assert_eq!(listed(&document, "/orders/{number}", "post"), with_fallbacks());
    assert_eq!(listed(&document, "/v1/orders/{number}", "post"), first_version());
}

#[test]
fn poem_lists_what_the_layer_answers_with() {
    let document: Value = serde_json::from_str(&poem::with_fallbacks().spec()).unwrap();
    assert_is_closed(&document);
    assert_eq!(listed(&document, "/orders/{number}", "post"), with_fallbacks());
    let expected = expected(&[
        ("400", &["InvalidRequest"]),
        ("404", &["Books.BookNotFound", "NoSuchPage"]),
        ("500", &["Internal"]),
        ("default", &["UnknownError"]),
    ]);
    assert_eq!(listed(&document, "/books/{book}", "get"), expected);
    let not_found = &document["paths"]["/books/{book}"]["get"]["responses"]["404"];
    assert_eq!(not_found["description"], "404 Not Found: `book_not_found`, `no_such_page`");
    let schema = &not_found["content"]["application/problem+json"]["schema"];
    assert_eq!(schema["discriminator"]["propertyName"], "code");
    assert_eq!(schema["oneOf"].as_array().map(Vec::len), Some(2));
    // A response has place for one example, and each schema for its own.
    assert_eq!(schema["example"]["code"], "book_not_found");
    let page = &document["components"]["schemas"]["NoSuchPage"];
    assert_eq!(page["example"]["code"], "no_such_page");
}

#[tokio::test]
async fn with_fallbacks_poem_serves_the_same_operations() {
    use ::poem::{Endpoint, Error, IntoEndpoint, Request, Response};

    for (path, status) in [("/books/12", 404), ("/books", 404), ("/orders/2", 405)] {
        let request = || Request::builder().uri_str(path).finish();
        let own = poem::service().into_endpoint().call(request()).await;
        let with = poem::with_fallbacks().into_endpoint().call(request()).await;
        let status_of = |answer: Result<Response, Error>| match answer {
            Ok(response) => response.status(),
            Err(error) => error.into_response().status(),
        };
        let (own, with) = (status_of(own), status_of(with));
        assert_eq!((own.as_u16(), with.as_u16()), (status, status), "{path}");
    }
}

#[test]
fn poem_describes_a_version_in_its_alternative() {
    let document: Value = serde_json::from_str(&poem::first_version()).unwrap();
    assert_is_closed(&document);
    assert_eq!(listed(&document, "/orders/{number}", "post"), first_version());
    assert_eq!(
        of_success(&document, "/books/{book}", "get"),
        ["Books.BookNotFoundV1", "Books.V1Success", "NoSuchPageV1", "V1Success"]
    );
}

#[test]
fn a_choice_ends_with_its_function() {
    use errbook::openapi::{Responses, in_envelopes};
    use errbook_http_openapi::errors::{PlaceOrderError, ShopCode};

    let own = PlaceOrderError::openapi_responses();
    let inside = in_envelopes(&[ShopCode::ENVELOPE_V1], || {
        let default = in_envelopes(&[ShopCode::ENVELOPE_DEFAULT], PlaceOrderError::openapi_responses);
        assert_eq!(default, own);
        assert_eq!(in_envelopes(&[], PlaceOrderError::openapi_responses), own);
        PlaceOrderError::openapi_responses()
    });
    assert!(inside.schemas.contains_key("SoldOutV1") && !inside.schemas.contains_key("SoldOut"));
    let panicked = std::panic::catch_unwind(|| in_envelopes(&[ShopCode::ENVELOPE_V1], || panic!("inside")));
    assert!(panicked.is_err());
    assert_eq!(PlaceOrderError::openapi_responses(), own);
}
