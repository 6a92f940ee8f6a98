//! The parts of a JSON text, without a tree of values.

use alloc::borrow::Cow;
use alloc::string::String;

/// The values after an opening bracket, up to the closing one: of an object, keys and values in turn.
pub(crate) struct Parts<'a>(pub(crate) &'a [u8]);

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

/// Returns the text of a JSON string.
pub(crate) fn unescaped(json: &[u8]) -> Cow<'_, str> {
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
