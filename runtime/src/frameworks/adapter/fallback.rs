//! One shape: a framework's own rejections, panics and time-outs, as entries of the catalog.

use alloc::vec::Vec;

use crate::answer::catalogued::WholeCatalog;
use crate::answer::entry::Entry;
use crate::answer::occurrence::Occurrence;
use crate::answer::response::Response;
use crate::image::Image;
use crate::model::status::Status;

use super::incoming::Incoming;
use super::observe;

/// The headers of a framework's answer that say something of its body, and go when the body is replaced. All others stay:
/// `Allow`, `Retry-After`, `WWW-Authenticate`, cookies, and what other layers have added.
pub(crate) const REPLACED_HEADERS: [&str; 12] = [
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

/// Puts into `ours`, the headers of an answer in the catalog's shape, what stays of the answer that it replaces.
pub(crate) fn keep_headers(ours: &mut http::HeaderMap, theirs: &http::HeaderMap) {
    let own: Vec<http::HeaderName> = ours.keys().cloned().collect();
    for (name, value) in theirs {
        let replaced = REPLACED_HEADERS.contains(&name.as_str()) || (own.contains(name) && name != http::header::VARY);
        if !replaced {
            ours.append(name.clone(), value.clone());
        }
    }
}

/// Whether a status is that of an error, so that an answer with it must have the catalog's shape.
#[must_use]
pub(crate) const fn is_foreign(status: u16) -> bool {
    status >= 400
}

/// The answer in the catalog's shape to stand in for a bare one with `status`, by `[statuses.NNN] error`; a status that has
/// none is answered as the x00 of its class (RFC 9110 §15). `None` where the catalog has no entry for that either.
///
/// The status stays. Nothing of the framework's text is in it.
#[must_use]
pub(crate) fn fallback<E: WholeCatalog>(status: u16, incoming: &Incoming) -> Option<Response> {
    let entry = fallback_entry::<E>(status, incoming)?;
    let mut response = Occurrence::new(entry, &()).respond(&incoming.context_in(entry.catalog()));
    // An envelope that fixes what HTTP answers has the last word; otherwise a status that only its class stands for stays.
    if response.status == entry.status() {
        response.status = Status::from_valid(status);
    }
    Some(incoming.finish(response))
}

/// The entry that stands in for a bare answer with `status`, and its event and count.
pub(crate) fn fallback_entry<E: WholeCatalog>(status: u16, incoming: &Incoming) -> Option<Entry> {
    let entry = entry(E::IMAGE, status)?;
    observe::entry(entry, status, incoming);
    Some(entry)
}

/// The entry for a status, or for the x00 of its class.
fn entry(image: &'static Image, status: u16) -> Option<Entry> {
    let table = image.status_table();
    let count = if table == 0 { 0 } else { image.word(table) };
    let item = |index: u32| table.saturating_add(1).saturating_add(index.saturating_mul(2));
    let find = |status: u16| {
        let found = (0..count).map(item).find(|item| image.word(*item) == u32::from(status))?;
        Some(image.entry(image.word(found.saturating_add(1)) as usize))
    };
    find(status).or_else(|| find(status / 100 * 100))
}
