//! [`Refused`]: the mark of bare responses of errbook's extractors.

use alloc::string::String;
#[cfg(feature = "extract")]
use alloc::string::ToString;

use crate::answer::entry::Entry;
#[cfg(feature = "extract")]
use crate::frameworks::extract::Rejection;
use crate::values::value::Fields;

/// What an extractor of errbook has rejected, in the extensions of a framework's response. Without the feature `extract`, there
/// is none.
#[derive(Debug, Clone)]
pub(crate) struct Refused {
    #[cfg(feature = "extract")]
    pub(super) rejection: Rejection,
    #[cfg(not(feature = "extract"))]
    never: core::convert::Infallible,
}

#[cfg(feature = "extract")]
impl From<Rejection> for Refused {
    fn from(rejection: Rejection) -> Self {
        Self { rejection }
    }
}

impl Refused {
    /// Returns what an event tells of it.
    #[cfg(feature = "extract")]
    #[allow(dead_code, reason = "actix and poem tell of errors themselves")]
    pub(crate) fn text(&self) -> String {
        self.rejection.to_string()
    }

    /// Calls `then` with the fields of an entry that holds the violations.
    #[cfg(feature = "extract")]
    pub(super) fn held_by<T>(&self, entry: Entry, then: impl FnOnce(&dyn Fields) -> T) -> T {
        then(&self.rejection.rejections().held_by(entry))
    }

    #[cfg(not(feature = "extract"))]
    #[allow(dead_code, reason = "actix and poem tell of errors themselves")]
    pub(crate) fn text(&self) -> String {
        match self.never {}
    }

    #[cfg(not(feature = "extract"))]
    pub(super) fn held_by<T>(&self, _: Entry, _: impl FnOnce(&dyn Fields) -> T) -> T {
        match self.never {}
    }
}
