//! The image of a type's catalog: two literals, one of text and one of words, which the runtime reads.
//!
//! The format is that of [`errbook_format::image`]. Everything that grows with the catalog is in these literals and not in
//! code: rustc reads a literal quickly, and spends quadratic time on a match over many variants.

mod alternatives;
mod bodies;
mod numbers;
mod plans;
mod readings;
mod records;
mod room;
mod rules;
mod styles;
mod tables;
mod text;
mod violations;
mod writer;

use errbook_catalog::Catalog;
use errbook_format::image::header;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use self::writer::ImageWriter;
use crate::bind::Record;
use crate::code_writer::CodeWriter;
use crate::subject::Subject;

/// The parts of an image beside the records of its variants.
#[derive(Default)]
pub(crate) struct Tables<'a> {
    /// Whether it has the table that finds records by their code.
    pub(crate) codes: bool,
    /// Whether it has the readings by which bodies are decoded.
    pub(crate) readings: bool,
    /// Whether it has the table that finds violations by the rules that they stand for.
    pub(crate) rules: bool,
    /// The entries (by index) of which that table tells which violations they list.
    pub(crate) holders: &'a [usize],
    /// The index of the envelope whose template for successes goes in, if it has one.
    pub(crate) success: Option<usize>,
    /// The records that answer for a bare status.
    pub(crate) fallbacks: &'a [Record],
}

/// Writes the image of some records as tokens.
pub(crate) fn write(
    catalog: &Catalog,
    subject: Subject,
    records: &[Record],
    tables: &Tables<'_>,
    krate: &TokenStream,
) -> TokenStream {
    let (text, words) = literals(catalog, subject, records, tables);
    let (text, words) = (CodeWriter::of_string(text), Literal::byte_string(&words));
    let languages = catalog.languages.iter().map(|tag| tag.value.as_str());
    let fallbacks = fallbacks(catalog, krate);
    quote! {
        #krate::__private::Image::new(#text, #words, &[#(#krate::Language::of(#languages)),*]) #fallbacks
    }
}

/// Returns the two literals of the image of some records: its text, and the bytes of its words.
pub(crate) fn literals(
    catalog: &Catalog,
    subject: Subject,
    records: &[Record],
    tables: &Tables<'_>,
) -> (String, Vec<u8>) {
    let all: Vec<Record> = records.iter().chain(tables.fallbacks).copied().collect();
    let mut image = ImageWriter::new(catalog, subject, all.len());
    image.records(records, tables.fallbacks);
    image.groups();
    image.plural_rules(&all);
    if tables.codes {
        image.code_table(records);
    }
    if tables.rules {
        image.rule_table(records, tables.holders);
    }
    if let Some(success) = tables.success.and_then(|envelope| image.success_table(envelope)) {
        image.set(header::SUCCESS, success);
    }
    image.alternative_table();
    image.status_table(tables.fallbacks, records.len());
    if tables.readings {
        image.readings(&all);
    }
    let bytes: Vec<[u8; 4]> = image.words.iter().map(|word| word.to_le_bytes()).collect();
    (image.pool.text, bytes.as_flattened().to_vec())
}

/// Returns the call that adds the fallbacks of a catalog to its image, if it has some.
fn fallbacks(catalog: &Catalog, krate: &TokenStream) -> TokenStream {
    let row = |(readers, language)| quote! { (#krate::Language::of(#readers), #krate::Language::of(#language)) };
    let rows: Vec<TokenStream> = catalog.fallback_tags().map(row).collect();
    if rows.is_empty() {
        TokenStream::new()
    } else {
        quote! { .with_fallbacks(&[#(#rows),*]) }
    }
}
