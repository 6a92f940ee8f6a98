//! The alternative table: the envelopes that every record has beside its own.
//!
//! A count, then the items. The index of an item is that of its [part](super::record::of_alternative) of a record.
//!
//! In an image of violations, each envelope has one item for every [part of a request](super::location::part), in their order.

/// How many words an item has.
pub const ITEM: u32 = 3;
/// Of an item: the span of its name, two words.
pub const NAME: u32 = 0;
/// Of an item: the place of its [success table](super::success_table), or 0.
pub const SUCCESS: u32 = 2;
