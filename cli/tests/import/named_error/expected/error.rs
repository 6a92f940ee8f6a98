//! The usual error of a library: named `Error`, as those that it holds.

pub type Result<T> = std::result::Result<T, Error>;

/// Any error of this crate.
#[derive(errbook::ApiError, Debug)]
#[must_use]
pub enum Error {
    // errbook: was `transparent`, which needs an `ApiError` inside. As `std::io::Error` is none, the variant has an entry
    #[api_error(log = "{0}")]
    Io(#[from] std::io::Error),
    // errbook: was `transparent`, which needs an `ApiError` inside. As `std::fmt::Error` is none, the variant has an entry
    #[api_error(log = "{0}")]
    Fmt(#[from] std::fmt::Error),
    InChapter {
        chapter: u8,
        #[source]
        inner: Box<Error>,
    },
    #[api_error(transparent)]
    Again(Box<Error>),
    // errbook: the text showed `.wait.as_secs()`. The developer's message shows fields only
    #[api_error(log = "too many requests, wait {wait:?} s")]
    TooManyRequests { wait: std::time::Duration },
    // errbook: the text showed `self`. The developer's message shows fields only
    #[api_error(log = "self is unsupported")]
    Unsupported,
}

impl From<std::num::ParseIntError> for Error {
    fn from(_: std::num::ParseIntError) -> Self {
        Error::Unsupported
    }
}
