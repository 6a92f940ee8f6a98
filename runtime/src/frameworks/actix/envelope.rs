//! [`EnvelopeMiddleware`]: chooses an envelope for a part of an app.

use core::future::{Ready, ready};
use core::task::{Context, Poll};

use actix_web::Error;
use actix_web::dev::{Service, ServiceRequest, ServiceResponse, Transform};

use crate::frameworks::adapter::Choice;
pub use crate::frameworks::adapter::EnvelopeFuture;
use crate::model::envelope::Envelope;

/// Chooses an envelope for all responses below it, and does nothing else: for a scope such as `/v1`, inside of an
/// [`ErrorMiddleware`](super::ErrorMiddleware).
///
/// The [`ErrorMiddleware`](super::ErrorMiddleware) keeps the choice, so that its fallbacks and its responses to panics follow it.
/// Without one, errors that actix converts into responses below this middleware follow it. Of nested middlewares, the innermost
/// wins.
#[derive(Debug, Clone, Copy)]
pub struct EnvelopeMiddleware {
    envelope: Envelope,
}

impl EnvelopeMiddleware {
    /// Creates a middleware that chooses this envelope.
    #[must_use]
    pub const fn new(envelope: Envelope) -> Self {
        Self { envelope }
    }
}

impl<S, B> Transform<S, ServiceRequest> for EnvelopeMiddleware
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
{
    type Response = ServiceResponse<B>;
    type Error = Error;
    type Transform = EnvelopeService<S>;
    type InitError = ();
    type Future = Ready<Result<Self::Transform, ()>>;

    fn new_transform(&self, service: S) -> Self::Future {
        ready(Ok(EnvelopeService { service, envelope: self.envelope }))
    }
}

/// The service of [`EnvelopeMiddleware`].
#[derive(Debug)]
pub struct EnvelopeService<S> {
    service: S,
    envelope: Envelope,
}

impl<S, B> Service<ServiceRequest> for EnvelopeService<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
{
    type Response = ServiceResponse<B>;
    type Error = Error;
    type Future = EnvelopeFuture<S::Future>;

    fn poll_ready(&self, task: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.service.poll_ready(task)
    }

    fn call(&self, request: ServiceRequest) -> Self::Future {
        let choice = Choice::of(self.envelope);
        let entered = choice.enter();
        let future = self.service.call(request);
        drop(entered);
        choice.around(future)
    }
}
