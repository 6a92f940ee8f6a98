//! The rule table: which violation a rule of a validator stands for.
//!
//! A count, then the items, in the order in which they count: first the keys that violations claim with `rules`, then the names of all
//! violations, then their codes that are text.

/// How many words an item has.
pub const ITEM: u32 = 5;
/// Of an item: the span of the rule's key, or of the name or code of a violation, two words.
pub const KEY: u32 = 0;
/// Of an item: the index of the record.
pub const RECORD: u32 = 2;
/// Of an item: the place of the names of the record's fields in the catalog, which are those of the rule's parameters: a
/// count, and so many spans, in the order of the fields.
pub const FIELDS: u32 = 3;
/// Of an item: the place of the names of the fallback entries that list the violation: a count, and so many spans. 0 in the image of
/// a type of violations, whose violations any entry can hold.
pub const HOLDERS: u32 = 4;
