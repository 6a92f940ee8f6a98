//! [`Catalog`]: a handle on a catalog.

use core::fmt;
use core::hash::{Hash, Hasher};

use crate::image::Image;
use crate::model::language::Language;
use crate::negotiate;

impl Image {
    /// The catalog that this is the image of.
    #[must_use]
    #[inline]
    pub const fn catalog(&'static self) -> Catalog {
        Catalog::new(self)
    }
}

/// A handle on a catalog.
///
/// Two catalogs are equal when they have the same name.
#[derive(Clone, Copy)]
pub struct Catalog {
    image: &'static Image,
}

impl Catalog {
    #[inline]
    pub(crate) const fn new(image: &'static Image) -> Self {
        Self { image }
    }

    #[inline]
    pub(crate) const fn image(self) -> &'static Image {
        self.image
    }

    /// Returns the name of the catalog: `name` in `[catalog]`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.image.name()
    }

    /// Returns its languages; the first is the default.
    #[must_use]
    pub const fn languages(self) -> &'static [Language] {
        self.image.languages()
    }

    /// Returns the default language.
    #[must_use]
    pub fn default_language(self) -> Language {
        self.image.language(0)
    }

    /// Returns the language of the catalog that best matches a client's preferences (RFC 9110 §12.5.4, RFC 4647 §3.4).
    ///
    /// `headers` are the values of all `Accept-Language` fields of a request, in order, as received: parts that are
    /// malformed are skipped. Readers whom `fallbacks` in `[catalog]` names get the language that it gives them.
    #[must_use]
    pub fn negotiate(self, headers: impl IntoIterator<Item: AsRef<[u8]>>) -> Language {
        negotiate::negotiate(headers, self.image.offer())
    }

    /// Returns the language of the catalog for a reader of `language`; `None` if none of its languages matches.
    #[cfg(feature = "adapter")]
    pub(crate) fn matching(self, language: Language) -> Option<Language> {
        negotiate::matching(language, self.image.offer())
    }
}

impl PartialEq for Catalog {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Catalog {}

impl Hash for Catalog {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

impl fmt::Debug for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Catalog({})", self.name())
    }
}
