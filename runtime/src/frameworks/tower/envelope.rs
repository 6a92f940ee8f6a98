//! [`EnvelopeLayer`]: chooses an envelope for a part of a service.

use core::task::{Context, Poll};

use tower_layer::Layer;
use tower_service::Service;

use crate::frameworks::adapter::Choice;
pub use crate::frameworks::adapter::EnvelopeFuture;
use crate::model::envelope::Envelope;

/// Chooses an envelope for all responses below it, and does nothing else: for a router such as `/v1`, inside of an
/// [`ErrorLayer`](super::ErrorLayer).
///
/// The [`ErrorLayer`](super::ErrorLayer) keeps the choice, so that its fallbacks and its responses to panics follow it. Without
/// one, errors that are converted into responses below this layer follow it. Of nested layers, the innermost wins.
#[derive(Debug, Clone, Copy)]
pub struct EnvelopeLayer {
    envelope: Envelope,
}

impl EnvelopeLayer {
    /// Creates a layer that chooses this envelope.
    #[must_use]
    pub const fn new(envelope: Envelope) -> Self {
        Self { envelope }
    }
}

impl<S> Layer<S> for EnvelopeLayer {
    type Service = EnvelopeService<S>;

    fn layer(&self, service: S) -> EnvelopeService<S> {
        EnvelopeService { service, envelope: self.envelope }
    }
}

/// The service of [`EnvelopeLayer`].
#[derive(Debug, Clone)]
pub struct EnvelopeService<S> {
    service: S,
    envelope: Envelope,
}

impl<S, Request> Service<Request> for EnvelopeService<S>
where
    S: Service<Request>,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = EnvelopeFuture<S::Future>;

    fn poll_ready(&mut self, task: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.service.poll_ready(task)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let choice = Choice::of(self.envelope);
        let entered = choice.enter();
        let future = self.service.call(request);
        drop(entered);
        choice.around(future)
    }
}
