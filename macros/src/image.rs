//! The image of an enum's catalog: two literals, one of text and one of words, which the runtime reads.
//!
//! The format is written down where it is read, in the runtime's `book.rs`. What grows with the catalog is these
//! literals, not code: rustc reads a literal in no time, and spends quadratic time on a match over many variants.

mod bare;
mod bodies;
mod plans;
mod records;
mod tables;
mod text;

use std::collections::HashMap;

use errbook_catalog::Catalog;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::bind::Record;
use crate::code_writer::CodeWriter;
use text::Pool;

/// The start of a span, or the reference, of what is not there.
const NONE: u32 = u32::MAX;

const VERSION: u32 = 3;
const HEADER: usize = 12;
/// Words of a record before those of its languages, and words for each language.
const RECORD: usize = 6;
const PER_LANGUAGE: usize = 4;

/// The words of the header that are filled in later.
const STATUSES: usize = 7;
const GROUPS: usize = 8;
const PLURALS: usize = 9;
const CODES: usize = 10;
const SUCCESS: usize = 11;

/// An image that is being written.
struct Image<'a> {
    catalog: &'a Catalog,
    pool: Pool,
    words: Vec<u32>,
    /// What many records have alike, by its words: where it stands.
    shared: HashMap<Vec<u32>, u32>,
}

/// What goes into a book beside its records.
pub(crate) struct Tables<'a> {
    /// With the table that finds records by their code.
    pub(crate) codes: bool,
    /// The envelope (by index) whose template of a success goes in, if it has one.
    pub(crate) success: usize,
    /// What stands in for a bare answer of a status.
    pub(crate) stand_ins: &'a [Record],
}

/// The tokens of the book of some records.
pub(crate) fn book(catalog: &Catalog, records: &[Record], tables: &Tables<'_>, krate: &TokenStream) -> TokenStream {
    let mut image = Image { catalog, pool: Pool::default(), words: vec![0; HEADER], shared: HashMap::new() };
    let all: Vec<Record> = records.iter().chain(tables.stand_ins).copied().collect();
    image.header(&all);
    image.records(records, tables.stand_ins);
    image.groups();
    image.plural_rules(&all);
    if tables.codes {
        image.code_table(records);
    }
    image.success_table(tables.success);
    image.status_table(tables.stand_ins, records.len());
    let bytes: Vec<[u8; 4]> = image.words.iter().map(|word| word.to_le_bytes()).collect();
    let words = Literal::byte_string(bytes.as_flattened());
    let text = CodeWriter::of_string(image.pool.text);
    let languages = catalog.languages.iter().map(|tag| tag.value.as_str());
    quote! {
        #krate::__private::Book::new(#text, #words, &[#(#krate::Language::of(#languages)),*])
    }
}

impl Image<'_> {
    fn header(&mut self, records: &[Record]) {
        let languages = self.catalog.languages.len();
        let size = RECORD + PER_LANGUAGE * languages;
        let (start, length) = self.pool.intern(&self.catalog.name);
        let fixed = [VERSION, languages as u32, records.len() as u32, HEADER as u32, size as u32, start, length];
        self.words[..fixed.len()].copy_from_slice(&fixed);
        self.words.resize(HEADER + size * records.len(), 0);
        // About what bodies take: text that outgrows its room is copied.
        self.pool.text.reserve(records.len() * languages * 200);
    }

    /// The index that the next word appended will have.
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
            self.words[GROUPS] = here;
        }
    }
}
