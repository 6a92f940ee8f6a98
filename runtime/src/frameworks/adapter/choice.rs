//! [`Choice`]: the choice of a layer that only chooses an envelope.

use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll};

use super::scope;
use super::unkept::Held;
use crate::model::envelope::Envelope;

/// An envelope that is chosen for what is inside of a layer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Choice {
    /// `None` where the request of an outer layer keeps it.
    unkept: Option<Envelope>,
}

impl Choice {
    /// Chooses an envelope for the request that is being handled. The layer around keeps the choice, and so its own responses
    /// follow it; without one, it holds while the handler is polled.
    pub(crate) fn of(envelope: Envelope) -> Self {
        let is_kept = scope::with(|incoming| incoming.map(|incoming| incoming.choose_envelope(envelope)).is_some());
        Self { unkept: if is_kept { None } else { Some(envelope) } }
    }

    /// Returns whether the layer around keeps the choice.
    #[cfg(feature = "poem")]
    pub(crate) fn is_kept(self) -> bool {
        self.unkept.is_none()
    }

    /// Lets the choice hold on this thread until the guard is dropped, if no request keeps it.
    pub(crate) fn enter(self) -> Option<Held> {
        self.unkept.map(Held::new)
    }

    /// Returns a future with the choice around it.
    pub(crate) fn around<F>(self, future: F) -> EnvelopeFuture<F> {
        EnvelopeFuture { future, choice: self }
    }
}

pin_project_lite::pin_project! {
    /// The future of a layer that chooses an envelope.
    #[derive(Debug)]
    pub struct EnvelopeFuture<F> {
        #[pin]
        future: F,
        choice: Choice,
    }
}

impl<F: Future> Future for EnvelopeFuture<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.project();
        let _entered = this.choice.enter();
        this.future.poll(task)
    }
}

#[cfg(test)]
mod tests {
    use super::super::head::RequestHead;
    use super::super::incoming::Incoming;
    use super::super::options::Settings;
    use super::super::scope::received;
    use super::super::unkept;
    use super::*;
    use crate::image::builder::{ImageBuilder, Spec};
    use alloc::sync::Arc;

    const V1: Envelope = Envelope::generated("accounts", "v1");
    const V2: Envelope = Envelope::generated("accounts", "v2");
    const OTHER: Envelope = Envelope::generated("other", "v1");

    #[test]
    fn without_a_layer_a_choice_holds_inside_and_the_innermost_wins() {
        let outer = Choice::of(V1).enter();
        let other = Choice::of(OTHER).enter();
        {
            let _inner = Choice::of(V2).enter();
            assert_eq!(unkept::envelopes().all(), [OTHER, V2]);
        }
        assert_eq!(unkept::envelopes().all(), [V1, OTHER]);
        drop((other, outer));
        assert_eq!(unkept::envelopes().all(), []);
    }

    #[test]
    fn a_panic_inside_ends_a_choice() {
        let future = Choice::of(V1).around(async { panic!("secret") });
        let mut future = core::pin::pin!(future);
        let mut task = Context::from_waker(core::task::Waker::noop());
        let poll = || -> Poll<()> { future.as_mut().poll(&mut task) };
        assert!(std::panic::catch_unwind(core::panic::AssertUnwindSafe(poll)).is_err());
        assert_eq!(unkept::envelopes().all(), []);
    }

    fn incoming(settings: &Arc<Settings>, path: &str, headers: &http::HeaderMap) -> Arc<Incoming> {
        let mut builder = ImageBuilder::new(&["en"]);
        builder.record(Spec::default());
        let catalog = builder.finish().entry(0).catalog();
        Arc::new(received(settings, catalog, &RequestHead::new("GET", path, None, headers)))
    }

    #[test]
    fn the_layer_around_keeps_a_choice_which_holds_in_all_layers_of_the_request() {
        let settings = Arc::new(Settings::new().envelope(V2).envelope(OTHER));
        let mut headers = http::HeaderMap::new();
        let outer = incoming(&settings, "/", &headers);
        assert_eq!(outer.envelope(), Some(OTHER));
        outer.write_id(&mut headers);
        let _entered = scope::Enter::new(&outer);
        let inner = incoming(&Arc::new(Settings::new()), "/", &headers);
        let _entered = scope::Enter::new(&inner);
        drop(Choice::of(V1).enter());
        assert_eq!([outer.envelope(), inner.envelope()], [Some(V1); 2]);
        // The settings of a layer inside choose later than those of the outer one.
        incoming(&settings, "/", &headers);
        assert_eq!(outer.context().chosen().map(|(envelope, _)| envelope), Some(OTHER));
        // Another request in the same process makes its own choices.
        let call = incoming(&Arc::new(Settings::new()), "/", &http::HeaderMap::new());
        assert_eq!(call.envelope(), None);
    }

    #[test]
    fn a_layer_inside_takes_over_what_was_chosen_before_there_was_a_request() {
        let _outer = Choice::of(V1).enter();
        let incoming = incoming(&Arc::new(Settings::new()), "/", &http::HeaderMap::new());
        assert_eq!(incoming.envelope(), Some(V1));
    }

    #[test]
    fn a_closure_chooses_by_the_head_and_a_panic_in_it_chooses_nothing() {
        let settings = Settings::new().envelope(V2).envelope_by(|request| {
            assert_ne!(request.path(), "/panic");
            (request.path() == "/v1").then_some(V1)
        });
        let (settings, headers) = (Arc::new(settings), http::HeaderMap::new());
        let chosen = |path| incoming(&settings, path, &headers).envelope();
        assert_eq!(["/v1", "/v3", "/panic"].map(chosen), [Some(V1), Some(V2), Some(V2)]);
    }
}
