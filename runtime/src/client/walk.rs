//! [`walk`]: reads a body by a reading, in one pass, and keeps where its values are.

use alloc::vec;
use alloc::vec::Vec;

use errbook_format::image::reading::role;

use super::array::Alignment;
use super::scanner::{DEPTH, Scanner};
use super::slots::{Form, Key, LONGEST_BODY, Span};
use super::string::unescape;
use super::walked::Walked;
use super::{text_parts, value};
use crate::image::reading::{Member, Names, Reading};

/// Reads a whole body into `walked`, which is empty then if the body is not a JSON object.
pub(crate) fn walk(body: &str, reading: Reading, walked: &mut Walked) -> Option<()> {
    // A byte order mark is ignored (RFC 8259 §8.1).
    let start = if body.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let mut scanner = Scanner::new(body, start);
    let is_whole = |scanner: &mut Scanner<'_>| scanner.peek() == 0 && scanner.position() == body.len();
    let is_read = body.len() <= LONGEST_BODY
        && walk_within(body, &mut scanner, reading, walked).is_some()
        && is_whole(&mut scanner);
    if !is_read {
        walked.reset();
        return None;
    }
    Some(())
}

/// Reads the value at which a scanner of a body is into `walked`, and passes over it. `None` if it is not an object, or not JSON.
pub(crate) fn walk_within<'a>(
    body: &'a str,
    scanner: &mut Scanner<'a>,
    reading: Reading,
    walked: &mut Walked,
) -> Option<()> {
    if scanner.peek() != b'{' {
        return None;
    }
    walked.reset();
    let start = scanner.position();
    let mut walk = Walk { body, scanner, walked, is_careful: false, has_repeated: false };
    if let read @ Some(()) = walk.object(reading, DEPTH) {
        return read;
    }
    if !walk.has_repeated {
        return None;
    }
    walk.walked.reset();
    *walk.scanner = Scanner::new(body, start);
    walk.is_careful = true;
    walk.object(reading, DEPTH)
}

/// How many members of an object are told apart without a list.
const FEW: u32 = u64::BITS;

struct Walk<'w, 'a> {
    body: &'a str,
    scanner: &'w mut Scanner<'a>,
    walked: &'w mut Walked,
    /// Whether each object is looked through for members that are repeated: only the last one counts, as in `serde_json::Value`.
    is_careful: bool,
    /// Whether a member was repeated, which stops a walk that is not careful.
    has_repeated: bool,
}

impl Walk<'_, '_> {
    /// Reads an object.
    fn object(&mut self, reading: Reading, depth: u32) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        self.scanner.skip();
        let last = (self.is_careful || reading.count() > FEW).then(|| self.last_places(reading, depth));
        let (mut is_first, mut expected, mut seen) = (true, 0, 0_u64);
        let mut names = Names::default();
        while self.scanner.more(&mut is_first, b'}')? {
            let member = match reading.next(self.scanner.rest(), &mut expected) {
                Some((member, length)) => {
                    self.scanner.skip_bytes(length);
                    self.scanner.take(b':')?;
                    member
                }
                None => match self.find(reading, &mut expected, &mut names, depth)? {
                    Some(member) => member,
                    None => continue,
                },
            };
            if let Some(last) = &last {
                self.scanner.peek();
                if last.get(member.index as usize) != Some(&self.scanner.position()) {
                    self.scanner.value(depth)?;
                    continue;
                }
            } else {
                let bit = 1 << member.index;
                if seen & bit != 0 {
                    self.has_repeated = true;
                    return None;
                }
                seen |= bit;
            }
            self.member(reading, member, depth)?;
        }
        Some(())
    }

    /// Reads the name of a member, and returns the member of this name. Reads the value of one that the template does not have, and
    /// returns `None` then.
    fn find(&mut self, reading: Reading, expected: &mut u32, names: &mut Names, depth: u32) -> Option<Option<Member>> {
        let name = self.name()?;
        let bytes = value::raw_bytes(self.body, &self.walked.extra, name);
        if let Some(member) = reading.find(bytes, expected, names) {
            return Some(Some(member));
        }
        let value = self.value(depth)?;
        if reading.has_fields() {
            self.walked.slots.list.push(Key::Wire(name), value);
        } else {
            self.walked.slots.fit.foreign += 1;
        }
        Some(None)
    }

    /// Returns where the last value of each member of an object is, behind whose bracket the scanner is.
    #[cold]
    fn last_places(&self, reading: Reading, depth: u32) -> Vec<usize> {
        let mut last = vec![usize::MAX; reading.count() as usize];
        let mut scanner = self.scanner.clone();
        let (mut is_first, mut expected, mut names) = (true, 0, Names::default());
        let mut text = alloc::string::String::new();
        while let Some(true) = scanner.more(&mut is_first, b'}') {
            let Some((start, end, is_escaped)) = scanner.name() else { break };
            let mut name = self.body.get(start..end).unwrap_or_default();
            if is_escaped {
                text.clear();
                unescape(name, &mut text);
                name = &text;
            }
            let found = reading.find(name.as_bytes(), &mut expected, &mut names);
            scanner.peek();
            let place = scanner.position();
            if let Some(last) = found.and_then(|member| last.get_mut(member.index as usize)) {
                *last = place;
            }
            if scanner.value(depth).is_none() {
                break;
            }
        }
        last
    }

    /// Reads an array whose items have roles.
    fn array(&mut self, reading: Reading, depth: u32) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        self.scanner.skip();
        let items = Alignment::of(reading, self.body, self.scanner.position());
        let (mut is_first, mut item) = (true, 0);
        while self.scanner.more(&mut is_first, b']')? {
            match items.item(item) {
                Some(member) => self.member(reading, member, depth)?,
                None => {
                    self.scanner.value(depth)?;
                    self.walked.slots.fit.foreign += 1;
                }
            }
            item += 1;
        }
        Some(())
    }

    /// Reads the name of a member: where it is in the body or, if it has escapes, behind it.
    #[inline]
    fn name(&mut self) -> Option<Span> {
        let (start, end, is_escaped) = self.scanner.name()?;
        if is_escaped {
            return Some(self.unescaped(start, end));
        }
        Some(Span::new(start, end, Form::Plain))
    }

    /// Appends the text of a string to the texts behind the body.
    #[cold]
    fn unescaped(&mut self, start: usize, end: usize) -> Span {
        let from = self.body.len() + self.walked.extra.len();
        unescape(self.body.get(start..end).unwrap_or_default(), &mut self.walked.extra);
        Span::new(from, self.body.len() + self.walked.extra.len(), Form::Text)
    }

    /// Reads any value.
    fn value(&mut self, depth: u32) -> Option<Span> {
        self.value_here(depth)
    }

    /// The same without a call, for the values of most members.
    #[inline(always)]
    fn value_here(&mut self, depth: u32) -> Option<Span> {
        if self.scanner.peek() == b'"' {
            self.scanner.skip();
            let start = self.scanner.position();
            let is_escaped = self.scanner.string()?;
            let end = self.scanner.position();
            return Some(if is_escaped {
                self.walked.has_escapes = true;
                Span::new(start - 1, end, Form::Json)
            } else {
                Span::new(start, end - 1, Form::Plain)
            });
        }
        self.other_value(depth)
    }

    /// Reads a value that is not a string.
    fn other_value(&mut self, depth: u32) -> Option<Span> {
        let start = self.scanner.position();
        self.scanner.value(depth)?;
        Some(Span::new(start, self.scanner.position(), Form::Json))
    }

    /// Reads a value with a role.
    #[inline]
    fn member(&mut self, reading: Reading, member: Member, depth: u32) -> Option<()> {
        let fits = match member.role() {
            role if role < role::FIRST_SLOT => self.other(reading, role, member.argument, depth)?,
            role => {
                let value = self.value_here(depth)?;
                self.keep_in_slot(role, member.argument, value);
                true
            }
        };
        let fit = &mut self.walked.slots.fit;
        fit.matched += u32::from(fits);
        fit.always += u32::from(fits && member.is_always());
        fit.contrary += u32::from(!fits);
        Some(())
    }

    /// Reads a value that has no slot. Returns whether the template can have written it.
    fn other(&mut self, reading: Reading, role: u32, argument: u32, depth: u32) -> Option<bool> {
        let nested = match role {
            role::OBJECT | role::FIELDS => b'{',
            role::ARRAY => b'[',
            role::NOTHING => {
                self.scanner.value(depth)?;
                return Some(true);
            }
            role::LITERAL => {
                let value = self.value(depth)?;
                return Some(value::raw_json(self.body, value) == reading.image.span(argument));
            }
            role::TEXT => {
                let value = self.value(depth)?;
                return Some(value::is_null(self.body, value) || self.text(reading, argument, value));
            }
            role => {
                let value = self.value(depth)?;
                self.keep(role, argument, value);
                return Some(true);
            }
        };
        if self.scanner.peek() != nested {
            self.scanner.value(depth)?;
            return Some(false);
        }
        match role {
            role::FIELDS => self.fields(depth)?,
            role::ARRAY => self.array(Reading::at(reading.image, argument), depth)?,
            _ => self.object(Reading::at(reading.image, argument), depth)?,
        }
        Some(true)
    }

    /// Keeps a value that is one by its role.
    fn keep(&mut self, role: u32, argument: u32, value: Span) {
        let value = if value::is_null(self.body, value) { Span::default() } else { value };
        let slots = &mut self.walked.slots;
        match role {
            role::FIELD => slots.list.push(Key::Field(argument), value),
            role::MESSAGE_IN => slots.list.push(Key::MessageIn(argument), value),
            role::MESSAGES => slots.messages = value,
            role::VIOLATIONS => slots.violations = value,
            role => self.keep_in_slot(role, argument, value),
        }
    }

    #[inline]
    fn keep_in_slot(&mut self, role: u32, argument: u32, value: Span) {
        let value = if value::is_null(self.body, value) { Span::default() } else { value };
        self.walked.slots.set(role, value);
        if role == role::TIMESTAMP {
            self.walked.slots.timestamp_style = argument;
        }
    }

    /// Reads an object of fields.
    fn fields(&mut self, depth: u32) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        self.scanner.skip();
        let mut is_first = true;
        while self.scanner.more(&mut is_first, b'}')? {
            let name = self.name()?;
            let value = self.value(depth)?;
            self.walked.slots.list.push(Key::Wire(name), value);
        }
        Some(())
    }

    /// Keeps the values in a text with several parts. Returns whether the template can have written it.
    fn text(&mut self, reading: Reading, pattern: u32, value: Span) -> bool {
        let span = match value.form() {
            Form::Plain => value,
            _ if value::raw_json(self.body, value).starts_with('"') => {
                self.unescaped(value.start() + 1, value.end() - 1)
            }
            _ => return false,
        };
        let text = value::raw(self.body, &self.walked.extra, span);
        let (found, is_text) = text_parts::split(reading.image, pattern, text);
        for (role, argument, place) in found {
            let part = Span::new(span.start() + place.start, span.start() + place.end, Form::Text);
            if !part.is_absent() {
                self.keep(role, argument, part);
            }
        }
        is_text
    }
}
