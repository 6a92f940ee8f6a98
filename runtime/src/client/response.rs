//! [`Response`]: what is read of a response.

use super::headers::ReplyHeaders;

/// A response.
#[derive(Clone, Copy)]
pub(crate) struct Response<'r> {
    pub(crate) status: u16,
    pub(crate) headers: &'r dyn ReplyHeaders,
    /// The body; empty if it is not UTF-8.
    pub(crate) body: &'r str,
}
