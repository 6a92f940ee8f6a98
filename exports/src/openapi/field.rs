//! Schemas of fields.

use errbook_catalog::model::{Field, FieldKind, FormatRef, Style};
use serde_json::{Map, Value, json};

use super::Context;
use super::reference::{formatted, integer, of_type, strings};

/// Returns the schema of a field as a member of a body, in a format of the place that shows it, else in the field's own.
pub(super) fn member(context: Context<'_>, field: &Field, format: Option<FormatRef>) -> Value {
    let catalog = context.catalog;
    let suits = |format: &FormatRef| catalog.formats.kind(*format).is_some_and(|kind| kind.suits(field.kind));
    let format = format.or(field.format).filter(suits);
    let style = format.and_then(|format| catalog.formats.style(format, context.options.language));
    let one = one(field, style.as_ref());
    let mut schema = if field.list { json!({ "type": "array", "items": one }) } else { one };
    describe(context, field, &mut schema);
    schema
}

/// Returns the schema of a time that is written in a style.
pub(super) fn time(style: Option<&Style>) -> Value {
    match style {
        None => formatted("string", "date-time"),
        Some(style) if style.is_number() => integer(),
        Some(_) => of_type("string"),
    }
}

fn one(field: &Field, style: Option<&Style>) -> Value {
    match field.kind {
        FieldKind::String => strings(field.values.iter().map(|value| value.value.clone())),
        FieldKind::DateTime => time(style),
        // Groups of digits are a text.
        FieldKind::Integer | FieldKind::Number if style.is_some() => of_type("string"),
        FieldKind::Integer => integer(),
        FieldKind::Number => of_type("number"),
        FieldKind::Boolean => of_type("boolean"),
        FieldKind::Json => Value::Object(Map::new()),
    }
}

fn describe(context: Context<'_>, field: &Field, schema: &mut Value) {
    if let (Some(text), Some(members)) = (field.description.get(context.options.language), schema.as_object_mut()) {
        members.insert("description".to_owned(), text.into());
    }
}
