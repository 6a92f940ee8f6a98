//! Answers of errbook's as responses of actix.

use alloc::borrow::Cow;

use actix_web::body::BoxBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, Responder};
use bytes::Bytes;

#[cfg(feature = "json")]
use crate::answer::catalogued::Catalogued;
use crate::answer::response::Response;
use crate::frameworks::adapter::Ours;
#[cfg(feature = "json")]
use crate::frameworks::adapter::Success;
use crate::model::status::Status;

/// The status as actix has it. A number that HTTP cannot carry (RFC 9110 §15: three digits) is 500.
#[must_use]
pub fn status_code(status: Status) -> StatusCode {
    StatusCode::from_u16(status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

impl From<Response> for HttpResponse {
    /// A body that is the same for every occurrence is not copied.
    fn from(response: Response) -> Self {
        let mut answer = HttpResponse::new(status_code(response.status));
        for (name, value) in response.headers.iter() {
            // Both hold: `Headers` has tokens for names and visible ASCII for values.
            if let Some((name, value)) = header(name, value) {
                answer.headers_mut().append(name, value);
            }
        }
        answer.extensions_mut().insert(Ours);
        answer.set_body(body(response.body))
    }
}

impl Responder for Response {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        self.into()
    }
}

#[cfg(feature = "json")]
impl<E: Catalogued, T: serde_core::Serialize> Responder for Success<E, T> {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        self.respond().into()
    }
}

pub(super) fn header(name: &str, value: &str) -> Option<(HeaderName, HeaderValue)> {
    Some((HeaderName::from_bytes(name.as_bytes()).ok()?, HeaderValue::from_str(value).ok()?))
}

pub(super) fn body(body: Cow<'static, [u8]>) -> BoxBody {
    BoxBody::new(match body {
        Cow::Borrowed(body) => Bytes::from_static(body),
        Cow::Owned(body) => Bytes::from(body),
    })
}
