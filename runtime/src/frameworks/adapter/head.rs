//! [`RequestHead`]: a request without its body, as the closures in the settings of a layer see it.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::ops::ControlFlow;

use http::header::{self, HeaderName};

/// The header fields of a request, in the type of a framework.
pub(crate) trait HeaderLines: Sync {
    /// Returns a copy.
    fn kept(&self) -> Box<dyn HeaderLines + Send>;

    /// Calls `visit` with the value of each field line with a name, in order, until it breaks.
    fn visit<'a>(&'a self, name: &HeaderName, visit: &mut dyn FnMut(&'a [u8]) -> ControlFlow<()>);
}

impl HeaderLines for http::HeaderMap {
    fn kept(&self) -> Box<dyn HeaderLines + Send> {
        Box::new(self.clone())
    }

    fn visit<'a>(&'a self, name: &HeaderName, visit: &mut dyn FnMut(&'a [u8]) -> ControlFlow<()>) {
        // Stops where `visit` breaks.
        let _ = self.get_all(name).iter().try_for_each(|value| visit(value.as_bytes()));
    }
}

/// The method, the target and the headers of a request, independent of the framework.
///
/// The closures in [`Settings`](crate::Settings) get it. It borrows from the request, and reads only what it is asked for. Values are
/// as the client has sent them, a request id that the layer refuses among them.
#[derive(Clone, Copy)]
pub struct RequestHead<'a> {
    method: &'a str,
    path: &'a str,
    query: Option<&'a str>,
    headers: &'a dyn HeaderLines,
}

impl<'a> RequestHead<'a> {
    pub(crate) fn new(method: &'a str, path: &'a str, query: Option<&'a str>, headers: &'a dyn HeaderLines) -> Self {
        Self { method, path, query, headers }
    }

    /// Returns the method, such as `GET` (RFC 9110 §9.1).
    #[must_use]
    pub fn method(&self) -> &'a str {
        self.method
    }

    /// Returns the path of the target as it was sent, percent-encoded. Under the `nest` of axum and poem it is the whole path.
    #[must_use]
    pub fn path(&self) -> &'a str {
        self.path
    }

    /// Returns the query of the target as it was sent, without `?`; `None` if there is none.
    #[must_use]
    pub fn query(&self) -> Option<&'a str> {
        self.query
    }

    /// Returns the first value of a query parameter, decoded as `application/x-www-form-urlencoded` (WHATWG URL §5.1).
    /// Bytes that are not UTF-8 become U+FFFD.
    #[must_use]
    pub fn query_value(&self, name: &str) -> Option<Cow<'a, str>> {
        self.query?.split('&').find_map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decoded(key) == name).then(|| decoded(value))
        })
    }

    /// Returns the value of the first header field with this name, in any case; `None` if it is not visible ASCII.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&'a str> {
        let mut first = None;
        self.visit(&parsed(name)?, &mut |value| {
            first = Some(value);
            ControlFlow::Break(())
        });
        text(first?)
    }

    /// Returns the values of all header fields with this name, in any case and in order, as they were sent.
    pub fn headers(&self, name: &str) -> impl Iterator<Item = &'a [u8]> + use<'a> {
        let mut values = Vec::new();
        if let Some(name) = parsed(name) {
            self.visit(&name, &mut |value| {
                values.push(value);
                ControlFlow::Continue(())
            });
        }
        values.into_iter()
    }

    /// Returns the value of the first cookie with this name, without quotes around it (RFC 6265 §4.1.1). All `Cookie` fields
    /// are searched, as HTTP/2 may split them (RFC 9113 §8.2.3).
    #[must_use]
    pub fn cookie(&self, name: &str) -> Option<&'a str> {
        let mut found = None;
        self.visit(&header::COOKIE, &mut |line| {
            found = text(line).and_then(|line| line.split(';').find_map(|pair| cookie_value(pair, name)));
            if found.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        found
    }

    /// Returns the value of a header that is there once.
    pub(super) fn only(&self, name: &HeaderName) -> Option<&'a [u8]> {
        let (mut value, mut count) = (None, 0);
        self.visit(name, &mut |line| {
            (value, count) = (Some(line), count + 1);
            if count > 1 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        value.filter(|_| count == 1)
    }

    /// Calls `visit` with the value of each header field with this name, in order, until it breaks.
    pub(super) fn visit(&self, name: &HeaderName, visit: &mut dyn FnMut(&'a [u8]) -> ControlFlow<()>) {
        self.headers.visit(name, visit);
    }
}

impl fmt::Debug for RequestHead<'_> {
    /// Writes the method and the path: a query and headers can contain secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestHead").field("method", &self.method).field("path", &self.path).finish_non_exhaustive()
    }
}

/// A copy of the head of a request, for closures that are called after the request has been handed over.
pub(super) struct KeptHead {
    method: String,
    path: String,
    query: Option<String>,
    headers: Box<dyn HeaderLines + Send>,
}

impl KeptHead {
    pub(super) fn new(head: &RequestHead<'_>) -> Self {
        Self {
            method: head.method.into(),
            path: head.path.into(),
            query: head.query.map(String::from),
            headers: head.headers.kept(),
        }
    }

    pub(super) fn head(&self) -> RequestHead<'_> {
        RequestHead::new(&self.method, &self.path, self.query.as_deref(), &*self.headers)
    }
}

impl fmt::Debug for KeptHead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.head().fmt(f)
    }
}

/// Returns the name of a header, which is in any case; `None` if no header can have it.
fn parsed(name: &str) -> Option<HeaderName> {
    HeaderName::from_bytes(name.as_bytes()).ok()
}

/// Returns a value if it consists of visible ASCII, spaces and tabs.
fn text(value: &[u8]) -> Option<&str> {
    let is_plain = value.iter().all(|byte| matches!(byte, b'\t' | b' '..=b'~'));
    is_plain.then(|| core::str::from_utf8(value).ok()).flatten()
}

/// Returns the value of `name=value` if it has this name.
fn cookie_value<'a>(pair: &'a str, name: &str) -> Option<&'a str> {
    let (key, value) = pair.split_once('=')?;
    let value = value.trim();
    let unquoted = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
    (key.trim() == name).then(|| unquoted.unwrap_or(value))
}

/// Decodes a name or a value of `application/x-www-form-urlencoded` (WHATWG URL §5.1).
fn decoded(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| matches!(byte, b'+' | b'%')) {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let escaped = match after {
            [high, low, ..] if byte == b'%' => digit(*high).zip(digit(*low)),
            _ => None,
        };
        match escaped {
            Some((high, low)) => {
                bytes.push(high << 4 | low);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(if byte == b'+' { b' ' } else { byte });
                rest = after;
            }
        }
    }
    Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
}

/// Returns the value of a hexadecimal digit.
fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::{HeaderMap, HeaderValue};

    fn headers(lines: &[(&'static str, &[u8])]) -> HeaderMap {
        lines.iter().fold(HeaderMap::new(), |mut map, (name, value)| {
            map.append(*name, HeaderValue::from_bytes(value).unwrap());
            map
        })
    }

    #[test]
    fn a_header_is_found_in_any_case_and_only_as_text() {
        let headers = headers(&[("x-a", b"1"), ("x-a", b"2"), ("x-b", "号".as_bytes())]);
        let head = RequestHead::new("GET", "/", None, &headers);
        assert_eq!([head.header("X-A"), head.header("x-b"), head.header("x-c")], [Some("1"), None, None]);
        assert_eq!(head.headers("x-a").collect::<Vec<_>>(), [b"1", b"2"]);
        assert_eq!(head.headers("x-b").count(), 1);
    }

    #[test]
    fn a_cookie_is_found_in_any_of_the_lines() {
        let headers = headers(&[
            ("cookie", b"xlang=de; lang2=fr;  lang = \"zh-Hant\" ; lang=en"),
            ("cookie", b"theme=dark"),
            ("cookie", b"broken"),
        ]);
        let head = RequestHead::new("GET", "/", None, &headers);
        let cookie = |name| head.cookie(name);
        assert_eq!(["lang", "theme", "broken", "Lang"].map(cookie), [Some("zh-Hant"), Some("dark"), None, None]);
    }

    #[test]
    fn a_query_parameter_is_decoded() {
        let headers = HeaderMap::new();
        let value = |query, name| {
            let head = RequestHead::new("GET", "/", Some(query), &headers);
            head.query_value(name).map(Cow::into_owned)
        };
        assert_eq!(value("a=1&lang=zh%2dHant&lang=en", "lang").as_deref(), Some("zh-Hant"));
        assert_eq!(value("l%61ng=a+b", "lang").as_deref(), Some("a b"));
        assert_eq!(value("lang", "lang").as_deref(), Some(""));
        assert_eq!(value("lang=%E4%B8", "lang").as_deref(), Some("\u{FFFD}"));
        assert_eq!(value("lang=%4&x=%zz", "lang").as_deref(), Some("%4"));
        assert_eq!(value("language=de", "lang"), None);
    }

    #[test]
    fn the_debug_text_has_no_secrets() {
        let headers = headers(&[("authorization", b"Bearer hunter2")]);
        let head = RequestHead::new("GET", "/orders", Some("token=hunter2"), &headers);
        assert_eq!(alloc::format!("{head:?}"), r#"RequestHead { method: "GET", path: "/orders", .. }"#);
    }
}
