//! A record: an entry at one status in one envelope. A variant has one record; an entry can have several.
//!
//! First the words below, then [`PER_LANGUAGE`] words for each language, then for each
//! [alternative](super::alternative_table) a [part](of_alternative): what differs from the record's own envelope.

/// The byte of the image's text where the texts of the record start.
pub const BASE: u32 = 0;
/// The [`flags`](super::flags), with the status.
pub const FLAGS: u32 = 1;
/// A reference: the name of the entry.
pub const NAME: u32 = 2;
/// The code, by its kind in the flags: a reference; an `i32`; or the place of an `i64`, low word first.
pub const CODE: u32 = 3;
/// A reference: the name of the Rust variant.
pub const VARIANT: u32 = 4;
/// The place of the [`frame`](super::frame).
pub const FRAME: u32 = 5;
/// Where the words of the first language are.
pub const FIRST_LANGUAGE: u32 = 6;

/// How many words each language has: those that follow.
pub const PER_LANGUAGE: u32 = 4;
/// Of a language, a reference: the message.
pub const MESSAGE: u32 = 0;
/// Of a language, a reference: the body. Of a record whose body shows values of the context, the body without them; with
/// them, it is what the plan in the frame writes.
pub const BODY: u32 = 1;
/// Of a language, a reference: the title, or [`NONE`](super::NONE).
pub const TITLE: u32 = 2;
/// Of a language, a reference: the address of the entry's page, or [`NONE`](super::NONE).
pub const DOCS_URL: u32 = 3;

/// Of an alternative: the [`FLAGS`] of the record in its envelope.
pub const ALTERNATIVE_FLAGS: u32 = 0;
/// Of an alternative: the place of the [`frame`](super::frame) in its envelope.
pub const ALTERNATIVE_FRAME: u32 = 1;
/// Of an alternative: a reference to the body in its envelope, a word for each language. As [`BODY`].
pub const ALTERNATIVE_BODY: u32 = 2;

/// Returns how many words a record has, in a catalog of so many languages and alternatives.
#[must_use]
pub const fn size(languages: usize, alternatives: usize) -> usize {
    FIRST_LANGUAGE as usize + PER_LANGUAGE as usize * languages + part(languages) * alternatives
}

/// Returns how many words the part of an alternative has.
const fn part(languages: usize) -> usize {
    ALTERNATIVE_BODY as usize + languages
}

/// Returns where a word of an alternative is, by the number of languages, the index of the alternative and one of the offsets
/// above.
#[must_use]
#[inline]
pub const fn of_alternative(languages: usize, alternative: u32, offset: u32) -> u32 {
    // As below.
    let before = (part(languages) as u32).wrapping_mul(alternative);
    of_language(languages, 0).wrapping_add(before).wrapping_add(offset)
}

/// Returns where a word of a language is, by the index of the language and one of the offsets above.
#[must_use]
#[inline]
pub const fn of_language(language: usize, offset: u32) -> u32 {
    // Out of range there is nothing: where it wraps, a wrong word is as good as none.
    FIRST_LANGUAGE.wrapping_add((language as u32).wrapping_mul(PER_LANGUAGE)).wrapping_add(offset)
}
