//! Checks of fields and their names in bodies.

use crate::diagnostic::Diagnostics;
use crate::envelope::{Member, Node, Part, Value, ValueSource};
use crate::index::{ByName, Index};
use crate::messages;
use crate::model::{Catalog, Entry, Field, Message};

/// The fields of an entry have distinct names in the body.
pub(super) fn wire_names_are_distinct(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for entry in catalog.entries.iter().filter(|entry| entry.sound && entry.fields.len() > 1) {
        let mut seen = ByName::new();
        for field in &entry.fields {
            if let Some(first) = seen.insert(&field.wire.value, field) {
                diagnostics.push(messages::wire_name_taken(field, first));
            }
        }
    }
}

/// A field is used in the message, a header or the body.
pub(super) fn fields_are_used(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for entry in catalog.entries.iter().filter(|entry| entry.sound && !entry.fields.is_empty()) {
        let in_messages = entry.message.iter().flatten().flat_map(Message::fields).map(|name| name.value);
        let in_headers = entry.headers.iter().flat_map(|header| header.value.value.placeholders());
        let mut named = Index::new();
        named.extend(in_messages.chain(in_headers.map(|name| name.value.as_str())));
        for field in &entry.fields {
            if named.get(&field.name.value).is_none() && !in_body(catalog, entry, field) {
                diagnostics.push(messages::unused_field(field, entry));
            }
        }
    }
}

fn in_body(catalog: &Catalog, entry: &Entry, field: &Field) -> bool {
    let Some(envelope) = catalog.envelopes.get(entry.envelope) else { return true };
    !envelope.sound || shows(&envelope.body, field)
}

fn shows(node: &Node, field: &Field) -> bool {
    match node {
        Node::Object(members) => members.iter().any(|member| match member {
            Member::Named { value, .. } => shows(value, field),
            Member::Fields(_) => !field.header_only,
        }),
        Node::Array(items) => items.iter().any(|item| shows(item, field)),
        Node::Literal(_) => false,
        Node::Value(value) => asks(value, field),
        Node::Text(parts) => parts.iter().any(|part| matches!(part, Part::Value(value) if asks(value, field))),
    }
}

fn asks(value: &Value, field: &Field) -> bool {
    match &value.source {
        ValueSource::Fields => !field.header_only,
        ValueSource::Field(name) => *name == field.name.value,
        _ => false,
    }
}
