//! [`Pending`]: a response whose body is still to be read.

use std::fmt;
use std::sync::Arc;

use errbook_format::status::FIRST_ERROR;

use super::content::{Content, LONGEST, Unread};
use super::head::Head;
use super::media_type;
use super::state::State;
use crate::{Finding, shown};

/// The request of a response.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) method: String,
    pub(super) path: String,
}

impl Asked {
    /// `path` has no query: that may hold secrets.
    pub(super) fn new(method: &str, path: &str) -> Asked {
        Asked { method: method.to_owned(), path: path.to_owned() }
    }
}

/// `GET /orders`, for readers.
impl fmt::Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)
    }
}

/// A response that is judged as soon as its body has been read.
#[derive(Clone, Debug)]
pub(super) struct Pending {
    state: Arc<State>,
    asked: Asked,
    head: Head,
}

impl Pending {
    /// Takes a response. `None` if it is not judged: it is no error by its status, nor one that the catalog sends with the status of a
    /// success, or its service has marked it as one that follows no catalog (`is_foreign`).
    pub(super) fn of(state: &Arc<State>, asked: Asked, head: Head, is_foreign: bool) -> Option<Pending> {
        (!is_foreign && state.judges(&head)).then(|| Pending { state: Arc::clone(state), asked, head })
    }

    /// Takes a response like [`of`](Pending::of). `None` if it has been judged already, as its body cannot be read.
    #[cfg(feature = "layer")]
    pub(super) fn begin(state: &Arc<State>, asked: Asked, head: Head, is_foreign: bool) -> Option<Pending> {
        Pending::of(state, asked, head, is_foreign)?.by_head().err()
    }

    /// Judges a response whose body cannot be read, and returns its findings; or else returns the response.
    pub(super) fn by_head(self) -> Result<Vec<Finding>, Pending> {
        let is_page = || self.head.entry.is_some() && self.head.header("content-type").is_some_and(media_type::is_page);
        if self.asked.method.eq_ignore_ascii_case("HEAD") || is_page() {
            return Ok(self.see(Content::Nothing));
        }
        match self.head.header("content-encoding").filter(|coding| !coding.eq_ignore_ascii_case("identity")) {
            Some(coding) => {
                let unread = Unread::Compressed(shown::text(coding));
                Ok(self.see(Content::Unread(&unread)))
            }
            None => Err(self),
        }
    }

    /// Returns the length that the head tells of the body.
    #[cfg(feature = "layer")]
    pub(super) fn content_length(&self) -> Option<u64> {
        self.head.header("content-length")?.parse().ok()
    }

    /// Judges a response by its body, and returns its findings.
    pub(super) fn judge(self, body: &[u8]) -> Vec<Finding> {
        if body.len() > LONGEST {
            return self.too_long();
        }
        self.see(Content::Whole(body))
    }

    /// Judges a response whose body is longer than [`LONGEST`]. With the status of a success, it is one.
    pub(super) fn too_long(self) -> Vec<Finding> {
        if self.head.entry.is_none() && self.head.status < FIRST_ERROR {
            return Vec::new();
        }
        self.see(Content::Unread(&Unread::TooLong))
    }

    fn see(&self, content: Content<'_>) -> Vec<Finding> {
        self.state.see(&self.asked.to_string(), Some(&self.head), content)
    }
}
