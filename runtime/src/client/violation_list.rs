//! [`ViolationList`]: the violations of a reply, which are read once they are asked for.

use alloc::vec::Vec;

use super::items::items;
use super::slots::Span;
use super::violation::ReplyViolation;
use super::walked::Walked;
use crate::image::reading::Reading;

/// The violations of a body. With `std` they are read when they are first asked for: many clients take those of the error.
#[derive(Clone)]
pub(crate) struct ViolationList {
    #[cfg(feature = "std")]
    array: Span,
    #[cfg(feature = "std")]
    reading: Option<Reading>,
    #[cfg(feature = "std")]
    read: std::sync::OnceLock<Vec<ReplyViolation>>,
    #[cfg(not(feature = "std"))]
    read: Vec<ReplyViolation>,
}

impl ViolationList {
    /// The items of an array in a body, each by a reading; none without one.
    #[cfg(feature = "std")]
    pub(crate) fn new(_: &str, array: Span, reading: Option<Reading>) -> Self {
        Self { array, reading, read: std::sync::OnceLock::new() }
    }

    /// The same where no lock is known.
    #[cfg(not(feature = "std"))]
    pub(crate) fn new(body: &str, array: Span, reading: Option<Reading>) -> Self {
        Self { read: read(body, array, reading) }
    }

    /// Returns the violations. `body` is that which the list was made of.
    pub(crate) fn get(&self, body: &str) -> &[ReplyViolation] {
        #[cfg(feature = "std")]
        return self.read.get_or_init(|| read(body, self.array, self.reading));
        #[cfg(not(feature = "std"))]
        {
            let _ = body;
            &self.read
        }
    }
}

fn read(body: &str, array: Span, reading: Option<Reading>) -> Vec<ReplyViolation> {
    let Some(reading) = reading else { return Vec::new() };
    let (mut items, mut walked, mut found) = (items(body, array, Some(reading)), Walked::new(), Vec::new());
    while let Some(place) = items.next(&mut walked) {
        found.extend(body.get(place).and_then(|json| ReplyViolation::new(json, reading)));
    }
    found
}
