//! Images built by hand, for tests.

use alloc::{boxed::Box, string::String, vec, vec::Vec};

use errbook_format::hash::{bucket, hash};
use errbook_format::image::plan::{self, measured, op, room};
use errbook_format::image::{NONE, VERSION, code_table, flags, frame, header, record, reference};

use crate::image::Image;
use crate::model::language::Language;

/// An image in the making. Records are written at the end.
pub(crate) struct ImageBuilder {
    text: String,
    words: Vec<u32>,
    languages: Vec<Language>,
    records: Vec<Vec<u32>>,
    alternatives: usize,
}

/// What a test wants of a record. Texts are given for each language; the last one holds for the languages behind it, too.
#[derive(Clone)]
pub(crate) struct Spec {
    pub(crate) name: &'static str,
    /// A span, or low word and high word of an integer; and the kind, one of `flags::CODE_*`.
    pub(crate) code: (u32, u32, u32),
    pub(crate) flags: u32,
    pub(crate) status: u32,
    /// The status that HTTP answers; 0: that of the entry.
    pub(crate) http_status: u32,
    pub(crate) group: u32,
    pub(crate) headers: Vec<(&'static str, u32)>,
    pub(crate) rest: u32,
    pub(crate) titles: Vec<(u32, u32)>,
    pub(crate) messages: Vec<(u32, u32)>,
    pub(crate) bodies: Vec<(u32, u32)>,
    /// The places of the plans of bodies that are spans, for contexts with the values that `flags` name.
    pub(crate) with_context: Vec<u32>,
    pub(crate) alternatives: Vec<InAlternative>,
}

/// The bodies of a record in an alternative, and the places of their plans with a context.
pub(crate) type InAlternative = (Vec<(u32, u32)>, Vec<u32>);

impl Default for Spec {
    fn default() -> Self {
        Self {
            name: "entry",
            code: (0, 0, 0),
            flags: 0,
            status: 400,
            http_status: 0,
            group: 0,
            headers: Vec::new(),
            rest: 0,
            titles: vec![(NONE, 0)],
            messages: vec![(0, 0)],
            bodies: vec![(0, 0)],
            with_context: vec![0],
            alternatives: Vec::new(),
        }
    }
}

impl ImageBuilder {
    pub(crate) fn new(languages: &[&str]) -> Self {
        let languages: Vec<_> = languages.iter().map(|tag| Language::of(tag)).collect();
        let words = vec![0; header::LENGTH as usize];
        let mut builder = Self { text: String::new(), words, languages, records: Vec::new(), alternatives: 0 };
        let (start, length) = builder.span("accounts");
        builder.set(header::VERSION, VERSION);
        builder.set(header::LANGUAGES, builder.languages.len() as u32);
        builder.set(header::NAME, start);
        builder.set(header::NAME + 1, length);
        builder
    }

    /// Fills in a word of the header.
    pub(crate) fn set(&mut self, place: u32, word: u32) {
        self.words[place as usize] = word;
    }

    pub(crate) fn span(&mut self, text: &str) -> (u32, u32) {
        let start = self.text.len() as u32;
        self.text.push_str(text);
        (start, text.len() as u32)
    }

    /// Returns a `BYTES` operation.
    pub(crate) fn bytes(&mut self, text: &str) -> Vec<u32> {
        let (start, length) = self.span(text);
        vec![plan::operation(op::BYTES, 0), start, length]
    }

    /// Appends words. Returns their place.
    pub(crate) fn words(&mut self, words: &[u32]) -> u32 {
        let at = self.words.len() as u32;
        self.words.extend(words);
        at
    }

    /// Appends a plan with room for its text alone, which is that of the `BYTES` operations outside of all others.
    pub(crate) fn plan(&mut self, operations: &[u32]) -> u32 {
        self.plan_with(operations, (0, Vec::new()))
    }

    /// Appends a plan as that of an item: its holes are measured, and it has room for the bytes within others.
    pub(crate) fn measured_plan(&mut self, operations: &[u32]) -> u32 {
        self.plan_with(operations, measured_of(operations, false))
    }

    fn plan_with(&mut self, operations: &[u32], (room, measured): (u32, Vec<u32>)) -> u32 {
        let (mut text, mut own, mut rest) = (String::new(), Vec::new(), operations);
        while let [operation, after @ ..] = rest {
            let (code, argument) = (plan::code(*operation), plan::argument(*operation));
            if let (op::BYTES, [start, length, after @ ..]) = (code, after) {
                text.push_str(&self.text[*start as usize..][..*length as usize]);
                own.push(plan::operation(op::TEXT, *length));
                rest = after;
                continue;
            }
            let (whole, after) = rest.split_at(plan::operands(code, argument) as usize + 1);
            own.extend(whole);
            rest = after;
        }
        let (start, length) = self.span(&text);
        let count = own.len() as u32;
        self.words(&[vec![count, room::word(room, measured.len() as u32), start, length], own, measured].concat())
    }

    /// Appends a plan: room, the span of its text, and operations.
    pub(crate) fn plan_of(&mut self, room: u32, text: (u32, u32), operations: &[u32]) -> u32 {
        self.words(&[&[operations.len() as u32, room, text.0, text.1], operations].concat())
    }

    /// Appends a plan. Returns a text of a record that is this plan.
    pub(crate) fn planned(&mut self, operations: &[u32]) -> (u32, u32) {
        (self.plan(operations), NONE)
    }

    pub(crate) fn plural_rules(&mut self, programs: &[u32]) {
        let at = self.words(programs);
        self.set(header::PLURALS, at);
    }

    pub(crate) fn groups(&mut self, names: &[&str]) {
        let spans: Vec<u32> = names.iter().flat_map(|name| <[u32; 2]>::from(self.span(name))).collect();
        let at = self.words(&spans);
        self.set(header::GROUPS, at);
    }

    /// Writes the code table: texts and their records, which have been added, in the order of the catalog.
    pub(crate) fn codes(&mut self, items: &[(&str, u32)]) {
        let buckets = items.len().max(1) as u32;
        let bucket = |text: &str| bucket(hash(text.as_bytes()), buckets);
        let (mut starts, mut lines) = (vec![buckets], Vec::new());
        for place in 0..buckets {
            starts.push((lines.len() / code_table::ITEM) as u32);
            for (text, record) in items.iter().filter(|(text, _)| bucket(text) == place) {
                let (start, length) = self.span(text);
                let kind = self.records[*record as usize][record::FLAGS as usize] & flags::CODE_KIND;
                let kind = kind.min(flags::CODE_INTEGER);
                lines.extend([hash(text.as_bytes()), start, length, record | kind << code_table::KIND]);
            }
        }
        starts.push((lines.len() / code_table::ITEM) as u32);
        let at = self.words(&[starts, lines].concat());
        self.set(header::CODES, at);
    }

    /// Writes the alternative table. Each record has bodies for each of these.
    pub(crate) fn alternatives(&mut self, names: &[&str]) {
        self.alternatives = names.len();
        let items = names.iter().flat_map(|name| {
            let (start, length) = self.span(name);
            [start, length, 0]
        });
        let words: Vec<u32> = core::iter::once(names.len() as u32).chain(items.collect::<Vec<_>>()).collect();
        let at = self.words(&words);
        self.set(header::ALTERNATIVES, at);
    }

    /// Writes the rule table: keys, records, the names of the records' fields, and those of the entries that list them.
    #[cfg(feature = "extract")]
    pub(crate) fn rules(&mut self, items: &[(&str, u32, &[&str], &[&str])]) {
        let mut words = vec![items.len() as u32];
        for (key, record, fields, holders) in items {
            let (start, length) = self.span(key);
            let [fields, holders] = [fields, holders].map(|names| {
                let spans: Vec<u32> = names.iter().flat_map(|name| <[u32; 2]>::from(self.span(name))).collect();
                self.words(&[&[names.len() as u32], spans.as_slice()].concat())
            });
            words.extend([start, length, *record, fields, holders]);
        }
        let at = self.words(&words);
        self.set(header::RULES, at);
    }

    #[cfg(feature = "adapter")]
    pub(crate) fn statuses(&mut self, items: &[(u32, u32)]) {
        let items = items.iter().flat_map(|(status, record)| [*status, *record]);
        let words: Vec<u32> = core::iter::once(items.clone().count() as u32 / 2).chain(items).collect();
        let at = self.words(&words);
        self.set(header::STATUSES, at);
    }

    #[cfg(feature = "json")]
    pub(crate) fn success(&mut self, status: u32, content_type: &str, plans: &[u32]) {
        let (start, length) = self.span(content_type);
        let words = [&[status, start, length], plans].concat();
        let at = self.words(&words);
        self.set(header::SUCCESS, at);
    }

    pub(crate) fn record(&mut self, spec: Spec) {
        let Spec { name, code, flags: own, status, group, headers, rest, .. } = spec;
        let (name, content_type) = (self.span(name), self.span("application/json"));
        let variant = self.span("Variant");
        let mut list = vec![headers.len() as u32];
        for (name, plan) in &headers {
            let (start, length) = self.span(name);
            list.extend([start, length, *plan]);
        }
        let headers = if headers.is_empty() { 0 } else { self.words(&list) };
        let mut own_frame =
            vec![spec.http_status | group << frame::GROUP, content_type.0, content_type.1, headers, rest];
        own_frame.extend((0..self.languages.len()).map(|language| of_language(&spec.with_context, language)));
        let frame = self.words(&own_frame);
        let code_word = match code {
            (start, length, flags::CODE_STRING) => self.reference((start, length)),
            (low, high, flags::CODE_LARGE_INTEGER) => self.words(&[low, high]),
            (low, ..) => low,
        };
        let mut words = vec![0, code.2 | own | status << flags::STATUS];
        words.extend([self.reference(name), code_word, self.reference(variant), frame]);
        for language in 0..self.languages.len() {
            for texts in [&spec.messages, &spec.bodies, &spec.titles] {
                let reference = self.reference(of_language(texts, language));
                words.push(reference);
            }
            words.push(NONE);
        }
        for (bodies, with_context) in &spec.alternatives {
            own_frame.truncate(frame::FIRST_BODY as usize);
            own_frame.extend((0..self.languages.len()).map(|language| of_language(with_context, language)));
            words.extend([words[record::FLAGS as usize], self.words(&own_frame)]);
            for language in 0..self.languages.len() {
                let reference = self.reference(of_language(bodies, language));
                words.push(reference);
            }
        }
        self.records.push(words);
    }

    /// Returns a reference, for a record whose texts start at 0, to a span, to the plan of `(plan, NONE)`, or to nothing for
    /// `(NONE, 0)`.
    fn reference(&mut self, text: (u32, u32)) -> u32 {
        match text {
            (NONE, _) => NONE,
            (plan, NONE) => reference::PLAN | plan,
            (start, length) => match reference::short(start, length) {
                Some(short) => short,
                None => reference::SPAN | self.words(&[start, length]),
            },
        }
    }

    pub(crate) fn finish(self) -> &'static Image {
        self.finish_with(&[])
    }

    /// The same with fallbacks.
    pub(crate) fn finish_with(self, fallbacks: &'static [(Language, Language)]) -> &'static Image {
        Box::leak(Box::new(self.image().with_fallbacks(fallbacks)))
    }

    /// Returns the image itself.
    pub(crate) fn image(mut self) -> Image {
        self.set(header::RECORDS, self.records.len() as u32);
        self.set(header::FIRST_RECORD, self.words.len() as u32);
        self.set(header::RECORD_SIZE, record::size(self.languages.len(), self.alternatives) as u32);
        let records = core::mem::take(&mut self.records).concat();
        self.words(&records);
        let bytes: Vec<u8> = self.words.iter().flat_map(|word| word.to_le_bytes()).collect();
        Image::new(self.text.leak(), bytes.leak(), self.languages.leak())
    }
}

/// Returns the item for a language: the last one holds for all others.
fn of_language<T: Copy>(texts: &[T], language: usize) -> T {
    texts[language.min(texts.len() - 1)]
}

/// Returns the bytes within other operations, if these are such, and the measured holes.
fn measured_of(mut operations: &[u32], within: bool) -> (u32, Vec<u32>) {
    let (mut room, mut holes) = (0, Vec::new());
    while let [operation, after @ ..] = operations {
        let (code, argument) = (plan::code(*operation), plan::argument(*operation));
        let (operands, after) = after.split_at(plan::operands(code, argument) as usize);
        operations = after;
        match code {
            op::FIELD_TEXT => holes.push(measured::word(measured::FIELD, argument, 1)),
            op::LOCATION => holes.push(measured::word(measured::LOCATION, argument, 1)),
            op::CONTEXT_TEXT => holes.push(measured::word(measured::CONTEXT, argument, 1)),
            op::COMMA => room += 1,
            op::BYTES if within => room += operands[1],
            op::OPTIONAL => {
                let (inner_room, inner) = measured_of(operands, true);
                room += inner_room;
                holes.extend(inner);
            }
            _ => {}
        }
    }
    (room, holes)
}
