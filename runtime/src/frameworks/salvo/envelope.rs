//! [`EnvelopeHoop`]: chooses an envelope for a part of a service.

use alloc::boxed::Box;

use salvo_core::{Depot, FlowCtrl, Handler, Request, Response, async_trait};

use crate::frameworks::adapter::Choice;
use crate::model::envelope::Envelope;

/// Chooses an envelope for all responses of the handlers after it, and does nothing else: for a router such as `/v1`, inside of
/// an [`ErrorHoop`](super::ErrorHoop).
///
/// The [`ErrorHoop`](super::ErrorHoop) keeps the choice, so that its fallbacks and its responses to panics follow it. Without one,
/// errors that handlers after this hoop write follow it. Of nested hoops, the innermost wins. The hoops of a router do not run
/// for requests that match none of its routes.
#[derive(Debug, Clone, Copy)]
pub struct EnvelopeHoop {
    envelope: Envelope,
}

impl EnvelopeHoop {
    /// Creates a hoop that chooses this envelope.
    #[must_use]
    pub const fn new(envelope: Envelope) -> Self {
        Self { envelope }
    }
}

#[async_trait]
impl Handler for EnvelopeHoop {
    async fn handle(&self, request: &mut Request, depot: &mut Depot, response: &mut Response, ctrl: &mut FlowCtrl) {
        Choice::of(self.envelope).around(ctrl.call_next(request, depot, response)).await;
    }
}
