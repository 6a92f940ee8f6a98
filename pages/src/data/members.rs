//! Which members of its bodies, and which headers, an API uses for what: code, message, fields.

use std::collections::BTreeSet;

use errbook_catalog::model::{Entry, Member, Node, Part};
use errbook_catalog::{Catalog, Piece, plan};
use serde_json::{Map, Value, json};

/// Returns the member names of the envelopes of `entries`, alternatives included, by what they hold: `code`, `name`, `status`, `message`, `title`,
/// `type`. `fields` is another object: member → names of the fields that an envelope puts there by name.
pub(super) fn members(catalog: &Catalog, entries: &[&Entry]) -> Value {
    let used = entries.iter().flat_map(|entry| plan::envelopes(catalog, entry));
    let used: BTreeSet<usize> = used.map(|(envelope, _)| envelope).collect();
    let mut found = Found::default();
    for envelope in used.into_iter().filter_map(|index| catalog.envelopes.get(index)) {
        found.walk(catalog, "", &envelope.body);
    }
    let mut out = lists(found.members);
    if let Some(members) = out.as_object_mut() {
        members.insert("fields".to_owned(), lists(found.fields));
    }
    out
}

/// Returns the headers that hold a field and nothing else: header, in lower case → names of such fields.
pub(super) fn headers(entries: &[&Entry]) -> Value {
    let mut found = BTreeSet::new();
    for header in entries.iter().flat_map(|entry| &entry.headers) {
        if let [Piece::Placeholder(field)] = header.value.value.pieces.as_slice() {
            found.insert((header.name.value.to_ascii_lowercase(), field.value.clone()));
        }
    }
    lists(found)
}

/// Returns pairs as an object of lists.
fn lists(pairs: BTreeSet<(String, String)>) -> Value {
    let mut out = Map::new();
    for (key, value) in pairs {
        if let Some(list) = out.entry(key).or_insert_with(|| json!([])).as_array_mut() {
            list.push(json!(value));
        }
    }
    Value::Object(out)
}

#[derive(Default)]
struct Found {
    members: BTreeSet<(String, String)>,
    fields: BTreeSet<(String, String)>,
}

impl Found {
    fn walk(&mut self, catalog: &Catalog, key: &str, node: &Node) {
        match node {
            Node::Object(members) => {
                for member in members {
                    if let Member::Named { key, value } = member {
                        self.walk(catalog, &key.value, value);
                    }
                }
            }
            Node::Array(items) => items.iter().for_each(|item| self.walk(catalog, key, item)),
            Node::Literal(_) => {}
            Node::Value(value) => self.record(key, &value.source.spelling(&catalog.languages)),
            Node::Text(parts) => {
                for part in parts {
                    if let Part::Value(value) = part {
                        self.record(key, &value.source.spelling(&catalog.languages));
                    }
                }
            }
        }
    }

    /// Records that the member `key` holds the value of a placeholder.
    fn record(&mut self, key: &str, placeholder: &str) {
        let kind = match placeholder.split_once('.') {
            Some(("fields", field)) => {
                self.fields.insert((key.to_owned(), field.to_owned()));
                return;
            }
            Some((kind, _)) => kind,
            None => placeholder,
        };
        if ["code", "name", "status", "message", "title", "type"].contains(&kind) {
            self.members.insert((kind.to_owned(), key.to_owned()));
        }
    }
}
