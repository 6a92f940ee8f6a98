use serde_json::{Value, json};

use super::*;

/// A fragment with one entry under 409, and with one header.
fn fragment(entry: &str, schema: &Value, header: &Value) -> Fragment {
    let address = format!("{SCHEMAS}{entry}");
    let code = entry.to_lowercase();
    let mapping = Map::from_iter([(code.clone(), address.clone().into())]);
    let examples = Map::from_iter([(format!("{code}.en"), json!({ "value": { "code": code } }))]);
    let text = json!({
        "responses": { "409": {
            "description": format!("409 Conflict: `{code}`"),
            "headers": { "Retry-After": header },
            "content": { "application/json": {
                "schema": {
                    "oneOf": [{ "$ref": address }],
                    "discriminator": { "propertyName": "code", "mapping": mapping },
                },
                "examples": examples,
            } },
        } },
        "schemas": Map::from_iter([(entry.to_owned(), schema.clone())]),
    });
    Fragment::parse(&text.to_string())
}

fn seconds(required: bool) -> Value {
    json!({ "required": required, "schema": { "type": "integer" }, "example": 3 })
}

fn object() -> Value {
    json!({ "type": "object" })
}

#[test]
fn responses_of_one_status_become_one() {
    let one = fragment("A", &object(), &seconds(true));
    let merged = merge([one.clone(), fragment("B", &object(), &seconds(true)), one]);
    let response = &merged.responses["409"];
    assert_eq!(response["description"], "409 Conflict: `a`, `b`");
    assert_eq!(response["headers"]["Retry-After"], seconds(true), "both require it");
    let content = &response["content"]["application/json"];
    let [a, b] = ["A", "B"].map(|name| format!("{SCHEMAS}{name}"));
    assert_eq!(
        content["schema"],
        json!({
            "oneOf": [{ "$ref": a }, { "$ref": b }],
            "discriminator": { "propertyName": "code", "mapping": { "a": a, "b": b } },
        })
    );
    assert_eq!(
        content["examples"],
        json!({ "a.en": { "value": { "code": "a" } }, "b.en": { "value": { "code": "b" } } })
    );
    assert_eq!(merged.schemas.len(), 2);
}

#[test]
fn a_header_is_required_only_where_all_require_it() {
    let header = |one: &Value, other: &Value| {
        let merged = merge([fragment("A", &object(), one), fragment("B", &object(), other)]);
        merged.responses["409"]["headers"]["Retry-After"].clone()
    };
    assert_eq!(header(&seconds(true), &seconds(false)), seconds(false));
    assert_eq!(header(&seconds(false), &seconds(true)), seconds(false));
    let date = json!({ "required": true, "schema": { "type": "string" } });
    assert_eq!(header(&seconds(true), &date), json!({ "required": true, "schema": { "type": "string" } }));
}

#[test]
fn schemas_without_a_common_discriminator_are_a_union_of_which_several_may_fit() {
    let mut other = fragment("B", &object(), &seconds(true));
    let schema = &mut other.responses["409"]["content"]["application/json"]["schema"];
    schema["discriminator"]["propertyName"] = "type".into();
    let merged = merge([fragment("A", &object(), &seconds(true)), other]);
    let schema = &merged.responses["409"]["content"]["application/json"]["schema"];
    let all = ["A", "B"].map(|name| json!({ "$ref": format!("{SCHEMAS}{name}") }));
    assert_eq!(*schema, json!({ "anyOf": all }));
}

#[test]
fn a_schema_with_the_name_of_another_gets_its_own_and_references_follow() {
    let other = json!({
        "type": "object",
        "properties": { "$ref": { "$ref": format!("{SCHEMAS}A") }, "b": { "enum": [{ "$ref": format!("{SCHEMAS}A") }] } },
    });
    let merged = merge([fragment("A", &object(), &seconds(true)), fragment("A", &other, &seconds(true))]);
    assert_eq!(merged.schemas["A"], object());
    let renamed = format!("{SCHEMAS}A_2");
    assert_eq!(
        merged.schemas["A_2"]["properties"]["$ref"],
        json!({ "$ref": renamed }),
        "a member that is called `$ref`"
    );
    let value = json!([{ "$ref": format!("{SCHEMAS}A") }]);
    assert_eq!(merged.schemas["A_2"]["properties"]["b"]["enum"], value, "a value is no reference");
    let schema = &merged.responses["409"]["content"]["application/json"]["schema"];
    // Both have the code `a`, so no discriminator tells them apart.
    assert_eq!(*schema, json!({ "anyOf": [{ "$ref": format!("{SCHEMAS}A") }, { "$ref": renamed }] }));
}

#[test]
fn a_fragment_is_written_as_a_document_has_it() {
    let fragment = Fragment::parse(r#"{"responses":{"409":{"description":"x"}},"schemas":{"A":{}}}"#);
    let written = r#"{"responses":{"409":{"description":"x"}},"components":{"schemas":{"A":{}}}}"#;
    let written: Value = serde_json::from_str(written).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&fragment.to_string()).unwrap(), written);
    assert_eq!(Fragment::parse("no JSON"), Fragment::default());
}
