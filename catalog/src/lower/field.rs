//! Lowers `fields.NAME`: a type, or a table with a type and more.

use std::collections::HashMap;

use super::context::Cx;
use super::group::owned_name;
use crate::index::Index;
use crate::json;
use crate::keys::field as keys;
use crate::messages;
use crate::model::{Field, FieldKind, Text};
use crate::names::{self, FieldCase};
use crate::reader::{Cell, Table};
use crate::source::{At, Span};
use crate::tag;
use crate::toml::scalar;
use crate::tree::Value;

pub(super) fn lower(cell: Cell<'_>, case: FieldCase, cx: &mut Cx<'_>) -> Option<Field> {
    let name = owned_name(&cell);
    if !names::is_field_name(&name.value) {
        cx.diagnostics.push(messages::field_is_no_identifier(name.at, &name.value));
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
        format: None,
        header_only: false,
        description: Text(vec![None; cx.languages.len()]),
    };
    if cell.as_string().is_some() {
        field.kind = kind(&cell, cx).unwrap_or(field.kind);
        return Some(field);
    }
    if !cell.is_table() {
        cx.diagnostics.push(messages::malformed_field(cell.at, cell.key.value));
        return Some(field);
    }
    let mut table = cell.table(&keys::FIELDS, &mut cx.diagnostics)?;
    let kind = table.require(&keys::TYPE, &mut cx.diagnostics).and_then(|cell| kind(&cell, cx));
    field.kind = kind.unwrap_or(field.kind);
    details(&mut field, kind.is_some(), &mut table, cx);
    describe(&mut field, table, cx);
    Some(field)
}

fn kind(cell: &Cell<'_>, cx: &mut Cx<'_>) -> Option<FieldKind> {
    let written = cell.string(&mut cx.diagnostics)?;
    let found = FieldKind::parse(&written.value);
    if found.is_none() {
        cx.diagnostics.push(messages::unknown_field_type(written.at, &written.value, FieldKind::WORDS));
    }
    found
}

/// Lowers all keys but `type`. `typed`: whether the type is known; values are compared with no other.
fn details(field: &mut Field, typed: bool, table: &mut Table<'_>, cx: &mut Cx<'_>) {
    if let Some(wire) = table.string(&keys::WIRE, &mut cx.diagnostics) {
        if wire.value.is_empty() {
            cx.diagnostics.push(messages::empty_text(wire.at, keys::WIRE.name));
        } else {
            field.wire = wire;
        }
    }
    field.optional = table.boolean(&keys::OPTIONAL, &mut cx.diagnostics).unwrap_or(false);
    field.list = table.boolean(&keys::LIST, &mut cx.diagnostics).unwrap_or(false);
    field.rust = table.string(&keys::RUST, &mut cx.diagnostics);
    field.header_only = table.boolean(&keys::HEADER_ONLY, &mut cx.diagnostics).unwrap_or(false);
    if let Some(written) = table.string(&keys::FORMAT, &mut cx.diagnostics) {
        let format = cx.format(At { value: &written.value, at: written.at });
        let suits = format.and_then(|format| cx.formats.kind(format)).is_none_or(|format| format.suits(field.kind));
        if typed && !suits {
            cx.diagnostics.push(messages::format_of_another_type(written.at, &written.value, field, false));
        }
        field.format = format.filter(|_| suits);
    }
    let (written_values, written_example) = (table.take(&keys::VALUES), table.take(&keys::EXAMPLE));
    if typed {
        field.values = written_values.map(|cell| values(field, &cell, cx)).unwrap_or_default();
        field.example = written_example.and_then(|cell| example(field, &cell, cx));
    }
}

/// Returns the example as JSON text, and reports one that is not of the field's type.
fn example(field: &Field, cell: &Cell<'_>, cx: &mut Cx<'_>) -> Option<At<String>> {
    let mut values = Index::new();
    values.extend(field.values.iter().map(|value| value.value.as_str()));
    let right = match cell.as_array() {
        Some(items) if field.list => items.iter().all(|item| fits(field, &values, item.value)),
        _ => !field.list && fits(field, &values, cell.value),
    };
    if !right {
        cx.diagnostics.push(messages::example_of_wrong_type(cell.place(), field));
        return None;
    }
    let mut text = String::new();
    let written = json::write_toml(cell.value, &mut text);
    written.map_err(|problem| cx.diagnostics.push(messages::no_json(cell.place(), problem))).ok()?;
    Some(At { value: text, at: cell.at })
}

/// Returns whether an example is of a field's type, and among its `values` if it has some.
fn fits(field: &Field, values: &Index<'_>, example: &Value<'_>) -> bool {
    match field.kind {
        FieldKind::String => match example {
            Value::String(text) => values.is_empty() || values.get(text).is_some(),
            _ => false,
        },
        FieldKind::Integer => matches!(example, Value::Integer(_)),
        FieldKind::Number => matches!(example, Value::Integer(_) | Value::Float(_)),
        FieldKind::Boolean => matches!(example, Value::Boolean(_)),
        FieldKind::DateTime => match example {
            Value::String(text) => !text.contains(' ') && scalar::moment(text).is_some_and(|moment| moment.is_instant),
            Value::Datetime(moment) => moment.is_instant,
            _ => false,
        },
        FieldKind::Json => true,
    }
}

fn values(field: &Field, cell: &Cell<'_>, cx: &mut Cx<'_>) -> Vec<At<String>> {
    if field.kind != FieldKind::String {
        cx.diagnostics.push(messages::values_of_a_non_string(cell.key.at, field.kind.as_str()));
        return Vec::new();
    }
    let values = cell.strings(&mut cx.diagnostics);
    if cell.as_array().is_some_and(|items| items.is_empty()) {
        cx.diagnostics.push(messages::empty_list(cell.at, keys::VALUES.name));
    }
    let mut found: Vec<At<String>> = Vec::new();
    let mut variants: HashMap<String, Span> = HashMap::new();
    for value in values {
        let Some(variant) = names::upper_camel(&value.value) else {
            cx.diagnostics.push(messages::value_gives_no_variant(&value));
            continue;
        };
        if let Some(first) = variants.get(&variant) {
            cx.diagnostics.push(messages::value_variant_taken(&value, &variant, *first));
            continue;
        }
        variants.insert(variant, value.at);
        found.push(value);
    }
    found
}

/// Lowers the descriptions, whose keys are language tags, and reports what else is left of the table.
fn describe(field: &mut Field, mut table: Table<'_>, cx: &mut Cx<'_>) {
    let mut first_of = vec![None; cx.languages.len()];
    for cell in table.take_each(|key| cx.language_of(key).is_some()) {
        let Some(language) = cx.language_of(cell.key.value) else { continue };
        let Some(first) = first_of.get_mut(language) else { continue };
        if let Some(first) = *first {
            cx.repeated_language(&cell, first);
            continue;
        }
        *first = Some(cell.key.at);
        let text = cell.string(&mut cx.diagnostics);
        if let Some(slot) = field.description.0.get_mut(language) {
            *slot = text;
        }
    }
    let refused = |key: &str| cx.refused_tags.get(key).is_some();
    table.take_each(|key| refused(key) || !cx.languages_sound && tag::canonical(key).is_ok());
    table.finish(&cx.languages, &mut cx.diagnostics);
}
