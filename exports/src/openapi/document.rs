//! A whole document.

use serde_json::{Map, Value, json};

use super::{Answered, Context, Options, Responses, Version, default, response};
use crate::contents::Contents;

/// Returns a document with all errors of a catalog and no paths, as text: components for the documents of services.
#[must_use]
pub fn document(contents: &Contents, options: &Options) -> String {
    let context = Context { catalog: contents.catalog(), options };
    let answered = answered(contents, options);
    let mut parts = response::of(context, &answered, "");
    let named = std::mem::take(&mut parts.responses).into_iter();
    let mut responses: Map<String, Value> =
        named.map(|(status, response)| (format!("{}Errors{status}", options.prefix), response)).collect();
    if let Some((response, schemas)) = default::response(context, &answered) {
        parts.schemas.extend(schemas);
        responses.insert(format!("{}UnknownError", options.prefix), response);
    }
    parts.schemas.sort_keys();
    let Responses { schemas, .. } = parts;
    text(&json!({
        "openapi": version(options.version),
        "info": info(context),
        "servers": [{ "url": "/" }],
        "paths": {},
        "components": { "responses": responses, "schemas": schemas },
    }))
}

/// Returns the shown entries, each with all its statuses, in the order of the catalog's groups.
pub(super) fn answered(contents: &Contents, options: &Options) -> Vec<Answered> {
    contents.shown().iter().flat_map(|entry| answers_of(contents, *entry, options)).collect()
}

/// Returns an entry (by index) with each of its statuses.
pub(super) fn answers_of(contents: &Contents, entry: usize, options: &Options) -> Vec<Answered> {
    let context = Context { catalog: contents.catalog(), options };
    let envelope = context.usual_envelope(entry);
    let statuses = contents.catalog().entries.get(entry).map_or(&[][..], |entry| &entry.statuses);
    statuses.iter().map(|status| Answered { entry, status: status.value, envelope }).collect()
}

/// Returns the version as the member `openapi` has it.
pub(super) fn version(version: Version) -> &'static str {
    match version {
        Version::V3_0 => "3.0.4",
        Version::V3_1 => "3.1.1",
    }
}

/// Returns the member `info`. A catalog has no version of the API.
pub(super) fn info(context: Context<'_>) -> Value {
    let title = context.catalog.title.get(context.options.language).unwrap_or(&context.catalog.name);
    json!({ "title": title, "version": "0.0.0" })
}

/// Returns a document as text.
pub(super) fn text(document: &Value) -> String {
    format!("{document:#}\n")
}
