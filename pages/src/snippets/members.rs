//! Paths to members of a body, and of the items of its lists.

use errbook_catalog::model::{Envelope, LocationPart, Member, Node, Value, ValueSource};

/// A step into a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Into a member of an object.
    Member(String),
    /// Into an item of an array.
    Item(usize),
}

/// Returns the path to the first value of a source in a template, and how it is written.
pub(super) fn value<'c>(template: &'c Node, source: &ValueSource) -> Option<(Vec<Step>, &'c Value)> {
    find(template, &mut |node| match node {
        Node::Value(value) if value.source == *source => Some(value),
        _ => None,
    })
}

/// Returns the paths to the location of a violation in its item: the pointer, the parameter and the header.
pub(super) fn locations(item: &Node) -> Vec<Vec<Step>> {
    let of = |wanted: &dyn Fn(LocationPart) -> bool| {
        let found = find(item, &mut |node| match node {
            Node::Value(value) => matches!(value.source, ValueSource::Location(part) if wanted(part)).then_some(()),
            _ => None,
        });
        found.map(|(steps, ())| steps)
    };
    let pointers = |part| matches!(part, LocationPart::Pointer | LocationPart::Fragment | LocationPart::Path);
    let all = [of(&pointers), of(&|part| part == LocationPart::Parameter), of(&|part| part == LocationPart::Header)];
    all.into_iter().flatten().collect()
}

/// Returns the path to the list of violations.
pub(super) fn violations(envelope: &Envelope) -> Option<Vec<Step>> {
    let found = find(&envelope.body, &mut |node| match node {
        Node::Value(value) => (value.source == ValueSource::Violations).then_some(()),
        _ => None,
    });
    found.map(|(steps, ())| steps)
}

/// Returns the path to the object in a template whose members are the fields.
pub(super) fn fields(template: &Node) -> Option<Vec<Step>> {
    let found = find(template, &mut |node| match node {
        Node::Value(value) => (value.source == ValueSource::Fields && !value.as_string).then_some(()),
        Node::Object(members) => members.iter().any(|member| matches!(member, Member::Fields(_))).then_some(()),
        _ => None,
    });
    found.map(|(steps, ())| steps)
}

fn find<'c, T>(node: &'c Node, wanted: &mut dyn FnMut(&'c Node) -> Option<T>) -> Option<(Vec<Step>, T)> {
    if let Some(found) = wanted(node) {
        return Some((Vec::new(), found));
    }
    let below = |step: Step, node: &'c Node, wanted: &mut dyn FnMut(&'c Node) -> Option<T>| {
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
