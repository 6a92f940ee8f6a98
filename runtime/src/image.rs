//! [`Image`]: the image of a catalog, which the macros write and the runtime reads.
//!
//! Its format is that of [`errbook_format::image`]. This room decodes it, and nothing else does: entries, negotiation and
//! rendering are built on what it reads.

use errbook_format::image::{NONE, VERSION, header};

use crate::model::language::Language;

pub(crate) mod alternative_table;
#[cfg(test)]
pub(crate) mod builder;
pub(crate) mod code_table;
pub(crate) mod cursor;
pub(crate) mod plan;
#[cfg(feature = "client")]
pub(crate) mod reading;
pub(crate) mod record;
pub(crate) mod rule_table;
pub(crate) mod shape;
#[cfg(any(feature = "adapter", feature = "client"))]
pub(crate) mod status_table;
pub(crate) mod style;
#[cfg(feature = "json")]
pub(crate) mod success_table;
pub(crate) mod violation_block;
pub(crate) mod words;

use words::{WORD, Words, byte};

/// The image of a catalog.
#[derive(Debug)]
pub struct Image {
    text: &'static str,
    words: Words,
    languages: &'static [Language],
    /// Languages that the catalog does not have, each with the one that its readers get.
    fallbacks: &'static [(Language, Language)],
    /// The first two languages, which are all that most catalogs have, as [`Language::short`] or else `NO_TAG`: to compare
    /// with both takes less than a loop.
    first_tags: [u64; 2],
    /// The place of record 0 and the size of a record, which every answer needs: in bytes.
    first_record: u32,
    record_size: u32,
    /// The place of the code table behind its first word, which is the number of buckets; where there is no table, what no
    /// image reaches.
    codes: u32,
    buckets: u32,
    /// The violations with which entries that answer for the framework show what an extractor rejects.
    #[allow(dead_code, reason = "only extractors of frameworks need it")]
    rejections: Option<&'static Image>,
}

impl Image {
    /// Returns the image that consists of `text` and the bytes of its words; `languages` are those of the catalog, the
    /// default first.
    ///
    /// # Panics
    ///
    /// When the image is of another version of the format. In a static, where generated code calls this, that is an error of
    /// the compiler.
    #[must_use]
    pub const fn new(text: &'static str, bytes: &'static [u8], languages: &'static [Language]) -> Self {
        let version = constant_word(bytes, header::VERSION);
        assert!(
            version == VERSION,
            "`errbook` and `errbook-macros` are of different versions: depend on `errbook` alone, which brings the macros of its own version"
        );
        let first_tags = match languages {
            [first, second, ..] => [short(first), short(second)],
            [only] => [short(only), NO_TAG],
            [] => [NO_TAG, NO_TAG],
        };
        let first_record = constant_word(bytes, header::FIRST_RECORD).wrapping_mul(WORD as u32);
        let record_size = constant_word(bytes, header::RECORD_SIZE).wrapping_mul(WORD as u32);
        let (codes, buckets) = match constant_word(bytes, header::CODES) {
            0 => (u32::MAX, 0),
            table => (table.saturating_add(1), constant_word(bytes, table)),
        };
        Self {
            text,
            words: Words::new(bytes),
            languages,
            fallbacks: &[],
            first_tags,
            first_record,
            record_size,
            codes,
            buckets,
            rejections: None,
        }
    }

    /// Returns this image with the `fallbacks` of the catalog: languages that it does not have, each with the one of its own
    /// that its readers get.
    #[must_use]
    pub const fn with_fallbacks(self, fallbacks: &'static [(Language, Language)]) -> Self {
        Self { fallbacks, ..self }
    }

    /// Returns this image with that of the violations that its fallback entries hold: from it, a layer shows what an extractor
    /// rejects.
    #[must_use]
    pub const fn with_rejections(self, rejections: &'static Image) -> Self {
        Self { rejections: Some(rejections), ..self }
    }

    /// Returns the two literals, for tests that look into images.
    #[doc(hidden)]
    #[must_use]
    pub const fn literals(&self) -> (&'static str, &'static [u8]) {
        (self.text, self.words.bytes())
    }

    #[inline]
    pub(crate) const fn words(&self) -> Words {
        self.words
    }

    #[inline]
    pub(crate) fn word(&self, at: u32) -> u32 {
        self.words.get(at)
    }

    /// Returns the text of the span at `at`; an empty one where there is none.
    pub(crate) fn span(&self, at: u32) -> &'static str {
        let [start, length] = self.words.pair(at).unwrap_or_default();
        self.text_at(start as usize, length as usize).unwrap_or_default()
    }

    /// Returns the text of the span at `at`, unless its start is [`NONE`].
    pub(crate) fn optional_span(&self, at: u32) -> Option<&'static str> {
        (self.word(at) != NONE).then(|| self.span(at))
    }

    #[inline]
    pub(crate) fn text_at(&self, start: usize, length: usize) -> Option<&'static str> {
        self.text.get(range(start, length))
    }

    #[inline]
    pub(crate) fn bytes_at(&self, start: usize, length: usize) -> Option<&'static [u8]> {
        self.text.as_bytes().get(range(start, length))
    }

    /// Returns whether bytes start with those of a span.
    #[cfg(feature = "client")]
    #[inline]
    pub(crate) fn is_at(&self, start: usize, length: usize, bytes: &[u8]) -> bool {
        let Some(own) = self.text.as_bytes().get(start..) else { return false };
        match (own.first_chunk(), bytes.first_chunk()) {
            // As most names are: without a call.
            (Some(own), Some(found)) if (1..=8).contains(&length) => {
                let different = u64::from_le_bytes(*own) ^ u64::from_le_bytes(*found);
                different << (u64::BITS - 8 * length as u32) == 0
            }
            _ => own.get(..length).is_some_and(|own| bytes.starts_with(own)),
        }
    }

    /// Returns the text from the start of a span to the end of the image's text, and the length of the span.
    #[inline]
    pub(crate) fn text_from(&self, (start, length): (u32, u32)) -> (&'static str, usize) {
        let text = self.text.get(start as usize..).unwrap_or_default();
        (text, text.len().min(length as usize))
    }

    /// Returns the same as bytes.
    #[inline]
    pub(crate) fn bytes_from(&self, (start, length): (u32, u32)) -> (&'static [u8], usize) {
        let bytes = self.text.as_bytes().get(start as usize..).unwrap_or_default();
        (bytes, bytes.len().min(length as usize))
    }

    /// Returns how many bytes of text there are.
    #[inline]
    pub(crate) const fn text_length(&self) -> usize {
        self.text.len()
    }

    /// Returns the byte of the words where a record starts.
    #[inline]
    pub(crate) fn record_at(&self, index: u32) -> u32 {
        self.first_record.wrapping_add(index.wrapping_mul(self.record_size))
    }

    /// Returns the number of records, those of fallbacks included: at most as many as there is room for.
    pub(crate) fn record_count(&self) -> u32 {
        let room = self.words.bytes().len().saturating_sub(self.first_record as usize);
        let most = room / (self.record_size as usize).max(WORD);
        self.word(header::RECORDS).min(most as u32)
    }

    /// Returns the name of the catalog.
    pub(crate) fn name(&self) -> &'static str {
        self.span(header::NAME)
    }

    /// Returns the name of a group.
    pub(crate) fn group(&self, index: u32) -> Option<&'static str> {
        match self.word(header::GROUPS) {
            0 => None,
            groups => Some(self.span(groups.saturating_add(index.saturating_mul(2)))),
        }
    }

    /// Returns the words from the plural rules of a language on; `None` where it has no rules.
    pub(crate) fn plural_rules(&self, language: usize) -> Option<Words> {
        let table = Some(self.word(header::PLURALS)).filter(|table| *table != 0)?;
        let rules = Some(self.word(table.saturating_add(language as u32))).filter(|rules| *rules != 0)?;
        Some(self.words.behind(rules))
    }

    /// Returns a word, at compile time.
    pub(crate) const fn constant_word(&self, at: u32) -> u32 {
        constant_word(self.words.bytes(), at)
    }

    /// Returns the bytes of the span at `at`, at compile time.
    pub(crate) const fn constant_span(&self, at: u32) -> &'static [u8] {
        self.constant_bytes(self.constant_word(at), self.constant_word(at.wrapping_add(1)))
    }

    /// Returns bytes of the text, at compile time; none where the text ends before them.
    pub(crate) const fn constant_bytes(&self, start: u32, length: u32) -> &'static [u8] {
        let text = self.text.as_bytes();
        let end = (start as usize).saturating_add(length as usize);
        if end > text.len() {
            return &[];
        }
        text.split_at(end).0.split_at(start as usize).1
    }

    /// Returns the image of the violations that fallback entries hold.
    #[allow(dead_code, reason = "only extractors of frameworks need it")]
    pub(crate) const fn rejections(&self) -> Option<&'static Image> {
        self.rejections
    }

    pub(crate) const fn languages(&self) -> &'static [Language] {
        self.languages
    }

    pub(crate) const fn fallbacks(&self) -> &'static [(Language, Language)] {
        self.fallbacks
    }

    /// Returns the language at an index, or else the default.
    pub(crate) fn language(&self, index: usize) -> Language {
        *self.borrowed_language(index)
    }

    /// Returns the same, where it is kept.
    pub(crate) fn borrowed_language(&self, index: usize) -> &'static Language {
        let languages = self.languages;
        languages.get(index).or(languages.first()).unwrap_or(&Language::EN)
    }

    /// Returns the first two languages, each as [`Language::short`], or as what no tag is.
    #[inline]
    pub(crate) const fn first_tags(&self) -> [u64; 2] {
        self.first_tags
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

/// Returns a word of an image that is being made; 0 where the image ends before it.
const fn constant_word(bytes: &[u8], at: u32) -> u32 {
    let start = byte(at);
    if start.saturating_add(WORD) > bytes.len() {
        return 0;
    }
    u32::from_le_bytes([bytes[start], bytes[start + 1], bytes[start + 2], bytes[start + 3]])
}

/// Returns the range of a span. What does not fit into an address ends before it starts, which no text has.
#[inline]
fn range(start: usize, length: usize) -> core::ops::Range<usize> {
    start..start.wrapping_add(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[should_panic = "`errbook` and `errbook-macros` are of different versions"]
    fn an_image_of_another_version_is_refused() {
        let words = (VERSION + 1).to_le_bytes();
        let _ = Image::new("", alloc::boxed::Box::leak(alloc::boxed::Box::new(words)), &[]);
    }

    #[test]
    #[should_panic = "`errbook` and `errbook-macros` are of different versions"]
    fn an_image_without_a_version_is_refused() {
        let _ = Image::new("", &[], &[]);
    }
}
