//! Pointers as URI fragments (RFC 6901 §6).

use core::fmt::{self, Write};

/// Writes the text of a pointer as a fragment.
pub(super) fn write(mut text: &str, out: &mut dyn Write) -> fmt::Result {
    out.write_str("#")?;
    while let Some(at) = text.bytes().position(|byte| !is_in_fragments(byte)) {
        let (plain, rest) = text.split_at(at);
        out.write_str(plain)?;
        let mut behind = rest.chars();
        let encoded = behind.next().map_or(0, char::len_utf8);
        for byte in rest.bytes().take(encoded) {
            write!(out, "%{byte:02X}")?;
        }
        text = behind.as_str();
    }
    out.write_str(text)
}

/// Returns whether a fragment has this byte as it is: `pchar`, `/` and `?` of RFC 3986 §3.5.
const fn is_in_fragments(byte: u8) -> bool {
    let is_unreserved = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~');
    let is_sub_delim = matches!(byte, b'!' | b'$' | b'&' | b'\'' | b'(' | b')' | b'*' | b'+' | b',' | b';' | b'=');
    is_unreserved || is_sub_delim || matches!(byte, b':' | b'@' | b'/' | b'?')
}
