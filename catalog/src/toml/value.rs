//! Values: arrays, tables in braces, and scalars.

use super::brackets::Signs;
use super::{Parser, Stop, scalar};
use crate::diagnostic::Diagnostic;
use crate::messages::{self, Instead};
use crate::scan;
use crate::tree::{Form, Item, Members, Value};

impl<'t> Parser<'t, '_> {
    pub(super) fn value(&mut self, level: u32) -> Result<Value<'t>, Stop> {
        match self.peek() {
            Some(b'=' | b':' | b'>' | b',' | b';') => Err(self.signs_instead()),
            Some(quote @ (b'"' | b'\'')) => self.string(quote).map(Value::String),
            Some(b'[') => self.array(level + 1).map(Value::Array),
            Some(b'{') => self.inline_table(level + 1).map(Value::Table),
            None | Some(b'\n' | b'\r' | b'#' | b']' | b'}') => Err(self.missing_value()),
            Some(_) => self.scalar(),
        }
    }

    fn missing_value(&mut self) -> Stop {
        let at = self.place(self.at, self.at);
        self.fail(messages::missing_value(at))
    }

    /// Reports the signs here, which begin no value. Within brackets, a comma ends what has no value.
    fn signs_instead(&mut self) -> Stop {
        let is_sign = |byte: &u8| match byte {
            b'=' | b':' | b'>' | b';' => true,
            b',' => self.open.is_empty(),
            _ => false,
        };
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let length = rest.iter().take_while(|byte| is_sign(byte)).count();
        // Nothing but a comma is a missing value.
        let is_left = rest.get(length..).and_then(|rest| rest.iter().find(|byte| !matches!(byte, b' ' | b'\t')));
        let has_value = !matches!(is_left, None | Some(b'\n' | b'\r' | b'#'));
        if length == 0 || !has_value && rest.first() == Some(&b',') {
            return self.missing_value();
        }
        let end = self.at + length;
        let signs = self.text.get(self.at..end).unwrap_or_default();
        self.fail(messages::unexpected_signs(self.place(self.at, end), signs))
    }

    fn array(&mut self, level: u32) -> Result<Vec<Item<'t>>, Stop> {
        let mut items = Vec::new();
        self.bracketed(b']', level, &mut |reader| {
            let start = reader.at;
            let value = reader.value(level)?;
            items.push(Item { at: reader.span(start), value });
            Ok(())
        })?;
        Ok(items)
    }

    fn inline_table(&mut self, level: u32) -> Result<Box<Members<'t>>, Stop> {
        let mut table = Box::new(Members::of(Form::Inline));
        self.bracketed(b'}', level, &mut |reader| reader.key_value(&mut table, level))?;
        Ok(table)
    }

    /// Reads from an opening bracket to behind the closing one, with commas between the items that `item` reads.
    fn bracketed(
        &mut self,
        close: u8,
        level: u32,
        item: &mut dyn FnMut(&mut Self) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        self.check_depth(level)?;
        self.open.push(self.at);
        self.at += 1;
        loop {
            self.gap();
            match self.peek() {
                Some(byte) if byte == close => break,
                Some(sign @ (b',' | b']' | b'}')) => {
                    let at = self.next_place();
                    self.go_on(if sign == b',' {
                        messages::extra_comma(at)
                    } else {
                        messages::unopened_bracket(at, sign)
                    })?;
                    self.at += 1;
                    continue;
                }
                None => return Err(self.unclosed()),
                Some(_) => {}
            }
            match item(self) {
                Ok(()) => {}
                Err(Stop::Item) => self.skip_item(),
                Err(Stop::Line) => return Err(Stop::Line),
            }
            self.gap();
            match self.peek() {
                Some(b',') => self.at += 1,
                None | Some(b']' | b'}') => {}
                Some(_) => {
                    let at = self.next_place();
                    let instead = self.instead();
                    let skipped = match instead {
                        Some(Instead::Sign(wrong, _) | Instead::Space(wrong)) => wrong.len_utf8(),
                        _ => 0,
                    };
                    self.go_on(messages::missing_comma(at, instead))?;
                    self.at += skipped;
                    self.gap();
                    if self.peek() == Some(b',') {
                        self.at += 1;
                    }
                }
            }
        }
        self.at += 1;
        self.open.pop();
        Ok(())
    }

    /// Reports an error between the items of brackets. Reading leaves the brackets only if one of them is unclosed.
    fn go_on(&mut self, diagnostic: Diagnostic) -> Result<(), Stop> {
        match self.fail(diagnostic) {
            Stop::Line => Err(Stop::Line),
            Stop::Item => Ok(()),
        }
    }

    /// Reports the end of the document within brackets.
    fn unclosed(&mut self) -> Stop {
        let open = self.open.last().copied().unwrap_or_default();
        self.report(self.unclosed_bracket(open, open + 1));
        self.end()
    }

    /// Skips to the comma behind an item, or to the closing bracket.
    fn skip_item(&mut self) {
        let mut depth = 0_usize;
        for (at, sign) in Signs::from(self.bytes, self.at) {
            match sign {
                b'[' | b'{' => depth += 1,
                b']' | b'}' if depth > 0 => depth -= 1,
                b',' if depth > 0 => {}
                _ => {
                    self.at = at;
                    return;
                }
            }
        }
        self.at = self.bytes.len();
    }

    /// Reads numbers, booleans and dates.
    fn scalar(&mut self) -> Result<Value<'t>, Stop> {
        let start = self.at;
        let rest = self.bytes.get(start..).unwrap_or_default();
        let mut length = scalar_length(rest);
        // A space can separate date and time.
        if length == 10
            && rest.get(10) == Some(&b' ')
            && rest.get(11).is_some_and(u8::is_ascii_digit)
            && scalar::moment(self.text.get(start..start + length).unwrap_or_default()).is_some()
        {
            length += 1 + scalar_length(rest.get(11..).unwrap_or_default());
        }
        let raw = self.text.get(start..start + length).unwrap_or_default();
        if let Some(value) = scalar::value(raw) {
            self.at += length;
            return Ok(value);
        }
        let at = self.place(start, start + length);
        Err(match rest.first() {
            Some(byte) if byte.is_ascii_control() => self.fail(messages::control_character(self.next_place(), *byte)),
            _ => self.fail(messages::no_value(at, raw, self.instead_of_value(raw))),
        })
    }

    /// Skips white space, comments and line ends within brackets.
    fn gap(&mut self) {
        loop {
            self.blanks();
            match self.peek() {
                Some(b'\n') => self.at += 1,
                Some(b'\r') => self.carriage_return(),
                Some(b'#') => self.comment(),
                Some(b'<' | b'|' | b'=' | b'>') if self.conflict() => {}
                _ => return,
            }
        }
    }
}

/// Returns the length of a value without quotes, which a bracket or comma may end.
fn scalar_length(rest: &[u8]) -> usize {
    let length = scan::plain(rest, b',', b' ');
    let rest = rest.get(..length).unwrap_or_default();
    rest.iter().position(|byte| matches!(byte, b']' | b'}' | b'#')).unwrap_or(length)
}
