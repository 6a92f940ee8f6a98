//! Subtags of language tags.

use errbook_format::tag::Primary;

/// One to eight letters and digits, in lower case, with zeros behind them.
pub(super) struct Subtag {
    pub(super) bytes: [u8; 8],
    pub(super) length: u8,
    /// How many of them are digits.
    pub(super) digits: u8,
}

impl Subtag {
    /// Returns a language as a subtag.
    pub(super) fn of_language(bytes: Primary) -> Self {
        let length = bytes.iter().take_while(|byte| **byte != 0).count();
        Self { bytes, length: length as u8, digits: 0 }
    }

    /// Returns whether it can be an extended language (RFC 5646 §2.2.2).
    pub(super) fn is_extended(&self) -> bool {
        self.length == 3 && self.digits == 0
    }

    /// Returns the script that `CHS` and `CHT` of `zh-CHS` and `zh-CHT` stand for, which .NET had.
    pub(super) fn script_of_chinese(&self) -> Option<Self> {
        let bytes = match &self.bytes {
            b"chs\0\0\0\0\0" => *b"hans\0\0\0\0",
            b"cht\0\0\0\0\0" => *b"hant\0\0\0\0",
            _ => return None,
        };
        Some(Self { bytes, length: 4, digits: 0 })
    }

    /// Takes a subtag, up to a hyphen or the end, from the start of `tag`. The first subtag of a tag has no digits. Returns
    /// `None` if it is malformed. An underscore is a hyphen, as some clients send the names of POSIX locales.
    pub(super) fn read(tag: &mut &[u8], is_first: bool) -> Option<Self> {
        let mut subtag = Self { bytes: [0; 8], length: 0, digits: 0 };
        for (room, byte) in subtag.bytes.iter_mut().zip(*tag) {
            let lower = byte | 0x20;
            if lower.is_ascii_lowercase() {
                *room = lower;
            } else if byte.is_ascii_digit() && !is_first {
                *room = *byte;
                subtag.digits += 1;
            } else {
                break;
            }
            subtag.length += 1;
        }
        *tag = tag.get(usize::from(subtag.length)..)?;
        let is_whole = matches!(*tag, [] | [b'-' | b'_', ..]);
        (subtag.length > 0 && is_whole).then_some(subtag)
    }
}
