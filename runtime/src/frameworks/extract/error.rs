//! [`ExtractError`]: why an extractor fails.

use super::rejection::Rejection;

/// Why an extractor of errbook fails: the request has violations, or the framework does not get as far as to read it.
///
/// As a response, it is that of what it holds.
#[non_exhaustive]
#[derive(Debug)]
pub enum ExtractError<F> {
    /// The request cannot be read as the type of the extractor.
    Rejection(Rejection),
    /// The framework's own, such as that of a body which is too large or of another media type.
    Framework(F),
}

impl<F> ExtractError<F> {
    /// Returns the violations, unless the error is the framework's own.
    #[must_use]
    pub const fn rejection(&self) -> Option<&Rejection> {
        match self {
            Self::Rejection(rejection) => Some(rejection),
            Self::Framework(_) => None,
        }
    }
}

impl<F> From<Rejection> for ExtractError<F> {
    fn from(rejection: Rejection) -> Self {
        Self::Rejection(rejection)
    }
}
