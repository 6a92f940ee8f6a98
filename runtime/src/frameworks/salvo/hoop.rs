//! [`ErrorHoop`]: knows the request.

use alloc::boxed::Box;
use alloc::sync::Arc;
use core::marker::PhantomData;

use salvo_core::http::ResBody;
use salvo_core::{Depot, FlowCtrl, Handler, Request, Response, async_trait};

use super::render::{Watched, is_ours, settle, write};
use crate::answer::catalogued::WholeCatalog;
use crate::frameworks::adapter::{Incoming, Scoped, Settings, layer, recover, replacement};

/// Knows the request: its errors are in the language that it asks for, hold its id, and have one shape, those of salvo too,
/// panics included.
///
/// `E` is a type that holds the whole catalog, such as an enum of codes.
pub struct ErrorHoop<E> {
    settings: Arc<Settings>,
    catalog: PhantomData<fn() -> E>,
}

layer!(ErrorHoop);

impl<E: WholeCatalog> ErrorHoop<E> {
    /// Gives what the handlers have answered the catalog's shape.
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
                // The handlers that were to come next are not called: the flow has lost its place.
                ctrl.skip_rest();
                let ours = recover::<E>(panic, &incoming);
                // Nothing that the handler has written stays, only the headers that were there before.
                *response = Response::new();
                response.headers = before;
                write(ours, response);
            }
        }
        // Hoops outside of this one come too late to be settled.
        response.extensions.remove::<Watched>();
    }
}
