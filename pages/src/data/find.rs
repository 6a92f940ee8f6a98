//! `/find.json`: what finds the entry of a pasted error, in all languages.

use errbook_catalog::model::{Code, Entry, Field, Retired};
use errbook_catalog::plan::{self, MessagePiece};
use errbook_catalog::plural::{self, Category};
use errbook_catalog::{Catalog, Piece};
use serde_json::{Value, json};

use super::inline::pieces;
use super::members::{headers, members};

/// What the script needs to find an entry by what a service sent, as JSON:
///
/// - `languages`: the catalog's tags. What is listed by language below has their order.
/// - `type`: the template of an entry's URL, literal text and the names of placeholders by turns; null without one.
/// - `members`, `headers`: which members of a body and which headers hold what, see the module `members`.
/// - `statuses`: status → name of the entry that stands for a bare answer of it.
/// - `entries`: `[name, code, statuses, fields, messages, solutions, aliases, group]`. `code` as on the wire (a number
///   stays one); true where it is the name, null where there is none.
///   - `fields`: `[name, member, type]`, a list's type ends in `[]`; after it the values that it is limited to.
///   - `messages`, by language: the forms of the message, one unless it has plural forms. A form is literal text (strings)
///     and fields (numbers). A plural form begins with `[field, category, number]`; the number is null unless it is the only
///     one that takes this form.
///   - `solutions`, by language: lists of pieces, see the module `inline`.
/// - `retired`: `[name, code, since, replaced_by, [reason by language]]`, null where there is none.
///
/// Entries that are not among `entries` are not named.
pub fn find(catalog: &Catalog, entries: &[&Entry]) -> String {
    let is_shown = |name: &str| entries.iter().any(|entry| entry.name.value == name);
    let statuses: serde_json::Map<String, Value> = catalog
        .statuses
        .iter()
        .filter_map(|class| Some((class.status.value.to_string(), class.error.as_ref()?)))
        .filter(|(_, name)| is_shown(&name.value))
        .map(|(status, name)| (status, json!(name.value)))
        .collect();
    let rows: Vec<Value> = entries.iter().map(|entry| row(catalog, entry)).collect();
    let retired: Vec<Value> = catalog.retired.iter().map(|old| retired(catalog, old, &is_shown)).collect();
    let tags: Vec<&str> = catalog.languages.iter().map(|tag| tag.value.as_str()).collect();
    json!({
        "v": 1,
        "languages": tags,
        "type": url_template(catalog),
        "members": members(catalog, entries),
        "headers": headers(entries),
        "statuses": statuses,
        "entries": rows,
        "retired": retired,
    })
    .to_string()
}

fn row(catalog: &Catalog, entry: &Entry) -> Value {
    let languages = 0..catalog.languages.len();
    let statuses: Vec<u16> = entry.statuses.iter().map(|status| status.value).collect();
    let fields: Vec<Value> = entry.fields.iter().map(field).collect();
    let messages: Vec<Value> = languages.clone().map(|language| messages(catalog, entry, language)).collect();
    let solutions = |language: usize| -> Value {
        entry.solutions.get(language).iter().map(|text| pieces(entry, &text.value)).collect()
    };
    let solutions: Vec<Value> = languages.map(solutions).collect();
    let aliases: Vec<Value> = entry.aliases.iter().map(|alias| code(&alias.value)).collect();
    let group = entry.group.and_then(|index| catalog.groups.get(index)).map(|group| group.name.value.as_str());
    let own = code(&entry.code.value);
    let own = if own == json!(entry.name.value) { json!(true) } else { own };
    json!([entry.name.value, own, statuses, fields, messages, solutions, aliases, group])
}

/// A code as on the wire.
fn code(code: &Code) -> Value {
    match code {
        Code::Str(text) => json!(text),
        Code::Int(number) => json!(number),
        Code::None => Value::Null,
    }
}

fn field(field: &Field) -> Value {
    let list = if field.list { "[]" } else { "" };
    let mut row =
        vec![json!(field.name.value), json!(field.wire.value), json!(format!("{}{list}", field.kind.as_str()))];
    row.extend(field.values.iter().map(|value| json!(value.value)));
    Value::Array(row)
}

/// The forms of a message in a language.
fn messages(catalog: &Catalog, entry: &Entry, language: usize) -> Value {
    let pieces = plan::message(entry, language);
    match pieces.as_slice() {
        [MessagePiece::Plural { field, forms }] => {
            let tag = catalog.languages.get(language).map_or("", |tag| tag.value.as_str());
            let form = |(category, pieces): &(Category, Vec<MessagePiece>)| {
                let mut form = vec![json!([field, category.as_str(), only_number(tag, *category)])];
                form.extend(pieces.iter().filter_map(piece));
                Value::Array(form)
            };
            forms.iter().map(form).collect()
        }
        plain => json!([plain.iter().filter_map(piece).collect::<Vec<Value>>()]),
    }
}

fn piece(piece: &MessagePiece) -> Option<Value> {
    match piece {
        MessagePiece::Text(text) => Some(json!(text)),
        MessagePiece::Field(index) => Some(json!(index)),
        // Forms lie in forms of no message.
        MessagePiece::Plural { .. } => None,
    }
}

/// The one number of a plural category, if it has just one: English `one` is 1. Then a form says its number even where
/// its text does not. (CLDR's rules repeat after 1,000 at the latest, but for the millions of some Romance languages.)
fn only_number(tag: &str, category: Category) -> Option<u64> {
    let rule = plural::rule(tag)?;
    let mut numbers = (0..=1_000).filter(|number| rule.category_of_integer(*number) == category);
    numbers.next().filter(|_| numbers.next().is_none() && category != Category::Many)
}

fn retired(catalog: &Catalog, old: &Retired, is_shown: &dyn Fn(&str) -> bool) -> Value {
    let successor = old.replaced_by.as_ref().map(|name| name.value.as_str()).filter(|name| is_shown(name));
    let reasons: Vec<Option<&str>> = (0..catalog.languages.len()).map(|language| old.reason.get(language)).collect();
    json!([old.name.value, code(&old.code.value), old.since, successor, reasons])
}

/// `docs_url` as literal text and names of placeholders by turns.
fn url_template(catalog: &Catalog) -> Value {
    let Some(template) = &catalog.docs_url else { return Value::Null };
    let mut parts = vec![String::new()];
    for piece in &template.value.pieces {
        match piece {
            Piece::Text(text) => {
                if let Some(last) = parts.last_mut() {
                    last.push_str(text);
                }
            }
            Piece::Placeholder(name) => parts.extend([name.value.clone(), String::new()]),
        }
    }
    json!(parts)
}
