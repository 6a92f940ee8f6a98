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
    of: Option<(Span, Reading)>,
    #[cfg(feature = "std")]
    read: std::sync::OnceLock<Vec<ReplyViolation>>,
    #[cfg(not(feature = "std"))]
    read: Vec<ReplyViolation>,
}

impl ViolationList {
    /// No violations.
    #[cfg(feature = "std")]
    pub(crate) const fn new() -> Self {
        Self { of: None, read: std::sync::OnceLock::new() }
    }

    /// No violations.
    #[cfg(not(feature = "std"))]
    pub(crate) const fn new() -> Self {
        Self { read: Vec::new() }
    }

    /// Sets the violations: the items of an array in a body, each by a reading.
    #[cfg(feature = "std")]
    pub(crate) fn set(&mut self, _: &str, array: Span, reading: Reading) {
        self.of = Some((array, reading));
    }

    /// The same where no lock is known.
    #[cfg(not(feature = "std"))]
    pub(crate) fn set(&mut self, body: &str, array: Span, reading: Reading) {
        self.read = read(body, array, reading);
    }

    /// Returns the violations. `body` is that which the list was made of.
    pub(crate) fn get(&self, body: &str) -> &[ReplyViolation] {
        #[cfg(feature = "std")]
        return self
            .read
            .get_or_init(|| self.of.map(|(array, reading)| read(body, array, reading)).unwrap_or_default());
        #[cfg(not(feature = "std"))]
        {
            let _ = body;
            &self.read
        }
    }
}

fn read(body: &str, array: Span, reading: Reading) -> Vec<ReplyViolation> {
    let (mut items, mut walked, mut found) = (items(body, array, Some(reading)), Walked::new(), Vec::new());
    while let Some(place) = items.next(&mut walked) {
        found.extend(body.get(place).and_then(|json| ReplyViolation::new(json, reading)));
    }
    found
}
