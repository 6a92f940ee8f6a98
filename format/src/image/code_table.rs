//! The code table: which records have a code.
//!
//! The number of buckets, then for each the index of its first item, and one word more with the count of all items; then the
//! items, bucket after bucket, and within one in the order of the catalog. Integer codes are there in decimal notation, and
//! aliases beside codes. The bucket of a code is that of its [hash](crate::hash).

/// How many words an item has.
pub const ITEM: usize = 4;
/// Of an item: the hash of its text.
pub const HASH: usize = 0;
/// Of an item: the span of its text, two words.
pub const TEXT: usize = 1;
/// Of an item: the index of the record, and above it the kind of that record's code.
pub const RECORD: usize = 3;

/// How far the kind of the code is shifted: [`CODE_NONE`](super::flags::CODE_NONE),
/// [`CODE_STRING`](super::flags::CODE_STRING) or [`CODE_INTEGER`](super::flags::CODE_INTEGER), for large integers too.
pub const KIND: u32 = 30;
/// The bits of the record's index.
pub const RECORD_INDEX: u32 = (1 << KIND) - 1;
