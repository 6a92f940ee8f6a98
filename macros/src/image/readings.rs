//! The table of readings: how the bodies of a type that decodes are read back.

use errbook_catalog::model::{Definition, FormatRef, LocationPart, Style};
use errbook_catalog::plan::{self, BodyFinding, BodyReading, ReadingKind, SingleValue, TextPart};
use errbook_format::image::reading::{envelope, field, kind, member, of_record, pattern, role};
use errbook_format::image::{NONE, header};
use errbook_format::status::FIRST_ERROR;

use super::writer::ImageWriter;
use crate::bind::Record;
use crate::declared::Declared;

/// A style by which no value is read: there is no time without a date.
const UNREADABLE: Style = Style::Time { pattern: String::new(), offset: 0 };

impl ImageWriter<'_> {
    /// Writes the envelopes that some records can be answered in, backwards, and what readings have for each record.
    pub(super) fn readings(&mut self, records: &[Record]) {
        let envelopes = self.envelopes_of(records);
        let mut table = vec![envelopes.len() as u32];
        for index in &envelopes {
            let mut words = self.envelope_reading(*index);
            words[envelope::BELOW_400 as usize] = u32::from(self.answers_below_400(records, *index));
            table.extend(words);
        }
        for record in records {
            let declared = self.declared(record);
            let own = declared.entry().and_then(|_| envelopes.iter().position(|index| *index == record.envelope));
            let mut words = [0; of_record::WORDS as usize];
            words[of_record::ENVELOPE as usize] = own.map_or(NONE, |index| index as u32);
            words[of_record::FIELDS as usize] = self.fields_of(declared.definition());
            words[of_record::HOLDS_VIOLATIONS as usize] = u32::from(declared.holds_violations());
            table.extend(words);
        }
        self.set(header::READINGS, self.here());
        self.words.extend(table);
    }

    /// Returns the envelopes (by index, ascending) that some records of entries can be answered in.
    fn envelopes_of(&self, records: &[Record]) -> Vec<usize> {
        let mut all = Vec::new();
        for record in records {
            if let Declared::Entry(entry) = self.declared(record) {
                all.push(record.envelope);
                let alternative = |index: &usize| plan::envelope(entry, Some(record.envelope), Some(*index));
                all.extend(self.alternatives.iter().map(alternative));
            }
        }
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Returns whether HTTP answers one of the records, in an envelope, as it answers a success.
    fn answers_below_400(&self, records: &[Record], index: usize) -> bool {
        let catalog = self.catalog;
        records.iter().any(|record| {
            let Declared::Entry(entry) = self.declared(record) else { return false };
            let http_status = plan::http_status(catalog, record.status, record.status_at_hand, index);
            http_status.unwrap_or(record.status) < FIRST_ERROR
                && (record.envelope == index
                    || self
                        .alternatives
                        .iter()
                        .any(|alternative| plan::envelope(entry, Some(record.envelope), Some(*alternative)) == index))
        })
    }

    /// Returns the words of an envelope, those apart that depend on the records.
    fn envelope_reading(&mut self, index: usize) -> [u32; envelope::WORDS as usize] {
        let catalog = self.catalog;
        let of = &catalog.envelopes[index];
        let (name, content_type) = (self.pool.intern(&of.name.value), self.pool.intern(&of.content_type));
        let alternative = self.alternatives.iter().position(|alternative| *alternative == index);
        let template = |image: &mut Self, template| image.reading(&plan::reading(template));
        let mut words = [0; envelope::WORDS as usize];
        [words[envelope::NAME as usize], words[envelope::NAME as usize + 1]] = [name.0, name.1];
        [words[envelope::CONTENT_TYPE as usize], words[envelope::CONTENT_TYPE as usize + 1]] =
            [content_type.0, content_type.1];
        words[envelope::ALTERNATIVE as usize] = alternative.map_or(0, |index| index as u32 + 1);
        words[envelope::BODY as usize] = template(self, &of.body);
        words[envelope::VIOLATION as usize] = of.violation.as_ref().map_or(0, |item| template(self, item));
        words[envelope::SINGLE as usize] = of.single.as_ref().map_or(0, |item| template(self, item));
        words[envelope::SUCCESS as usize] = plan::success_marks(of).map_or(0, |marks| {
            let mut words = vec![marks.len() as u32];
            for mark in &marks {
                let (start, length) = self.pool.intern(&mark.text);
                words.extend([role_of(mark.value), start, length]);
            }
            self.share(words)
        });
        words
    }

    /// Writes the names and the styles of fields and returns their place; 0 without fields.
    fn fields_of(&mut self, declared: &Definition) -> u32 {
        if declared.fields.is_empty() {
            return 0;
        }
        let formats = &self.catalog.formats;
        let mut words = Vec::with_capacity(declared.fields.len() * field::WORDS as usize);
        for of in &declared.fields {
            let suits = |format: &FormatRef| formats.kind(*format).is_some_and(|kind| kind.suits(of.kind));
            words.extend(self.field(&of.name.value, of.format.filter(suits), &of.wire.value));
        }
        self.share(words)
    }

    fn field(&mut self, name: &str, format: Option<FormatRef>, wire: &str) -> [u32; field::WORDS as usize] {
        let ((start, length), wire) = (self.pool.intern(name), self.pool.intern(wire));
        let mut words = [0; field::WORDS as usize];
        [words[field::NAME as usize], words[field::NAME as usize + 1]] = [start, length];
        words[field::STYLE as usize] = format.map_or(0, |format| self.style_of(format));
        [words[field::WIRE as usize], words[field::WIRE as usize + 1]] = [wire.0, wire.1];
        words
    }

    /// Writes the style of a format and returns its place, or 0 for the default style. Values in a format that differs
    /// between languages cannot be read back: `1.234` is another number in German than in English.
    fn style_of(&mut self, format: FormatRef) -> u32 {
        let formats = &self.catalog.formats;
        let style = if formats.is_localized(format) { Some(UNREADABLE) } else { formats.style(format, 0) };
        style.map_or(0, |style| self.style(&style))
    }

    /// Writes a reading and returns its place.
    fn reading(&mut self, of: &BodyReading) -> u32 {
        let kind = match of.kind {
            ReadingKind::Object => kind::OBJECT,
            ReadingKind::Array => kind::ARRAY,
            ReadingKind::ObjectWithFields => kind::OBJECT_WITH_FIELDS,
        };
        let mut words = vec![kind, of.members.len() as u32];
        for (index, found) in of.members.iter().enumerate() {
            let name = match of.kind {
                ReadingKind::Array => (index as u32, 0),
                ReadingKind::Object | ReadingKind::ObjectWithFields => self.pool.intern(&found.name),
            };
            let (role, argument) = self.finding(&found.finding);
            let mut of_member = [0; member::WORDS as usize];
            [of_member[member::NAME as usize], of_member[member::NAME as usize + 1]] = [name.0, name.1];
            let always = if found.always { member::ALWAYS } else { 0 };
            let plain = if of.kind != ReadingKind::Array && member::is_plain(&found.name) { member::PLAIN } else { 0 };
            of_member[member::ROLE as usize] = role | always | plain;
            of_member[member::ARGUMENT as usize] = argument;
            words.extend(of_member);
        }
        self.share(words)
    }

    /// Returns the role of a value, and its argument.
    fn finding(&mut self, finding: &BodyFinding) -> (u32, u32) {
        match finding {
            BodyFinding::Nothing => (role::NOTHING, 0),
            BodyFinding::Nested(nested) => {
                let role = if nested.kind == ReadingKind::Array { role::ARRAY } else { role::OBJECT };
                (role, self.reading(nested))
            }
            BodyFinding::Literal(text) => {
                let (start, length) = self.pool.intern(text);
                (role::LITERAL, self.share(vec![start, length]))
            }
            BodyFinding::Text(parts) => (role::TEXT, self.pattern(parts)),
            BodyFinding::Fields => (role::FIELDS, 0),
            BodyFinding::Field(name, format) => {
                if format.is_some_and(|format| self.catalog.formats.is_localized(format)) {
                    return (role::NOTHING, 0);
                }
                let words = self.field(name, *format, "");
                (role::FIELD, self.share(words.to_vec()))
            }
            BodyFinding::Violations => (role::VIOLATIONS, 0),
            BodyFinding::MessageIn(language) => (role::MESSAGE_IN, *language as u32),
            BodyFinding::Messages => (role::MESSAGES, 0),
            BodyFinding::Single(value) => {
                let argument = match value {
                    SingleValue::Timestamp(Some(format)) => self.style_of(*format),
                    _ => 0,
                };
                (role_of(*value), argument)
            }
        }
    }

    /// Writes a text with several parts and returns its place.
    fn pattern(&mut self, parts: &[TextPart]) -> u32 {
        let mut words = vec![parts.len() as u32];
        for part in parts {
            let mut of_part = [0; pattern::WORDS as usize];
            let text = match part {
                TextPart::Fixed(text) => self.pool.intern(text),
                TextPart::Value(value) => {
                    let (role, argument) = self.finding(value);
                    of_part[pattern::ROLE as usize] = role;
                    of_part[pattern::ARGUMENT as usize] = argument;
                    (NONE, 0)
                }
            };
            [of_part[pattern::TEXT as usize], of_part[pattern::TEXT as usize + 1]] = [text.0, text.1];
            words.extend(of_part);
        }
        self.share(words)
    }
}

/// Returns the role of a value of which a body has at most one.
fn role_of(value: SingleValue) -> u32 {
    match value {
        SingleValue::Code => role::CODE,
        SingleValue::Name => role::NAME,
        SingleValue::Type => role::TYPE,
        SingleValue::Status => role::STATUS,
        SingleValue::Message => role::MESSAGE,
        SingleValue::Title => role::TITLE,
        SingleValue::Language => role::LANGUAGE,
        SingleValue::RequestId => role::REQUEST_ID,
        SingleValue::TraceId => role::TRACE_ID,
        SingleValue::Instance => role::INSTANCE,
        SingleValue::Timestamp(_) => role::TIMESTAMP,
        SingleValue::Retryable => role::RETRYABLE,
        SingleValue::Kind => role::KIND,
        SingleValue::Group => role::GROUP,
        SingleValue::Location(LocationPart::Pointer) => role::POINTER,
        SingleValue::Location(LocationPart::Fragment) => role::FRAGMENT,
        SingleValue::Location(LocationPart::Path) => role::PATH,
        SingleValue::Location(LocationPart::Parameter) => role::PARAMETER,
        SingleValue::Location(LocationPart::Header) => role::HEADER,
        SingleValue::Location(LocationPart::In) => role::IN,
    }
}
