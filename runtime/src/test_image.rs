//! Images built by hand, for tests.

use alloc::{boxed::Box, string::String, vec, vec::Vec};

use crate::Language;
use crate::book::{Book, NONE};
use crate::hash::hash;
use crate::value::{Fields, Value};

/// An image in the making. Records are written at the end.
pub(crate) struct Image {
    text: String,
    words: Vec<u32>,
    languages: Vec<Language>,
    records: Vec<Vec<u32>>,
}

/// What a test says about a record; texts are given per language, and the last counts for the rest.
#[derive(Clone)]
pub(crate) struct Spec {
    pub(crate) name: &'static str,
    /// The two words and the kind.
    pub(crate) code: (u32, u32, u32),
    pub(crate) flags: u32,
    pub(crate) status: u32,
    pub(crate) group: u32,
    pub(crate) headers: Vec<(&'static str, u32)>,
    pub(crate) rest: u32,
    pub(crate) titles: Vec<(u32, u32)>,
    pub(crate) messages: Vec<(u32, u32)>,
    pub(crate) bodies: Vec<(u32, u32)>,
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
        }
    }
}

impl Image {
    pub(crate) fn new(languages: &[&str]) -> Self {
        let languages: Vec<_> = languages.iter().map(|tag| Language::of(tag)).collect();
        let mut image = Self { text: String::new(), words: vec![0; 12], languages, records: Vec::new() };
        let (start, length) = image.span("accounts");
        image.words[..7].copy_from_slice(&[2, image.languages.len() as u32, 0, 0, 0, start, length]);
        image
    }

    pub(crate) fn span(&mut self, text: &str) -> (u32, u32) {
        let start = self.text.len() as u32;
        self.text.push_str(text);
        (start, text.len() as u32)
    }

    /// A `BYTES` operation.
    pub(crate) fn bytes(&mut self, text: &str) -> Vec<u32> {
        let (start, length) = self.span(text);
        vec![0, start, length]
    }

    /// Appends words; gives where they start.
    pub(crate) fn words(&mut self, words: &[u32]) -> u32 {
        let at = self.words.len() as u32;
        self.words.extend(words);
        at
    }

    pub(crate) fn plan(&mut self, operations: &[u32]) -> u32 {
        let at = self.words(&[operations.len() as u32]);
        self.words(operations);
        at
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
                let kind = self.records[*record as usize][4] & 0b11;
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
        let mut words = vec![name.0, name.1, code.0, code.1, code.2 | flags, status, group];
        words.extend([content_type.0, content_type.1, variant.0, variant.1, headers, rest]);
        for language in 0..self.languages.len() {
            for texts in [&spec.titles, &spec.messages, &spec.bodies] {
                let (first, second) = texts[language.min(texts.len() - 1)];
                words.extend([first, second]);
            }
            words.extend([NONE, 0]);
        }
        self.records.push(words);
    }

    pub(crate) fn finish(mut self) -> &'static Book {
        self.words[2] = self.records.len() as u32;
        self.words[3] = self.words.len() as u32;
        self.words[4] = 13 + 8 * self.languages.len() as u32;
        let records = core::mem::take(&mut self.records).concat();
        self.words(&records);
        let bytes: Vec<u8> = self.words.iter().flat_map(|word| word.to_le_bytes()).collect();
        Box::leak(Box::new(Book::new(self.text.leak(), bytes.leak(), self.languages.leak())))
    }
}

/// Fields by index.
pub(crate) struct Values<'a>(pub(crate) Vec<Value<'a>>);

impl Fields for Values<'_> {
    fn visit(&self, index: usize, visit: &mut dyn FnMut(Value<'_>)) {
        if let Some(value) = self.0.get(index) {
            visit(*value);
        }
    }
}

/// One field.
pub(crate) fn value(value: Value<'_>) -> Values<'_> {
    Values(vec![value])
}
