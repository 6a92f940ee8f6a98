//! The status table: which record answers for a bare status of the framework.
//!
//! A count, then items in ascending order of their statuses. The records of fallbacks are behind those of the variants.

/// How many words an item has: the status, and the index of the record.
pub const ITEM: u32 = 2;
/// Of an item: the status.
pub const STATUS: u32 = 0;
/// Of an item: the index of the record.
pub const RECORD: u32 = 1;
