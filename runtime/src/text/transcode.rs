//! A JSON text as a value for any serde serializer.

use alloc::{borrow::Cow, format, string::String};

use serde_core::ser::{Error, SerializeMap, SerializeSeq};
use serde_core::{Serialize, Serializer};

/// How deep arrays and objects can lie within each other.
const DEPTH: usize = 128;

/// Serialises a JSON text: members in their order; integers as the smallest of `i64`, `u64`, `i128` and `u128` that they fit into,
/// other numbers as `f64`.
///
/// # Errors
///
/// Those of the serializer, a text that is nested more than 128 levels deep, and a number that is out of the range of `f64`
/// (unless serde_json has `arbitrary_precision`).
pub(crate) fn transcode<S: Serializer>(json: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    Node { json, depth: 0 }.serialize(serializer)
}

/// One JSON value, and how many others it lies in.
struct Node<'a> {
    json: &'a [u8],
    depth: usize,
}

impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.depth > DEPTH {
            return Err(S::Error::custom("the body is nested too deeply"));
        }
        let node = |json| Node { json, depth: self.depth + 1 };
        match self.json.trim_ascii() {
            [b'{', inside @ ..] => {
                let mut map = serializer.serialize_map(None)?;
                let mut parts = Parts(inside);
                while let (Some(key), Some(value)) = (parts.next(), parts.next()) {
                    map.serialize_entry(&*unescaped(key), &node(value))?;
                }
                map.end()
            }
            [b'[', inside @ ..] => {
                let mut seq = serializer.serialize_seq(None)?;
                for part in Parts(inside) {
                    seq.serialize_element(&node(part))?;
                }
                seq.end()
            }
            text @ [b'"', ..] => serializer.serialize_str(&unescaped(text)),
            b"true" => serializer.serialize_bool(true),
            b"false" => serializer.serialize_bool(false),
            number @ [b'-' | b'0'..=b'9', ..] => serialize_number(number, serializer),
            _ => serializer.serialize_unit(),
        }
    }
}

/// Serialises a number as what gives its text again: as an integer, else as `f64` where its shortest text is this one, else as
/// the number of serde_json, which keeps the text with its feature `arbitrary_precision`.
fn serialize_number<S: Serializer>(number: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    let text = core::str::from_utf8(number).unwrap_or_default();
    // No integer has a sign and is zero.
    if text != "-0" {
        if let Ok(number) = text.parse::<i64>() {
            return serializer.serialize_i64(number);
        }
        if let Ok(number) = text.parse::<u64>() {
            return serializer.serialize_u64(number);
        }
        if let Ok(number) = text.parse::<i128>() {
            return serializer.serialize_i128(number);
        }
        if let Ok(number) = text.parse::<u128>() {
            return serializer.serialize_u128(number);
        }
    }
    let Ok(number) = text.parse::<f64>() else { return serializer.serialize_unit() };
    if number.is_finite() && format!("{number:?}") == text {
        return serializer.serialize_f64(number);
    }
    #[cfg(feature = "json")]
    if let Some(number) = own_number(text) {
        return number.serialize(serializer);
    }
    match number.is_finite() {
        true => serializer.serialize_f64(number),
        false => Err(S::Error::custom("a number of the body is out of range")),
    }
}

/// Returns the number of serde_json, if that keeps the value of any text, which it does with its feature
/// `arbitrary_precision`.
#[cfg(feature = "json")]
fn own_number(text: &str) -> Option<serde_json::Number> {
    let keeps_values = "1e400".parse::<serde_json::Number>().is_ok();
    text.parse().ok().filter(|_| keeps_values)
}

/// The values after an opening bracket, up to the closing one: of an object, keys and values in turn.
struct Parts<'a>(&'a [u8]);

impl<'a> Iterator for Parts<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let between = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b',' | b':');
        let start = self.0.iter().position(|byte| !between(byte)).unwrap_or(self.0.len());
        let (_, rest) = self.0.split_at(start);
        let (part, rest) = rest.split_at(value_length(rest));
        self.0 = rest;
        (!part.is_empty()).then_some(part)
    }
}

/// How many bytes the value at the start has; none before a closing bracket.
fn value_length(json: &[u8]) -> usize {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for (at, byte) in json.iter().enumerate() {
        if in_string {
            in_string = escaped || *byte != b'"';
            escaped = !escaped && *byte == b'\\';
            if !in_string && depth == 0 {
                return at + 1;
            }
            continue;
        }
        match byte {
            b'"' => in_string = true,
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth == 0 => return at,
            b'}' | b']' if depth == 1 => return at + 1,
            b'}' | b']' => depth -= 1,
            b',' | b':' if depth == 0 => return at,
            byte if depth == 0 && byte.is_ascii_whitespace() => return at,
            _ => {}
        }
    }
    json.len()
}

/// What a JSON string says.
fn unescaped(json: &[u8]) -> Cow<'_, str> {
    let text = core::str::from_utf8(json).unwrap_or_default().trim_matches(char::is_whitespace);
    let text = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text);
    let Some((plain, mut rest)) = text.split_once('\\') else { return Cow::Borrowed(text) };
    let mut out = String::with_capacity(text.len());
    out.push_str(plain);
    loop {
        let mut after = rest.chars();
        match after.next() {
            Some('n') => out.push('\n'),
            Some('r') => out.push('\r'),
            Some('t') => out.push('\t'),
            Some('b') => out.push('\u{8}'),
            Some('f') => out.push('\u{c}'),
            Some('u') => {
                let (character, unread) = unicode(after.as_str());
                out.push(character);
                after = unread.chars();
            }
            Some(other) => out.push(other),
            None => return Cow::Owned(out),
        }
        let Some((plain, next)) = after.as_str().split_once('\\') else {
            out.push_str(after.as_str());
            return Cow::Owned(out);
        };
        out.push_str(plain);
        rest = next;
    }
}

/// The character whose escape goes on with `text`, and what follows it: half a pair is U+FFFD.
fn unicode(text: &str) -> (char, &str) {
    let (first, rest) = unit(text);
    let second = rest.strip_prefix("\\u").map(unit);
    if let (0xD800..=0xDBFF, Some((low @ 0xDC00..=0xDFFF, rest))) = (first, second) {
        let code = 0x1_0000 + ((first - 0xD800) << 10) + (low - 0xDC00);
        return (char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER), rest);
    }
    (char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER), rest)
}

/// Four hexadecimal digits.
fn unit(text: &str) -> (u32, &str) {
    let (digits, rest) = text.split_at_checked(4).unwrap_or((text, ""));
    (u32::from_str_radix(digits, 16).unwrap_or(0xFFFD), rest)
}

#[cfg(test)]
mod tests;
