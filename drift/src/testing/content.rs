//! [`Content`]: what a watch reads of the body of a response.

use errbook_catalog::{Phrase, phrase};

/// The longest body that is read, in MiB: one that lists many violations is long.
const MEBIBYTES: usize = 16;
/// The same in bytes.
pub(super) const LONGEST: usize = MEBIBYTES << 20;

/// What is read of a body.
#[derive(Clone, Copy, Debug)]
pub(super) enum Content<'b> {
    /// The whole body.
    Whole(&'b [u8]),
    /// Nothing, as there is none, or no JSON: the response to HEAD, or a page for a browser that errbook has made.
    Nothing,
    /// Nothing, though there is something to read.
    Unread(&'b Unread),
}

/// Why a body is not read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unread {
    /// It is compressed, with this `Content-Encoding`.
    Compressed(String),
    /// It is longer than [`LONGEST`].
    TooLong,
}

impl Unread {
    /// Returns the reason, with what to do about it.
    pub(super) fn reason(&self) -> Phrase {
        match self {
            Unread::Compressed(coding) => phrase!(
                "the body is compressed (`content-encoding: {coding}`); add the layer inside of compression",
                "响应体已压缩（`content-encoding: {coding}`），请把 layer 放在压缩里面"
            ),
            Unread::TooLong => phrase!("the body is longer than {MEBIBYTES} MiB", "响应体超过 {MEBIBYTES} MiB"),
        }
    }
}
