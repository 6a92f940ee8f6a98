//! [`Response`]: an answer, for any framework.

use crate::answer::body::Body;
use crate::answer::headers::Headers;
use crate::model::status::Status;

/// A complete HTTP response: status, headers and body.
#[non_exhaustive]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// The status of the HTTP response.
    pub status: Status,
    /// The header fields.
    pub headers: Headers,
    /// The body, valid JSON.
    pub body: Body,
}

impl Response {
    /// Creates a response from its parts.
    #[must_use]
    #[inline]
    pub const fn new(status: Status, headers: Headers, body: Body) -> Self {
        Self { status, headers, body }
    }
}
