//! The words that a schema consists of.

use std::collections::BTreeSet;

use errbook_catalog::{Locale, read_text};
use errbook_exports::schema::{Options, schema};
use expect_test::expect_file;
use serde_json::{Map, Value};

use crate::of;

/// A catalog with a name of each sort.
const SMALL: &str = "
    [catalog]
    name = 'shop'
    [groups.orders]
    [tags.stock]
    title.en = 'Stock'
    [errors.sold_out]
    status = 409
    violations = true
    message.en = 'Sold out.'
    message.zh = '已售罄。'
    [violations.required]
    message.en = 'is required'
    message.zh = '必填'
";

/// The schemas of all kinds.
fn schemas() -> Vec<Value> {
    let catalog = read_text("catalog.toml", SMALL).catalog;
    [None, Some(&catalog)].into_iter().flat_map(|catalog| [false, true].map(|included| of(catalog, included))).collect()
}

/// Calls `look` for each schema in a schema.
fn walk(schema: &Map<String, Value>, look: &mut dyn FnMut(&Map<String, Value>)) {
    look(schema);
    for (word, value) in schema {
        let below: Vec<&Value> = match (word.as_str(), value) {
            ("properties" | "patternProperties" | "definitions", Value::Object(named)) => named.values().collect(),
            ("items" | "additionalProperties" | "not" | "propertyNames", value) => vec![value],
            ("anyOf" | "oneOf", Value::Array(several)) => several.iter().collect(),
            _ => Vec::new(),
        };
        below.into_iter().filter_map(Value::as_object).for_each(|schema| walk(schema, look));
    }
}

#[test]
fn a_schema_is_one_of_draft_07() {
    for schema in schemas() {
        assert!(jsonschema::draft7::meta::is_valid(&schema));
        assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
    }
}

#[test]
fn a_schema_has_words_that_every_editor_knows() {
    let mut words = BTreeSet::new();
    for schema in schemas() {
        let schema = schema.as_object().expect("an object");
        walk(schema, &mut |schema| {
            words.extend(schema.keys().cloned());
            // Before 2019-09, what is beside a reference does not count.
            assert!(!schema.contains_key("$ref") || schema.len() == 1, "{schema:?}");
            let is_object = schema.get("type").is_some_and(|of| of == "object") || schema.contains_key("properties");
            assert!(!is_object || schema.contains_key("additionalProperties"), "{schema:?}");
            assert!(!schema.get("enum").is_some_and(|words| words.as_array().is_none_or(Vec::is_empty)), "{schema:?}");
        });
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    expect_test::expect!["$ref $schema additionalProperties anyOf default definitions description enum items maxItems maxLength maxProperties maximum minItems minLength minProperties minimum not oneOf pattern patternProperties properties propertyNames required title type uniqueItems"].assert_eq(&words.join(" "));
}

#[test]
fn every_reference_leads_to_a_definition_and_every_definition_is_used() {
    for schema in schemas() {
        let schema = schema.as_object().expect("an object");
        let mut used = BTreeSet::new();
        walk(schema, &mut |schema| {
            used.extend(schema.get("$ref").and_then(Value::as_str).map(str::to_owned));
        });
        let defined = schema["definitions"].as_object().expect("definitions").keys();
        let defined: BTreeSet<String> = defined.map(|name| format!("#/definitions/{name}")).collect();
        assert_eq!(used, defined);
    }
}

#[test]
fn both_languages_have_the_same_schema_with_other_texts() {
    for (locale, page) in
        [(Locale::En, "../../../docs/catalog.schema.json"), (Locale::Zh, "../../../docs/catalog.schema.zh.json")]
    {
        expect_file![page].assert_eq(&schema(&Options { locale, included: false, catalog: None }));
    }
    let without_texts = |locale| {
        let text = schema(&Options { locale, included: false, catalog: None });
        let is_text =
            |line: &&str| ["\"description\": ", "\"title\": \""].iter().any(|word| line.trim_start().starts_with(word));
        text.lines().filter(|line| !is_text(line)).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(without_texts(Locale::En), without_texts(Locale::Zh));
}

#[test]
fn every_key_has_a_description() {
    for schema in schemas() {
        let schema = schema.as_object().expect("an object");
        let tables = schema["definitions"]
            .as_object()
            .expect("definitions")
            .values()
            .filter(|table| table.get("title").is_some());
        for table in tables.chain([&Value::Object(schema.clone())]) {
            for (key, value) in table["properties"].as_object().expect("keys") {
                assert!(value.get("description").is_some() || value.get("$ref").is_some(), "{key}: {value}");
            }
        }
    }
}
