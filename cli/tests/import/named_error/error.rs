//! The usual error of a library: named `Error`, as those that it holds.

pub type Result<T> = std::result::Result<T, Error>;

/// Any error of this crate.
#[derive(thiserror::Error, Debug)]
#[must_use]
pub enum Error {
    #[error(transparent)]
    Io(#[from] std::io::Error),
    #[error(transparent)]
    Fmt(#[from] std::fmt::Error),
    #[error("in chapter {chapter}")]
    InChapter {
        chapter: u8,
        #[source]
        inner: Box<Error>,
    },
    #[error(transparent)]
    Again(Box<Error>),
    #[error("too many requests, wait {} s", .wait.as_secs())]
    TooManyRequests { wait: std::time::Duration },
    #[error("{self:?} is unsupported")]
    Unsupported,
}

impl From<std::num::ParseIntError> for Error {
    fn from(_: std::num::ParseIntError) -> Self {
        Error::Unsupported
    }
}
