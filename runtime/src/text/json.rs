//! Values as JSON (RFC 8259), written to the end of a buffer.

use alloc::vec::Vec;
use core::fmt::{self, Write};

use crate::values::value::Value;
use crate::write::copy::push_ends;
use crate::write::digits;
use crate::write::digits::Digits;

/// Writes `value` as JSON. An element without a value, a number that JSON does not have and a `json` field that cannot be
/// serialised are `null`.
pub(crate) fn write_value(value: Value<'_>, out: &mut Vec<u8>) {
    match value {
        Value::Str(text) => {
            out.push(b'"');
            escape(text.as_bytes(), out);
            out.push(b'"');
        }
        Value::Text(text) => write_string(text, out),
        Value::DateTime(instant) => write_string(&instant, out),
        Value::Integer(number) => digits::push(number, out),
        Value::Unsigned(number) => out.extend_from_slice(Digits::unsigned(number).as_bytes()),
        // `Debug` of a float is its shortest decimal text, with an exponent where that is shorter.
        Value::Number(number) if number.is_finite() => write_plain(format_args!("{number:?}"), out),
        Value::Boolean(true) => out.extend_from_slice(b"true"),
        Value::Boolean(false) => out.extend_from_slice(b"false"),
        Value::Json(value) => match value.to_json() {
            Some(json) => out.extend_from_slice(json.as_bytes()),
            None => out.extend_from_slice(b"null"),
        },
        Value::List(list) => {
            out.push(b'[');
            let mut first = true;
            list.visit(&mut |element| {
                if !first {
                    out.push(b',');
                }
                first = false;
                match element {
                    Some(element) => write_value(element, out),
                    None => out.extend_from_slice(b"null"),
                }
            });
            out.push(b']');
        }
        // Violations are no field: only an envelope gives them a form.
        Value::Number(_) | Value::Violations(_) => out.extend_from_slice(b"null"),
    }
}

fn write_plain(text: fmt::Arguments<'_>, out: &mut Vec<u8>) {
    // Formatting a number and writing to the buffer cannot fail.
    let _ = Plain(out).write_fmt(text);
}

/// Writes the `Display` of a value as a JSON string. If it fails, what it wrote before stays.
pub(crate) fn write_string(text: &dyn fmt::Display, out: &mut Vec<u8>) {
    out.push(b'"');
    let _ = write!(Escaped(out), "{text}");
    out.push(b'"');
}

struct Plain<'a>(&'a mut Vec<u8>);

impl Write for Plain<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

/// Writes the comma before a member or an element, unless it is the first.
pub(crate) fn comma(out: &mut Vec<u8>) {
    if !matches!(out.last(), None | Some(b'{' | b'[')) {
        out.push(b',');
    }
}

/// Writes text into a JSON string, without the quotes.
pub(crate) struct Escaped<'a>(pub(crate) &'a mut Vec<u8>);

impl Write for Escaped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        escape(text.as_bytes(), self.0);
        Ok(())
    }
}

/// Counts the bytes that a text has in a JSON string.
#[derive(Default)]
pub(crate) struct Counter(usize);

impl Counter {
    pub(crate) const fn length(&self) -> usize {
        self.0
    }
}

impl Write for Counter {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 = self.0.saturating_add(escaped_length(text.as_bytes()));
        Ok(())
    }
}

/// Returns how many bytes a text has in a JSON string at most: line breaks and tabs count as other control characters.
pub(crate) fn escaped_length(text: &[u8]) -> usize {
    if plain_length(text) == text.len() {
        return text.len();
    }
    let more =
        |more: usize, byte: &u8| more + usize::from(*byte < 0x20) * 5 + usize::from(matches!(byte, b'"' | b'\\'));
    text.iter().fold(text.len(), more)
}

/// Writes a text into a JSON string: escapes `"`, `\` and the control characters below U+0020 (RFC 8259 §7), and copies the
/// text between them in one piece.
#[inline(always)]
pub(crate) fn escape(text: &[u8], out: &mut Vec<u8>) {
    if !push_short(text, out) {
        escape_any(text, out);
    }
}

/// Appends a text of 8 to 32 bytes without anything to escape, as most texts are. Returns whether it is one.
#[inline(always)]
fn push_short(text: &[u8], out: &mut Vec<u8>) -> bool {
    is_short_and_plain(text) && if text.len() < 16 { push_ends::<8>(text, out) } else { push_ends::<16>(text, out) }
}

/// Returns whether a text has 8 to 32 bytes and nothing to escape, as most texts do.
#[inline(always)]
pub(crate) fn is_short_and_plain(text: &[u8]) -> bool {
    if let (Some(first), Some(last)) = (text.first_chunk::<16>(), text.last_chunk::<16>()) {
        text.len() <= 32 && is_clean(first) && is_clean(last)
    } else if let (Some([a, b, c, d, e, f, g, h]), Some([i, j, k, l, m, n, o, p])) =
        (text.first_chunk::<8>(), text.last_chunk::<8>())
    {
        is_clean(&[*a, *b, *c, *d, *e, *f, *g, *h, *i, *j, *k, *l, *m, *n, *o, *p])
    } else {
        false
    }
}

/// Returns whether no byte has to be escaped. Without a branch for each byte, so that the compiler tests many at once.
#[inline]
pub(crate) fn is_clean<const N: usize>(bytes: &[u8; N]) -> bool {
    !bytes.iter().fold(false, |any, byte| any | is_special(*byte))
}

fn escape_any(text: &[u8], out: &mut Vec<u8>) {
    // Room for the text and for what follows it, as estimated when the buffer was allocated: otherwise a long text would be
    // moved once more.
    if out.capacity() - out.len() < text.len() {
        out.reserve(text.len() + out.capacity());
    }
    match plain_length(text) {
        plain if plain == text.len() => out.extend_from_slice(text),
        plain => escape_from(text, plain, out),
    }
}

/// Escapes a text of which the first `plain` bytes are copied and the next one has to be escaped.
#[inline(never)]
fn escape_from(mut text: &[u8], mut plain: usize, out: &mut Vec<u8>) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    loop {
        let (before, rest) = text.split_at(plain);
        out.extend_from_slice(before);
        let Some((&byte, rest)) = rest.split_first() else { return };
        match byte {
            b'"' => out.extend_from_slice(b"\\\""),
            b'\\' => out.extend_from_slice(b"\\\\"),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\t' => out.extend_from_slice(b"\\t"),
            0x08 => out.extend_from_slice(b"\\b"),
            0x0C => out.extend_from_slice(b"\\f"),
            _ => {
                let digit = |value: u8| HEX[usize::from(value & 0xF)];
                out.extend_from_slice(b"\\u00");
                out.extend_from_slice(&[digit(byte >> 4), digit(byte)]);
            }
        }
        text = rest;
        plain = plain_length(text);
    }
}

/// Returns how many bytes at the start need no escape. Tests many at once, as user text can be long.
fn plain_length(text: &[u8]) -> usize {
    let mut plain = 0;
    match text.last_chunk::<8>() {
        Some(last) if text.len() < BLOCK => {
            // A short text is tested in words of eight bytes, the last of which may overlap the one before.
            let clean = |eight: &[u8; 8]| to_escape(u64::from_le_bytes(*eight)) == 0;
            if clean(last) && chunks(text).all(clean) {
                return text.len();
            }
        }
        _ => plain = chunks::<BLOCK>(text).take_while(|block| is_clean(block)).count() * BLOCK,
    }
    let mut tail = text.get(plain..).unwrap_or_default();
    while let Some((eight, behind)) = tail.split_first_chunk() {
        match to_escape(u64::from_le_bytes(*eight)) {
            0 => plain += 8,
            found => return plain + found.trailing_zeros() as usize / 8,
        }
        tail = behind;
    }
    plain + tail.iter().position(|byte| is_special(*byte)).unwrap_or(tail.len())
}

const BLOCK: usize = 64;

/// Returns the chunks of `N` bytes that a text starts with.
fn chunks<const N: usize>(text: &[u8]) -> impl Iterator<Item = &[u8; N]> {
    text.chunks_exact(N).filter_map(|chunk| chunk.first_chunk())
}

fn is_special(byte: u8) -> bool {
    (byte < 0x20) | (byte == b'"') | (byte == b'\\')
}

/// Returns a number whose lowest set bit is in the first of eight bytes that has to be escaped; 0 if there is none.
/// Subtracting a bound borrows into the high bit of each byte below it, which counts where that bit was clear. A borrow can
/// also reach the next byte, so that only the lowest bit is certain.
pub(crate) fn to_escape(eight: u64) -> u64 {
    const ONES: u64 = u64::MAX / 0xFF;
    let below = |bytes: u64, bound: u64| bytes.wrapping_sub(ONES * bound) & !bytes;
    let same = |byte: u8| below(eight ^ (ONES * u64::from(byte)), 1);
    (below(eight, 0x20) | same(b'"') | same(b'\\')) & (ONES * 0x80)
}

#[cfg(test)]
mod tests;
