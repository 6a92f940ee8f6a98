//! Documents with operations.

use errbook_catalog::Locale;
use errbook_exports::openapi::{Options, Version, version_of, with_operations};
use serde_json::{Value, json};

use super::{EVERYTHING, contents};

fn merged(given: Value) -> Result<Value, Vec<String>> {
    let options = Options::new(Version::V3_1);
    match with_operations(&contents(EVERYTHING), &options, given) {
        Ok(text) => Ok(serde_json::from_str(&text).expect("it is JSON")),
        Err(problems) => Err(problems.iter().map(|problem| problem.get(Locale::En).to_owned()).collect()),
    }
}

#[test]
fn an_operation_has_its_own_errors_those_of_its_path_and_those_of_the_document() {
    let document = merged(json!({
        "x-errors": ["invalid"],
        "paths": { "/orders": {
            "x-errors": ["slow_down"],
            "post": { "operationId": "place_order", "x-errors": ["too_many"], "responses": { "201": { "description": "Done" } } },
            "get": {},
        } },
    }));
    let document = document.unwrap();
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let path = &document["paths"]["/orders"];
    assert_eq!(keys(&path["post"]["responses"]), ["201", "422", "429", "503", "default"]);
    assert_eq!(keys(&path["get"]["responses"]), ["422", "429", "default"]);
    assert!(!document.to_string().contains("x-errors"));
    // Each set of entries has its own union.
    let schemas = &document["components"]["schemas"];
    assert_eq!(schemas["PlaceOrderErrors429"]["oneOf"].as_array().map(Vec::len), Some(2));
    assert_eq!(schemas["GETOrdersErrors429"]["oneOf"].as_array().map(Vec::len), Some(1));
    // Examples are shared.
    let examples = &path["post"]["responses"]["429"]["content"]["application/problem+json"]["examples"];
    assert_eq!(examples["slow_down.en"], json!({ "$ref": "#/components/examples/slow_down.en" }));
    assert_eq!(document["components"]["examples"]["slow_down.en"]["value"]["code"], "slow_down");
}

#[test]
fn a_success_with_the_status_of_errors_is_joined_with_them() {
    let content =
        json!({ "application/json; charset=utf-8": { "schema": { "type": "object" }, "example": { "ok": true } } });
    let given = json!({ "paths": { "/old": { "get": {
        "x-errors": ["group:old"], "responses": { "200": { "description": "Done", "content": content } },
    } } } });
    let document = merged(given).unwrap();
    let response = &document["paths"]["/old"]["get"]["responses"]["200"];
    assert_eq!(response["description"], "Done");
    let body = &response["content"]["application/json; charset=utf-8"];
    assert_eq!(body["schema"]["anyOf"][0], json!({ "type": "object" }));
    assert_eq!(body["examples"]["success"], json!({ "value": { "ok": true } }));
    assert!(body.get("example").is_none() && body["examples"].get("old_one.en").is_some(), "{body}");
}

#[test]
fn two_operations_with_one_name_have_unions_of_their_own() {
    let operation = |errors: Value| json!({ "get": { "operationId": "show", "x-errors": errors } });
    let paths = json!({ "/a": operation(json!(["slow_down"])), "/b": operation(json!(["too_many"])) });
    let document = merged(json!({ "paths": paths })).unwrap();
    let schemas = &document["components"]["schemas"];
    assert!(schemas.get("ShowErrors429").is_some() && schemas.get("Show_2_Errors429").is_some());
}

#[test]
fn an_operation_without_latin_letters_has_unions_of_its_own() {
    let operation = |id: &str, errors: Value| json!({ "get": { "operationId": id, "x-errors": errors } });
    let paths = json!({ "/a": operation("下单", json!(["slow_down"])), "/b": operation("查询", json!(["slow_down", "too_many"])) });
    let document = merged(json!({ "paths": paths })).unwrap();
    let schemas = &document["components"]["schemas"];
    let branches = |name: &str| schemas[name]["oneOf"].as_array().map(Vec::len);
    assert_eq!(branches("Operation4E0B5355Errors429"), Some(1));
    assert_eq!(branches("Operation67E58BE2Errors429"), Some(2));
}

#[test]
fn an_example_that_the_document_has_under_the_same_name_stays() {
    let theirs = json!({ "summary": "Another", "value": 1 });
    let document = merged(json!({
        "paths": { "/a": { "get": { "x-errors": ["slow_down"] } } },
        "components": { "examples": { "slow_down.en": theirs } },
    }));
    let document = document.unwrap();
    let examples = &document["components"]["examples"];
    assert_eq!(examples["slow_down.en"], theirs);
    assert_eq!(examples["slow_down.en.2"]["value"]["code"], "slow_down");
    let content = &document["paths"]["/a"]["get"]["responses"]["429"]["content"]["application/problem+json"];
    assert_eq!(content["examples"]["slow_down.en"], json!({ "$ref": "#/components/examples/slow_down.en.2" }));
}

#[test]
fn every_problem_of_a_document_is_reported_with_its_place() {
    let get = |operation: Value| json!({ "paths": { "/a": { "get": operation } } });
    for (given, expected) in [
        (json!([]), "a document of operations must be an object"),
        (json!({}), "the document has no `paths`"),
        (get(json!({})), "no operation names its errors in `x-errors`"),
        (get(json!(3)), "operation `GET /a` must be an object"),
        (json!({ "paths": { "/a": 3 } }), "path `/a` must be an object"),
        (get(json!({ "x-errors": "invalid" })), "operation `GET /a`: `x-errors` must be a list of entries"),
        (get(json!({ "x-errors": [3] })), "operation `GET /a`: an item of `x-errors` must be a string"),
        (get(json!({ "x-errors": ["invald"] })), "operation `GET /a`: unknown entry `invald`: did you mean `invalid`?"),
        (
            get(json!({ "x-errors": ["hidden"] })),
            "operation `GET /a`: entry `hidden` is internal: use `--internal` to include it",
        ),
        (get(json!({ "x-errors": ["group:odl"] })), "operation `GET /a`: unknown group `odl`: did you mean `old`?"),
        (get(json!({ "x-errors": ["invalid"], "responses": [] })), "operation `GET /a`: `responses` must be an object"),
        (
            get(json!({ "x-errors": ["invalid"], "responses": { "422": { "description": "" } } })),
            "operation `GET /a`: `responses.422` is in the document already: remove it, or the errors with this status",
        ),
        (
            json!({ "paths": { "/a": { "get": { "x-errors": ["invalid"] } } }, "components": { "schemas": { "Invalid": {} } } }),
            "the document has another `components.schemas.Invalid`: use `--prefix` to rename those of the catalog",
        ),
        (
            get(json!({ "x-errors": ["invalid"], "responses": { "default": { "description": "" } } })),
            "operation `GET /a`: `responses.default` is in the document already: remove it",
        ),
        (json!({ "paths": { "/a": { "x-errors": ["invalid"] } } }), "path `/a` has no operations"),
        (
            json!({ "paths": { "/a": { "POST": { "x-errors": ["invalid"] } } } }),
            "`#/paths/~1a/POST` is no operation: remove its `x-errors`",
        ),
        (
            json!({ "paths": { "/a": { "get": { "x-errors": ["invalid"] } } }, "tags": [{ "name": "a", "x-errors": [] }] }),
            "`#/tags/0` is no operation: remove its `x-errors`",
        ),
    ] {
        let problems = merged(given.clone()).unwrap_err();
        assert_eq!(problems, [expected], "{given}");
    }
    let two = json!({ "x-errors": ["a"], "paths": { "/a": { "get": { "x-errors": ["b"] } } } });
    assert_eq!(merged(two).unwrap_err().len(), 2);
}

#[test]
fn the_version_of_a_document_is_that_of_its_first_two_numbers() {
    for (text, expected) in [
        ("3.0", Some(Version::V3_0)),
        ("3.0.3", Some(Version::V3_0)),
        ("3.1.0", Some(Version::V3_1)),
        ("3.10.0", None),
        ("2.0", None),
    ] {
        assert_eq!(version_of(&json!({ "openapi": text })), expected, "{text}");
    }
    assert_eq!(version_of(&json!({})), None);
}
