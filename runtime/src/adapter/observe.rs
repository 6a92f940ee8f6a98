//! Events and counts: one for each answer with an entry that is an error.

#[cfg(feature = "tracing")]
use alloc::string::{String, ToString};

use super::Incoming;
use crate::{ApiError, Entry};

/// An error becomes a response.
pub(super) fn error(error: &dyn ApiError, incoming: Option<&Incoming>) {
    let entry = error.entry();
    count(entry);
    #[cfg(feature = "tracing")]
    {
        let fields = incoming.is_some_and(|incoming| incoming.log_fields).then(|| alloc::format!("{error:?}"));
        event(entry, incoming, &chain(error), fields.as_deref().unwrap_or_default());
    }
    #[cfg(not(feature = "tracing"))]
    let _ = incoming;
}

/// An entry stands in for what a framework rejected.
pub(super) fn entry(entry: Entry, incoming: Option<&Incoming>) {
    count(entry);
    #[cfg(feature = "tracing")]
    event(entry, incoming, "", "");
    #[cfg(not(feature = "tracing"))]
    let _ = incoming;
}

/// `errbook_errors_total`, by catalog, name and status: never by anything that a request can choose.
fn count(entry: Entry) {
    #[cfg(feature = "metrics")]
    metrics::counter!(
        "errbook_errors_total",
        "catalog" => entry.catalog().name(),
        "error" => entry.name(),
        "status" => alloc::string::ToString::to_string(&entry.status())
    )
    .increment(1);
    #[cfg(not(feature = "metrics"))]
    let _ = entry;
}

/// The sources of an error, each after `: `; an error that says itself what its source says is not repeated.
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

/// By class of status: 5xx is an error; all else is information.
#[cfg(feature = "tracing")]
fn event(entry: Entry, incoming: Option<&Incoming>, source: &str, fields: &str) {
    let status = entry.status().as_u16();
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
    if status >= 500 { say!(error) } else { say!(info) }
}
