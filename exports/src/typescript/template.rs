//! The values that a template shows.

use errbook_catalog::model::{Member, Node, Part, Value, ValueSource};

/// A value that a template shows.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shown<'c> {
    /// All fields, as members of an object.
    Fields,
    /// Any other placeholder.
    Value(&'c Value),
    /// A placeholder that is a part of a text.
    InText(&'c Value),
}

/// Returns the values that a template shows, in its order.
pub(super) fn shown(template: &Node) -> Vec<Shown<'_>> {
    let mut out = Vec::new();
    walk(template, &mut out);
    out
}

fn walk<'c>(node: &'c Node, out: &mut Vec<Shown<'c>>) {
    match node {
        Node::Object(members) => {
            for member in members {
                match member {
                    Member::Named { value, .. } => walk(value, out),
                    Member::Fields(_) => out.push(Shown::Fields),
                    Member::Data(_) => {}
                }
            }
        }
        Node::Array(items) => items.iter().for_each(|item| walk(item, out)),
        Node::Value(value) if value.source == ValueSource::Fields && !value.as_string => out.push(Shown::Fields),
        Node::Value(value) => out.push(Shown::Value(value)),
        Node::Text(parts) => out.extend(parts.iter().filter_map(|part| match part {
            Part::Value(value) => Some(Shown::InText(value)),
            Part::Text(_) => None,
        })),
        Node::Literal(_) => {}
    }
}
