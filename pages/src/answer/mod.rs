//! What a service sends: the plans of an answer, filled with values.
//!
//! A plan is what the runtime of a service fills as well, and by the same rules; here the parts keep apart what the
//! catalog fixes and what an occurrence brings, so that pages can mark it.

mod datum;
mod example;
mod fill;
mod headers;
mod moment;
mod plural;
mod values;

use errbook_catalog::model::{Catalog, Entry};
use errbook_catalog::plan;

pub use values::Values;

/// A part of a body, a header or a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// What the catalog fixes.
    Text(String),
    /// What a placeholder brought, as it stands there: escaped in a body, percent-encoded in a header.
    Value {
        /// The index of the entry's field; `None` for what only the request knows.
        field: Option<usize>,
        /// The text.
        text: String,
    },
}

impl Part {
    /// The text of the part, wherever it comes from.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Part::Text(text) | Part::Value { text, .. } => text,
        }
    }
}

/// The text of all parts.
#[must_use]
pub fn text(parts: &[Part]) -> String {
    parts.iter().map(Part::text).collect()
}

/// What a service sends for an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status of HTTP, which an envelope may set apart from the entry's.
    pub status: u16,
    /// The header fields in order, with lower-case names: those of the body, then those of the entry.
    pub headers: Vec<(String, Vec<Part>)>,
    /// The body; its text is JSON.
    pub body: Vec<Part>,
}

/// The answer to a request that chose `language` (by index), for an entry at one of its statuses, in an envelope (by
/// index).
///
/// Headers that the server adds by itself (`content-length`, `date`) are not among its headers.
#[must_use]
pub fn answer(
    catalog: &Catalog,
    entry: &Entry,
    status: u16,
    envelope: usize,
    language: usize,
    values: &Values,
) -> Answer {
    let http_status = catalog.envelopes.get(envelope).and_then(|envelope| envelope.http_status);
    let body = plan::body(catalog, entry, status, envelope, language);
    Answer {
        status: http_status.unwrap_or(status),
        headers: headers::all(catalog, entry, envelope, language, values),
        body: fill::body(catalog, &body, values),
    }
}

/// The message of an entry in a language (by index).
#[must_use]
pub fn message(catalog: &Catalog, entry: &Entry, language: usize, values: &Values) -> Vec<Part> {
    fill::text(catalog, &plan::message(entry, language), language, values, moment::Style::Rfc3339).0
}

/// Adds text that the catalog fixes; what stands together is one part.
fn push_text(parts: &mut Vec<Part>, text: &str) {
    match parts.last_mut() {
        _ if text.is_empty() => {}
        Some(Part::Text(last)) => last.push_str(text),
        _ => parts.push(Part::Text(text.to_owned())),
    }
}
