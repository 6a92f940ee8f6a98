//! `/{language}/search.json`: the data of the search, in one language.

use errbook_catalog::plan::{self, MessagePiece};
use errbook_catalog::{Catalog, model::Entry};
use serde_json::{Value, json};

/// Returns, as JSON, the rows that the search looks at in a language (by index).
///
/// `{"v":1,"rows":[[name, code, statuses, title, message, keywords, alias …] …]}`, in the order of `entries`:
///
/// - `code` is text; 0 if it equals the name, null if the entry has none on the wire;
/// - `statuses` is a number, or a list if the entry can have several;
/// - `title` is 0 if the entry has none;
/// - `message` is the template, plural forms one after the other;
/// - `keywords` are those of the language, one a line; 0 where the entry has none. No page displays them;
/// - aliases are the older codes, as text.
///
/// Group, kind and `retryable` are not repeated, as the rows of the page have them.
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

/// Returns the code as text; 0 if it equals the name, null if there is none.
pub(super) fn code(entry: &Entry) -> Value {
    match entry.code.value.text() {
        Some(code) if code == entry.name.value => json!(0),
        Some(code) => json!(code),
        None => Value::Null,
    }
}

/// Returns the keywords of an entry, one a line; 0 where it has none.
fn keywords(entry: &Entry, language: usize) -> Value {
    let words: Vec<&str> = entry.keywords.get(language).iter().map(|word| word.value.as_str()).collect();
    if words.is_empty() { json!(0) } else { json!(words.join("\n")) }
}

/// Returns a message with `{member}` for a field and with all plural forms.
fn text(entry: &Entry, pieces: &[MessagePiece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            MessagePiece::Text(text) => out.push_str(text),
            MessagePiece::Field(index, _) => {
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
