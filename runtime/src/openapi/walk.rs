//! The schemas in responses and in other schemas.

use alloc::string::String;

use serde_json::{Map, Value};

/// What is called with the members of a schema.
pub(super) type Visit<'v> = &'v mut dyn FnMut(&mut Map<String, Value>);

/// Visits the schemas of a response: those of its contents and of its headers.
pub(super) fn in_response(response: &mut Value, visit: Visit<'_>) {
    for key in ["content", "headers"] {
        let named = response.get_mut(key).and_then(Value::as_object_mut);
        for schema in named.into_iter().flat_map(Map::values_mut).filter_map(|member| member.get_mut("schema")) {
            in_schema(schema, visit);
        }
    }
}

/// Visits a schema, and those inside it, from the outside in.
pub(super) fn in_schema(schema: &mut Value, visit: Visit<'_>) {
    let Value::Object(members) = schema else { return };
    visit(members);
    for (key, member) in members.iter_mut() {
        match (key.as_str(), member) {
            ("properties", Value::Object(named)) => named.values_mut().for_each(|member| in_schema(member, visit)),
            ("oneOf" | "anyOf" | "allOf", Value::Array(schemas)) => {
                schemas.iter_mut().for_each(|schema| in_schema(schema, visit));
            }
            ("items" | "additionalProperties", schema) => in_schema(schema, visit),
            // Everything else is a value.
            _ => {}
        }
    }
}
