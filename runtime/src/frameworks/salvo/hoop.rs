//! [`ErrorHoop`]: knows the request.

use alloc::boxed::Box;
use alloc::sync::Arc;
use core::marker::PhantomData;

use http::{HeaderMap, HeaderValue};
use salvo_core::http::ResBody;
use salvo_core::{Depot, FlowCtrl, Handler, Request, Response, async_trait};

use super::render::{Watched, is_ours, settle, write};
use crate::answer::catalogued::WholeCatalog;
use crate::frameworks::adapter::{Incoming, Scoped, Settings, fallback, is_foreign};

/// Knows the request: its errors are in the language that it asks for, hold its id, and have one shape, those of salvo too,
/// panics included.
///
/// `E` is a type that holds the whole catalog, such as an enum of codes.
pub struct ErrorHoop<E> {
    settings: Settings,
    catalog: PhantomData<fn() -> E>,
}

impl<E: WholeCatalog> ErrorHoop<E> {
    /// Creates a hoop with the default settings.
    #[must_use]
    pub fn new() -> Self {
        Self::with(Settings::new())
    }

    /// Creates a hoop with these settings.
    #[must_use]
    pub fn with(settings: Settings) -> Self {
        Self { settings, catalog: PhantomData }
    }

    /// What the handlers have answered, in the catalog's shape.
    fn shape(incoming: &Incoming, response: &mut Response) {
        settle(response);
        let status = match (&response.status_code, &response.body) {
            (Some(status), _) => status.as_u16(),
            (None, ResBody::Error(error)) => error.code.as_u16(),
            (None, _) => return,
        };
        if !is_foreign(status) || is_ours(response) {
            return;
        }
        if let Some(ours) = fallback::<E>(status, incoming) {
            write(ours, response);
        }
    }

    /// The answer to a panic: nothing that the handler had written is in it, but for the headers that stood there `before`.
    /// Gives the panic back where the catalog has no entry for it.
    fn recover(
        incoming: &Incoming,
        before: HeaderMap,
        response: &mut Response,
        panic: Box<dyn core::any::Any + Send>,
    ) -> Option<Box<dyn core::any::Any + Send>> {
        let Some(ours) = fallback::<E>(500, incoming) else { return Some(panic) };
        *response = Response::new();
        response.headers = before;
        write(ours, response);
        None
    }
}

impl<E: WholeCatalog> Default for ErrorHoop<E> {
    fn default() -> Self {
        Self::new()
    }
}

impl<E> Clone for ErrorHoop<E> {
    fn clone(&self) -> Self {
        Self { settings: self.settings.clone(), catalog: PhantomData }
    }
}

impl<E> core::fmt::Debug for ErrorHoop<E> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("ErrorHoop").field("settings", &self.settings).finish()
    }
}

#[async_trait]
impl<E: WholeCatalog + 'static> Handler for ErrorHoop<E> {
    async fn handle(&self, request: &mut Request, depot: &mut Depot, response: &mut Response, ctrl: &mut FlowCtrl) {
        let headers = request.headers();
        let incoming = Incoming::new(&self.settings, request.uri().path(), |name| {
            headers.get_all(name).into_iter().map(HeaderValue::as_bytes)
        });
        let incoming = Arc::new(incoming);
        let before = response.headers.clone();
        response.extensions.insert(Watched);
        let handled = Scoped::new(ctrl.call_next(request, depot, response), Arc::clone(&incoming)).await;
        match handled {
            Ok(_) => Self::shape(&incoming, response),
            Err(panic) => {
                // The handlers that were to come next are not called: the flow has lost its place.
                ctrl.skip_rest();
                if let Some(panic) = Self::recover(&incoming, before, response, panic) {
                    std::panic::resume_unwind(panic);
                }
            }
        }
        // Hoops outside of this one come too late to be settled.
        response.extensions.remove::<Watched>();
    }
}
