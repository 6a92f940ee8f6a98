//! A reference: a text of a record in one word.
//!
//! The texts of a record are close together, mostly within its bodies, so that few are too far from the record's
//! [base](super::record::BASE), or too long, for the short form: the offset from the base in the low half, and the length
//! above it. Otherwise bit 31 is set, and the low 30 bits are the place of a span or, with bit 30, of a plan.

/// The mark of a reference to a span.
pub const SPAN: u32 = 0b10 << 30;
/// The mark of a reference to a plan.
pub const PLAN: u32 = 0b11 << 30;
/// The bits of the place that a marked reference holds.
pub const PLACE: u32 = (1 << 30) - 1;

/// The largest offset of the short form.
pub const MAX_OFFSET: u32 = 0xFFFF;
/// The greatest length of the short form.
pub const MAX_LENGTH: u32 = 0x7FFF;

/// Returns the short form, if offset and length fit into it.
#[must_use]
pub const fn short(offset: u32, length: u32) -> Option<u32> {
    if offset <= MAX_OFFSET && length <= MAX_LENGTH { Some(offset | length << 16) } else { None }
}

/// Returns whether a reference is of the short form.
#[must_use]
#[inline]
pub const fn is_short(reference: u32) -> bool {
    reference >> 31 == 0
}

/// Returns whether a reference leads to a plan.
#[must_use]
#[inline]
pub const fn is_plan(reference: u32) -> bool {
    reference >> 30 == 0b11
}

/// Returns the offset that the short form holds.
#[must_use]
#[inline]
pub const fn offset(reference: u32) -> u32 {
    reference & MAX_OFFSET
}

/// Returns the length that the short form holds.
#[must_use]
#[inline]
pub const fn length(reference: u32) -> u32 {
    reference >> 16
}
