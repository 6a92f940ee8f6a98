//! Values of fields and times, by their types and formats.

use errbook_catalog::model::{Catalog, Field, FieldKind, FormatRef, Style};
use errbook_catalog::{Phrase, phrase};
use serde_json::Value;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::words;

/// Why a value is none of a field.
#[derive(Debug)]
pub(crate) enum Misfit {
    /// It has another type than this one.
    Type(Phrase),
    /// It is a string that is not in the list of `values`.
    Value,
}

/// Holds a value against a field, in a format where its placeholder names one.
pub(crate) fn hold(catalog: &Catalog, field: &Field, format: Option<FormatRef>, value: &Value) -> Result<(), Misfit> {
    let suits = |format: &FormatRef| catalog.formats.kind(*format).is_some_and(|kind| kind.suits(field.kind));
    let format = format.or(field.format).filter(suits);
    if !field.list {
        return hold_one(catalog, field, format, value);
    }
    match value {
        Value::Array(items) => items.iter().try_for_each(|item| {
            hold_one(catalog, field, format, item).map_err(|misfit| match misfit {
                Misfit::Type(item) => Misfit::Type(phrase!("a list, each item {item}", "每一项都是{item}的数组"; item)),
                Misfit::Value => Misfit::Value,
            })
        }),
        _ => Err(Misfit::Type(words::array())),
    }
}

fn hold_one(catalog: &Catalog, field: &Field, format: Option<FormatRef>, value: &Value) -> Result<(), Misfit> {
    match format {
        None => plain(field, value),
        Some(format) => in_a_style(catalog, format, value, |value| plain(field, value)),
    }
}

/// Holds a time against a format; it is RFC 3339 by default, and empty where the service has no clock.
pub(crate) fn hold_time(catalog: &Catalog, format: Option<FormatRef>, value: &Value) -> Result<(), Misfit> {
    let plain = |value: &Value| match value {
        Value::String(text) if text.is_empty() || is_rfc3339(text) => Ok(()),
        _ => Err(Misfit::Type(words::timestamp())),
    };
    match format {
        None => plain(value),
        Some(format) => in_a_style(catalog, format, value, plain),
    }
}

/// Holds a value against the styles that a format has in the languages of the catalog, one of which it must have.
fn in_a_style(
    catalog: &Catalog,
    format: FormatRef,
    value: &Value,
    plain: impl Fn(&Value) -> Result<(), Misfit>,
) -> Result<(), Misfit> {
    let styles = (0..catalog.languages.len()).map(|language| catalog.formats.style(format, language));
    let mut misfit = Ok(());
    for style in styles {
        let held = match style {
            None => plain(value),
            Some(Style::UnixSeconds | Style::UnixMillis) if is_integer(value) => Ok(()),
            Some(Style::UnixSeconds | Style::UnixMillis) => Err(Misfit::Type(words::integer())),
            Some(Style::Time { .. } | Style::Number { .. }) if value.is_string() => Ok(()),
            Some(Style::Time { .. } | Style::Number { .. }) => Err(Misfit::Type(words::string())),
        };
        if held.is_ok() {
            return Ok(());
        }
        misfit = held;
    }
    misfit
}

fn plain(field: &Field, value: &Value) -> Result<(), Misfit> {
    let (fits, expected) = match field.kind {
        FieldKind::String => match value {
            Value::String(text) if field.values.is_empty() || field.values.iter().any(|own| own.value == *text) => {
                return Ok(());
            }
            Value::String(_) => return Err(Misfit::Value),
            _ => (false, words::string()),
        },
        FieldKind::Integer => (is_integer(value), words::integer()),
        FieldKind::Number => (value.is_number(), words::number()),
        FieldKind::Boolean => (value.is_boolean(), words::boolean()),
        FieldKind::DateTime => (value.as_str().is_some_and(is_rfc3339), words::timestamp()),
        FieldKind::Json => (true, Phrase::default()),
    };
    if fits { Ok(()) } else { Err(Misfit::Type(expected)) }
}

/// Returns whether a value is a number without fraction and exponent. One beyond 64 bits is no longer known as that.
fn is_integer(value: &Value) -> bool {
    let Value::Number(number) = value else { return false };
    number.is_i64()
        || number.is_u64()
        || number.as_f64().is_some_and(|float| float.fract() == 0.0 && float.abs() >= 2_f64.powi(63))
}

fn is_rfc3339(text: &str) -> bool {
    OffsetDateTime::parse(text, &Rfc3339).is_ok()
}
