//! Answers as types of the `http` crate.

use alloc::borrow::Cow;

use bytes::Bytes;
use http::header::{self, InvalidHeaderName};
use http::{HeaderName, HeaderValue, StatusCode};

use crate::answer::response::Response;
use crate::model::status::Status;

impl From<Status> for StatusCode {
    /// A number that HTTP cannot carry (RFC 9110 §15: three digits) is 500.
    fn from(status: Status) -> Self {
        StatusCode::from_u16(status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

impl From<StatusCode> for Status {
    fn from(status: StatusCode) -> Self {
        Status::new(status.as_u16())
    }
}

impl From<Response> for http::Response<Bytes> {
    /// A body that is the same for every occurrence is not copied.
    fn from(response: Response) -> Self {
        let mut answer = http::Response::new(match response.body {
            Cow::Borrowed(body) => Bytes::from_static(body),
            Cow::Owned(body) => Bytes::from(body),
        });
        *answer.status_mut() = response.status.into();
        // A layer passes it untouched, whoever made it.
        #[cfg(feature = "adapter")]
        answer.extensions_mut().insert(crate::frameworks::adapter::Ours);
        for (name, value) in response.headers.into_fields() {
            let value = match value {
                Cow::Borrowed(value) => Bytes::from_static(value.as_bytes()),
                Cow::Owned(value) => Bytes::from(value),
            };
            // Both hold: `Headers` has tokens for names and visible ASCII for values.
            if let (Ok(name), Ok(value)) = (header_name(&name), HeaderValue::from_maybe_shared(value)) {
                answer.headers_mut().append(name, value);
            }
        }
        answer
    }
}

/// The header of this name; those of every answer are not looked up.
fn header_name(name: &str) -> Result<HeaderName, InvalidHeaderName> {
    const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
    match name {
        "content-type" => Ok(header::CONTENT_TYPE),
        "content-language" => Ok(header::CONTENT_LANGUAGE),
        "vary" => Ok(header::VARY),
        "x-request-id" => Ok(REQUEST_ID),
        name => HeaderName::from_bytes(name.as_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::headers::Headers;
    use crate::model::language::Language;

    #[test]
    fn an_answer_keeps_status_headers_and_body() {
        let mut headers = Headers::new("application/json", Some(Language::EN), true);
        headers.insert("X-A", "1");
        let body = Cow::Borrowed(&b"{}"[..]);
        let answer = http::Response::from(Response { status: Status::new(429), headers, body });
        assert_eq!(answer.status(), 429);
        assert_eq!(answer.headers().len(), 4);
        assert_eq!(answer.headers()["x-a"], "1");
        assert_eq!(&answer.body()[..], b"{}");
    }

    #[test]
    fn a_status_that_http_cannot_carry_is_500() {
        assert_eq!(StatusCode::from(Status::new(601)), 601);
        assert_eq!(StatusCode::from(Status::new(0)), 500);
        assert_eq!(StatusCode::from(Status::new(1000)), 500);
    }
}
