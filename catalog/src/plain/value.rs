//! Values: strings, arrays, tables in braces; numbers, booleans and dates.

use super::{DEEPEST, Reader};
use crate::scan;
use crate::tree::{self, Form, Item, Members, Value};

impl<'t> Reader<'t> {
    pub(super) fn value(&mut self, level: usize) -> Option<Value<'t>> {
        match self.peek()? {
            quote @ (b'"' | b'\'') => self.string(quote),
            b'[' => self.array(level + 1).map(Value::Array),
            b'{' => self.inline_table(level + 1).map(Value::Table),
            _ => self.scalar(),
        }
    }

    fn string(&mut self, quote: u8) -> Option<Value<'t>> {
        let start = self.at;
        let is_multi_line = self.bytes.get(start + 1) == Some(&quote) && self.bytes.get(start + 2) == Some(&quote);
        let quotes = if is_multi_line { 3 } else { 1 };
        self.at += quotes;
        let has_escapes = self.past_the_closing_quote(quote, is_multi_line)?;
        if has_escapes {
            return tree::scalar(self.text.get(start..self.at)?);
        }
        let inner = self.text.get(start + quotes..self.at - quotes)?;
        // A line end right behind the opening quotes is not part of the text.
        let text = if is_multi_line { inner.strip_prefix('\n').unwrap_or(inner) } else { inner };
        Some(Value::String(text.into()))
    }

    /// Goes behind the closing quotes; says whether the text between is to be decoded.
    fn past_the_closing_quote(&mut self, quote: u8, is_multi_line: bool) -> Option<bool> {
        // Within single quotes, nothing is an escape.
        let escape = if quote == b'"' { b'\\' } else { quote };
        let mut has_escapes = false;
        loop {
            self.at += scan::plain(self.bytes.get(self.at..)?, quote, escape);
            let byte = self.peek()?;
            self.at += 1;
            if byte == quote {
                if !is_multi_line {
                    return Some(has_escapes);
                }
                let mut run = 1;
                while self.peek() == Some(quote) {
                    self.at += 1;
                    run += 1;
                }
                // One or two quotes before the closing three are part of the text.
                match run {
                    1 | 2 => {}
                    3..=5 => return Some(has_escapes),
                    _ => return None,
                }
            } else if byte == escape {
                has_escapes = true;
                self.at += 1;
            } else if byte == b'\r' && is_multi_line && self.peek() == Some(b'\n') {
                // What the parser makes of such line ends is its affair, as escapes are.
                has_escapes = true;
            } else if byte != b'\t' && !(byte == b'\n' && is_multi_line) {
                return None;
            }
        }
    }

    fn array(&mut self, level: usize) -> Option<Vec<Item<'t>>> {
        let mut items = Vec::new();
        self.bracketed(b']', level, &mut |reader| {
            let start = reader.at;
            let value = reader.value(level)?;
            items.push(Item { at: reader.span(start), value });
            Some(())
        })?;
        Some(items)
    }

    fn inline_table(&mut self, level: usize) -> Option<Box<Members<'t>>> {
        let mut table = Box::new(Members::of(Form::Inline));
        self.bracketed(b'}', level, &mut |reader| reader.key_value(&mut table, level))?;
        Some(table)
    }

    /// From an opening bracket to behind the one that closes it, with commas between what `item` reads.
    fn bracketed(
        &mut self,
        close: u8,
        level: usize,
        item: &mut dyn FnMut(&mut Reader<'t>) -> Option<()>,
    ) -> Option<()> {
        loop {
            // Past the bracket, and then past each comma.
            self.at += 1;
            self.gap(level)?;
            if self.peek()? == close {
                break;
            }
            item(self)?;
            self.gap(level)?;
            match self.peek()? {
                b',' => {}
                byte if byte == close => break,
                _ => return None,
            }
        }
        self.at += 1;
        Some(())
    }

    /// Numbers, booleans and dates.
    fn scalar(&mut self) -> Option<Value<'t>> {
        let start = self.at;
        let rest = self.bytes.get(start..)?;
        let length = scan::plain(rest, b',', b' ');
        // Within brackets, the bracket may follow at once.
        let raw = self.text.get(start..start + length)?;
        let raw = raw.split([']', '}', '#']).next()?;
        // Anything else is a mistake, a byte order mark too, which the parser would skip at the start of a value alone.
        if !raw.is_ascii() {
            return None;
        }
        self.at += raw.len();
        match raw {
            "true" => Some(Value::Boolean(true)),
            "false" => Some(Value::Boolean(false)),
            _ => match small_number(raw.as_bytes()) {
                Some(number) => Some(Value::Integer(Some(number))),
                None => tree::scalar(raw),
            },
        }
    }

    /// White space, comments and line ends within brackets.
    fn gap(&mut self, level: usize) -> Option<()> {
        if level > DEEPEST {
            return None;
        }
        loop {
            self.blanks();
            match self.peek()? {
                b'\n' | b'\r' | b'#' => self.line_end()?,
                _ => return Some(()),
            }
        }
    }
}

/// A number in its usual form: digits without a sign, and no zero before others.
fn small_number(digits: &[u8]) -> Option<i64> {
    let leading_zero = digits.len() > 1 && digits.first() == Some(&b'0');
    if leading_zero || digits.is_empty() || digits.len() > 9 {
        return None;
    }
    let mut number = 0;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        number = number * 10 + i64::from(digit - b'0');
    }
    Some(number)
}
