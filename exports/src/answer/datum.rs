//! The value of a field: parsed from JSON by the field's type, and written as the runtime writes it.

use errbook_catalog::model::{Field, FieldKind, Style};
use errbook_catalog::{Phrase, json, nearest, phrase};
use errbook_format::tag;
use serde_json::Value;
use time::OffsetDateTime;

use super::moment;

/// The value of a field.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Datum {
    Text(String),
    Integer(i128),
    Number(f64),
    Boolean(bool),
    Instant(OffsetDateTime),
    Json(Value),
    List(Vec<Datum>),
}

impl Datum {
    /// Parses the value of a field from JSON. The error says what the value must be.
    pub(super) fn read(field: &Field, value: &Value) -> Result<Datum, Phrase> {
        if !field.list {
            return Datum::read_one(field, value);
        }
        let Value::Array(items) = value else { return Err(wrong(field)) };
        items.iter().map(|item| Datum::read_one(field, item)).collect::<Result<_, _>>().map(Datum::List)
    }

    fn read_one(field: &Field, value: &Value) -> Result<Datum, Phrase> {
        match (field.kind, value) {
            (FieldKind::String, Value::String(text)) => allowed(field, text).map(|()| Datum::Text(text.clone())),
            (FieldKind::Integer, Value::Number(number)) => {
                integer(number).map(Datum::Integer).ok_or_else(|| wrong(field))
            }
            (FieldKind::Number, Value::Number(number)) => {
                let whole = integer(number).map(Datum::Integer);
                whole.or_else(|| number.as_f64().map(Datum::Number)).ok_or_else(|| wrong(field))
            }
            (FieldKind::Boolean, Value::Bool(flag)) => Ok(Datum::Boolean(*flag)),
            (FieldKind::DateTime, Value::String(text)) => {
                moment::parse(text).map(Datum::Instant).ok_or_else(|| wrong(field))
            }
            (FieldKind::Json, value) => Ok(Datum::Json(value.clone())),
            _ => Err(wrong(field)),
        }
    }

    /// Returns the value as JSON.
    pub(super) fn json(&self) -> String {
        match self {
            Datum::Text(text) => {
                let mut out = String::new();
                json::write_string(text, &mut out);
                out
            }
            Datum::Integer(number) => number.to_string(),
            // `Debug` writes the shortest text of a float, with an exponent if that is shorter.
            Datum::Number(number) => format!("{number:?}"),
            Datum::Boolean(flag) => flag.to_string(),
            Datum::Instant(instant) => format!("\"{}\"", moment::write(*instant, moment::Style::Rfc3339)),
            Datum::Json(value) => value.to_string(),
            Datum::List(items) => {
                let items: Vec<String> = items.iter().map(Datum::json).collect();
                format!("[{}]", items.join(","))
            }
        }
    }

    /// Returns the value as text in a language, which determines the separator of a list.
    pub(super) fn text(&self, language: &str) -> String {
        match self {
            Datum::Text(text) => text.clone(),
            Datum::Integer(number) => number.to_string(),
            Datum::Number(number) => number.to_string(),
            Datum::Boolean(flag) => flag.to_string(),
            Datum::Instant(instant) => moment::write(*instant, moment::Style::Rfc3339),
            Datum::Json(value) => value.to_string(),
            Datum::List(items) => {
                let items: Vec<String> = items.iter().map(|item| item.text(language)).collect();
                items.join(tag::list_separator(language))
            }
        }
    }

    /// Returns the value as text, in a style where there is one and the value is what it is for.
    pub(super) fn styled_text(&self, style: Option<&Style>, language: &str) -> String {
        let Some(style) = style else { return self.text(language) };
        if let Datum::List(items) = self {
            let items: Vec<String> = items.iter().map(|item| item.styled_text(Some(style), language)).collect();
            return items.join(tag::list_separator(language));
        }
        self.in_style(style).unwrap_or_else(|| self.text(language))
    }

    /// Returns the value as JSON, in a style where there is one and the value is what it is for.
    pub(super) fn styled_json(&self, style: Option<&Style>) -> String {
        let Some(style) = style else { return self.json() };
        if let Datum::List(items) = self {
            let items: Vec<String> = items.iter().map(|item| item.styled_json(Some(style))).collect();
            return format!("[{}]", items.join(","));
        }
        match self.in_style(style) {
            Some(text) if style.is_number() => text,
            Some(text) => {
                let mut out = String::new();
                json::write_string(&text, &mut out);
                out
            }
            None => self.json(),
        }
    }

    fn in_style(&self, style: &Style) -> Option<String> {
        let mut out = String::new();
        let is_number_style = matches!(style, Style::Number { .. });
        // Writing to a `String` cannot fail.
        let _ = match self {
            Datum::Instant(instant) if !is_number_style => {
                style.write_time(instant.unix_timestamp(), instant.nanosecond(), &mut out)
            }
            Datum::Integer(_) | Datum::Number(_) if is_number_style => {
                style.write_number(&self.decimal().unwrap_or_default(), &mut out)
            }
            _ => return None,
        };
        Some(out)
    }

    /// Returns a number in decimal notation, which determines its plural category.
    pub(super) fn decimal(&self) -> Option<String> {
        match self {
            Datum::Integer(number) => Some(number.to_string()),
            Datum::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }
}

/// Returns a number that has no fraction and no exponent.
fn integer(number: &serde_json::Number) -> Option<i128> {
    number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from))
}

fn allowed(field: &Field, text: &str) -> Result<(), Phrase> {
    if field.values.is_empty() || field.values.iter().any(|value| value.value == text) {
        return Ok(());
    }
    let known = || field.values.iter().map(|value| value.value.as_str());
    let name = &field.name.value;
    Err(match nearest(text, known()) {
        Some(near) => {
            phrase!(
                "invalid value `{text}` for `{name}`: did you mean `{near}`?",
                "`{name}` 的值 `{text}` 无效，是否想写 `{near}`？"
            )
        }
        None => {
            let known = errbook_catalog::Phrase::list(known());
            phrase!("invalid value `{text}` for `{name}`: its values are {known}", "`{name}` 的值 `{text}` 无效，可用的值有 {known}"; known)
        }
    })
}

/// Returns what the value of a field must be.
pub(super) fn wrong(field: &Field) -> Phrase {
    let name = &field.name.value;
    let what = match field.kind {
        FieldKind::String => phrase!("a string", "字符串"),
        FieldKind::Integer => phrase!("an integer", "整数"),
        FieldKind::Number => phrase!("a number", "数字"),
        FieldKind::Boolean => phrase!("`true` or `false`", " `true` 或 `false`"),
        FieldKind::DateTime => {
            phrase!("an RFC 3339 timestamp such as 2026-01-01T08:00:00Z", " RFC 3339 时间，例如 2026-01-01T08:00:00Z")
        }
        FieldKind::Json => phrase!("JSON", " JSON"),
    };
    if !field.list {
        return phrase!("`{name}` must be {what}", "`{name}` 应为{what}"; what);
    }
    let sample = match field.kind {
        FieldKind::String => r#"["a", "b"]"#,
        FieldKind::Integer => "[1, 2]",
        FieldKind::Number => "[0.5, 2]",
        FieldKind::Boolean => "[true, false]",
        FieldKind::DateTime => r#"["2026-01-01T08:00:00Z"]"#,
        FieldKind::Json => r#"[1, {"a": 2}]"#,
    };
    phrase!(
        "`{name}` must be a list, each item {what}: {sample}",
        "`{name}` 应为列表，其中每一项是{what}，例如 {sample}";
        what
    )
}
