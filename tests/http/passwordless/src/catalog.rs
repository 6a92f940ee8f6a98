//! The expected responses, by the documentation's table of codes and the catalog, read without errbook.

use toml::Table;

/// An expected error response.
#[derive(Debug)]
pub struct Expected {
    /// The code, which is also the name of the entry.
    pub code: String,
    /// The status.
    pub status: u16,
    messages: Table,
}

impl Expected {
    /// Returns the body in a language, with its members in the order of the documentation.
    ///
    /// # Panics
    ///
    /// If the catalog has no message in the language.
    #[must_use]
    pub fn body(&self, language: &str) -> String {
        let Expected { code, status, .. } = self;
        let message = self.messages[language].as_str().expect("a message");
        let title = serde_json::to_string(message).expect("a string");
        format!(r#"{{"type":"/errors#{code}","title":{title},"status":{status},"errorCode":"{code}"}}"#)
    }

    /// Returns the message in a language.
    ///
    /// # Panics
    ///
    /// If the catalog has none.
    #[must_use]
    pub fn message(&self, language: &str) -> &str {
        self.messages[language].as_str().expect("a message")
    }
}

/// Returns the codes of the documentation in its order, with the statuses that it gives.
///
/// # Panics
///
/// If the table is not one.
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

/// Returns an entry of the catalog, read without errbook. A status in the documentation takes precedence.
///
/// # Panics
///
/// If the catalog has no such entry.
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
