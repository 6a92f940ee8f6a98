//! Reads TOML: a table for each error, named by its code, as TiDB writes its errors.

use errbook_catalog::{NotJson, toml_as_located_json};

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
    let located = toml_as_located_json(file, text).map_err(Problem::NotToml)?;
    let line = |at: usize| {
        let index = located.lines.partition_point(|(start, _)| *start <= at).checked_sub(1);
        index.and_then(|index| located.lines.get(index)).map_or(1, |(_, line)| *line)
    };
    json::read_located(file, &located.text, &line).map_err(Problem::Failure)
}
