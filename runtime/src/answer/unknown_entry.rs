//! [`UnknownEntry`]: the error of looking up the code of an entry.

use core::fmt;

use crate::answer::entry::Entry;

/// The error of converting an error or an [`Entry`] into a code: the enum has no code for the entry, because it is of another
/// catalog, or of a group that the enum does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownEntry(Entry);

impl UnknownEntry {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(entry: Entry) -> Self {
        Self(entry)
    }

    /// Returns the entry.
    #[must_use]
    pub const fn entry(&self) -> Entry {
        self.0
    }
}

impl fmt::Display for UnknownEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no code for the entry `{}` of the catalog `{}`", self.0.name(), self.0.catalog().name())
    }
}

impl core::error::Error for UnknownEntry {}
