//! [`Kind`]: whether an entry is an error, an action or a success.

use core::fmt;

/// The kind of an entry.
#[non_exhaustive]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Something went wrong.
    Error,
    /// The caller has to take another step, such as a second factor.
    Action,
    /// The request succeeded.
    Success,
}

impl Kind {
    /// Returns the name of the kind in `catalog.toml`, such as `action`.
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
    /// Writes the name of the kind in `catalog.toml`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
