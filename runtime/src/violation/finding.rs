//! What users read of a [`Finding`].

use core::fmt;

use crate::answer::entry::Entry;
use crate::answer::occurrence::{Localized, Occurrence};
use crate::error::format;
use crate::model::code::Code;
use crate::model::language::Language;
use crate::values::value::{Fields, Finding};
use crate::violation::kind::ViolationKind;

impl<'a> Finding<'a> {
    /// Creates a finding of a violation with these values, in the order of [`ViolationKind::fields`].
    #[must_use]
    #[inline]
    pub const fn new(kind: ViolationKind, fields: &'a dyn Fields) -> Self {
        Self { image: kind.image, index: kind.index, fields }
    }

    /// Returns the violation as the catalog declares it.
    #[must_use]
    pub const fn kind(&self) -> ViolationKind {
        ViolationKind::new(self.image, self.index)
    }

    /// Returns the code, as clients receive it.
    #[must_use]
    pub fn code(&self) -> Code<'static> {
        self.kind().code()
    }

    /// Returns the values of the violation's fields.
    #[must_use]
    pub const fn fields(&self) -> &'a dyn Fields {
        self.fields
    }

    /// Returns the message, in the language of the catalog that best matches `language`.
    #[must_use]
    pub fn message(&self, language: Language) -> Localized<'a> {
        self.as_occurrence().localized(language)
    }

    /// Returns the violation as an occurrence: a record has the texts of an entry and of a violation in the same place.
    fn as_occurrence(&self) -> Occurrence<'a> {
        Occurrence::new(Entry::new(self.image, self.index), self.fields)
    }
}

impl fmt::Debug for Finding<'_> {
    /// Writes the name of the violation, without the values of fields.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Finding").field("kind", &self.kind()).finish_non_exhaustive()
    }
}

/// Writes the `Display` of a violation: its message in the default language.
///
/// # Errors
///
/// Only those of the formatter's destination.
pub fn display_violation(finding: Finding<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    format::display(finding.as_occurrence(), f)
}

/// Writes the `Debug` of a variant whose fields are those of the catalog, under their names on the wire.
///
/// # Errors
///
/// Only those of the formatter's destination.
pub fn debug_violation(finding: Finding<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    format::debug(finding.as_occurrence(), f)
}
