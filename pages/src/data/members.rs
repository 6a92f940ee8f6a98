//! Which members of its bodies, and which headers, an API uses for what: code, message, fields.

use std::collections::BTreeSet;

use errbook_catalog::model::{Entry, Envelope, Member, Node, Part, ValueSource};
use errbook_catalog::{Catalog, Piece, plan};
use serde_json::{Map, Value, json};

/// Returns the member names of the envelopes of `entries`, alternatives included, by what they hold: `code`, `name`, `status`,
/// `message`, `title`, `type`. `fields` is another object: member → names of the fields that an envelope puts there by name.
pub(super) fn members(catalog: &Catalog, entries: &[&Entry]) -> Value {
    let mut found = Found::default();
    for envelope in envelopes(catalog, entries) {
        found.walk(catalog, "", &envelope.body);
        if let Some(single) = &envelope.single {
            found.walk(catalog, "", single);
        }
    }
    with_fields(lists(found.members), found.fields)
}

/// Returns the same of the items of violations, where `pointer`, `parameter`, `header` and `in` tell where one was found. `lists`
/// are the members of bodies that hold the list.
pub(super) fn items(catalog: &Catalog, entries: &[&Entry]) -> Value {
    let (mut found, mut bodies) = (Found::default(), Found::default());
    let listing: Vec<&Entry> =
        entries.iter().copied().filter(|entry| !catalog.violations_of(entry).is_empty()).collect();
    for envelope in envelopes(catalog, &listing) {
        let Some(item) = &envelope.violation else { continue };
        found.walk(catalog, "", item);
        bodies.walk(catalog, "", &envelope.body);
    }
    let mut out = with_fields(lists(found.members), found.fields);
    if let Some(members) = out.as_object_mut() {
        members.insert("lists".to_owned(), json!(bodies.lists));
    }
    out
}

/// Returns the envelopes that entries can be answered in, alternatives included.
fn envelopes<'c>(catalog: &'c Catalog, entries: &[&Entry]) -> impl Iterator<Item = &'c Envelope> + use<'c> {
    let used = entries.iter().flat_map(|entry| plan::envelopes(catalog, entry));
    let used: BTreeSet<usize> = used.map(|(envelope, _)| envelope).collect();
    used.into_iter().filter_map(|index| catalog.envelopes.get(index))
}

fn with_fields(mut members: Value, fields: BTreeSet<(String, String)>) -> Value {
    if let Some(members) = members.as_object_mut() {
        members.insert("fields".to_owned(), lists(fields));
    }
    members
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

/// The placeholders whose members are recorded.
const KINDS: [&str; 10] =
    ["code", "name", "status", "message", "title", "type", "pointer", "parameter", "header", "in"];

#[derive(Default)]
struct Found {
    members: BTreeSet<(String, String)>,
    fields: BTreeSet<(String, String)>,
    lists: BTreeSet<String>,
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
            Node::Value(value) if value.source == ValueSource::Violations => _ = self.lists.insert(key.to_owned()),
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
        let kind = kind.split(':').next().unwrap_or_default();
        if KINDS.contains(&kind) {
            self.members.insert((kind.to_owned(), key.to_owned()));
        }
    }
}
