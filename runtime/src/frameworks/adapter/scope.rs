//! The request that is being handled, in a thread-local that is set while its future is polled.
//!
//! This works with every framework, as it does not depend on the task-locals of an async runtime, and leaves nothing behind
//! when a future moves to another thread or is dropped.

use alloc::sync::Arc;
use core::cell::RefCell;
use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll};

use futures_core::Stream;

use super::head::RequestHead;
use super::incoming::Incoming;
use super::options::Settings;
use crate::answer::catalog::Catalog;

std::thread_local! {
    static CURRENT: RefCell<Option<Arc<Incoming>>> = const { RefCell::new(None) };
}

/// Sets the request that is being handled on this thread until the guard is dropped.
#[derive(Debug)]
pub(crate) struct Enter {
    before: Option<Arc<Incoming>>,
}

impl Enter {
    /// Enters a request. Requests can be nested, such as those of a service that calls another one.
    #[must_use]
    pub(crate) fn new(incoming: &Arc<Incoming>) -> Self {
        Self { before: CURRENT.with(|current| current.borrow_mut().replace(Arc::clone(incoming))) }
    }
}

impl Drop for Enter {
    fn drop(&mut self) {
        let before = self.before.take();
        CURRENT.with(|current| *current.borrow_mut() = before);
    }
}

/// Returns the request that is being handled, if a layer has noted one.
pub(super) fn current() -> Option<Arc<Incoming>> {
    CURRENT.try_with(|current| current.borrow().clone()).ok().flatten()
}

/// Reads a request that has reached a layer, which can be inside of another one. `catalog` is that of the layer.
pub(crate) fn received(settings: &Arc<Settings>, catalog: Catalog, head: &RequestHead<'_>) -> Incoming {
    Incoming::new(settings, catalog, head, current())
}

/// Calls `read` with the request that is being handled, if a layer has noted one.
pub(super) fn with<T>(read: impl FnOnce(Option<&Incoming>) -> T) -> T {
    // Cloned (a reference count), so that `read` can call this function again.
    read(current().as_deref())
}

pin_project_lite::pin_project! {
    /// The future of [`CurrentRequest::scope`](crate::CurrentRequest::scope).
    #[derive(Debug, Clone)]
    #[must_use = "futures do nothing unless polled"]
    pub struct Scope<F> {
        #[pin]
        future: F,
        incoming: Arc<Incoming>,
    }
}

impl<F> Scope<F> {
    pub(super) fn new(future: F, incoming: Arc<Incoming>) -> Self {
        Self { future, incoming }
    }
}

impl<F: Future> Future for Scope<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.project();
        let _entered = Enter::new(this.incoming);
        this.future.poll(task)
    }
}

pin_project_lite::pin_project! {
    /// The stream of [`CurrentRequest::stream`](crate::CurrentRequest::stream).
    #[derive(Debug, Clone)]
    #[must_use = "streams do nothing unless polled"]
    pub struct ScopedStream<S> {
        #[pin]
        stream: S,
        incoming: Arc<Incoming>,
    }
}

impl<S> ScopedStream<S> {
    pub(super) fn new(stream: S, incoming: Arc<Incoming>) -> Self {
        Self { stream, incoming }
    }
}

impl<S: Stream> Stream for ScopedStream<S> {
    type Item = S::Item;

    fn poll_next(self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.project();
        let _entered = Enter::new(this.incoming);
        this.stream.poll_next(task)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.stream.size_hint()
    }
}

pin_project_lite::pin_project! {
    /// A future that handles a request, with the request set while it is polled.
    #[derive(Debug)]
    pub(crate) struct Scoped<F> {
        #[pin]
        future: F,
        incoming: Arc<Incoming>,
    }
}

impl<F> Scoped<F> {
    /// Wraps the future that handles a request.
    pub(crate) fn new(future: F, incoming: Arc<Incoming>) -> Self {
        Self { future, incoming }
    }
}

impl<F: Future> Future for Scoped<F> {
    /// The output, or the payload of a panic. No response shows the payload.
    type Output = std::thread::Result<F::Output>;

    fn poll(self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let _entered = Enter::new(this.incoming);
        let future = this.future;
        // The future is not polled again after a panic, so that its state does not matter.
        match std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| future.poll(task))) {
            Ok(poll) => poll.map(Ok),
            Err(payload) => Poll::Ready(Err(payload)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::head::RequestHead;
    use super::super::options::Settings;
    use super::*;
    use crate::image::builder::{ImageBuilder, Spec};
    use alloc::string::ToString;
    use http::{HeaderName, HeaderValue};

    fn incoming(id: &'static str) -> Arc<Incoming> {
        let headers =
            http::HeaderMap::from_iter([(HeaderName::from_static("x-request-id"), HeaderValue::from_static(id))]);
        let mut builder = ImageBuilder::new(&["en"]);
        builder.record(Spec::default());
        let catalog = builder.finish().entry(0).catalog();
        let head = RequestHead::new("GET", "/", None, &headers);
        Arc::new(received(&Arc::new(Settings::new()), catalog, &head))
    }

    fn current() -> Option<alloc::string::String> {
        with(|incoming| incoming.map(|incoming| incoming.request_id().to_string()))
    }

    #[test]
    fn a_request_is_known_inside_and_forgotten_outside() {
        assert_eq!(current(), None);
        {
            let _outer = Enter::new(&incoming("a"));
            {
                let _inner = Enter::new(&incoming("b"));
                assert_eq!(current().as_deref(), Some("b"));
            }
            assert_eq!(current().as_deref(), Some("a"));
        }
        assert_eq!(current(), None);
    }

    #[test]
    fn a_panic_is_caught_and_leaves_nothing_behind() {
        let future = Scoped::new(async { panic!("secret") }, incoming("a"));
        let mut future = core::pin::pin!(future);
        let mut task = Context::from_waker(core::task::Waker::noop());
        let polled: Poll<std::thread::Result<()>> = future.as_mut().poll(&mut task);
        assert!(matches!(polled, Poll::Ready(Err(_))));
        assert_eq!(current(), None);
    }

    /// Yields the id of the current request twice.
    struct Ids(u8);

    impl Stream for Ids {
        type Item = Option<alloc::string::String>;

        fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            self.0 += 1;
            Poll::Ready((self.0 < 3).then(current))
        }
    }

    #[test]
    fn a_future_and_a_stream_know_their_request_while_they_are_polled() {
        let mut task = Context::from_waker(core::task::Waker::noop());
        let mut future = core::pin::pin!(Scope::new(async { current() }, incoming("a")));
        assert_eq!(future.as_mut().poll(&mut task), Poll::Ready(Some("a".to_string())));
        let mut stream = core::pin::pin!(ScopedStream::new(Ids(0), incoming("b")));
        for _ in 0..2 {
            assert_eq!(stream.as_mut().poll_next(&mut task), Poll::Ready(Some(Some("b".to_string()))));
            assert_eq!(current(), None);
        }
        assert_eq!(stream.as_mut().poll_next(&mut task), Poll::Ready(None));
    }
}
