//! Checks of headers.

use errbook_format::header::{AROUND, MAX_ALL, MAX_VALUE, RESERVED, is_plain, is_token};

use super::message::field_names;
use crate::diagnostic::Diagnostics;
use crate::index::ByName;
use crate::messages;
use crate::model::{Catalog, Entry, Field, FieldKind, Header};
use crate::plan;
use crate::suggest::Comparisons;
use crate::template::Piece;

/// Returns the headers of all entries.
fn all(catalog: &Catalog) -> impl Iterator<Item = (&Entry, &Header)> {
    catalog.entries.iter().flat_map(|entry| entry.headers.iter().map(move |header| (entry, header)))
}

/// A name is a token (RFC 9110 §5.1, §5.6.2).
pub(super) fn names_are_tokens(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for (_, header) in all(catalog) {
        if !is_token(&header.name.value) {
            diagnostics.push(messages::malformed_header_name(&header.name));
        }
    }
}

/// A header is set once, and is not one that the response or the connection controls.
pub(super) fn names_are_free(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for entry in catalog.entries.iter().filter(|entry| !entry.headers.is_empty()) {
        let lower: Vec<String> = entry.headers.iter().map(|header| header.name.value.to_ascii_lowercase()).collect();
        let mut seen = ByName::new();
        for (Header { name, .. }, lower) in entry.headers.iter().zip(&lower) {
            if RESERVED.contains(&lower.as_str()) {
                diagnostics.push(messages::reserved_header(name));
            }
            if let Some(first) = seen.insert(lower, name.at) {
                diagnostics.push(messages::repeated_header(name, first));
            }
        }
    }
}

/// The text of a value is visible ASCII and spaces (RFC 9110 §5.5). Values of fields are encoded at run time.
pub(super) fn values_are_printable(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for (_, header) in all(catalog) {
        let texts = header.value.value.pieces.iter().filter_map(|piece| match piece {
            Piece::Text(text) => Some(text),
            Piece::Placeholder(_) | Piece::Styled(..) => None,
        });
        if let Some(c) = texts.flat_map(|text| text.chars()).find(|c| !u8::try_from(*c).is_ok_and(is_plain)) {
            diagnostics.push(messages::malformed_header_value(header.value.at, c));
        }
    }
}

/// What is fixed of a header, and what is fixed of all of an entry, is not longer than what is sent.
pub(super) fn headers_fit_into_a_head(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for entry in catalog.entries.iter().filter(|entry| !entry.headers.is_empty()) {
        let mut sum: usize = 0;
        for header in &entry.headers {
            let length = plan::text_length(header);
            let before = sum;
            sum += header.name.value.len() + length + AROUND;
            if length > MAX_VALUE {
                diagnostics.push(messages::long_header(header, length));
            } else if before <= MAX_ALL && sum > MAX_ALL {
                diagnostics.push(messages::long_headers(header, sum, entry));
            }
        }
    }
}

/// A placeholder names a field of the entry.
pub(super) fn placeholders_name_fields(catalog: &Catalog, comparisons: &Comparisons, diagnostics: &mut Diagnostics) {
    for entry in catalog.entries.iter().filter(|entry| entry.sound) {
        let used = entry.headers.iter().flat_map(|header| header.value.value.placeholders());
        let mut known = None;
        for name in used.filter(|name| entry.field(&name.value).is_none()) {
            let known = known.get_or_insert_with(|| field_names(entry, comparisons));
            diagnostics.push(messages::unknown_placeholder(name.as_ref().map(String::as_str), entry, known));
        }
    }
}

/// `Retry-After` is a number of seconds or an HTTP-date (RFC 9110 §10.2.3), and nothing else.
pub(super) fn retry_after_is_a_time(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for (entry, header) in all(catalog).filter(|(entry, _)| entry.sound) {
        if !header.name.value.eq_ignore_ascii_case("retry-after") {
            continue;
        }
        let right = match header.value.value.pieces.as_slice() {
            [Piece::Text(text)] => text.bytes().all(|c| c.is_ascii_digit()) || is_http_date(text),
            // A field that is not declared is reported as such.
            [Piece::Placeholder(name)] => {
                let field = entry.field(&name.value).and_then(|index| entry.fields.get(index));
                let time =
                    |field: &Field| matches!(field.kind, FieldKind::Integer | FieldKind::DateTime) && !field.list;
                field.is_none_or(time)
            }
            _ => false,
        };
        if !right {
            diagnostics.push(messages::malformed_retry_after(header.value.at));
        }
    }
}

/// Returns whether a text has the form of `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7).
fn is_http_date(text: &str) -> bool {
    let outline = text.chars().map(|c| match c {
        'A'..='Z' => 'A',
        'a'..='z' => 'a',
        '0'..='9' => '0',
        other => other,
    });
    outline.eq("Aaa, 00 Aaa 0000 00:00:00 AAA".chars()) && text.ends_with("GMT")
}
