//! JSON text (RFC 8259) of what the catalog fixes.

use toml::de::DeValue;

/// How deep tables and arrays of a body or an example can lie within each other. TOML itself sets no bound to dotted
/// keys, and what follows them level by level must not run out of stack.
pub(crate) const DEEPEST: usize = 32;

/// Why a TOML value has no JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoJson {
    /// There is a number in it that JSON lacks: `inf` or `nan`.
    Number,
    /// There is an integer in it that does not fit into 64 bits.
    Large,
    /// It is deeper than [`DEEPEST`].
    Depth,
}

/// Appends a string with its quotes.
pub fn write_string(text: &str, out: &mut String) {
    out.push('"');
    write_escaped(text, out);
    out.push('"');
}

/// Appends the inside of a string: `"`, `\` and controls escaped (RFC 8259 §7), all else as it is.
pub fn write_escaped(text: &str, out: &mut String) {
    // Almost no text of a catalog needs an escape.
    if !text.bytes().any(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
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

/// Appends a TOML value; dates become strings. After an error, what was appended is worthless.
pub(crate) fn write_toml(value: &DeValue<'_>, out: &mut String) -> Result<(), NoJson> {
    write_level(value, DEEPEST, out)
}

fn write_level(value: &DeValue<'_>, levels: usize, out: &mut String) -> Result<(), NoJson> {
    match value {
        DeValue::String(text) => write_string(text, out),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => out.push_str(&number.to_string()),
            Err(_) => return Err(NoJson::Large),
        },
        DeValue::Float(number) => match number.as_str().parse::<f64>() {
            // The debug form keeps the point and uses exponents, so that the number stays short and stays a float.
            Ok(number) if number.is_finite() => out.push_str(&format!("{number:?}")),
            _ => return Err(NoJson::Number),
        },
        DeValue::Boolean(value) => out.push_str(if *value { "true" } else { "false" }),
        DeValue::Datetime(moment) => write_string(&moment.to_string(), out),
        DeValue::Array(items) => {
            let levels = levels.checked_sub(1).ok_or(NoJson::Depth)?;
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_level(item.get_ref(), levels, out)?;
            }
            out.push(']');
        }
        DeValue::Table(table) => {
            let levels = levels.checked_sub(1).ok_or(NoJson::Depth)?;
            return write_table(table, levels, out);
        }
    }
    Ok(())
}

fn write_table(table: &toml::de::DeTable<'_>, levels: usize, out: &mut String) -> Result<(), NoJson> {
    let mut members: Vec<_> = table.iter().collect();
    members.sort_by_key(|(key, _)| key.span().start);
    out.push('{');
    for (index, (key, value)) in members.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write_string(key.get_ref(), out);
        out.push(':');
        write_level(value.get_ref(), levels, out)?;
    }
    out.push('}');
    Ok(())
}
