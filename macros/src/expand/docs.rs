//! Rust documentation from the catalog: a card for each variant, a table for the whole type.

mod card;
mod code_blocks;
mod deprecated;
mod markdown;
mod table;

use errbook_catalog::Catalog;

pub(super) use self::markdown::code_span;
pub(super) use self::table::table;

use crate::call::{Detail, Documentation};
use crate::code_writer::CodeWriter;
use crate::declared::Declared;

/// The authors of a catalog write Markdown, not rustdoc: rustdoc's warnings about it would not be the user's concern.
const ALLOWED: &str = "#[allow(rustdoc::bare_urls,rustdoc::broken_intra_doc_links,rustdoc::invalid_html_tags)]";

/// Writes the attributes of an added variant: its documentation, and `#[deprecated]` where the entry or violation is.
pub(super) fn attributes(
    catalog: &Catalog,
    declared: Declared<'_>,
    status: u16,
    documentation: Documentation,
    code: &mut CodeWriter<'_>,
) {
    let text = card::card(catalog, declared, status, documentation);
    if documentation.detail == Detail::Whole && ["://", "[", "<"].iter().any(|sign| text.contains(sign)) {
        code.push(ALLOWED);
    }
    code_blocks::write(&text, code);
    deprecated::attribute(&declared, documentation.locale(catalog), code);
}

/// Writes the documentation of a field that is added.
pub(super) fn of_field(text: &str, code: &mut CodeWriter<'_>) {
    code_blocks::write(&code_blocks::as_text(text), code);
}
