//! `/find.json`: the data that a pasted error is looked up in, for all languages.

use std::collections::BTreeMap;

use errbook_catalog::model::{Code, Definition, Entry, Field, FieldKind, Text, Violation};
use errbook_catalog::plan::{self, MessagePiece};
use errbook_catalog::plural::{self, Category};
use errbook_catalog::{Catalog, Piece};
use errbook_exports::{Contents, Topic};
use serde_json::{Value, json};

use super::inline::pieces;
use super::members::{headers, items, members};
use crate::words::squash;

/// Returns, as JSON, the data by which the scripts find an entry from what a service sent:
///
/// - `languages`: the catalog's tags. Lists "by language" below are in this order.
/// - `type`: the template of an entry's URL, literal text and names of placeholders by turns; null if there is none.
/// - `members`, `headers`, `items`: which members of a body, which headers, and which members of the items of violations hold
///   what, see the module `members`.
/// - `statuses`: status → name of its fallback entry.
/// - `entries`: `[name, code, statuses, fields, messages, solutions, aliases, group, variant, retryable]`, and `deprecated` where it is.
///   `variant` is 0 where it is another spelling of the name; `retryable` is 1 or 2 (not), 0 if unknown. `code` is that of the wire, a number
///   as a number; true if it equals the name, null if there is none.
///   - `fields`: `[name, member, type]`, where the type of a list ends in `[]`; then the values that it is limited to.
///   - `messages`, by language: the forms of the message, several if it has plural forms. A form is literal text (strings)
///     and fields (numbers). A plural form begins with `[field, category, number]`; the number is null unless it is the
///     only one of this category.
///   - `solutions`, by language: lists of pieces, see the module `inline`.
///   - `deprecated`: `[since, replaced_by, [note by language]]`, notes as pieces.
/// - `violations`: `[name, code, fields, messages, solutions, aliases, variant]`, likewise.
/// - `retired`, `retired_violations`: `[name, code, since, replaced_by, [reason by language]]`, reasons as pieces.
///
/// What is missing is null.
///
/// It names nothing that the book does not show.
pub(crate) fn find_value(contents: &Contents) -> Value {
    let catalog = contents.catalog();
    let entries: Vec<&Entry> = contents.entries().collect();
    let shown = contents.violations().iter().filter_map(|index| catalog.violations.get(*index));
    let shown: Vec<&Violation> = shown.collect();
    let is_shown = |name: &str| contents.entry_named(name).is_some();
    let statuses: serde_json::Map<String, Value> = catalog
        .statuses
        .iter()
        .filter_map(|class| Some((class.status.value.to_string(), class.error.as_ref()?)))
        .filter(|(_, name)| is_shown(&name.value))
        .map(|(status, name)| (status, json!(name.value)))
        .collect();
    let numbers: Vec<OnlyNumbers> = catalog.languages.iter().map(|tag| only_numbers(&tag.value)).collect();
    let rows: Vec<Value> = entries.iter().map(|entry| row(contents, &numbers, entry)).collect();
    let violations: Vec<Value> = shown.iter().map(|violation| violation_row(contents, &numbers, violation)).collect();
    let old = |like: Topic| -> Vec<Value> {
        let old = contents.retired().filter(|topic| topic.is_like(like));
        old.filter_map(|topic| retired(contents, topic)).collect()
    };
    let tags: Vec<&str> = catalog.languages.iter().map(|tag| tag.value.as_str()).collect();
    json!({
        "v": 1,
        "languages": tags,
        "type": url_template(catalog),
        "members": members(catalog, &entries),
        "headers": headers(&entries),
        "items": items(catalog, &entries),
        "statuses": statuses,
        "entries": rows,
        "violations": violations,
        "retired": old(Topic::Entry(0)),
        "retired_violations": old(Topic::Violation(0)),
    })
}

fn row(contents: &Contents, numbers: &[OnlyNumbers], entry: &Entry) -> Value {
    let catalog = contents.catalog();
    let statuses: Vec<u16> = entry.statuses.iter().map(|status| status.value).collect();
    let Parts { own, fields, messages, solutions, aliases } = Parts::of(numbers, entry);
    let group = entry.group.and_then(|index| catalog.groups.get(index)).map(|group| group.name.value.as_str());
    let mut row = vec![
        json!(entry.name.value),
        own,
        json!(statuses),
        json!(fields),
        json!(messages),
        json!(solutions),
        json!(aliases),
        json!(group),
        variant(entry),
        json!(retryable(entry)),
    ];
    row.extend(deprecated(contents, Topic::Entry(0), entry));
    Value::Array(row)
}

fn violation_row(contents: &Contents, numbers: &[OnlyNumbers], violation: &Violation) -> Value {
    let Parts { own, fields, messages, solutions, aliases } = Parts::of(numbers, violation);
    let parts = [json!(fields), json!(messages), json!(solutions), json!(aliases)];
    let mut row: Vec<Value> = [json!(violation.name.value), own].into_iter().chain(parts).collect();
    row.push(variant(violation));
    row.extend(deprecated(contents, Topic::Violation(0), violation));
    Value::Array(row)
}

/// Returns since when an entry or a violation is deprecated, what replaces it, and the note; `None` if it is not deprecated.
fn deprecated(contents: &Contents, like: Topic, definition: &Definition) -> Option<Value> {
    let deprecated = definition.deprecated.as_ref()?;
    let next = contents.replacement(like, definition.replaced_by.as_ref());
    Some(json!([deprecated.since, next, by_language(contents, Some(definition), &deprecated.note)]))
}

/// Returns a text in each language as pieces.
fn by_language(contents: &Contents, definition: Option<&Definition>, text: &Text) -> Vec<Option<Value>> {
    let languages = 0..contents.catalog().languages.len();
    languages.map(|language| text.get(language).map(|text| pieces(definition, text))).collect()
}

/// Returns whether the same request may succeed later: 1 if it may, 2 if not, 0 if the catalog does not tell.
fn retryable(entry: &Entry) -> u8 {
    entry.retryable.map_or(0, |retryable| if retryable { 1 } else { 2 })
}

/// Returns the Rust variant where it is more than another spelling of the name; otherwise 0.
fn variant(definition: &Definition) -> Value {
    let is_other = |variant: &&str| squash(variant) != squash(&definition.name.value);
    definition.variant.as_deref().filter(is_other).map_or(json!(0), |variant| json!(variant))
}

/// The parts of a row that entries and violations have in common. `own` is the code.
struct Parts {
    own: Value,
    fields: Vec<Value>,
    messages: Vec<Value>,
    solutions: Vec<Value>,
    aliases: Vec<Value>,
}

impl Parts {
    /// `numbers` are those of each language.
    fn of(numbers: &[OnlyNumbers], definition: &Definition) -> Parts {
        let fields = definition.fields.iter().enumerate();
        let solutions = |language: usize| -> Value {
            definition.solutions.get(language).iter().map(|text| pieces(Some(definition), &text.value)).collect()
        };
        let own = code(&definition.code.value);
        let messages = |(language, numbers): (usize, &OnlyNumbers)| messages(definition, language, numbers);
        Parts {
            own: if own == json!(definition.name.value) { json!(true) } else { own },
            fields: fields.map(|(index, of)| field(of, is_styled(definition, index))).collect(),
            messages: numbers.iter().enumerate().map(messages).collect(),
            solutions: (0..numbers.len()).map(solutions).collect(),
            aliases: definition.aliases.iter().map(|alias| code(&alias.value)).collect(),
        }
    }
}

/// Returns a code as on the wire.
fn code(code: &Code) -> Value {
    match code {
        Code::Str(text) => json!(text),
        Code::Int(number) => json!(number),
        Code::None => Value::Null,
    }
}

/// Returns a field. One in a format of the catalog can be any text.
fn field(field: &Field, is_styled: bool) -> Value {
    let list = if field.list { "[]" } else { "" };
    let kind = if is_styled { FieldKind::String } else { field.kind };
    let mut row = vec![json!(field.name.value), json!(field.wire.value), json!(format!("{}{list}", kind.as_str()))];
    row.extend(field.values.iter().map(|value| json!(value.value)));
    Value::Array(row)
}

/// Returns whether bodies or a message write a field in a format of the catalog.
fn is_styled(definition: &Definition, index: usize) -> bool {
    fn shows(pieces: &[MessagePiece], index: usize) -> bool {
        pieces.iter().any(|piece| match piece {
            MessagePiece::Field(field, Some(_)) => *field == index,
            MessagePiece::Plural { forms, .. } => forms.iter().any(|(_, form)| shows(form, index)),
            MessagePiece::Field(_, None) | MessagePiece::Text(_) => false,
        })
    }
    let in_messages =
        || (0..definition.message.len()).any(|language| shows(&plan::message(definition, language), index));
    definition.fields.get(index).is_some_and(|field| field.format.is_some()) || in_messages()
}

/// Returns the forms of a message in a language.
fn messages(definition: &Definition, language: usize, numbers: &OnlyNumbers) -> Value {
    let pieces = plan::message(definition, language);
    match pieces.as_slice() {
        [MessagePiece::Plural { field, forms }] => {
            let form = |(category, pieces): &(Category, Vec<MessagePiece>)| {
                let mut form = vec![json!([field, category.name(), only_number(*category, numbers)])];
                form.extend(pieces.iter().filter_map(piece));
                Value::Array(form)
            };
            forms.iter().map(form).collect()
        }
        plain => json!([plain.iter().filter_map(piece).collect::<Vec<Value>>()]),
    }
}

/// Returns the number that a form implies, if it is only one.
fn only_number(category: Category, numbers: &OnlyNumbers) -> Option<u64> {
    match category {
        Category::Exact(number) => Some(number.into()),
        category => numbers.get(&category).copied(),
    }
}

fn piece(piece: &MessagePiece) -> Option<Value> {
    match piece {
        MessagePiece::Text(text) => Some(json!(text)),
        MessagePiece::Field(index, _) => Some(json!(index)),
        // A plural form contains no plural forms.
        MessagePiece::Plural { .. } => None,
    }
}

/// The plural categories that hold for a single number: English `one` holds for 1 alone, so a form of it implies its number
/// even if its text does not show it.
type OnlyNumbers = BTreeMap<Category, u64>;

/// Returns these categories of a language. (CLDR's rules repeat after 1,000 at the latest, except for the millions of some
/// Romance languages.)
fn only_numbers(tag: &str) -> OnlyNumbers {
    let mut numbers: BTreeMap<Category, Vec<u64>> = BTreeMap::new();
    if let Some(rule) = plural::rule(tag) {
        (0..=1_000).for_each(|number: u64| numbers.entry(rule.category(&number.to_string())).or_default().push(number));
    }
    numbers.remove(&Category::Many);
    let single = |(category, numbers): (Category, Vec<u64>)| match numbers.as_slice() {
        [number] => Some((category, *number)),
        _ => None,
    };
    numbers.into_iter().filter_map(single).collect()
}

fn retired(contents: &Contents, topic: Topic) -> Option<Value> {
    let old = topic.retired(contents.catalog())?;
    let next = contents.replacement(topic, old.replaced_by.as_ref());
    let reasons = by_language(contents, None, &old.reason);
    Some(json!([old.name.value, code(&old.code.value), contents.retired_since(topic), next, reasons]))
}

/// Returns `docs_url` as literal text and names of placeholders by turns.
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
            Piece::Placeholder(name) | Piece::Styled(name, _) => parts.extend([name.value.clone(), String::new()]),
        }
    }
    json!(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_in_a_format_can_be_any_text() {
        let text = "[catalog]\nname = 'x'\nlanguages = ['en']\n[formats.number]\nnumber = '1,234,567.8'\n\
                    [errors.e]\nstatus = 400\nmessage = '{left} of {all:plain}, {sizes}.'\nfields.left = 'integer'\n\
                    fields.all = 'integer'\nfields.sizes = { type = 'number', list = true }\n\
                    fields.at = { type = 'datetime', format = 'ms' }\n";
        let reading = errbook_catalog::read_text("catalog.toml", text);
        assert!(reading.diagnostics.is_empty(), "{:?}", reading.diagnostics);
        let entry = &reading.catalog.entries[0];
        let kinds: Vec<Value> =
            (0..4).map(|index| field(&entry.fields[index], is_styled(entry, index))[2].clone()).collect();
        assert_eq!(kinds, ["string", "integer", "string[]", "string"]);
    }
}
