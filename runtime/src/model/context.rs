//! [`Context`]: the inputs of a response other than the error.

use errbook_format::image::context::{INSTANCE, REQUEST_ID, TRACE_ID, bit};

use crate::model::envelope::Envelope;
use crate::model::language::Language;
use crate::model::status::Status;
use crate::model::timestamp::Timestamp;

/// The values of the request and the service that a response uses: the language, and values for the body.
///
/// ```
/// # use errbook::{Context, Language};
/// let context = Context::new().language(Language::ZH).request_id("01J9");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Context<'a> {
    reader: Reader<'a>,
    chosen: Option<Chosen<'a>>,
    pub(crate) request_id: Option<&'a str>,
    pub(crate) instance: Option<&'a str>,
    pub(crate) trace_id: Option<&'a str>,
    pub(crate) timestamp: Option<Timestamp>,
    /// The status of the response, where the entry answers for more than one.
    pub(crate) status: Option<Status>,
    /// The result of [`Context::given`].
    given: u8,
}

impl<'a> Context<'a> {
    /// Creates an empty context: responses are in the catalog's default language.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            reader: Reader::Unknown,
            chosen: None,
            request_id: None,
            instance: None,
            trace_id: None,
            timestamp: None,
            status: None,
            given: 0,
        }
    }

    /// Sets the language of the response: the one of the catalog that best matches `language`. Takes precedence over
    /// [`accept_language`](Self::accept_language), which decides if none does.
    #[must_use]
    pub const fn language(self, language: Language) -> Self {
        match self.any_reader() {
            Reader::AcceptLanguage(header) | Reader::Both(_, header) => {
                self.with_reader(Reader::Both(language, header))
            }
            _ => self.with_reader(Reader::Language(language)),
        }
    }

    /// Sets the value of the request's `Accept-Language` field, which determines the language (RFC 9110 §12.5.4):
    /// empty if the request has none. It is parsed only when a response needs it. For repeated fields, and bytes that are
    /// not UTF-8, see [`Catalog::negotiate`](crate::Catalog::negotiate).
    #[must_use]
    pub const fn accept_language(self, header: &'a str) -> Self {
        match self.any_reader() {
            Reader::Language(language) | Reader::Both(language, _) => self.with_reader(Reader::Both(language, header)),
            _ => self.with_reader(Reader::AcceptLanguage(header)),
        }
    }

    /// Chooses the envelope of the response: an alternative of its catalog, or the default again. Entries of other catalogs, and
    /// those with `alternatives = false`, keep theirs.
    ///
    /// ```ignore
    /// let context = Context::new().envelope(ShopCode::ENVELOPE_V1);
    /// ```
    #[must_use]
    pub const fn envelope(mut self, envelope: Envelope) -> Self {
        self.chosen = Some(Chosen { envelope, reader: self.any_reader() });
        self.reader = Reader::OfChosen;
        self
    }

    /// Sets the value of `{request_id}`.
    #[must_use]
    pub const fn request_id(mut self, id: &'a str) -> Self {
        self.request_id = Some(id);
        self.given |= bit(REQUEST_ID) as u8;
        self
    }

    /// Sets the value of `{instance}`: a URI reference for this occurrence (RFC 9457 §3.1.5).
    #[must_use]
    pub const fn instance(mut self, uri: &'a str) -> Self {
        self.instance = Some(uri);
        self.given |= bit(INSTANCE) as u8;
        self
    }

    /// Sets the value of `{trace_id}`.
    #[must_use]
    pub const fn trace_id(mut self, id: &'a str) -> Self {
        self.trace_id = Some(id);
        self.given |= bit(TRACE_ID) as u8;
        self
    }

    /// Sets the value of `{timestamp}`. The default is the system clock, with the feature `std`.
    #[must_use]
    pub const fn timestamp(mut self, timestamp: Timestamp) -> Self {
        self.timestamp = Some(timestamp);
        self
    }

    /// Sets the status of the response, which the body of a fallback for any status of a class shows.
    #[cfg(feature = "adapter")]
    pub(crate) const fn status(mut self, status: Status) -> Self {
        self.status = Some(status);
        self
    }

    /// Returns whether the request chose the language.
    pub(crate) fn chose_language(&self) -> bool {
        !matches!(self.any_reader(), Reader::Unknown)
    }

    /// Returns the reader; [`Reader::OfChosen`] if an envelope is chosen.
    #[inline]
    pub(crate) const fn reader(&self) -> &Reader<'a> {
        &self.reader
    }

    /// Returns the envelope that is chosen, and the reader.
    pub(crate) const fn chosen(&self) -> Option<(Envelope, &Reader<'a>)> {
        match &self.chosen {
            Some(Chosen { envelope, reader }) => Some((*envelope, reader)),
            None => None,
        }
    }

    /// Returns the reader, whether or not an envelope is chosen.
    const fn any_reader(&self) -> Reader<'a> {
        match (&self.reader, &self.chosen) {
            (Reader::OfChosen, Some(chosen)) => chosen.reader,
            (reader, _) => *reader,
        }
    }

    const fn with_reader(mut self, reader: Reader<'a>) -> Self {
        match self.chosen {
            Some(Chosen { envelope, .. }) => self.chosen = Some(Chosen { envelope, reader }),
            None => self.reader = reader,
        }
        self
    }

    /// Returns the [bits](bit) of the values that are set.
    #[inline]
    pub(crate) const fn given(&self) -> u32 {
        self.given as u32
    }
}

/// What determines the language of a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) enum Reader<'a> {
    // First, as the compiler compares with the first variant first, and a layer knows the language of every response.
    /// A language.
    Language(Language),
    /// Nothing: the response is in the default language.
    #[default]
    Unknown,
    /// The value of `Accept-Language`.
    AcceptLanguage(&'a str),
    /// A language, and the value of `Accept-Language` where nothing matches that.
    Both(Language, &'a str),
    /// An envelope is chosen, and the reader is [beside it](Chosen). Every response reads this value, so that one in the usual
    /// envelope costs no further look.
    OfChosen,
}

/// A chosen envelope, and the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Chosen<'a> {
    envelope: Envelope,
    reader: Reader<'a>,
}

#[cfg(test)]
mod tests {
    use super::*;

    const V1: Envelope = Envelope::generated("accounts", "v1");
    const V2: Envelope = Envelope::generated("accounts", "v2");

    #[test]
    fn a_language_comes_before_a_header_in_any_order_and_with_any_envelope() {
        let new = Context::new();
        let language = |context: Context<'_>| {
            matches!(context.any_reader(), Reader::Language(Language::ZH) | Reader::Both(Language::ZH, "en"))
        };
        assert!(language(new.language(Language::ZH).accept_language("en")));
        assert!(language(new.accept_language("en").language(Language::ZH)));
        assert!(language(new.envelope(V1).accept_language("en").language(Language::ZH)));
        assert!(language(new.language(Language::ZH).envelope(V1).accept_language("en")));
        assert!(language(new.language(Language::ZH).envelope(V1).envelope(V2)));
        assert_eq!(new.envelope(V1).any_reader(), Reader::Unknown);
        assert_eq!(new.envelope(V1).accept_language("en").any_reader(), Reader::AcceptLanguage("en"));
        assert!(!new.envelope(V1).chose_language());
    }

    #[test]
    fn contexts_are_equal_whatever_was_set_first() {
        let [one, other] = [
            Context::new().envelope(V2).envelope(V1).language(Language::ZH),
            Context::new().language(Language::EN).language(Language::ZH).envelope(V1),
        ];
        assert_eq!(one, other);
        assert_eq!(one.chosen(), Some((V1, &Reader::Language(Language::ZH))));
        assert_ne!(one, one.envelope(V2));
    }
}
