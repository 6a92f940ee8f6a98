//! `/{language}/search.json`: what the index searches, in one language.

use errbook_catalog::plan::{self, MessagePiece};
use errbook_catalog::{Catalog, model::Entry};
use serde_json::{Value, json};

/// The rows that the index of a language (by its index in the catalog) searches, as JSON.
///
/// `{"v":1,"rows":[[name, code, statuses, title, message, keywords, alias …] …]}`, in the order of `entries`:
///
/// - `code` as text; 0 where it is the name, null where the entry has none on the wire;
/// - `statuses` is a number, or a list where the entry can have several;
/// - `title` is 0 where the entry has none;
/// - `message` is the template, plural forms one after the other;
/// - `keywords` are those of the language, one a line; 0 where the entry has none. No page displays them;
/// - aliases are the older codes, as text.
///
/// What the rows of the page say already (group, kind, whether to try again) is not repeated.
pub fn search(_catalog: &Catalog, entries: &[&Entry], language: usize) -> String {
    let rows: Vec<Value> = entries.iter().map(|entry| row(entry, language)).collect();
    json!({ "v": 1, "rows": rows }).to_string()
}

fn row(entry: &Entry, language: usize) -> Value {
    let statuses = match entry.statuses.as_slice() {
        [] | [_] => json!(entry.status()),
        several => several.iter().map(|status| status.value).collect(),
    };
    let mut row = vec![
        json!(entry.name.value),
        code(entry),
        statuses,
        entry.title.get(language).map_or(json!(0), |title| json!(title)),
        json!(text(entry, &plan::message(entry, language))),
        keywords(entry, language),
    ];
    row.extend(entry.aliases.iter().filter_map(|alias| alias.value.text()).map(Value::from));
    Value::Array(row)
}

/// The code as text: 0 where it is the name, null where there is none.
pub(super) fn code(entry: &Entry) -> Value {
    match entry.code.value.text() {
        Some(code) if code == entry.name.value => json!(0),
        Some(code) => json!(code),
        None => Value::Null,
    }
}

fn keywords(entry: &Entry, language: usize) -> Value {
    let words: Vec<&str> = entry.keywords.get(language).iter().map(|word| word.value.as_str()).collect();
    if words.is_empty() { json!(0) } else { json!(words.join("\n")) }
}

/// A message with `{member}` for a field, as the rows have it, and all plural forms.
fn text(entry: &Entry, pieces: &[MessagePiece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            MessagePiece::Text(text) => out.push_str(text),
            MessagePiece::Field(index) => {
                let member = entry.fields.get(*index).map_or("", |field| field.wire.value.as_str());
                out.push_str(&format!("{{{member}}}"));
            }
            MessagePiece::Plural { forms, .. } => {
                let forms: Vec<String> = forms.iter().map(|(_, form)| text(entry, form)).collect();
                out.push_str(&forms.join(" "));
            }
        }
    }
    out
}
