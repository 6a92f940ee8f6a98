//! The schema of a value, by its type.

use std::collections::BTreeSet;

use errbook_catalog::RuleKey;
use errbook_catalog::keys::{Form, KeyTable, Sort, ValueType};
use serde_json::{Map, Value, json};

use super::context::Context;
use super::pattern::{self, LANGUAGE_KEY, NOT_BLANK};

/// What a value is the value of.
#[derive(Clone, Copy)]
pub(super) struct Of {
    /// The key.
    pub(super) key: &'static str,
    /// Whether it is in a table about violations.
    pub(super) of_violations: bool,
}

/// Returns the name of a table's definition.
pub(super) fn definition(table: &KeyTable) -> String {
    table.path.split('.').next().unwrap_or_default().to_owned()
}

/// Returns the schema of a value.
pub(super) fn value(value: &ValueType, of: Of, context: &Context) -> Map<String, Value> {
    let mut choices = choices(value, of, context);
    match choices.len() {
        1 => choices.remove(0),
        _ => object(json!({ "anyOf": choices })),
    }
}

/// Returns the schemas of which one has to hold.
fn choices(value: &ValueType, of: Of, context: &Context) -> Vec<Map<String, Value>> {
    let one = match value {
        ValueType::String | ValueType::Template | ValueType::Markdown => json!({ "type": "string" }),
        ValueType::Form(form) => json!({ "type": "string", "pattern": pattern::of(*form) }),
        ValueType::Name(sort) => return names(*sort, of, context),
        ValueType::Integer => json!({ "type": "integer" }),
        // RFC 9110: a status has three digits (§15); 1xx, 204, 205 and 304 have no content (§6.4.1).
        ValueType::Status => {
            json!({ "type": "integer", "minimum": 200, "maximum": 999, "not": { "enum": [204, 205, 304] } })
        }
        ValueType::Boolean => json!({ "type": "boolean" }),
        ValueType::True => json!({ "type": "boolean", "enum": [true] }),
        ValueType::False => json!({ "type": "boolean", "enum": [false] }),
        ValueType::Word(words) => json!({ "type": "string", "enum": words }),
        ValueType::Any => json!({}),
        ValueType::Body => body(if of.key == "success" { "{data}" } else { "{fields}" }),
        ValueType::Table(table) => json!({ "$ref": format!("#/definitions/{}", definition(table)) }),
        ValueType::List(item) => json!({ "type": "array", "items": self::value(item, of, context) }),
        ValueType::Named(Some(Form::StatusOrClass), inner) => by_status(&self::value(inner, of, context)),
        ValueType::Named(form, inner) => named(*form, self::value(inner, of, context)),
        ValueType::PerLanguage(inner) => return per_language(inner, of, context),
        ValueType::Either(several) => return several.iter().flat_map(|one| choices(one, of, context)).collect(),
    };
    vec![object(one)]
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}

/// Returns a name: any text, or one of the catalog's.
fn names(sort: Sort, of: Of, context: &Context) -> Vec<Map<String, Value>> {
    if sort == Sort::Rule {
        return rules();
    }
    let known = context.names.as_ref().and_then(|names| names.get(sort, of.of_violations));
    let one = match known {
        None => json!({ "type": "string" }),
        Some([]) => json!({ "type": "string", "not": {} }),
        Some(known) => json!({ "type": "string", "enum": known }),
    };
    let mut choices = vec![object(one)];
    if let (Sort::Language, Some(tags)) = (sort, known) {
        let in_any_case = tags.iter().map(|tag| json!({ "type": "string", "pattern": pattern::of_tag(tag) }));
        choices.extend(in_any_case.map(object));
    }
    choices
}

/// Returns the rules of validators, and those of no family of theirs.
fn rules() -> Vec<Map<String, Value>> {
    let known: Vec<&str> = RuleKey::ALL.iter().map(|rule| rule.key).collect();
    let families: BTreeSet<&str> = known.iter().filter_map(|key| Some(key.split_once('.')?.0)).collect();
    let families = families.into_iter().collect::<Vec<_>>().join("|");
    let own = json!({ "type": "string", "minLength": 1, "not": { "pattern": format!(r"^(?:{families})\.") } });
    vec![object(json!({ "type": "string", "enum": known })), object(own)]
}

/// Returns a table whose keys are names.
fn named(form: Option<Form>, value: Map<String, Value>) -> Value {
    let Some(form) = form else { return json!({ "type": "object", "additionalProperties": value }) };
    let mut schema = json!({
        "type": "object",
        "patternProperties": { pattern::of(form): value },
        "additionalProperties": false,
    });
    if form == Form::FieldName {
        // The words that cannot be written as raw identifiers.
        schema["propertyNames"] = json!({ "not": { "enum": ["self", "Self", "super", "crate", "_"] } });
    }
    schema
}

/// Returns the schema of a table with statuses and classes of statuses as keys. A value can be a class only if it equals its key.
fn by_status(value: &Map<String, Value>) -> Value {
    let status = value.get("anyOf").and_then(|choices| choices.get(0)).cloned().unwrap_or_default();
    let class = |digit: u8| {
        let itself = json!({ "type": "string", "enum": [format!("{digit}xx")] });
        (format!("^{digit}xx$"), json!({ "anyOf": [status, itself] }))
    };
    let mut patterns: Map<String, Value> = (2..=9).map(class).collect();
    patterns.insert(pattern::STATUS_OR_DEFAULT.to_owned(), status.clone());
    json!({ "type": "object", "patternProperties": patterns, "additionalProperties": false })
}

/// The members of a table of texts.
pub(super) struct ByLanguage {
    pub(super) properties: Map<String, Value>,
    pub(super) patterns: Map<String, Value>,
}

/// Returns the keys of languages: the tags of the catalog in any case, or all tags.
pub(super) fn by_language(value: &Value, context: &Context) -> ByLanguage {
    let Some(names) = &context.names else {
        let patterns = [(LANGUAGE_KEY.to_owned(), value.clone())];
        return ByLanguage { properties: Map::new(), patterns: patterns.into_iter().collect() };
    };
    let tags = || names.languages.iter();
    ByLanguage {
        properties: tags().map(|tag| (tag.clone(), value.clone())).collect(),
        patterns: tags().map(|tag| (pattern::of_tag(tag), value.clone())).collect(),
    }
}

/// Returns the choices of a value for each language: a table by language and, in a catalog of one language, the value itself.
fn per_language(inner: &ValueType, of: Of, context: &Context) -> Vec<Map<String, Value>> {
    let mut choices = choices(inner, of, context);
    choices.iter_mut().for_each(not_blank);
    let has_forms = choices.iter().any(|choice| choice.contains_key("$ref"));
    let each = match choices.as_slice() {
        [one] => Value::Object(one.clone()),
        several => json!({ "anyOf": several }),
    };
    let languages = context.names.as_ref().map(|names| names.languages.len());
    let ByLanguage { properties, patterns } = by_language(&each, context);
    let mut table = object(json!({ "type": "object" }));
    if !properties.is_empty() {
        table.insert("properties".to_owned(), Value::Object(properties));
    }
    table.insert("patternProperties".to_owned(), Value::Object(patterns));
    table.insert("additionalProperties".to_owned(), false.into());
    if has_forms {
        // `{ plural = "left", one = "…", other = "…" }` is no table of languages.
        table.insert("not".to_owned(), json!({ "anyOf": [{ "required": ["plural"] }, { "required": ["other"] }] }));
    }
    if matches!(of.key, "message" | "number" | "texts" | "time") {
        // These are in every language; other texts may be in some.
        table.extend(languages.map(|count| ("minProperties".to_owned(), count.into())));
    }
    if languages.is_some_and(|count| count > 1) {
        choices.clear();
    }
    choices.push(table);
    choices
}

/// Refuses a text of nothing but white space, and such an item of a list.
fn not_blank(schema: &mut Map<String, Value>) {
    match schema.get("type").and_then(Value::as_str) {
        Some("string") => _ = schema.insert("pattern".to_owned(), NOT_BLANK.into()),
        Some("array") => {
            let items = schema.get_mut("items").and_then(Value::as_object_mut);
            items.into_iter().for_each(not_blank);
        }
        _ => {}
    }
}

/// Returns the schema of a template of a body, which `splice` may be a part of. Values in it are left to the reader: editors do not
/// follow a definition of values that contain such values.
fn body(splice: &str) -> Value {
    json!({
        "type": "object",
        "properties": { "*": { "type": "string", "enum": [splice] } },
        "additionalProperties": true,
    })
}
