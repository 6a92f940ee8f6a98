//! GenAuth's documentation and the catalog, read without errbook.

use toml::{Table, Value};

/// A row of `tests/systems/genauth.tsv`.
#[derive(Debug, Clone)]
pub struct Row {
    /// The `apiCode`, if it has one.
    pub code: Option<i64>,
    /// The class in the documentation.
    pub status: Option<i64>,
    /// The name of the class.
    pub class: String,
}

/// Returns the rows in the order of the documentation.
///
/// # Panics
///
/// If the table is malformed.
#[must_use]
pub fn rows() -> Vec<Row> {
    let table = include_str!("../../../systems/genauth.tsv");
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        Row { code: cells[0].parse().ok(), status: cells[1].parse().ok(), class: cells[2].to_owned() }
    };
    table.lines().skip(1).map(row).collect()
}

/// Returns the catalog as TOML.
///
/// # Panics
///
/// If it is not valid.
#[must_use]
pub fn catalog() -> Table {
    include_str!("../../../../examples/genauth/catalog.toml").parse().unwrap()
}

/// An entry of the catalog.
#[derive(Debug, Clone)]
pub struct Entry {
    /// `NAME` in `[errors.NAME]`.
    pub name: String,
    /// `apiCode`.
    pub code: Option<i64>,
    /// `statusCode`.
    pub status: i64,
    /// Whether its kind is `success`.
    pub is_success: bool,
    /// Messages in English and Chinese.
    pub messages: [String; 2],
}

/// Returns the entries in the order of the file.
///
/// # Panics
///
/// If the catalog is malformed.
#[must_use]
pub fn entries() -> Vec<Entry> {
    let catalog = catalog();
    let groups = catalog["groups"].as_table().unwrap();
    let errors = catalog["errors"].as_table().unwrap();
    let entry = |(name, entry): (&String, &Value)| {
        let group = &groups[entry["group"].as_str().unwrap()];
        let message = |language: &str| entry["message"][language].as_str().unwrap().to_owned();
        Entry {
            name: name.clone(),
            code: entry.get("code").and_then(Value::as_integer),
            status: entry.get("status").or_else(|| group.get("status")).and_then(Value::as_integer).unwrap(),
            is_success: entry.get("kind").or_else(|| group.get("kind")).and_then(Value::as_str) == Some("success"),
            messages: [message("en"), message("zh")],
        }
    };
    errors.iter().map(entry).collect()
}

/// Returns the body of an entry as the documentation shows it, byte for byte.
///
/// # Panics
///
/// Never for the texts of this catalog.
#[must_use]
pub fn body(status: i64, code: Option<i64>, message: &str, request_id: &str) -> String {
    let code = code.map(|code| format!("\"apiCode\":{code},")).unwrap_or_default();
    let (message, id) = (serde_json::to_string(message).unwrap(), serde_json::to_string(request_id).unwrap());
    format!("{{\"statusCode\":{status},{code}\"message\":{message},\"requestId\":{id}}}")
}
