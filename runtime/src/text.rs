//! Values and plans as plain text: for messages, headers and the text inside of bodies.

use core::fmt::{self, Write};

use crate::Language;
use crate::book::Book;
use crate::cursor::{Cursor, Operation};
use crate::value::{Fields, Value, with_field};

/// How deep plural forms can lie within plural forms. The macros write one level; the bound ends a
/// plan that leads back to itself.
const DEPTH: usize = 4;

/// How instants are written.
#[derive(Clone, Copy)]
pub(crate) enum Dates {
    Rfc3339,
    /// RFC 9110 §5.6.7: for headers.
    Http,
}

/// Writes `value` as text. What a failing `Display` wrote before its error stays.
pub(crate) fn write_value(value: Value<'_>, language: Language, dates: Dates, out: &mut dyn Write) {
    let _ = match value {
        Value::Absent => Ok(()),
        Value::Text(text) => write!(out, "{text}"),
        Value::Integer(number) => match i64::try_from(number) {
            Ok(number) => write!(out, "{number}"),
            Err(_) => write!(out, "{number}"),
        },
        Value::Unsigned(number) => write!(out, "{number}"),
        Value::Number(number) => write!(out, "{number}"),
        Value::Boolean(boolean) => write!(out, "{boolean}"),
        Value::DateTime(instant) => match dates {
            Dates::Rfc3339 => write!(out, "{instant}"),
            Dates::Http => write!(out, "{}", instant.http_date()),
        },
        Value::Json(value) => out.write_str(value.to_json().as_deref().unwrap_or("null")),
        Value::List(list) => {
            let separator = if matches!(language.primary(), "zh" | "ja") { "、" } else { ", " };
            let mut first = true;
            list.visit(&mut |element| {
                if matches!(element, Value::Absent) {
                    return;
                }
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

/// What the holes of a text are filled with.
#[derive(Clone, Copy)]
pub(crate) struct TextPlan<'a> {
    pub(crate) book: &'a Book,
    pub(crate) fields: &'a dyn Fields,
    pub(crate) language: usize,
    pub(crate) dates: Dates,
}

impl TextPlan<'_> {
    /// Writes the plan at `at` to `out`. Says whether every field in it had a value.
    ///
    /// # Errors
    ///
    /// Only those of `out`; a failing `Display` of a field is none.
    pub(crate) fn write(self, at: u32, out: &mut dyn Write) -> Result<bool, fmt::Error> {
        let mut sink = Sink { out, failed: false };
        let complete = self.run(self.book.plan(at), &mut sink, 0);
        if sink.failed { Err(fmt::Error) } else { Ok(complete) }
    }

    fn run(self, mut plan: Cursor<'_>, out: &mut dyn Write, depth: usize) -> bool {
        let mut complete = true;
        while let Some(operation) = plan.next_operation() {
            match operation {
                Operation::Bytes(text) => {
                    let _ = out.write_str(text);
                }
                Operation::FieldText(hole) => {
                    let language = hole.language(self.book, self.language);
                    complete &= with_field(self.fields, hole.field, &mut |value| {
                        write_value(value, language, self.dates, out);
                    });
                }
                Operation::Plural(hole, plans) if depth < DEPTH => {
                    let chosen = plan.plural_plan(hole, plans, self.fields, self.language);
                    complete &= self.run(chosen, out, depth + 1);
                }
                // The others belong to bodies.
                _ => {}
            }
        }
        complete
    }
}

/// Tells an error of the destination from one of a field's `Display`.
struct Sink<'a> {
    out: &'a mut dyn Write,
    failed: bool,
}

impl Write for Sink<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let written = self.out.write_str(text);
        self.failed |= written.is_err();
        written
    }
}
