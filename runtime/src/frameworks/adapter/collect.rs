//! [`Collect`]: reads a body of a known length whole.

use core::pin::Pin;
use core::task::{Context, Poll, ready};
use std::panic::{AssertUnwindSafe, catch_unwind};

use bytes::{Buf, Bytes, BytesMut};
use http_body::Body;

/// The longest body that is read. One that is longer is a file rather than an answer.
const LONGEST: u64 = 64 << 20;

/// A body that is being read.
#[derive(Debug)]
pub(crate) struct Collect<B> {
    body: B,
    read: BytesMut,
    /// How many bytes it has said to have.
    length: u64,
}

impl<B: Body + Unpin> Collect<B> {
    /// Begins to read a body. Returns it as it is if its length is not known, as that of a stream, or more than 64 MiB.
    pub(crate) fn new(body: B) -> Result<Self, B> {
        match body.size_hint().exact() {
            Some(length) if length <= LONGEST => Ok(Self { body, read: BytesMut::new(), length }),
            _ => Err(body),
        }
    }

    /// Returns the whole body, without its trailers; `None` if it fails, panics, or is not as long as it has said.
    pub(crate) fn poll(&mut self, task: &mut Context<'_>) -> Poll<Option<Bytes>> {
        loop {
            let polled = catch_unwind(AssertUnwindSafe(|| Pin::new(&mut self.body).poll_frame(task)));
            let Ok(polled) = polled else { return Poll::Ready(None) };
            let mut data = match ready!(polled).map(|frame| frame.map(http_body::Frame::into_data)) {
                None => break,
                Some(Ok(Ok(data))) => data,
                // Trailers.
                Some(Ok(Err(_))) => continue,
                Some(Err(_)) => return Poll::Ready(None),
            };
            let count = data.remaining();
            if self.read.len() as u64 + count as u64 > self.length {
                return Poll::Ready(None);
            }
            // Without a copy where the body is one piece of `Bytes`.
            let piece = data.copy_to_bytes(count);
            if self.read.is_empty() && count as u64 == self.length && self.body.is_end_stream() {
                return Poll::Ready(Some(piece));
            }
            self.read.extend_from_slice(&piece);
        }
        let is_whole = self.read.len() as u64 == self.length;
        Poll::Ready(is_whole.then(|| self.read.split().freeze()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::collections::VecDeque;
    use core::task::Waker;
    use http_body::{Frame, SizeHint};

    /// A body of these steps, which says that it has `length` bytes.
    struct Steps {
        steps: VecDeque<Step>,
        length: Option<u64>,
    }

    enum Step {
        Data(&'static str),
        Pending,
        Error,
        Trailers,
        Panic,
    }

    impl Body for Steps {
        type Data = Bytes;
        type Error = ();

        fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, ()>>> {
            match self.steps.pop_front() {
                None => Poll::Ready(None),
                Some(Step::Data(text)) => Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(text.as_bytes()))))),
                Some(Step::Pending) => Poll::Pending,
                Some(Step::Error) => Poll::Ready(Some(Err(()))),
                Some(Step::Trailers) => Poll::Ready(Some(Ok(Frame::trailers(http::HeaderMap::new())))),
                Some(Step::Panic) => panic!("a body that panics"),
            }
        }

        fn is_end_stream(&self) -> bool {
            self.steps.is_empty()
        }

        fn size_hint(&self) -> SizeHint {
            self.length.map_or_else(SizeHint::new, SizeHint::with_exact)
        }
    }

    /// Polls until the body is whole, and as long as it takes.
    fn read(steps: impl IntoIterator<Item = Step>, length: u64) -> Option<Bytes> {
        let body = Steps { steps: steps.into_iter().collect(), length: Some(length) };
        let mut collect = Collect::new(body).ok().expect("its length is known");
        let mut task = Context::from_waker(Waker::noop());
        (0..16).find_map(|_| match collect.poll(&mut task) {
            Poll::Ready(read) => Some(read),
            Poll::Pending => None,
        })?
    }

    #[test]
    fn a_body_is_read_whole_however_it_arrives() {
        assert_eq!(read([], 0).as_deref(), Some(&b""[..]));
        assert_eq!(read([Step::Data("abcd")], 4).as_deref(), Some(&b"abcd"[..]));
        let pieces = [Step::Pending, Step::Data("ab"), Step::Pending, Step::Data(""), Step::Data("cd"), Step::Trailers];
        assert_eq!(read(pieces, 4).as_deref(), Some(&b"abcd"[..]));
    }

    #[test]
    fn one_that_fails_or_has_another_length_is_none() {
        assert_eq!(read([Step::Data("ab"), Step::Error], 4), None);
        assert_eq!(read([Step::Data("ab"), Step::Panic], 4), None);
        assert_eq!(read([Step::Data("ab")], 4), None);
        assert_eq!(read([Step::Data("abcde")], 4), None);
    }

    #[test]
    fn a_stream_and_a_file_are_left_alone() {
        let body = |length| Steps { steps: VecDeque::from([Step::Data("a")]), length };
        assert!(Collect::new(body(None)).is_err_and(|body| body.steps.len() == 1));
        assert!(Collect::new(body(Some(LONGEST + 1))).is_err());
        assert!(Collect::new(body(Some(LONGEST))).is_ok());
    }
}
