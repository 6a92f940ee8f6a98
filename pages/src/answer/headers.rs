//! The header fields of an answer.

use std::fmt::Write;

use errbook_catalog::model::{Catalog, Entry};
use errbook_catalog::plan::{self, MessagePiece};

use super::fill;
use super::moment::Style;
use super::part::Part;
use super::values::Values;

/// The longest value that a field can give a header, in bytes: the runtime leaves out what is longer.
const LONGEST: usize = 4096;

/// All header fields: those of the body, then those of the entry. One that shows a field without value, or that a field
/// makes too long, is left out.
pub(super) fn all(
    catalog: &Catalog,
    entry: &Entry,
    envelope: usize,
    language: usize,
    values: &Values,
) -> Vec<(String, Vec<Part>)> {
    let text = |text: &str| vec![Part::Text(text.to_owned())];
    let mut headers = Vec::new();
    if let Some(envelope) = catalog.envelopes.get(envelope) {
        headers.push(("content-type".to_owned(), text(&envelope.content_type)));
    }
    if plan::is_localized(catalog, envelope) {
        let tag = catalog.languages.get(language).map_or("", |tag| tag.value.as_str());
        headers.push(("content-language".to_owned(), text(tag)));
        if catalog.languages.len() > 1 {
            headers.push(("vary".to_owned(), text("accept-language")));
        }
    }
    let plans: Vec<_> = entry.headers.iter().map(|header| (header, plan::header(entry, header))).collect();
    // Where all are fixed, the runtime reads them where they stand, whatever their length.
    let all_fixed = plans.iter().all(|(_, pieces)| is_plain_text(pieces));
    for (header, pieces) in &plans {
        let (parts, complete) = fill::text(catalog, pieces, language, values, Style::Http);
        let parts: Vec<Part> = parts.into_iter().map(encoded).collect();
        let length: usize = parts.iter().map(|part| part.text().len()).sum();
        if complete && (all_fixed || length <= LONGEST) && is_token(&header.name.value) {
            headers.push((header.name.value.to_ascii_lowercase(), parts));
        }
    }
    headers
}

fn is_plain_text(pieces: &[MessagePiece]) -> bool {
    match pieces {
        [] => true,
        [MessagePiece::Text(text)] => text.bytes().all(is_plain),
        _ => false,
    }
}

/// Percent-encodes what is neither visible ASCII nor space, so that no value can end a header's line.
fn encoded(part: Part) -> Part {
    match part {
        Part::Text(text) => Part::Text(encode(&text)),
        Part::Value { field, text } => Part::Value { field, text: encode(&text) },
    }
}

fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if is_plain(byte) {
            out.push(char::from(byte));
        } else {
            // A `String` takes all that is written.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

fn is_plain(byte: u8) -> bool {
    matches!(byte, 0x20..=0x7E)
}

/// A token of RFC 9110 §5.6.2, which the name of a header has to be.
fn is_token(name: &str) -> bool {
    let part = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.bytes().all(part)
}
