//! [`Plan`]: the operations that write a message, a header or a body.

use errbook_format::image::NONE;
use errbook_format::image::plan::{self, field, measured, op, room};

use super::Image;
use super::words::Words;
use crate::model::language::Language;

/// A plan as the image holds it.
#[derive(Clone, Copy)]
pub(crate) struct Plan {
    pub(crate) operations: Operations,
    /// Bytes, and the number of measured holes.
    room: u32,
    text: (u32, u32),
}

impl Plan {
    /// Returns the plan at `at`; one that does nothing where there is none.
    #[inline]
    pub(crate) fn at(image: &'static Image, at: u32) -> Self {
        let nothing = Self { operations: Operations { words: Words::default() }, room: 0, text: (0, 0) };
        image.words().starting_at(at).and_then(Self::new).unwrap_or(nothing)
    }

    #[inline]
    fn new(mut words: Words) -> Option<Self> {
        let [count, room, start, length] = words.next_four()?;
        Some(Self { operations: Operations { words: words.first(count)? }, room, text: (start, length) })
    }

    /// Returns the bytes that the plan writes beside its text, if its holes are of ordinary length.
    #[inline]
    pub(crate) fn room(self) -> usize {
        room::bytes(self.room) as usize
    }

    /// Returns the bytes of the text of the plan at `at`, if it has one, and of its holes of ordinary length, and the holes to
    /// be measured.
    #[inline]
    pub(crate) fn measured(image: &'static Image, at: u32) -> (usize, Measured) {
        let nothing = (0, Measured::default());
        image.words().starting_at(at).and_then(|words| Self::measured_at(image, words)).unwrap_or(nothing)
    }

    #[inline]
    fn measured_at(image: &Image, mut words: Words) -> Option<(usize, Measured)> {
        let [count, room, _, length] = words.next_four()?;
        let text = image.text_length().min(length as usize);
        let (_, behind) = words.split(count);
        let (words, _) = behind.split(room::measured(room));
        Some((text + room::bytes(room) as usize, Measured { words }))
    }

    /// Returns the text of the plan with all that follows it in the image, and the length of the text alone; nothing for a
    /// plan that [has no text](Plan::has_text).
    #[inline]
    pub(crate) fn text(self, image: &'static Image) -> (&'static str, usize) {
        image.text_from(self.text)
    }

    /// Returns the same as bytes.
    #[inline]
    pub(crate) fn bytes(self, image: &'static Image) -> (&'static [u8], usize) {
        image.bytes_from(self.text)
    }

    /// Returns whether the plan has a text of its own. The text of others is the body without the context.
    #[inline]
    pub(crate) fn has_text(self) -> bool {
        self.text.0 != NONE
    }

    /// Returns the text of a plan without holes; `None` for other plans.
    pub(crate) fn fixed_text(self, image: &'static Image) -> Option<&'static str> {
        let (start, length) = self.text;
        let mut operations = self.operations;
        match (operations.next_word(), operations.next_word()) {
            (None, _) => Some(""),
            (Some((op::TEXT, _)), None) => image.text_at(start as usize, length as usize),
            _ => None,
        }
    }
}

/// The holes of a plan that are measured.
#[derive(Clone, Copy, Default)]
pub(crate) struct Measured {
    words: Words,
}

/// What fills a measured hole.
#[derive(Clone, Copy)]
pub(crate) enum MeasuredHole {
    Field(usize),
    /// A part of the location.
    Location(u32),
    Context(u32),
}

impl Iterator for Measured {
    /// What fills the hole, and how many holes are for it.
    type Item = (MeasuredHole, usize);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let word = self.words.next()?;
        let number = measured::number(word);
        let hole = match measured::kind(word) {
            measured::FIELD => MeasuredHole::Field(number as usize),
            measured::LOCATION => MeasuredHole::Location(number),
            _ => MeasuredHole::Context(number),
        };
        Some((hole, measured::times(word) as usize))
    }
}

/// The argument of an operation that names a field, and a language where it is another than that of the text around.
#[derive(Clone, Copy)]
pub(crate) struct FieldHole(pub(crate) u32);

impl FieldHole {
    /// Returns the hole of an operation whose code tells the field, that of [`op::TEXT_FIELD`] or one above it.
    #[inline]
    pub(crate) const fn of_text_field(code: u8) -> Self {
        Self((code - op::TEXT_FIELD) as u32)
    }

    #[inline]
    pub(crate) const fn field(self) -> usize {
        field::index(self.0)
    }

    pub(crate) fn language_index(self, around: usize) -> usize {
        field::language(self.0).unwrap_or(around)
    }

    pub(crate) fn language(self, image: &Image, around: usize) -> Language {
        image.language(self.language_index(around))
    }
}

/// Operations that are still to be done, or the words that belong to one of them.
#[derive(Clone, Copy, Default)]
pub(crate) struct Operations {
    words: Words,
}

impl Operations {
    /// Takes the next word: the code of an operation, and its argument.
    #[inline]
    pub(crate) fn next_word(&mut self) -> Option<(u8, u32)> {
        let word = self.words.next()?;
        Some((plan::code(word), plan::argument(word)))
    }

    /// Takes the words that belong to the operation just read.
    #[inline]
    pub(crate) fn operands(&mut self, code: u8, argument: u32) -> Self {
        let (words, rest) = self.words.split(plan::operands(code, argument));
        self.words = rest;
        Self { words }
    }

    /// Returns the operands of [`op::BYTES`]: start and length.
    pub(crate) fn span(self) -> (usize, usize) {
        (self.words.get(0) as usize, self.words.get(1) as usize)
    }

    /// Returns the only operand of an operation.
    pub(crate) fn only(self) -> u32 {
        self.words.get(0)
    }

    /// Returns the operands of [`op::WITH_VIOLATIONS`]: the places of the block and of the plan.
    pub(crate) fn block_and_plan(self) -> (u32, u32) {
        (self.words.get(0), self.words.get(1))
    }

    /// Returns one of the operands of [`op::PLURAL`]: the place of the plan for a category, or 0.
    pub(crate) fn form(self, category: u32) -> u32 {
        self.words.get(category)
    }

    /// Returns the place of the plan, of the operands of [`op::PLURAL`], for the number that `is` accepts.
    pub(crate) fn exact_form(self, image: &'static Image, is: impl Fn(u32) -> bool) -> Option<u32> {
        let place = self.words.get(plan::EXACT_FORMS);
        if place == 0 {
            return None;
        }
        let mut words = image.words().starting_at(place)?;
        for _ in 0..words.next()? {
            let (number, form) = (words.next()?, words.next()?);
            if is(number) {
                return Some(form);
            }
        }
        None
    }
}
