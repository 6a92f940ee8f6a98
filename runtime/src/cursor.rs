//! [`Cursor`]: reads words of an image in order, and the operations of plans.

use alloc::vec::Vec;

use crate::Language;
use crate::book::Book;
use crate::plural;
use crate::value::{Fields, with_field};

/// What a plan does next; the format is told in [`crate::book`].
pub(crate) enum Operation<'a> {
    Bytes(&'static str),
    FieldJson(FieldHole),
    FieldText(FieldHole),
    ContextJson(u32),
    ContextText(u32),
    Optional(Cursor<'a>),
    Prune(Cursor<'a>),
    Comma,
    /// The field that is counted, and where the six plans are named.
    Plural(FieldHole, u32),
}

/// A field, and a language other than that of the text around it.
#[derive(Clone, Copy)]
pub(crate) struct FieldHole {
    pub(crate) field: usize,
    language: Option<usize>,
}

impl FieldHole {
    fn new(argument: u32) -> Self {
        let language = (argument >> 16).checked_sub(1);
        Self { field: (argument & 0xFFFF) as usize, language: language.map(|l| l as usize) }
    }

    pub(crate) fn language_index(self, around: usize) -> usize {
        self.language.unwrap_or(around)
    }

    pub(crate) fn language(self, book: &Book, around: usize) -> Language {
        book.language(self.language_index(around))
    }
}

#[derive(Clone, Copy)]
pub(crate) struct Cursor<'a> {
    book: &'a Book,
    at: u32,
    end: u32,
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(book: &'a Book, at: u32, end: u32) -> Self {
        Self { book, at: at.min(end), end }
    }

    /// The next word; 0 at the end.
    pub(crate) fn next_word(&mut self) -> u32 {
        if self.at >= self.end {
            return 0;
        }
        let word = self.book.word(self.at);
        self.at += 1;
        word
    }

    /// The next word as a count of what follows, which cannot be more than the words that follow.
    pub(crate) fn next_count(&mut self) -> u32 {
        let count = self.next_word();
        count.min(self.end - self.at)
    }

    pub(crate) fn next_span(&mut self) -> &'static str {
        let (start, length) = (self.next_word(), self.next_word());
        self.book.text_at(start, length)
    }

    pub(crate) fn skip(&mut self, words: u32) {
        self.at = self.at.saturating_add(words).min(self.end);
    }

    /// The next `length` words by themselves; this cursor goes on after them.
    pub(crate) fn nested(&mut self, length: u32) -> Self {
        let start = self.at;
        self.skip(length);
        Self { book: self.book, at: start, end: self.at }
    }

    /// The next operation; `None` at the end, and at one that this version does not know.
    pub(crate) fn next_operation(&mut self) -> Option<Operation<'a>> {
        if self.at >= self.end {
            return None;
        }
        let word = self.next_word();
        let argument = word >> 8;
        Some(match word & 0xFF {
            0 => Operation::Bytes(self.next_span()),
            1 => Operation::FieldJson(FieldHole::new(argument)),
            2 => Operation::FieldText(FieldHole::new(argument)),
            3 => Operation::ContextJson(argument),
            4 => Operation::ContextText(argument),
            5 => Operation::Optional(self.nested(argument)),
            6 => Operation::Prune(self.nested(argument)),
            7 => Operation::Comma,
            8 => {
                let plans = self.at;
                self.skip(6);
                Operation::Plural(FieldHole::new(argument), plans)
            }
            _ => return None,
        })
    }

    /// The plan, among the six named at `plans`, for the number in `hole`; of `other` without a number.
    pub(crate) fn plural_plan(&self, hole: FieldHole, plans: u32, fields: &dyn Fields, language: usize) -> Self {
        let mut category = plural::OTHER;
        with_field(fields, hole.field, &mut |value| {
            category = plural::category(self.book, hole.language_index(language), value);
        });
        let plan = |category| self.book.word(plans.saturating_add(category));
        match plan(category) {
            0 => self.book.plan(plan(plural::OTHER)),
            chosen => self.book.plan(chosen),
        }
    }

    /// The text of a plan that has no holes, where it stands in one piece.
    pub(crate) fn fixed_text(mut self) -> Option<&'static str> {
        match (self.next_operation(), self.at == self.end) {
            (None, true) => Some(""),
            (Some(Operation::Bytes(text)), true) => Some(text),
            _ => None,
        }
    }

    /// A buffer with room for what the plan writes, if its holes are of ordinary length.
    pub(crate) fn buffer(mut self) -> Vec<u8> {
        const HOLE: usize = 32;
        const PLURAL: usize = 96;
        let mut room = 0;
        while self.at < self.end {
            let word = self.next_word();
            match word & 0xFF {
                // Nested operations follow in place, so they are counted in passing.
                0 => room += self.next_span().len(),
                1..=4 => room += HOLE,
                7 => room += 1,
                8 => {
                    self.skip(6);
                    room += PLURAL;
                }
                _ => {}
            }
        }
        Vec::with_capacity(room)
    }
}
