//! Checks of fields and their names in bodies.

use crate::diagnostic::Diagnostics;
use crate::envelope::{Envelope, Member, Node, Part, Value, ValueSource};
use crate::index::{ByName, Index};
use crate::messages;
use crate::model::{Catalog, Field, Message};
use crate::plan;

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

/// A field is used in the message, a header or a body.
pub(super) fn fields_are_used(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    let bodies: Vec<Shown<'_>> = catalog.envelopes.iter().map(Shown::of).collect();
    for entry in catalog.entries.iter().filter(|entry| entry.sound && !entry.fields.is_empty()) {
        let in_messages = entry.message.iter().flatten().flat_map(Message::fields).map(|name| name.value);
        let in_headers = entry.headers.iter().flat_map(|header| header.value.value.placeholders());
        let mut named = Index::new();
        named.extend(in_messages.chain(in_headers.map(|name| name.value.as_str())));
        let own: Vec<&Shown<'_>> =
            plan::envelopes(catalog, entry).filter_map(|(envelope, _)| bodies.get(envelope)).collect();
        for field in &entry.fields {
            if named.get(&field.name.value).is_none() && !own.iter().any(|body| body.has(field)) {
                diagnostics.push(messages::unused_field(field, entry));
            }
        }
    }
}

/// The fields that bodies in an envelope show.
struct Shown<'c> {
    /// Whether it may be any: an envelope that could not be read whole.
    any: bool,
    /// Whether they are all but those with `header_only`.
    all: bool,
    named: Index<'c>,
}

impl<'c> Shown<'c> {
    fn of(envelope: &'c Envelope) -> Shown<'c> {
        let mut shown = Shown { any: !envelope.sound, all: false, named: Index::new() };
        shown.add(&envelope.body);
        shown
    }

    fn add(&mut self, node: &'c Node) {
        match node {
            Node::Object(members) => members.iter().for_each(|member| match member {
                Member::Named { value, .. } => self.add(value),
                Member::Fields(_) => self.all = true,
                Member::Data(_) => {}
            }),
            Node::Array(items) => items.iter().for_each(|item| self.add(item)),
            Node::Literal(_) => {}
            Node::Value(value) => self.add_value(value),
            Node::Text(parts) => parts.iter().for_each(|part| match part {
                Part::Value(value) => self.add_value(value),
                Part::Text(_) => {}
            }),
        }
    }

    fn add_value(&mut self, value: &'c Value) {
        match &value.source {
            ValueSource::Fields => self.all = true,
            ValueSource::Field(name) => self.named.extend([name.as_str()]),
            _ => {}
        }
    }

    fn has(&self, field: &Field) -> bool {
        self.any || self.all && !field.header_only || self.named.get(&field.name.value).is_some()
    }
}
