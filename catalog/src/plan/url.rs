//! The documentation URLs of entries and violations.

use crate::model::{Catalog, Definition, Entry, Violation};
use crate::scan;
use crate::source::At;
use crate::template::{Piece, Template};

/// Returns the documentation URL of an entry for readers of a language (by index), by the catalog's `docs_url`.
///
/// `{name}`, `{code}` (the name if there is no code), `{group}` (empty if there is none) and `{language}` are
/// percent-encoded.
pub fn docs_url(catalog: &Catalog, entry: &Entry, language: usize) -> Option<String> {
    Some(url(catalog, catalog.docs_url.as_ref()?, entry, language))
}

/// Returns the documentation URL of a violation for readers of a language (by index), by the catalog's `violation_docs_url`,
/// which has the placeholders of `docs_url`.
pub fn violation_docs_url(catalog: &Catalog, violation: &Violation, language: usize) -> Option<String> {
    Some(url(catalog, catalog.violation_docs_url.as_ref()?, violation, language))
}

fn url(catalog: &Catalog, template: &At<Template>, definition: &Definition, language: usize) -> String {
    let mut url = String::with_capacity(64);
    for piece in &template.value.pieces {
        match piece {
            Piece::Text(text) => url.push_str(text),
            Piece::Placeholder(placeholder) | Piece::Styled(placeholder, _) => match placeholder.value.as_str() {
                "name" => encode(&definition.name.value, &mut url),
                "code" => {
                    encode(definition.code.value.as_text().as_deref().unwrap_or(&definition.name.value), &mut url)
                }
                "group" => {
                    let group = definition.group.and_then(|index| catalog.groups.get(index));
                    encode(group.map_or("", |group| group.name.value.as_str()), &mut url);
                }
                "language" => encode(catalog.languages.get(language).map_or("", |tag| tag.value.as_str()), &mut url),
                _ => {}
            },
        }
    }
    url
}

/// Percent-encodes all but the unreserved characters (RFC 3986 §2.3), so that the text is one segment or fragment.
fn encode(text: &str, out: &mut String) {
    // Hardly any name or code needs encoding.
    if scan::bare_key_length(text.as_bytes()) == text.len() {
        out.push_str(text);
        return;
    }
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
}
