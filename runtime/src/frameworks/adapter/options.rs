//! [`Settings`]: the settings of a layer.

use alloc::borrow::Cow;
use alloc::string::String;

/// The settings of a layer; every framework's layer has the same.
#[derive(Debug, Clone)]
pub struct Settings {
    pub(crate) request_id_header: Cow<'static, str>,
    pub(crate) trace_id_header: Option<Cow<'static, str>>,
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
            request_id_header: Cow::Borrowed("x-request-id"),
            trace_id_header: None,
            log_fields: false,
            #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
            answers: super::answers::Answers::default(),
            #[cfg(feature = "tonic")]
            timeout: None,
        }
    }
}

impl Settings {
    /// Creates the default settings: the request id is in `x-request-id`, there is no trace id, and log events have no
    /// fields of errors.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the name of the header with the request id, in requests and in responses. It is converted to lower case, as
    /// HTTP/2 requires (RFC 9113 §8.2.1).
    #[must_use]
    pub fn request_id_header(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.request_id_header = lower_case(name.into());
        self
    }

    /// Sets the name of the request header with the trace id. From a `traceparent` (W3C Trace Context §3.2), only the
    /// trace-id is used.
    #[must_use]
    pub fn trace_id_header(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.trace_id_header = Some(lower_case(name.into()));
        self
    }

    /// Sets whether log events include the `Debug` text of errors, private fields included. Responses never include it.
    #[must_use]
    pub fn log_fields(mut self, log: bool) -> Self {
        self.log_fields = log;
        self
    }
}

fn lower_case(name: Cow<'static, str>) -> Cow<'static, str> {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        let lower: String = name.to_ascii_lowercase();
        return Cow::Owned(lower);
    }
    name
}
