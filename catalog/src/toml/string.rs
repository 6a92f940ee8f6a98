//! Strings in single and double quotes, of one line and of several.

use std::borrow::Cow;

use super::{Parser, Stop};
use crate::messages;
use crate::scan;

impl<'t> Parser<'t, '_> {
    pub(super) fn string(&mut self, quote: u8) -> Result<Cow<'t, str>, Stop> {
        let start = self.at;
        let is_multi_line = self.bytes.get(start + 1) == Some(&quote) && self.bytes.get(start + 2) == Some(&quote);
        let quotes = if is_multi_line { 3 } else { 1 };
        self.at += quotes;
        let has_escapes = self.past_the_closing_quote(start, quote, is_multi_line)?;
        let inner = self.text.get(start + quotes..self.at - quotes).unwrap_or_default();
        // A line end directly behind the opening quotes is not part of the text.
        let inner = match is_multi_line {
            true => inner.strip_prefix("\r\n").or_else(|| inner.strip_prefix('\n')).unwrap_or(inner),
            false => inner,
        };
        if !has_escapes {
            return Ok(if is_multi_line { with_line_feeds(inner) } else { Cow::Borrowed(inner) });
        }
        let from = self.at - quotes - inner.len();
        Ok(Cow::Owned(self.decoded(inner, from)))
    }

    /// Skips to behind the closing quotes. Returns whether the text has escapes.
    fn past_the_closing_quote(&mut self, start: usize, quote: u8, is_multi_line: bool) -> Result<bool, Stop> {
        // Single quotes have no escapes.
        let escape = if quote == b'"' { b'\\' } else { quote };
        let mut has_escapes = false;
        loop {
            self.at += scan::plain(self.bytes.get(self.at..).unwrap_or_default(), quote, escape);
            let Some(byte) = self.peek() else { return Err(self.unclosed_string(start, is_multi_line)) };
            if byte == quote {
                self.at += 1;
                if !is_multi_line {
                    return Ok(has_escapes);
                }
                let mut run = 1;
                while run < 5 && self.peek() == Some(quote) {
                    self.at += 1;
                    run += 1;
                }
                // One or two quotes before the closing three are part of the text.
                if run >= 3 {
                    return Ok(has_escapes);
                }
            } else if byte == escape {
                has_escapes = true;
                self.at += 1;
                // An escaped character closes nothing; an escaped line end is still a line end.
                if matches!(self.peek(), Some(next) if next == quote || next == escape) {
                    self.at += 1;
                }
            } else if byte == b'\n' || byte == b'\r' && self.bytes.get(self.at + 1) == Some(&b'\n') {
                if !is_multi_line {
                    return Err(self.unclosed_string(start, is_multi_line));
                }
                self.at += if byte == b'\n' { 1 } else { 2 };
                if self.peek() == Some(b'<') {
                    self.conflict_in_text();
                }
            } else {
                if byte != b'\t' {
                    self.control_character(byte);
                }
                self.at += 1;
            }
        }
    }

    fn unclosed_string(&mut self, start: usize, is_multi_line: bool) -> Stop {
        let at = if is_multi_line { self.place(start, start + 3) } else { self.place(self.at, self.at) };
        self.fail_within(messages::unclosed_string(at))
    }

    /// Returns a text with its escapes decoded; it starts at `from`.
    fn decoded(&mut self, written: &str, from: usize) -> String {
        let mut out = String::with_capacity(written.len());
        let mut rest = written;
        while let Some((text, escaped)) = rest.split_once('\\') {
            out.push_str(&with_line_feeds(text));
            let at = from + written.len() - escaped.len() - 1;
            let mut letters = escaped.chars();
            let letter = letters.next();
            rest = letters.as_str();
            match letter {
                Some('b') => out.push('\u{8}'),
                Some('t') => out.push('\t'),
                Some('n') => out.push('\n'),
                Some('f') => out.push('\u{c}'),
                Some('r') => out.push('\r'),
                Some('e') => out.push('\u{1b}'),
                Some('"') => out.push('"'),
                Some('\\') => out.push('\\'),
                Some('x') => rest = self.code_point(rest, 2, at, &mut out),
                Some('u') => rest = self.code_point(rest, 4, at, &mut out),
                Some('U') => rest = self.code_point(rest, 8, at, &mut out),
                _ => match past_the_line(escaped) {
                    Some(next) => rest = next,
                    None => {
                        let length = 1 + letter.map_or(0, char::len_utf8);
                        self.bad_escape(at, length);
                    }
                },
            }
        }
        out.push_str(&with_line_feeds(rest));
        out
    }

    /// Decodes a character from its hexadecimal code of `digits` digits. Returns the rest.
    fn code_point<'w>(&mut self, rest: &'w str, digits: usize, at: usize, out: &mut String) -> &'w str {
        let length = rest.bytes().take(digits).take_while(u8::is_ascii_hexdigit).count();
        let number = rest.get(..length).unwrap_or_default();
        let character = u32::from_str_radix(number, 16).ok().and_then(char::from_u32);
        match character {
            Some(character) if length == digits => out.push(character),
            _ => {
                let at = self.place(at, at + 2 + length);
                self.report(messages::bad_code_point(at, digits));
            }
        }
        rest.get(length..).unwrap_or_default()
    }

    fn bad_escape(&mut self, at: usize, length: usize) {
        let written = self.text.get(at..at + length).unwrap_or_default().to_owned();
        let at = self.place(at, at + length);
        self.report(messages::bad_escape(at, &written));
    }
}

/// Returns a text with a line feed for each line end, which TOML leaves to its parsers (TOML 1.1, "String"): a message is the
/// same whether its file was checked out with `\n` or with `\r\n`.
fn with_line_feeds(text: &str) -> Cow<'_, str> {
    if text.contains("\r\n") { Cow::Owned(text.replace("\r\n", "\n")) } else { Cow::Borrowed(text) }
}

/// Skips the white space that a backslash at the end of a line removes; `None` if there is more in the line.
fn past_the_line(escaped: &str) -> Option<&str> {
    let end = escaped.trim_start_matches([' ', '\t']);
    let is_line_end = end.starts_with('\n') || end.starts_with("\r\n");
    is_line_end.then(|| end.trim_start_matches([' ', '\t', '\n', '\r']))
}
