//! [`Head`]: the status and the headers of a response.

use errbook_runtime::Entry;

/// The head of a response.
#[derive(Clone, Debug)]
pub(super) struct Head {
    pub(super) status: u16,
    /// Names are lower case.
    pub(super) headers: Vec<(String, String)>,
    /// The entry, where errbook has made the response.
    pub(super) entry: Option<Entry>,
}

impl Head {
    pub(super) fn new<'h>(
        status: u16,
        headers: impl Iterator<Item = (&'h str, &'h [u8])>,
        entry: Option<Entry>,
    ) -> Head {
        let text =
            |(name, value): (&str, &[u8])| (name.to_ascii_lowercase(), String::from_utf8_lossy(value).into_owned());
        Head { status, headers: headers.map(text).collect(), entry }
    }

    /// Returns the first value of a header.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }
}

/// Returns the lines of a header.
pub(super) fn lines(headers: &http::HeaderMap) -> impl Iterator<Item = (&str, &[u8])> {
    headers.iter().map(|(name, value)| (name.as_str(), value.as_bytes()))
}
