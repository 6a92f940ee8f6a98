//! The JSON Schema of the document, in the words of draft-07.

mod types;

mod catalog;
mod entry;
mod envelope;

use errbook_catalog::{Locale, phrase};
use serde_json::{Map, Value, json};

use types::{Kind, Member, Object};

/// The version of the document: its member `version`.
pub const VERSION: u32 = 1;

/// All objects of the document; the first is the document itself.
const OBJECTS: [&[Object]; 3] = [&catalog::OBJECTS, &entry::OBJECTS, &envelope::OBJECTS];

/// Returns the schema of the document, as JSON text, with its descriptions in a language.
///
/// A member that it does not know is an error: a program that reads documents of later versions of errbook has to ignore the
/// members that it does not know.
#[must_use]
pub fn schema(locale: Locale) -> String {
    let mut objects = OBJECTS.into_iter().flatten();
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), "http://json-schema.org/draft-07/schema#".into());
    let title = phrase!("A catalog of errbook", "errbook 错误目录");
    schema.insert("title".to_owned(), title.get(locale).into());
    schema.extend(objects.next().map(|document| object(document, locale)).unwrap_or_default());
    let definitions = objects.map(|one| (one.name.to_owned(), Value::Object(object(one, locale))));
    schema.insert("definitions".to_owned(), Value::Object(definitions.collect()));
    format!("{:#}\n", Value::Object(schema))
}

fn object(object: &Object, locale: Locale) -> Map<String, Value> {
    let members = || object.members.iter().copied().flatten();
    let named = |member: &Member| (member.name.to_owned(), Value::Object(described(member, locale)));
    let properties: Map<String, Value> = members().filter(|member| !member.is_pattern()).map(named).collect();
    let patterns: Map<String, Value> = members().filter(|member| member.is_pattern()).map(named).collect();
    let required: Vec<&str> = members().filter(|member| member.required).map(|member| member.name).collect();
    let mut schema = Map::new();
    schema.insert("type".to_owned(), "object".into());
    schema.insert("properties".to_owned(), Value::Object(properties));
    if !patterns.is_empty() {
        schema.insert("patternProperties".to_owned(), Value::Object(patterns));
    }
    if !required.is_empty() {
        schema.insert("required".to_owned(), required.into());
    }
    schema.insert("additionalProperties".to_owned(), false.into());
    schema
}

/// Returns the schema of a member. Nothing is beside a reference.
fn described(member: &Member, locale: Locale) -> Map<String, Value> {
    let schema = kind(&member.kind);
    if schema.contains_key("$ref") {
        return schema;
    }
    let text = match locale {
        Locale::En => member.en,
        Locale::Zh => member.zh,
    };
    let description = ("description".to_owned(), Value::from(text));
    std::iter::once(description).chain(schema).collect()
}

fn kind(kind: &Kind) -> Map<String, Value> {
    let schema = match kind {
        Kind::Version => json!({ "type": "integer", "enum": [VERSION] }),
        Kind::String => json!({ "type": "string" }),
        Kind::Integer => json!({ "type": "integer" }),
        Kind::Boolean => json!({ "type": "boolean" }),
        Kind::True => json!({ "type": "boolean", "enum": [true] }),
        Kind::Any => json!({}),
        Kind::Word(words) => json!({ "type": "string", "enum": words }),
        Kind::List(item) => json!({ "type": "array", "items": self::kind(item) }),
        Kind::Map(value) => json!({ "type": "object", "additionalProperties": self::kind(value) }),
        Kind::Object(name) => json!({ "$ref": format!("#/definitions/{name}") }),
        Kind::Either(several) => json!({ "anyOf": several.iter().map(self::kind).collect::<Vec<_>>() }),
    };
    match schema {
        Value::Object(schema) => schema,
        _ => Map::new(),
    }
}
