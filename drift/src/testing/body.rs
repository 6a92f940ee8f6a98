//! [`Tee`]: reads a body while it is sent.

use super::content::LONGEST;
use super::pending::Pending;

/// Copies a body while it is sent, and has the response judged when it is whole: before its last bytes leave, so that a client
/// that has read a body finds it judged. What is longer than [`LONGEST`] is not kept. A response that is cut off, as its client hangs
/// up or its body fails, is not judged.
#[derive(Debug)]
pub(super) struct Tee {
    pending: Option<Pending>,
    read: Vec<u8>,
    // As the server stops there, it does not ask for what is behind.
    length: Option<u64>,
}

impl Tee {
    pub(super) fn new(pending: Pending) -> Tee {
        let length = pending.content_length();
        Tee { pending: Some(pending), read: Vec::new(), length }
    }

    /// Sets the length of the body, where more than its head tells it.
    #[cfg(feature = "actix-web")]
    pub(super) fn set_length(&mut self, length: u64) {
        self.length = Some(length);
    }

    /// Notes a part of the body.
    pub(super) fn push(&mut self, part: &[u8]) {
        if self.pending.is_none() {
            return;
        }
        if self.read.len() + part.len() > LONGEST {
            self.read = Vec::new();
            if let Some(pending) = self.pending.take() {
                pending.too_long();
            }
            return;
        }
        self.read.extend_from_slice(part);
        if self.length.is_some_and(|length| self.read.len() as u64 >= length) {
            self.end();
        }
    }

    /// Returns whether the response is still to be judged.
    #[cfg(feature = "http-body")]
    pub(super) fn is_reading(&self) -> bool {
        self.pending.is_some()
    }

    /// Notes that the body is whole.
    pub(super) fn end(&mut self) {
        if let Some(pending) = self.pending.take() {
            pending.judge(&std::mem::take(&mut self.read));
        }
    }

    /// Notes that the body failed.
    pub(super) fn fail(&mut self) {
        self.pending = None;
    }
}
