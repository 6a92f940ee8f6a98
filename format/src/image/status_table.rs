//! The status table: which record answers for a bare status of the framework.
//!
//! A count, then items in ascending order of their statuses. The records of fallbacks are behind those of the variants.
//!
//! An item with the x00 of a class has the record of that status itself. One with the [number of a class](any) has the
//! record for every status of the class that has no item: in its body, the status is a hole.

/// How many words an item has: the status, and the index of the record.
pub const ITEM: u32 = 2;
/// Of an item: the status.
pub const STATUS: u32 = 0;
/// Of an item: the index of the record.
pub const RECORD: u32 = 1;

/// Returns the number of a status's class, from 1 to 9.
#[must_use]
pub const fn any(status: u16) -> u16 {
    status / 100
}
