//! JSON pointers (RFC 6901): their escapes, and their forms as fragments and paths.

use core::fmt::{self, Write};

/// A part of a pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// The decimal digits of an index.
    Index(&'a str),
    /// A key, with its escapes.
    Key(&'a str),
}

impl<'a> Token<'a> {
    /// Returns the token between two `/` of a pointer: a number, as indices are written, is an index.
    #[must_use]
    pub fn of(text: &'a str) -> Self {
        if is_index(text) { Token::Index(text) } else { Token::Key(text) }
    }
}

/// Returns whether a text is a number as indices are written (RFC 6901 §4), and an index of this machine.
#[must_use]
pub fn is_index(text: &str) -> bool {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    is_number && (text == "0" || !text.starts_with('0')) && text.parse::<usize>().is_ok()
}

/// Returns whether every `~` of a text begins an escape (RFC 6901 §3).
#[must_use]
pub fn is_escaped(text: &str) -> bool {
    text.split('~').skip(1).all(|behind| behind.starts_with(['0', '1']))
}

/// Returns the pieces of a key that has escapes, without them (RFC 6901 §4). A `~` that begins none, as in no text that
/// [is escaped](is_escaped), is left out.
pub fn unescaped(key: &str) -> impl Iterator<Item = &str> {
    let mut is_first = true;
    key.split('~').flat_map(move |piece| {
        let escape = if core::mem::take(&mut is_first) { None } else { piece.chars().next() };
        match escape {
            Some('0') => ["~", piece.get(1..).unwrap_or_default()],
            Some('1') => ["/", piece.get(1..).unwrap_or_default()],
            _ => ["", piece],
        }
    })
}

/// Returns the pieces of a key with the escapes that it needs (RFC 6901 §3).
pub fn escaped(key: &str) -> impl Iterator<Item = &str> {
    key.split_inclusive(['~', '/']).flat_map(|piece| {
        let (plain, escape) = match (piece.strip_suffix('~'), piece.strip_suffix('/')) {
            (Some(plain), _) => (plain, "~0"),
            (_, Some(plain)) => (plain, "~1"),
            _ => (piece, ""),
        };
        [plain, escape]
    })
}

/// Writes a pointer as a URI fragment (RFC 6901 §6): `#`, and the text, in which all bytes that a fragment cannot have are
/// percent-encoded.
///
/// # Errors
///
/// Those of `out`.
pub fn write_fragment(mut pointer: &str, out: &mut dyn Write) -> fmt::Result {
    out.write_str("#")?;
    while let Some(at) = pointer.bytes().position(|byte| !is_in_fragments(byte)) {
        let (plain, rest) = pointer.split_at(at);
        out.write_str(plain)?;
        let mut behind = rest.chars();
        let encoded = behind.next().map_or(0, char::len_utf8);
        for byte in rest.bytes().take(encoded) {
            write!(out, "%{byte:02X}")?;
        }
        pointer = behind.as_str();
    }
    out.write_str(pointer)
}

/// Returns how many bytes [`write_fragment`] writes.
#[must_use]
pub fn fragment_length(pointer: &str) -> usize {
    const ENCODED: usize = 3;
    pointer.bytes().fold(1, |length, byte| length + if is_in_fragments(byte) { 1 } else { ENCODED })
}

/// Returns whether a fragment keeps every byte of a text. JSON strings keep these bytes, too.
#[must_use]
pub fn is_fragment(text: &str) -> bool {
    text.bytes().all(is_in_fragments)
}

/// The same for a text that also has no `~`, by which pointers escape (RFC 6901 §3).
#[must_use]
pub fn is_fragment_without_escapes(text: &str) -> bool {
    text.bytes().all(|byte| byte != b'~' && is_in_fragments(byte))
}

/// Returns whether a fragment has this byte as it is.
fn is_in_fragments(byte: u8) -> bool {
    /// The answer for each byte: most pointers are short, so that nothing else is as fast.
    const TABLE: [bool; 256] = {
        let mut table = [false; 256];
        let mut byte = 0;
        while byte < table.len() {
            table[byte] = is_allowed(byte as u8);
            byte += 1;
        }
        table
    };
    TABLE[usize::from(byte)]
}

/// Returns whether a byte is one of `pchar`, `/` and `?` (RFC 3986 §3.5).
const fn is_allowed(byte: u8) -> bool {
    let is_unreserved = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~');
    let is_sub_delim = matches!(byte, b'!' | b'$' | b'&' | b'\'' | b'(' | b')' | b'*' | b'+' | b',' | b';' | b'=');
    is_unreserved || is_sub_delim || matches!(byte, b':' | b'@' | b'/' | b'?')
}

/// Writes a pointer as a path, `items[3].qty`. A key that is no plain word, or is a number, is a JSON string in brackets, so that
/// different pointers have different paths.
///
/// # Errors
///
/// Those of `out`.
pub fn write_path<'a>(tokens: impl Iterator<Item = Token<'a>>, out: &mut dyn Write) -> fmt::Result {
    let mut dot = "";
    for token in tokens {
        let (before, after) = match token {
            Token::Index(_) => ("[", "]"),
            Token::Key(key) if is_plain(key) => (dot, ""),
            Token::Key(_) => ("[\"", "\"]"),
        };
        out.write_str(before)?;
        match token {
            Token::Key(key) => unescaped(key).try_for_each(|piece| write_in_quotes(piece, out))?,
            Token::Index(digits) => out.write_str(digits)?,
        }
        out.write_str(after)?;
        dot = ".";
    }
    Ok(())
}

/// Returns whether a key follows a dot: whether it consists of letters, digits, `_`, `-`, `$` and `@`, and is no number.
fn is_plain(key: &str) -> bool {
    let is_plain = |character: char| character.is_alphanumeric() || matches!(character, '_' | '-' | '$' | '@');
    key.chars().all(is_plain) && !key.bytes().all(|byte| byte.is_ascii_digit())
}

/// Writes a text with the escapes of JSON strings (RFC 8259 §7), of which a plain word has none.
fn write_in_quotes(mut text: &str, out: &mut dyn Write) -> fmt::Result {
    while let Some(at) = text.bytes().position(|byte| byte < 0x20 || byte == b'"' || byte == b'\\') {
        let (plain, rest) = text.split_at(at);
        out.write_str(plain)?;
        match rest.bytes().next() {
            Some(b'"') => out.write_str("\\\"")?,
            Some(b'\\') => out.write_str("\\\\")?,
            Some(byte) => write!(out, "\\u{byte:04x}")?,
            None => {}
        }
        text = rest.get(1..).unwrap_or_default();
    }
    out.write_str(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::String;

    fn path(pointer: &str) -> String {
        let mut out = String::new();
        write_path(pointer.split('/').skip(1).map(Token::of), &mut out).unwrap();
        out
    }

    #[test]
    fn escapes_are_put_in_and_taken_out() {
        for (key, text) in [("", ""), ("~", "~0"), ("/", "~1"), ("~1", "~01"), ("a/~b", "a~1~0b"), ("é//", "é~1~1")] {
            assert_eq!(escaped(key).collect::<String>(), text);
            assert_eq!(unescaped(text).collect::<String>(), key);
            assert!(is_escaped(text));
        }
        assert!(["~", "a~", "~2", "~~0", "~é"].iter().all(|text| !is_escaped(text)));
        assert_eq!(unescaped("1~~2~").collect::<String>(), "12");
    }

    #[test]
    fn a_fragment_has_all_bytes_that_it_can_have_as_they_are() {
        // RFC 3986 §2.2, §2.3, §3.5.
        let as_they_are = "ABCXYZabcxyz0189-._~!$&'()*+,;=:@/?";
        for byte in 0..=0x7F_u8 {
            let mut out = String::new();
            let text = [byte];
            write_fragment(core::str::from_utf8(&text).unwrap(), &mut out).unwrap();
            let is_kept = byte.is_ascii_alphanumeric() || as_they_are.as_bytes().contains(&byte);
            let expected = if is_kept { std::format!("#{}", char::from(byte)) } else { std::format!("#%{byte:02X}") };
            assert_eq!(out, expected);
        }
    }

    #[test]
    fn the_length_of_a_fragment_is_known_before_it_is_written() {
        for pointer in ["", "/items/3/name", "/a b/\"号\"/~0~1", "/%"] {
            let mut out = String::new();
            write_fragment(pointer, &mut out).unwrap();
            assert_eq!(fragment_length(pointer), out.len(), "{pointer}");
        }
    }

    #[test]
    fn a_path_has_words_behind_dots_and_all_else_in_brackets() {
        for (pointer, expected) in [
            ("", ""),
            ("/items/3/name", "items[3].name"),
            ("/0/a~1b", "[0][\"a/b\"]"),
            ("/a/01", "a[\"01\"]"),
            ("/", "[\"\"]"),
            ("/a.b/\"\\\n", "[\"a.b\"][\"\\\"\\\\\\u000a\"]"),
            ("/品名/$id", "品名.$id"),
            ("/99999999999999999999999", "[\"99999999999999999999999\"]"),
        ] {
            assert_eq!(path(pointer), expected, "{pointer}");
        }
    }
}
