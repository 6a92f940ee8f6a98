//! [`Settings`]: the settings of a layer.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use http::HeaderName;

use super::head::RequestHead;
use super::hook::Hook;
use super::language_by::LanguageBy;
use crate::model::envelope::Envelope;

/// The header of W3C Trace Context (§3.2).
pub(super) const TRACEPARENT: &str = "traceparent";

/// A closure that finds the trace id of a request.
type TraceIdBy = dyn Fn(&RequestHead<'_>) -> Option<String> + Send + Sync;

/// A closure that chooses the envelope of the responses to a request.
type EnvelopeBy = dyn Fn(&RequestHead<'_>) -> Option<Envelope> + Send + Sync;

/// The settings of a layer; every framework's layer has the same.
#[derive(Debug, Clone)]
pub struct Settings {
    /// `None` if no header can have the name.
    pub(crate) request_id_header: Option<HeaderName>,
    pub(crate) request_id_on_all: bool,
    /// `None` if no header can have the name.
    pub(crate) trace_id_header: Option<HeaderName>,
    pub(crate) trace_id_by: Option<Hook<TraceIdBy>>,
    pub(super) language_by: Option<LanguageBy>,
    /// What the language depends on: the value of `Vary`.
    pub(super) vary: Cow<'static, str>,
    pub(super) envelopes: Vec<Envelope>,
    pub(super) envelope_by: Option<Hook<EnvelopeBy>>,
    #[cfg_attr(not(feature = "tracing"), allow(dead_code, reason = "read where there are events"))]
    pub(crate) log_fields: bool,
    #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
    pub(super) answers: super::answers::Answers,
    /// The time-out of tonic's layer.
    #[cfg(feature = "tonic")]
    pub(crate) timeout: Option<core::time::Duration>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            request_id_header: Some(HeaderName::from_static("x-request-id")),
            request_id_on_all: true,
            trace_id_header: Some(HeaderName::from_static(TRACEPARENT)),
            trace_id_by: None,
            language_by: None,
            vary: Cow::Borrowed("accept-language"),
            envelopes: Vec::new(),
            envelope_by: None,
            log_fields: false,
            #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
            answers: super::answers::Answers::default(),
            #[cfg(feature = "tonic")]
            timeout: None,
        }
    }
}

impl Settings {
    /// Creates the default settings: the request id is in `x-request-id`, of requests and of all responses, the trace id is
    /// that of `traceparent`, and log events have no fields of errors.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the name of the header with the request id, in requests and in responses. If no header can have the name
    /// (RFC 9110 §5.1), each request gets a new id, which no header shows.
    #[must_use]
    pub fn request_id_header(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.request_id_header = name.into().parse().ok();
        self
    }

    /// Sets whether every response has the header with the request id, as by default, or only the responses of errbook. One
    /// that a handler has set stays.
    #[must_use]
    pub fn request_id_on_all(mut self, on_all: bool) -> Self {
        self.request_id_on_all = on_all;
        self
    }

    /// Sets the name of the request header with the trace id, `traceparent` by default. From a `traceparent`, only the
    /// trace-id is used (W3C Trace Context §3.2); the value of another header is used if it could be a request id. With an
    /// empty name, or another one that no header can have, none is read.
    #[must_use]
    pub fn trace_id_header(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.trace_id_header = name.into().parse().ok();
        self
    }

    /// Sets a closure that returns the trace id of a request, such as that of OpenTelemetry's current span. It is called once,
    /// when the request reaches the layer. If it returns `None`, or a value that could not be a request id, the trace id is
    /// that of the [header](Self::trace_id_header).
    #[must_use]
    pub fn trace_id_by(
        mut self,
        trace_id: impl Fn(&RequestHead<'_>) -> Option<String> + Send + Sync + 'static,
    ) -> Self {
        self.trace_id_by = Some(Hook(Arc::new(trace_id)));
        self
    }

    /// Sets where the language of a request comes from, before `Accept-Language` is read: a cookie, a parameter of the query,
    /// another header, a closure, or a choice that is made inside.
    #[must_use]
    pub fn language_by(mut self, by: LanguageBy) -> Self {
        self.vary = Cow::Owned(by.vary());
        self.language_by = Some(by);
        self
    }

    /// Chooses the envelope of all responses below the layer, its own among them. Choices for several catalogs hold side by
    /// side; of one catalog, the last holds. Inner layers can choose another one. tonic's layer ignores it, as gRPC has no
    /// envelopes.
    #[must_use]
    pub fn envelope(mut self, envelope: Envelope) -> Self {
        self.envelopes.push(envelope);
        self
    }

    /// Sets a closure that chooses the envelope of the responses to a request, such as by its path or a header. It is called
    /// once, when the request reaches the layer, so that responses to paths that no route matches follow it as well. If it
    /// returns `None`, or panics, the [envelope](Self::envelope) of the settings stays.
    ///
    /// ```ignore
    /// Settings::new().envelope_by(|request| request.path().starts_with("/v1/").then_some(ShopCode::ENVELOPE_V1))
    /// ```
    #[must_use]
    pub fn envelope_by(
        mut self,
        envelope: impl Fn(&RequestHead<'_>) -> Option<Envelope> + Send + Sync + 'static,
    ) -> Self {
        self.envelope_by = Some(Hook(Arc::new(envelope)));
        self
    }

    /// Sets whether log events include the `Debug` text of errors, private fields included. Responses never include it.
    #[must_use]
    pub fn log_fields(mut self, log: bool) -> Self {
        self.log_fields = log;
        self
    }
}

#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
impl Settings {
    /// Sets a function that gives the error for a bare response: one with an error status that errbook did not make, or that
    /// to a panic. `None` leaves it to the fallback entry of its status in the catalog.
    ///
    /// The error can be of any catalog. It is rendered like one that a handler returns, and sent with its own status; headers of
    /// the bare response stay where those of a fallback entry would let them stay. If the function panics, the fallback entry
    /// answers.
    ///
    /// ```
    /// # #[errbook::catalog(group = "mfa")] pub enum MfaError {}
    /// # use errbook::tower::Settings;
    /// let settings = Settings::new().fallback_by(|bare| match bare.status().as_u16() {
    ///     429 => Some(Box::new(MfaError::MfaNotEnabled)),
    ///     _ => None,
    /// });
    /// ```
    #[must_use]
    pub fn fallback_by<F>(mut self, give: F) -> Self
    where
        F: Fn(&super::bare::Bare<'_>) -> Option<alloc::boxed::Box<dyn crate::error::api_error::ApiError>>
            + Send
            + Sync
            + 'static,
    {
        self.answers.fallback_by = Some(Hook(Arc::new(give)));
        self
    }

    /// Sets whether clients that prefer `text/html` to JSON get a page: the readers of browsers, who have followed a link
    /// (RFC 9110 §12.5.1). By default, everyone gets JSON.
    ///
    /// The page is in the reader's language, and shows the message, the code, the id of the request and the link to the
    /// documentation. It is sent with the status of the error, also if the envelope has another one. All responses
    /// with errors then have `Vary: Accept`.
    #[must_use]
    pub fn html_pages(mut self, pages: bool) -> Self {
        self.answers.html_pages = pages;
        self
    }

    /// Sets whether a success that a handler returns as plain JSON is put into the `success` template of the catalog, as
    /// [`Success`](crate::Success) is: that of the envelope that is chosen for the request. By default, it passes as it is.
    ///
    /// This applies to responses with a status of 2xx, except for 204 to 206, and the media type `application/json`, whose body
    /// is in memory: streams, files, encoded bodies and other media types pass, and so do bodies that are not JSON and
    /// responses marked with `Ours`. The data is sent as the handler has written it. A status other than 200 stays.
    #[cfg(feature = "json")]
    #[must_use]
    pub fn wrap_successes(mut self, wrap: bool) -> Self {
        self.answers.wrap_successes = wrap;
        self
    }
}
