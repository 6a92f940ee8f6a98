//! [`ErrorHoop`]: applies the catalog to a service.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::any::Any;
use core::marker::PhantomData;

use salvo_core::http::ResBody;
use salvo_core::{Depot, FlowCtrl, Handler, Request, Response, async_trait};

use super::render::{Watched, assemble, maker, settled_status};
use crate::answer::catalogued::WholeCatalog;
use crate::frameworks::adapter::{
    Chain, Found, HeaderFields, Incoming, Refused, RequestHead, Route, Scoped, Settings, is_wrapped, layer, received,
    settle, settle_panic, text, wrap,
};

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
    /// Settles the response of the handlers: an error of salvo is replaced by its fallback.
    fn shape(incoming: &Incoming, response: &mut Response) {
        let maker = maker(response);
        let status = match (settled_status(response), &response.body) {
            (Some(status), _) => status.as_u16(),
            (None, ResBody::Error(error)) => error.code.as_u16(),
            // salvo sets it later, as that of a response with a body.
            (None, ResBody::Once(_)) => 200,
            (None, _) => return,
        };
        if let ResBody::Once(body) = &response.body {
            if is_wrapped(status, &maker, &response.headers, incoming) {
                let body = body.clone();
                let outgoing = wrap::<E>(status, body, &mut response.headers, incoming);
                return assemble(outgoing, response);
            }
        }
        let error = match &response.body {
            ResBody::Error(error) => Some(error as &dyn Any),
            _ => None,
        };
        // The extensions are those of the whole response, which handlers share: a rejection has no body.
        let refused = match response.body {
            ResBody::None if maker.is_replaced(status) => response.extensions.get::<Refused>().cloned(),
            _ => None,
        };
        if maker.is_replaced(status) {
            incoming.set_cause(|| match &refused {
                Some(refused) => Some(refused.text()),
                None => cause(response),
            });
        }
        let found = Found::new(status, maker, refused, &response.headers, error, incoming);
        let outgoing = settle::<E>(found, &mut response.headers, incoming);
        assemble(outgoing, response);
    }
}

#[async_trait]
impl<E: WholeCatalog + 'static> Handler for ErrorHoop<E> {
    async fn handle(&self, request: &mut Request, depot: &mut Depot, response: &mut Response, ctrl: &mut FlowCtrl) {
        let incoming = Arc::new(received(&self.settings, E::catalog(), &head(request)));
        incoming.write_id(request.headers_mut());
        let before = response.headers.clone();
        let is_outermost = response.extensions.insert(Watched).is_none();
        let handled = Scoped::new(ctrl.call_next(request, depot, response), Arc::clone(&incoming)).await;
        incoming.set_route(|| route(request));
        match handled {
            Ok(_) => Self::shape(&incoming, response),
            Err(panic) => {
                // No further handler is called, as the position in the flow is lost.
                ctrl.skip_rest();
                // Nothing that the handler wrote stays, only the headers from before.
                *response = Response::new();
                response.headers = before;
                let outgoing = settle_panic::<E>(panic, &mut response.headers, &incoming);
                assemble(outgoing, response);
            }
        }
        if is_outermost {
            // Nobody settles the responses of hoops outside of this one.
            response.extensions.remove::<Watched>();
        }
    }
}

/// Returns the route that salvo has matched. It joins the parts of a path without a slash at the start.
fn route(request: &Request) -> Route {
    match request.matched_path() {
        "" => Route::Unknown,
        path if path.starts_with('/') => Route::Text(String::from(path)),
        path => Route::Text(String::from("/") + path),
    }
}

/// Returns what salvo, or a handler, tells of an error.
fn cause(response: &Response) -> Option<String> {
    match &response.body {
        ResBody::Error(error) => {
            let told =
                [Some(&error.brief), error.detail.as_ref()].into_iter().flatten().filter(|text| !text.is_empty());
            let told = told.map(String::as_str).collect::<Vec<_>>().join(": ");
            let source = error.cause.as_deref().map(|cause| cause as &(dyn core::error::Error + 'static));
            Some(Chain::new(&told, source).to_string())
        }
        ResBody::Once(body) if response.headers.are_of_a_text() => Some(text(body)),
        _ => None,
    }
}

fn head(request: &Request) -> RequestHead<'_> {
    let (uri, headers) = (request.uri(), request.headers());
    RequestHead::new(request.method().as_str(), uri.path(), uri.query(), headers)
}
