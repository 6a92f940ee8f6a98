//! [`ResponseBody`]: the messages of a response, and the status behind them.

use alloc::boxed::Box;
use alloc::sync::Arc;
use core::any::Any;
use core::marker::PhantomData;
use core::pin::Pin;
use core::task::{Context, Poll, ready};
use std::panic::{AssertUnwindSafe, catch_unwind};

use ::tonic::Status;
use http::HeaderMap;
use http_body::{Body, Frame, SizeHint};

use super::foreign::shape;
use super::status::of_occurrence;
use crate::answer::catalogued::WholeCatalog;
use crate::answer::occurrence::Occurrence;
use crate::frameworks::adapter::{Enter, Incoming, recover_entry};

pin_project_lite::pin_project! {
    /// The body of a response. Errors of a stream know the request, a status in the trailers follows the catalog, and a
    /// panic becomes one.
    #[derive(Debug)]
    pub struct ResponseBody<B, E> {
        // `None` if there is none, or after a panic.
        #[pin]
        body: Option<B>,
        incoming: Arc<Incoming>,
        catalog: PhantomData<fn() -> E>,
    }
}

impl<B, E> ResponseBody<B, E> {
    /// Wraps the body of the response to a request.
    pub(super) fn new(body: Option<B>, incoming: Arc<Incoming>) -> Self {
        Self { body, incoming, catalog: PhantomData }
    }
}

impl<B: Body, E: WholeCatalog> Body for ResponseBody<B, E> {
    type Data = B::Data;
    type Error = B::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        task: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        let mut this = self.project();
        let Some(body) = this.body.as_mut().as_pin_mut() else { return Poll::Ready(None) };
        let entered = Enter::new(this.incoming);
        // The body is not polled again after a panic, so that its state does not matter.
        let polled = catch_unwind(AssertUnwindSafe(|| body.poll_frame(task)));
        drop(entered);
        let frame = match polled {
            Ok(polled) => ready!(polled),
            Err(panic) => {
                this.body.set(None);
                return Poll::Ready(Some(Ok(Frame::trailers(of_a_panic::<E>(panic, this.incoming)))));
            }
        };
        Poll::Ready(frame.map(|frame| {
            frame.map(|frame| match frame.into_trailers() {
                Ok(mut trailers) => {
                    shape::<E>(&mut trailers, None, this.incoming);
                    Frame::trailers(trailers)
                }
                Err(data) => data,
            })
        }))
    }

    fn is_end_stream(&self) -> bool {
        self.body.as_ref().is_none_or(Body::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        self.body.as_ref().map_or_else(|| SizeHint::with_exact(0), Body::size_hint)
    }
}

/// Returns the trailers of a response whose stream panicked.
fn of_a_panic<E: WholeCatalog>(panic: Box<dyn Any + Send>, incoming: &Incoming) -> HeaderMap {
    let entry = recover_entry::<E>(panic, incoming);
    let mut trailers = HeaderMap::new();
    let status: Status = of_occurrence(Occurrence::new(entry, &()), Some(incoming));
    // All of it is encoded.
    let _ = status.add_header(&mut trailers);
    trailers
}
