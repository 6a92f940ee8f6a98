//! [`Context`]: the inputs of a response other than the error.

use errbook_format::image::context::{INSTANCE, REQUEST_ID, TRACE_ID, bit};

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
    pub(crate) language: Option<Language>,
    pub(crate) accept_language: Option<&'a str>,
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
            language: None,
            accept_language: None,
            request_id: None,
            instance: None,
            trace_id: None,
            timestamp: None,
            status: None,
            given: 0,
        }
    }

    /// Sets the language of the response: the one of the catalog that best matches `language`. Takes precedence over
    /// [`accept_language`](Self::accept_language).
    #[must_use]
    pub const fn language(mut self, language: Language) -> Self {
        self.language = Some(language);
        self
    }

    /// Sets the value of the request's `Accept-Language` field, which determines the language (RFC 9110 §12.5.4):
    /// empty if the request has none. It is parsed only when a response needs it. For repeated fields, and bytes that are
    /// not UTF-8, see [`Catalog::negotiate`](crate::Catalog::negotiate).
    #[must_use]
    pub const fn accept_language(mut self, header: &'a str) -> Self {
        self.accept_language = Some(header);
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
        self.language.is_some() || self.accept_language.is_some()
    }

    /// Returns the [bits](bit) of the values that are set.
    #[inline]
    pub(crate) const fn given(&self) -> u32 {
        self.given as u32
    }
}
