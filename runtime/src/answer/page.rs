//! [`Page`]: an answer as a page for browsers.

use bytes::Bytes;

use crate::model::language::Language;
use crate::model::status::Status;

/// A page that a layer sends instead of the body of an answer.
#[cfg_attr(
    not(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower")),
    allow(dead_code, reason = "only layers read it")
)]
#[derive(Debug)]
pub(crate) struct Page {
    /// The document, in UTF-8.
    pub(crate) html: Bytes,
    /// The status that it is sent with: that of the error, also if the body would be sent with 200.
    pub(crate) status: Status,
    /// The language of its text.
    pub(crate) language: Language,
}
