//! The words and the text of an image that is being written.

use std::collections::HashMap;

use errbook_catalog::Catalog;
use errbook_catalog::plan::{self, RequestPart};
use errbook_format::image::{NONE, VERSION, header, record};

use super::text::Pool;
use crate::bind::Record;
use crate::declared::Declared;
use crate::subject::Subject;

/// An image that is being written.
pub(super) struct ImageWriter<'a> {
    pub(super) catalog: &'a Catalog,
    /// What the records are of.
    pub(super) subject: Subject,
    /// The envelopes in which each record has a part: the alternatives of the catalog, or of violations those that show them.
    pub(super) alternatives: Vec<usize>,
    pub(super) pool: Pool,
    pub(super) words: Vec<u32>,
    /// The places of words that several records share.
    shared: HashMap<Vec<u32>, u32>,
}

impl<'a> ImageWriter<'a> {
    /// Returns the beginning of an image: its header, and room for so many records.
    pub(super) fn new(catalog: &'a Catalog, subject: Subject, records: usize) -> ImageWriter<'a> {
        let words = vec![0; header::LENGTH as usize];
        let alternatives = match subject {
            Subject::Entries => catalog.alternatives.clone(),
            Subject::Violations => plan::envelopes_of_violations(catalog),
        };
        let (pool, shared) = (Pool::default(), HashMap::new());
        let mut image = ImageWriter { catalog, subject, alternatives, pool, words, shared };
        let languages = catalog.languages.len();
        let size = record::size(languages, image.parts());
        let (start, length) = image.pool.intern(&catalog.name);
        image.set(header::VERSION, VERSION);
        image.set(header::LANGUAGES, languages as u32);
        image.set(header::RECORDS, records as u32);
        image.set(header::FIRST_RECORD, header::LENGTH);
        image.set(header::RECORD_SIZE, size as u32);
        image.set(header::NAME, start);
        image.set(header::NAME + 1, length);
        image.words.resize(header::LENGTH as usize + size * records, 0);
        // About what bodies take: text that outgrows its capacity is copied.
        image.pool.text.reserve(records * languages * 200);
        image
    }

    /// Returns the entry or violation of a record, whose index is one of the catalog's.
    pub(super) fn declared(&self, record: &Record) -> Declared<'a> {
        match self.subject {
            Subject::Entries => Declared::Entry(&self.catalog.entries[record.of]),
            Subject::Violations => Declared::Violation(&self.catalog.violations[record.of]),
        }
    }

    /// Returns how many parts for alternatives a record has.
    pub(super) fn parts(&self) -> usize {
        self.alternatives.len() * self.repeated()
    }

    /// Returns how many parts each alternative has: of violations, one for every part of a request.
    pub(super) fn repeated(&self) -> usize {
        match self.subject {
            Subject::Entries => 1,
            Subject::Violations => RequestPart::ALL.len(),
        }
    }

    /// Fills in a word of the header.
    pub(super) fn set(&mut self, place: u32, word: u32) {
        self.words[place as usize] = word;
    }

    /// Returns the index that the next word appended will have.
    pub(super) fn here(&self) -> u32 {
        self.words.len() as u32
    }

    /// Returns the place of some words, and appends them unless equal words were appended before.
    pub(super) fn share(&mut self, words: Vec<u32>) -> u32 {
        if let Some(same) = self.shared.get(&words) {
            return *same;
        }
        let here = self.here();
        self.words.extend(&words);
        self.shared.insert(words, here);
        here
    }

    /// Appends the place of a text.
    pub(super) fn push_span(&mut self, text: &str) {
        let (start, length) = self.pool.intern(text);
        self.words.extend([start, length]);
    }

    /// Appends the place of a text that may be absent.
    pub(super) fn push_optional_span(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.push_span(text),
            None => self.words.extend([NONE, 0]),
        }
    }

    /// Writes the names of the groups.
    pub(super) fn groups(&mut self) {
        let here = self.here();
        let catalog = self.catalog;
        for group in &catalog.groups {
            self.push_span(&group.name.value);
        }
        if !catalog.groups.is_empty() {
            self.set(header::GROUPS, here);
        }
    }
}
