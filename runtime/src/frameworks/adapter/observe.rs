//! Events and metrics: one of each for every response with an error.

#[cfg(feature = "tracing")]
use alloc::string::{String, ToString};
#[cfg(feature = "tracing")]
use errbook_format::image::flags;

use super::incoming::Incoming;
use crate::answer::entry::Entry;
use crate::error::api_error::ApiError;
use crate::model::kind::Kind;

/// Records an error that is converted into a response. An entry of the kind `success` does not count as an error.
pub(super) fn error(error: &dyn ApiError, incoming: Option<&Incoming>) {
    let entry = error.entry();
    if entry.kind() == Kind::Success {
        return;
    }
    let status = entry.status().as_u16();
    count(entry, status);
    #[cfg(feature = "tracing")]
    {
        let fields =
            incoming.is_some_and(|incoming| incoming.settings().log_fields).then(|| alloc::format!("{error:?}"));
        event(entry, status, incoming, &chain(error), fields.as_deref().unwrap_or_default());
    }
    #[cfg(not(feature = "tracing"))]
    let _ = incoming;
}

/// Records a fallback entry for an error of the framework with this status.
pub(super) fn entry(entry: Entry, status: u16, incoming: &Incoming) {
    foreign(entry, status, incoming, "");
}

/// Records a fallback entry for an error of the framework with this status and this text.
pub(super) fn foreign(entry: Entry, status: u16, incoming: &Incoming, text: &str) {
    count(entry, status);
    #[cfg(feature = "tracing")]
    event(entry, status, Some(incoming), text, "");
    #[cfg(not(feature = "tracing"))]
    let _ = (incoming, text);
}

/// Records that a response had another status than its entry when it reached the layer, which sends that of the entry.
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
pub(super) fn changed_status(status: u16, changed_to: u16, incoming: &Incoming) {
    #[cfg(feature = "tracing")]
    tracing::warn!(
        target: "errbook",
        status,
        changed_to,
        request_id = incoming.request_id(),
        "the status of an error was changed after it was rendered; the layer sends the status of the entry"
    );
    #[cfg(not(feature = "tracing"))]
    let _ = (status, changed_to, incoming);
}

/// Records that the settings' function for a bare response panicked, so that the fallback entry answers.
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
pub(super) fn fallback_panicked(status: u16, incoming: &Incoming) {
    #[cfg(feature = "tracing")]
    tracing::error!(
        target: "errbook",
        status,
        request_id = incoming.request_id(),
        "the function of `fallback_by` panicked; the fallback entry of the status answers"
    );
    #[cfg(not(feature = "tracing"))]
    let _ = (status, incoming);
}

/// Records that a closure in the settings panicked, so that the layer goes on as if there were none.
pub(super) fn closure_panicked(setting: &'static str) {
    #[cfg(feature = "tracing")]
    tracing::error!(target: "errbook", setting, "a closure in the settings panicked; the layer goes on without it");
    #[cfg(not(feature = "tracing"))]
    let _ = setting;
}

/// Increments `errbook_errors_total`, with catalog, name and status as labels: nothing that a request can choose.
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

/// Returns the chain of sources of an error, joined by `: `.
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

/// Emits the event, at the level that the catalog sets. By default this is `error` for 5xx, by the status that is sent or by
/// that of the entry, which answers for a bare 601; and `info` for all others, the catalog's own classes among them.
#[cfg(feature = "tracing")]
fn event(entry: Entry, status: u16, incoming: Option<&Incoming>, source: &str, fields: &str) {
    let code = entry.code();
    let group = entry.group().unwrap_or_default();
    let (request_id, language) = match incoming {
        Some(incoming) => (incoming.request_id(), incoming.language(entry.catalog())),
        None => ("", entry.catalog().default_language()),
    };
    let is_server_error =
        entry.status().is_server_error() || crate::model::status::Status::from_valid(status).is_server_error();
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
        flags::LOG_BY_STATUS if is_server_error => say!(error),
        flags::LOG_ERROR => say!(error),
        flags::LOG_WARN => say!(warn),
        flags::LOG_DEBUG => say!(debug),
        flags::LOG_OFF => {}
        _ => say!(info),
    }
}
