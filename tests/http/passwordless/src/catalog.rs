//! What the service has to answer: by the document's table of codes, and a reading of the catalog by plain TOML.

use toml::Table;

/// An error as it has to be on the wire.
#[derive(Debug)]
pub struct Expected {
    /// The code, which is the entry's name too.
    pub code: String,
    /// The status.
    pub status: u16,
    messages: Table,
}

impl Expected {
    /// The body in a language, with its members in the order of the document's example.
    ///
    /// # Panics
    ///
    /// Where the catalog has no message in the language.
    #[must_use]
    pub fn body(&self, language: &str) -> String {
        let Expected { code, status, .. } = self;
        let message = self.messages[language].as_str().expect("a message");
        let title = serde_json::to_string(message).expect("a string");
        format!(r#"{{"type":"/errors#{code}","title":{title},"status":{status},"errorCode":"{code}"}}"#)
    }

    /// The message in a language.
    ///
    /// # Panics
    ///
    /// Where the catalog has none.
    #[must_use]
    pub fn message(&self, language: &str) -> &str {
        self.messages[language].as_str().expect("a message")
    }
}

/// The codes of the document, in its order, with the statuses that it prints.
///
/// # Panics
///
/// Where the table is not one.
#[must_use]
pub fn of_the_document() -> Vec<(&'static str, Option<u16>)> {
    let table = include_str!("../../../systems/passwordless.tsv");
    let row = |line: &'static str| {
        let mut cells = line.split('\t');
        let code = cells.next().expect("a code");
        let status = cells.next().filter(|status| !status.is_empty());
        (code, status.map(|status| status.parse().expect("a status")))
    };
    table.lines().skip(1).map(row).collect()
}

/// An entry of the catalog, read without errbook. The document's status, where it prints one, goes before the catalog's.
///
/// # Panics
///
/// Where the catalog has no such entry.
#[must_use]
pub fn expected(code: &str) -> Expected {
    let text = include_str!("../../../../examples/passwordless/catalog.toml");
    let catalog: Table = text.parse().expect("TOML");
    let entry = catalog["errors"][code].as_table().expect("an entry");
    let group = &catalog["groups"][entry["group"].as_str().expect("a group")];
    let status = entry.get("status").or_else(|| group.get("status")).and_then(toml::Value::as_integer);
    let status = status.and_then(|status| u16::try_from(status).ok()).expect("a status");
    let printed = of_the_document().iter().find(|(known, _)| *known == code).and_then(|(_, status)| *status);
    let messages = entry["message"].as_table().expect("messages").clone();
    Expected { code: code.to_owned(), status: printed.unwrap_or(status), messages }
}
