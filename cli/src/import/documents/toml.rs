//! Reads TOML: a table for each error, named by its code, as TiDB writes its errors.

use errbook_catalog::{NotJson, toml_as_json};

use super::document::Document;
use super::json;
use crate::failure::Failure;

/// Why a document was not read.
pub(super) enum Problem {
    Failure(Failure),
    NotToml(Box<NotJson>),
}

/// Reads a document with a name.
///
/// # Errors
///
/// Fails with the places of what is not TOML.
pub(super) fn read(file: &str, text: &str) -> Result<Document, Problem> {
    let as_json = toml_as_json(file, text).map_err(Problem::NotToml)?;
    json::read(file, &as_json).map_err(Problem::Failure)
}
