//! The image of a catalog: two literals that the macros write into the user's program and the runtime reads.
//!
//! An image is `text`, one string, and `words`, little-endian `u32` words. *Word k* is bytes `4k..4k+4`. A *span* is two
//! words, start and length in bytes, into `text`; [`NONE`] as its start means that there is none. A *place* is the index of
//! the word where something starts; 0 means that it is absent. A read out of range gives 0 or an empty text, so that an
//! image that is not well-formed gives wrong answers, but no panic.
//!
//! An image starts with its [`header`]. Behind it are the [records](record), one for each variant: an entry at one status
//! in one envelope, and in each [alternative](alternative_table) to it. Records refer to texts by [references](mod@reference), and to a [`frame`] of what many of them have alike.
//! What is not the same for every occurrence is a [`plan`]. The rest are tables: of [codes](code_table), of
//! [statuses](status_table), of names of groups (a span each), of [plural rules](crate::plural) (a place for each language),
//! the [success table](success_table), those of the [alternatives](alternative_table) and of the [rules](rule_table), and the
//! [readings](reading).
//!
//! The image of an enum of violations has a record for each violation. Its alternatives are the envelopes that show violations, each
//! of them once for every [part of a request](location::part), and the body of a record in one of them is the item of the list for
//! locations in that part; the body in the record's own envelope is empty.

pub mod alternative_table;
pub mod code_table;
pub mod context;
pub mod field;
pub mod flags;
pub mod frame;
pub mod header;
pub mod location;
pub mod owner;
pub mod plan;
pub mod reading;
pub mod record;
pub mod reference;
pub mod rule_table;
pub mod status_table;
pub mod style;
pub mod success_table;

/// The version of the format, the first word of every image. It changes with every change of the format, however small:
/// macros and runtime of different versions refuse to work together.
pub const VERSION: u32 = 9;

/// The start of a span, or the reference, of a text that is absent.
pub const NONE: u32 = u32::MAX;
