//! A style: how a value is written other than by default.

/// The kind: one of the four below.
pub const KIND: u32 = 0;
/// A time as the seconds since 1970.
pub const UNIX_SECONDS: u32 = 0;
/// A time as the milliseconds since 1970.
pub const UNIX_MILLIS: u32 = 1;
/// A time by a [pattern](crate::time_pattern).
pub const TIME: u32 = 2;
/// A number in [groups](crate::grouping).
pub const NUMBER: u32 = 3;

/// Of a time, the minutes that its offset is ahead of UTC, an `i32`; of a number, how many digits its groups before the last
/// have.
pub const OFFSET_OR_GROUPS: u32 = 1;
/// The span, two words, of the pattern of a time, or of the text between groups.
pub const TEXT: u32 = 2;
/// The span, two words, of the decimal separator of a number.
pub const DECIMAL: u32 = 4;

/// How many words a style has.
pub const WORDS: u32 = 6;
