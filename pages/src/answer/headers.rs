//! The headers of an answer.

use std::fmt::Write;

use errbook_catalog::model::{Catalog, Entry};
use errbook_catalog::plan::{self, MessagePiece};
use errbook_format::header::{Encoder, MAX_VALUE, is_plain, is_token};

use super::fill;
use super::moment::Style;
use super::part::Part;
use super::values::Values;

/// Returns all headers: those of the body, then those of the entry. A header that shows a field without a value, or that
/// a field makes too long, is left out.
pub(super) fn all(
    catalog: &Catalog,
    (entry, status): (&Entry, u16),
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
    // If all are fixed, the runtime sends them as the catalog has them, whatever their length.
    let all_fixed = plans.iter().all(|(_, pieces)| is_plain_text(pieces));
    for (header, pieces) in &plans {
        let (parts, complete) = fill::text(catalog, pieces, language, values, Style::Http);
        let parts: Vec<Part> = parts.into_iter().map(encoded).collect();
        let length: usize = parts.iter().map(|part| part.text().len()).sum();
        if complete && (all_fixed || length <= MAX_VALUE) && is_token(&header.name.value) {
            headers.push((header.name.value.to_ascii_lowercase(), parts));
        }
    }
    if plan::is_not_stored(catalog, entry, status, envelope) {
        let (name, value) = plan::NO_STORE;
        headers.push((name.to_owned(), text(value)));
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

/// Percent-encodes a part, so that no value can end a header's line.
fn encoded(part: Part) -> Part {
    match part {
        Part::Text(text) => Part::Text(encode(&text)),
        Part::Value { field, text } => Part::Value { field, text: encode(&text) },
    }
}

fn encode(text: &str) -> String {
    let mut out = Encoder(String::with_capacity(text.len()));
    // Writing to a `String` cannot fail.
    let _ = out.write_str(text);
    out.0
}
