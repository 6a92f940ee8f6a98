//! Responses as a service sends them: plans filled with values.
//!
//! The runtime of a service fills the same plans by the same rules. Here the result is kept in parts, so that pages can
//! mark the values of placeholders.

mod datum;
mod example;
mod fill;
mod headers;
mod location;
mod moment;
mod part;
mod values;
mod violations;

use errbook_catalog::model::{Catalog, Definition, Entry};
use errbook_catalog::plan;

use fill::Of;

pub use location::Location;
pub use part::{Origin, Part, text};
pub use values::{LocatedViolation, Values};
pub use violations::example_violations;

/// The response that a service sends for an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answer {
    /// The status of the HTTP response; an envelope may fix one that differs from the entry's.
    pub status: u16,
    /// The headers in order, with lower-case names: those of the body, then those of the entry.
    pub headers: Vec<(String, Vec<Part>)>,
    /// The body; its text is JSON.
    pub body: Vec<Part>,
}

/// Returns the answer for an entry with one of its statuses, in an envelope (by index) and a language (by index).
///
/// It does not include the headers that the server adds by itself (`content-length`, `date`).
#[must_use]
pub fn answer(
    catalog: &Catalog,
    entry: &Entry,
    status: u16,
    envelope: usize,
    language: usize,
    values: &Values,
) -> Answer {
    let http_status = plan::http_status(catalog, status, false, envelope);
    let body = plan::body(catalog, entry, status, envelope, language);
    Answer {
        status: http_status.unwrap_or(status),
        headers: headers::all(catalog, (entry, status), envelope, language, values),
        body: fill::body(Of { catalog, entry: (entry, status), envelope, language }, &body, values),
    }
}

/// Returns the item of a violation in the answer for an entry with one of its statuses, in an envelope (by index) and a language
/// (by index).
#[must_use]
pub fn item(
    catalog: &Catalog,
    entry: (&Entry, u16),
    located: &LocatedViolation,
    envelope: usize,
    language: usize,
) -> Vec<Part> {
    fill::item(Of { catalog, entry, envelope, language }, located)
}

/// Returns the message of an entry or a violation in a language (by index).
#[must_use]
pub fn message(catalog: &Catalog, definition: &Definition, language: usize, values: &Values) -> Vec<Part> {
    fill::text(catalog, &plan::message(definition, language), language, values)
}

/// Returns a status with its reason phrase, as in the status line of a response: `429 Too Many Requests`. A status that
/// is not registered has none.
#[must_use]
pub fn status_line(status: u16) -> String {
    let reason = errbook_format::status::reason(status);
    reason.map_or_else(|| status.to_string(), |reason| format!("{status} {reason}"))
}
