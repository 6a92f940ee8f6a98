//! [`Entry`]: a handle on an entry of a catalog.

use core::fmt;
use core::hash::{Hash, Hasher};

use errbook_format::image::frame::rest;

use crate::answer::catalog::Catalog;
use crate::answer::field::Field;
use crate::image::Image;
use crate::image::record::Record;
use crate::model::code::Code;
use crate::model::kind::Kind;
use crate::model::language::Language;
use crate::model::status::Status;
use crate::negotiate::index::index_of;

impl Image {
    /// The entry of record `index`.
    #[must_use]
    #[inline]
    pub const fn entry(&'static self, index: usize) -> Entry {
        Entry::new(self, index as u32)
    }
}

/// A handle on an entry of a catalog, at the status of the variant that it comes from.
///
/// Two entries are equal when catalog and entry have the same names, regardless of the status.
#[derive(Clone, Copy)]
pub struct Entry {
    image: &'static Image,
    index: u32,
}

impl Entry {
    #[inline]
    pub(crate) const fn new(image: &'static Image, index: u32) -> Self {
        Self { image, index }
    }

    #[inline]
    pub(crate) fn record(self) -> Record {
        Record::new(self.image, self.index)
    }

    /// Returns the catalog that the entry belongs to.
    #[must_use]
    #[inline]
    pub const fn catalog(self) -> Catalog {
        Catalog::new(self.image)
    }

    /// Returns the permanent name: `NAME` in `[errors.NAME]`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.record().name()
    }

    /// Returns the code, as clients receive it.
    #[must_use]
    #[inline]
    pub fn code(self) -> Code<'static> {
        self.record().code()
    }

    /// Returns the status of this variant. The status of the HTTP response differs if the envelope sets `http_status`.
    #[must_use]
    #[inline]
    pub fn status(self) -> Status {
        self.record().status()
    }

    /// Returns every status that the entry can have; the first is the default.
    pub fn statuses(self) -> impl Iterator<Item = Status> {
        let mut listed = self.record().statuses().peekable();
        let own = listed.peek().is_none().then(|| self.status());
        own.into_iter().chain(listed)
    }

    /// Returns the name of its group.
    #[must_use]
    pub fn group(self) -> Option<&'static str> {
        self.record().group()
    }

    /// Returns whether the entry is an error, an action or a success.
    #[must_use]
    pub fn kind(self) -> Kind {
        self.record().kind()
    }

    /// Returns the short title in the language of the catalog that best matches `language`.
    #[must_use]
    pub fn title(self, language: Language) -> Option<&'static str> {
        self.record().title(index_of(self.image, &language))
    }

    /// Returns the URL of the entry's page, in the language of the catalog that best matches `language`.
    #[must_use]
    pub fn docs_url(self, language: Language) -> Option<&'static str> {
        self.record().docs_url(index_of(self.image, &language))
    }

    /// Returns the name of the Rust variant.
    #[must_use]
    pub fn variant(self) -> &'static str {
        self.record().variant()
    }

    /// Returns whether the same request can succeed later; `None` if the catalog does not specify it.
    #[must_use]
    pub fn retryable(self) -> Option<bool> {
        self.record().retryable()
    }

    /// Returns whether this is a generic code that clients must not branch on.
    #[must_use]
    pub fn is_catch_all(self) -> bool {
        self.record().is_catch_all()
    }

    /// Returns whether the entry is left out of public pages.
    #[must_use]
    pub fn is_internal(self) -> bool {
        self.record().is_internal()
    }

    /// Returns whether the entry is deprecated.
    #[must_use]
    pub fn is_deprecated(self) -> bool {
        self.record().is_deprecated()
    }

    /// Returns the version of the API that introduced the entry.
    #[must_use]
    pub fn since(self) -> Option<&'static str> {
        self.record().rest_span(rest::SINCE)
    }

    /// Returns the version of the API that deprecated the entry.
    #[must_use]
    pub fn deprecated_since(self) -> Option<&'static str> {
        self.record().rest_span(rest::DEPRECATED_SINCE)
    }

    /// Returns the name of the entry to use instead.
    #[must_use]
    pub fn replaced_by(self) -> Option<&'static str> {
        self.record().rest_span(rest::REPLACED_BY)
    }

    /// Returns the name of its gRPC status, such as `UNAUTHENTICATED`: the catalog's, or else that of its HTTP status.
    #[must_use]
    pub fn grpc(self) -> &'static str {
        self.record().rest_span(rest::GRPC).unwrap_or("UNKNOWN")
    }

    /// Returns older codes that still mean this entry.
    pub fn aliases(self) -> impl Iterator<Item = &'static str> {
        self.record().texts(rest::ALIASES)
    }

    /// Returns the tags of the entry.
    pub fn tags(self) -> impl Iterator<Item = &'static str> {
        self.record().texts(rest::TAGS)
    }

    /// Returns the fields of the entry in the order of the catalog, which is that of [`Fields`](crate::Fields).
    pub fn fields(self) -> impl Iterator<Item = Field> {
        self.record().fields().map(Field::new)
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name() && self.image.name() == other.image.name()
    }
}

impl Eq for Entry {}

impl Hash for Entry {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.image.name().hash(state);
        self.name().hash(state);
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Entry({}/{})", self.image.name(), self.name())
    }
}
