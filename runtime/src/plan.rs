//! [`Plan`]: what a message, a header or a body is made of.

use crate::Language;
use crate::book::{Book, word_of};
use crate::plural;
use crate::value::{Fields, with_field};

/// The codes of operations.
pub(crate) const TEXT: u8 = 0;
const FIELD_JSON: u8 = 1;
pub(crate) const FIELD_TEXT: u8 = 2;
const CONTEXT_JSON: u8 = 3;
const CONTEXT_TEXT: u8 = 4;
const OPTIONAL: u8 = 5;
const PRUNE: u8 = 6;
const COMMA: u8 = 7;
pub(crate) const PLURAL: u8 = 8;
const TEXT_UP_TO: u8 = 9;
const SKIP: u8 = 10;
const BYTES: u8 = 11;

/// What a plan does next; the format is told in [`crate::book`].
pub(crate) enum Operation {
    Text(usize),
    TextUpTo(usize),
    Skip(usize),
    /// Where text stands that is not the plan's own: start and length.
    Bytes(usize, usize),
    FieldJson(FieldHole),
    FieldText(FieldHole),
    ContextJson(u32),
    ContextText(u32),
    /// What can be taken back, and the values of the context that it needs.
    Optional(Operations, u32),
    Prune(Operations),
    Comma,
    /// The field that is counted, and the words that name the six plans.
    Plural(FieldHole, Forms),
}

/// A plan as it stands in the image.
#[derive(Clone, Copy)]
pub(crate) struct Plan {
    pub(crate) operations: Operations,
    room: u32,
    /// Where its own text stands: start and length. A start of `NONE`: it is that of a body without the context.
    pub(crate) text: (u32, u32),
}

impl Plan {
    /// The plan that these words start with; it does nothing where they are too few.
    #[inline]
    pub(crate) fn new(words: &'static [[u8; 4]]) -> Self {
        let [count, room, start, length, rest @ ..] = words else {
            return Self { operations: Operations { words: &[] }, room: 0, text: (0, 0) };
        };
        let [count, room, start, length] = [count, room, start, length].map(|word| u32::from_le_bytes(*word));
        let words = rest.get(..count as usize).unwrap_or(rest);
        Self { operations: Operations { words }, room, text: (start, length) }
    }

    /// Bytes for what it writes beside its text, if its holes are of ordinary length.
    pub(crate) fn room(self, book: &Book) -> usize {
        // No text is as long as all of them, and no plan has more holes than words.
        let most = book.text_length().saturating_add(self.operations.words.len().saturating_mul(HOLE));
        most.min(self.room as usize)
    }

    /// The text of a plan that has no holes.
    pub(crate) fn fixed_text(self, book: &'static Book) -> Option<&'static str> {
        match self.operations.words {
            [] => Some(""),
            [[TEXT, ..]] => Some(book.text_at(self.text.0 as usize, self.text.1 as usize)),
            _ => None,
        }
    }
}

/// The most bytes that an operation makes room for.
const HOLE: usize = 128;

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

    pub(crate) fn language(self, book: &Book, around: usize) -> Language {
        book.language(self.language_index(around))
    }
}

/// The words that name the plans of a plural's forms.
#[derive(Clone, Copy, Default)]
pub(crate) struct Forms(&'static [[u8; 4]]);

impl Forms {
    /// The plan for the number in `hole`; of `other` without a number.
    pub(crate) fn chosen(self, book: &'static Book, hole: FieldHole, fields: &dyn Fields, language: usize) -> Plan {
        let mut category = plural::OTHER;
        with_field(fields, hole.field(), |value| {
            category = plural::category(book, hole.language_index(language), value);
        });
        match word_of(self.0, category) {
            0 => book.plan(word_of(self.0, plural::OTHER)),
            chosen => book.plan(chosen),
        }
    }
}

/// Operations that are still to be done.
#[derive(Clone, Copy)]
pub(crate) struct Operations {
    words: &'static [[u8; 4]],
}

impl Operations {
    #[inline]
    fn nested(&mut self, length: usize) -> &'static [[u8; 4]] {
        let (nested, rest) = self.words.split_at(self.words.len().min(length));
        self.words = rest;
        nested
    }

    /// The next word: the code of an operation, and its argument.
    #[inline]
    pub(crate) fn next_word(&mut self) -> Option<(u8, u32)> {
        let (word, rest) = self.words.split_first()?;
        self.words = rest;
        let word = u32::from_le_bytes(*word);
        Some((word as u8, word >> 8))
    }

    /// The words of a plural.
    #[inline]
    pub(crate) fn forms(&mut self) -> Forms {
        Forms(self.nested(6))
    }

    /// The next operation; `None` at the end, and at one that this version does not know.
    // Taken apart right where it is made: as a value in memory it takes several times as long.
    #[inline(always)]
    pub(crate) fn next(&mut self) -> Option<Operation> {
        let (code, argument) = self.next_word()?;
        Some(match code {
            TEXT => Operation::Text(argument as usize),
            FIELD_JSON => Operation::FieldJson(FieldHole(argument)),
            FIELD_TEXT => Operation::FieldText(FieldHole(argument)),
            CONTEXT_JSON => Operation::ContextJson(argument),
            CONTEXT_TEXT => Operation::ContextText(argument),
            OPTIONAL => {
                let nested = self.nested((argument & 0xF_FFFF) as usize);
                Operation::Optional(Self { words: nested }, argument >> 20)
            }
            PRUNE => Operation::Prune(Self { words: self.nested(argument as usize) }),
            COMMA => Operation::Comma,
            PLURAL => Operation::Plural(FieldHole(argument), self.forms()),
            TEXT_UP_TO => Operation::TextUpTo(argument as usize),
            SKIP => Operation::Skip(argument as usize),
            BYTES => {
                let [start, length, rest @ ..] = self.words else { return None };
                self.words = rest;
                Operation::Bytes(u32::from_le_bytes(*start) as usize, u32::from_le_bytes(*length) as usize)
            }
            _ => return None,
        })
    }
}
