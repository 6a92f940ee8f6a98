//! [`Event`]: what is told of an error.

use alloc::borrow::Cow;
use alloc::string::String;

use errbook_format::image::flags;
use tracing::Level;

use super::request_id::RequestId;
use crate::answer::entry::Entry;
use crate::model::code::Code;
use crate::model::language::Language;
use crate::model::status::Status;

/// Why there is an event.
#[derive(Debug, Clone, Copy)]
pub(super) enum Occasion {
    /// An error of a catalog was answered.
    Error,
    /// An error of the framework, or of a handler by hand, was answered.
    Foreign,
    /// A panic was answered.
    Panic,
    /// An error was reported without an answer.
    Report,
}

/// What is told of an error, apart from the route.
#[derive(Debug)]
pub(super) struct Event {
    pub(super) occasion: Occasion,
    pub(super) level: Level,
    pub(super) entry: Entry,
    /// The status of the error.
    pub(super) status: u16,
    /// The status that HTTP sends.
    pub(super) http_status: Option<u16>,
    pub(super) language: Language,
    pub(super) request: Option<Request>,
    pub(super) source: Option<String>,
    pub(super) log: Option<String>,
    pub(super) fields: Option<String>,
    /// How many violations the error holds.
    pub(super) violations: Option<u64>,
    /// The place of a panic.
    pub(super) location: Option<String>,
}

/// What is told of a request.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) method: &'static str,
    pub(super) request_id: RequestId,
    pub(super) trace_id: Option<String>,
}

impl Event {
    /// Emits it. `route` is the template that the request has matched.
    pub(super) fn emit(self, route: Option<&str>) {
        let Self { entry, status, http_status, ref language, .. } = self;
        let request = self.request.as_ref();
        let code: Cow<'static, str> = match entry.code() {
            Code::Str(code) => Cow::Borrowed(code),
            other => Cow::Owned(alloc::string::ToString::to_string(&other)),
        };
        let error_type = if code.is_empty() { entry.name() } else { &code };
        let message = match self.occasion {
            Occasion::Error => "answered with an error",
            Occasion::Foreign => "answered an error of the framework",
            Occasion::Panic => "answered a panic",
            Occasion::Report => "reported an error",
        };
        // `tracing` wants the level as a constant.
        macro_rules! say {
            ($level:ident) => {
                tracing::event!(
                    target: "errbook",
                    Level::$level,
                    message = message,
                    catalog = entry.catalog().name(),
                    entry = entry.name(),
                    error.type = error_type,
                    group = entry.group(),
                    status,
                    %language,
                    http.request.method = request.map(|request| request.method),
                    http.route = route,
                    http.response.status_code = http_status,
                    request_id = request.map(|request| request.request_id.as_str()),
                    trace_id = request.and_then(|request| request.trace_id.as_deref()),
                    source = self.source.as_deref(),
                    log = self.log.as_deref(),
                    fields = self.fields.as_deref(),
                    violations = self.violations,
                    location = self.location.as_deref(),
                )
            };
        }
        match self.level {
            Level::ERROR => say!(ERROR),
            Level::WARN => say!(WARN),
            Level::INFO => say!(INFO),
            _ => say!(DEBUG),
        }
    }
}

/// Returns the level of an event: that of the catalog. By default it is `error` for 5xx, by the status that is sent or by
/// that of the entry, which answers for a bare 601; and `info` for all others, the catalog's own classes among them. `None`
/// if the catalog wants no event, or nobody listens to such events.
pub(super) fn level(entry: Entry, status: u16) -> Option<Level> {
    let is_server_error = entry.status().is_server_error() || Status::from_valid(status).is_server_error();
    let level = match entry.record().log_level() {
        flags::LOG_BY_STATUS if is_server_error => Level::ERROR,
        flags::LOG_ERROR => Level::ERROR,
        flags::LOG_WARN => Level::WARN,
        flags::LOG_DEBUG => Level::DEBUG,
        flags::LOG_OFF => return None,
        _ => Level::INFO,
    };
    is_enabled(level).then_some(level)
}

/// Returns whether anybody listens to events of this level.
pub(super) fn is_enabled(level: Level) -> bool {
    match level {
        Level::ERROR => tracing::enabled!(target: "errbook", Level::ERROR),
        Level::WARN => tracing::enabled!(target: "errbook", Level::WARN),
        Level::INFO => tracing::enabled!(target: "errbook", Level::INFO),
        _ => tracing::enabled!(target: "errbook", Level::DEBUG),
    }
}

/// Returns the method of a request as events tell it: `_OTHER` for one that RFC 9110 §9.3 and RFC 5789 do not know, of which a
/// client can send any number (OpenTelemetry semantic conventions, `http.request.method`).
pub(super) fn method(found: &str) -> &'static str {
    const KNOWN: [&str; 9] = ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"];
    KNOWN.into_iter().find(|known| *known == found).unwrap_or("_OTHER")
}
