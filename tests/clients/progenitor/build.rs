//! Generates a client for each service, from the document that `errbook export openapi --openapi 3.0 --responses class
//! --operations FILE` writes.

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;

use errbook_catalog::{read_text, toml_as_json};
use errbook_exports::Contents;
use errbook_exports::openapi::{Grouping, Options, Version, with_operations};
use progenitor_impl::Generator;
use serde_json::Value;

/// The module of a client, the catalog, and the operations.
const CLIENTS: [(&str, &str, &str); 2] =
    [("accounts", "catalog.toml", "accounts.toml"), ("bookshop", "examples/bookshop/catalog.toml", "bookshop.toml")];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let out = env::var("OUT_DIR")?;
    for (name, catalog, operations) in CLIENTS {
        let operations = format!("tests/clients/openapi/{operations}");
        let read = |path: &str| {
            println!("cargo::rerun-if-changed={}", root.join(path).display());
            fs::read_to_string(root.join(path))
        };
        let document = document(&read(catalog)?, &read(&operations)?)?;
        // progenitor reads the bodies of this media type alone.
        let document = document.replace("\"application/problem+json\"", "\"application/json\"");
        let client = Generator::default().generate_tokens(&serde_json::from_str(&document)?)?;
        fs::write(Path::new(&out).join(format!("{name}.rs")), client.to_string())?;
    }
    Ok(())
}

/// Returns the document of a service.
fn document(catalog: &str, operations: &str) -> Result<String, Box<dyn Error>> {
    let reading = read_text("catalog.toml", catalog);
    assert_eq!(reading.errors().count(), 0, "the catalog has errors");
    let contents = Contents::new(reading.catalog, false);
    let mut options = Options::new(Version::V3_0);
    options.grouping = Grouping::Class;
    let json = toml_as_json("operations.toml", operations).map_err(|error| format!("{:?}", error.diagnostics))?;
    let mut operations: Value = serde_json::from_str(&json)?;
    without_own_errors(&mut operations);
    with_operations(&contents, &options, operations).map_err(|problems| format!("{problems:?}").into())
}

/// Removes the errors that operations describe themselves, which are statuses of the classes, too.
fn without_own_errors(operations: &mut Value) {
    let paths = operations["paths"].as_object_mut().into_iter().flat_map(|paths| paths.values_mut());
    let methods = paths.filter_map(Value::as_object_mut).flat_map(|path| path.values_mut());
    for responses in methods.filter_map(|operation| operation.get_mut("responses")?.as_object_mut()) {
        responses.retain(|status, _| !status.starts_with(['4', '5']));
    }
}
