//! Converts responses of the catalog to those of actix.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::ControlFlow;

use actix_web::body::BoxBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, Responder, ResponseError};
use bytes::Bytes;

#[cfg(feature = "json")]
use crate::answer::catalogued::Catalogued;
use crate::answer::response::Response;
use crate::error::api_error::{ApiError, for_each_object};
#[cfg(feature = "json")]
use crate::frameworks::adapter::Success;
use crate::frameworks::adapter::{Answered, HeaderFields, HeaderLines, RequestId, add, respond};
use crate::model::status::Status;

/// Converts a status to that of actix.
#[must_use]
pub fn status_code(status: Status) -> StatusCode {
    // Both have three digits.
    StatusCode::from_u16(status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

impl From<Response> for HttpResponse {
    /// Converts a response without copying a body that is the same for every occurrence.
    fn from(response: Response) -> Self {
        let mut answer = HttpResponse::new(status_code(response.status));
        for (name, value) in response.headers.iter() {
            add(answer.headers_mut(), name, value.as_bytes());
        }
        answer.extensions_mut().insert(Answered::of(&response));
        if let Some(entry) = response.made.entry {
            answer.extensions_mut().insert(entry);
        }
        answer.set_body(BoxBody::new(Bytes::from(response.body)))
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

impl HeaderLines for HeaderMap {
    fn kept(&self) -> Box<dyn HeaderLines + Send> {
        Box::new(self.clone())
    }

    fn visit<'a>(&'a self, name: &http::HeaderName, visit: &mut dyn FnMut(&'a [u8]) -> ControlFlow<()>) {
        // Stops where `visit` breaks.
        let _ = self.get_all(name.as_str()).try_for_each(|value| visit(value.as_bytes()));
    }
}

impl HeaderFields for HeaderMap {
    fn values<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a [u8]> {
        self.get_all(name).map(HeaderValue::as_bytes)
    }

    fn names(&self) -> Vec<String> {
        self.keys().map(|name| name.as_str().to_owned()).collect()
    }

    fn remove(&mut self, name: &str) {
        HeaderMap::remove(self, name);
    }

    fn append(&mut self, name: &str, value: &[u8]) {
        // Always so: names are tokens, and values visible ASCII or those of other fields.
        if let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_bytes(value)) {
            HeaderMap::append(self, name, value);
        }
    }

    fn set_id(&mut self, name: &http::HeaderName, id: &RequestId) {
        // Always so: they are those of the other version of `http`.
        let name = HeaderName::from_bytes(name.as_str().as_bytes());
        if let (Ok(name), Ok(value)) = (name, HeaderValue::from_bytes(id.as_str().as_bytes())) {
            HeaderMap::insert(self, name, value);
        }
    }
}

macro_rules! boxed_errors {
    ($($object:ty),*) => { $(
        impl ResponseError for Box<$object> {
            fn status_code(&self) -> StatusCode {
                status_code(ApiError::status(&**self))
            }

            fn error_response(&self) -> HttpResponse {
                respond(&**self).into()
            }
        }
    )* };
}

for_each_object!(boxed_errors, '_);
