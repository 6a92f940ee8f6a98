//! [`CurrentRequest`]: the request that is being handled, as a value that outlives its handler.

use alloc::sync::Arc;
use core::fmt;

use super::incoming::Incoming;
#[cfg(any(feature = "actix-web", feature = "axum", feature = "poem", feature = "salvo"))]
use super::request_id::RequestId;
use super::scope::{self, Enter, Scope, ScopedStream};
use crate::answer::catalogued::Catalogued;
use crate::model::context::Context;
use crate::model::envelope::Envelope;
use crate::model::language::Language;

/// Returns the request that is being handled here; `None` outside of the layers of errbook.
///
/// It is known while the future of its handler is polled, and inside of [`CurrentRequest::scope`]. Streams, sockets and
/// spawned tasks run when the handler has returned, or elsewhere: call this function in the handler, and move the result into
/// them.
///
/// ```
/// # #[errbook::catalog(group = "billing")] pub enum BillingError {}
/// # fn spawn(task: impl Future<Output = ()> + Send + 'static) {}
/// # async fn charge() -> Result<(), BillingError> { Ok(()) }
/// async fn subscribe() {
///     if let Some(request) = errbook::current() {
///         // The event has the ids of the request.
///         spawn(request.scope(async { charge().await.unwrap_or_else(|error| errbook::report(&error)) }));
///     }
/// }
/// ```
#[must_use]
pub fn current() -> Option<CurrentRequest> {
    scope::current().map(|incoming| CurrentRequest { incoming })
}

/// A request that has reached a layer of errbook: its ids, its language, and what is chosen for it.
///
/// [`current`] returns it, and each framework has it as an extractor. Clones are of the same request; it can be sent to other
/// threads, and outlives the response.
#[derive(Clone)]
pub struct CurrentRequest {
    incoming: Arc<Incoming>,
}

impl CurrentRequest {
    /// Returns the context of responses to the request, for [`ApiError::respond`](crate::ApiError::respond): the language that
    /// its reader prefers, its ids and its path.
    #[must_use]
    pub fn context(&self) -> Context<'_> {
        self.incoming.context()
    }

    /// Returns the id of the request.
    #[must_use]
    pub fn request_id(&self) -> &str {
        self.incoming.request_id()
    }

    /// Returns the trace id: that of the settings' closure, or else of the header `traceparent`.
    #[must_use]
    pub fn trace_id(&self) -> Option<&str> {
        self.incoming.trace_id()
    }

    /// Returns the language of responses with errors of the catalog of `E`.
    #[must_use]
    pub fn language<E: Catalogued>(&self) -> Language {
        self.incoming.language(E::catalog())
    }

    /// Chooses the reader's language, such as that of the profile of a user who has signed in. It goes before all that the
    /// request asks for, in responses from now on: those of the layer to panics and to errors of the framework too, and those
    /// of outer layers. A catalog that has no match for it uses what the request asks for.
    ///
    /// Name the request headers that the choice depends on in the settings, with
    /// [`LanguageBy::inside`](crate::LanguageBy::inside).
    pub fn set_language(&self, language: Language) {
        self.incoming.choose(|chosen| chosen.language = Some(language));
    }

    /// Returns the envelope that was chosen last for responses to the request; `None` if none was.
    #[must_use]
    pub fn envelope(&self) -> Option<Envelope> {
        self.incoming.envelope()
    }

    /// Chooses the envelope of responses from now on: those of the layer to panics and to errors of the framework too, and
    /// those of outer layers. Catalogs other than that of the envelope keep theirs.
    pub fn set_envelope(&self, envelope: Envelope) {
        self.incoming.choose_envelope(envelope);
    }

    /// Polls a future with this request as the current one: for spawned tasks.
    pub fn scope<F>(&self, future: F) -> Scope<F> {
        Scope::new(future, Arc::clone(&self.incoming))
    }

    /// Polls a stream with this request as the current one: for the body of a response, such as server-sent events.
    pub fn stream<S>(&self, stream: S) -> ScopedStream<S> {
        ScopedStream::new(stream, Arc::clone(&self.incoming))
    }

    /// Calls a function with this request as the current one: for work on threads, such as that of `spawn_blocking`.
    pub fn sync_scope<T>(&self, work: impl FnOnce() -> T) -> T {
        let _entered = Enter::new(&self.incoming);
        work()
    }

    /// Returns the id of the request as a value of its own.
    #[cfg(any(feature = "actix-web", feature = "axum", feature = "poem", feature = "salvo"))]
    pub(crate) fn shared_id(&self) -> RequestId {
        self.incoming.shared_id().clone()
    }
}

impl fmt::Debug for CurrentRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CurrentRequest")
            .field("request_id", &self.request_id())
            .field("trace_id", &self.trace_id())
            .finish_non_exhaustive()
    }
}
