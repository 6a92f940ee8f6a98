//! Envelopes, and whether they fit the entries that use them.

use std::collections::HashSet;

use crate::envelope::{Context, Envelope, Member, Node, Part, Value, ValueSource};
use crate::messages;
use crate::mistake::{Mistake, Mistakes};
use crate::model::{Catalog, Code, Entry};

/// An object has each member once.
pub(super) fn members_are_distinct(catalog: &Catalog, mistakes: &mut Mistakes) {
    for envelope in catalog.envelopes.iter().filter(|envelope| envelope.own) {
        for (members, _) in objects(envelope) {
            let mut splices = members.iter().filter_map(|member| match member {
                Member::Fields(at) => Some(*at),
                Member::Named { .. } => None,
            });
            if let (Some(first), Some(second)) = (splices.next(), splices.next()) {
                mistakes.push(messages::repeated_splice(second, first));
            }
        }
    }
}

/// `{fields}`, `{messages}` and `{data}` are objects: they cannot be a part of a text.
pub(super) fn objects_stand_alone(catalog: &Catalog, mistakes: &mut Mistakes) {
    for envelope in catalog.envelopes.iter().filter(|envelope| envelope.own) {
        for (value, in_text) in values(envelope) {
            let is_object = matches!(
                value.source,
                ValueSource::Fields | ValueSource::Messages | ValueSource::Context(Context::Data)
            );
            if is_object && (in_text || value.as_string) {
                mistakes.push(messages::object_in_text(value, &catalog.languages));
            }
        }
    }
}

/// What a request may lack is marked with `?`.
pub(super) fn context_values_are_optional(catalog: &Catalog, mistakes: &mut Mistakes) {
    for envelope in catalog.envelopes.iter().filter(|envelope| envelope.own) {
        for (value, _) in values(envelope) {
            if matches!(value.source, ValueSource::Context(context) if !context.always() && !value.optional) {
                mistakes.push(messages::value_can_be_absent(value, &catalog.languages, None));
            }
        }
    }
}

/// Every entry can be put into its envelope. Of an envelope's mistakes that many entries show, one is reported.
pub(super) fn envelopes_fit_their_entries(catalog: &Catalog, mistakes: &mut Mistakes) {
    let mut seen = HashSet::new();
    for entry in catalog.entries.iter().filter(|entry| entry.sound) {
        for mistake in fits(catalog, entry, entry.envelope) {
            let place = mistake.span;
            if seen.insert((mistake.rule, place)) {
                mistakes.push(mistake);
            }
        }
    }
}

/// What keeps an entry from being put into an envelope (by index): values that it lacks, and fields whose names on
/// the wire the envelope has taken.
pub fn fits(catalog: &Catalog, entry: &Entry, envelope: usize) -> Vec<Mistake> {
    let Some(envelope) = catalog.envelopes.get(envelope) else { return Vec::new() };
    let mut found = Vec::new();
    for (value, _) in values(envelope).into_iter().filter(|(value, _)| !value.optional) {
        if let ValueSource::Field(name) = &value.source {
            let known = catalog.entries.iter().flat_map(|entry| &entry.fields).any(|field| field.name.value == *name);
            if !known {
                found.push(messages::unknown_field_in_envelope(value, name, catalog));
                continue;
            }
        }
        if lacks(entry, &value.source) {
            found.push(if envelope.own {
                messages::value_can_be_absent(value, &catalog.languages, Some(entry))
            } else {
                messages::entry_lacks_value(entry, &value.source.spelling(&catalog.languages), &envelope.name.value)
            });
        }
    }
    for (members, _) in objects(envelope).into_iter().filter(|(_, splices)| *splices) {
        for field in entry.fields.iter().filter(|field| !field.header_only) {
            let taken = members
                .iter()
                .any(|member| matches!(member, Member::Named { key, .. } if key.value == field.wire.value));
            if taken {
                found.push(messages::wire_name_is_a_member(field, &envelope.name.value));
            }
        }
    }
    found
}

fn lacks(entry: &Entry, source: &ValueSource) -> bool {
    match source {
        ValueSource::Code => entry.code.value == Code::None,
        ValueSource::Title => entry.title.0.iter().any(Option::is_none) || entry.title.is_empty(),
        ValueSource::Group => entry.group.is_none(),
        ValueSource::Retryable => entry.retryable.is_none(),
        ValueSource::Field(name) => {
            let field = entry.field(name).and_then(|index| entry.fields.get(index));
            field.is_none_or(|field| field.optional)
        }
        _ => false,
    }
}

/// All objects of an envelope's body, each with whether the fields are spliced into it.
fn objects(envelope: &Envelope) -> Vec<(&[Member], bool)> {
    let mut found = Vec::new();
    walk(&envelope.body, &mut |node| {
        if let Node::Object(members) = node {
            found.push((members.as_slice(), members.iter().any(|member| matches!(member, Member::Fields(_)))));
        }
    });
    found
}

/// All placeholders of an envelope, each with whether it is a part of a text.
fn values<'e>(envelope: &'e Envelope) -> Vec<(&'e Value, bool)> {
    let mut found = Vec::new();
    let mut collect = |node: &'e Node| match node {
        Node::Value(value) => found.push((value, false)),
        Node::Text(parts) => found.extend(parts.iter().filter_map(|part| match part {
            Part::Value(value) => Some((value, true)),
            Part::Text(_) => None,
        })),
        _ => {}
    };
    walk(&envelope.body, &mut collect);
    if let Some(success) = &envelope.success {
        walk(success, &mut collect);
    }
    found
}

fn walk<'a>(node: &'a Node, visit: &mut impl FnMut(&'a Node)) {
    visit(node);
    match node {
        Node::Object(members) => {
            for member in members {
                if let Member::Named { value, .. } = member {
                    walk(value, visit);
                }
            }
        }
        Node::Array(items) => items.iter().for_each(|item| walk(item, visit)),
        Node::Literal(_) | Node::Value(_) | Node::Text(_) => {}
    }
}
