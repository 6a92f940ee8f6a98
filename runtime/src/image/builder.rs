//! Images built by hand, for tests.

use alloc::{boxed::Box, string::String, vec, vec::Vec};

use crate::image::hash::hash;
use crate::image::{Image, NONE};
use crate::model::language::Language;
use crate::model::value::{FieldLookup, Fields, Value};

/// The code of `BYTES`.
const BYTES: u32 = 11;

/// An image in the making. Records are written at the end.
pub(crate) struct ImageBuilder {
    text: String,
    words: Vec<u32>,
    languages: Vec<Language>,
    records: Vec<Vec<u32>>,
}

/// What a test says about a record; texts are given per language, and the last counts for the rest.
#[derive(Clone)]
pub(crate) struct Spec {
    pub(crate) name: &'static str,
    /// A span, or low word and high word of an integer; and the kind: 1 string, 2 or 3 integer.
    pub(crate) code: (u32, u32, u32),
    pub(crate) flags: u32,
    pub(crate) status: u32,
    pub(crate) group: u32,
    pub(crate) headers: Vec<(&'static str, u32)>,
    pub(crate) rest: u32,
    pub(crate) titles: Vec<(u32, u32)>,
    pub(crate) messages: Vec<(u32, u32)>,
    pub(crate) bodies: Vec<(u32, u32)>,
    /// The plans of bodies that are spans, for when the context gives what `flags` ask for.
    pub(crate) with_context: Vec<u32>,
}

impl Default for Spec {
    fn default() -> Self {
        Self {
            name: "entry",
            code: (0, 0, 0),
            flags: 0,
            status: 400,
            group: 0,
            headers: Vec::new(),
            rest: 0,
            titles: vec![(NONE, 0)],
            messages: vec![(0, 0)],
            bodies: vec![(0, 0)],
            with_context: vec![0],
        }
    }
}

impl ImageBuilder {
    pub(crate) fn new(languages: &[&str]) -> Self {
        let languages: Vec<_> = languages.iter().map(|tag| Language::of(tag)).collect();
        let mut builder = Self { text: String::new(), words: vec![0; 12], languages, records: Vec::new() };
        let (start, length) = builder.span("accounts");
        builder.words[..7].copy_from_slice(&[3, builder.languages.len() as u32, 0, 0, 0, start, length]);
        builder
    }

    pub(crate) fn span(&mut self, text: &str) -> (u32, u32) {
        let start = self.text.len() as u32;
        self.text.push_str(text);
        (start, text.len() as u32)
    }

    /// A `BYTES` operation.
    pub(crate) fn bytes(&mut self, text: &str) -> Vec<u32> {
        let (start, length) = self.span(text);
        vec![BYTES, start, length]
    }

    /// Appends words; gives where they start.
    pub(crate) fn words(&mut self, words: &[u32]) -> u32 {
        let at = self.words.len() as u32;
        self.words.extend(words);
        at
    }

    /// A plan, with room for nothing but its text: that is what `BYTES` operations say which lie in no other.
    pub(crate) fn plan(&mut self, operations: &[u32]) -> u32 {
        let (mut text, mut own, mut rest) = (String::new(), Vec::new(), operations);
        while let [operation, after @ ..] = rest {
            let more = match operation & 0xFF {
                BYTES => {
                    text.push_str(&self.text[after[0] as usize..][..after[1] as usize]);
                    own.push(after[1] << 8);
                    rest = &after[2..];
                    continue;
                }
                5 => operation >> 8 & 0xF_FFFF,
                6 => operation >> 8,
                8 => 6,
                _ => 0,
            };
            let (whole, after) = rest.split_at(more as usize + 1);
            own.extend(whole);
            rest = after;
        }
        let (start, length) = self.span(&text);
        self.plan_of(0, (start, length), &own)
    }

    /// A plan as it stands in the image: room, the span of its text, operations.
    pub(crate) fn plan_of(&mut self, room: u32, text: (u32, u32), operations: &[u32]) -> u32 {
        self.words(&[&[operations.len() as u32, room, text.0, text.1], operations].concat())
    }

    /// A text that is a plan.
    pub(crate) fn planned(&mut self, operations: &[u32]) -> (u32, u32) {
        (self.plan(operations), u32::MAX)
    }

    pub(crate) fn plural_rules(&mut self, programs: &[u32]) {
        self.words[9] = self.words(programs);
    }

    pub(crate) fn groups(&mut self, names: &[&str]) {
        let spans: Vec<u32> = names.iter().flat_map(|name| <[u32; 2]>::from(self.span(name))).collect();
        self.words[8] = self.words(&spans);
    }

    /// The code table: texts and their records, which are there already, in the catalog's order.
    pub(crate) fn codes(&mut self, items: &[(&str, u32)]) {
        let buckets = items.len().max(1) as u64;
        let bucket = |text: &str| (u64::from(hash(text.as_bytes())) * buckets) >> 32;
        let (mut starts, mut lines) = (vec![buckets as u32], Vec::new());
        for place in 0..buckets {
            starts.push(lines.len() as u32 / 4);
            for (text, record) in items.iter().filter(|(text, _)| bucket(text) == place) {
                let (start, length) = self.span(text);
                let kind = (self.records[*record as usize][1] & 0b11).min(2);
                lines.extend([hash(text.as_bytes()), start, length, record | kind << 30]);
            }
        }
        starts.push(lines.len() as u32 / 4);
        self.words[10] = self.words(&[starts, lines].concat());
    }

    #[cfg(feature = "json")]
    pub(crate) fn success(&mut self, status: u32, content_type: &str, plans: &[u32]) {
        let (start, length) = self.span(content_type);
        let words = [&[status, start, length], plans].concat();
        self.words[11] = self.words(&words);
    }

    pub(crate) fn record(&mut self, spec: Spec) {
        let Spec { name, code, flags, status, group, headers, rest, .. } = spec;
        let (name, content_type) = (self.span(name), self.span("application/json"));
        let variant = self.span("Variant");
        let mut own = vec![headers.len() as u32];
        for (name, plan) in &headers {
            let (start, length) = self.span(name);
            own.extend([start, length, *plan]);
        }
        let headers = if headers.is_empty() { 0 } else { self.words(&own) };
        let mut frame = vec![status >> 16 | group << 16, content_type.0, content_type.1, headers, rest];
        frame.extend((0..self.languages.len()).map(|language| of_language(&spec.with_context, language)));
        let frame = self.words(&frame);
        let status = status & 0xFFFF;
        let code_word = match code {
            (start, length, 1) => self.reference((start, length)),
            (low, high, 3) => self.words(&[low, high]),
            (low, ..) => low,
        };
        let mut words = vec![0, code.2 | flags | status << 16];
        words.extend([self.reference(name), code_word, self.reference(variant), frame]);
        for language in 0..self.languages.len() {
            for texts in [&spec.messages, &spec.bodies, &spec.titles] {
                let reference = self.reference(of_language(texts, language));
                words.push(reference);
            }
            words.push(NONE);
        }
        self.records.push(words);
    }

    /// A span, the plan of `(plan, NONE)`, or nothing for `(NONE, 0)`, as a reference of a record whose texts start at 0.
    fn reference(&mut self, text: (u32, u32)) -> u32 {
        match text {
            (NONE, _) => NONE,
            (plan, NONE) => 0b11 << 30 | plan,
            (start @ 0..0x1_0000, length @ 0..0x8000) => start | length << 16,
            (start, length) => 0b10 << 30 | self.words(&[start, length]),
        }
    }

    pub(crate) fn finish(mut self) -> &'static Image {
        self.words[2] = self.records.len() as u32;
        self.words[3] = self.words.len() as u32;
        self.words[4] = 6 + 4 * self.languages.len() as u32;
        let records = core::mem::take(&mut self.records).concat();
        self.words(&records);
        let bytes: Vec<u8> = self.words.iter().flat_map(|word| word.to_le_bytes()).collect();
        Box::leak(Box::new(Image::new(self.text.leak(), bytes.leak(), self.languages.leak())))
    }
}

/// What is said for a language: the last counts for the rest.
fn of_language<T: Copy>(texts: &[T], language: usize) -> T {
    texts[language.min(texts.len() - 1)]
}

/// Fields by index.
pub(crate) struct Values<'a>(pub(crate) Vec<Option<Value<'a>>>);

impl Fields for Values<'_> {
    fn value(&self, index: usize) -> FieldLookup<'_> {
        self.0.get(index).copied().flatten().into()
    }
}

/// One field.
pub(crate) fn value(value: Value<'_>) -> Values<'_> {
    Values(vec![Some(value)])
}
