//! What the value of a field may bring into a header, by its place there.

use core::fmt::{self, Write};

use super::{is_plain, is_token_byte};

/// A place of a header's value that a field of an occurrence fills. The catalog decides it, by the grammar of the header.
///
/// In each of them, bytes that the grammar does not have there are percent-encoded, unless a variant says otherwise: so no
/// value leaves its place, and none ends its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The rest of a line, for headers of unknown grammar: visible ASCII and spaces (RFC 9110 §5.5, without the tab and the
    /// bytes above ASCII that it leaves to older fields). `%` passes, so encoding twice is encoding once.
    Line = 0,
    /// The inside of a quoted string (RFC 9110 §5.6.4): `"` and `\` become quoted pairs.
    Quoted = 1,
    /// The inside of a quoted string that has no quoted pairs, such as `error_description` (RFC 6750 §3): `"` and `\`, which it
    /// forbids, are dropped.
    Unquotable = 2,
    /// A URI reference, or its start (RFC 3986 §4.1): what is legal in it passes.
    Reference = 3,
    /// A part of a URI, such as a value of its query (RFC 3986 §2.3): unreserved characters.
    Component = 4,
    /// The value of a cookie (RFC 6265 §4.1.1): cookie octets, without `%`.
    Cookie = 5,
    /// The value of an attribute that `;` ends, as of a cookie (RFC 6265 §4.1.1) or of a directive of
    /// `Content-Security-Policy`: visible ASCII without `;` and `,`.
    Attribute = 6,
    /// A token (RFC 9110 §5.6.2), without `%`.
    Token = 7,
    /// The credentials of a scheme (`token68`, RFC 9110 §11.2).
    Token68 = 8,
    /// A count or a delay, as in `Retry-After` (RFC 9110 §10.2.3). Text is that of [`Place::Line`].
    Count = 9,
    /// A segment of the path of a URI, or its start: as [`Place::Component`]. `.` and `..` are [refused](Place::refuses).
    Segment = 10,
}

impl Place {
    /// All of them, each at the index that is its [code](Place::code).
    pub const ALL: [Place; 11] = [
        Place::Line,
        Place::Quoted,
        Place::Unquotable,
        Place::Reference,
        Place::Component,
        Place::Cookie,
        Place::Attribute,
        Place::Token,
        Place::Token68,
        Place::Count,
        Place::Segment,
    ];

    /// Returns its number in images.
    #[must_use]
    pub const fn code(self) -> u32 {
        self as u32
    }

    /// Returns the place of a number in images; the strictest, [`Place::Segment`], for a number that none has.
    #[must_use]
    pub fn of_code(code: u32) -> Self {
        Self::ALL.get(code as usize).copied().unwrap_or(Self::Segment)
    }

    /// Returns what is between two items of a list. No item has it in a list of tokens or in a part of a URI, so that each
    /// stays one item.
    #[must_use]
    pub const fn separator(self) -> &'static str {
        match self {
            Place::Line | Place::Count | Place::Quoted | Place::Token | Place::Token68 => ", ",
            // As in `scope` (RFC 6749 §3.3) and in sources (CSP 3 §2.3.1).
            Place::Unquotable | Place::Attribute => " ",
            Place::Reference | Place::Component | Place::Segment => ",",
            Place::Cookie => "%2C",
        }
    }

    /// Returns whether a number below zero is 0 here: no count, delay or age is negative (RFC 9110 §10.2.3, RFC 9111 §1.2.2
    /// and §5.1, RFC 6265 §5.2.2).
    #[must_use]
    pub const fn is_never_negative(self) -> bool {
        matches!(self, Place::Count | Place::Token | Place::Attribute)
    }

    /// Returns whether an HTTP-date stands here as it is. It has spaces and a comma (RFC 9110 §5.6.7), which text cannot have
    /// in an attribute.
    #[must_use]
    pub const fn has_dates(self) -> bool {
        matches!(self, Place::Line | Place::Count | Place::Attribute)
    }

    /// Returns whether an instant between two seconds is the later one here: a client that comes back after a delay must not
    /// come too early (RFC 9110 §10.2.3).
    #[must_use]
    pub const fn rounds_up(self) -> bool {
        matches!(self, Place::Count)
    }

    /// Returns whether a text cannot stand here, so that the header is left out: `.` and `..` remove segments of a path, encoded
    /// or not (RFC 3986 §5.2.4, §6.2.2.2).
    #[must_use]
    pub fn refuses(self, text: &str) -> bool {
        self == Place::Segment && matches!(text, "." | "..")
    }

    /// Writes a text so that it stays in this place.
    ///
    /// # Errors
    ///
    /// Only those of `out`.
    pub fn write<W: Write + ?Sized>(self, text: &str, out: &mut W) -> fmt::Result {
        let mut rest = text.as_bytes();
        let mut start = 0;
        while let Some((byte, behind)) = rest.split_first() {
            rest = behind;
            if self.keeps(*byte, behind) {
                continue;
            }
            let end = text.len() - behind.len() - 1;
            // What is kept is ASCII, so that it starts and ends between characters.
            out.write_str(text.get(start..end).unwrap_or_default())?;
            self.replace(*byte, out)?;
            start = end + 1;
        }
        out.write_str(text.get(start..).unwrap_or_default())
    }

    /// Returns whether a byte of a value is percent-encoded here, so that the encoding of any other byte was in the value itself.
    /// A reference to a URI is kept as it is encoded.
    #[must_use]
    pub fn encodes(self, byte: u8) -> bool {
        self != Place::Reference && !self.keeps(byte, b"x") && !(self == Place::Quoted && matches!(byte, b'"' | b'\\'))
    }

    /// Returns whether a byte passes as it is, with `behind` after it.
    fn keeps(self, byte: u8, behind: &[u8]) -> bool {
        match self {
            Place::Line | Place::Count => is_plain(byte),
            Place::Quoted | Place::Unquotable => is_plain(byte) && !matches!(byte, b'"' | b'\\'),
            Place::Reference if byte == b'%' => {
                matches!(behind, [high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit())
            }
            Place::Reference => is_unreserved(byte) || b":/?#[]@!$&'()*+,;=".contains(&byte),
            Place::Component | Place::Segment => is_unreserved(byte),
            Place::Cookie => matches!(byte, 0x21..=0x7E) && !matches!(byte, b'"' | b'%' | b',' | b';' | b'\\'),
            Place::Attribute => matches!(byte, 0x21..=0x7E) && !matches!(byte, b',' | b';'),
            Place::Token => is_token_byte(byte) && byte != b'%',
            Place::Token68 if byte == b'=' => behind.iter().all(|byte| *byte == b'='),
            Place::Token68 => is_unreserved(byte) || matches!(byte, b'+' | b'/'),
        }
    }

    fn replace<W: Write + ?Sized>(self, byte: u8, out: &mut W) -> fmt::Result {
        match (self, byte) {
            (Place::Quoted, b'"') => out.write_str("\\\""),
            (Place::Quoted, b'\\') => out.write_str("\\\\"),
            (Place::Unquotable, b'"' | b'\\') => Ok(()),
            _ => write!(out, "%{byte:02X}"),
        }
    }
}

/// Returns whether a byte is one of `unreserved` (RFC 3986 §2.3).
const fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

#[cfg(test)]
mod tests;
