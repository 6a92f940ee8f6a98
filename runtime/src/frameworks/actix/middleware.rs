//! [`ErrorMiddleware`]: applies the catalog to an app.

use alloc::boxed::Box;
use alloc::sync::Arc;
use core::any::Any;
use core::cell::RefCell;
use core::fmt;
use core::future::{Future, Ready, ready};
use core::marker::PhantomData;
use core::pin::Pin;
use core::task::{Context, Poll, ready};
use std::panic::{AssertUnwindSafe, catch_unwind};

use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::dev::{Service, ServiceRequest, ServiceResponse, Transform};
use actix_web::http::StatusCode;
use actix_web::{Error, HttpResponse, ResponseError};
use errbook_format::status::FIRST_ERROR;

use crate::answer::catalogued::WholeCatalog;
use crate::frameworks::adapter::{
    Answered, Enter, Found, HeaderFields, Incoming, Maker, Ours, Outgoing, Refused, RequestHead, Route, Scoped,
    Settings, is_wrapped, layer, passed, received, settle, settle_panic, text, wrap,
};

/// Applies the catalog to all errors below it: they are in the language that the request prefers and carry its request id.
/// Errors of actix, panics included, are replaced by the fallbacks of the catalog.
///
/// `E` is a type that covers the whole catalog, such as an enum of codes.
///
/// Wrap it around what can fail, and wrap CORS, compression and logs around it: the last `.wrap(…)` of an app is the outermost.
pub struct ErrorMiddleware<E> {
    settings: Arc<Settings>,
    catalog: PhantomData<fn() -> E>,
}

layer!(ErrorMiddleware: ClientFallback, ServerFallback);

impl<S, E, B> Transform<S, ServiceRequest> for ErrorMiddleware<E>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    E: WholeCatalog,
    B: MessageBody,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type Transform = ErrorService<S, E>;
    type InitError = ();
    type Future = Ready<Result<Self::Transform, ()>>;

    fn new_transform(&self, service: S) -> Self::Future {
        ready(Ok(ErrorService { service, middleware: self.clone() }))
    }
}

/// The service of [`ErrorMiddleware`].
#[derive(Debug)]
pub struct ErrorService<S, E> {
    service: S,
    middleware: ErrorMiddleware<E>,
}

impl<S, E, B> Service<ServiceRequest> for ErrorService<S, E>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    E: WholeCatalog,
    B: MessageBody,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type Future = ResponseFuture<S::Future, E>;

    fn poll_ready(&self, task: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.service.poll_ready(task)
    }

    fn call(&self, mut request: ServiceRequest) -> Self::Future {
        let (uri, headers) = (request.uri(), request.headers());
        let head = RequestHead::new(request.method().as_str(), request.path(), uri.query(), headers);
        // actix itself sends no body to a HEAD request, over every version of HTTP, and needs the body for its length.
        let incoming = Arc::new(received(&self.middleware.settings, E::catalog(), &head).with_bodies());
        incoming.write_id(request.headers_mut());
        let _entered = Enter::new(&incoming);
        // Guards of routes run here, before there is a future, and can panic.
        let (future, panic) = match catch_unwind(AssertUnwindSafe(|| self.service.call(request))) {
            Ok(future) => (Some(Scoped::new(future, Arc::clone(&incoming))), None),
            Err(panic) => (None, Some(panic)),
        };
        ResponseFuture { future, panic, incoming, catalog: PhantomData }
    }
}

/// The owners of a request while its response is settled: the future of the middleware, and the one inside.
const OWNERS: usize = 2;

pin_project_lite::pin_project! {
    /// The future of [`ErrorService`].
    pub struct ResponseFuture<F, E> {
        #[pin]
        future: Option<Scoped<F>>,
        panic: Option<Box<dyn Any + Send>>,
        incoming: Arc<Incoming>,
        catalog: PhantomData<fn() -> E>,
    }
}

impl<F, E> fmt::Debug for ResponseFuture<F, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseFuture").field("incoming", &self.incoming).finish_non_exhaustive()
    }
}

impl<F, E, B> Future for ResponseFuture<F, E>
where
    F: Future<Output = Result<ServiceResponse<B>, Error>>,
    E: WholeCatalog,
    B: MessageBody,
{
    type Output = Result<ServiceResponse<EitherBody<B>>, Error>;

    fn poll(self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let incoming: &Arc<Incoming> = this.incoming;
        let outcome = match (this.future.as_pin_mut(), this.panic.take()) {
            (_, Some(panic)) => Err(panic),
            (Some(future), None) => ready!(future.poll(task)),
            (None, None) => return Poll::Pending,
        };
        Poll::Ready(match outcome {
            Ok(Ok(response)) => Ok(shaped::<E, B>(response, incoming)),
            Ok(Err(error)) => {
                incoming.set_route(|| Route::Unknown);
                Err(rendered::<E>(&error, incoming))
            }
            Err(panic) => Err(Rendered::new(recovered::<E>(panic, incoming)).into()),
        })
    }
}

/// Returns the response as it leaves the middleware: an error of actix is replaced by its fallback.
fn shaped<E: WholeCatalog, B: MessageBody>(
    response: ServiceResponse<B>,
    incoming: &Arc<Incoming>,
) -> ServiceResponse<EitherBody<B>> {
    let (request, response) = response.into_parts();
    let is_error = response.status().as_u16() >= FIRST_ERROR;
    // actix looks the route up anew. That is done for events, and where somebody else has the request, as a stream does.
    if is_error || incoming.awaits_route() || Arc::strong_count(incoming) > OWNERS {
        incoming.set_route(|| request.match_pattern().map_or(Route::Unknown, Route::Text));
    }
    ServiceResponse::new(request, settled::<E, B>(response, None, incoming))
}

/// Renders the error of a middleware while the request is known. It stays an error, one that converts into the rendered
/// response: a service response needs the request, and actix forbids keeping that while it is routed.
fn rendered<E: WholeCatalog>(error: &Error, incoming: &Arc<Incoming>) -> Error {
    let _entered = Enter::new(incoming);
    // Called once: an `InternalError` returns its response only once.
    let response = error.error_response();
    Rendered::new(settled::<E, BoxBody>(response, Some(error), incoming).map_into_boxed_body()).into()
}

/// Returns the response to a request whose handler panicked.
fn recovered<E: WholeCatalog>(panic: Box<dyn Any + Send>, incoming: &Incoming) -> HttpResponse {
    incoming.set_route(|| Route::Unknown);
    let mut response = HttpResponse::new(StatusCode::INTERNAL_SERVER_ERROR).map_into_left_body::<BoxBody>();
    let outgoing = settle_panic::<E>(panic, response.headers_mut(), incoming);
    assembled(response, outgoing).map_into_boxed_body()
}

/// Returns the response of errbook, or the one that passes. `error` is that of a middleware, which the response was made of.
fn settled<E: WholeCatalog, B: MessageBody>(
    response: HttpResponse<B>,
    error: Option<&Error>,
    incoming: &Incoming,
) -> HttpResponse<EitherBody<B>> {
    let answered = response.extensions().get::<Answered>().cloned();
    let maker = Maker::of(answered, response.extensions().get::<Ours>().is_some());
    let status = response.status().as_u16();
    if is_wrapped(status, &maker, response.headers(), incoming) {
        return wrapped::<E, B>(response, incoming);
    }
    let mut refused = None;
    let mut response = match maker.is_replaced(status) {
        true => {
            refused = response.extensions().get::<Refused>().cloned();
            caused(response, error, incoming)
        }
        false => response.map_into_left_body(),
    };
    let error = error.or(response.error()).map(|error| error as &dyn Any);
    let found = Found::new(status, maker, refused, response.headers(), error, incoming);
    let outgoing = settle::<E>(found, response.headers_mut(), incoming);
    assembled(response, outgoing)
}

/// Puts the body of a success into the template, if it is in memory.
fn wrapped<E: WholeCatalog, B: MessageBody>(
    response: HttpResponse<B>,
    incoming: &Incoming,
) -> HttpResponse<EitherBody<B>> {
    let status = response.status().as_u16();
    let (head, body) = response.into_parts();
    match body.try_into_bytes() {
        Ok(body) => {
            let mut response = head.set_body(BoxBody::new(())).map_into_right_body();
            let outgoing = wrap::<E>(status, body, response.headers_mut(), incoming);
            assembled(response, outgoing)
        }
        Err(body) => {
            let mut response = head.set_body(body).map_into_left_body();
            let outgoing = passed(status, response.headers_mut(), incoming);
            assembled(response, outgoing)
        }
    }
}

/// Notes what actix, or a handler, tells of an error.
fn caused<B: MessageBody>(
    response: HttpResponse<B>,
    error: Option<&Error>,
    incoming: &Incoming,
) -> HttpResponse<EitherBody<B>> {
    if let Some(error) = error.or(response.error()) {
        incoming.set_cause(|| Some(error));
        return response.map_into_left_body();
    }
    if !response.headers().are_of_a_text() {
        return response.map_into_left_body();
    }
    let (head, body) = response.into_parts();
    match body.try_into_bytes() {
        Ok(body) => {
            incoming.set_cause(|| Some(text(&body)));
            head.set_body(BoxBody::new(body)).map_into_right_body()
        }
        Err(body) => head.set_body(body).map_into_left_body(),
    }
}

/// Sets status and body. Everything else of the response stays, such as whether the connection will be closed.
fn assembled<B>(mut response: HttpResponse<EitherBody<B>>, outgoing: Outgoing) -> HttpResponse<EitherBody<B>> {
    // Always so: it is that of a response, or of an entry.
    if let Ok(status) = StatusCode::from_u16(outgoing.status) {
        *response.status_mut() = status;
    }
    if let Some(answered) = outgoing.mark {
        if let Some(entry) = answered.made.entry {
            response.extensions_mut().insert(entry);
        }
        response.extensions_mut().insert(answered);
    }
    match outgoing.body {
        Some(body) => response.set_body(BoxBody::new(body)).map_into_right_body(),
        None => response,
    }
}

/// An error that has been rendered.
struct Rendered {
    status: StatusCode,
    response: RefCell<Option<HttpResponse>>,
}

impl Rendered {
    fn new(response: HttpResponse) -> Self {
        Self { status: response.status(), response: RefCell::new(Some(response)) }
    }
}

impl fmt::Debug for Rendered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rendered").field("status", &self.status).finish_non_exhaustive()
    }
}

impl fmt::Display for Rendered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.status.fmt(f)
    }
}

impl ResponseError for Rendered {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    /// Returns the response when it is called for the first time; actix calls it once.
    fn error_response(&self) -> HttpResponse {
        self.response.take().unwrap_or_else(|| HttpResponse::new(self.status))
    }
}
