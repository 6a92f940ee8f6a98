//! [`Kind`]: what kind of answer an entry is.

use core::fmt;

/// What kind of answer an entry is.
#[non_exhaustive]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Something went wrong.
    Error,
    /// The caller must do something more, such as a second factor.
    Action,
    /// All went well.
    Success,
}

impl Kind {
    /// The kind as `catalog.toml` writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::Error => "error",
            Kind::Action => "action",
            Kind::Success => "success",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
