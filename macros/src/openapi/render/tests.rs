use quote::quote;
use serde_json::{Value, json};

use crate::bind::{self, Scope};
use crate::parse;
use crate::report::Report;

const CATALOG: &str = "[catalog]\nname = 'shop'\nlanguages = ['en']\nalternatives = ['error_message']\n[statuses]\n400.error = 'e'\n404.error = 'e'\n\
                       [errors.e]\nstatus = 400\nmessage.en = 'E.'\nfields.properties = 'string'\n\
                       [errors.f]\nstatus = 400\nmessage.en = 'F.'\n\
                       [errors.g]\nstatus = 400\nmessage.en = 'G.'\naudience = 'internal'\n";

/// Calls a function with the type that holds this catalog.
fn rendered(render: impl Fn(&bind::BoundType<'_>) -> String) -> Value {
    let reading = errbook_catalog::read_text("catalog.toml", CATALOG);
    let mut report = Report::new(errbook_catalog::Locale::En);
    let item = quote!(
        enum E {}
    );
    let Ok(ty) = parse::catalog(quote!(openapi = "Shop."), item, &mut report) else { panic!("an enum") };
    let scope = Scope::new(&reading, ty.header.subject, &ty.header.options, false, &mut report);
    let bound = bind::filled(ty, &scope, &mut report);
    serde_json::from_str(&render(&bound)).expect("JSON")
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn names(rendered: &Value) -> Vec<&str> {
    rendered["schemas"].as_object().into_iter().flat_map(|schemas| schemas.keys().map(String::as_str)).collect()
}

#[test]
fn a_status_has_the_union_of_its_entries_in_place() {
    let rendered = rendered(|ty| super::responses(ty, &[0, 1, 2]).own);
    let content = &rendered["responses"]["400"]["content"]["application/problem+json"];
    assert_eq!(content["schema"]["oneOf"], json!([reference("Shop.E"), reference("Shop.F")]));
    assert_eq!(rendered["responses"].as_object().map(|responses| responses.len()), Some(1), "no `default`");
    assert_eq!(names(&rendered), ["Shop.E", "Shop.F"], "no internal entry, and no union");
}

#[test]
fn fallbacks_are_the_entries_that_have_the_status_and_a_default() {
    let rendered = rendered(|ty| super::fallbacks(ty).own);
    let statuses: Vec<&String> = rendered["responses"].as_object().expect("responses").keys().collect();
    assert_eq!(statuses, ["400", "default"], "the entry of 404 has another status");
    assert_eq!(names(&rendered), ["Shop.E", "Shop.UnknownError"]);
}

#[test]
fn an_alternative_has_names_of_its_own() {
    let of = |described: super::Described<'_>| {
        let [(name, text)] = described.alternatives.as_slice() else { panic!("one alternative") };
        assert_eq!(*name, "error_message");
        text.clone()
    };
    let responses = rendered(|ty| of(super::responses(ty, &[0, 1, 2])));
    assert_eq!(names(&responses), ["Shop.EErrorMessage", "Shop.FErrorMessage"]);
    let fallbacks = rendered(|ty| of(super::fallbacks(ty)));
    assert_eq!(names(&fallbacks), ["Shop.EErrorMessage", "Shop.UnknownErrorMessageError"]);
    let default = &fallbacks["responses"]["default"]["content"]["application/json"];
    assert_eq!(default["schema"], reference("Shop.UnknownErrorMessageError"));
}

#[test]
fn one_entry_without_a_discriminator_is_in_no_union() {
    let schema = |rendered: Value| {
        rendered["responses"]["400"]["content"]
            .as_object()
            .and_then(|all| all.values().next())
            .map(|content| content["schema"].clone())
    };
    let in_alternative = rendered(|ty| super::responses(ty, &[0]).alternatives.remove(0).1);
    let expected = json!({ "oneOf": [reference("Shop.EErrorMessage")], "discriminator": { "propertyName": "error", "mapping": { "e": "#/components/schemas/Shop.EErrorMessage" } } });
    assert_eq!(schema(in_alternative), Some(expected));
    let union = json!({ "oneOf": [reference("E")] });
    assert_eq!(super::without_union_of_one(&union), &reference("E"));
    let described = json!({ "oneOf": [reference("E")], "discriminator": { "propertyName": "code" } });
    assert_eq!(super::without_union_of_one(&described), &described);
    let two = json!({ "anyOf": [reference("E"), reference("F")] });
    assert_eq!(super::without_union_of_one(&two), &two);
}

#[test]
fn each_schema_of_an_entry_has_an_example() {
    let rendered = rendered(|ty| super::responses(ty, &[0, 1]).own);
    assert_eq!(rendered["examples"], json!({ "Shop.E": "e.en", "Shop.F": "f.en" }));
}
