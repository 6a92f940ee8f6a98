//! The format as its reference describes it (docs/catalog.md), read by plain TOML: what the test compares errbook with.

use toml::{Table, Value};

/// A field of an entry.
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) wire: String,
    pub(crate) kind: String,
    pub(crate) optional: bool,
    pub(crate) list: bool,
    /// How bodies write it, where no placeholder says otherwise.
    pub(crate) format: Option<String>,
}

/// An entry, with its envelope.
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) fields: Vec<Field>,
    pub(crate) body: Table,
    /// The templates of a violation in its list, and of the item where there are none.
    pub(crate) item: Option<Table>,
    pub(crate) single: Option<Table>,
    docs_url: String,
    table: Table,
}

/// Returns the entries of the catalog, in file order.
pub(crate) fn entries(text: &str) -> Vec<Entry> {
    definitions(text, "errors")
}

/// Returns the violations of the catalog, in file order. They have no envelope.
pub(crate) fn violations(text: &str) -> Vec<Entry> {
    definitions(text, "violations")
}

fn definitions(text: &str, section: &str) -> Vec<Entry> {
    let root: Table = text.parse().expect("the catalog is TOML");
    let docs_url = root["catalog"]["docs_url"].as_str().unwrap();
    let entry = |(name, table): (&String, &Value)| {
        let fields = table.get("fields").and_then(Value::as_table);
        let fields = fields.into_iter().flatten().map(|(name, field)| Field {
            name: name.clone(),
            wire: field["wire"].as_str().unwrap().to_owned(),
            kind: field["type"].as_str().unwrap().to_owned(),
            optional: field["optional"].as_bool().unwrap(),
            list: field["list"].as_bool().unwrap(),
            format: field.get("format").map(|format| format.as_str().unwrap().to_owned()),
        });
        let envelope = table.get("envelope").map(|name| &root["envelopes"][name.as_str().unwrap()]);
        let template = |key| envelope.and_then(|envelope| envelope.get(key)?.as_table().cloned());
        Entry {
            name: name.clone(),
            fields: fields.collect(),
            body: template("body").unwrap_or_default(),
            item: template("violation"),
            single: template("single"),
            docs_url: docs_url.to_owned(),
            table: table.as_table().unwrap().clone(),
        }
    };
    root[section].as_table().unwrap().iter().map(entry).collect()
}

impl Entry {
    /// Returns the code, unless it is `false`: the name, if the catalog has none.
    pub(crate) fn code(&self) -> Option<Value> {
        match self.table.get("code") {
            Some(Value::Boolean(false)) => None,
            Some(code) => Some(code.clone()),
            None => Some(self.name.clone().into()),
        }
    }

    /// Returns the first status.
    pub(crate) fn status(&self) -> i64 {
        let status = &self.table["status"];
        status.as_array().map_or(status, |statuses| &statuses[0]).as_integer().unwrap()
    }

    /// Returns the indices of the violations that it lists, of so many.
    pub(crate) fn violations(&self, all: usize) -> Vec<usize> {
        let listed = self.table["violations"].as_array();
        let number = |name: &Value| name.as_str().unwrap().strip_prefix("violation_").unwrap().parse().unwrap();
        listed.map_or_else(|| (0..all).collect(), |names| names.iter().map(number).collect())
    }

    /// Returns a text of the entry, if it has this key.
    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        self.table.get(key)?.as_str()
    }

    /// Returns its title.
    pub(crate) fn title(&self, language: &str) -> Option<&str> {
        self.table.get("title")?.get(language)?.as_str()
    }

    /// Returns whether the caller may retry.
    pub(crate) fn retryable(&self) -> Option<bool> {
        self.table.get("retryable")?.as_bool()
    }

    /// Returns the index of the field that its message counts in this language, with the text for one and for all else; or
    /// the text alone.
    pub(crate) fn message(&self, language: &str) -> (Option<(usize, &str)>, &str) {
        let message = &self.table["message"][language];
        let Some(plural) = message.as_table() else { return (None, message.as_str().unwrap()) };
        let field = plural["plural"].as_str().unwrap();
        let index = self.fields.iter().position(|known| known.name == field).unwrap();
        (Some((index, plural["one"].as_str().unwrap())), plural["other"].as_str().unwrap())
    }

    /// Returns the address of its page.
    pub(crate) fn docs_url(&self, language: &str) -> String {
        let code = self.code().map_or(self.name.clone(), |code| code.as_str().map_or(code.to_string(), str::to_owned));
        let group = self.text("group").unwrap_or_default();
        let values = [("{language}", language), ("{group}", group), ("{code}", &code), ("{name}", &self.name)];
        values.into_iter().fold(self.docs_url.clone(), |url, (name, value)| url.replace(name, &encoded(value)))
    }
}

/// Percent-encodes all but the unreserved characters (RFC 3986 §2.3).
fn encoded(value: &str) -> String {
    let byte = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    value.bytes().map(byte).collect()
}

/// A part of a template.
#[derive(Debug, PartialEq)]
pub(crate) enum Piece {
    Text(String),
    /// A placeholder, whether it has a `?`, its format, and whether it ends in `:string`.
    Placeholder(String, bool, Option<String>, bool),
}

/// Returns the parts of a template: `{{` and `}}` are braces.
pub(crate) fn pieces(template: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut text = String::new();
    let mut rest = template;
    while let Some(letter) = rest.chars().next() {
        if rest.starts_with("{{") || rest.starts_with("}}") {
            text.push(letter);
            rest = &rest[2..];
        } else if letter == '{' {
            let (inside, behind) = rest[1..].split_once('}').unwrap();
            if !text.is_empty() {
                pieces.push(Piece::Text(std::mem::take(&mut text)));
            }
            let (name, is_string) = inside.strip_suffix(":string").map_or((inside, false), |name| (name, true));
            let (name, format) = name.split_once(':').map_or((name, None), |(name, format)| (name, Some(format)));
            let (name, is_optional) = name.strip_suffix('?').map_or((name, false), |name| (name, true));
            pieces.push(Piece::Placeholder(name.to_owned(), is_optional, format.map(str::to_owned), is_string));
            rest = behind;
        } else {
            text.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    if !text.is_empty() {
        pieces.push(Piece::Text(text));
    }
    pieces
}
