//! The JSON document of a catalog, by its own schema.

use std::collections::BTreeSet;

use errbook_catalog::Locale;
use errbook_exports::{Contents, Topic, model};
use serde_json::Value;

use crate::catalogs::all;
use crate::{complaints, validator};

/// Returns the address of a page, as a book has it.
fn pages(topic: Topic) -> Option<String> {
    let (Topic::Entry(index) | Topic::Violation(index)) = topic;
    Some(format!("pages/{index}"))
}

#[test]
fn the_document_of_every_catalog_of_the_project_is_as_its_schema_says_and_the_schema_says_no_more() {
    let schema: Value = serde_json::from_str(&model::schema(Locale::En)).expect("it is JSON");
    assert!(jsonschema::draft7::meta::is_valid(&schema));
    let validator = validator(&schema);
    let mut wrong = Vec::new();
    let mut found = BTreeSet::new();
    for catalog in all() {
        for internal in [false, true] {
            let contents = Contents::new(catalog.catalog.clone(), internal).with_history(catalog.history.clone());
            let document = model::document(&contents, if internal { &pages } else { &|_| None });
            let document: Value = serde_json::from_str(&document).expect("it is JSON");
            wrong.extend(complaints(&validator, &document).into_iter().map(|text| format!("{}: {text}", catalog.name)));
            mark(&schema, &schema, &document, "", &mut found);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let missing: Vec<String> = members(&schema).into_iter().filter(|member| !found.contains(member)).collect();
    assert_eq!(missing, [""; 0], "members that no document has");
}

/// Returns all members of a schema, each with the name of its definition.
fn members(schema: &Value) -> Vec<String> {
    let definitions = schema["definitions"].as_object().expect("definitions").iter();
    let objects = definitions.map(|(name, object)| (name.as_str(), object)).chain([("", schema)]);
    let names = |(of, object): (&str, &Value)| {
        let properties =
            ["properties", "patternProperties"].into_iter().filter_map(|word| object.get(word)?.as_object());
        properties.flat_map(|properties| properties.keys()).map(|name| format!("{of}.{name}")).collect::<Vec<_>>()
    };
    objects.flat_map(names).collect()
}

/// Notes which members a document has. `of` is the definition that `schema` is in.
fn mark(root: &Value, schema: &Value, document: &Value, of: &str, found: &mut BTreeSet<String>) {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(|name| name.rsplit('/').next()) {
        return mark(root, &root["definitions"][name], document, name, found);
    }
    for choice in schema.get("anyOf").and_then(Value::as_array).into_iter().flatten() {
        mark(root, choice, document, of, found);
    }
    match document {
        Value::Array(items) => {
            if let Some(schema) = schema.get("items") {
                items.iter().for_each(|item| mark(root, schema, item, of, found));
            }
        }
        Value::Object(members) => {
            for (name, value) in members {
                if let Some(schema) = schema.get("properties").and_then(|properties| properties.get(name)) {
                    found.insert(format!("{of}.{name}"));
                    mark(root, schema, value, of, found);
                } else if let Some(patterns) = schema.get("patternProperties").and_then(Value::as_object) {
                    found.extend(
                        patterns.keys().filter(|_| name.starts_with('=')).map(|pattern| format!("{of}.{pattern}")),
                    );
                } else if let Some(schema) = schema.get("additionalProperties").filter(|schema| schema.is_object()) {
                    mark(root, schema, value, of, found);
                }
            }
        }
        _ => {}
    }
}

#[test]
fn a_document_of_another_shape_is_rejected() {
    let schema: Value = serde_json::from_str(&model::schema(Locale::En)).expect("it is JSON");
    let validator = validator(&schema);
    let catalog =
        all().into_iter().find(|catalog| catalog.name.ends_with("site/everything.toml")).expect("it is there");
    let document = model::document(&Contents::new(catalog.catalog, true), &|_| None);
    let document: Value = serde_json::from_str(&document).expect("it is JSON");
    assert!(validator.is_valid(&document));
    for (pointer, value) in [
        ("/version", Value::from(2)),
        ("/languages", Value::from("en")),
        ("/errors/0/status", Value::from("404")),
        ("/errors/0/kind", Value::from("warning")),
        ("/errors/0/examples/0/headers", Value::Null),
        ("/envelopes/problem/body/members/0/value", Value::from("colour")),
    ] {
        let mut changed = document.clone();
        *changed.pointer_mut(pointer).expect("it is there") = value;
        assert!(!validator.is_valid(&changed), "{pointer}");
    }
    let mut changed = document.clone();
    changed["errors"][0]["colour"] = Value::from("red");
    assert!(!validator.is_valid(&changed));
}

#[test]
fn both_languages_have_the_same_schema_of_the_document_with_other_texts() {
    let without_texts = |locale| {
        let text = model::schema(locale);
        let is_text = |line: &&str| {
            ["\"description\": \"", "\"title\": \""].iter().any(|word| line.trim_start().starts_with(word))
        };
        text.lines().filter(|line| !is_text(line)).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(without_texts(Locale::En), without_texts(Locale::Zh));
}
