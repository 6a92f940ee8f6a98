//! One shape: a framework's own rejections, panics and time-outs, as entries of the catalog.

use crate::{Occurrence, Response, Status, WholeCatalog};

use super::{Incoming, observe};

/// The headers of a framework's answer that say something of its body, and go when the body is replaced. All others stay:
/// `Allow`, `Retry-After`, `WWW-Authenticate`, cookies, and what other layers have added.
pub const REPLACED_HEADERS: [&str; 12] = [
    "accept-ranges",
    "content-disposition",
    "content-encoding",
    "content-language",
    "content-length",
    "content-location",
    "content-md5",
    "content-type",
    "digest",
    "etag",
    "last-modified",
    "transfer-encoding",
];

/// Whether a status is that of an error, so that an answer with it must have the catalog's shape.
#[must_use]
pub const fn is_foreign(status: u16) -> bool {
    status >= 400
}

/// The answer in the catalog's shape to stand in for a bare one with `status`, by `[statuses.NNN] error`; a status that has
/// none is answered as the x00 of its class (RFC 9110 §15). `None` where the catalog has no entry for that either.
///
/// The status stays. Nothing of the framework's text is in it.
#[must_use]
pub fn stand_in<E: WholeCatalog>(status: u16, incoming: &Incoming) -> Option<Response> {
    let entry = E::BOOK.stand_in(status)?;
    observe::entry(entry, Some(incoming));
    let mut response = Occurrence::new(entry, &()).respond(&incoming.context());
    // An envelope that fixes what HTTP answers has the last word; otherwise a status that only its class stands for stays.
    if response.status == entry.status() {
        response.status = Status::new(status);
    }
    Some(incoming.finish(response))
}
