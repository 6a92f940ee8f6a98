//! [`Record`]: an entry at one status in one envelope.

use errbook_format::image::frame::rest;
use errbook_format::image::{context, flags, frame, record, reference};

use super::Image;
use super::alternative_table::Alternative;
use super::cursor::Cursor;
use super::shape::Shape;
use super::words::byte;
use crate::model::code::Code;
use crate::model::kind::Kind;
use crate::model::status::Status;

/// A record, by its image and its place.
#[derive(Clone, Copy)]
pub(crate) struct Record {
    pub(crate) image: &'static Image,
    /// The byte of the image's words where the record starts: one step less than from the index of a word.
    at: u32,
}

/// Where each record of an image of violations has its items in an envelope and a language.
#[derive(Clone, Copy)]
pub(crate) struct Items {
    /// The index of the language.
    language: u32,
    /// The offsets, in the part of the body, of the flags and of the reference to the item.
    flags: u32,
    body: u32,
    /// How many words the part of the next part of a request is further.
    step: u32,
}

impl Items {
    pub(crate) fn new(image: &'static Image, alternative: Alternative, language: usize) -> Self {
        let languages = image.languages().len();
        let at = |alternative: u32, offset| record::of_alternative(languages, alternative, offset);
        let flags = at(alternative.index, record::ALTERNATIVE_FLAGS);
        Self {
            language: language as u32,
            flags,
            body: at(alternative.index, record::ALTERNATIVE_BODY.wrapping_add(language as u32)),
            step: at(alternative.index.wrapping_add(1), record::ALTERNATIVE_FLAGS).wrapping_sub(flags),
        }
    }

    pub(crate) const fn language(&self) -> usize {
        self.language as usize
    }
}

/// A text that is the same for every occurrence, or the place of the plan that writes it.
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
    fn word(self, offset: u32) -> u32 {
        self.image.words().get_at_byte((self.at as usize).wrapping_add(byte(offset)))
    }

    #[inline]
    fn flags(self) -> u32 {
        self.word(record::FLAGS)
    }

    /// Returns a word of the frame of the record's own envelope.
    fn frame(self, offset: u32) -> u32 {
        self.image.word(self.word(record::FRAME).wrapping_add(offset))
    }

    /// Returns the record in its own envelope.
    #[inline]
    pub(crate) fn shape(self) -> Shape {
        Shape::new(self.image, self.flags(), self.word(record::FRAME))
    }

    /// Returns the record in an alternative.
    pub(crate) fn alternative_shape(self, alternative: Alternative) -> Shape {
        let [flags, frame] = [record::ALTERNATIVE_FLAGS, record::ALTERNATIVE_FRAME]
            .map(|offset| self.of_alternative(alternative, offset));
        Shape::new(self.image, self.word(flags), self.word(frame))
    }

    /// Returns the offset of a word of an alternative.
    fn of_alternative(self, alternative: Alternative, offset: u32) -> u32 {
        record::of_alternative(self.image.languages().len(), alternative.index, offset)
    }

    pub(crate) fn name(self) -> &'static str {
        self.fixed(record::NAME).unwrap_or_default()
    }

    pub(crate) fn variant(self) -> &'static str {
        self.fixed(record::VARIANT).unwrap_or_default()
    }

    pub(crate) fn code(self) -> Code<'static> {
        match self.flags() & flags::CODE_KIND {
            flags::CODE_STRING => Code::Str(self.fixed(record::CODE).unwrap_or_default()),
            flags::CODE_INTEGER => Code::Int((self.word(record::CODE) as i32).into()),
            flags::CODE_LARGE_INTEGER => {
                let word = |offset| u64::from(self.image.word(self.word(record::CODE).wrapping_add(offset)));
                Code::Int((word(1) << 32 | word(0)) as i64)
            }
            _ => Code::None,
        }
    }

    pub(crate) fn kind(self) -> Kind {
        kind(self.flags())
    }

    pub(crate) fn retryable(self) -> Option<bool> {
        retryable(self.flags())
    }

    pub(crate) fn is_catch_all(self) -> bool {
        flags::is_set(self.flags(), flags::CATCH_ALL)
    }

    pub(crate) fn is_internal(self) -> bool {
        flags::is_set(self.flags(), flags::INTERNAL)
    }

    pub(crate) fn is_deprecated(self) -> bool {
        flags::is_set(self.flags(), flags::DEPRECATED)
    }

    /// Returns the level of the entry's events, one of `LOG_*` of the format's flags.
    #[cfg(feature = "tracing")]
    pub(crate) fn log_level(self) -> u32 {
        flags::field(self.flags(), flags::LOG, flags::LOG_BITS)
    }

    #[inline]
    pub(crate) fn status(self) -> Status {
        Status::from_valid((self.flags() >> flags::STATUS) as u16)
    }

    pub(crate) fn group(self) -> Option<&'static str> {
        self.image.group((self.frame(frame::HTTP_STATUS_AND_GROUP) >> frame::GROUP).checked_sub(1)?)
    }

    /// Returns one of the spans of the entry's rest.
    pub(crate) fn rest_span(self, span: u32) -> Option<&'static str> {
        match self.frame(frame::REST) {
            0 => None,
            rest => self.image.optional_span(rest.saturating_add(span * 2)),
        }
    }

    /// Returns every status that the entry answers with; none where that is the status of the record alone.
    pub(crate) fn statuses(self) -> impl Iterator<Item = Status> {
        let (mut cursor, count) = self.rest_list(rest::STATUSES);
        (0..count).map(move |_| Status::from_valid(cursor.next_word() as u16))
    }

    /// Returns the texts of one of the lists of the entry's rest.
    pub(crate) fn texts(self, list: u32) -> impl Iterator<Item = &'static str> {
        let (mut cursor, count) = self.rest_list(list);
        (0..count).map(move |_| cursor.next_text())
    }

    /// Returns the fields of the entry: the name on the wire, and the traits.
    pub(crate) fn fields(self) -> impl Iterator<Item = (&'static str, u32)> {
        let (mut cursor, count) = self.rest_list(rest::FIELDS);
        (0..count).map(move |_| (cursor.next_text(), cursor.next_word()))
    }

    /// Returns how many fields the entry has: the index at which [`Fields`](crate::Fields) gives violations.
    pub(crate) fn field_count(self) -> usize {
        self.rest_list(rest::FIELDS).1 as usize
    }

    /// Returns a cursor at the items of a list, and their count.
    fn rest_list(self, list: u32) -> (Cursor, u32) {
        let rest = self.frame(frame::REST);
        let mut cursor = Cursor::at(self.image, rest.saturating_add(rest::SPANS * 2));
        if rest == 0 {
            return (cursor, 0);
        }
        for earlier in 0..list {
            let count = cursor.next_count();
            cursor.skip(if earlier == rest::STATUSES { count } else { count.saturating_mul(2) });
        }
        let count = cursor.next_count();
        (cursor, count)
    }

    #[inline(always)]
    pub(crate) fn message(self, language: usize) -> Text<&'static str> {
        self.text(record::of_language(language, record::MESSAGE), Image::text_at).0
    }

    /// Returns the body, and the bits of the values of the context that some body of the record shows.
    #[inline(always)]
    pub(crate) fn body(self, language: usize) -> (Text<&'static [u8]>, u32) {
        let (body, flags) = self.text(record::of_language(language, record::BODY), Image::bytes_at);
        (body, shown(flags))
    }

    /// Returns the same in an alternative.
    pub(crate) fn alternative_body(self, alternative: Alternative, language: usize) -> (Text<&'static [u8]>, u32) {
        let offset = record::ALTERNATIVE_BODY.wrapping_add(language as u32);
        let (body, _) = self.text(self.of_alternative(alternative, offset), Image::bytes_at);
        (body, shown(self.word(self.of_alternative(alternative, record::ALTERNATIVE_FLAGS))))
    }

    /// Returns the item of a violation for a part of a request.
    #[inline(always)]
    pub(crate) fn item(self, items: &Items, part: u32) -> Text<&'static [u8]> {
        let offset = items.body.wrapping_add(items.step.wrapping_mul(part));
        let word = self.word(offset);
        if reference::is_plan(word) {
            return Text::Plan(word & reference::PLACE);
        }
        self.text(offset, Image::bytes_at).0
    }

    /// Returns the place of the plan of an item that shows one of the values of the context with these bits; 0 where there is
    /// none.
    pub(crate) fn item_with_context(self, items: &Items, part: u32, given: u32) -> u32 {
        let flags = items.flags.wrapping_add(items.step.wrapping_mul(part));
        if shown(self.word(flags)) & given == 0 {
            return 0;
        }
        let frame = self.word(flags.wrapping_add(record::ALTERNATIVE_FRAME - record::ALTERNATIVE_FLAGS));
        Shape::new(self.image, self.word(flags), frame).plan_with_context(items.language())
    }

    /// Returns the same as [`Record::body`], if it is found without a call.
    #[inline(always)]
    pub(crate) fn near_body(self, language: usize) -> Option<(Text<&'static [u8]>, u32)> {
        let (body, flags) = self.near(record::of_language(language, record::BODY), Image::bytes_at)?;
        Some((body, shown(flags)))
    }

    pub(crate) fn title(self, language: usize) -> Option<&'static str> {
        self.fixed(record::of_language(language, record::TITLE))
    }

    pub(crate) fn docs_url(self, language: usize) -> Option<&'static str> {
        self.fixed(record::of_language(language, record::DOCS_URL))
    }

    /// Returns the text that the reference in a word leads to, and the flags of the record. A reference that leads nowhere is
    /// that of a plan that is not there.
    // Always inlined: a call would take longer than reading these few words.
    #[inline(always)]
    fn text<T>(self, offset: u32, read: Read<T>) -> (Text<T>, u32) {
        match self.near(offset, read) {
            Some(found) => found,
            None => {
                let (start, length) = self.span(offset);
                (read(self.image, start, length).map_or(Text::Plan(NOWHERE), Text::Static), self.flags())
            }
        }
    }

    /// Returns the span of a long text, which the word at `offset` refers to.
    #[cold]
    #[inline(never)]
    fn span(self, offset: u32) -> (usize, usize) {
        let at = self.word(offset) & reference::PLACE;
        (self.image.word(at) as usize, self.image.word(at.wrapping_add(1)) as usize)
    }

    /// Returns the same as [`Record::text`]; `None` for a long text, whose span is elsewhere.
    #[inline(always)]
    fn near<T>(self, offset: u32, read: Read<T>) -> Option<(Text<T>, u32)> {
        let skipped = offset.wrapping_sub(FIRST_REFERENCE);
        let Some([base, flags, word]) = self.image.words().two_and_one(self.at as usize, skipped) else {
            return Some((Text::Plan(NOWHERE), 0));
        };
        if reference::is_short(word) {
            let start = (base as usize).wrapping_add(reference::offset(word) as usize);
            let text = read(self.image, start, reference::length(word) as usize);
            return Some((text.map_or(Text::Plan(NOWHERE), Text::Static), flags));
        }
        reference::is_plan(word).then_some((Text::Plan(word & reference::PLACE), flags))
    }

    /// Returns the text that the reference in a word leads to, where that has no plan.
    fn fixed(self, offset: u32) -> Option<&'static str> {
        match self.text(offset, Image::text_at).0 {
            Text::Static(text) => Some(text),
            Text::Plan(_) => None,
        }
    }
}

/// How a text is read, by its start and its length.
type Read<T> = fn(&'static Image, usize, usize) -> Option<T>;

/// Returns the bits of the context's values in the flags.
#[inline]
fn shown(flags: u32) -> u32 {
    flags::field(flags, flags::CONTEXT, context::OPTIONAL)
}

/// Returns the kind of the entry with these flags.
pub(super) fn kind(flags: u32) -> Kind {
    match flags::field(flags, flags::KIND, flags::KIND_BITS) {
        flags::KIND_ACTION => Kind::Action,
        flags::KIND_SUCCESS => Kind::Success,
        _ => Kind::Error,
    }
}

/// Returns whether an entry with these flags is retryable, if the catalog says so.
pub(super) fn retryable(flags: u32) -> Option<bool> {
    match flags::field(flags, flags::RETRYABLE, flags::RETRYABLE_BITS) {
        flags::RETRYABLE_NO => Some(false),
        flags::RETRYABLE_YES => Some(true),
        _ => None,
    }
}

/// Where no plan is.
const NOWHERE: u32 = reference::PLACE;

/// The first word that can be a reference. `Record::near` reads it, or one behind it, with the two before it.
const FIRST_REFERENCE: u32 = record::NAME;
const _: () = assert!(record::BASE == 0 && record::FLAGS == 1 && FIRST_REFERENCE == 2);
