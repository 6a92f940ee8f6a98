//! The templates of envelopes, and what is in them.

use crate::envelope::{Envelope, Member, Node, Part, Value};

/// Returns the templates of an envelope that show an entry.
pub(super) fn of_entries(envelope: &Envelope) -> impl Iterator<Item = &Node> {
    core::iter::once(&envelope.body).chain(&envelope.single)
}

/// Returns all placeholders of an envelope, each with whether it is a part of a text.
pub(super) fn values(envelope: &Envelope) -> Vec<(&Value, bool)> {
    let mut found = Vec::new();
    let others = envelope.success.iter().chain(&envelope.violation);
    of_entries(envelope).chain(others).for_each(|template| values_of(template, &mut found));
    found
}

/// Appends all placeholders of a template, each with whether it is a part of a text.
pub(super) fn values_of<'c>(template: &'c Node, found: &mut Vec<(&'c Value, bool)>) {
    walk(template, &mut |node| match node {
        Node::Value(value) => found.push((value, false)),
        Node::Text(parts) => found.extend(parts.iter().filter_map(|part| match part {
            Part::Value(value) => Some((value, true)),
            Part::Text(_) => None,
        })),
        _ => {}
    });
}

/// Appends the members of the objects of a template that the fields are put into.
pub(super) fn members_beside_fields<'c>(template: &'c Node, found: &mut Vec<&'c Member>) {
    walk(template, &mut |node| {
        if let Node::Object(members) = node {
            if members.iter().any(|member| matches!(member, Member::Fields(_))) {
                found.extend(members);
            }
        }
    });
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
