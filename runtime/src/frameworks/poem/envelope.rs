//! [`EnvelopeMiddleware`]: chooses an envelope for a part of an app.

use ::poem::{Endpoint, IntoResponse, Middleware, Request, Response, Result};

use crate::frameworks::adapter::Choice;
use crate::model::envelope::Envelope;

/// Chooses an envelope for all responses below it, and does nothing else: for a route such as `/v1`, inside of an
/// [`ErrorMiddleware`](super::ErrorMiddleware).
///
/// The [`ErrorMiddleware`](super::ErrorMiddleware) keeps the choice, so that its fallbacks and its responses to panics follow it.
/// Without one, this middleware converts the errors below it into responses, which follow it. Of nested middlewares, the
/// innermost wins.
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

impl<P: Endpoint> Middleware<P> for EnvelopeMiddleware {
    type Output = EnvelopeEndpoint<P>;

    fn transform(&self, endpoint: P) -> EnvelopeEndpoint<P> {
        EnvelopeEndpoint { endpoint, envelope: self.envelope }
    }
}

/// The endpoint of [`EnvelopeMiddleware`].
#[derive(Debug)]
pub struct EnvelopeEndpoint<P> {
    endpoint: P,
    envelope: Envelope,
}

impl<P: Endpoint> Endpoint for EnvelopeEndpoint<P> {
    type Output = Response;

    async fn call(&self, request: Request) -> Result<Response> {
        let choice = Choice::of(self.envelope);
        let handling = async {
            match self.endpoint.call(request).await {
                Ok(output) => Ok(output.into_response()),
                // A middleware around renders it later, and keeps the choice.
                Err(error) if choice.is_kept() => Err(error),
                Err(error) => Ok(error.into_response()),
            }
        };
        choice.around(handling).await
    }
}
