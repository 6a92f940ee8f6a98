//! [`Cursor`]: reads words of an image in order, and the operations of plans.

use alloc::vec::Vec;

use crate::Language;
use crate::book::{Book, NONE, word_of};
use crate::plural;
use crate::value::{Fields, with_field};

/// What a plan does next; the format is told in [`crate::book`].
pub(crate) enum Operation<'a> {
    Bytes(Span),
    FieldJson(FieldHole),
    FieldText(FieldHole),
    ContextJson(u32),
    ContextText(u32),
    /// What can be taken back, and the values of the context that it needs.
    Optional(Cursor<'a>, u32),
    Prune(Cursor<'a>),
    Comma,
    /// The field that is counted, and the words that name the six plans.
    Plural(FieldHole, Cursor<'a>),
}

/// Where text stands: start and length in bytes.
#[derive(Clone, Copy)]
pub(crate) struct Span(u32, u32);

impl Span {
    #[inline]
    pub(crate) fn text(self, book: &Book) -> &'static str {
        book.text_at(self.0, self.1)
    }

    /// The same as bytes, which need not be looked at for where characters begin.
    #[inline]
    pub(crate) fn bytes(self, book: &Book) -> &'static [u8] {
        book.bytes_at(self.0, self.1)
    }
}

/// What a body says of itself.
pub(crate) struct Whole {
    room: u32,
    /// The values of the context that it shows, and what it is where none of them is given.
    bare: Option<(u32, &'static [u8])>,
}

impl Whole {
    /// The body, if it is the same for every occurrence and these values of the context.
    #[inline]
    pub(crate) fn fixed(&self, given: u32) -> Option<&'static [u8]> {
        self.bare.filter(|(asked, _)| asked & given == 0).map(|(_, body)| body)
    }
}

/// A field, and a language other than that of the text around it.
#[derive(Clone, Copy)]
pub(crate) struct FieldHole(u32);

impl FieldHole {
    pub(crate) fn field(self) -> usize {
        (self.0 & 0xFFFF) as usize
    }

    pub(crate) fn language_index(self, around: usize) -> usize {
        match self.0 >> 16 {
            0 => around,
            other => other as usize - 1,
        }
    }

    pub(crate) fn language(self, book: &Book, around: usize) -> Language {
        book.language(self.language_index(around))
    }
}

/// Words that are still to be read.
#[derive(Clone, Copy)]
pub(crate) struct Cursor<'a> {
    book: &'a Book,
    words: &'a [[u8; 4]],
}

impl<'a> Cursor<'a> {
    #[inline]
    pub(crate) const fn new(book: &'a Book, words: &'a [[u8; 4]]) -> Self {
        Self { book, words }
    }

    /// The next word; 0 at the end.
    #[inline]
    pub(crate) fn next_word(&mut self) -> u32 {
        let Some((word, rest)) = self.words.split_first() else { return 0 };
        self.words = rest;
        u32::from_le_bytes(*word)
    }

    /// The next word as a count of what follows, which cannot be more than the words that follow.
    pub(crate) fn next_count(&mut self) -> u32 {
        let count = self.next_word();
        count.min(u32::try_from(self.words.len()).unwrap_or(u32::MAX))
    }

    pub(crate) fn next_text(&mut self) -> &'static str {
        self.next_span().text(self.book)
    }

    #[inline]
    fn next_span(&mut self) -> Span {
        let [start, length, rest @ ..] = self.words else {
            self.words = &[];
            return Span(NONE, 0);
        };
        self.words = rest;
        Span(u32::from_le_bytes(*start), u32::from_le_bytes(*length))
    }

    pub(crate) fn skip(&mut self, words: u32) {
        self.words = self.words.get(words as usize..).unwrap_or_default();
    }

    /// The next `length` words by themselves; this cursor goes on after them.
    #[inline]
    pub(crate) fn nested(&mut self, length: u32) -> Self {
        let (nested, rest) = self.words.split_at(self.words.len().min(length as usize));
        self.words = rest;
        Self { book: self.book, words: nested }
    }

    /// The next operation; `None` at the end, and at one that this version does not know.
    // Taken apart right where it is made: as a value in memory it takes several times as long.
    #[inline(always)]
    pub(crate) fn next_operation(&mut self) -> Option<Operation<'a>> {
        let (word, rest) = self.words.split_first()?;
        self.words = rest;
        let word = u32::from_le_bytes(*word);
        let argument = word >> 8;
        Some(match word & 0xFF {
            0 => Operation::Bytes(self.next_span()),
            1 => Operation::FieldJson(FieldHole(argument)),
            2 => Operation::FieldText(FieldHole(argument)),
            3 => Operation::ContextJson(argument),
            4 => Operation::ContextText(argument),
            5 => Operation::Optional(self.nested(argument & 0xF_FFFF), argument >> 20),
            6 => Operation::Prune(self.nested(argument)),
            7 => Operation::Comma,
            8 => Operation::Plural(FieldHole(argument), self.nested(6)),
            _ => return None,
        })
    }

    /// What a body says of itself before its operations.
    #[inline]
    pub(crate) fn whole(&mut self) -> Option<Whole> {
        let [[9, asked, ..], room, start, length, rest @ ..] = self.words else { return None };
        self.words = rest;
        let word = |word: &[u8; 4]| u32::from_le_bytes(*word);
        let (start, length) = (word(start), word(length));
        let bare = (start != NONE).then(|| (u32::from(*asked), self.book.bytes_at(start, length)));
        Some(Whole { room: word(room), bare })
    }

    /// The plan, among the six that these words name, for the number in `hole`; of `other` without a number.
    pub(crate) fn plural_plan(&self, hole: FieldHole, fields: &dyn Fields, language: usize) -> Self {
        let mut category = plural::OTHER;
        with_field(fields, hole.field(), |value| {
            category = plural::category(self.book, hole.language_index(language), value);
        });
        match word_of(self.words, category) {
            0 => self.book.plan(word_of(self.words, plural::OTHER)),
            chosen => self.book.plan(chosen),
        }
    }

    /// The text of a plan that has no holes, where it stands in one piece.
    pub(crate) fn fixed_text(mut self) -> Option<&'static str> {
        if self.words.is_empty() {
            return Some("");
        }
        let is_bytes = self.next_word() & 0xFF == 0;
        let text = self.next_text();
        (is_bytes && self.words.is_empty()).then_some(text)
    }

    /// A buffer with room for what the plan writes, if its holes are of ordinary length.
    pub(crate) fn buffer(mut self, whole: Option<&Whole>) -> Vec<u8> {
        const HOLE: usize = 32;
        const PLURAL: usize = 96;
        // A length out of range writes nothing, and must not ask for more than there can be.
        let most = self.book.text_length().saturating_add(self.words.len().saturating_mul(PLURAL));
        if let Some(whole) = whole {
            return Vec::with_capacity(most.min(whole.room as usize));
        }
        let mut room = 0_usize;
        while let [operation, rest @ ..] = self.words {
            self.words = rest;
            match *operation {
                // Nested operations follow in place, so they are counted in passing.
                [0, ..] => {
                    let [_, length, rest @ ..] = rest else { break };
                    self.words = rest;
                    room = room.saturating_add(u32::from_le_bytes(*length) as usize);
                }
                [1..=4, ..] => room += HOLE,
                [7, ..] => room += 1,
                [8, ..] => {
                    self.skip(6);
                    room += PLURAL;
                }
                _ => {}
            }
        }
        let room = room.min(most);
        Vec::with_capacity(room)
    }
}
