//! Writes responses of the catalog to those of salvo.

use alloc::boxed::Box;

use bytes::Bytes;
use http::StatusCode;
use http::header::CONTENT_ENCODING;
use salvo_core::http::ResBody;
use salvo_core::{Response, Scribe};

use crate::answer::entry::Entry;
use crate::error::api_error::{ApiError, for_each_object};
use crate::frameworks::adapter::{Answered, Maker, Ours, Outgoing, Wins, replaced, respond};

/// Marks a response, in its extensions, that an `ErrorHoop` will see before it is sent.
#[derive(Debug, Clone, Copy)]
pub(super) struct Watched;

/// The status of a response until the hoop sees it, which makes salvo skip the next handlers, and the status that it is sent
/// with. In the extensions of the response.
#[derive(Debug, Clone, Copy)]
struct Due {
    status: StatusCode,
    until_then: StatusCode,
}

/// The body that errbook wrote last, in the extensions of the response.
#[derive(Debug, Clone)]
struct Written(Bytes);

/// Writes an error to the response. If a hoop will see it, it has the status of an error until then, so that salvo calls no
/// further handler.
pub fn error(error: &dyn ApiError, response: &mut Response) {
    let status = error.status().as_u16();
    let ours = respond(error);
    write(ours, response);
    let sent = response.status_code.unwrap_or_default();
    if is_error(sent) || response.extensions.get::<Watched>().is_none() {
        return;
    }
    let own = StatusCode::from_u16(status).ok().filter(|status| is_error(*status));
    let until_then = own.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response.extensions.insert(Due { status: sent, until_then });
    response.status_code = Some(until_then);
}

/// Returns the status of a response: the one that the envelope requires, unless the status has been changed since.
pub(super) fn settled_status(response: &mut Response) -> Option<StatusCode> {
    let due = response.extensions.remove::<Due>();
    let due = due.filter(|due| response.status_code == Some(due.until_then));
    due.map(|due| due.status).or(response.status_code)
}

/// Returns who made a response. The marks are those of the whole response, which handlers share: they hold only as long as
/// no other body is in it.
pub(super) fn maker(response: &Response) -> Maker {
    let answered = response.extensions.get::<Answered>().cloned();
    let is_finished = response.extensions.get::<Ours>().is_some();
    let is_kept = match (&response.body, response.extensions.get::<Written>()) {
        (ResBody::None | ResBody::Error(_), _) => false,
        (ResBody::Once(body), Some(Written(written))) if body.as_ptr() == written.as_ptr() => true,
        // Another hoop has compressed it.
        (_, Some(_)) => response.headers.contains_key(CONTENT_ENCODING),
        (_, None) => true,
    };
    if is_kept { Maker::of(answered, is_finished) } else { Maker::Foreign }
}

/// Replaces the body of a response, and the headers that describe it.
pub(super) fn write(ours: crate::answer::response::Response, response: &mut Response) {
    let outgoing = replaced(ours, &mut response.headers, Wins::Ours, None);
    assemble(outgoing, response);
}

/// Sets status and body, and the marks of a response of errbook.
pub(super) fn assemble(outgoing: Outgoing, response: &mut Response) {
    // Always so: it is that of a response, or of an entry.
    if let Ok(status) = StatusCode::from_u16(outgoing.status) {
        response.status_code = Some(status);
    }
    // The extensions are those of the whole response, which handlers share: an entry of a body before is not that of this one.
    response.extensions.remove::<Entry>();
    if let Some(answered) = outgoing.mark {
        if let Some(entry) = answered.made.entry {
            response.extensions.insert(entry);
        }
        response.extensions.insert(answered);
    }
    if let Some(body) = outgoing.body {
        response.extensions.insert(Written(body.clone()));
        response.body = ResBody::Once(body);
    }
}

/// Returns whether salvo treats a status as an error: 4xx and 5xx.
fn is_error(status: StatusCode) -> bool {
    status.is_client_error() || status.is_server_error()
}

macro_rules! boxed_errors {
    ($($object:ty),*) => { $(
        impl Scribe for Box<$object> {
            fn render(self, response: &mut Response) {
                error(&*self, response);
            }
        }
    )* };
}

for_each_object!(boxed_errors, '_);

impl Scribe for crate::answer::response::Response {
    fn render(self, response: &mut Response) {
        write(self, response);
    }
}

#[cfg(feature = "json")]
impl<E, T> Scribe for crate::frameworks::adapter::Success<E, T>
where
    E: crate::answer::catalogued::Catalogued,
    T: serde_core::Serialize,
{
    fn render(self, response: &mut Response) {
        write(self.respond(), response);
    }
}
