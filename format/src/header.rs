//! Header fields: which names and values they can have (RFC 9110 §5).

use core::fmt::{self, Write};

/// The longest value that a field of an occurrence can give a header, in bytes. Clients and proxies limit the head as a
/// whole, often to 8 KiB, and refuse the answer above that: an answer without this one header is better.
pub const MAX_VALUE: usize = 4096;

/// The names that an entry cannot set, in lower case: the response or the connection sets them by itself.
pub const RESERVED: [&str; 9] = [
    "connection",
    "content-encoding",
    "content-language",
    "content-length",
    "content-type",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// Returns whether a text is a token (RFC 9110 §5.6.2), which the name of a field has to be (§5.1).
#[must_use]
pub const fn is_token(name: &str) -> bool {
    let bytes = name.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !is_token_byte(bytes[at]) {
            return false;
        }
        at += 1;
    }
    !bytes.is_empty()
}

/// Returns whether a byte is a `tchar` (RFC 9110 §5.6.2).
#[must_use]
pub const fn is_token_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'!' | b'#' | b'$' | b'%' | b'&' | b'\'' | b'*' | b'+' | b'-' | b'.' | b'^' | b'_' | b'`' | b'|' | b'~'
        )
}

/// Returns whether a byte can be in a value as it is: visible ASCII and the space (RFC 9110 §5.5, without the tab and the
/// bytes above ASCII that it leaves to older fields).
#[must_use]
#[inline]
pub const fn is_plain(byte: u8) -> bool {
    matches!(byte, 0x20..=0x7E)
}

/// Percent-encodes what is written to it, byte by byte, where it is not [plain](is_plain): no value can end its line.
///
/// Plain bytes pass as they are, `%` among them, so encoding twice is encoding once.
#[derive(Debug)]
pub struct Encoder<W>(pub W);

impl<W: Write> Write for Encoder<W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut rest = text;
        while !rest.is_empty() {
            let plain = rest.bytes().position(|byte| !is_plain(byte)).unwrap_or(rest.len());
            let (start, behind) = rest.split_at(plain);
            self.0.write_str(start)?;
            let Some(character) = behind.chars().next() else { break };
            let length = character.len_utf8();
            for byte in behind.bytes().take(length) {
                write!(self.0, "%{byte:02X}")?;
            }
            rest = behind.get(length..).unwrap_or_default();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::String;

    fn encoded(text: &str) -> String {
        let mut out = Encoder(String::new());
        out.write_str(text).unwrap();
        out.0
    }

    #[test]
    fn what_could_end_a_line_or_is_not_ascii_is_percent_encoded() {
        assert_eq!(encoded("a\r\nSet-Cookie: x\0\u{7f}é重~ "), "a%0D%0ASet-Cookie: x%00%7F%C3%A9%E9%87%8D~ ");
        assert_eq!(encoded("\t"), "%09");
        assert_eq!(encoded("50% off"), "50% off");
        assert_eq!(encoded(""), "");
    }

    #[test]
    fn every_byte_of_a_token_is_one_of_rfc_9110_5_6_2() {
        let token = "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        for byte in 0..=u8::MAX {
            assert_eq!(is_token_byte(byte), token.as_bytes().contains(&byte), "{byte}");
        }
        assert!(is_token("Retry-After") && !is_token("") && !is_token("a b") && !is_token("a:") && !is_token("é"));
    }

    #[test]
    fn reserved_names_are_sorted_and_in_lower_case() {
        assert!(RESERVED.is_sorted());
        assert!(RESERVED.iter().all(|name| is_token(name) && *name == name.to_ascii_lowercase()));
    }
}
