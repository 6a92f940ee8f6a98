//! Fallbacks: entries of the catalog that replace a framework's own rejections, panics and timeouts.

use alloc::boxed::Box;
use core::any::Any;

use errbook_format::status::FIRST_ERROR;

use super::incoming::Incoming;
use super::observe;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
use super::refused::Refused;
use crate::answer::catalogued::WholeCatalog;
use crate::answer::entry::Entry;
use crate::answer::occurrence::Occurrence;
use crate::answer::response::Response;
use crate::image::{Image, status_table};
use crate::model::status::Status;

/// Returns the response that replaces a response of the framework with an error status; `None` if it has another one.
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
pub(super) fn replacement<E: WholeCatalog>(
    status: u16,
    refused: Option<&Refused>,
    incoming: &Incoming,
) -> Option<Response> {
    let entry = find(E::IMAGE, status).filter(|_| is_error(status))?;
    Some(match refused {
        Some(refused) => refused.held_by(entry, |fields| fallback(Occurrence::new(entry, fields), status, incoming)),
        None => fallback(Occurrence::new(entry, &()), status, incoming),
    })
}

/// Returns whether a layer replaces the framework's own responses with this status.
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
pub(super) fn is_error(status: u16) -> bool {
    status >= FIRST_ERROR
}

/// Returns the response to a request whose handler panicked. If the catalog has no entry for 500, the panic continues.
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
pub(super) fn recover<E: WholeCatalog>(panic: Box<dyn Any + Send>, incoming: &Incoming) -> Response {
    match find(E::IMAGE, 500) {
        Some(entry) => fallback(Occurrence::new(entry, &()), 500, incoming),
        None => std::panic::resume_unwind(panic),
    }
}

/// Records the event and count of a panic, and returns its fallback entry. Without one, the panic continues.
#[cfg(feature = "tonic")]
pub(crate) fn recover_entry<E: WholeCatalog>(panic: Box<dyn Any + Send>, incoming: &Incoming) -> Entry {
    incoming.set_panic(&*panic);
    let Some(entry) = find(E::IMAGE, 500) else { std::panic::resume_unwind(panic) };
    observe::fallback(Occurrence::new(entry, &()), 500, None, incoming);
    entry
}

/// Records the event and count of a status that errbook did not make, with its text, and returns the fallback entry that
/// replaces it: that for 500 if the class of `status` has none.
#[cfg(feature = "tonic")]
pub(crate) fn foreign_entry<E: WholeCatalog>(
    status: u16,
    text: impl core::fmt::Display,
    incoming: &Incoming,
) -> Option<Entry> {
    let entry = find(E::IMAGE, status).or_else(|| find(E::IMAGE, 500))?;
    incoming.set_cause(|| Some(text));
    observe::fallback(Occurrence::new(entry, &()), status, None, incoming);
    Some(entry)
}

/// Records the event and count of a fallback entry for `status`, and returns its response, which keeps that status and contains
/// no text of the framework.
fn fallback(occurrence: Occurrence<'_>, status: u16, incoming: &Incoming) -> Response {
    let sent = Status::from_valid(status);
    let context = incoming.context_in(occurrence.entry().catalog()).status(sent);
    let mut response = occurrence.respond(&context);
    // An envelope that fixes the status of HTTP has the last word. Otherwise a status keeps its number where the entry is
    // that of its class.
    if occurrence.shape(&context).fixed_http_status().is_none() {
        response.status = sent;
    }
    #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
    let response = super::page::with_page(response, occurrence, sent, incoming);
    observe::fallback(occurrence, status, Some(response.sent_status().as_u16()), incoming);
    response
}

/// Returns the entry of `[statuses.NNN] error`, or else that of the status's class.
fn find(image: &'static Image, status: u16) -> Option<Entry> {
    status_table::find(image, status).map(|record| image.entry(record as usize))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::image::builder::{ImageBuilder, Spec};

    #[test]
    fn a_status_without_an_entry_has_that_of_its_class() {
        let mut builder = ImageBuilder::new(&["en"]);
        for status in [400, 404, 500] {
            builder.record(Spec { status, ..Spec::default() });
        }
        builder.statuses(&[(4, 0), (5, 2), (400, 0), (404, 1), (500, 2)]);
        let image = builder.finish();
        let of = |status| find(image, status).map(|entry| entry.status().as_u16());
        assert_eq!([404, 418, 500, 599].map(of), [Some(404), Some(400), Some(500), Some(500)]);
        // RFC 9110 §15: above 599, a server error.
        assert_eq!([301, 600, 999].map(of), [None, Some(500), Some(500)]);
        assert!(find(ImageBuilder::new(&["en"]).finish(), 404).is_none());
    }

    #[test]
    fn an_envelope_that_fixes_the_status_of_http_has_the_last_word() {
        let mut builder = ImageBuilder::new(&["en"]);
        for http_status in [400, 200, 0] {
            builder.record(Spec { http_status, ..Spec::default() });
        }
        let image = builder.finish();
        let is_fixed = |index| image.entry(index).record().shape().fixed_http_status().is_some();
        assert_eq!([0, 1, 2].map(is_fixed), [true, true, false]);
    }
}
