//! [`Observation`]: a response, as far as it is known.

use std::borrow::Cow;

/// A response as far as it is known, or an event of a log that tells of one.
#[derive(Clone, Debug, Default)]
pub struct Observation<'a> {
    pub(crate) origin: Cow<'a, str>,
    pub(crate) status: Option<u16>,
    pub(crate) headers: Option<Vec<(&'a str, &'a [u8])>>,
    pub(crate) content_type: Option<&'a str>,
    pub(crate) body: Option<&'a [u8]>,
    pub(crate) operation: Option<(&'a str, &'a str)>,
    pub(crate) code: Option<Cow<'a, str>>,
    pub(crate) entry: Option<&'a str>,
    pub(crate) entry_status: Option<u16>,
}

impl<'a> Observation<'a> {
    /// Returns an observation of which nothing is known but where it was made, for the report: `log.jsonl:17`, or the name of a
    /// test.
    #[must_use]
    pub fn new(origin: impl Into<Cow<'a, str>>) -> Self {
        Observation { origin: origin.into(), ..Observation::default() }
    }

    /// Sets the status of the HTTP response.
    #[must_use]
    pub fn status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    /// Sets all header fields, as pairs of name and value. Without this, none is missed.
    #[must_use]
    pub fn headers(mut self, headers: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        self.headers = Some(headers.into_iter().collect());
        self
    }

    /// Sets the media type, where the headers are not known.
    #[must_use]
    pub fn content_type(mut self, content_type: &'a str) -> Self {
        self.content_type = Some(content_type);
        self
    }

    /// Sets the body. Without this, only the status is held against the catalog, and what [`code`](Self::code) and
    /// [`entry`](Self::entry) say.
    #[must_use]
    pub fn body(mut self, body: &'a [u8]) -> Self {
        self.body = Some(body);
        self
    }

    /// Sets the method and the path of the request. The response to a `HEAD` has no body (RFC 9110 §9.3.2).
    #[must_use]
    pub fn operation(mut self, method: &'a str, path: &'a str) -> Self {
        self.operation = Some((method, path));
        self
    }

    /// Sets the code of the error, for an event that has no body.
    #[must_use]
    pub fn code(mut self, code: impl Into<Cow<'a, str>>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// Sets the name of the entry, for an event that has no body.
    #[must_use]
    pub fn entry(mut self, name: &'a str) -> Self {
        self.entry = Some(name);
        self
    }

    /// Sets the status of the entry, for an event that has no body. It differs from that of HTTP where an envelope has an
    /// `http_status`.
    #[must_use]
    pub fn entry_status(mut self, status: u16) -> Self {
        self.entry_status = Some(status);
        self
    }

    /// Returns the values of a header field as text; empty if it is absent. `None` if the headers are not known.
    pub(crate) fn header(&self, name: &str) -> Option<Vec<Cow<'a, str>>> {
        let headers = self.headers.as_ref()?.iter();
        let named = headers.filter(|(other, _)| other.eq_ignore_ascii_case(name));
        // RFC 9110 §5.5: whitespace around the value does not belong to it.
        let text = |value: &&'a [u8]| match String::from_utf8_lossy(value.trim_ascii()) {
            Cow::Borrowed(text) => Cow::Borrowed(text),
            Cow::Owned(text) => Cow::Owned(text),
        };
        Some(named.map(|(_, value)| text(value)).collect())
    }

    /// Returns the value of `Content-Type`; `None` if it is not known.
    pub(crate) fn media_type(&self) -> Option<Cow<'a, str>> {
        match self.header("content-type") {
            Some(values) => values.into_iter().next(),
            None => self.content_type.map(Cow::Borrowed),
        }
    }

    /// Returns where it was made, with the operation.
    pub(crate) fn place(&self) -> String {
        match self.operation {
            Some((method, path)) => format!("{} ({method} {path})", self.origin),
            None => self.origin.clone().into_owned(),
        }
    }
}
