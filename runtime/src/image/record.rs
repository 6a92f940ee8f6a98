//! [`Record`]: an entry at one status in one envelope, as an image holds it.

use crate::image::Image;
use crate::image::cursor::Cursor;
use crate::model::code::Code;
use crate::model::kind::Kind;
use crate::model::status::Status;

const FIRST_LANGUAGE: u32 = 6;
const WORDS_PER_LANGUAGE: u32 = 4;

/// Where a record starts. The places of its words are told in [`crate::image`].
#[derive(Clone, Copy)]
pub(crate) struct Record {
    pub(crate) image: &'static Image,
    at: u32,
}

/// A text that is the same for every occurrence, or where the plan is that makes it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Text<T> {
    Static(T),
    Plan(u32),
}

impl Record {
    #[inline]
    pub(crate) fn new(image: &'static Image, index: u32) -> Self {
        Self { image, at: image.record_at(index) }
    }

    #[inline]
    fn at(self, offset: u32) -> u32 {
        // Out of range there is nothing: where it wraps, a wrong answer is as good as none.
        self.at.wrapping_add(offset)
    }

    #[inline]
    fn word(self, offset: u32) -> u32 {
        self.image.word(self.at(offset))
    }

    /// A word of the frame.
    fn frame(self, offset: u32) -> u32 {
        self.image.word(self.frame_at(offset))
    }

    fn frame_at(self, offset: u32) -> u32 {
        self.word(5).wrapping_add(offset)
    }

    pub(crate) fn name(self) -> &'static str {
        self.fixed(2).unwrap_or_default()
    }

    pub(crate) fn code(self) -> Code<'static> {
        match self.word(1) & 0b11 {
            1 => Code::Str(self.fixed(3).unwrap_or_default()),
            2 => Code::Int(self.word(3).cast_signed().into()),
            3 => {
                let word = |offset| u64::from(self.image.word(self.word(3).wrapping_add(offset)));
                Code::Int((word(1) << 32 | word(0)).cast_signed())
            }
            _ => Code::None,
        }
    }

    pub(crate) fn kind(self) -> Kind {
        match self.word(1) >> 2 & 0b11 {
            1 => Kind::Action,
            2 => Kind::Success,
            _ => Kind::Error,
        }
    }

    pub(crate) fn retryable(self) -> Option<bool> {
        match self.word(1) >> 4 & 0b11 {
            1 => Some(false),
            2 => Some(true),
            _ => None,
        }
    }

    pub(crate) fn flag(self, bit: u32) -> bool {
        self.word(1) >> bit & 1 == 1
    }

    /// How loud its events are: 0 by status, 1 error, 2 warn, 3 info, 4 debug, 5 none.
    #[cfg(feature = "tracing")]
    pub(crate) fn log_level(self) -> u32 {
        self.word(1) >> 10 & 7
    }

    #[inline]
    pub(crate) fn status(self) -> Status {
        Status::from_valid((self.word(1) >> 16) as u16)
    }

    pub(crate) fn http_status(self) -> Status {
        match self.frame(0) as u16 {
            0 => self.status(),
            status => Status::from_valid(status),
        }
    }

    pub(crate) fn group(self) -> Option<&'static str> {
        self.image.group((self.frame(0) >> 16).checked_sub(1)?)
    }

    pub(crate) fn content_type(self) -> &'static str {
        self.image.span(self.frame_at(1))
    }

    pub(crate) fn variant(self) -> &'static str {
        self.fixed(4).unwrap_or_default()
    }

    /// The entry's own headers: name, and where the plan of the value is.
    pub(crate) fn headers(self) -> RecordHeaders {
        let at = self.frame(3);
        let mut cursor = Cursor::at(self.image, at);
        let left = if at == 0 { 0 } else { cursor.next_count() };
        RecordHeaders { cursor, left }
    }

    /// One of the four optional spans that the rest starts with.
    pub(crate) fn rest_span(self, index: u32) -> Option<&'static str> {
        match self.frame(4) {
            0 => None,
            rest => self.image.optional_span(rest.saturating_add(index * 2)),
        }
    }

    /// The lists that the rest ends with: their counts are still to be read.
    pub(crate) fn rest_lists(self) -> Option<Cursor> {
        match self.frame(4) {
            0 => None,
            rest => Some(Cursor::at(self.image, rest.saturating_add(8))),
        }
    }

    /// At: the plan of the body in a language with what the context gives.
    pub(crate) fn plan_with_context(self, language: usize) -> u32 {
        self.frame(5_u32.wrapping_add(language as u32))
    }

    #[inline]
    fn language(language: usize, offset: u32) -> u32 {
        let language = (language as u32).wrapping_mul(WORDS_PER_LANGUAGE);
        FIRST_LANGUAGE.wrapping_add(language).wrapping_add(offset)
    }

    #[inline(always)]
    pub(crate) fn message(self, language: usize) -> Text<&'static str> {
        self.text(Self::language(language, 0), Image::text_at).0
    }

    /// The body, and the values of the context that some body of the record shows, a bit for each as in `Context::given`.
    #[inline(always)]
    pub(crate) fn body(self, language: usize) -> (Text<&'static [u8]>, u32) {
        let (body, flags) = self.text(Self::language(language, 1), Image::bytes_at);
        (body, asked(flags))
    }

    /// Likewise, if it is found without a call.
    #[inline(always)]
    pub(crate) fn near_body(self, language: usize) -> Option<(Text<&'static [u8]>, u32)> {
        let (body, flags) = self.near(Self::language(language, 1), Image::bytes_at)?;
        Some((body, asked(flags)))
    }

    pub(crate) fn title(self, language: usize) -> Option<&'static str> {
        self.fixed(Self::language(language, 2))
    }

    pub(crate) fn docs_url(self, language: usize) -> Option<&'static str> {
        self.fixed(Self::language(language, 3))
    }

    /// Whether the body differs between languages.
    pub(crate) fn is_localized(self) -> bool {
        self.flag(8)
    }

    /// What the reference in a word stands for, and the record's flags. One that leads nowhere is a plan that is not there.
    // Always inlined: a call would take longer than the few words that are read.
    #[inline(always)]
    fn text<T>(self, offset: u32, read: Read<T>) -> (Text<T>, u32) {
        match self.near(offset, read) {
            Some(found) => found,
            None => {
                let (start, length) = self.span(offset);
                (read(self.image, start, length).map_or(Text::Plan(AT), Text::Static), self.word(1))
            }
        }
    }

    /// The span of a long text, to which the word at `offset` refers.
    #[cold]
    #[inline(never)]
    fn span(self, offset: u32) -> (usize, usize) {
        let at = self.word(offset) & AT;
        (self.image.word(at) as usize, self.image.word(at.wrapping_add(1)) as usize)
    }

    /// Likewise, but for a long text, whose span stands elsewhere.
    #[inline(always)]
    fn near<T>(self, offset: u32, read: Read<T>) -> Option<(Text<T>, u32)> {
        let Some([base, flags, reference]) = self.image.three_words(self.at, offset) else {
            return Some((Text::Plan(AT), 0));
        };
        if reference >> 31 == 0 {
            let start = (base as usize).wrapping_add((reference & 0xFFFF) as usize);
            let text = read(self.image, start, (reference >> 16) as usize);
            return Some((text.map_or(Text::Plan(AT), Text::Static), flags));
        }
        (reference >> 30 == 0b11).then_some((Text::Plan(reference & AT), flags))
    }

    /// What the reference in a word stands for, where that has no plan.
    fn fixed(self, offset: u32) -> Option<&'static str> {
        match self.text(offset, Image::text_at).0 {
            Text::Static(text) => Some(text),
            Text::Plan(_) => None,
        }
    }
}

/// The headers of a record that are still to be read.
#[derive(Clone)]
pub(crate) struct RecordHeaders {
    cursor: Cursor,
    left: u32,
}

impl Iterator for RecordHeaders {
    type Item = (&'static str, u32);

    fn next(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        Some((self.cursor.next_text(), self.cursor.next_word()))
    }
}

/// How a text of a image is read, by its start and its length.
type Read<T> = fn(&'static Image, usize, usize) -> Option<T>;

/// What the flags say of the values of the context.
#[inline]
fn asked(flags: u32) -> u32 {
    flags >> 13 & 0b111
}

/// The bits of a reference that are where a span or a plan is.
const AT: u32 = 0x3FFF_FFFF;
