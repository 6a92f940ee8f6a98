//! The schema of a table: its keys.

use errbook_catalog::keys::{Key, KeyDefault, KeyTable, TABLES, ValueType};
use serde_json::{Map, Value, json};

use super::context::Context;
use super::pattern::EXACT_FORM;
use super::value::{self, Of};
use super::{constraints, text};

/// The row that stands for all exact plural forms.
const EXACT: &str = "=N";

/// Returns the schema of a table.
pub(super) fn table(table: &KeyTable, context: &Context) -> Map<String, Value> {
    let mut schema = Map::new();
    if !table.path.is_empty() {
        schema.insert("title".to_owned(), table.title("NAME").replace("statuses.NAME", "statuses.NNN").into());
    }
    // Draft-07 ignores words beside a `$ref`, so the meaning of the key that has this table is written into the table.
    let of_key = TABLES.iter().flat_map(|table| table.keys).find(|key| {
        let of_key = if let ValueType::Table(of_key) = key.value { Some(of_key) } else { None };
        of_key.is_some_and(|of_key| std::ptr::eq(of_key, table))
    });
    let description = of_key.map(|key| text::description(key, context.locale));
    schema.extend(description.map(|description| ("description".to_owned(), description.into())));
    schema.insert("type".to_owned(), "object".into());
    let (exact, keys): (Vec<&Key>, Vec<&Key>) = table.keys.iter().copied().partition(|key| key.name == EXACT);
    let mut properties: Map<String, Value> =
        keys.iter().map(|key| (key.name.to_owned(), one(table, key, context))).collect();
    let mut patterns: Map<String, Value> =
        exact.iter().map(|key| (EXACT_FORM.to_owned(), one(table, key, context))).collect();
    if let Some(key) = table.language {
        let texts = value::by_language(&one(table, key, context), context);
        properties.extend(texts.properties);
        patterns.extend(texts.patterns);
    }
    schema.insert("properties".to_owned(), Value::Object(properties));
    if !patterns.is_empty() {
        schema.insert("patternProperties".to_owned(), Value::Object(patterns));
    }
    let required = keys.iter().filter(|key| matches!(key.default, KeyDefault::Required));
    let required: Vec<&str> = required.map(|key| key.name).collect();
    if !required.is_empty() {
        schema.insert("required".to_owned(), required.into());
    }
    if table.path == "formats.NAME" {
        // A format is one of times or one of numbers, and only times have an offset.
        let one_of = json!([
            { "required": ["time"], "not": { "required": ["number"] } },
            { "required": ["number"], "not": { "anyOf": [{ "required": ["time"] }, { "required": ["utc_offset"] }] } },
        ]);
        schema.insert("oneOf".to_owned(), one_of);
    }
    schema.insert("additionalProperties".to_owned(), false.into());
    schema
}

/// Returns the schema of a key's value.
fn one(table: &KeyTable, key: &Key, context: &Context) -> Value {
    let of_violations = table.path.split('.').next().is_some_and(|first| first.ends_with("violations"));
    let mut schema = value::value(&key.value, Of { key: key.name, of_violations }, context);
    constraints::add(&mut schema, table.path, key.name);
    // Nothing may be beside a reference.
    if !schema.contains_key("$ref") {
        let mut described = Map::new();
        described.insert("description".to_owned(), text::description(key, context.locale).into());
        described.extend(default(key).map(|default| ("default".to_owned(), default)));
        described.extend(schema);
        schema = described;
    }
    Value::Object(schema)
}

/// Returns the default of a key, where it is a value.
fn default(key: &Key) -> Option<Value> {
    match key.default {
        KeyDefault::String(text) => Some(text.into()),
        // All of these are JSON, too.
        KeyDefault::Toml(text) => serde_json::from_str(text).ok(),
        KeyDefault::Required | KeyDefault::Nothing | KeyDefault::Told(_) => None,
    }
}
