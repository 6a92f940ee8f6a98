//! The catalog of the example and the table of CloudBase's codes, read without errbook.

use toml::{Table, Value};

/// The languages of the catalog.
pub const LANGUAGES: [&str; 2] = ["en", "zh"];

/// The parts of an entry that the tests use.
pub struct Entry {
    /// The name, which is the code in the body.
    pub name: String,
    /// The group.
    pub group: String,
    /// The statuses, the default first.
    pub statuses: Vec<u16>,
    messages: Table,
}

impl Entry {
    /// Returns the message in a language.
    pub fn message(&self, language: &str) -> &str {
        self.messages[language].as_str().expect("a message is text")
    }

    /// Returns the body of a response, with its members in order.
    pub fn body(&self, language: &str, request_id: &str) -> String {
        let message = serde_json::to_string(self.message(language)).expect("text");
        format!(r#"{{"code":"{}","message":{message},"requestId":"{request_id}"}}"#, self.name)
    }
}

/// Returns all entries, in the order of the file.
pub fn entries() -> Vec<Entry> {
    let root: Table = include_str!("../../../../examples/cloudbase/catalog.toml").parse().expect("TOML");
    let groups = root["groups"].as_table().expect("groups");
    let errors = root["errors"].as_table().expect("errors");
    let read = |(name, entry): (&String, &Value)| {
        let group = entry["group"].as_str().expect("every entry has a group");
        let status = entry.get("status").or(groups[group].get("status")).expect("every entry has a status");
        let number = |value: &Value| u16::try_from(value.as_integer().expect("a number")).expect("a status");
        let statuses = match status {
            Value::Array(list) => list.iter().map(number).collect(),
            one => vec![number(one)],
        };
        let messages = entry["message"].as_table().expect("messages").clone();
        Entry { name: name.clone(), group: group.to_owned(), statuses, messages }
    };
    errors.iter().map(read).collect()
}

/// Returns the codes of CloudBase's own list with their groups, in its order.
pub fn documented() -> Vec<(&'static str, &'static str)> {
    let table = include_str!("../../../systems/cloudbase.tsv");
    let rows = table.lines().skip(1).map(|line| {
        let mut columns = line.split('\t');
        let code = columns.next().expect("a code");
        (code, columns.nth(1).expect("a group"))
    });
    rows.collect()
}
