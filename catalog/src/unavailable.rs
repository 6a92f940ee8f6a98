//! [`Unavailable`]: why a file cannot be loaded.

use crate::phrase::Phrase;

/// Why a file cannot be loaded, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unavailable {
    /// The reason: "it does not exist".
    pub reason: Phrase,
    /// What the user can do.
    pub help: Option<Phrase>,
}

impl Unavailable {
    /// Adds what the user can do.
    #[must_use]
    pub fn help(self, help: Phrase) -> Unavailable {
        Unavailable { help: Some(help), ..self }
    }
}

impl<P: Into<Phrase>> From<P> for Unavailable {
    fn from(reason: P) -> Unavailable {
        Unavailable { reason: reason.into(), help: None }
    }
}
