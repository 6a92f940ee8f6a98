//! What a user can set on a layer.

use alloc::borrow::Cow;
use alloc::string::String;

/// The settings of a layer; every framework's layer has the same.
#[derive(Debug, Clone)]
pub struct Settings {
    pub(crate) request_id_header: Cow<'static, str>,
    pub(crate) trace_id_header: Option<Cow<'static, str>>,
    #[cfg_attr(not(feature = "tracing"), allow(dead_code, reason = "read where there are events"))]
    pub(crate) log_fields: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { request_id_header: Cow::Borrowed("x-request-id"), trace_id_header: None, log_fields: false }
    }
}

impl Settings {
    /// The usual settings: the request's id is in `x-request-id`, there is no trace id, and logs hold no fields.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The header that brings the request's id, and takes it back: in lower case, as HTTP/2 has it.
    #[must_use]
    pub fn request_id_header(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.request_id_header = lower_case(name.into());
        self
    }

    /// The header that brings the trace's id. Of a `traceparent` (W3C Trace Context §3.2) the trace-id is taken.
    #[must_use]
    pub fn trace_id_header(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.trace_id_header = Some(lower_case(name.into()));
        self
    }

    /// Puts the `Debug` form of errors into log events: private fields and all. They are never anywhere else.
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
