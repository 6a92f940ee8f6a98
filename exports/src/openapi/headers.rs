//! The headers of a response with a status.

use std::collections::HashMap;

use errbook_catalog::model::{Entry, Field, FieldKind};
use errbook_catalog::plan::{self, HeaderPiece};
use errbook_format::header::Place;
use serde_json::{Map, Value, json};

use super::reference::{integer, of_type};
use super::{Answered, Context, example};
use crate::answer;

/// A header of some answers.
struct Seen {
    /// How many of the answers have it.
    answers: usize,
    /// Whether each of these always has it.
    always: bool,
    schema: Value,
    example: Value,
}

/// Returns the headers of the answers of one response: name → header. One is required if each of the answers always has it, and
/// no success has the same status.
///
/// OpenAPI ignores `Content-Type`, which the media types of the response say.
pub(super) fn of(context: Context<'_>, is_success: bool, answered: &[Answered]) -> Map<String, Value> {
    let mut order: Vec<String> = Vec::new();
    let mut seen: HashMap<String, Seen> = HashMap::new();
    for one in answered {
        let Some(entry) = context.catalog.entries.get(one.entry) else { continue };
        for (name, value) in example::answer(context, *one, 0).headers {
            if name == "content-type" {
                continue;
            }
            let (schema, always) = described(entry, &name);
            let example = typed(&schema, answer::text(&value));
            match seen.get_mut(&name) {
                None => {
                    order.push(name.clone());
                    seen.insert(name, Seen { answers: 1, always, schema, example });
                }
                Some(known) => {
                    known.answers += 1;
                    known.always &= always;
                    if known.schema != schema {
                        known.schema = of_type("string");
                        known.example = text(&known.example).into();
                    }
                }
            }
        }
    }
    let header = |name: String| {
        let Seen { answers, always, schema, example } = seen.remove(&name)?;
        let required = always && answers == answered.len() && !is_success;
        let header = json!({ "required": required, "schema": schema, "example": example });
        Some((canonical(&name), header))
    };
    order.into_iter().filter_map(header).collect()
}

/// Returns the schema of a header of an entry, by its name in lower case, and whether each answer has it. An answer has every header
/// that the catalog does not write itself.
fn described(entry: &Entry, name: &str) -> (Value, bool) {
    let Some(header) = entry.headers.iter().find(|header| header.name.value.eq_ignore_ascii_case(name)) else {
        return (of_type("string"), true);
    };
    let pieces = plan::header(entry, header);
    let field = |piece: &HeaderPiece<'_>| match piece {
        HeaderPiece::Field { field, place } => Some((*field, *place)),
        HeaderPiece::Text(_) => None,
    };
    let fields: Vec<(&Field, Place)> =
        pieces.iter().filter_map(field).filter_map(|(index, place)| Some((entry.fields.get(index)?, place))).collect();
    let always = fields.iter().all(|(field, _)| !field.optional && is_short(field));
    let schema = match (pieces.as_slice(), fields.as_slice()) {
        ([_], [(field, _)]) if field.kind == FieldKind::Integer && !field.list => integer(),
        ([HeaderPiece::Text(text)], []) if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) => {
            integer()
        }
        _ => of_type("string"),
    };
    (schema, always)
}

/// Returns whether the values of a field are short. An answer leaves out a header that there is no room for, or whose value would
/// change the path of a URI; neither happens with them.
fn is_short(field: &Field) -> bool {
    let is_text = matches!(field.kind, FieldKind::String | FieldKind::Json);
    !field.list && (!is_text || !field.values.is_empty())
}

/// Returns the text of a header as a value of its schema.
fn typed(schema: &Value, text: String) -> Value {
    match schema.get("type").and_then(Value::as_str) {
        Some("integer") => text.parse::<i64>().map_or(Value::String(text), Value::from),
        _ => Value::String(text),
    }
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Returns the name of a header as it is usually written: `Retry-After`. Case has no meaning (RFC 9110 §5.1).
fn canonical(name: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    };
    match name {
        "www-authenticate" => "WWW-Authenticate".to_owned(),
        name => name.split('-').map(word).collect::<Vec<_>>().join("-"),
    }
}
