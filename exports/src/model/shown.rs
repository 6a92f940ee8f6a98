//! Which envelopes and texts of a catalog the document has.

use std::collections::BTreeSet;

use errbook_catalog::model::{Envelope, Member, Node, Part, Value, ValueSource};
use errbook_catalog::plan;

use crate::contents::Contents;

/// Returns the envelopes, by index: those of the shown entries and groups, the default one, the alternatives, and what else the
/// catalog declares.
pub(super) fn envelopes(contents: &Contents) -> BTreeSet<usize> {
    let catalog = contents.catalog();
    let declared = contents.declared_envelopes().into_iter();
    let used = contents.entries().flat_map(|entry| plan::envelopes(catalog, entry).map(|(index, _)| index));
    let of_groups = contents.groups().into_iter().filter_map(|index| catalog.groups.get(index)?.envelope);
    declared
        .chain(used)
        .chain(of_groups)
        .chain(catalog.alternatives.iter().copied())
        .chain([catalog.envelope])
        .collect()
}

/// Returns the texts, by index: those in these envelopes, and with internal entries all.
pub(super) fn texts(contents: &Contents, envelopes: &BTreeSet<usize>) -> BTreeSet<usize> {
    let catalog = contents.catalog();
    if contents.shows_internal() {
        return (0..catalog.texts.len()).collect();
    }
    let mut found = BTreeSet::new();
    for Envelope { body, success, violation, single, .. } in
        envelopes.iter().filter_map(|index| catalog.envelopes.get(*index))
    {
        add(body, &mut found);
        [success, violation, single].into_iter().flatten().for_each(|node| add(node, &mut found));
    }
    found
}

fn add(node: &Node, found: &mut BTreeSet<usize>) {
    let note = |value: &Value, found: &mut BTreeSet<usize>| {
        if let ValueSource::Text(index) = value.source {
            found.insert(index);
        }
    };
    match node {
        Node::Value(value) => note(value, found),
        Node::Text(parts) => {
            for part in parts {
                if let Part::Value(value) = part {
                    note(value, found);
                }
            }
        }
        Node::Array(items) => items.iter().for_each(|item| add(item, found)),
        Node::Object(members) => {
            for member in members {
                if let Member::Named { value, .. } = member {
                    add(value, found);
                }
            }
        }
        Node::Literal(_) => {}
    }
}
