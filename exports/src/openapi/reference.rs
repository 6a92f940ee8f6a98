//! Small schemas, and references to components.

use serde_json::{Map, Value, json};

use super::Version;

/// Returns a reference to a schema by its name.
pub(super) fn schema(name: &str) -> Value {
    json!({ "$ref": pointer("schemas", name) })
}

/// Returns the address of a component.
pub(super) fn pointer(kind: &str, name: &str) -> String {
    format!("#/components/{kind}/{name}")
}

/// Returns the schema of a type of JSON.
pub(super) fn of_type(name: &str) -> Value {
    json!({ "type": name })
}

/// Returns the schema of a type of JSON in a format.
pub(super) fn formatted(name: &str, format: &str) -> Value {
    json!({ "type": name, "format": format })
}

/// Returns the schema of an integer. Without the format, some generators read 32 bits.
pub(super) fn integer() -> Value {
    formatted("integer", "int64")
}

/// Returns the schema of some strings; without any, that of all strings.
pub(super) fn strings(values: impl IntoIterator<Item = String>) -> Value {
    enumeration("string", values.into_iter().map(Value::String).collect())
}

/// Returns the schema of some values of a type; without any, that of all values. Integers of more than 32 bits have a format.
pub(super) fn enumeration(of_type: &str, values: Vec<Value>) -> Value {
    let mut distinct: Vec<Value> = Vec::new();
    for value in values {
        if !distinct.contains(&value) {
            distinct.push(value);
        }
    }
    let is_long = |value: &Value| value.as_i64().is_some_and(|value| i32::try_from(value).is_err());
    match distinct.is_empty() {
        true => json!({ "type": of_type }),
        false if distinct.iter().any(is_long) => json!({ "type": of_type, "format": "int64", "enum": distinct }),
        false => json!({ "type": of_type, "enum": distinct }),
    }
}

/// Returns the schema of `null`. OpenAPI 3.0 has no type for it, and reads `nullable` beside a type alone.
pub(super) fn null(version: Version) -> Value {
    match version {
        Version::V3_1 => json!({ "type": "null" }),
        Version::V3_0 => json!({ "type": "string", "nullable": true, "enum": [null] }),
    }
}

/// Returns the schema that one of several fits; equal ones count once. Without any, that of all values.
pub(super) fn any_of(schemas: Vec<Value>) -> Value {
    let mut distinct: Vec<Value> = Vec::new();
    for schema in schemas {
        if !distinct.contains(&schema) {
            distinct.push(schema);
        }
    }
    match (distinct.len(), distinct.pop()) {
        (0 | 1, one) => one.unwrap_or_else(|| Value::Object(Map::new())),
        (_, last) => {
            distinct.extend(last);
            json!({ "anyOf": distinct })
        }
    }
}
