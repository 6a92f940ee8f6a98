//! [`Record`]: an entry at one status in one envelope, as an image holds it.

use crate::book::{Book, NONE};
use crate::cursor::Cursor;
use crate::{Code, Kind, Status};

const FIRST_LANGUAGE: u32 = 13;
const WORDS_PER_LANGUAGE: u32 = 8;

/// Where a record starts. The places of its words are told in [`crate::book`].
#[derive(Clone, Copy)]
pub(crate) struct Record {
    pub(crate) book: &'static Book,
    at: u32,
}

/// A text that is the same for every occurrence, or the plan that makes it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Text {
    Static(&'static str),
    Plan(u32),
}

impl Record {
    #[inline]
    pub(crate) fn new(book: &'static Book, index: u32) -> Self {
        Self { book, at: book.record_at(index) }
    }

    #[inline]
    fn at(self, offset: u32) -> u32 {
        // Out of range there is nothing: where it wraps, a wrong answer is as good as none.
        self.at.wrapping_add(offset)
    }

    #[inline]
    fn word(self, offset: u32) -> u32 {
        self.book.word(self.at(offset))
    }

    pub(crate) fn name(self) -> &'static str {
        self.book.span(self.at)
    }

    pub(crate) fn code(self) -> Code<'static> {
        match self.word(4) & 0b11 {
            1 => Code::Str(self.book.span(self.at(2))),
            2 => {
                let bits = u64::from(self.word(3)) << 32 | u64::from(self.word(2));
                Code::Int(bits.cast_signed())
            }
            _ => Code::None,
        }
    }

    pub(crate) fn kind(self) -> Kind {
        match self.word(4) >> 2 & 0b11 {
            1 => Kind::Action,
            2 => Kind::Success,
            _ => Kind::Error,
        }
    }

    pub(crate) fn retryable(self) -> Option<bool> {
        match self.word(4) >> 4 & 0b11 {
            1 => Some(false),
            2 => Some(true),
            _ => None,
        }
    }

    pub(crate) fn flag(self, bit: u32) -> bool {
        self.word(4) >> bit & 1 == 1
    }

    /// How loud its events are: 0 by status, 1 error, 2 warn, 3 info, 4 debug, 5 none.
    #[cfg(feature = "tracing")]
    pub(crate) fn log_level(self) -> u32 {
        self.word(4) >> 10 & 7
    }

    pub(crate) fn status(self) -> Status {
        Status::new(self.word(5) as u16)
    }

    pub(crate) fn http_status(self) -> Status {
        match (self.word(5) >> 16) as u16 {
            0 => self.status(),
            status => Status::new(status),
        }
    }

    pub(crate) fn group(self) -> Option<&'static str> {
        self.book.group(self.word(6).checked_sub(1)?)
    }

    pub(crate) fn content_type(self) -> &'static str {
        self.book.span(self.at(7))
    }

    pub(crate) fn variant(self) -> &'static str {
        self.book.span(self.at(9))
    }

    /// The entry's own headers: name, and where the plan of the value is.
    pub(crate) fn headers(self) -> impl ExactSizeIterator<Item = (&'static str, u32)> {
        let at = self.word(11);
        let mut cursor = self.book.cursor(at);
        let count = if at == 0 { 0 } else { cursor.next_count() };
        (0..count as usize).map(move |_| (cursor.next_text(), cursor.next_word()))
    }

    /// One of the four optional spans that the rest starts with.
    pub(crate) fn rest_span(self, index: u32) -> Option<&'static str> {
        match self.word(12) {
            0 => None,
            rest => self.book.optional_span(rest.saturating_add(index * 2)),
        }
    }

    /// The lists that the rest ends with: their counts are still to be read.
    pub(crate) fn rest_lists(self) -> Option<Cursor<'static>> {
        match self.word(12) {
            0 => None,
            rest => Some(self.book.cursor(rest.saturating_add(8))),
        }
    }

    #[inline]
    fn language(self, language: usize, offset: u32) -> u32 {
        let language = (language as u32).wrapping_mul(WORDS_PER_LANGUAGE);
        self.at(FIRST_LANGUAGE.wrapping_add(language).wrapping_add(offset))
    }

    #[inline]
    fn text(self, at: u32) -> Text {
        match (self.book.word(at), self.book.word(at.saturating_add(1))) {
            (plan, NONE) => Text::Plan(plan),
            (start, length) => Text::Static(self.book.text_at(start, length)),
        }
    }

    pub(crate) fn title(self, language: usize) -> Option<&'static str> {
        self.book.optional_span(self.language(language, 0))
    }

    #[inline]
    pub(crate) fn message(self, language: usize) -> Text {
        self.text(self.language(language, 2))
    }

    #[inline]
    pub(crate) fn body(self, language: usize) -> Text {
        self.text(self.language(language, 4))
    }

    pub(crate) fn docs_url(self, language: usize) -> Option<&'static str> {
        self.book.optional_span(self.language(language, 6))
    }

    /// Whether the body differs between languages.
    pub(crate) fn is_localized(self) -> bool {
        self.flag(8)
    }
}
