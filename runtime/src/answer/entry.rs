//! [`Entry`]: a handle on an entry of a catalog.

use core::fmt;
use core::hash::{Hash, Hasher};

use crate::answer::catalog::Catalog;
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

/// An entry of a catalog, at the status of the variant it was asked of: a small handle.
///
/// Two entries are equal when catalog and entry have the same names, whatever their status.
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

    /// The catalog that the entry stands in.
    #[must_use]
    #[inline]
    pub const fn catalog(self) -> Catalog {
        Catalog::new(self.image)
    }

    /// The permanent name: `NAME` in `[errors.NAME]`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.record().name()
    }

    /// The code on the wire.
    #[must_use]
    #[inline]
    pub fn code(self) -> Code<'static> {
        self.record().code()
    }

    /// The status of this variant. HTTP can answer another: an envelope has `http_status`.
    #[must_use]
    #[inline]
    pub fn status(self) -> Status {
        self.record().status()
    }

    /// Every status that the entry answers with; the first is the default.
    pub fn statuses(self) -> impl Iterator<Item = Status> {
        let mut lists = self.record().rest_lists();
        let count = lists.as_mut().map_or(0, |lists| lists.next_count());
        let own = (count == 0).then(|| self.status());
        let listed = (0..count).filter_map(move |_| lists.as_mut().map(|lists| lists.next_word()));
        own.into_iter().chain(listed.map(|status| Status::from_valid(status as u16)))
    }

    /// The name of its group.
    #[must_use]
    pub fn group(self) -> Option<&'static str> {
        self.record().group()
    }

    /// Error, action or success.
    #[must_use]
    pub fn kind(self) -> Kind {
        self.record().kind()
    }

    /// The short title in `language`, or in what the catalog has for it.
    #[must_use]
    pub fn title(self, language: Language) -> Option<&'static str> {
        self.record().title(index_of(self.image, &language))
    }

    /// The address of the entry's doc page.
    #[must_use]
    pub fn docs_url(self, language: Language) -> Option<&'static str> {
        self.record().docs_url(index_of(self.image, &language))
    }

    /// The name of the Rust variant.
    #[must_use]
    pub fn variant(self) -> &'static str {
        self.record().variant()
    }

    /// Whether the same request can succeed later; `None` where the catalog does not say.
    #[must_use]
    pub fn retryable(self) -> Option<bool> {
        self.record().retryable()
    }

    /// Whether this is a generic code that clients must not branch on.
    #[must_use]
    pub fn is_catch_all(self) -> bool {
        self.record().flag(6)
    }

    /// Whether the entry is left out of public pages.
    #[must_use]
    pub fn is_internal(self) -> bool {
        self.record().flag(7)
    }

    /// Whether the catalog calls the entry deprecated.
    #[must_use]
    pub fn is_deprecated(self) -> bool {
        self.record().flag(9)
    }

    /// The version that brought the entry.
    #[must_use]
    pub fn since(self) -> Option<&'static str> {
        self.record().rest_span(0)
    }

    /// The version that deprecated the entry.
    #[must_use]
    pub fn deprecated_since(self) -> Option<&'static str> {
        self.record().rest_span(1)
    }

    /// The name of the entry to use instead.
    #[must_use]
    pub fn replaced_by(self) -> Option<&'static str> {
        self.record().rest_span(2)
    }

    /// The name of its gRPC status, such as `UNAUTHENTICATED`: the catalog's, else that of its HTTP status.
    #[must_use]
    pub fn grpc(self) -> &'static str {
        self.record().rest_span(3).unwrap_or("UNKNOWN")
    }

    /// Older codes that still mean this entry.
    pub fn aliases(self) -> impl Iterator<Item = &'static str> {
        self.list(0)
    }

    /// The tags of the entry.
    pub fn tags(self) -> impl Iterator<Item = &'static str> {
        self.list(1)
    }

    /// The names of its fields on the wire, in the order of the catalog: that of [`Fields`](crate::Fields).
    pub fn fields(self) -> impl Iterator<Item = &'static str> {
        self.list(2)
    }

    /// One of the lists of spans after the statuses.
    fn list(self, index: usize) -> impl Iterator<Item = &'static str> {
        let mut lists = self.record().rest_lists();
        let count = lists.as_mut().map_or(0, |lists| {
            let statuses = lists.next_count();
            lists.skip(statuses);
            for _ in 0..index {
                let before = lists.next_count();
                lists.skip(before.saturating_mul(2));
            }
            lists.next_count()
        });
        (0..count).filter_map(move |_| lists.as_mut().map(|lists| lists.next_text()))
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
