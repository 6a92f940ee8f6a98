//! What a value has to be besides its type: lists without repetitions, texts that are not empty.

use errbook_catalog::keys::Form;
use serde_json::{Map, Value, json};

use super::pattern::{self, FILE, ICON, IMAGE, MARKDOWN, NOT_BLANK, NUMBER, STYLE, VARIANT};

/// The constraints of a key: the path of its table, its name, and the words of JSON Schema with their values.
type Row = (&'static str, &'static str, fn() -> Value);

/// Those of all keys that have some.
pub(super) const ROWS: [Row; 42] = [
    ("catalog", "name", || json!({ "pattern": NOT_BLANK })),
    ("catalog", "languages", || json!({ "minItems": 1, "maxItems": 200, "uniqueItems": true })),
    ("catalog", "fallbacks", || json!({ "maxProperties": 200 })),
    ("catalog", "alternatives", || json!({ "uniqueItems": true })),
    ("catalog", "include", || json!({ "uniqueItems": true, "items": { "type": "string", "pattern": FILE } })),
    ("errors.NAME", "status", || json!({ "minItems": 1, "uniqueItems": true })),
    ("errors.NAME", "code", || json!({ "minLength": 1 })),
    ("errors.NAME", "aliases", distinct_codes),
    ("errors.NAME", "tags", || json!({ "uniqueItems": true })),
    ("errors.NAME", "see_also", || json!({ "uniqueItems": true })),
    ("errors.NAME", "violations", || json!({ "minItems": 1, "uniqueItems": true })),
    ("violations.NAME", "code", || json!({ "minLength": 1 })),
    ("violations.NAME", "aliases", distinct_codes),
    ("violations.NAME", "tags", || json!({ "uniqueItems": true })),
    ("violations.NAME", "see_also", || json!({ "uniqueItems": true })),
    ("violations.NAME", "rules", || json!({ "uniqueItems": true })),
    ("errors.NAME", "variant", || json!({ "pattern": pattern::of(Form::FieldName) })),
    ("violations.NAME", "variant", || json!({ "pattern": pattern::of(Form::FieldName) })),
    ("message.TAG", "zero", not_blank),
    ("message.TAG", "one", not_blank),
    ("message.TAG", "two", not_blank),
    ("message.TAG", "few", not_blank),
    ("message.TAG", "many", not_blank),
    ("message.TAG", "=N", not_blank),
    ("message.TAG", "other", not_blank),
    ("retired.NAME", "code", || json!({ "minLength": 1 })),
    ("retired_violations.NAME", "code", || json!({ "minLength": 1 })),
    ("groups.NAME", "status", || json!({ "minItems": 1, "uniqueItems": true })),
    ("fields.NAME", "wire", || json!({ "minLength": 1 })),
    ("fields.NAME", "values", || json!({ "minItems": 1, "uniqueItems": true, "pattern": VARIANT })),
    ("envelopes.NAME", "http_status", || json!({ "minProperties": 1 })),
    ("formats.NAME", "time", || json!({ "pattern": "%" })),
    ("formats.NAME", "number", || json!({ "pattern": NUMBER })),
    ("pages", "logo", || json!({ "pattern": IMAGE })),
    ("logo", "light", || json!({ "pattern": IMAGE })),
    ("logo", "dark", || json!({ "pattern": IMAGE })),
    ("pages", "favicon", || json!({ "pattern": ICON })),
    ("pages", "css", || json!({ "pattern": STYLE })),
    ("pages", "intro", || json!({ "pattern": MARKDOWN })),
    ("pages", "extra", || json!({ "uniqueItems": true })),
    ("extra", "file", || json!({ "pattern": MARKDOWN })),
    ("extra", "slug", || json!({ "maxLength": 64 })),
];

fn distinct_codes() -> Value {
    json!({ "uniqueItems": true, "minLength": 1 })
}

fn not_blank() -> Value {
    json!({ "pattern": NOT_BLANK })
}

/// Adds the constraints of a key to the schema of its value. In a choice, each word is added where its type is.
pub(super) fn add(schema: &mut Map<String, Value>, table: &str, key: &str) {
    let rows = ROWS.iter().filter(|(path, name, _)| (*path, *name) == (table, key));
    for (word, value) in rows.filter_map(|(_, _, words)| words().as_object().cloned()).flatten() {
        put(schema, &word, &value);
    }
}

fn put(schema: &mut Map<String, Value>, word: &str, value: &Value) {
    if schema.get("type").is_some_and(|of| of == type_of(word)) {
        schema.insert(word.to_owned(), value.clone());
        return;
    }
    if let Some(items) = schema.get_mut("items").and_then(Value::as_object_mut) {
        put(items, word, value);
    }
    // The choices of a value, or its texts in each language.
    let choices = match schema.get_mut("anyOf") {
        Some(Value::Array(choices)) => choices.iter_mut().filter_map(Value::as_object_mut).collect(),
        _ => Vec::new(),
    };
    choices.into_iter().for_each(|choice| put(choice, word, value));
    for keys in ["properties", "patternProperties"] {
        let texts = schema.get_mut(keys).and_then(Value::as_object_mut);
        let texts = texts.into_iter().flat_map(|texts| texts.values_mut()).filter_map(Value::as_object_mut);
        texts.for_each(|text| put(text, word, value));
    }
}

/// Returns the type of the values that a word constrains.
fn type_of(word: &str) -> &'static str {
    match word {
        "minItems" | "maxItems" | "uniqueItems" | "items" => "array",
        "minProperties" | "maxProperties" => "object",
        _ => "string",
    }
}
