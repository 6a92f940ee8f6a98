//! [`Walk`]: reads a body by a reading, in one pass, and keeps where its values are.

use alloc::string::String;
use alloc::vec::Vec;

use errbook_format::image::reading::role;

use super::pattern;
use super::scanner::{DEPTH, Quoted, Scanner};
use super::slots::{Form, Key, LONGEST_BODY, Slots, Span};
use super::string::unescape;
use super::value;
use super::walked::Walked;
use crate::image::reading::{Member, Part, Reading, parts};

/// Reads a whole body; `None` if it is not a JSON object.
pub(crate) fn walk(body: &str, reading: Reading) -> Option<Walked> {
    let mut walk = Walk { body, walked: Walked { slots: Slots::new(), extra: String::new() } };
    // A byte order mark is ignored (RFC 8259 §8.1).
    let start = if body.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let mut scanner = Scanner::new(body, start);
    if body.len() > LONGEST_BODY || scanner.peek() != b'{' {
        return None;
    }
    walk.nested(&mut scanner, reading, DEPTH)?;
    let is_whole = scanner.peek() == 0 && scanner.position() == body.len();
    is_whole.then_some(walk.walked)
}

/// Reads a value within a body that is known to be JSON, by a reading; `None` if it is no object.
pub(crate) fn walk_within(body: &str, at: usize, reading: Reading) -> Option<Walked> {
    let mut walk = Walk { body, walked: Walked { slots: Slots::new(), extra: String::new() } };
    let mut scanner = Scanner::new(body, at);
    if scanner.peek() != b'{' {
        return None;
    }
    walk.nested(&mut scanner, reading, DEPTH)?;
    Some(walk.walked)
}

struct Walk<'a> {
    body: &'a str,
    walked: Walked,
}

impl Walk<'_> {
    fn slots(&mut self) -> &mut Slots {
        &mut self.walked.slots
    }

    /// Reads an object or array.
    fn nested(&mut self, scanner: &mut Scanner<'_>, reading: Reading, depth: u32) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        scanner.skip();
        let start = scanner.position();
        let is_array = reading.is_array();
        let close = if is_array { b']' } else { b'}' };
        let (mut is_first, mut expected, mut item) = (true, 0, 0);
        let mut seen = 0_u64;
        while scanner.more(&mut is_first, close)? {
            let (name, member) = if is_array {
                item += 1;
                (Span::default(), reading.item(item - 1))
            } else {
                let name = self.name(scanner)?;
                let found = reading.find(self.bytes(name), &mut expected);
                (name, found)
            };
            let Some(member) = member else {
                let value = self.value(scanner, depth)?;
                if reading.has_fields() {
                    self.slots().list.push(Key::Wire(name), value);
                } else {
                    self.slots().fit.foreign += 1;
                }
                continue;
            };
            let bit = 1_u64.checked_shl(member.index).unwrap_or(0);
            if seen & bit != 0 {
                self.forget(start, scanner.position(), reading, member);
            }
            seen |= bit;
            self.member(scanner, reading, member, depth)?;
        }
        Some(())
    }

    /// Reads the name of a member: where it is in the body or, if it has escapes, behind it.
    #[inline]
    fn name(&mut self, scanner: &mut Scanner<'_>) -> Option<Span> {
        let name = scanner.name()?;
        if !name.is_escaped {
            return Some(Span::new(name.start, name.end, Form::Plain));
        }
        Some(self.unescaped(name))
    }

    #[cold]
    fn unescaped(&mut self, quoted: Quoted) -> Span {
        let start = self.body.len() + self.walked.extra.len();
        unescape(self.body.get(quoted.start..quoted.end).unwrap_or_default(), &mut self.walked.extra);
        Span::new(start, self.body.len() + self.walked.extra.len(), Form::Text)
    }

    #[inline]
    fn bytes(&self, span: Span) -> &[u8] {
        match self.body.as_bytes().get(span.start()..span.end()) {
            Some(bytes) => bytes,
            None => value::raw(self.body, &self.walked.extra, span).as_bytes(),
        }
    }

    /// Reads any value.
    #[inline]
    fn value(&mut self, scanner: &mut Scanner<'_>, depth: u32) -> Option<Span> {
        if scanner.peek() == b'"' {
            scanner.skip();
            let text = scanner.string()?;
            return Some(if text.is_escaped {
                Span::new(text.start - 1, text.end + 1, Form::Json)
            } else {
                Span::new(text.start, text.end, Form::Plain)
            });
        }
        let start = scanner.position();
        scanner.value(depth)?;
        Some(Span::new(start, scanner.position(), Form::Json))
    }

    fn member(&mut self, scanner: &mut Scanner<'_>, reading: Reading, member: Member, depth: u32) -> Option<()> {
        let image = reading.image;
        let fits = match member.role() {
            role @ (role::OBJECT | role::ARRAY | role::FIELDS) => {
                let opening = if role == role::ARRAY { b'[' } else { b'{' };
                let fits = scanner.peek() == opening;
                match role {
                    _ if !fits => scanner.value(depth)?,
                    role::FIELDS => self.fields(scanner, depth)?,
                    _ => self.nested(scanner, Reading::at(image, member.argument), depth)?,
                }
                fits
            }
            role::NOTHING => {
                scanner.value(depth)?;
                true
            }
            role::LITERAL => {
                let value = self.value(scanner, depth)?;
                value::raw_json(self.body, value) == image.span(member.argument)
            }
            role => {
                let value = self.value(scanner, depth)?;
                self.keep(reading, role, member.argument, value);
                true
            }
        };
        let fit = &mut self.slots().fit;
        if fits {
            fit.matched += 1;
            fit.always += u32::from(member.is_always());
        } else {
            fit.foreign += 1;
        }
        Some(())
    }

    /// Keeps a value that is one by its role.
    #[inline]
    fn keep(&mut self, reading: Reading, role: u32, argument: u32, value: Span) {
        let value = if value::raw_json(self.body, value) == "null" { Span::default() } else { value };
        match role {
            role::TEXT => self.text(reading, argument, value),
            role::FIELD => self.slots().list.push(Key::Field(argument), value),
            role::MESSAGE_IN => self.slots().list.push(Key::MessageIn(argument), value),
            role::MESSAGES => self.slots().messages = value,
            role::VIOLATIONS => self.slots().violations = value,
            role => {
                self.slots().set(role, value);
                if role == role::TIMESTAMP {
                    self.slots().timestamp_style = argument;
                }
            }
        }
    }

    /// Reads an object of fields.
    fn fields(&mut self, scanner: &mut Scanner<'_>, depth: u32) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        scanner.skip();
        let mut is_first = true;
        while scanner.more(&mut is_first, b'}')? {
            let name = self.name(scanner)?;
            let value = self.value(scanner, depth)?;
            self.slots().list.push(Key::Wire(name), value);
        }
        Some(())
    }

    /// Reads a text with several parts.
    fn text(&mut self, reading: Reading, pattern: u32, value: Span) {
        let span = match value.form() {
            Form::Plain => value,
            _ => {
                let json = value::raw_json(self.body, value);
                if !json.starts_with('"') {
                    return;
                }
                self.unescaped(Quoted { start: value.start() + 1, end: value.end() - 1, is_escaped: true })
            }
        };
        let of_image: Vec<Part> = parts(reading.image, pattern).collect();
        let of_pattern: Vec<pattern::Part<'_>> = of_image.iter().map(|part| of_part(*part)).collect();
        let mut found = Vec::new();
        let text = value::raw(self.body, &self.walked.extra, span);
        let start = text.as_ptr() as usize;
        pattern::split(&of_pattern, text, &mut |index, value| {
            let from = span.start() + (value.as_ptr() as usize - start);
            found.push((index, Span::new(from, from + value.len(), Form::Text)));
        });
        for (index, span) in found {
            if let Some(Part::Value(role, argument)) = of_image.get(index) {
                self.keep_part(reading, *role, *argument, span);
            }
        }
    }

    fn keep_part(&mut self, reading: Reading, role: u32, argument: u32, span: Span) {
        if role != role::NOTHING && role != role::TEXT && !span.is_absent() {
            self.keep(reading, role, argument, span);
        }
    }

    /// Forgets what a member said that is there once more: the last one counts. `start` is where the first member of the object
    /// is, and `here` where the value of the repeated one is.
    #[cold]
    fn forget(&mut self, start: usize, here: usize, reading: Reading, member: Member) {
        let mut scanner = Scanner::new(self.body, start);
        let (mut is_first, mut expected) = (true, 0);
        while let Some(true) = scanner.more(&mut is_first, b'}') {
            let Some(name) = self.name(&mut scanner) else { break };
            let found = reading.find(self.bytes(name), &mut expected);
            let from = scanner.position();
            if from >= here || scanner.value(DEPTH).is_none() {
                break;
            }
            if found.is_some_and(|found| found.index == member.index) {
                self.slots().list.remove(from, scanner.position());
            }
        }
        self.walked.clear(reading, member);
    }
}

/// Returns a part of a pattern, without its text where that is a value. Messages, titles and fields can contain anything.
fn of_part(part: Part) -> pattern::Part<'static> {
    match part {
        Part::Fixed(text) => pattern::Part::Fixed(text),
        Part::Value(role, _) => pattern::Part::Value {
            is_free: matches!(
                role,
                role::NOTHING | role::FIELD | role::MESSAGE | role::MESSAGE_IN | role::TITLE | role::INSTANCE
            ),
        },
    }
}

#[cfg(test)]
mod tests;
