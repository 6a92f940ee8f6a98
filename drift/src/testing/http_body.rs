//! [`WatchBody`]: a body of the crate `http-body` that is read while it is sent.

use core::pin::Pin;
use core::task::{Context, Poll, Waker, ready};
use std::thread;

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

use super::body::Tee;
use super::pending::Pending;

pin_project_lite::pin_project! {
    /// The body of a watched response: the same bytes, frame by frame.
    ///
    /// A test that looks at no more than the status drops it unread. What is at hand is judged then, too.
    #[derive(Debug)]
    pub struct WatchBody<B>
    where
        B: Body,
        B: Body<Data = Bytes>,
    {
        #[pin]
        body: B,
        tee: Option<Tee>,
    }

    impl<B> PinnedDrop for WatchBody<B>
    where
        B: Body,
        B: Body<Data = Bytes>,
    {
        fn drop(this: Pin<&mut Self>) {
            // A panic within a panic would end the program.
            if !thread::panicking() {
                this.read_at_hand();
            }
        }
    }
}

impl<B: Body<Data = Bytes>> WatchBody<B> {
    pub(super) fn new(body: B, pending: Option<Pending>) -> WatchBody<B> {
        let mut tee = pending.map(Tee::new);
        if has_ended(&body) {
            tee.as_mut().into_iter().for_each(Tee::end);
        }
        WatchBody { body, tee }
    }

    /// Reads what is at hand of a body that nobody reads.
    fn read_at_hand(self: Pin<&mut Self>) {
        let mut this = self.project();
        let mut task = Context::from_waker(Waker::noop());
        while this.tee.as_ref().is_some_and(Tee::is_reading) {
            let Poll::Ready(frame) = this.body.as_mut().poll_frame(&mut task) else { return };
            note(this.tee, &frame, &*this.body);
        }
    }
}

/// Returns whether a body has no more bytes. A server does not ask such a body again.
fn has_ended(body: &impl Body) -> bool {
    body.is_end_stream() || body.size_hint().exact() == Some(0)
}

/// Notes a frame of a body, `None` at its end.
fn note<E>(tee: &mut Option<Tee>, frame: &Option<Result<Frame<Bytes>, E>>, body: &impl Body) {
    let Some(tee) = tee else { return };
    match frame {
        Some(Ok(frame)) => {
            frame.data_ref().into_iter().for_each(|data| tee.push(data));
            if has_ended(body) {
                tee.end();
            }
        }
        Some(Err(_)) => tee.fail(),
        None => tee.end(),
    }
}

impl<B: Body<Data = Bytes>> Body for WatchBody<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, B::Error>>> {
        let mut this = self.project();
        let frame = ready!(this.body.as_mut().poll_frame(task));
        note(this.tee, &frame, &*this.body);
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
