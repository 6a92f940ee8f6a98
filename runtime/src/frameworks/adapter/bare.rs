//! [`Bare`]: an error response that errbook did not make.

use alloc::string::String;
use alloc::vec::Vec;
use core::any::Any;
use core::fmt;
use core::time::Duration;
use std::time::SystemTime;

use super::fields::HeaderFields;
use super::head::RequestHead;
use super::refused::Refused;
use crate::model::status::Status;

/// An error response of the framework, of a middleware or of a handler, or the one to a panic, before it is replaced.
pub struct Bare<'a> {
    status: Status,
    headers: Vec<(String, Vec<u8>)>,
    error: Option<&'a dyn Any>,
    request: RequestHead<'a>,
    is_panic: bool,
    #[cfg_attr(not(feature = "extract"), allow(dead_code, reason = "extractors make it"))]
    refused: Option<&'a Refused>,
}

impl<'a> Bare<'a> {
    /// Creates it from the parts of a response. `error` is the framework's own.
    pub(super) fn new(
        status: u16,
        headers: &impl HeaderFields,
        error: Option<&'a dyn Any>,
        request: RequestHead<'a>,
    ) -> Self {
        let lines = headers.names().into_iter().flat_map(|name| {
            let values: Vec<Vec<u8>> = headers.values(&name).map(<[u8]>::to_vec).collect();
            values.into_iter().map(move |value| (name.clone(), value))
        });
        Self {
            status: Status::from_valid(status),
            headers: lines.collect(),
            error,
            request,
            is_panic: false,
            refused: None,
        }
    }

    /// Creates that of a panic. `headers` are those of the response so far.
    pub(super) fn of_panic(headers: &impl HeaderFields, request: RequestHead<'a>) -> Self {
        Self { is_panic: true, ..Self::new(500, headers, None, request) }
    }

    /// Returns it with what an extractor of errbook has rejected.
    pub(super) fn refused(self, refused: Option<&'a Refused>) -> Self {
        Self { refused, ..self }
    }

    /// Returns what an extractor of errbook has rejected, if the response is that of one. An error with violations of its own
    /// type is made from it:
    ///
    /// ```ignore
    /// Settings::new().fallback_by(|bare| {
    ///     let violations = bare.rejection()?.violations();
    ///     Some(Box::new(ShopError::InvalidInput { violations }))
    /// })
    /// ```
    #[cfg(feature = "extract")]
    #[must_use]
    pub fn rejection(&self) -> Option<&crate::frameworks::extract::Rejection> {
        self.refused.map(|refused| &refused.rejection)
    }

    /// Returns its status, 400 or more; 500 for a panic.
    #[must_use]
    pub fn status(&self) -> Status {
        self.status
    }

    /// Returns the first value of a header, with its name in any case; `None` if it is not UTF-8.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers(name).next().and_then(|value| core::str::from_utf8(value).ok())
    }

    /// Returns the values of all lines of a header, with its name in any case.
    pub fn headers<'s, 'n>(&'s self, name: &'n str) -> impl Iterator<Item = &'s [u8]> + use<'s, 'n, 'a> {
        self.headers.iter().filter(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| &**value)
    }

    /// Returns how long to wait before the next request, by `Retry-After`: a number of seconds, or an HTTP-date, which is
    /// compared with the system's clock (RFC 9110 §10.2.3). A date in the past is zero.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        let value = self.header("retry-after")?.trim();
        if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
            // A number that no integer can hold is as long as it gets.
            return Some(Duration::from_secs(value.parse().unwrap_or(u64::MAX)));
        }
        let at = httpdate::parse_http_date(value).ok()?;
        Some(at.duration_since(SystemTime::now()).unwrap_or_default())
    }

    /// Returns the framework's own error, if there is one of this type: `actix_web::Error`, `poem::Error` or
    /// `salvo::http::StatusError`. axum has none, as its rejections are responses.
    #[must_use]
    pub fn error<T: 'static>(&self) -> Option<&T> {
        self.error?.downcast_ref()
    }

    /// Returns the head of the request.
    #[must_use]
    pub fn request(&self) -> RequestHead<'a> {
        self.request
    }

    /// Returns whether a handler panicked.
    #[must_use]
    pub fn is_panic(&self) -> bool {
        self.is_panic
    }
}

impl fmt::Debug for Bare<'_> {
    /// Shows the status and the names of the headers; values can be secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.headers.iter().map(|(name, _)| &**name).collect();
        f.debug_struct("Bare")
            .field("status", &self.status)
            .field("headers", &names)
            .field("is_panic", &self.is_panic)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::{HeaderMap, HeaderValue};

    fn bare<'a>(headers: &'a HeaderMap, error: Option<&'a dyn Any>) -> Bare<'a> {
        Bare::new(429, headers, error, RequestHead::new("GET", "/", None, headers))
    }

    fn retry_after(value: &[u8]) -> Option<Duration> {
        let value = HeaderValue::from_bytes(value).expect("a value");
        let headers = HeaderMap::from_iter([(http::header::RETRY_AFTER, value)]);
        bare(&headers, None).retry_after()
    }

    /// RFC 9110 §10.2.3: `Retry-After = HTTP-date / delay-seconds`.
    #[test]
    fn retry_after_is_seconds_or_a_date() {
        assert_eq!(retry_after(b"120"), Some(Duration::from_secs(120)));
        assert_eq!(retry_after(b"0"), Some(Duration::ZERO));
        assert_eq!(retry_after(b"99999999999999999999999"), Some(Duration::from_secs(u64::MAX)));
        assert_eq!(retry_after(b"Fri, 31 Dec 1999 23:59:59 GMT"), Some(Duration::ZERO));
        let wait = retry_after(b"Fri, 31 Dec 9999 23:59:59 GMT").expect("a date");
        assert!(wait > Duration::from_secs(7000 * 365 * 86_400));
        for bad in [&b""[..], b"-1", b"1.5", b"soon", b"\xFF"] {
            assert_eq!(retry_after(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn an_error_is_found_by_its_type() {
        let error = core::fmt::Error;
        let headers = HeaderMap::new();
        let bare = bare(&headers, Some(&error));
        assert_eq!(bare.error::<core::fmt::Error>(), Some(&core::fmt::Error));
        assert_eq!((bare.error::<u8>(), bare.is_panic(), bare.retry_after()), (None, false, None));
        let panic = Bare::of_panic(&headers, bare.request());
        assert_eq!((panic.status().as_u16(), panic.is_panic()), (500, true));
    }

    #[test]
    fn debug_hides_values() {
        let headers = HeaderMap::from_iter([(http::header::SET_COOKIE, HeaderValue::from_static("secret"))]);
        let text = alloc::format!("{:?}", bare(&headers, None));
        assert!(text.contains("set-cookie") && !text.contains("secret"), "{text}");
    }
}
