//! [`ErrorHoop`]: applies the catalog to a service.

use alloc::boxed::Box;
use alloc::sync::Arc;
use core::marker::PhantomData;

use salvo_core::http::ResBody;
use salvo_core::{Depot, FlowCtrl, Handler, Request, Response, async_trait};

use super::render::{Watched, is_ours, settle, write};
use crate::answer::catalogued::WholeCatalog;
use crate::frameworks::adapter::{Incoming, Scoped, Settings, layer, recover, replacement};

/// Applies the catalog to all errors below it: they are in the language that the request prefers and carry its request id.
/// Errors of salvo, panics included, are replaced by the fallbacks of the catalog.
///
/// `E` is a type that covers the whole catalog, such as an enum of codes.
pub struct ErrorHoop<E> {
    settings: Arc<Settings>,
    catalog: PhantomData<fn() -> E>,
}

layer!(ErrorHoop: ClientFallback, ServerFallback);

impl<E: WholeCatalog> ErrorHoop<E> {
    /// Replaces the response of the handlers if it is an error of salvo.
    fn shape(incoming: &Incoming, response: &mut Response) {
        settle(response);
        let status = match (&response.status_code, &response.body) {
            (Some(status), _) => status.as_u16(),
            (None, ResBody::Error(error)) => error.code.as_u16(),
            (None, _) => return,
        };
        if let Some(ours) = replacement::<E>(status, is_ours(response), incoming) {
            write(ours, response);
        }
    }
}

#[async_trait]
impl<E: WholeCatalog + 'static> Handler for ErrorHoop<E> {
    async fn handle(&self, request: &mut Request, depot: &mut Depot, response: &mut Response, ctrl: &mut FlowCtrl) {
        let incoming = Incoming::of_http(&self.settings, request.uri().path(), request.headers());
        let before = response.headers.clone();
        response.extensions.insert(Watched);
        let handled = Scoped::new(ctrl.call_next(request, depot, response), Arc::clone(&incoming)).await;
        match handled {
            Ok(_) => Self::shape(&incoming, response),
            Err(panic) => {
                // No further handler is called, as the position in the flow is lost.
                ctrl.skip_rest();
                let ours = recover::<E>(panic, &incoming);
                // Nothing that the handler wrote stays, only the headers from before.
                *response = Response::new();
                response.headers = before;
                write(ours, response);
            }
        }
        // Nobody settles the responses of hoops outside of this one.
        response.extensions.remove::<Watched>();
    }
}
