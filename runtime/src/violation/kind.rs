//! [`ViolationKind`]: a handle on a violation of a catalog.

use core::fmt;
use core::hash::{Hash, Hasher};

use errbook_format::image::frame::rest;

use crate::answer::catalog::Catalog;
use crate::answer::field::Field;
use crate::image::Image;
use crate::image::record::Record;
use crate::model::code::Code;
use crate::model::language::Language;
use crate::negotiate::index::index_of;

impl Image {
    /// The violation of record `index`.
    #[must_use]
    #[inline]
    pub const fn violation(&'static self, index: usize) -> ViolationKind {
        ViolationKind::new(self, index as u32)
    }
}

/// A handle on a violation that a catalog declares: `[violations.NAME]`.
///
/// Two kinds are equal when catalog and violation have the same names.
#[derive(Clone, Copy)]
pub struct ViolationKind {
    pub(crate) image: &'static Image,
    pub(crate) index: u32,
}

impl ViolationKind {
    #[inline]
    pub(crate) const fn new(image: &'static Image, index: u32) -> Self {
        Self { image, index }
    }

    fn record(self) -> Record {
        Record::new(self.image, self.index)
    }

    /// Returns the catalog that the violation belongs to.
    #[must_use]
    pub const fn catalog(self) -> Catalog {
        Catalog::new(self.image)
    }

    /// Returns the permanent name: `NAME` in `[violations.NAME]`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.record().name()
    }

    /// Returns the code, as clients receive it.
    #[must_use]
    pub fn code(self) -> Code<'static> {
        self.record().code()
    }

    /// Returns the name of its group.
    #[must_use]
    pub fn group(self) -> Option<&'static str> {
        self.record().group()
    }

    /// Returns the short title in the language of the catalog that best matches `language`.
    #[must_use]
    pub fn title(self, language: Language) -> Option<&'static str> {
        self.record().title(index_of(self.image, &language))
    }

    /// Returns the URL of the violation's page, in the language of the catalog that best matches `language`.
    #[must_use]
    pub fn docs_url(self, language: Language) -> Option<&'static str> {
        self.record().docs_url(index_of(self.image, &language))
    }

    /// Returns the name of the Rust variant.
    #[must_use]
    pub fn variant(self) -> &'static str {
        self.record().variant()
    }

    /// Returns whether the violation is left out of public pages.
    #[must_use]
    pub fn is_internal(self) -> bool {
        self.record().is_internal()
    }

    /// Returns whether the violation is deprecated.
    #[must_use]
    pub fn is_deprecated(self) -> bool {
        self.record().is_deprecated()
    }

    /// Returns the version of the API that introduced the violation.
    #[must_use]
    pub fn since(self) -> Option<&'static str> {
        self.record().rest_span(rest::SINCE)
    }

    /// Returns the version of the API that deprecated the violation.
    #[must_use]
    pub fn deprecated_since(self) -> Option<&'static str> {
        self.record().rest_span(rest::DEPRECATED_SINCE)
    }

    /// Returns the name of the violation to use instead.
    #[must_use]
    pub fn replaced_by(self) -> Option<&'static str> {
        self.record().rest_span(rest::REPLACED_BY)
    }

    /// Returns older codes that still mean this violation.
    pub fn aliases(self) -> impl Iterator<Item = &'static str> {
        self.record().texts(rest::ALIASES)
    }

    /// Returns the tags of the violation.
    pub fn tags(self) -> impl Iterator<Item = &'static str> {
        self.record().texts(rest::TAGS)
    }

    /// Returns the fields of the violation in the order of the catalog, which is that of [`Fields`](crate::Fields).
    pub fn fields(self) -> impl Iterator<Item = Field> {
        self.record().fields().map(Field::new)
    }
}

impl PartialEq for ViolationKind {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name() && self.image.name() == other.image.name()
    }
}

impl Eq for ViolationKind {}

impl Hash for ViolationKind {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.image.name().hash(state);
        self.name().hash(state);
    }
}

impl fmt::Debug for ViolationKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ViolationKind({}/{})", self.image.name(), self.name())
    }
}
