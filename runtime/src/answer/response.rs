//! [`Response`]: an answer, for any framework.

use crate::answer::body::Body;
use crate::answer::headers::Headers;
use crate::answer::ours::Made;
use crate::model::status::Status;

/// A complete HTTP response: status, headers and body.
#[non_exhaustive]
#[derive(Debug, Clone)]
pub struct Response {
    /// The status of the HTTP response.
    pub status: Status,
    /// The header fields.
    pub headers: Headers,
    /// The body, valid JSON.
    pub body: Body,
    pub(crate) made: Made,
}

impl Response {
    /// Creates a response from its parts.
    #[must_use]
    #[inline]
    pub const fn new(status: Status, headers: Headers, body: Body) -> Self {
        Self { status, headers, body, made: Made { of_entry: false, varies: false, has_id: false } }
    }
}

impl PartialEq for Response {
    /// Compares what is sent: status, headers and body.
    fn eq(&self, other: &Self) -> bool {
        self.status == other.status && self.headers == other.headers && self.body == other.body
    }
}

impl Eq for Response {}
