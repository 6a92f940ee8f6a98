//! The state of all translations as JSON, for programs.

use serde_json::{Map, Value, json};

use super::listing::{Counted, Listing, Translation};
use crate::translations::content::Content;
use crate::translations::state::State;

/// The version of the document. It changes when a member is removed or changes its meaning, not when one is added.
const VERSION: u32 = 1;

/// Returns a JSON object: `version`, `catalog`, `default` (the language that texts are translated from), `languages`, an array with an
/// object for each (`language`, and how many texts are in each state), and `texts`, an array with an object for each translation that
/// is not confirmed:
///
/// `state`, `language`, `path`, `source` (the text of the default language), `translation` (absent if there is none), and the place of
/// the translation, else of the source: `file`, and `line` from 1. A text is a string, or an object with `plural`, the field that is
/// counted, and a member for each plural form.
pub(super) fn report(listing: &Listing<'_>, catalog: &str) -> String {
    let document = json!({
        "version": VERSION,
        "catalog": catalog,
        "default": listing.texts.default_language(),
        "languages": listing.languages.iter().map(counts).collect::<Vec<Value>>(),
        "texts": listing.open.iter().map(|open| one(listing, open)).collect::<Vec<Value>>(),
    });
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

fn counts(counted: &Counted) -> Value {
    let mut object = Map::new();
    object.insert("language".to_owned(), json!(counted.language));
    for (state, count) in State::ALL.iter().zip(counted.counts) {
        object.insert(state.as_str().to_owned(), json!(count));
    }
    Value::Object(object)
}

fn one(listing: &Listing<'_>, open: &Translation) -> Value {
    let texts = listing.texts;
    let (file, line) = texts.place(open.text, &open.language);
    let mut object = Map::new();
    let mut add = |name: &str, value: Value| _ = object.insert(name.to_owned(), value);
    add("state", json!(open.state.as_str()));
    add("language", json!(open.language));
    add("path", json!(texts.context(open.text)));
    if let Some(source) = texts.source(open.text) {
        add("source", content(&source));
    }
    if let Some(translation) = texts.content(open.text, &open.language) {
        add("translation", content(&translation));
    }
    add("file", json!(file.file.name));
    add("line", json!(line));
    Value::Object(object)
}

fn content(content: &Content) -> Value {
    match content {
        Content::Single(text) => json!(text),
        Content::Plural(field, forms) => {
            let mut object = Map::new();
            object.insert("plural".to_owned(), json!(field));
            for (category, text) in forms {
                object.insert(category.name().into_owned(), json!(text));
            }
            Value::Object(object)
        }
    }
}
