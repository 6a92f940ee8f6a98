//! [`Plan`]: what a message, a header or a body is made of.

use crate::image::{Image, word_of};
use crate::model::language::Language;

/// The codes of operations; what they do is told in [`crate::image`].
pub(crate) const TEXT: u8 = 0;
pub(crate) const FIELD_JSON: u8 = 1;
pub(crate) const FIELD_TEXT: u8 = 2;
pub(crate) const CONTEXT_JSON: u8 = 3;
pub(crate) const CONTEXT_TEXT: u8 = 4;
pub(crate) const OPTIONAL: u8 = 5;
pub(crate) const PRUNE: u8 = 6;
pub(crate) const COMMA: u8 = 7;
pub(crate) const PLURAL: u8 = 8;
pub(crate) const TEXT_UP_TO: u8 = 9;
pub(crate) const SKIP: u8 = 10;
pub(crate) const BYTES: u8 = 11;
/// Of field 0.
pub(crate) const TEXT_FIELD: u8 = 16;

/// A plan as it stands in the image.
#[derive(Clone, Copy)]
pub(crate) struct Plan {
    pub(crate) operations: Operations,
    room: u32,
    /// Where its own text stands: start and length. A start of `NONE`: it is that of a body without the context.
    pub(crate) text: (u32, u32),
}

impl Plan {
    /// A plan that does nothing.
    const NONE: Self = Self { operations: Operations { words: &[] }, room: 0, text: (0, 0) };

    /// The plan at `at`; one that does nothing where there is none.
    #[inline]
    pub(crate) fn at(image: &'static Image, at: u32) -> Self {
        Self::new(image.words_from(at)).unwrap_or(Self::NONE)
    }

    /// The plan that these words start with, if they are not too few.
    #[inline]
    fn new(words: &'static [[u8; 4]]) -> Option<Self> {
        let [count, room, start, length, rest @ ..] = words else { return None };
        let [count, room, start, length] = [count, room, start, length].map(|word| u32::from_le_bytes(*word));
        let words = rest.get(..count as usize)?;
        Some(Self { operations: Operations { words }, room, text: (start, length) })
    }

    /// Bytes for what it writes beside its text, if its holes are of ordinary length.
    #[inline]
    pub(crate) fn room(self) -> usize {
        self.room.min(MOST_ROOM) as usize
    }

    /// The text of a plan that has no holes.
    pub(crate) fn fixed_text(self, image: &'static Image) -> Option<&'static str> {
        match self.operations.words {
            [] => Some(""),
            [[TEXT, ..]] => image.text_at(self.text.0 as usize, self.text.1 as usize),
            _ => None,
        }
    }
}

/// The most bytes that a plan makes room for beside its text.
const MOST_ROOM: u32 = 1 << 16;

/// A field, and a language other than that of the text around it.
#[derive(Clone, Copy)]
pub(crate) struct FieldHole(pub(crate) u32);

impl FieldHole {
    #[inline]
    pub(crate) const fn field(self) -> usize {
        (self.0 & 0xFFFF) as usize
    }

    pub(crate) const fn language_index(self, around: usize) -> usize {
        match self.0 >> 16 {
            0 => around,
            other => other as usize - 1,
        }
    }

    pub(crate) fn language(self, image: &Image, around: usize) -> Language {
        image.language(self.language_index(around))
    }
}

/// Operations that are still to be done, or the words that one of them has behind it.
#[derive(Clone, Copy, Default)]
pub(crate) struct Operations {
    words: &'static [[u8; 4]],
}

impl Operations {
    /// The next word: the code of an operation, and its argument.
    #[inline]
    pub(crate) fn next_word(&mut self) -> Option<(u8, u32)> {
        let (word, rest) = self.words.split_first()?;
        self.words = rest;
        let word = u32::from_le_bytes(*word);
        Some((word as u8, word >> 8))
    }

    /// Takes the words that the operation just read has behind it.
    #[inline]
    pub(crate) fn operands(&mut self, code: u8, argument: u32) -> Self {
        let count = match code {
            OPTIONAL => argument & 0xF_FFFF,
            PRUNE => argument,
            PLURAL => 6,
            BYTES => 2,
            _ => 0,
        };
        let (words, rest) = self.words.split_at(self.words.len().min(count as usize));
        self.words = rest;
        Self { words }
    }

    /// The operands of `BYTES`: start and length.
    pub(crate) fn span(self) -> (usize, usize) {
        (word_of(self.words, 0) as usize, word_of(self.words, 1) as usize)
    }

    /// One of the operands: of `PLURAL`, where the plan for a category is, or 0.
    pub(crate) fn operand(self, index: u32) -> u32 {
        word_of(self.words, index)
    }
}
