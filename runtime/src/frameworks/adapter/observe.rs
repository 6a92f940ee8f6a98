//! Events and counts: one for each answer with an entry that is an error.

#[cfg(feature = "tracing")]
use alloc::string::{String, ToString};
#[cfg(feature = "tracing")]
use errbook_format::image::flags;

use super::incoming::Incoming;
use crate::answer::entry::Entry;
use crate::error::api_error::ApiError;
use crate::model::kind::Kind;

/// An error becomes a response. An entry of the kind `success` is none, whatever carries it.
pub(super) fn error(error: &dyn ApiError, incoming: Option<&Incoming>) {
    let entry = error.entry();
    if entry.kind() == Kind::Success {
        return;
    }
    let status = entry.status().as_u16();
    count(entry, status);
    #[cfg(feature = "tracing")]
    {
        let fields = incoming.is_some_and(|incoming| incoming.log_fields).then(|| alloc::format!("{error:?}"));
        event(entry, status, incoming, &chain(error), fields.as_deref().unwrap_or_default());
    }
    #[cfg(not(feature = "tracing"))]
    let _ = incoming;
}

/// An entry stands in for what a framework rejected with `status`.
pub(super) fn entry(entry: Entry, status: u16, incoming: &Incoming) {
    count(entry, status);
    #[cfg(feature = "tracing")]
    event(entry, status, Some(incoming), "", "");
    #[cfg(not(feature = "tracing"))]
    let _ = incoming;
}

/// `errbook_errors_total`, by catalog, name and status: never by anything that a request can choose.
fn count(entry: Entry, status: u16) {
    #[cfg(feature = "metrics")]
    metrics::counter!(
        "errbook_errors_total",
        "catalog" => entry.catalog().name(),
        "error" => entry.name(),
        "status" => alloc::string::ToString::to_string(&status)
    )
    .increment(1);
    #[cfg(not(feature = "metrics"))]
    let _ = (entry, status);
}

/// The sources of an error, the nearest first, with `: ` between them.
#[cfg(feature = "tracing")]
fn chain(error: &dyn ApiError) -> String {
    let mut text = String::new();
    let mut source = error.source();
    while let Some(error) = source {
        if !text.is_empty() {
            text.push_str(": ");
        }
        text.push_str(&error.to_string());
        source = error.source();
    }
    text
}

/// As loud as the catalog says. Where it does not, by class of status: 5xx is an error; all else is information, a catalog's
/// own classes too.
#[cfg(feature = "tracing")]
fn event(entry: Entry, status: u16, incoming: Option<&Incoming>, source: &str, fields: &str) {
    let code = entry.code();
    let group = entry.group().unwrap_or_default();
    let (request_id, language) = match incoming {
        Some(incoming) => (incoming.request_id(), incoming.language(entry)),
        None => ("", entry.catalog().default_language()),
    };
    macro_rules! say {
        ($level:ident) => {
            tracing::$level!(
                target: "errbook",
                catalog = entry.catalog().name(),
                error = entry.name(),
                %code,
                status,
                group,
                %language,
                request_id,
                source,
                fields,
                "answered with an error"
            )
        };
    }
    match entry.record().log_level() {
        flags::LOG_BY_STATUS if crate::model::status::Status::from_valid(status).is_server_error() => say!(error),
        flags::LOG_ERROR => say!(error),
        flags::LOG_WARN => say!(warn),
        flags::LOG_DEBUG => say!(debug),
        flags::LOG_OFF => {}
        _ => say!(info),
    }
}
