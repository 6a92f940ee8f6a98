//! [`Answer`]: a response.

use bytes::Bytes;
use http::HeaderMap;
use serde_json::Value;

/// A response: status, headers and body.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

impl Answer {
    /// Parses a response from the bytes of a connection.
    ///
    /// # Panics
    ///
    /// If it is not valid.
    #[must_use]
    pub fn parse(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a head ends with an empty line");
        let head = std::str::from_utf8(&bytes[..end]).expect("a head is ASCII");
        let mut lines = head.split("\r\n");
        let status =
            lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).expect("it begins with a status");
        let mut headers = HeaderMap::new();
        for line in lines {
            let (name, value) = line.split_once(": ").unwrap_or((line, ""));
            let name: http::HeaderName = name.trim_end_matches(':').parse().expect("a header has a name");
            headers.append(name, value.parse().expect("a header has a value"));
        }
        Self { status, headers, body: Bytes::copy_from_slice(&bytes[end + 4..]) }
    }

    /// Returns the value of a header; empty if it is missing.
    ///
    /// # Panics
    ///
    /// If it is not ASCII.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("headers are ASCII"))
    }

    /// The body as JSON.
    ///
    /// # Panics
    ///
    /// If it is not valid.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// Returns a member of the body as text.
    ///
    /// # Panics
    ///
    /// If the body is no JSON, or has no such text.
    #[must_use]
    pub fn text(&self, member: &str) -> String {
        self.json()[member].as_str().unwrap_or_else(|| panic!("there is no `{member}`: {self:?}")).to_owned()
    }

    /// Returns the status and code, which identify an error.
    ///
    /// # Panics
    ///
    /// If the body is no error of the accounts catalog.
    #[must_use]
    pub fn error(&self) -> (u16, String) {
        (self.status, self.text("error"))
    }

    /// Returns the whole response as text, to search it.
    #[must_use]
    pub fn everything(&self) -> String {
        format!("{:?}\n{}", self.headers, String::from_utf8_lossy(&self.body))
    }
}
