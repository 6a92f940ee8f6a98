//! Envelopes that are chosen where no layer keeps the choice: in a thread-local that is set while a handler is polled.

use alloc::vec::Vec;
use core::cell::RefCell;

use super::envelopes::Envelopes;
use crate::model::envelope::Envelope;

std::thread_local! {
    static CHOSEN: RefCell<Vec<Envelope>> = const { RefCell::new(Vec::new()) };
}

/// Holds a choice on this thread until it is dropped.
#[derive(Debug)]
pub(crate) struct Held;

impl Held {
    /// Chooses an envelope within the choices that are held by now.
    #[must_use]
    pub(super) fn new(envelope: Envelope) -> Self {
        CHOSEN.with(|chosen| chosen.borrow_mut().push(envelope));
        Self
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        CHOSEN.with(|chosen| _ = chosen.borrow_mut().pop());
    }
}

/// Returns the choices that are held on this thread, the innermost last.
pub(super) fn envelopes() -> Envelopes {
    CHOSEN.try_with(|chosen| chosen.borrow().iter().copied().collect()).unwrap_or_default()
}
