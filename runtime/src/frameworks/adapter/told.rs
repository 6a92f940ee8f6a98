//! What frameworks and handlers tell of the errors that a layer replaces: for events, and never for responses.

use alloc::string::String;
use core::error::Error;
use core::fmt::{self, Display};

/// The longest text, in bytes: a framework's text can repeat what a client has sent.
pub(crate) const LONGEST: usize = 4096;

/// Returns the start of a text, as long as an event shows.
pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes.get(..LONGEST).unwrap_or(bytes)).into_owned()
}

/// A text, and those of the errors behind it, joined by `: `.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Chain<'a> {
    text: &'a str,
    source: Option<&'a dyn Error>,
}

impl<'a> Chain<'a> {
    /// Creates that of a text and the error behind it.
    pub(crate) fn new(text: &'a str, source: Option<&'a (dyn Error + 'static)>) -> Self {
        Self { text, source: source.map(|source| source as &dyn Error) }
    }

    /// Creates that of an error and those behind it.
    pub(crate) fn of(error: &'a dyn Error) -> Self {
        Self { text: "", source: Some(error) }
    }
}

impl Display for Chain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)?;
        let mut is_first = self.text.is_empty();
        let mut source = self.source;
        while let Some(error) = source {
            if !is_first {
                f.write_str(": ")?;
            }
            write!(f, "{error}")?;
            is_first = false;
            source = error.source().map(|source| source as &dyn Error);
        }
        Ok(())
    }
}
