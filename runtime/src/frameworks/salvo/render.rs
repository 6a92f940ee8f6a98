//! Writes responses of the catalog to those of salvo.

use alloc::boxed::Box;

use http::StatusCode;
use salvo_core::http::ResBody;
use salvo_core::{Response, Scribe};

use crate::error::api_error::{ApiError, for_each_object};
use crate::frameworks::adapter::{Ours, in_place_of, respond};

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

/// Sets the status that the envelope requires, unless the status has been changed since.
pub(super) fn settle(response: &mut Response) {
    let Some(due) = response.extensions.remove::<Due>() else { return };
    if response.status_code == Some(due.until_then) {
        response.status_code = Some(due.status);
    }
}

/// Returns whether the response is one of the catalog, and salvo has not replaced its body by a rejection since.
pub(super) fn is_ours(response: &Response) -> bool {
    response.extensions.get::<Ours>().is_some() && !matches!(response.body, ResBody::None | ResBody::Error(_))
}

/// Replaces the body of a response, and the headers that describe it.
pub(super) fn write(ours: crate::answer::response::Response, response: &mut Response) {
    let (parts, body) = in_place_of(&response.headers, ours).into_parts();
    response.headers = parts.headers;
    response.status_code = Some(parts.status);
    response.body = ResBody::Once(body);
    response.extensions.insert(Ours);
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
