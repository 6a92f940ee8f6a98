//! A reading of the accounts catalog by plain TOML, without errbook: only as much of the format as that file uses.

use serde_json::{Map, Value};
use toml::Table;

/// The languages of the catalog; the first is the default.
pub(crate) const LANGUAGES: [&str; 2] = ["en", "zh"];

/// A field of an occurrence: its name in the catalog, and its value on the wire.
pub(crate) type Given = (&'static str, Value);

/// An entry.
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) code: String,
    pub(crate) group: String,
    pub(crate) statuses: Vec<u16>,
    pub(crate) tags: Vec<String>,
    pub(crate) content_type: String,
    table: Table,
    body: Table,
}

/// All entries, in file order.
pub(crate) fn entries() -> Vec<Entry> {
    let text = include_str!("../../../../catalog.toml");
    let root: Table = text.parse().expect("the catalog is TOML");
    assert_eq!(root["catalog"]["field_case"].as_str(), Some("camelCase"));
    table(&root, "errors").iter().map(|(name, entry)| read(&root, name, entry.as_table().unwrap())).collect()
}

fn read(root: &Table, name: &str, entry: &Table) -> Entry {
    let group = string(entry, "group").expect("every entry has a group");
    let defaults = table(table(root, "groups"), &group);
    let envelope = string(entry, "envelope").or(string(defaults, "envelope"));
    let envelope = envelope.or(string(table(root, "catalog"), "envelope")).expect("the catalog has an envelope");
    let envelope = table(table(root, "envelopes"), &envelope);
    Entry {
        name: name.to_owned(),
        code: string(entry, "code").unwrap_or(name.to_owned()),
        statuses: numbers(entry.get("status").or(defaults.get("status")).expect("every entry has a status")),
        tags: entry.get("tags").map(strings).unwrap_or_default(),
        content_type: string(envelope, "content_type").unwrap(),
        body: table(envelope, "body").clone(),
        table: entry.clone(),
        group,
    }
}

impl Entry {
    /// The message with these values in the place of its placeholders.
    pub(crate) fn message(&self, language: &str, given: &[Given]) -> String {
        let text = string(table(&self.table, "message"), language).expect("every language has a message");
        let filled = given.iter().fold(text, |text, (name, value)| {
            let shown = value.as_str().map_or(value.to_string(), str::to_owned);
            text.replace(&format!("{{{name}}}"), &shown)
        });
        assert!(!filled.contains(['{', '}']), "{filled}");
        filled
    }

    /// The members of the body in their order.
    pub(crate) fn body(&self, language: &str, given: &[Given]) -> Value {
        let mut members = Map::new();
        for (key, template) in &self.body {
            match (key.as_str(), template.as_str().unwrap()) {
                ("*", "{fields}") => members.extend(self.fields(given)),
                (key, "{code}") => _ = members.insert(key.to_owned(), self.code.clone().into()),
                (key, "{message}") => _ = members.insert(key.to_owned(), self.message(language, given).into()),
                (key, template) => panic!("{key} = {template:?} is more than this reader knows"),
            }
        }
        Value::Object(members)
    }

    /// The fields that have a value, by their names on the wire, in the order of the catalog.
    fn fields(&self, given: &[Given]) -> Vec<(String, Value)> {
        let declared = self.table.get("fields").and_then(toml::Value::as_table);
        let names = declared.into_iter().flat_map(Table::keys);
        names
            .filter_map(|name| {
                let (_, value) = given.iter().find(|(given, _)| given == name)?;
                Some((camel_case(name), value.clone()))
            })
            .collect()
    }
}

fn table<'a>(of: &'a Table, key: &str) -> &'a Table {
    of.get(key).and_then(toml::Value::as_table).unwrap_or_else(|| panic!("there is no table `{key}`"))
}

fn string(of: &Table, key: &str) -> Option<String> {
    of.get(key).and_then(toml::Value::as_str).map(str::to_owned)
}

fn numbers(value: &toml::Value) -> Vec<u16> {
    let number = |value: &toml::Value| u16::try_from(value.as_integer().unwrap()).unwrap();
    value.as_array().map_or_else(|| vec![number(value)], |list| list.iter().map(number).collect())
}

fn strings(list: &toml::Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|tag| tag.as_str().unwrap().to_owned()).collect()
}

/// `retry_at` is `retryAt`.
fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let (initial, rest) = word.split_at(1);
        name + &initial.to_uppercase() + rest
    })
}
