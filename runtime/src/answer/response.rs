//! [`Response`]: an answer, for any framework.

use alloc::borrow::Cow;

use crate::answer::headers::Headers;
use crate::model::status::Status;

/// An answer: what a framework needs to reply.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    /// The status that HTTP answers.
    pub status: Status,
    /// The header fields.
    pub headers: Headers,
    /// The body, valid JSON: borrowed where it is the same for every occurrence.
    pub body: Cow<'static, [u8]>,
}
