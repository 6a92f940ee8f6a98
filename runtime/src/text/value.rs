//! Values as plain text, in the default style.

use core::fmt::Write;

use errbook_format::tag;

use crate::model::language::Language;
use crate::values::value::Value;
use crate::write::digits::Digits;

/// The format of instants.
#[derive(Clone, Copy)]
pub(crate) enum Dates {
    Rfc3339,
    /// RFC 9110 §5.6.7: for headers.
    Http,
}

/// Writes a value as text. If its `Display` fails, what it wrote before stays.
pub(crate) fn write_value(value: Value<'_>, language: Language, dates: Dates, out: &mut dyn Write) {
    let _ = match value {
        Value::Str(text) => out.write_str(text),
        Value::Text(text) => write!(out, "{text}"),
        Value::Integer(number) => out.write_str(Digits::signed(number).as_str()),
        Value::Unsigned(number) => out.write_str(Digits::unsigned(number).as_str()),
        Value::Number(number) => write!(out, "{number}"),
        Value::Boolean(boolean) => write!(out, "{boolean}"),
        Value::DateTime(instant) => match dates {
            Dates::Rfc3339 => write!(out, "{instant}"),
            Dates::Http => write!(out, "{}", instant.http_date()),
        },
        Value::Json(value) => out.write_str(value.to_json().as_deref().unwrap_or("null")),
        Value::Violations(_) => Ok(()),
        Value::List(list) => {
            let separator = tag::list_separator(language.as_str());
            let mut first = true;
            list.visit(&mut |element| {
                let Some(element) = element else { return };
                if !first {
                    let _ = out.write_str(separator);
                }
                first = false;
                write_value(element, language, dates, out);
            });
            Ok(())
        }
    };
}
