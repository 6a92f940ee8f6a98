//! [`OwnText`]: the text of a plan, taken piece by piece.

use alloc::vec::Vec;

use crate::image::Image;
use crate::image::plan::Plan;
use crate::write::copy;

/// The rest of the text that a plan takes its pieces from.
#[derive(Clone, Copy, Default)]
pub(crate) struct OwnText {
    /// From there to the end of the image's text: bytes beyond the own text can be copied if they are overwritten later.
    bytes: &'static [u8],
    /// How many of these bytes are beyond it.
    behind: usize,
}

impl OwnText {
    #[inline]
    pub(crate) fn of(image: &'static Image, plan: Plan, context_free: &'static [u8]) -> Self {
        if !plan.has_text() {
            return Self { bytes: context_free, behind: 0 };
        }
        let (bytes, length) = plan.bytes(image);
        Self { bytes, behind: bytes.len() - length }
    }

    /// Returns how many bytes are left.
    #[inline]
    pub(crate) fn length(self) -> usize {
        self.bytes.len().saturating_sub(self.behind)
    }

    /// Appends the next `length` bytes to `out`.
    #[inline]
    pub(crate) fn push(&mut self, length: usize, out: &mut Vec<u8>) {
        if let Some((piece, rest)) = self.bytes.split_at_checked(length) {
            copy::push_start(self.bytes, piece, out);
            self.bytes = rest;
        }
    }
}
