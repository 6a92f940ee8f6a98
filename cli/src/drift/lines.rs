//! Lines of any input, of which none is kept that is too long.

use std::io::{self, BufRead};

/// The longest line that is read, in bytes.
pub(super) const LONGEST: usize = 64 << 20;

/// The byte order mark in UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// A line of an input.
pub(super) struct Line {
    /// Its number, from 1.
    pub(super) number: usize,
    /// Its bytes, without the line break.
    pub(super) bytes: Vec<u8>,
    /// Whether it is longer than [`LONGEST`], so that `bytes` are its beginning.
    pub(super) is_cut: bool,
}

/// The lines of an input.
pub(super) struct Lines<R> {
    input: R,
    number: usize,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn of(input: R) -> Lines<R> {
        Lines { input, number: 0 }
    }

    /// Returns the next line that is not blank.
    pub(super) fn next(&mut self) -> io::Result<Option<Line>> {
        loop {
            let Some(line) = self.any()? else { return Ok(None) };
            if line.is_cut || !line.bytes.trim_ascii().is_empty() {
                return Ok(Some(line));
            }
        }
    }

    fn any(&mut self) -> io::Result<Option<Line>> {
        let (mut bytes, mut is_cut, mut is_read) = (Vec::new(), false, false);
        loop {
            let buffer = self.input.fill_buf()?;
            if buffer.is_empty() {
                break;
            }
            is_read = true;
            let end = buffer.iter().position(|byte| *byte == b'\n');
            let part = buffer.get(..end.unwrap_or(buffer.len())).unwrap_or_default();
            let room = LONGEST.saturating_sub(bytes.len());
            is_cut |= part.len() > room;
            bytes.extend(part.iter().take(room));
            let length = part.len() + usize::from(end.is_some());
            self.input.consume(length);
            if end.is_some() {
                break;
            }
        }
        self.number += 1;
        // A byte order mark is ignored (RFC 8259 §8.1).
        if self.number == 1 && bytes.starts_with(MARK) {
            bytes.drain(..MARK.len());
        }
        Ok(is_read.then_some(Line { number: self.number, bytes, is_cut }))
    }

    /// Returns the rest of the input.
    pub(super) fn into_rest(self) -> R {
        self.input
    }
}
