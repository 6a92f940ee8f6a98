//! Events and metrics: one of each for every response with an error, and for every error that is reported.

#[cfg(feature = "tracing")]
use alloc::string::String;
use core::any::Any;

use super::incoming::Incoming;
use super::route::Route;
#[cfg(feature = "tracing")]
use super::{
    event::{Event, Occasion, Request, is_enabled, level},
    journal::Cause,
    panics,
    readable::readable,
    told::Chain,
};
use crate::answer::entry::Entry;
use crate::answer::occurrence::Occurrence;
use crate::error::api_error::ApiError;
use crate::model::kind::Kind;

/// Records an error that is converted into a response. An entry of the kind `success` does not count as an error.
/// `http_status` is the status of the response of HTTP.
pub(super) fn error(error: &dyn ApiError, http_status: Option<u16>, incoming: Option<&Incoming>) {
    #[cfg(feature = "tracing")]
    let cause = incoming.and_then(|incoming| incoming.journal.take_cause());
    let entry = error.entry();
    if entry.kind() == Kind::Success {
        return;
    }
    count("errbook_errors_total", entry, entry.status().as_u16());
    #[cfg(feature = "metrics")]
    count_violations(error.occurrence());
    #[cfg(feature = "tracing")]
    of_error(error, Occasion::Error, http_status, cause, incoming);
    #[cfg(not(feature = "tracing"))]
    let _ = (http_status, incoming);
}

/// Records an error that is reported: nothing answers it, or its answer has begun without it.
pub(super) fn report(error: &dyn ApiError, incoming: Option<&Incoming>) {
    let entry = error.entry();
    if entry.kind() == Kind::Success {
        return;
    }
    count("errbook_reports_total", entry, entry.status().as_u16());
    #[cfg(feature = "tracing")]
    of_error(error, Occasion::Report, None, None, incoming);
    #[cfg(not(feature = "tracing"))]
    let _ = incoming;
}

/// Records a fallback entry for an error of the framework with this status. `http_status` is that of the response of HTTP,
/// if it is one.
pub(super) fn fallback(occurrence: Occurrence<'_>, status: u16, http_status: Option<u16>, incoming: &Incoming) {
    let entry = occurrence.entry();
    count("errbook_errors_total", entry, status);
    #[cfg(feature = "metrics")]
    count_violations(occurrence);
    #[cfg(feature = "tracing")]
    {
        let cause = incoming.journal.take_cause().unwrap_or_default();
        let Some(level) = level(entry, status) else { return };
        incoming.journal.record(Event {
            occasion: if cause.is_panic { Occasion::Panic } else { Occasion::Foreign },
            level,
            entry,
            status,
            http_status,
            language: incoming.language(entry.catalog()),
            request: Some(told(incoming)),
            source: cause.text,
            log: None,
            fields: None,
            violations: number_of_violations(occurrence),
            location: cause.location,
        });
    }
    #[cfg(not(feature = "tracing"))]
    let _ = (http_status, incoming);
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
        trace_id = incoming.trace_id(),
        "the status of an error was changed after it was rendered; the layer sends the status of the entry"
    );
    #[cfg(not(feature = "tracing"))]
    let _ = (status, changed_to, incoming);
}

/// Records that the settings' function for a bare response panicked, so that the fallback entry answers.
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
pub(super) fn fallback_panicked(payload: &(dyn Any + Send), status: u16, incoming: &Incoming) {
    #[cfg(feature = "tracing")]
    tracing::error!(
        target: "errbook",
        status,
        request_id = incoming.request_id(),
        trace_id = incoming.trace_id(),
        source = panics::message(payload).map(readable).as_deref(),
        location = panics::location(payload).map(readable).as_deref(),
        "the function of `fallback_by` panicked; the fallback entry of the status answers"
    );
    #[cfg(not(feature = "tracing"))]
    let _ = (payload, status, incoming);
}

impl Incoming {
    /// Sets the route, unless it is known, and emits the events that wait for it. Events of later errors have it, too.
    pub(crate) fn set_route(&self, route: impl FnOnce() -> Route) {
        #[cfg(feature = "tracing")]
        self.journal.set_route(|| if is_enabled(tracing::Level::ERROR) { route() } else { Route::Unknown });
        #[cfg(not(feature = "tracing"))]
        let _ = route;
    }

    /// Returns whether events wait for the route.
    #[cfg(feature = "actix-web")]
    pub(crate) fn awaits_route(&self) -> bool {
        #[cfg(feature = "tracing")]
        return self.journal.is_waiting();
        #[cfg(not(feature = "tracing"))]
        false
    }

    /// Notes the text of the framework's error that is answered next. It is made only if somebody listens to events.
    #[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tonic", feature = "tower"))]
    pub(crate) fn set_cause<T: core::fmt::Display>(&self, text: impl FnOnce() -> Option<T>) {
        #[cfg(feature = "tracing")]
        if is_enabled(tracing::Level::ERROR) {
            let text = text().map(readable).filter(|text| !text.is_empty());
            self.journal.set_cause(Cause { text, ..Cause::default() });
        }
        #[cfg(not(feature = "tracing"))]
        let _ = text;
    }

    /// Returns whether the cause of the error that is answered next is noted.
    #[cfg(feature = "poem")]
    pub(crate) fn has_cause(&self) -> bool {
        #[cfg(feature = "tracing")]
        return self.journal.has_cause();
        #[cfg(not(feature = "tracing"))]
        false
    }

    /// Notes the panic that is answered next.
    pub(crate) fn set_panic(&self, payload: &(dyn Any + Send)) {
        #[cfg(feature = "tracing")]
        if is_enabled(tracing::Level::ERROR) {
            let (text, location) = (panics::message(payload).map(readable), panics::location(payload).map(readable));
            self.journal.set_cause(Cause { text, location, is_panic: true });
        }
        #[cfg(not(feature = "tracing"))]
        let _ = payload;
    }
}

/// Increments a counter, with catalog, name and status as labels: nothing that a request can choose.
fn count(name: &'static str, entry: Entry, status: u16) {
    #[cfg(feature = "metrics")]
    metrics::counter!(
        name,
        "catalog" => entry.catalog().name(),
        "entry" => entry.name(),
        "status" => alloc::string::ToString::to_string(&status)
    )
    .increment(1);
    #[cfg(not(feature = "metrics"))]
    let _ = (name, entry, status);
}

/// Increments the counter of violations for each that an error holds, with their names as labels.
#[cfg(feature = "metrics")]
fn count_violations(occurrence: Occurrence<'_>) {
    if let Some(list) = occurrence.violations() {
        let entry = occurrence.entry();
        list.visit(&mut |_, finding| {
            metrics::counter!(
                "errbook_violations_total",
                "catalog" => entry.catalog().name(),
                "entry" => entry.name(),
                "violation" => finding.kind().name()
            )
            .increment(1);
        });
    }
}

/// Returns how many violations an error holds; `None` if its entry holds none at all.
#[cfg(feature = "tracing")]
fn number_of_violations(occurrence: Occurrence<'_>) -> Option<u64> {
    occurrence.violations().map(|list| list.len() as u64)
}

/// Records the event of an error, if somebody listens to it: its texts are made only then.
#[cfg(feature = "tracing")]
fn of_error(
    error: &dyn ApiError,
    occasion: Occasion,
    http_status: Option<u16>,
    cause: Option<Cause>,
    incoming: Option<&Incoming>,
) {
    let entry = error.entry();
    let status = entry.status().as_u16();
    let Some(level) = level(entry, status) else { return };
    let occasion = match &cause {
        Some(Cause { is_panic: true, .. }) => Occasion::Panic,
        Some(_) => Occasion::Foreign,
        None => occasion,
    };
    let Cause { text, location, .. } = cause.unwrap_or_default();
    let language = match incoming {
        Some(incoming) => incoming.language(entry.catalog()),
        None => entry.catalog().default_language(),
    };
    let event = Event {
        occasion,
        level,
        entry,
        status,
        http_status,
        language,
        request: incoming.map(told),
        // Errors of a catalog are in its default language here, so that the text is the same for every reader.
        source: error.source().map(|source| readable(Chain::of(source))).into_iter().chain(text).reduce(joined),
        log: log(error),
        violations: number_of_violations(error.occurrence()),
        fields: incoming.filter(|incoming| incoming.settings().log_fields).map(|_| readable(format_args!("{error:?}"))),
        location,
    };
    match incoming {
        Some(incoming) => incoming.journal.record(event),
        None => event.emit(None),
    }
}

/// Returns what events tell of a request.
#[cfg(feature = "tracing")]
fn told(incoming: &Incoming) -> Request {
    Request {
        method: incoming.method(),
        request_id: incoming.shared_id().clone(),
        trace_id: incoming.trace_id().map(String::from),
    }
}

/// Returns the developer's message of an error.
#[cfg(feature = "tracing")]
fn log(error: &dyn ApiError) -> Option<String> {
    /// Writes the message, if there is one.
    struct Log<'a>(&'a dyn ApiError, core::cell::Cell<bool>);

    impl core::fmt::Display for Log<'_> {
        fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
            let written = self.0.fmt_log(f);
            self.1.set(written.is_some());
            written.unwrap_or(Ok(()))
        }
    }

    let log = Log(error, core::cell::Cell::new(false));
    let text = readable(&log);
    log.1.get().then_some(text)
}

/// Joins two texts of causes.
#[cfg(feature = "tracing")]
fn joined(first: String, second: String) -> String {
    first + ": " + &second
}
