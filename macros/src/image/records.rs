//! Records: an entry at one status, in one envelope; or a violation.

use errbook_catalog::model::{Audience, Code, Entry, Field, FieldKind, Kind, LogLevel};
use errbook_catalog::{grpc_status, plan};

use errbook_format::image::reference::{self, PLAN, SPAN};
use errbook_format::image::{NONE, field, flags, frame, header, record};

use super::bodies::{Placed, Within};
use super::text::TextRole;
use super::writer::ImageWriter;
use crate::bind::Record;
use crate::declared::Declared;
use crate::subject::Subject;

impl ImageWriter<'_> {
    /// Writes the records of the variants, no two of them alike, and behind them those that answer for a bare status.
    pub(super) fn records(&mut self, records: &[Record], fallbacks: &[Record]) {
        let size = record::size(self.catalog.languages.len(), self.parts());
        for (index, record) in records.iter().chain(fallbacks).enumerate() {
            let start = header::LENGTH as usize + index * size;
            let is_fallback = index >= records.len();
            // A fallback mostly is the record of some variant, too.
            let same = if is_fallback { records.iter().position(|other| other == record) } else { None };
            match same {
                Some(same) => {
                    let same = header::LENGTH as usize + same * size;
                    self.words.copy_within(same..same + size, start);
                }
                None => {
                    let words = self.record(record);
                    self.words[start..start + words.len()].copy_from_slice(&words);
                }
            }
        }
    }

    fn record(&mut self, record: &Record) -> Vec<u32> {
        let catalog = self.catalog;
        let declared = self.declared(record);
        let base = self.pool.here();
        // Bodies come first, so that names, codes and messages are found in them.
        let bodies = self.record_bodies(record);
        let mut texts = Vec::with_capacity(record::PER_LANGUAGE as usize * bodies.len());
        // The end of the message in the default language.
        let mut anchor = None;
        for (language, body) in bodies.iter().enumerate() {
            let mut end = body.text.0;
            let mut reference = |image: &mut Self, text: &str, role| {
                let span = image.pool.near(text, base, end, role);
                end = span.0 + span.1;
                image.reference(span, base)
            };
            // In the order of most envelopes, so that each is found near the one before.
            let docs_url = match declared {
                Declared::Entry(entry) => plan::docs_url(catalog, entry, language),
                Declared::Violation(violation) => plan::violation_docs_url(catalog, violation, language),
            };
            let docs_url = docs_url.map_or(NONE, |url| reference(self, &url, TextRole::docs_url(language)));
            let title = declared.definition().title.get(language);
            let title = title.map_or(NONE, |title| reference(self, title, TextRole::title(language)));
            let message = match plan::message(declared.definition(), language).as_slice() {
                [] => 0,
                [plan::MessagePiece::Text(text)] => reference(self, text, TextRole::message(language)),
                pieces => PLAN | self.message_plan(pieces, (base, language)),
            };
            let body = self.body_reference(body, base);
            let mut of_language = [NONE; record::PER_LANGUAGE as usize];
            of_language[record::MESSAGE as usize] = message;
            of_language[record::BODY as usize] = body;
            of_language[record::TITLE as usize] = title;
            of_language[record::DOCS_URL as usize] = docs_url;
            texts.extend(of_language);
            anchor = anchor.or(Some(end));
        }
        let anchor = anchor.unwrap_or(base);
        let name = self.near(&declared.name.value, base, anchor, TextRole::NAME);
        let (code, kind) = self.code(&declared.code.value, base, anchor);
        let variant = self.pool.push(declared.variant.as_deref().unwrap_or_default());
        let variant = self.reference(variant, base);
        let frame = self.frame(record, &bodies);
        let flags = kind | flags_of(declared) | u32::from(record.status) << flags::STATUS;
        let is_localized = match self.subject {
            Subject::Entries => plan::is_localized(catalog, record.envelope),
            Subject::Violations => true,
        };
        let mut words = vec![0; record::FIRST_LANGUAGE as usize];
        words[record::BASE as usize] = base;
        words[record::FLAGS as usize] = flags | flags_of_shape(is_localized, &bodies);
        words[record::NAME as usize] = name;
        words[record::CODE as usize] = code;
        words[record::VARIANT as usize] = variant;
        words[record::FRAME as usize] = frame;
        words.extend(texts);
        self.alternative_parts(record, base, flags, &mut words);
        words
    }

    /// Returns a reference to a body, of a record whose texts start at `base`.
    pub(super) fn body_reference(&mut self, body: &Placed, base: u32) -> u32 {
        match body.plan {
            Some(plan) => PLAN | plan,
            None => self.reference(body.text, base),
        }
    }

    /// Writes the bodies of a record, in each language. Violations have none of their own.
    pub(super) fn record_bodies(&mut self, record: &Record) -> Vec<Placed> {
        let catalog = self.catalog;
        let languages = 0..catalog.languages.len();
        let entry = match self.declared(record) {
            Declared::Entry(entry) => entry,
            Declared::Violation(_) => return languages.map(|_| self.no_body()).collect(),
        };
        let mut last = (0, 0);
        languages
            .map(|language| {
                let plan = if record.status_at_hand { plan::body_at_hand } else { plan::body };
                let body = plan(catalog, entry, record.status, record.envelope, language);
                let violations = self.violations(entry, record, language);
                let placed = self.body(
                    &body,
                    Within { language, violations, measured: violations.map(|_| entry.fields.as_slice()) },
                    last,
                );
                last = placed.text;
                placed
            })
            .collect()
    }

    /// Returns a reference to a text of the record whose texts start at `base`. The text is searched near `anchor` first.
    fn near(&mut self, text: &str, base: u32, anchor: u32, role: TextRole) -> u32 {
        let span = self.pool.near(text, base, anchor, role);
        self.reference(span, base)
    }

    /// Returns a reference to a span: one word if it is near enough and not too long.
    fn reference(&mut self, (start, length): (u32, u32), base: u32) -> u32 {
        let short = start.checked_sub(base).and_then(|offset| reference::short(offset, length));
        short.unwrap_or_else(|| SPAN | self.share(vec![start, length]))
    }

    /// Returns the word of a code, and its kind.
    fn code(&mut self, code: &Code, base: u32, anchor: u32) -> (u32, u32) {
        match code {
            Code::None => (0, flags::CODE_NONE),
            Code::Str(code) => (self.near(code, base, anchor, TextRole::CODE), flags::CODE_STRING),
            Code::Int(number) => match i32::try_from(*number) {
                Ok(number) => (number as u32, flags::CODE_INTEGER),
                Err(_) => {
                    let words = vec![*number as u32, (*number >> 32) as u32];
                    (self.share(words), flags::CODE_LARGE_INTEGER)
                }
            },
        }
    }

    /// Writes the frame of a record, which many records share, and returns its place.
    pub(super) fn frame(&mut self, record: &Record, bodies: &[Placed]) -> u32 {
        let catalog = self.catalog;
        let declared = self.declared(record);
        let group = declared.group.map_or(0, |group| group as u32 + 1);
        let (content_type, http_status, headers) = match declared {
            Declared::Entry(entry) => {
                let content_type = self.pool.intern(&catalog.envelopes[record.envelope].content_type);
                let http_status = plan::http_status(catalog, record.status, record.status_at_hand, record.envelope);
                (content_type, u32::from(http_status.unwrap_or(0)), self.headers(entry, record))
            }
            Declared::Violation(_) => ((0, 0), 0, 0),
        };
        let mut words = vec![0; frame::FIRST_BODY as usize];
        words[frame::HTTP_STATUS_AND_GROUP as usize] = http_status | group << frame::GROUP;
        words[frame::CONTENT_TYPE as usize] = content_type.0;
        words[frame::CONTENT_TYPE as usize + 1] = content_type.1;
        words[frame::HEADERS as usize] = headers;
        words[frame::REST as usize] = self.rest(declared, record.status);
        words.extend(bodies.iter().map(|body| body.with_context));
        self.share(words)
    }

    /// Writes the rarely used properties of an entry or a violation and returns their place.
    fn rest(&mut self, entry: Declared<'_>, status: u16) -> u32 {
        let catalog = self.catalog;
        let aliases: Vec<String> = entry.aliases.iter().filter_map(|alias| alias.value.text()).collect();
        let here = self.here();
        self.push_optional_span(entry.since.as_deref());
        self.push_optional_span(entry.deprecated.as_ref().and_then(|deprecated| deprecated.since.as_deref()));
        self.push_optional_span(entry.replaced_by.as_ref().map(|name| name.value.as_str()));
        self.push_span(entry.entry().map_or("", |entry| grpc_status(entry, status)));
        let statuses = entry.entry().map_or(&[][..], |entry| entry.statuses.as_slice());
        self.words.push(statuses.len() as u32);
        self.words.extend(statuses.iter().map(|status| u32::from(status.value)));
        self.words.push(aliases.len() as u32);
        aliases.iter().for_each(|alias| self.push_span(alias));
        self.words.push(entry.tags.len() as u32);
        for tag in &entry.tags {
            self.push_span(&catalog.tags[*tag].name.value);
        }
        self.words.push(entry.fields.len() as u32);
        for field in &entry.fields {
            self.push_span(&field.wire.value);
            self.words.push(traits_of(field));
        }
        // Entries without aliases, fields and so on differ at most in their status.
        let rest = self.words.split_off(here as usize);
        self.share(rest)
    }
}

/// Returns the traits of a field.
fn traits_of(of: &Field) -> u32 {
    let kind = match of.kind {
        FieldKind::String => field::STRING,
        FieldKind::Integer => field::INTEGER,
        FieldKind::Number => field::NUMBER,
        FieldKind::Boolean => field::BOOLEAN,
        FieldKind::DateTime => field::DATE_TIME,
        FieldKind::Json => field::JSON,
    };
    kind | u32::from(of.optional) << field::OPTIONAL
        | u32::from(of.list) << field::LIST
        | u32::from(of.header_only) << field::HEADER_ONLY
}

/// Returns the flags of a record that depend on its envelope.
pub(super) fn flags_of_shape(is_localized: bool, bodies: &[Placed]) -> u32 {
    let asked = bodies.iter().fold(0, |all, body| all | body.asked);
    u32::from(is_localized) << flags::LOCALIZED | asked << flags::CONTEXT
}

/// Returns the flags of an entry or a violation, without the kind of its code.
fn flags_of(declared: Declared<'_>) -> u32 {
    let internal = declared.audience == Audience::Internal;
    declared.entry().map_or(0, flags_of_entry)
        | u32::from(declared.catch_all) << flags::CATCH_ALL
        | u32::from(internal) << flags::INTERNAL
        | u32::from(declared.deprecated.is_some()) << flags::DEPRECATED
}

/// Returns the flags that only entries have.
fn flags_of_entry(entry: &Entry) -> u32 {
    let log = match entry.log {
        None => flags::LOG_BY_STATUS,
        Some(LogLevel::Error) => flags::LOG_ERROR,
        Some(LogLevel::Warn) => flags::LOG_WARN,
        Some(LogLevel::Info) => flags::LOG_INFO,
        Some(LogLevel::Debug) => flags::LOG_DEBUG,
        Some(LogLevel::Off) => flags::LOG_OFF,
    };
    owner_flags(entry) | log << flags::LOG
}

/// Returns the kind of an entry and whether it is retryable, which the items of its violations can show.
pub(super) fn owner_flags(entry: &Entry) -> u32 {
    let kind = match entry.kind {
        Kind::Error => flags::KIND_ERROR,
        Kind::Action => flags::KIND_ACTION,
        Kind::Success => flags::KIND_SUCCESS,
    };
    let retryable = match entry.retryable {
        None => flags::RETRYABLE_UNSET,
        Some(false) => flags::RETRYABLE_NO,
        Some(true) => flags::RETRYABLE_YES,
    };
    kind << flags::KIND | retryable << flags::RETRYABLE
}

#[cfg(test)]
mod tests {
    use errbook_catalog::model::Code;

    use super::{ImageWriter, SPAN, Subject};

    fn with_image(test: impl FnOnce(&mut ImageWriter<'_>)) {
        let text = "[catalog]\nname = 'x'\nlanguages = ['en']\n";
        let reading = errbook_catalog::read_text("catalog.toml", text);
        let mut image = ImageWriter::new(&reading.catalog, Subject::Entries, 0);
        image.words = vec![0];
        test(&mut image);
    }

    #[test]
    fn a_text_that_is_near_and_short_is_one_word_and_any_other_a_span() {
        with_image(|image| {
            assert_eq!(image.reference((7, 5), 7), 5 << 16);
            assert_eq!(image.reference((7 + 0xFFFF, 0x7FFF), 7), 0x7FFF_FFFF);
            assert_eq!(image.reference((7 + 0x1_0000, 5), 7), SPAN | 1);
            assert_eq!(image.reference((7, 0x8000), 7), SPAN | 3);
            // A text before those of the record.
            assert_eq!(image.reference((6, 5), 7), SPAN | 5);
            assert_eq!(image.reference((7, 0x8000), 7), SPAN | 3);
            assert_eq!(image.words, [0, 0x1_0007, 5, 7, 0x8000, 6, 5]);
        });
    }

    #[test]
    fn an_integer_of_32_bits_is_in_the_record_and_a_larger_one_elsewhere() {
        with_image(|image| {
            assert_eq!(image.code(&Code::Int(-1), 0, 0), (u32::MAX, 2));
            assert_eq!(image.code(&Code::Int(i32::MIN.into()), 0, 0), (0x8000_0000, 2));
            assert_eq!(image.code(&Code::Int(1 << 40), 0, 0), (1, 3));
            assert_eq!(image.words, [0, 0, 1 << 8]);
        });
    }
}
