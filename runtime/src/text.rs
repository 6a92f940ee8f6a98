//! Values and plans as plain text: for messages, headers and the text inside of bodies.

use core::fmt::{self, Write};

use crate::Language;
use crate::book::Book;
use crate::cursor::{Cursor, Operation};
use crate::digits::Digits;
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
    pub(crate) fn write<W: Write + ?Sized>(self, at: u32, out: &mut W) -> Result<bool, fmt::Error> {
        let mut sink = Sink { out, failed: false };
        let complete = self.run(self.book.plan(at), &mut sink, 0);
        if sink.failed { Err(fmt::Error) } else { Ok(complete) }
    }

    fn run<W: Write + ?Sized>(self, mut plan: Cursor<'_>, out: &mut Sink<'_, W>, depth: usize) -> bool {
        let mut complete = true;
        while let Some(operation) = plan.next_operation() {
            match operation {
                Operation::Bytes(text) => {
                    let _ = out.write_str(text.text(self.book));
                }
                Operation::FieldText(hole) => {
                    complete &= with_field(self.fields, hole.field(), |value| match value {
                        Value::Str(text) => {
                            let _ = out.write_str(text);
                        }
                        value => write_value(value, hole.language(self.book, self.language), self.dates, out),
                    });
                }
                Operation::Plural(hole, plans) if depth < DEPTH => {
                    let chosen = plans.plural_plan(hole, self.fields, self.language);
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
struct Sink<'a, W: ?Sized> {
    out: &'a mut W,
    failed: bool,
}

impl<W: Write + ?Sized> Write for Sink<'_, W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let written = self.out.write_str(text);
        self.failed |= written.is_err();
        written
    }
}
