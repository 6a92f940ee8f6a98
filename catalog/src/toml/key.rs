//! Keys, with and without quotes, and malformed ones.

use std::borrow::Cow;

use super::{Key, Parser, Stop};
use crate::messages::{self, Instead};
use crate::scan;

impl<'t> Parser<'t, '_> {
    pub(super) fn key(&mut self) -> Result<Key<'t>, Stop> {
        let start = self.at;
        let rest = self.bytes.get(start..).unwrap_or_default();
        let name = match rest.first() {
            Some(quote @ (b'"' | b'\'')) => {
                if rest.get(1) == Some(quote) && rest.get(2) == Some(quote) {
                    let at = self.place(start, start + 3);
                    return Err(self.fail(messages::multi_line_key(at)));
                }
                self.string(*quote)?
            }
            _ => {
                self.at += scan::bare_key_length(rest);
                if self.at == start {
                    return Err(self.no_key());
                }
                Cow::Borrowed(self.text.get(start..self.at).unwrap_or_default())
            }
        };
        Ok(Key { name, at: self.span(start) })
    }

    /// Reports that there is no key here.
    fn no_key(&mut self) -> Stop {
        let odd_space = self.instead().filter(|instead| matches!(instead, Instead::Space(_)));
        match self.peek() {
            _ if odd_space.is_some() => {
                let at = self.next_place();
                self.fail(messages::no_key(at, odd_space))
            }
            Some(byte) if needs_quotes(byte) => self.bad_key(self.at, self.word_end()),
            _ => {
                let at = self.next_place();
                self.fail(messages::no_key(at, None))
            }
        }
    }

    /// Returns whether the text behind a key belongs to it, but requires quotes.
    pub(super) fn goes_on_without_quotes(&self, byte: u8) -> bool {
        let before = self.at.checked_sub(1).and_then(|before| self.bytes.get(before));
        let is_apart = matches!(before, Some(b' ' | b'\t' | b'"' | b'\''));
        !is_apart && needs_quotes(byte)
    }

    /// Reports that the key from `start` to `end` needs quotes.
    pub(super) fn bad_key(&mut self, start: usize, end: usize) -> Stop {
        let key = self.text.get(start..end).unwrap_or_default();
        self.fail(messages::unquoted_key(self.place(start, end), key, self.instead_of_key(key)))
    }

    /// Returns the start of the key without quotes that ends here, or before the blanks here.
    pub(super) fn word_start(&self) -> usize {
        let before = self.text.get(..self.at).unwrap_or_default().trim_end_matches([' ', '\t']);
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        before.trim_end_matches(is_part).len()
    }

    /// Returns the end of the text that was meant as a key.
    pub(super) fn word_end(&self) -> usize {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let ends = |c: char| c.is_whitespace() || c.is_control() || "=.,#[]{}".contains(c);
        self.at + rest.find(ends).unwrap_or(rest.len())
    }

    /// Reports a header that is malformed: a key in it needs quotes, or it is unclosed.
    pub(super) fn open_header(&mut self, start: usize, brackets: usize) -> Stop {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let length = rest.find(['.', ']', '#', '\n', '\r']).unwrap_or(rest.len());
        let is_name = matches!(rest.as_bytes().get(length), Some(b'.' | b']'));
        let word = self.word_start();
        if length > 0 && is_name && word < self.at {
            return self.bad_key(word, self.at + length);
        }
        self.fail(self.unclosed_bracket(start, start + brackets))
    }
}

/// Returns whether a byte may have been meant as part of a key without quotes: it has no meaning of its own there.
fn needs_quotes(byte: u8) -> bool {
    !byte.is_ascii_control() && !b"=.,#[]{}".contains(&byte)
}
