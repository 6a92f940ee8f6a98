//! [`Catalog`]: a handle on a catalog.

use core::fmt;

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

/// A catalog: a small handle.
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

    /// The machine name of the catalog.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.image.name()
    }

    /// Its languages; the first is the default.
    #[must_use]
    pub const fn languages(self) -> &'static [Language] {
        self.image.languages()
    }

    /// The language of texts for which none was chosen.
    #[must_use]
    pub fn default_language(self) -> Language {
        self.image.language(0)
    }

    /// The language of the catalog that suits a client best (RFC 9110 §12.5.4, RFC 4647 §3.4).
    ///
    /// `headers` are the values of all `Accept-Language` fields of a request, in order, as they
    /// came: what cannot be read is skipped. Nothing that matches gives the default language.
    #[must_use]
    pub fn negotiate(self, headers: impl IntoIterator<Item: AsRef<[u8]>>) -> Language {
        negotiate::negotiate(headers, self.languages())
    }
}

impl fmt::Debug for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Catalog({})", self.name())
    }
}
