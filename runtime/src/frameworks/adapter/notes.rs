//! [`Notes`]: how the responses to a request were made, for frameworks that drop the marks of a response.

use alloc::vec::Vec;
use core::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::answer::answered::Answered;

/// How many responses are kept, the last ones: a response is sent soon after it was made.
const MOST: usize = 16;

/// What was made for a request.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    /// The responses: usually one.
    responses: Mutex<Vec<Answered>>,
    /// Whether an error of a catalog has given its status.
    gave_status: AtomicBool,
}

impl Notes {
    pub(crate) fn add(&self, answered: Answered) {
        let mut notes = self.responses.lock().unwrap_or_else(PoisonError::into_inner);
        // A stream or a socket can make any number.
        if notes.len() == MOST {
            notes.remove(0);
        }
        notes.push(answered);
    }

    /// Returns the last one with this status, or else the last one, whose status was changed.
    pub(crate) fn find(&self, status: u16) -> Option<Answered> {
        let notes = self.responses.lock().unwrap_or_else(PoisonError::into_inner);
        notes.iter().rfind(|note| note.status == status).or(notes.last()).cloned()
    }

    pub(crate) fn give_status(&self) {
        self.gave_status.store(true, Ordering::Relaxed);
    }

    pub(crate) fn forget_status(&self) {
        self.gave_status.store(false, Ordering::Relaxed);
    }

    pub(crate) fn gave_status(&self) -> bool {
        self.gave_status.load(Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::made::Made;
    use crate::model::status::Status;

    #[test]
    fn the_response_with_the_status_is_found_before_the_last_one() {
        let notes = Notes::default();
        assert!(notes.find(404).is_none());
        for status in [404, 503] {
            let status = Status::from_valid(status);
            notes.add(Answered { made: Made::default(), status, length: 0 });
        }
        let found = |status| notes.find(status).map(|note| note.status.as_u16());
        assert_eq!([404, 503, 201].map(found), [Some(404), Some(503), Some(503)]);
    }
}
