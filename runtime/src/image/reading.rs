//! [`Readings`]: the templates of bodies backwards.

use errbook_format::image::reading::{ENVELOPES, FIRST_ENVELOPE, FIRST_MEMBER, KIND, MEMBERS};
use errbook_format::image::reading::{envelope, field, kind, member, of_record, pattern, role};
use errbook_format::image::{NONE, header};

use super::Image;
use super::alternative_table::Alternative;
use super::record::Record;
use super::shape::Shape;
use super::style::StylePlace;
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
        self.fields(record).map(|fields| fields.at_index(index))
    }

    /// Returns the first field of a record; `None` without fields.
    pub(crate) fn fields(self, record: u32) -> Option<FieldReading> {
        let fields = Some(self.of_record(record, of_record::FIELDS)).filter(|fields| *fields != 0)?;
        Some(FieldReading { image: self.image, at: fields })
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

    /// Returns whether a response with an HTTP status below 400 can be told from a success in it.
    pub(crate) fn has_errors_below_400(self) -> bool {
        self.word(envelope::BELOW_400) != 0 || self.word(envelope::SUCCESS) != 0
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

    /// Returns its name on the wire.
    #[inline]
    pub(crate) fn wire(self) -> &'static [u8] {
        let [start, length] = self.image.words().pair(self.at.saturating_add(field::WIRE)).unwrap_or_default();
        self.image.bytes_at(start as usize, length as usize).unwrap_or_default()
    }

    /// Returns the field at an index in the list that starts with this one.
    #[inline]
    pub(crate) fn at_index(self, index: usize) -> Self {
        Self { at: self.at.saturating_add((index as u32).saturating_mul(field::WORDS)), ..self }
    }

    /// Returns the style that it is written in, if it has one.
    #[inline]
    pub(crate) fn style(self) -> Option<StylePlace> {
        StylePlace::new(self.image, self.image.word(self.at.saturating_add(field::STYLE)))
    }
}

/// Which names the members of a reading have, once that is asked: a bit for each length and first byte. Most fields beside them are
/// told from members by it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Names(Option<u64>);

#[inline]
fn bit(length: usize, first: Option<&u8>) -> u64 {
    let first = if length == 0 { 0 } else { first.copied().unwrap_or_default() };
    1 << ((length as u32 ^ u32::from(first) << 2) % u64::BITS)
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

    /// Returns the next member in the order of the template if a body has it next, as `text` starts with it, and how many bytes its
    /// name has there, with quotes. `expected` is the index from which on members can be next; it is then the index behind the member.
    /// Members that not every body has can be left out.
    #[inline]
    pub(crate) fn next(self, text: &[u8], expected: &mut u32) -> Option<(Member, usize)> {
        let [b'"', text @ ..] = text else { return None };
        loop {
            let member = self.member(*expected).filter(|member| member.role & member::PLAIN != 0)?;
            let (at, length) = member.name;
            let length = length as usize;
            if text.get(length) == Some(&b'"') && self.image.is_at(at as usize, length, text) {
                *expected += 1;
                return Some((member, length + 2));
            }
            if member.is_always() {
                return None;
            }
            *expected += 1;
        }
    }

    /// Returns the member of this name. The search begins at `expected`, which is then the index behind the member: bodies have
    /// their members in the order of their template. `names` are those of the reading.
    pub(crate) fn find(self, name: &[u8], expected: &mut u32, names: &mut Names) -> Option<Member> {
        let names = *names.0.get_or_insert_with(|| self.members().fold(0, |names, member| names | self.bit_of(member)));
        if names & bit(name.len(), name.first()) == 0 {
            return None;
        }
        let found = self.named(name, *expected, self.count()).or_else(|| self.named(name, 0, *expected))?;
        *expected = found.index + 1;
        Some(found)
    }

    fn bit_of(self, member: Member) -> u64 {
        let (at, length) = member.name;
        bit(length as usize, self.image.bytes_at(at as usize, 1).and_then(<[u8]>::first))
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
