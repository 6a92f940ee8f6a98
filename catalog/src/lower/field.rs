//! `fields.NAME`: a type, or a table with a type and more.

use toml::de::DeValue;

use super::Cx;
use super::group::owned_name;
use crate::json;
use crate::messages;
use crate::model::{Field, FieldKind, Text};
use crate::names::{self, FieldCase};
use crate::reader::{Cell, Table};
use crate::source::At;

pub(super) fn lower(cell: Cell<'_>, case: FieldCase, cx: &mut Cx<'_>) -> Option<Field> {
    let name = owned_name(&cell);
    if !names::is_field_name(&name.value) {
        cx.mistakes.push(messages::field_is_no_identifier(name.at, &name.value));
        return None;
    }
    let mut field = Field {
        wire: At { value: case.apply(&name.value), at: name.at },
        name,
        kind: FieldKind::String,
        optional: false,
        list: false,
        rust: None,
        example: None,
        values: Vec::new(),
        header_only: false,
        description: Text(vec![None; cx.languages.len()]),
    };
    if cell.as_string().is_some() {
        field.kind = kind(&cell, cx).unwrap_or(field.kind);
        return Some(field);
    }
    if !cell.is_table() {
        cx.mistakes.push(messages::malformed_field(cell.at, cell.key.value));
        return Some(field);
    }
    let mut table = cell.table(&mut cx.mistakes)?;
    match table.take("type") {
        Some(cell) => field.kind = kind(&cell, cx).unwrap_or(field.kind),
        None => cx.mistakes.push(messages::missing_key(table.at, &format!("fields.{}", field.name.value), "type")),
    }
    details(&mut field, &mut table, cx);
    describe(&mut field, table, cx);
    Some(field)
}

fn kind(cell: &Cell<'_>, cx: &mut Cx<'_>) -> Option<FieldKind> {
    cell.choice(&FieldKind::ALL.map(|kind| (kind.as_str(), kind)), &mut cx.mistakes)
}

fn details(field: &mut Field, table: &mut Table<'_>, cx: &mut Cx<'_>) {
    if let Some(wire) = table.string("wire", &mut cx.mistakes) {
        if wire.value.is_empty() {
            cx.mistakes.push(messages::empty_text(wire.at, "wire"));
        } else {
            field.wire = wire;
        }
    }
    field.optional = table.boolean("optional", &mut cx.mistakes).unwrap_or(false);
    field.list = table.boolean("list", &mut cx.mistakes).unwrap_or(false);
    field.rust = table.string("rust", &mut cx.mistakes);
    field.header_only = table.boolean("header_only", &mut cx.mistakes).unwrap_or(false);
    field.example = table.take("example").and_then(|cell| example(field, &cell, cx));
    if let Some(cell) = table.take("values") {
        field.values = values(field, &cell, cx);
    }
}

/// The example as JSON text; it must be of the field's type.
fn example(field: &Field, cell: &Cell<'_>, cx: &mut Cx<'_>) -> Option<At<String>> {
    let fits = |value: &DeValue<'_>| match field.kind {
        FieldKind::String => matches!(value, DeValue::String(_)),
        FieldKind::Integer => matches!(value, DeValue::Integer(_)),
        FieldKind::Number => matches!(value, DeValue::Integer(_) | DeValue::Float(_)),
        FieldKind::Boolean => matches!(value, DeValue::Boolean(_)),
        FieldKind::DateTime => matches!(value, DeValue::String(_) | DeValue::Datetime(_)),
        FieldKind::Json => true,
    };
    let right = match cell.as_array() {
        Some(items) if field.list => items.iter().all(|item| fits(item.value)),
        _ => !field.list && fits(cell.value),
    };
    if !right {
        cx.mistakes.push(messages::example_of_wrong_type(cell.place(), field.kind.as_str(), field.list));
        return None;
    }
    let mut text = String::new();
    if json::write_toml(cell.value, &mut text) {
        return Some(At { value: text, at: cell.at });
    }
    cx.mistakes.push(messages::number_is_no_json(cell.at));
    None
}

fn values(field: &Field, cell: &Cell<'_>, cx: &mut Cx<'_>) -> Vec<At<String>> {
    if field.kind != FieldKind::String {
        cx.mistakes.push(messages::values_of_a_non_string(cell.key.at, field.kind.as_str()));
    }
    let values = cell.strings(&mut cx.mistakes);
    if cell.as_array().is_some_and(|items| items.is_empty()) {
        cx.mistakes.push(messages::empty_list(cell.at, "values"));
    }
    let mut found: Vec<At<String>> = Vec::new();
    let mut variants: Vec<String> = Vec::new();
    for value in values {
        match names::upper_camel(&value.value) {
            None => cx.mistakes.push(messages::value_gives_no_variant(&value)),
            Some(variant) if variants.contains(&variant) => {
                cx.mistakes.push(messages::value_variant_taken(&value, &variant));
            }
            Some(variant) => {
                variants.push(variant);
                found.push(value);
            }
        }
    }
    found
}

/// What is left of the table describes the field, language by language.
fn describe(field: &mut Field, mut table: Table<'_>, cx: &mut Cx<'_>) {
    for language in 0..cx.languages.len() {
        let Some(cell) = table.take_if(|key| cx.language_of(key) == Some(language)) else { continue };
        let text = cell.string(&mut cx.mistakes);
        if let Some(slot) = field.description.0.get_mut(language) {
            *slot = text;
        }
    }
    table.finish(&cx.languages, &mut cx.mistakes);
}
