//! What an answer can be in.

use crate::model::language::Language;

/// Readers who get a language that is not theirs: their language, and the one of the catalog that they get.
pub(crate) type Fallback = (Language, Language);

/// The languages to choose from.
#[derive(Clone, Copy)]
pub(crate) struct Offer<'a> {
    /// The default first.
    pub(crate) languages: &'a [Language],
    pub(crate) fallbacks: &'a [Fallback],
}

#[cfg(feature = "adapter")]
impl Offer<'static> {
    /// Returns whether both are the same lists, in the same place. (The compiler may put equal lists of two catalogs into one
    /// place, so that the languages alone do not tell.)
    pub(crate) fn is(self, other: Self) -> bool {
        core::ptr::eq(self.languages, other.languages) && core::ptr::eq(self.fallbacks, other.fallbacks)
    }
}

impl<'a> From<&'a [Language]> for Offer<'a> {
    fn from(languages: &'a [Language]) -> Self {
        Self { languages, fallbacks: &[] }
    }
}
