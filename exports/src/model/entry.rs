//! What only entries have.

use errbook_catalog::model::{Definition, Entry, Header, Piece};
use errbook_catalog::{grpc_status, plan};
use serde_json::{Map, Value};

use super::examples;
use super::json::{flag, object, strings, without_empty};
use crate::contents::Contents;
use crate::message_text::wire_name;

/// Returns the members that only entries have.
pub(super) fn entry(contents: &Contents, entry: &Entry) -> Map<String, Value> {
    let catalog = contents.catalog();
    let internal = contents.shows_internal();
    let name_of = |index: usize| catalog.envelopes.get(index).map(|envelope| &envelope.name.value);
    let alternatives = plan::envelopes(catalog, entry).filter(|(_, is_alternative)| *is_alternative);
    let violations = contents.violations_of(entry);
    let violations = violations.iter().filter_map(|index| Some(&catalog.violations.get(*index)?.name.value));
    object([
        ("type", plan::docs_url(catalog, entry, 0).into()),
        ("status", entry.status().into()),
        ("statuses", entry.statuses.iter().map(|status| status.value).collect()),
        ("kind", entry.kind.as_str().into()),
        ("envelope", name_of(entry.envelope).map(String::as_str).into()),
        ("alternatives", strings(alternatives.filter_map(|(envelope, _)| name_of(envelope)))),
        ("grpc", grpc_status(entry, entry.status()).into()),
        ("retryable", entry.retryable.into()),
        ("log", entry.log.filter(|_| internal).map(|level| level.as_str()).into()),
        ("headers", entry.headers.iter().map(|one| header(entry, one)).collect()),
        ("violations", strings(violations)),
        ("examples", examples::of_entry(contents, entry)),
    ])
}

/// Returns a header. Its value has `{wire_name}` for fields, and is absent from an answer if one of them has no value.
fn header(definition: &Definition, header: &Header) -> Value {
    let pieces = &header.value.value.pieces;
    let mut value = String::new();
    let mut optional = false;
    for piece in pieces {
        match piece {
            Piece::Text(text) => value.push_str(&text.replace('{', "{{").replace('}', "}}")),
            Piece::Placeholder(name) | Piece::Styled(name, _) => {
                let Some(index) = definition.field(&name.value) else { continue };
                optional |= definition.fields.get(index).is_some_and(|field| field.optional);
                value.push_str(&format!("{{{}}}", wire_name(definition, index)));
            }
        }
    }
    without_empty(object([
        ("name", header.name.value.as_str().into()),
        ("value", value.into()),
        ("optional", flag(optional)),
    ]))
}
