//! The values of headers: plans filled with values, each written as its place demands.

use alloc::string::String;
use core::fmt::Write;

use errbook_format::header::Place;
use errbook_format::image::plan::{header_field, op};

use crate::image::Image;
use crate::image::plan::Plan;
use crate::model::language::Language;
use crate::model::timestamp::Timestamp;
use crate::text::value::{Dates, write_value};
use crate::values::value::{Fields, Value, with_field};

/// The bytes that the fields of a header usually take.
const USUAL_FIELDS: usize = 32;

/// Returns the value that the plan at `at` writes; `None` if a field in it has no value, or one that its place refuses.
pub(crate) fn value(image: &'static Image, at: u32, fields: &dyn Fields) -> Option<String> {
    let plan = Plan::at(image, at);
    let mut operations = plan.operations;
    let (mut text, length) = plan.text(image);
    let mut out = String::with_capacity(length + USUAL_FIELDS);
    while let Some((code, argument)) = operations.next_word() {
        match code {
            op::TEXT => {
                let (piece, rest) = text.split_at_checked(argument as usize)?;
                text = rest;
                // The compiler of the catalog has seen that it is plain. A `String` takes all that is written.
                let _ = Place::Line.write(piece, &mut out);
            }
            op::HEADER_FIELD => {
                let place = header_field::place(argument);
                let mut is_written = false;
                let write = |value: Value<'_>| is_written = write_field(value, place, &mut out);
                with_field(fields, header_field::index(argument), write);
                if !is_written {
                    return None;
                }
            }
            // All others belong to messages and bodies.
            _ => _ = operations.operands(code, argument),
        }
    }
    Some(out)
}

/// Writes the value of a field. Returns whether its place has it.
fn write_field(value: Value<'_>, place: Place, out: &mut String) -> bool {
    match value {
        Value::Str(text) => return write_text(text, place, out),
        Value::Integer(number) if number < 0 && place.is_never_negative() => out.push('0'),
        Value::Number(number) if number.is_sign_negative() && place.is_never_negative() => out.push('0'),
        Value::DateTime(instant) if place.has_dates() => {
            let instant = if place.rounds_up() { next_second(instant) } else { instant };
            _ = write!(out, "{}", instant.http_date());
        }
        Value::List(list) => {
            let start = out.len();
            let mut separator = "";
            list.visit(&mut |element| {
                let Some(element) = element else { return };
                out.push_str(separator);
                separator = place.separator();
                write_field(element, place, out);
            });
            return !place.refuses(out.get(start..).unwrap_or_default());
        }
        // Written whole before it is escaped: a `Display` may split what belongs together.
        value => {
            let mut text = String::new();
            write_value(value, Language::EN, Dates::Http, &mut text);
            return write_text(&text, place, out);
        }
    }
    true
}

fn write_text(text: &str, place: Place, out: &mut String) -> bool {
    // A `String` takes all that is written.
    place.write(text, out).is_ok() && !place.refuses(text)
}

/// Returns the first whole second that is not before an instant.
fn next_second(instant: Timestamp) -> Timestamp {
    Timestamp::from_unix(instant.unix_seconds() + i64::from(instant.subsec_nanos() > 0), 0)
}

#[cfg(test)]
mod tests;
