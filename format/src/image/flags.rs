//! The flags of a record: one word, with the status of the entry in its high half.

/// How far the status is shifted.
pub const STATUS: u32 = 16;

/// The bits of the kind of the code: one of the four below.
pub const CODE_KIND: u32 = 0b11;
/// The entry has no code.
pub const CODE_NONE: u32 = 0;
/// The code is a string.
pub const CODE_STRING: u32 = 1;
/// The code is an integer of at most 32 bits, which is in the record.
pub const CODE_INTEGER: u32 = 2;
/// The code is an integer of more than 32 bits, which is elsewhere.
pub const CODE_LARGE_INTEGER: u32 = 3;

/// How far the kind of the entry is shifted.
pub const KIND: u32 = 2;
/// How many bits the kind has.
pub const KIND_BITS: u32 = 2;
/// An error.
pub const KIND_ERROR: u32 = 0;
/// An action that the caller has to take.
pub const KIND_ACTION: u32 = 1;
/// A success.
pub const KIND_SUCCESS: u32 = 2;

/// How far `retryable` is shifted.
pub const RETRYABLE: u32 = 4;
/// How many bits `retryable` has.
pub const RETRYABLE_BITS: u32 = 2;
/// The catalog does not say whether it is retryable.
pub const RETRYABLE_UNSET: u32 = 0;
/// It is not.
pub const RETRYABLE_NO: u32 = 1;
/// It is.
pub const RETRYABLE_YES: u32 = 2;

/// The bit of an entry that is a catch-all.
pub const CATCH_ALL: u32 = 6;
/// The bit of an entry that is internal.
pub const INTERNAL: u32 = 7;
/// The bit of a record whose body differs between languages.
pub const LOCALIZED: u32 = 8;
/// The bit of an entry that is deprecated.
pub const DEPRECATED: u32 = 9;

/// How far the level of the entry's events is shifted.
pub const LOG: u32 = 10;
/// How many bits the level has.
pub const LOG_BITS: u32 = 3;
/// The level is that of the status.
pub const LOG_BY_STATUS: u32 = 0;
/// The level `error`.
pub const LOG_ERROR: u32 = 1;
/// The level `warn`.
pub const LOG_WARN: u32 = 2;
/// The level `info`.
pub const LOG_INFO: u32 = 3;
/// The level `debug`.
pub const LOG_DEBUG: u32 = 4;
/// There are no events.
pub const LOG_OFF: u32 = 5;

/// How far the values of the context are shifted that some body of the record shows where they are given: the bits of
/// [`context`](super::context), three of them.
pub const CONTEXT: u32 = 13;

/// Returns a field of `bits` bits that is shifted so far.
#[must_use]
#[inline]
pub const fn field(flags: u32, shift: u32, bits: u32) -> u32 {
    flags >> shift & ((1 << bits) - 1)
}

/// Returns whether one bit is set.
#[must_use]
#[inline]
pub const fn is_set(flags: u32, bit: u32) -> bool {
    flags >> bit & 1 == 1
}
