//! Subtags of language tags.

/// One to eight letters and digits, in lower case, with zeros behind them.
pub(super) struct Subtag {
    pub(super) bytes: [u8; 8],
    pub(super) length: u8,
    /// How many of them are digits.
    pub(super) digits: u8,
}

impl Subtag {
    /// `zh`.
    pub(super) const CHINESE: Self = Self { bytes: *b"zh\0\0\0\0\0\0", length: 2, digits: 0 };

    /// Returns whether this is `cmn`.
    pub(super) fn is_mandarin(&self) -> bool {
        self.bytes == *b"cmn\0\0\0\0\0"
    }

    /// Takes a subtag, up to a hyphen or the end, from the start of `tag`. The first subtag of a tag has no digits. Returns
    /// `None` if it is malformed.
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
        let is_whole = matches!(*tag, [] | [b'-', ..]);
        (subtag.length > 0 && is_whole).then_some(subtag)
    }
}
