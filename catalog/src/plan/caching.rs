//! Errors that are sent with the status of a success.

use errbook_format::status::FIRST_ERROR;

use crate::model::{Catalog, Entry, Kind};

/// The header of an answer that [`is_not_stored`].
pub const NO_STORE: (&str, &str) = ("cache-control", "no-store");

/// Returns whether the answer of an entry, with a status and in an envelope (by index), has the header [`NO_STORE`].
///
/// A cache takes an answer below 400 for a success, and may store it even if nothing says so (RFC 9111 §3, §4.2.2). So an
/// error is not to be stored there, unless the entry has a `Cache-Control` of its own.
pub fn is_not_stored(catalog: &Catalog, entry: &Entry, status: u16, envelope: usize) -> bool {
    let fixed = catalog.envelopes.get(envelope).and_then(|envelope| envelope.http_status);
    let has_own = || entry.headers.iter().any(|header| header.name.value.eq_ignore_ascii_case(NO_STORE.0));
    fixed.unwrap_or(status) < FIRST_ERROR && entry.kind != Kind::Success && !has_own()
}
