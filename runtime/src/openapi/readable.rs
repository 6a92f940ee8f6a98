//! JSON in the form that the types of utoipa and salvo read: these are derived, and have no form for some of what OpenAPI allows.

use alloc::borrow::ToOwned;
use alloc::string::String;

use serde_json::{Map, Value};

use super::walk::{in_response, in_schema};

/// Returns a response in that form.
pub(super) fn response(mut response: Value) -> Value {
    in_response(&mut response, &mut give_type);
    let contents = response.get_mut("content").and_then(Value::as_object_mut);
    for content in contents.into_iter().flat_map(Map::values_mut).filter_map(Value::as_object_mut) {
        let examples = content.entry("examples").or_insert_with(|| Map::new().into()).as_object_mut();
        for example in examples.into_iter().flat_map(Map::values_mut).filter_map(Value::as_object_mut) {
            for text in ["summary", "description", "externalValue"] {
                example.entry(text).or_insert_with(|| "".into());
            }
        }
    }
    response
}

/// Returns a schema in that form.
pub(super) fn schema(mut schema: Value) -> Value {
    in_schema(&mut schema, &mut give_type);
    schema
}

/// Gives a schema of every value the list of all types.
fn give_type(schema: &mut Map<String, Value>) {
    if ["type", "$ref", "oneOf", "anyOf", "allOf"].iter().all(|key| !schema.contains_key(*key)) {
        let all: Value = ["null", "boolean", "number", "string", "array", "object"].into_iter().collect();
        schema.insert("type".to_owned(), all);
    }
}
