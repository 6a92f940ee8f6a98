//! Paths to members of a body.

use errbook_catalog::Catalog;
use errbook_catalog::model::{Envelope, Member, Node};

/// A step into a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Into a member of an object.
    Member(String),
    /// Into an item of an array.
    Item(usize),
}

/// Returns the path to the first value of a placeholder (`code`, `fields.retry_at`), and whether it is written as a
/// string.
pub(super) fn value(catalog: &Catalog, envelope: &Envelope, placeholder: &str) -> Option<(Vec<Step>, bool)> {
    find(&envelope.body, &mut |node| match node {
        Node::Value(value) if value.source.spelling(&catalog.languages) == placeholder => Some(value.as_string),
        _ => None,
    })
}

/// Returns the path to the object whose members are the entry's fields.
pub(super) fn fields(catalog: &Catalog, envelope: &Envelope) -> Option<Vec<Step>> {
    let found = find(&envelope.body, &mut |node| match node {
        Node::Value(value) => (value.source.spelling(&catalog.languages) == "fields").then_some(()),
        Node::Object(members) => members.iter().any(|member| matches!(member, Member::Fields(_))).then_some(()),
        _ => None,
    });
    found.map(|(steps, ())| steps)
}

fn find<T>(node: &Node, wanted: &mut dyn FnMut(&Node) -> Option<T>) -> Option<(Vec<Step>, T)> {
    if let Some(found) = wanted(node) {
        return Some((Vec::new(), found));
    }
    let below = |step: Step, node: &Node, wanted: &mut dyn FnMut(&Node) -> Option<T>| {
        let (mut steps, found) = find(node, wanted)?;
        steps.insert(0, step);
        Some((steps, found))
    };
    match node {
        Node::Object(members) => members.iter().find_map(|member| match member {
            Member::Named { key, value } => below(Step::Member(key.value.clone()), value, wanted),
            Member::Fields(_) | Member::Data(_) => None,
        }),
        Node::Array(items) => items.iter().enumerate().find_map(|(index, item)| below(Step::Item(index), item, wanted)),
        _ => None,
    }
}
