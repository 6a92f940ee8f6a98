//! [`UnknownViolation`]: the error of looking up the code of a violation.

use core::fmt;

use crate::violation::kind::ViolationKind;

/// The error of converting a violation or a [`ViolationKind`] into a code: the enum has no code for the violation, because it is of
/// another catalog, or one that the enum does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownViolation(ViolationKind);

impl UnknownViolation {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(kind: ViolationKind) -> Self {
        Self(kind)
    }

    /// Returns the violation.
    #[must_use]
    pub const fn kind(&self) -> ViolationKind {
        self.0
    }
}

impl fmt::Display for UnknownViolation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no code for the violation `{}` of the catalog `{}`", self.0.name(), self.0.catalog().name())
    }
}

impl core::error::Error for UnknownViolation {}
