//! `Display` and `Debug` of errors.

use core::fmt;

use crate::answer::occurrence::Occurrence;
use crate::error::api_error::ApiError;
use crate::values::value::{Value, with_field};

/// Writes the `Display` of an error: its message in the default language.
///
/// # Errors
///
/// Only those of the formatter's destination.
pub fn display(occurrence: Occurrence<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    occurrence.fmt_message(occurrence.entry().catalog().default_language(), f)
}

/// Writes the `Display` of an error that can have a developer's message: that message for `{:#}`, and otherwise its message
/// in the default language.
///
/// # Errors
///
/// Those of the formatter's destination, and of the formats of the message's fields.
pub fn display_with_log(error: &dyn ApiError, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let log = if f.alternate() { error.fmt_log(f) } else { None };
    log.unwrap_or_else(|| display(error.occurrence(), f))
}

/// Writes the `Debug` of a variant whose fields are those of the catalog, under their names on the wire.
///
/// # Errors
///
/// Only those of the formatter's destination.
pub fn debug(occurrence: Occurrence<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let entry = occurrence.entry();
    let mut out = f.debug_struct(entry.variant());
    for (index, field) in entry.fields().enumerate() {
        let name = field.name();
        with_field(occurrence.fields(), index, |value| match value {
            Value::Str(value) => _ = out.field(name, &value),
            Value::Integer(value) => _ = out.field(name, &value),
            Value::Number(value) => _ = out.field(name, &value),
            Value::Boolean(value) => _ = out.field(name, &value),
            Value::DateTime(value) => _ = out.field(name, &value),
            // The macros generate the code for the other types.
            _ => {}
        });
    }
    out.finish()
}
