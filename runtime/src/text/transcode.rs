//! A JSON text as a value for any serde serializer.

use alloc::format;

use serde_core::ser::{Error, SerializeMap, SerializeSeq};
use serde_core::{Serialize, Serializer};

use crate::text::parts::{Parts, unescaped};

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

#[cfg(test)]
mod tests;
