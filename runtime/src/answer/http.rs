//! Conversions to the types of the crate `http`.

use alloc::borrow::Cow;

use bytes::Bytes;
use http::header::{self, InvalidHeaderName};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use crate::answer::response::Response;
use crate::model::status::Status;

impl From<Status> for StatusCode {
    fn from(status: Status) -> Self {
        // Both have three digits.
        StatusCode::from_u16(status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

impl From<StatusCode> for Status {
    fn from(status: StatusCode) -> Self {
        Status::from_valid(status.as_u16())
    }
}

impl From<Response> for http::Response<Bytes> {
    /// Converts a response without copying a body that is the same for every occurrence.
    fn from(response: Response) -> Self {
        #[cfg(feature = "adapter")]
        let answered = crate::answer::answered::Answered::of(&response);
        let Response { status, mut headers, body, made } = response;
        let mut answer = http::Response::new(Bytes::from(body));
        *answer.status_mut() = status.into();
        #[cfg(feature = "adapter")]
        answer.extensions_mut().insert(answered);
        if let Some(entry) = made.entry {
            answer.extensions_mut().insert(entry);
        }
        let request_id = headers.take_request_id();
        headers.into_each(|name, value| {
            let value = match value {
                Cow::Borrowed(value) => Bytes::from_static(value.as_bytes()),
                Cow::Owned(value) => Bytes::from(value),
            };
            // Always so: `Headers` has tokens as names and visible ASCII as values.
            if let (Ok(name), Ok(value)) = (header_name(&name), HeaderValue::from_maybe_shared(value)) {
                append(answer.headers_mut(), name, value);
            }
        });
        if let Some((name, id)) = request_id {
            answer.headers_mut().insert(name, id);
        }
        answer
    }
}

/// Adds a field line. An entry's own `Vary` is part of the line that there is, as some middlewares read the first alone.
fn append(headers: &mut HeaderMap, name: HeaderName, value: HeaderValue) {
    let before = if name == header::VARY { headers.get(&name) } else { None };
    let Some(before) = before.map(HeaderValue::as_bytes) else {
        headers.append(name, value);
        return;
    };
    // Always so: both are visible ASCII.
    if let Ok(joined) = HeaderValue::from_bytes(&[before, b", ", value.as_bytes()].concat()) {
        headers.insert(name, joined);
    }
}

/// Returns the header of this name, without a look-up for those that every response has.
fn header_name(name: &str) -> Result<HeaderName, InvalidHeaderName> {
    match name {
        "content-type" => Ok(header::CONTENT_TYPE),
        "content-language" => Ok(header::CONTENT_LANGUAGE),
        "vary" => Ok(header::VARY),
        name => HeaderName::from_bytes(name.as_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::body::Body;
    use crate::answer::headers::Headers;
    use crate::model::language::Language;

    #[test]
    fn an_answer_keeps_status_headers_and_body() {
        let mut headers = Headers::new("application/json", Some(&Language::EN), true);
        headers.insert("X-A", "1");
        let body = Body::new(Cow::Borrowed(b"{}"));
        let answer = http::Response::from(Response::new(Status::from_valid(429), headers, body));
        assert_eq!(answer.status(), 429);
        assert_eq!(answer.headers().len(), 4);
        assert_eq!(answer.headers()["x-a"], "1");
        assert_eq!(&answer.body()[..], b"{}");
    }

    #[test]
    fn an_entrys_own_vary_is_in_one_line_with_that_of_the_language() {
        let mut answer = HeaderMap::new();
        for (name, value) in
            [("vary", "accept-language"), ("set-cookie", "a=1"), ("vary", "origin"), ("set-cookie", "b=2")]
        {
            append(&mut answer, HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        assert_eq!(answer.get_all("vary").iter().collect::<alloc::vec::Vec<_>>(), ["accept-language, origin"]);
        assert_eq!(answer.get_all("set-cookie").iter().count(), 2);
    }

    #[test]
    fn every_status_is_one_of_the_http_crate_and_back() {
        for status in (100..=999).filter_map(Status::new) {
            let code = StatusCode::from(status);
            assert_eq!((code.as_u16(), Status::from(code)), (status.as_u16(), status));
        }
    }
}
