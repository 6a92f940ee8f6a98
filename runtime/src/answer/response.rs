//! [`Response`]: an answer, for any framework.

use core::fmt;

use crate::answer::body::Body;
use crate::answer::headers::Headers;
use crate::answer::made::Made;
use crate::model::status::Status;

/// A complete HTTP response: status, headers and body.
#[non_exhaustive]
#[derive(Clone)]
pub struct Response {
    /// The status of the HTTP response.
    pub status: Status,
    /// The header fields.
    pub headers: Headers,
    /// The body, valid JSON.
    pub body: Body,
    #[cfg_attr(not(feature = "adapter"), allow(dead_code, reason = "only layers read it"))]
    pub(crate) made: Made,
}

impl Response {
    /// Creates a response from its parts.
    #[must_use]
    #[inline]
    pub const fn new(status: Status, headers: Headers, body: Body) -> Self {
        Self { status, headers, body, made: Made::NOTHING }
    }
}

#[cfg(feature = "adapter")]
impl Response {
    /// Returns the status that a layer sends: that of the page, if there is one.
    pub(crate) fn sent_status(&self) -> Status {
        self.made.page.as_ref().map_or(self.status, |page| page.status)
    }
}

impl fmt::Debug for Response {
    /// Shows what is sent: status, headers and body.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Response { status, headers, body, .. } = self;
        f.debug_struct("Response").field("status", status).field("headers", headers).field("body", body).finish()
    }
}

impl PartialEq for Response {
    /// Compares what is sent: status, headers and body.
    fn eq(&self, other: &Self) -> bool {
        self.status == other.status && self.headers == other.headers && self.body == other.body
    }
}

impl Eq for Response {}
