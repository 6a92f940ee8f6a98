//! A field of an entry: the span of its name on the wire, and a word of its traits.

/// The words of a field.
pub const WORDS: u32 = 3;

/// How many of the low bits of the traits are the type: one of the six below.
pub const TYPE_BITS: u32 = 3;
/// The type `string`.
pub const STRING: u32 = 0;
/// The type `integer`.
pub const INTEGER: u32 = 1;
/// The type `number`.
pub const NUMBER: u32 = 2;
/// The type `boolean`.
pub const BOOLEAN: u32 = 3;
/// The type `datetime`.
pub const DATE_TIME: u32 = 4;
/// The type `json`.
pub const JSON: u32 = 5;

/// The bit of a field that an occurrence can lack.
pub const OPTIONAL: u32 = 3;
/// The bit of a field that is a list of values of its type.
pub const LIST: u32 = 4;
/// The bit of a field that is not in `{fields}`.
pub const HEADER_ONLY: u32 = 5;
