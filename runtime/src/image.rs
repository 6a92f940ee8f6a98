//! [`Image`]: the image of a catalog that the macros write and the runtime reads.
//!
//! An enum's whole catalog is two literals: `text`, one string, and `words`, little-endian `u32` words.
//! *Word k* is bytes `4k..4k+4` of `words`. A *span* is two words, start and length in bytes, into
//! `text`. `NONE` is `u32::MAX`: where a span starts or a reference stands, there is none. *At* names the
//! word index where something starts; 0 there means that it is absent. A read out of range gives 0 or
//! `""`, so an image that is not well-formed gives wrong answers but no panic.
//!
//! # Header
//!
//! | word | holds |
//! | --- | --- |
//! | 0 | version of the format: 3 |
//! | 1 | L, the number of languages; the first is the default |
//! | 2 | N, the number of records |
//! | 3 | at: record 0 |
//! | 4 | words per record: 6 + 4 L |
//! | 5, 6 | span: the catalog's name |
//! | 7 | at: the status table |
//! | 8 | at: names of groups, a span each |
//! | 9 | at: L words, each at: the plural rules of that language (absent: everything is `other`) |
//! | 10 | at: the code table |
//! | 11 | at: the success table |
//!
//! # Record
//!
//! An entry at one status in one envelope. A variant has one record; an entry can have several.
//!
//! | word | holds |
//! | --- | --- |
//! | 0 | base: the byte of `text` where the texts of this record start |
//! | 1 | bits 0–1 kind of code (0 none, 1 string, 2 integer, 3 large integer); 2–3 kind of entry (0 error, 1 action, 2 success); 4–5 retryable (0 unset, 1 no, 2 yes); 6 catch-all; 7 internal; 8 localized: the body differs between languages; 9 deprecated; 10–12 log level (0 by status, 1 error, 2 warn, 3 info, 4 debug, 5 off); 13–15 the values of the context that some body shows where they are given (1 request id, 2 instance, 4 trace id); the high half: status of the entry |
//! | 2 | reference: name of the entry |
//! | 3 | the code: a reference; an `i32`; or at: an `i64` as low word and high word |
//! | 4 | reference: name of the Rust variant |
//! | 5 | at: the frame |
//! | 6 + 4 l | for language l, references: message, body, title (or `NONE`), docs URL (or `NONE`) |
//!
//! A *reference* is a text in one word. Bit 31 clear: bits 0–15 are where it starts, counted from the base of its record,
//! and bits 16–30 its length. Bit 31 set: bits 0–29 are at: a span, or with bit 30, a plan. The texts of a record stand
//! together, mostly within its bodies, so that few are too far away or too long for the short form. The body of a record
//! that shows values of the context is what it is without them; with them, it is what the plan in the frame writes.
//!
//! A *frame* is what many records have alike, and share:
//!
//! | word | holds |
//! | --- | --- |
//! | 0 | low half: the status that HTTP answers (0: the entry's); high half: 0, or 1 + index of the group |
//! | 1, 2 | span: content type |
//! | 3 | at: headers |
//! | 4 | at: the rest |
//! | 5 + l | at: the plan of the body in language l with the context (absent: the body is the same with it) |
//!
//! *Headers* are a count, then for each: span name (lower-case), at: plan. A header whose plan meets a
//! field without value is left out. *The rest* is: span since (or `NONE`), span deprecated since (or
//! `NONE`), span name of the replacement (or `NONE`), span gRPC status, then four lists,
//! each a count and its items: statuses (a word each), aliases (a span each), tags (a span each),
//! fields (a span each: the name on the wire).
//!
//! # Plan
//!
//! A plan is a count of words, bytes to make room for beside its text, the span of its *text* (`NONE` in a frame: the body
//! without the context is), and that many words of operations. Its text is what is fixed in it, without the holes: operations
//! take it piece by piece. The low 8 bits of an operation are its code, the high 24 its argument. Messages and headers use
//! only 0, 2, 8 and those from 16 on.
//!
//! | code | operation | argument |
//! | --- | --- | --- |
//! | 0 | `TEXT`: the next bytes of the text | how many |
//! | 1 | `FIELD_JSON`: a field as JSON | field |
//! | 2 | `FIELD_TEXT`: a field as text: JSON-escaped without quotes in a body, as it is in a message, percent-encoded in a header | field |
//! | 3 | `CONTEXT_JSON`: a value of the context as JSON | 0 request id, 1 instance, 2 trace id, 3 timestamp, 4 data |
//! | 4 | `CONTEXT_TEXT`: likewise as text | likewise |
//! | 5 | `OPTIONAL`: the operations in the next words; taken back if a hole among them, at any depth, has no value | low 20 bits: number of words; high 4: the values of the context (1 request id, 2 instance, 4 trace id) that have holes among them |
//! | 6 | `PRUNE`: the operations in the next words, which write an object as a member; taken back if it ends in `{}` | number of words |
//! | 7 | `COMMA`: a comma, unless the last byte is `{` or `[` | |
//! | 8 | `PLURAL`: one of the plans at the next six words, for zero, one, two, few, many and other (0: as other) | field |
//! | 9 | `TEXT_UP_TO`: the next bytes of the text but for its last | how many are left |
//! | 10 | `SKIP`: nothing; passes over the next bytes of the text | how many |
//! | 11 | `BYTES`: the span in the next two words, as it is | |
//! | 16 + f | `TEXT` and `FIELD_TEXT` in one: the next bytes of the text, then field f as text | how many |
//!
//! Operations in `OPTIONAL` and `PRUNE` take nothing from the text.
//!
//! In a *field* argument the low 16 bits are the index of the field. The high 8 bits are 0 for the
//! language of the text being written, or 1 + index of a language: `{messages}` and `{message.zh}`
//! put one language's plural forms and list separators into another's body.
//! Outside `OPTIONAL`, what has no value is `null` as JSON, but `""` for request id and timestamp, and
//! nothing as text.
//!
//! # Plural rules
//!
//! A count of conditions. A condition is a category (0 zero, 1 one, 2 two, 3 few, 4 many) and a count
//! of alternatives, of which one must hold; an alternative is a count of relations, which must all
//! hold. A relation is: operand (0 n, 1 i, 2 v, 3 w, 4 f, 5 t, 6 c or e) with bit 8 for negation;
//! modulo (0: none); a count of ranges, each low and high, inclusive. The first condition that holds
//! gives the category (UTS #35 part 3 §5).
//!
//! # Status table, code table and success table
//!
//! The *status table* is a count, then items in the order of their statuses: a status, index of the
//! record that stands in for a bare answer of it. Its records stand behind those of the variants.
//!
//! The *code table* is M, the number of buckets, then M + 1 words: the item with which each bucket starts,
//! and the count of all; then the items, bucket after bucket and within one in the catalog's order. An item is
//! the hash of its text, span text, and a word whose low 30 bits are the index of the record, the high 2 the
//! kind of that record's code. Integer codes stand as decimal text; aliases stand beside codes. The bucket of a
//! hash is `hash * M >> 32`. The hash is told in [`crate::hash`].
//!
//! The *success table* is: HTTP status, span content type, then L words at: plan.

#[cfg(test)]
pub(crate) mod builder;
pub(crate) mod cursor;
pub(crate) mod hash;
pub(crate) mod plan;
pub(crate) mod record;

use crate::model::language::Language;

/// The start of a span, or the reference, of what is not there.
pub(crate) const NONE: u32 = u32::MAX;

/// The image of a catalog. Its format is in the documentation of this module's source.
#[derive(Debug)]
pub struct Image {
    text: &'static str,
    /// Words as bytes: rustc checks a constant array of arrays item by item, and one of bytes as a whole.
    bytes: &'static [u8],
    languages: &'static [Language],
    /// The first two languages, which are all that most catalogs have, as [`Language::short`] or else `NO_TAG`: to compare
    /// with both takes less than a loop.
    first: u64,
    second: u64,
    /// Words 3 and 4, which every answer asks for.
    first_record: u32,
    record_size: u32,
}

impl Image {
    /// The image of an image; `languages` are the catalog's, the default first.
    #[must_use]
    pub const fn new(text: &'static str, bytes: &'static [u8], languages: &'static [Language]) -> Self {
        let (first_record, record_size) = match bytes.as_chunks().0 {
            [_, _, _, first, size, ..] => (u32::from_le_bytes(*first), u32::from_le_bytes(*size)),
            _ => (0, 0),
        };
        let (first, second) = match languages {
            [first, second, ..] => (short(first), short(second)),
            [only] => (short(only), NO_TAG),
            [] => (NO_TAG, NO_TAG),
        };
        Self { text, bytes, languages, first, second, first_record, record_size }
    }

    #[inline]
    pub(crate) fn word(&self, at: u32) -> u32 {
        word_of(self.words(), at)
    }

    #[inline]
    const fn words(&self) -> &'static [[u8; 4]] {
        self.bytes.as_chunks().0
    }

    /// The words at `at` and behind it, and the one `offset` behind it: of words that go so far.
    #[inline]
    pub(crate) fn three_words(&self, at: u32, offset: u32) -> Option<[u32; 3]> {
        let at = at as usize;
        match self.words().get(at..at.wrapping_add(offset as usize).wrapping_add(1))? {
            [first, second, .., last] => Some([first, second, last].map(|word| u32::from_le_bytes(*word))),
            _ => None,
        }
    }

    /// The words from `at` to the end of the image.
    #[inline]
    pub(crate) fn words_from(&self, at: u32) -> &'static [[u8; 4]] {
        self.words().get(at as usize..).unwrap_or_default()
    }

    /// The text of the span at `at`; empty where there is none.
    pub(crate) fn span(&self, at: u32) -> &'static str {
        self.text_at(self.word(at) as usize, self.word(at.saturating_add(1)) as usize).unwrap_or_default()
    }

    #[inline]
    pub(crate) fn text_at(&self, start: usize, length: usize) -> Option<&'static str> {
        self.text.get(range(start, length))
    }

    #[inline]
    pub(crate) fn bytes_at(&self, start: usize, length: usize) -> Option<&'static [u8]> {
        self.text.as_bytes().get(range(start, length))
    }

    /// The text from the start of a span on, and the length of the span.
    #[inline]
    pub(crate) fn text_from(&self, (start, length): (u32, u32)) -> (&'static str, usize) {
        let text = self.text.get(start as usize..).unwrap_or_default();
        (text, text.len().min(length as usize))
    }

    /// The text of the span at `at`, unless it is `NONE`.
    pub(crate) fn optional_span(&self, at: u32) -> Option<&'static str> {
        (self.word(at) != NONE).then(|| self.span(at))
    }

    #[inline]
    pub(crate) fn record_at(&self, index: u32) -> u32 {
        self.first_record.wrapping_add(index.wrapping_mul(self.record_size))
    }

    pub(crate) fn name(&self) -> &'static str {
        self.span(5)
    }

    pub(crate) fn group(&self, index: u32) -> Option<&'static str> {
        match self.word(8) {
            0 => None,
            groups => Some(self.span(groups.saturating_add(index.saturating_mul(2)))),
        }
    }

    /// At: the plural rules of a language, or 0.
    pub(crate) fn plural_rules(&self, language: usize) -> u32 {
        match self.word(9) {
            0 => 0,
            rules => self.word(rules.saturating_add(language as u32)),
        }
    }

    /// The words from the code table on.
    pub(crate) fn code_table(&self) -> Option<&'static [[u8; 4]]> {
        match self.word(10) {
            0 => None,
            table => Some(self.words_from(table)),
        }
    }

    #[cfg(feature = "adapter")]
    pub(crate) fn status_table(&self) -> u32 {
        self.word(7)
    }

    #[cfg(feature = "json")]
    pub(crate) fn success_table(&self) -> u32 {
        self.word(11)
    }

    pub(crate) const fn languages(&self) -> &'static [Language] {
        self.languages
    }

    /// The language at `index`, else the default.
    pub(crate) fn language(&self, index: usize) -> Language {
        let languages = self.languages;
        languages.get(index).or(languages.first()).copied().unwrap_or(Language::EN)
    }

    /// The first two languages, each as [`Language::short`] or else [`NO_TAG`].
    #[inline]
    pub(crate) const fn first_tags(&self) -> [u64; 2] {
        [self.first, self.second]
    }
}

/// What no tag is as a number.
const NO_TAG: u64 = u64::MAX;

const fn short(language: &Language) -> u64 {
    match language.short() {
        Some(short) => short,
        None => NO_TAG,
    }
}

/// The word at an index; 0 out of range.
#[inline]
pub(crate) fn word_of(words: &[[u8; 4]], at: u32) -> u32 {
    words.get(at as usize).map_or(0, |word| u32::from_le_bytes(*word))
}

/// From `start` on. What does not fit into an address ends before it starts, which no text has.
#[inline]
fn range(start: usize, length: usize) -> core::ops::Range<usize> {
    start..start.wrapping_add(length)
}
