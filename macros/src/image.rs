//! The image of an enum's catalog: two literals, one of text and one of words, which the runtime reads.
//!
//! The format is that of [`errbook_format::image`]. What grows with the catalog is these literals, not code: rustc reads a
//! literal quickly, and spends quadratic time on a match over many variants.

mod bare;
mod bodies;
mod plans;
mod records;
mod tables;
mod text;

use std::collections::HashMap;

use errbook_catalog::Catalog;
use errbook_format::image::{NONE, VERSION, header, record};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::bind::Record;
use crate::code_writer::CodeWriter;
use text::Pool;

/// Writes an image.
struct ImageWriter<'a> {
    catalog: &'a Catalog,
    pool: Pool,
    words: Vec<u32>,
    /// What many records have alike, by its words: where it stands.
    shared: HashMap<Vec<u32>, u32>,
}

/// The parts of an image beside the records of its variants.
pub(crate) struct Tables<'a> {
    /// Whether it has the table that finds records by their code.
    pub(crate) codes: bool,
    /// The index of the envelope whose template for successes goes in, if it has one.
    pub(crate) success: usize,
    /// The records that answer for a bare status.
    pub(crate) fallbacks: &'a [Record],
}

/// Writes the image of some records as tokens.
pub(crate) fn write(catalog: &Catalog, records: &[Record], tables: &Tables<'_>, krate: &TokenStream) -> TokenStream {
    let words = vec![0; header::LENGTH as usize];
    let mut image = ImageWriter { catalog, pool: Pool::default(), words, shared: HashMap::new() };
    let all: Vec<Record> = records.iter().chain(tables.fallbacks).copied().collect();
    image.header(&all);
    image.records(records, tables.fallbacks);
    image.groups();
    image.plural_rules(&all);
    if tables.codes {
        image.code_table(records);
    }
    image.success_table(tables.success);
    image.status_table(tables.fallbacks, records.len());
    let bytes: Vec<[u8; 4]> = image.words.iter().map(|word| word.to_le_bytes()).collect();
    let words = Literal::byte_string(bytes.as_flattened());
    let text = CodeWriter::of_string(image.pool.text);
    let languages = catalog.languages.iter().map(|tag| tag.value.as_str());
    quote! {
        #krate::__private::Image::new(#text, #words, &[#(#krate::Language::of(#languages)),*])
    }
}

impl ImageWriter<'_> {
    fn header(&mut self, records: &[Record]) {
        let languages = self.catalog.languages.len();
        let size = record::size(languages);
        let (start, length) = self.pool.intern(&self.catalog.name);
        self.set(header::VERSION, VERSION);
        self.set(header::LANGUAGES, languages as u32);
        self.set(header::RECORDS, records.len() as u32);
        self.set(header::FIRST_RECORD, header::LENGTH);
        self.set(header::RECORD_SIZE, size as u32);
        self.set(header::NAME, start);
        self.set(header::NAME + 1, length);
        self.words.resize(header::LENGTH as usize + size * records.len(), 0);
        // About what bodies take: text that outgrows its room is copied.
        self.pool.text.reserve(records.len() * languages * 200);
    }

    /// Fills in a word of the header.
    fn set(&mut self, place: u32, word: u32) {
        self.words[place as usize] = word;
    }

    /// Returns the index that the next word appended will have.
    fn here(&self) -> u32 {
        self.words.len() as u32
    }

    /// Appends words that others may have written already; gives where they stand.
    fn share(&mut self, words: Vec<u32>) -> u32 {
        if let Some(same) = self.shared.get(&words) {
            return *same;
        }
        let here = self.here();
        self.words.extend(&words);
        self.shared.insert(words, here);
        here
    }

    fn push_span(&mut self, text: &str) {
        let (start, length) = self.pool.intern(text);
        self.words.extend([start, length]);
    }

    fn push_optional_span(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.push_span(text),
            None => self.words.extend([NONE, 0]),
        }
    }

    fn groups(&mut self) {
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
