//! [`Scanner`]: reads JSON (RFC 8259) from the front, without a tree of values and without an allocation.

use crate::text::json::{is_clean, to_escape};

/// How deep objects and arrays are nested at most.
pub(crate) const DEPTH: u32 = 128;

/// A text of JSON, and how far it is read. Each method returns `None` where the text is not JSON.
#[derive(Clone)]
pub(crate) struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Scanner<'a> {
    pub(crate) fn new(text: &'a str, at: usize) -> Self {
        Self { bytes: text.as_bytes(), at }
    }

    /// Returns the byte at which it is.
    #[inline]
    pub(crate) fn position(&self) -> usize {
        self.at
    }

    /// Returns the bytes that are still to be read.
    #[inline]
    pub(crate) fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Passes over bytes of the [rest](Self::rest).
    #[inline]
    pub(crate) fn skip_bytes(&mut self, count: usize) {
        self.at += count;
    }

    /// Returns the next byte behind whitespace, which stays next; 0 at the end.
    #[inline]
    pub(crate) fn peek(&mut self) -> u8 {
        match self.bytes.get(self.at) {
            Some(byte) if *byte > b' ' => *byte,
            _ => self.peek_behind_whitespace(),
        }
    }

    #[cold]
    fn peek_behind_whitespace(&mut self) -> u8 {
        loop {
            match self.bytes.get(self.at) {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                Some(byte) => return *byte,
                None => return 0,
            }
        }
    }

    /// Passes over one byte, which [`peek`](Self::peek) has returned.
    #[inline]
    pub(crate) fn skip(&mut self) {
        self.at += 1;
    }

    /// Passes over whitespace and a byte, if it is the next.
    #[inline]
    pub(crate) fn take(&mut self, byte: u8) -> Option<()> {
        if self.peek() != byte {
            return None;
        }
        self.at += 1;
        Some(())
    }

    /// Returns whether another member or item follows; otherwise, passes over the bracket that closes the object or array.
    #[inline]
    pub(crate) fn more(&mut self, is_first: &mut bool, close: u8) -> Option<bool> {
        let next = self.peek();
        if next == close {
            self.at += 1;
            return Some(false);
        }
        if !core::mem::take(is_first) {
            if next != b',' {
                return None;
            }
            self.at += 1;
            // No comma before the bracket.
            if self.peek() == close {
                return None;
            }
        }
        Some(true)
    }

    /// Reads the name of a member, and the colon behind it. Returns where it starts and ends, without its quotes, and whether it has
    /// escapes.
    #[inline]
    pub(crate) fn name(&mut self) -> Option<(usize, usize, bool)> {
        self.take(b'"')?;
        let start = self.at;
        let is_escaped = self.string()?;
        let end = self.at - 1;
        self.take(b':')?;
        Some((start, end, is_escaped))
    }

    /// Reads the rest of a string, behind its first quote. Returns whether it has escapes.
    #[inline]
    pub(crate) fn string(&mut self) -> Option<bool> {
        self.at = self.plain(self.at);
        match self.bytes.get(self.at)? {
            b'"' => {
                self.at += 1;
                Some(false)
            }
            _ => self.escaped_string(),
        }
    }

    #[cold]
    fn escaped_string(&mut self) -> Option<bool> {
        loop {
            match self.bytes.get(self.at)? {
                b'"' => {
                    self.at += 1;
                    return Some(true);
                }
                b'\\' => self.escape()?,
                _ => return None,
            }
            self.at = self.plain(self.at);
        }
    }

    /// Returns the next byte from `at` on that is a quote, a backslash or a control character.
    #[inline]
    fn plain(&self, at: usize) -> usize {
        // Names and most values end within the first bytes.
        match self.eight(at).map(to_escape) {
            None | Some(0) => self.plain_behind(at),
            Some(found) => at + found.trailing_zeros() as usize / 8,
        }
    }

    #[inline]
    fn eight(&self, at: usize) -> Option<u64> {
        let rest = self.bytes.get(at..)?;
        rest.first_chunk().map(|eight| u64::from_le_bytes(*eight))
    }

    fn plain_behind(&self, mut at: usize) -> usize {
        let clean = |at| self.bytes.get(at..).and_then(|rest| rest.first_chunk::<16>()).is_some_and(is_clean);
        while clean(at) {
            at += 16;
        }
        while let Some(eight) = self.eight(at) {
            match to_escape(eight) {
                0 => at += 8,
                found => return at + found.trailing_zeros() as usize / 8,
            }
        }
        while let Some(byte) = self.bytes.get(at) {
            if *byte < 0x20 || matches!(byte, b'"' | b'\\') {
                break;
            }
            at += 1;
        }
        at
    }

    fn escape(&mut self) -> Option<()> {
        let length = match self.bytes.get(self.at + 1)? {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => 2,
            b'u' => {
                let digits = self.bytes.get(self.at + 2..self.at + 6)?;
                digits.iter().all(u8::is_ascii_hexdigit).then_some(6)?
            }
            _ => return None,
        };
        self.at += length;
        Some(())
    }

    /// Passes over a value. `depth` is how deep it may be nested.
    pub(crate) fn value(&mut self, depth: u32) -> Option<()> {
        match self.peek() {
            b'"' => {
                self.at += 1;
                self.string().map(drop)
            }
            b'{' => self.nested(b'}', depth),
            b'[' => self.nested(b']', depth),
            b't' => self.word(b"true"),
            b'f' => self.word(b"false"),
            b'n' => self.word(b"null"),
            _ => self.number(),
        }
    }

    fn nested(&mut self, close: u8, depth: u32) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        self.at += 1;
        let mut is_first = true;
        while self.more(&mut is_first, close)? {
            if close == b'}' {
                self.take(b'"')?;
                self.string()?;
                self.take(b':')?;
            }
            self.value(depth)?;
        }
        Some(())
    }

    fn word(&mut self, word: &[u8]) -> Option<()> {
        let found = self.bytes.get(self.at..)?.starts_with(word);
        self.at += word.len();
        found.then_some(())
    }

    /// RFC 8259 §6.
    fn number(&mut self) -> Option<()> {
        self.at += usize::from(self.is(b'-'));
        if self.is(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.is(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if self.is(b'e') || self.is(b'E') {
            self.at += 1;
            self.at += usize::from(self.is(b'+') || self.is(b'-'));
            self.digits()?;
        }
        Some(())
    }

    #[inline]
    fn is(&self, byte: u8) -> bool {
        self.bytes.get(self.at) == Some(&byte)
    }

    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.bytes.get(self.at).is_some_and(u8::is_ascii_digit) {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }
}

#[cfg(test)]
mod tests;
