//! The success table: the template of a success.

/// The status that HTTP answers.
pub const STATUS: u32 = 0;
/// The span of the content type: two words.
pub const CONTENT_TYPE: u32 = 1;
/// The place of the plan of the body, a word for each language.
pub const FIRST_BODY: u32 = 3;
