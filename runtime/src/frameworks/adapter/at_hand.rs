//! Bodies that are at hand: read without waiting, up to a limit.

use alloc::string::String;
use core::pin::Pin;
use core::task::{Context, Poll, Waker};
use std::panic::{AssertUnwindSafe, catch_unwind};

use bytes::{Buf, Bytes, BytesMut};
use http_body::Body;

use super::told::{self, LONGEST};

/// The most frames that are read, as a body may have any number of empty ones.
const MOST_FRAMES: usize = 64;

/// What was read of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AtHand {
    /// The bytes that were there. The body does not have them any more.
    pub(crate) bytes: Bytes,
    /// Whether they are all of the body, which has no trailers.
    pub(crate) is_whole: bool,
}

/// Reads what is there of a body, at most `limit` bytes, without waiting for more.
///
/// A body of which nothing was read is as before, and can still be sent. Of one that is longer, more may be gone than was read:
/// where it is to be sent after all, its [`size_hint`](Body::size_hint) says so before.
pub(crate) fn read<B: Body + Unpin>(body: &mut B, limit: usize) -> AtHand {
    let mut read = BytesMut::new();
    let mut task = Context::from_waker(Waker::noop());
    for _ in 0..MOST_FRAMES {
        // A body that panics is one that cannot be read.
        let polled = catch_unwind(AssertUnwindSafe(|| Pin::new(&mut *body).poll_frame(&mut task)));
        let frame = match polled {
            Ok(Poll::Ready(None)) => return AtHand { bytes: read.freeze(), is_whole: true },
            Ok(Poll::Ready(Some(Ok(frame)))) => frame,
            Ok(Poll::Pending | Poll::Ready(Some(Err(_)))) | Err(_) => break,
        };
        let Ok(mut data) = frame.into_data() else { break };
        let fits = data.remaining().min(limit - read.len());
        let rest = data.remaining() - fits;
        // Without a copy where the body is one piece of `Bytes`.
        let piece = data.copy_to_bytes(fits);
        if read.is_empty() && rest == 0 && body.is_end_stream() {
            return AtHand { bytes: piece, is_whole: true };
        }
        read.extend_from_slice(&piece);
        if rest > 0 {
            break;
        }
    }
    AtHand { bytes: read.freeze(), is_whole: false }
}

/// Returns what is there of a text, as long as an event shows.
pub(crate) fn text<B: Body + Unpin>(body: &mut B) -> String {
    told::text(&read(body, LONGEST).bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::collections::VecDeque;
    use http_body::Frame;

    /// A body of these steps: data, nothing for now, an error, trailers, or a panic.
    #[derive(Debug)]
    struct Steps(VecDeque<Step>);

    #[derive(Debug)]
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
            match self.0.pop_front() {
                None => Poll::Ready(None),
                Some(Step::Data(text)) => Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(text.as_bytes()))))),
                Some(Step::Pending) => Poll::Pending,
                Some(Step::Error) => Poll::Ready(Some(Err(()))),
                Some(Step::Trailers) => Poll::Ready(Some(Ok(Frame::trailers(http::HeaderMap::new())))),
                Some(Step::Panic) => panic!("a body that panics"),
            }
        }

        fn is_end_stream(&self) -> bool {
            self.0.is_empty()
        }
    }

    fn read_of(steps: impl IntoIterator<Item = Step>, limit: usize) -> (alloc::string::String, bool) {
        let AtHand { bytes, is_whole } = read(&mut Steps(steps.into_iter().collect()), limit);
        (alloc::string::String::from_utf8(bytes.to_vec()).unwrap(), is_whole)
    }

    #[test]
    fn a_body_that_is_at_hand_is_read_whole() {
        assert_eq!(read_of([], 4), ("".into(), true));
        assert_eq!(read_of([Step::Data("abcd")], 4), ("abcd".into(), true));
        assert_eq!(read_of([Step::Data("ab"), Step::Data(""), Step::Data("cd")], 4), ("abcd".into(), true));
    }

    #[test]
    fn a_longer_body_is_read_up_to_the_limit() {
        assert_eq!(read_of([Step::Data("abcde")], 4), ("abcd".into(), false));
        assert_eq!(read_of([Step::Data("abcd"), Step::Data("e")], 4), ("abcd".into(), false));
        assert_eq!(read_of([Step::Data("a")], 0), ("".into(), false));
    }

    #[test]
    fn nothing_is_waited_for() {
        assert_eq!(read_of([Step::Pending, Step::Data("a")], 4), ("".into(), false));
        assert_eq!(read_of([Step::Data("a"), Step::Pending, Step::Data("b")], 4), ("a".into(), false));
    }

    #[test]
    fn an_error_trailers_and_a_panic_end_it() {
        assert_eq!(read_of([Step::Data("a"), Step::Error], 4), ("a".into(), false));
        assert_eq!(read_of([Step::Data("a"), Step::Trailers], 4), ("a".into(), false));
        assert_eq!(read_of([Step::Data("a"), Step::Panic], 4), ("a".into(), false));
    }

    #[test]
    fn a_body_without_end_is_left_alone() {
        let endless = (0..1000).map(|_| Step::Data(""));
        assert_eq!(read_of(endless, 4), ("".into(), false));
    }
}
