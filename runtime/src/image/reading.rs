//! [`Readings`]: the templates of bodies backwards.

use errbook_format::image::reading::{ENVELOPES, FIRST_ENVELOPE, FIRST_MEMBER, KIND, MEMBERS};
use errbook_format::image::reading::{envelope, field, kind, member, of_record, pattern, role};
use errbook_format::image::{NONE, header};

use super::Image;
use super::alternative_table::Alternative;
use super::record::Record;
use super::shape::Shape;
use super::style::Style;
use super::words::Words;

/// How deep readings are nested at most, and how many members are looked at: more than any has. Those of an image that is not
/// well-formed can contain themselves.
const DEPTH: u32 = 128;
const MOST: u32 = 1 << 16;

/// The table of readings of an image.
#[derive(Clone, Copy)]
pub(crate) struct Readings {
    image: &'static Image,
    at: u32,
    envelopes: u32,
}

impl Readings {
    /// Returns the table; `None` in an image whose type does not decode.
    pub(crate) fn of(image: &'static Image) -> Option<Self> {
        let at = Some(image.word(header::READINGS)).filter(|at| *at != 0)?;
        let most = image.words().behind(at).count() as u32 / envelope::WORDS;
        Some(Self { image, at, envelopes: image.word(at.saturating_add(ENVELOPES)).min(most) })
    }

    pub(crate) fn envelope_count(self) -> u32 {
        self.envelopes
    }

    pub(crate) fn envelopes(self) -> impl Iterator<Item = EnvelopeReading> {
        (0..self.envelopes).map(move |index| EnvelopeReading { image: self.image, index, at: self.envelope(index) })
    }

    fn envelope(self, index: u32) -> u32 {
        self.at.saturating_add(FIRST_ENVELOPE).saturating_add(index.saturating_mul(envelope::WORDS))
    }

    fn of_record(self, record: u32, word: u32) -> u32 {
        let records = self.envelope(self.envelopes);
        self.image.word(records.saturating_add(record.saturating_mul(of_record::WORDS)).saturating_add(word))
    }

    /// Returns whether the entry of a record lists violations.
    pub(crate) fn holds_violations(self, record: u32) -> bool {
        self.of_record(record, of_record::HOLDS_VIOLATIONS) != 0
    }

    /// Returns the field of a record at an index, as readings name it.
    pub(crate) fn field(self, record: u32, index: usize) -> Option<FieldReading> {
        let fields = Some(self.of_record(record, of_record::FIELDS)).filter(|fields| *fields != 0)?;
        let at = fields.saturating_add((index as u32).saturating_mul(field::WORDS));
        Some(FieldReading { image: self.image, at })
    }

    /// Returns a record in an envelope: its own, or an alternative. `None` where it is not answered in it.
    pub(crate) fn shape(self, record: u32, envelope: EnvelopeReading) -> Option<Shape> {
        let found = Record::new(self.image, record);
        if self.of_record(record, of_record::ENVELOPE) == envelope.index {
            return Some(found.shape());
        }
        Some(found.alternative_shape(Alternative::at(self.image, envelope.alternative()?)?))
    }
}

/// An envelope of a table.
#[derive(Clone, Copy)]
pub(crate) struct EnvelopeReading {
    image: &'static Image,
    pub(crate) index: u32,
    at: u32,
}

impl EnvelopeReading {
    fn word(self, offset: u32) -> u32 {
        self.image.word(self.at.saturating_add(offset))
    }

    pub(crate) fn content_type(self) -> &'static str {
        self.image.span(self.at.saturating_add(envelope::CONTENT_TYPE))
    }

    fn alternative(self) -> Option<u32> {
        self.word(envelope::ALTERNATIVE).checked_sub(1)
    }

    fn reading(self, offset: u32) -> Option<Reading> {
        Some(self.word(offset)).filter(|at| *at != 0).map(|at| Reading::at(self.image, at))
    }

    pub(crate) fn body(self) -> Reading {
        Reading::at(self.image, self.word(envelope::BODY))
    }

    pub(crate) fn violation(self) -> Option<Reading> {
        self.reading(envelope::VIOLATION)
    }

    pub(crate) fn single(self) -> Option<Reading> {
        self.reading(envelope::SINGLE)
    }

    /// Returns the marks of a success: roles, and the JSON text that a success has there. `None` without a template of one.
    pub(crate) fn success(self) -> Option<impl Iterator<Item = (u32, &'static str)>> {
        let at = Some(self.word(envelope::SUCCESS)).filter(|at| *at != 0)?;
        let mut marks = super::cursor::Cursor::at(self.image, at);
        let count = marks.next_count();
        Some((0..count).map(move |_| (marks.next_word(), marks.next_text())))
    }
}

/// A field, as readings name it.
#[derive(Clone, Copy)]
pub(crate) struct FieldReading {
    image: &'static Image,
    at: u32,
}

impl FieldReading {
    pub(crate) fn at(image: &'static Image, at: u32) -> Self {
        Self { image, at }
    }

    /// Returns its name in the catalog.
    pub(crate) fn name(self) -> &'static str {
        self.image.span(self.at.saturating_add(field::NAME))
    }

    /// Returns the style that it is written in, if it has one.
    pub(crate) fn style(self) -> Option<Style> {
        let at = Some(self.image.word(self.at.saturating_add(field::STYLE))).filter(|at| *at != 0)?;
        Style::at(self.image, at)
    }
}

/// A reading: an object or array.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading {
    pub(crate) image: &'static Image,
    kind: u32,
    members: Words,
}

impl Reading {
    pub(crate) fn at(image: &'static Image, at: u32) -> Self {
        const { assert!(KIND == 0 && MEMBERS == 1 && FIRST_MEMBER == 2) };
        let mut words = image.words().behind(at);
        let [kind, count] = words.next_pair().unwrap_or_default();
        let (members, _) = words.split(count.saturating_mul(member::WORDS));
        Self { image, kind, members }
    }

    /// Returns whether all other members of the object are fields.
    #[inline]
    pub(crate) fn has_fields(self) -> bool {
        self.kind == kind::OBJECT_WITH_FIELDS
    }

    /// Returns how many members it has.
    #[inline]
    pub(crate) fn count(self) -> u32 {
        self.members.count() as u32 / member::WORDS
    }

    pub(crate) fn members(self) -> impl Iterator<Item = Member> {
        (0..self.count()).map_while(move |index| self.member(index))
    }

    #[inline]
    fn member(self, index: u32) -> Option<Member> {
        let mut words = self.members.starting_at(index.wrapping_mul(member::WORDS))?;
        let [name, length, role, argument] = words.next_four()?;
        Some(Member { index, name: (name, length), role, argument })
    }

    #[inline]
    fn is_named(self, member: Member, name: &[u8]) -> bool {
        let (at, length) = member.name;
        length as usize == name.len() && self.image.bytes_at(at as usize, length as usize) == Some(name)
    }

    /// Returns the member of this name. The search begins at `expected`, which is then the index behind the member: bodies have
    /// their members in the order of their template.
    #[inline]
    pub(crate) fn find(self, name: &[u8], expected: &mut u32) -> Option<Member> {
        match self.member(*expected) {
            Some(member) if self.is_named(member, name) => {
                *expected += 1;
                Some(member)
            }
            _ => self.search(name, expected),
        }
    }

    fn search(self, name: &[u8], expected: &mut u32) -> Option<Member> {
        let found = self.named(name, *expected, self.count()).or_else(|| self.named(name, 0, *expected))?;
        *expected = found.index + 1;
        Some(found)
    }

    /// Returns the member of this name among those from `start` to before `end`.
    fn named(self, name: &[u8], start: u32, end: u32) -> Option<Member> {
        let mut words = self.members.behind(start.wrapping_mul(member::WORDS));
        for index in start..end {
            let [at, length, role, argument] = words.next_four()?;
            if length as usize == name.len() && self.image.bytes_at(at as usize, length as usize) == Some(name) {
                return Some(Member { index, name: (at, length), role, argument });
            }
        }
        None
    }

    /// Returns the name of the first member of an object.
    pub(crate) fn first_name(self) -> &'static str {
        let (at, length) = self.member(0).map(|member| member.name).unwrap_or_default();
        self.image.text_at(at as usize, length as usize).unwrap_or_default()
    }

    /// Passes every member, and the members of those which `enters` accepts, to `each`, with the reading that it belongs to.
    pub(crate) fn each(self, enters: &dyn Fn(Member) -> bool, each: &mut dyn FnMut(Reading, Member)) {
        self.each_within(DEPTH, &mut { MOST }, enters, each);
    }

    fn each_within(
        self,
        depth: u32,
        left: &mut u32,
        enters: &dyn Fn(Member) -> bool,
        each: &mut dyn FnMut(Reading, Member),
    ) {
        for member in self.members() {
            let Some(fewer) = left.checked_sub(1).filter(|_| depth > 0) else { return };
            *left = fewer;
            each(self, member);
            if enters(member) && matches!(member.role(), role::OBJECT | role::ARRAY) {
                Reading::at(self.image, member.argument).each_within(depth - 1, left, enters, each);
            }
        }
    }

    /// Returns the member at an index of an array.
    pub(crate) fn item(self, index: u32) -> Option<Member> {
        self.members().find(|member| member.name.0 == index)
    }
}

/// A member of a reading.
#[derive(Clone, Copy)]
pub(crate) struct Member {
    pub(crate) index: u32,
    /// A span; of an array, the index of the item.
    name: (u32, u32),
    role: u32,
    pub(crate) argument: u32,
}

impl Member {
    #[inline]
    pub(crate) fn role(self) -> u32 {
        member::role(self.role)
    }

    /// Returns whether every body in the envelope has it.
    pub(crate) fn is_always(self) -> bool {
        self.role & member::ALWAYS != 0
    }
}

/// A part of a pattern: fixed text, or a value with its role and argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Fixed(&'static str),
    Value(u32, u32),
}

/// Returns the parts of the pattern at `at`.
pub(crate) fn parts(image: &'static Image, at: u32) -> impl Iterator<Item = Part> {
    let most = image.words().behind(at).count() as u32 / pattern::WORDS;
    (0..image.word(at).min(most)).map(move |index| {
        let part = at.saturating_add(1).saturating_add(index.saturating_mul(pattern::WORDS));
        let word = |offset: u32| image.word(part.saturating_add(offset));
        match word(pattern::TEXT) {
            NONE => Part::Value(word(pattern::ROLE), word(pattern::ARGUMENT)),
            _ => Part::Fixed(image.span(part.saturating_add(pattern::TEXT))),
        }
    })
}
