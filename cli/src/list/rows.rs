//! Rows of entries and of violations, as cells of a table and as JSON.

use errbook_catalog::model::{Catalog, Code, Definition, Entry, Violation};
use serde_json::{Value, json};

use super::table::Row;
use crate::printable;

/// Returns the cells of an entry: code (or name), statuses, group, message.
pub(super) fn entry(catalog: &Catalog, entry: &Entry, language: usize) -> Row {
    let statuses: Vec<String> = entry.statuses.iter().map(|status| status.value.to_string()).collect();
    row(catalog, entry, statuses.join(" "), language)
}

/// Returns the cells of a violation: code (or name), the entries that list it, group, message.
pub(super) fn violation(catalog: &Catalog, violation: &Violation, language: usize) -> Row {
    row(catalog, violation, printable::escaped(&listed_by(catalog, violation).join(" ")), language)
}

fn row(catalog: &Catalog, definition: &Definition, own: String, language: usize) -> Row {
    let code = definition.code.value.text().unwrap_or_else(|| format!("({})", definition.name.value));
    let group = group_name(catalog, definition).unwrap_or_default().to_owned();
    [printable::escaped(&code), own, printable::escaped(&group), message(definition, language)]
}

/// Returns an entry as JSON.
pub(super) fn entry_json(catalog: &Catalog, entry: &Entry, language: usize) -> Value {
    let statuses: Vec<u16> = entry.statuses.iter().map(|status| status.value).collect();
    json!({
        "name": entry.name.value,
        "code": code(&entry.code.value),
        "statuses": statuses,
        "group": group_name(catalog, entry),
        "kind": entry.kind.as_str(),
        "retryable": entry.retryable,
        "message": message(entry, language),
    })
}

/// Returns a violation as JSON.
pub(super) fn violation_json(catalog: &Catalog, violation: &Violation, language: usize) -> Value {
    json!({
        "name": violation.name.value,
        "code": code(&violation.code.value),
        "errors": listed_by(catalog, violation),
        "group": group_name(catalog, violation),
        "message": message(violation, language),
    })
}

fn code(code: &Code) -> Value {
    match code {
        Code::Str(text) => json!(text),
        Code::Int(number) => json!(number),
        Code::None => Value::Null,
    }
}

/// Returns the names of the entries that list a violation.
fn listed_by<'c>(catalog: &'c Catalog, violation: &Violation) -> Vec<&'c str> {
    let index = catalog.violation(&violation.name.value);
    let lists = |entry: &&Entry| index.is_some_and(|index| catalog.violations_of(entry).contains(&index));
    catalog.entries.iter().filter(lists).map(|entry| entry.name.value.as_str()).collect()
}

fn group_name<'c>(catalog: &'c Catalog, definition: &Definition) -> Option<&'c str> {
    definition.group.and_then(|index| catalog.groups.get(index)).map(|group| group.name.value.as_str())
}

/// Returns the message with its placeholders as in the catalog.
pub(super) fn message(definition: &Definition, language: usize) -> String {
    use errbook_catalog::plan::{MessagePiece, message};
    use errbook_catalog::plural::Category;
    let name = |field: usize| definition.fields.get(field).map_or("", |field| field.name.value.as_str());
    let mut out = String::new();
    let mut write = |pieces: &[MessagePiece]| {
        for piece in pieces {
            match piece {
                MessagePiece::Text(text) => out.push_str(text),
                MessagePiece::Field(field, _) => out.push_str(&format!("{{{}}}", name(*field))),
                MessagePiece::Plural { .. } => {}
            }
        }
    };
    match message(definition, language).as_slice() {
        [MessagePiece::Plural { forms, .. }] => {
            let other = forms.iter().find(|(category, _)| *category == Category::Other);
            write(other.map_or(&[], |(_, form)| form.as_slice()));
        }
        pieces => write(pieces),
    }
    printable::clean(&out).replace('\n', " ")
}
