//! Every catalog of the project.

use std::path::{Path, PathBuf};

use errbook_catalog::files::{self, File};
use errbook_catalog::model::Catalog;
use errbook_exports::answer::{self, Values, example_violations};
use errbook_exports::openapi::{Answered, Options, Version, responses};
use serde_json::{Map, Value, json};

use crate::project::find;

/// Returns the catalogs in the repository that have no errors, each with its path.
fn all() -> Vec<(String, Catalog)> {
    let mut paths = Vec::new();
    find(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), &mut paths);
    paths.sort();
    let read = |path: PathBuf| {
        std::fs::read_to_string(&path).ok().filter(|text| text.contains("[catalog]"))?;
        let name = path.to_string_lossy().into_owned();
        let reading = files::read(&File { path: files::tidy(&path), name: name.clone() }).reading;
        let is_sound = reading.errors().next().is_none();
        is_sound.then_some((name, reading.catalog))
    };
    paths.into_iter().filter_map(read).collect()
}

/// Returns every answer of a catalog in all envelopes that it can be in.
fn answers(catalog: &Catalog) -> Vec<Answered> {
    let mut all = Vec::new();
    for (index, entry) in catalog.entries.iter().enumerate() {
        for (envelope, _) in errbook_catalog::plan::envelopes(catalog, entry) {
            all.extend(entry.statuses.iter().map(|status| Answered { entry: index, status: status.value, envelope }));
        }
    }
    all
}

fn options() -> Options {
    let mut options = Options::new(Version::V3_1);
    options.internal = true;
    options
}

#[test]
fn examples_are_the_bodies_of_answers_to_the_byte() {
    let mut compared = 0;
    for (name, catalog) in all() {
        for one in answers(&catalog) {
            let described = responses(&catalog, &[one], "", &options());
            let text = serde_json::to_string(&described.responses).expect("it is JSON");
            let entry = &catalog.entries[one.entry];
            for language in 0..catalog.languages.len() {
                let mut values = Values::examples(&catalog, entry, language);
                values.set_violations(example_violations(&catalog, &catalog.violations_of(entry), language));
                let answer = answer::answer(&catalog, entry, one.status, one.envelope, language, &values);
                let body = answer::text(&answer.body);
                // An example is a value in a document. The only form of JSON that differs is that of exponents: `1e+300`.
                let value: Value = serde_json::from_str(&body).expect("it is JSON");
                let written = value.to_string();
                assert_eq!(written.replace("e+", "e"), body.replace("e+", "e"), "{name}: {}", entry.name.value);
                assert!(text.contains(&format!("\"value\":{written}")), "{name}: {}: {body}", entry.name.value);
                compared += 1;
            }
        }
    }
    assert!(compared > 2000, "{compared}");
}

/// Alone and in the union of its status.
#[test]
fn every_example_fits_its_schema_and_that_of_unknown_errors() {
    let mut validated = 0;
    for (name, catalog) in all() {
        let described = responses(&catalog, &answers(&catalog), "", &options());
        let schemas: Map<String, Value> = described.schemas;
        let default = &described.responses["default"]["content"];
        for (status, response) in &described.responses {
            for (media_type, body) in response["content"].as_object().expect("it has bodies") {
                let examples = body.get("examples").and_then(Value::as_object).into_iter().flatten();
                let validator = |schema: &Value| {
                    let whole = json!({ "allOf": [schema], "components": { "schemas": schemas } });
                    jsonschema::draft202012::new(&whole).expect("it is a schema")
                };
                let (own, unknown) = (validator(&body["schema"]), validator(&default[media_type]["schema"]));
                for (example, given) in examples {
                    for validator in [&own, &unknown] {
                        let problems: Vec<String> =
                            validator.iter_errors(&given["value"]).map(|error| error.to_string()).collect();
                        assert_eq!(problems, Vec::<String>::new(), "{name}: {status} {example}: {}", given["value"]);
                    }
                    validated += 1;
                }
            }
        }
    }
    assert!(validated > 2000, "{validated}");
}
