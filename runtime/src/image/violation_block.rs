//! [`Block`]: how an entry shows its violations.

use errbook_format::image::flags;
use errbook_format::image::plan::violations::{ENVELOPE, OWNER_FLAGS, OWNER_TYPE, SINGLE};

use super::Image;
use super::record::{kind, retryable};
use crate::model::kind::Kind;

/// How an entry shows its violations in one of its envelopes, and what their items show of the entry, their owner.
#[derive(Clone, Copy)]
pub(crate) struct Block {
    image: &'static Image,
    at: u32,
}

impl Block {
    pub(crate) fn at(image: &'static Image, at: u32) -> Self {
        Self { image, at }
    }

    fn place(self, offset: u32) -> u32 {
        self.at.saturating_add(offset)
    }

    fn flags(self) -> u32 {
        self.image.word(self.place(OWNER_FLAGS))
    }

    /// Returns the name of the envelope.
    pub(crate) fn envelope(self) -> &'static str {
        self.image.span(self.place(ENVELOPE))
    }

    /// Returns the place of the plan of the single item, if there is one.
    pub(crate) fn single(self) -> Option<u32> {
        Some(self.image.word(self.place(SINGLE))).filter(|single| *single != 0)
    }

    /// Returns the status of the owner.
    pub(crate) fn status(self) -> u16 {
        (self.flags() >> flags::STATUS) as u16
    }

    /// Returns the kind of the owner.
    pub(crate) fn kind(self) -> Kind {
        kind(self.flags())
    }

    /// Returns whether the same request can succeed later, if the catalog says so.
    pub(crate) fn retryable(self) -> Option<bool> {
        retryable(self.flags())
    }

    /// Returns the problem type of the owner.
    pub(crate) fn problem_type(self) -> &'static str {
        self.image.optional_span(self.place(OWNER_TYPE)).unwrap_or_default()
    }
}
