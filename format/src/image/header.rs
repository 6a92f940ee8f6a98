//! The header of an image: which word is where.

/// [`VERSION`](super::VERSION).
pub const VERSION: u32 = 0;
/// The number of languages. The first is the default.
pub const LANGUAGES: u32 = 1;
/// The number of records, those of fallbacks included.
pub const RECORDS: u32 = 2;
/// The place of record 0.
pub const FIRST_RECORD: u32 = 3;
/// How many words a record has.
pub const RECORD_SIZE: u32 = 4;
/// The span of the catalog's name: two words.
pub const NAME: u32 = 5;
/// The place of the [status table](super::status_table).
pub const STATUSES: u32 = 7;
/// The place of the names of groups, a span each.
pub const GROUPS: u32 = 8;
/// The place of a word for each language: the place of its [plural rules](crate::plural). Without rules, every number is
/// `other`.
pub const PLURALS: u32 = 9;
/// The place of the [code table](super::code_table).
pub const CODES: u32 = 10;
/// The place of the [success table](super::success_table).
pub const SUCCESS: u32 = 11;
/// The place of the [alternative table](super::alternative_table).
pub const ALTERNATIVES: u32 = 12;
/// The place of the [rule table](super::rule_table), which images of violations have.
pub const RULES: u32 = 13;
/// The place of the [table of readings](super::reading), which images of types that decode have.
pub const READINGS: u32 = 14;

/// How many words the header has.
pub const LENGTH: u32 = 15;
