//! Checks of URLs.

use super::namespace::definitions;
use crate::diagnostic::Diagnostics;
use crate::lookalike::narrow;
use crate::messages;
use crate::model::Catalog;
use crate::source::At;
use crate::template::{Piece, Template};

const KNOWN: [&str; 4] = ["name", "code", "group", "language"];

/// `docs_url` and `violation_docs_url` are URLs, or paths on the same server, and their placeholders are known.
pub(super) fn docs_urls_are_urls(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    let urls = [("docs_url", &catalog.docs_url), ("violation_docs_url", &catalog.violation_docs_url)];
    for (key, docs_url) in urls {
        docs_url.iter().for_each(|docs_url| is_a_url(key, docs_url, diagnostics));
    }
}

fn is_a_url(key: &str, docs_url: &At<Template>, diagnostics: &mut Diagnostics) {
    for name in docs_url.value.placeholders().filter(|name| !KNOWN.contains(&name.value.as_str())) {
        diagnostics.push(messages::unknown_value(name.at, &name.value, KNOWN, false));
    }
    let start = match docs_url.value.pieces.first() {
        Some(Piece::Text(text)) => text.as_str(),
        _ => "",
    };
    let mut texts = docs_url.value.pieces.iter().filter_map(|piece| match piece {
        Piece::Text(text) => Some(text.as_str()),
        Piece::Placeholder(_) | Piece::Styled(..) => None,
    });
    let wrong = texts.find_map(wrong_part);
    if wrong.is_some() || !(is_absolute(start) || start.starts_with('/') || start.starts_with("urn:")) {
        diagnostics.push(messages::malformed_url(docs_url.at, key, wrong));
    }
}

/// A link is an `http` or `https` URL.
pub(super) fn links_are_urls(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for link in definitions(catalog).flat_map(|definition| &definition.links) {
        let wrong = wrong_part(&link.url.value);
        if wrong.is_some() || !is_absolute(&link.url.value) {
            diagnostics.push(messages::malformed_url(link.url.at, "url", wrong));
        }
    }
}

fn is_absolute(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '['))
}

/// Returns the first characters that no URI has; of those that stand where ASCII is meant, only one.
fn wrong_part(text: &str) -> Option<&str> {
    let rest = text.get(text.find(|c| !is_url_character(c))?..)?;
    let first = rest.chars().next()?;
    let end = match narrow(first) {
        Some(_) => first.len_utf8(),
        None => rest.find(|c| is_url_character(c) || narrow(c).is_some()).unwrap_or(rest.len()),
    };
    rest.get(..end)
}

/// Returns whether a URI may contain a character (RFC 3986 §2): no spaces, quotes, angle brackets, control characters or
/// characters beyond ASCII.
fn is_url_character(c: char) -> bool {
    c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c)
}
