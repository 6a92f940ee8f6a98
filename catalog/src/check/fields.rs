//! Checks of fields and their names in bodies.

use super::held::{held_by, holders_by_envelope};
use super::namespace::definitions;
use super::templates::of_entries;
use crate::diagnostic::Diagnostics;
use crate::envelope::{Envelope, Member, Node, Part, Value, ValueSource};
use crate::index::{ByName, Index};
use crate::messages;
use crate::model::{Catalog, Field, Message};
use crate::plan;

/// The fields of an entry have distinct names in the body, and so have those of a violation.
pub(super) fn wire_names_are_distinct(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for definition in definitions(catalog).filter(|definition| definition.sound && definition.fields.len() > 1) {
        let mut seen = ByName::new();
        for field in &definition.fields {
            if let Some(first) = seen.insert(&field.wire.value, field) {
                diagnostics.push(messages::wire_name_taken(field, first));
            }
        }
    }
}

/// A field is used in the message, a header or a body.
pub(super) fn fields_are_used(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    let bodies: Vec<Shown<'_>> = catalog.envelopes.iter().map(Shown::by_entries).collect();
    for entry in catalog.entries.iter().filter(|entry| entry.sound && !entry.fields.is_empty()) {
        let in_messages = entry.message.iter().flatten().flat_map(Message::fields).map(|name| name.value);
        let in_headers = entry.headers.iter().flat_map(|header| header.value.value.placeholders());
        let mut named = Index::new();
        named.extend(in_messages.chain(in_headers.map(|name| name.value.as_str())));
        let own: Vec<&Shown<'_>> =
            plan::envelopes(catalog, entry).filter_map(|(envelope, _)| bodies.get(envelope)).collect();
        for field in &entry.fields {
            if named.get(&field.name.value).is_none() && !own.iter().any(|body| body.has(field)) {
                diagnostics.push(messages::unused_field(field, entry, false));
            }
        }
    }
}

/// A field of a violation is used in the message, or in an item. A violation that no entry lists is reported as such.
pub(super) fn fields_of_violations_are_used(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    let mut shown_in: Vec<Vec<usize>> = vec![Vec::new(); catalog.violations.len()];
    for (envelope, holders) in holders_by_envelope(catalog) {
        for (index, _) in held_by(catalog, holders.into_iter()) {
            if let Some(shown_in) = shown_in.get_mut(index) {
                shown_in.push(envelope);
            }
        }
    }
    let items: Vec<Shown<'_>> = catalog.envelopes.iter().map(Shown::by_violations).collect();
    for (violation, shown_in) in catalog.violations.iter().zip(shown_in) {
        if !violation.sound || violation.fields.is_empty() || shown_in.is_empty() {
            continue;
        }
        let mut named = Index::new();
        named.extend(violation.message.iter().flatten().flat_map(Message::fields).map(|name| name.value));
        let is_shown =
            |field: &Field| shown_in.iter().filter_map(|index| items.get(*index)).any(|item| item.has(field));
        for field in &violation.fields {
            if named.get(&field.name.value).is_none() && !is_shown(field) {
                diagnostics.push(messages::unused_field(field, violation, true));
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
    fn by_entries(envelope: &'c Envelope) -> Shown<'c> {
        Shown::of(envelope, of_entries(envelope))
    }

    fn by_violations(envelope: &'c Envelope) -> Shown<'c> {
        Shown::of(envelope, envelope.violation.iter())
    }

    fn of(envelope: &Envelope, templates: impl Iterator<Item = &'c Node>) -> Shown<'c> {
        let mut shown = Shown { any: !envelope.sound, all: false, named: Index::new() };
        templates.for_each(|template| shown.add(template));
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
