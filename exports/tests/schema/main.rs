//! The JSON Schema of `catalog.toml`, beside the reader: both accept every catalog of the project, and both reject what is
//! malformed.

mod accepted;
mod beyond;
mod catalogs;
mod documents;
mod mutants;
mod mutations;
#[path = "../project/mod.rs"]
mod project;
mod words;

use errbook_catalog::{Catalog, Locale};
use errbook_exports::schema::{Options, schema};
use jsonschema::Validator;
use serde_json::Value;

/// Returns a schema.
fn of(catalog: Option<&Catalog>, included: bool) -> Value {
    let options = Options { locale: Locale::En, included, catalog };
    serde_json::from_str(&schema(&options)).expect("it is JSON")
}

/// Returns the validator of a schema.
fn validator(schema: &Value) -> Validator {
    jsonschema::draft7::new(schema).expect("it is a schema")
}

/// Returns what a validator says of a document.
fn complaints(validator: &Validator, document: &Value) -> Vec<String> {
    validator.iter_errors(document).map(|error| format!("{}: {error}", error.instance_path())).collect()
}
