//! Checks of URLs.

use super::namespace::definitions;
use crate::diagnostic::Diagnostics;
use crate::lookalike::narrow;
use crate::messages;
use crate::model::Catalog;
use crate::source::At;
use crate::template::{Piece, Template};

/// The placeholders of `docs_url`.
const KNOWN: [&str; 4] = ["name", "code", "group", "language"];

/// `docs_url` and `violation_docs_url` are URLs, or paths on the same server, and their placeholders are known.
pub(super) fn docs_urls_are_urls(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    let urls = [("docs_url", &catalog.docs_url), ("violation_docs_url", &catalog.violation_docs_url)];
    for (key, docs_url) in urls {
        docs_url.iter().for_each(|docs_url| is_a_template(key, docs_url, &KNOWN, Start::Identifier, diagnostics));
    }
}

/// What a URL can begin with.
#[derive(Clone, Copy)]
pub(super) enum Start {
    /// `http` or `https`, and a host.
    Web,
    /// The same, or a path on the same server.
    WebOrPath,
    /// `http` or `https`, or `mailto`.
    WebOrMail,
    /// The same as `WebOrPath`, or a URN: what identifies an entry need not be a page.
    Identifier,
}

impl Start {
    fn fits(self, url: &str) -> bool {
        let is_path = url.starts_with('/') && !url.starts_with("//");
        match self {
            _ if is_absolute(url) => true,
            Start::Web => false,
            Start::WebOrPath => is_path,
            Start::WebOrMail => url.strip_prefix("mailto:").is_some_and(|to| !to.is_empty()),
            Start::Identifier => url.starts_with('/') || url.starts_with("urn:"),
        }
    }
}

/// The placeholders of a template are known, and the rest of it makes a URL.
pub(super) fn is_a_template(
    key: &str,
    url: &At<Template>,
    known: &[&str],
    start: Start,
    diagnostics: &mut Diagnostics,
) {
    for name in url.value.placeholders().filter(|name| !known.contains(&name.value.as_str())) {
        diagnostics.push(messages::unknown_value(name.at, &name.value, known.iter().copied(), false));
    }
    let first = match url.value.pieces.first() {
        Some(Piece::Text(text)) => text.as_str(),
        _ => "",
    };
    let mut texts = url.value.pieces.iter().filter_map(|piece| match piece {
        Piece::Text(text) => Some(text.as_str()),
        Piece::Placeholder(_) | Piece::Styled(..) => None,
    });
    let wrong = texts.find_map(wrong_part);
    if wrong.is_some() || !start.fits(first) {
        diagnostics.push(messages::malformed_url(url.at, key, wrong));
    }
}

/// A link is an `http` or `https` URL.
pub(super) fn links_are_urls(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for link in definitions(catalog).flat_map(|definition| &definition.links) {
        is_a_url("url", &link.url, Start::Web, diagnostics);
    }
}

/// A string is a URL with this start.
pub(super) fn is_a_url(key: &str, url: &At<String>, start: Start, diagnostics: &mut Diagnostics) {
    let wrong = wrong_part(&url.value);
    if wrong.is_some() || !start.fits(&url.value) {
        diagnostics.push(messages::malformed_url(url.at, key, wrong));
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
