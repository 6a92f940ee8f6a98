//! The status that HTTP answers with, and errors that are sent with that of a success.

use errbook_format::status::FIRST_ERROR;

use crate::model::{Catalog, Entry, Kind};

/// The header of an answer that [`is_not_stored`].
pub const NO_STORE: (&str, &str) = ("cache-control", "no-store");

/// Returns the status that HTTP answers for entries at a status, or, with `is_class`, at any status of its class that the
/// envelope (by index) does not name; `None`: their own.
pub fn http_status(catalog: &Catalog, status: u16, is_class: bool, envelope: usize) -> Option<u16> {
    let table = &catalog.envelopes.get(envelope)?.http_status;
    if is_class { table.of_class(status) } else { Some(table.of(status)).filter(|answered| *answered != status) }
}

/// Returns whether the answer of an entry that HTTP answers with `http_status` has the header [`NO_STORE`].
///
/// A cache takes an answer below 400 for a success, and may store it even if nothing says so (RFC 9111 §3, §4.2.2). So an
/// error is not to be stored there, unless the entry has a `Cache-Control` of its own.
pub fn is_not_stored(entry: &Entry, http_status: u16) -> bool {
    let has_own = || entry.headers.iter().any(|header| header.name.value.eq_ignore_ascii_case(NO_STORE.0));
    http_status < FIRST_ERROR && entry.kind != Kind::Success && !has_own()
}
