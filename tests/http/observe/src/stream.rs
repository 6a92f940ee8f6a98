//! The body of a response that fails midway.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use errbook::ScopedStream;
use futures_core::Stream;

use crate::failure;

/// Server-sent events: one, and an error.
#[derive(Debug, Default)]
pub struct Failing(u8);

impl Stream for Failing {
    type Item = Result<Bytes, io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0 += 1;
        Poll::Ready(match self.0 {
            1 => Some(Ok(Bytes::from_static(b"data: 1\n\n"))),
            2 => failure("charge").map(|error| Ok(Bytes::from(errbook::sse(&error)))),
            _ => None,
        })
    }
}

/// Returns the stream, in the scope of the request that is being handled.
///
/// # Panics
///
/// Outside of a request.
pub fn failing() -> ScopedStream<Failing> {
    errbook::current().expect("a request").stream(Failing::default())
}
