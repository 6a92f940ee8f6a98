//! JSON text (RFC 8259) of values in a catalog.

use crate::scan;
use crate::tree::{Members, Value};

/// How deep tables and arrays of a body or an example can be nested. TOML sets no limit to dotted keys, and recursion over
/// them must not run out of stack.
pub(crate) const DEEPEST: usize = 32;

/// Why a TOML value has no representation in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoJson {
    /// It contains `inf` or `nan`.
    Number,
    /// It contains an integer that does not fit into 64 bits.
    Large,
    /// It is nested deeper than [`DEEPEST`].
    Depth,
}

/// Appends a string with its quotes.
pub fn write_string(text: &str, out: &mut String) {
    out.push('"');
    write_escaped(text, out);
    out.push('"');
}

/// Appends the inside of a string: `"`, `\` and control characters escaped (RFC 8259 §7), all else as it is.
pub fn write_escaped(text: &str, out: &mut String) {
    // Hardly any text of a catalog needs an escape.
    if scan::is_plain_json(text) {
        out.push_str(text);
        return;
    }
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            c if c < ' ' => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
}

/// Appends a TOML value; dates become strings. After an error, the appended text is incomplete.
pub(crate) fn write_toml(value: &Value<'_>, out: &mut String) -> Result<(), NoJson> {
    write_level(value, DEEPEST, out)
}

fn write_level(value: &Value<'_>, levels: usize, out: &mut String) -> Result<(), NoJson> {
    match value {
        Value::String(text) => write_string(text, out),
        Value::Integer(Some(number)) => out.push_str(&number.to_string()),
        Value::Integer(None) => return Err(NoJson::Large),
        // `Debug` keeps the point and uses exponents: the number stays short, and stays a float.
        Value::Float(number) if number.is_finite() => out.push_str(&format!("{number:?}")),
        Value::Float(_) => return Err(NoJson::Number),
        Value::Boolean(value) => out.push_str(if *value { "true" } else { "false" }),
        Value::Datetime(moment) => write_string(&moment.text, out),
        Value::Array(items) => {
            let levels = levels.checked_sub(1).ok_or(NoJson::Depth)?;
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_level(&item.value, levels, out)?;
            }
            out.push(']');
        }
        Value::Table(table) => {
            let levels = levels.checked_sub(1).ok_or(NoJson::Depth)?;
            return write_table(table, levels, out);
        }
    }
    Ok(())
}

fn write_table(table: &Members<'_>, levels: usize, out: &mut String) -> Result<(), NoJson> {
    out.push('{');
    for (index, member) in table.list().iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write_string(&member.key, out);
        out.push(':');
        write_level(&member.value, levels, out)?;
    }
    out.push('}');
    Ok(())
}
