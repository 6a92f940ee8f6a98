//! `/{language}/search.json`: the data of the search, in one language.

use errbook_catalog::model::Definition;
use errbook_catalog::plan::{self, MessagePiece};
use errbook_exports::{Contents, Topic};
use serde_json::{Value, json};

/// Returns, as JSON, the rows that the search looks at in a language (by index).
///
/// `{"v":1,"rows":[[name, code, statuses, title, message, keywords, alias …] …]}`, in the order of the rows of the
/// index: entries, then violations:
///
/// - `code` is text; 0 if it equals the name, null if the entry has none on the wire;
/// - `statuses` is a number, or a list if the entry can have several; 0 for a violation;
/// - `title` is 0 if the entry has none;
/// - `message` is the template, plural forms one after the other;
/// - `keywords` are those of the language, one a line; 0 where the entry has none. No page displays them;
/// - aliases are the older codes, as text.
///
/// Group, kind and `retryable` are not repeated, as the rows of the page have them.
pub fn search(contents: &Contents, language: usize) -> String {
    let catalog = contents.catalog();
    let definitions = contents.topics().filter_map(|topic| Some((topic, topic.definition(catalog)?)));
    let rows: Vec<Value> =
        definitions.map(|(topic, definition)| row(statuses(contents, topic), definition, language)).collect();
    json!({ "v": 1, "rows": rows }).to_string()
}

fn statuses(contents: &Contents, topic: Topic) -> Value {
    let Topic::Entry(index) = topic else { return json!(0) };
    let statuses = contents.catalog().entries.get(index).map_or(&[][..], |entry| entry.statuses.as_slice());
    match statuses {
        [one] => json!(one.value),
        several => several.iter().map(|status| status.value).collect(),
    }
}

fn row(statuses: Value, definition: &Definition, language: usize) -> Value {
    let mut row = vec![
        json!(definition.name.value),
        code(definition),
        statuses,
        definition.title.get(language).map_or(json!(0), |title| json!(title)),
        json!(text(definition, &plan::message(definition, language))),
        keywords(definition, language),
    ];
    row.extend(definition.aliases.iter().filter_map(|alias| alias.value.text()).map(Value::from));
    Value::Array(row)
}

/// Returns the code as text; 0 if it equals the name, null if there is none.
pub(super) fn code(definition: &Definition) -> Value {
    match definition.code.value.text() {
        Some(code) if code == definition.name.value => json!(0),
        Some(code) => json!(code),
        None => Value::Null,
    }
}

/// Returns the keywords, one a line; 0 where it has none.
fn keywords(definition: &Definition, language: usize) -> Value {
    let words: Vec<&str> = definition.keywords.get(language).iter().map(|word| word.value.as_str()).collect();
    if words.is_empty() { json!(0) } else { json!(words.join("\n")) }
}

/// Returns a message with `{member}` for a field and with all plural forms.
fn text(definition: &Definition, pieces: &[MessagePiece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            MessagePiece::Text(text) => out.push_str(text),
            MessagePiece::Field(index, _) => {
                let member = definition.fields.get(*index).map_or("", |field| field.wire.value.as_str());
                out.push_str(&format!("{{{member}}}"));
            }
            MessagePiece::Plural { forms, .. } => {
                let forms: Vec<String> = forms.iter().map(|(_, form)| text(definition, form)).collect();
                out.push_str(&forms.join(" "));
            }
        }
    }
    out
}
