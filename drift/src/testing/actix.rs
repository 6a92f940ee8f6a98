//! The middleware of [actix-web](https://docs.rs/actix-web).

use core::cell::RefCell;
use core::fmt;
use core::future::{Future, Ready, ready};
use core::pin::Pin;
use core::task::{Context, Poll, ready};
use std::sync::Arc;

use actix_web::body::{BodySize, BoxBody, EitherBody, MessageBody};
use actix_web::dev::{Service, ServiceRequest, ServiceResponse, Transform};
use actix_web::http::StatusCode;
use actix_web::{Error, HttpResponse, ResponseError};
use bytes::Bytes;
use errbook_runtime::__private::Ours;
use errbook_runtime::Entry;

use super::body::Tee;
use super::head::Head;
use super::layer::WatchLayer;
use super::pending::{Asked, Pending};
use super::state::State;

impl<S, B> Transform<S, ServiceRequest> for WatchLayer
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    B: MessageBody + 'static,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type Transform = ActixService<S>;
    type InitError = ();
    type Future = Ready<Result<ActixService<S>, ()>>;

    fn new_transform(&self, service: S) -> Self::Future {
        ready(Ok(ActixService { service, state: Arc::clone(&self.state) }))
    }
}

/// The service of a [`WatchLayer`] in actix-web.
#[derive(Debug)]
pub struct ActixService<S> {
    service: S,
    state: Arc<State>,
}

impl<S, B> Service<ServiceRequest> for ActixService<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    B: MessageBody + 'static,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type Future = ActixFuture<S::Future>;

    fn poll_ready(&self, task: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.service.poll_ready(task)
    }

    fn call(&self, request: ServiceRequest) -> Self::Future {
        let asked = Asked::new(request.method().as_str(), request.path());
        ActixFuture { future: self.service.call(request), asked, state: Arc::clone(&self.state) }
    }
}

pin_project_lite::pin_project! {
    /// The future of an [`ActixService`].
    #[derive(Debug)]
    pub struct ActixFuture<F> {
        #[pin]
        future: F,
        asked: Asked,
        state: Arc<State>,
    }
}

impl<F, B> Future for ActixFuture<F>
where
    F: Future<Output = Result<ServiceResponse<B>, Error>>,
    B: MessageBody + 'static,
{
    type Output = Result<ServiceResponse<EitherBody<B>>, Error>;

    fn poll(self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        Poll::Ready(match ready!(this.future.poll(task)) {
            Ok(response) => {
                let (request, response) = response.into_parts();
                Ok(ServiceResponse::new(request, watched(response, this.asked, this.state)))
            }
            // The response of a middleware that has failed is made of its error, and that only once.
            Err(error) => {
                let response = watched(error.error_response(), this.asked, this.state).map_into_boxed_body();
                let status = response.status();
                Err(Seen { status, response: RefCell::new(Some(response)) }.into())
            }
        })
    }
}

/// Has a response judged; it passes as it is.
fn watched<B: MessageBody + 'static>(
    response: HttpResponse<B>,
    asked: &Asked,
    state: &Arc<State>,
) -> HttpResponse<EitherBody<B>> {
    let entry = response.extensions().get::<Entry>().copied();
    let is_foreign = entry.is_none() && response.extensions().get::<Ours>().is_some();
    let lines = response.headers().iter().map(|(name, value)| (name.as_str(), value.as_bytes()));
    let head = Head::new(response.status().as_u16(), lines, entry);
    let Some(pending) = Pending::begin(state, asked.clone(), head, is_foreign) else {
        return response.map_into_left_body();
    };
    response.map_body(|_, body| match body.try_into_bytes() {
        Ok(body) => {
            pending.judge(&body);
            EitherBody::right(BoxBody::new(body))
        }
        Err(body) => {
            let mut tee = Tee::new(pending);
            if let BodySize::Sized(length) = body.size() {
                tee.set_length(length);
            }
            EitherBody::right(BoxBody::new(Streamed { body, tee }))
        }
    })
}

pin_project_lite::pin_project! {
    /// A body that is read while it is sent.
    struct Streamed<B> {
        #[pin]
        body: B,
        tee: Tee,
    }
}

impl<B: MessageBody> MessageBody for Streamed<B> {
    type Error = B::Error;

    fn size(&self) -> BodySize {
        self.body.size()
    }

    fn poll_next(self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<Option<Result<Bytes, B::Error>>> {
        let this = self.project();
        let part = ready!(this.body.poll_next(task));
        match &part {
            Some(Ok(part)) => this.tee.push(part),
            Some(Err(_)) => this.tee.fail(),
            None => this.tee.end(),
        }
        Poll::Ready(part)
    }
}

/// An error whose response has been judged.
struct Seen {
    status: StatusCode,
    response: RefCell<Option<HttpResponse>>,
}

impl fmt::Debug for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Seen").field("status", &self.status).finish_non_exhaustive()
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.status.fmt(f)
    }
}

impl ResponseError for Seen {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    /// Returns the response when it is called for the first time; actix calls it once.
    fn error_response(&self) -> HttpResponse {
        self.response.take().unwrap_or_else(|| HttpResponse::new(self.status))
    }
}
