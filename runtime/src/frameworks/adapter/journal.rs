//! [`Journal`]: the events of a request, which tell its route.
//!
//! axum knows the route before its layers are called. Elsewhere it is known when the response leaves the layer: the events
//! from before wait for it, in the span in which they happened.

use alloc::vec::Vec;
use std::sync::{Mutex, OnceLock, PoisonError};

use alloc::string::String;
use tracing::Span;

use super::event::Event;
use super::route::Route;

/// What a layer knows of an error that it is about to answer.
#[derive(Debug, Default)]
pub(super) struct Cause {
    /// The text of the framework, or the message of a panic.
    pub(super) text: Option<String>,
    /// The place of a panic.
    pub(super) location: Option<String>,
    pub(super) is_panic: bool,
}

/// The events of a request.
#[derive(Debug, Default)]
pub(super) struct Journal {
    route: OnceLock<Route>,
    waiting: Mutex<Vec<(Span, Event)>>,
    cause: Mutex<Option<Cause>>,
}

impl Journal {
    /// Emits an event, at once or when the route is known.
    pub(super) fn record(&self, event: Event) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        match self.route.get() {
            None => waiting.push((Span::current(), event)),
            Some(route) => {
                // A subscriber may come back here.
                drop(waiting);
                event.emit(route.template());
            }
        }
    }

    /// Returns whether events wait for the route.
    #[cfg(feature = "actix-web")]
    pub(super) fn is_waiting(&self) -> bool {
        !self.waiting.lock().unwrap_or_else(PoisonError::into_inner).is_empty()
    }

    /// Sets the route, unless it is known, and emits the events that have waited for it.
    pub(super) fn set_route(&self, route: impl FnOnce() -> Route) {
        let route = self.route.get_or_init(route).template();
        let waiting = core::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner));
        for (span, event) in waiting {
            span.in_scope(|| event.emit(route));
        }
    }

    /// Notes the cause of the error that is answered next.
    pub(super) fn set_cause(&self, cause: Cause) {
        *self.cause.lock().unwrap_or_else(PoisonError::into_inner) = Some(cause);
    }

    /// Returns whether a cause was noted.
    #[cfg(feature = "poem")]
    pub(super) fn has_cause(&self) -> bool {
        self.cause.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// Returns the cause that was noted, and forgets it.
    pub(super) fn take_cause(&self) -> Option<Cause> {
        self.cause.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl Drop for Journal {
    /// Emits what still waits, such as the events of a request that was given up.
    fn drop(&mut self) {
        self.set_route(|| Route::Unknown);
    }
}
