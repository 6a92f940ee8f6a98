//! The canonical form of tags whose subtags have newer ones (RFC 5646 §4.5).

use super::subtag::{Subtag, equal};

/// Deprecated two-letter languages and what the registry prefers (`Preferred-Value`).
const LANGUAGES: [(&[u8; 2], &[u8; 2]); 5] =
    [(b"in", b"id"), (b"iw", b"he"), (b"ji", b"yi"), (b"jw", b"jv"), (b"mo", b"ro")];

/// Deprecated regions and what the registry prefers.
const REGIONS: [(&[u8; 2], &[u8; 2]); 6] =
    [(b"BU", b"MM"), (b"DD", b"DE"), (b"FX", b"FR"), (b"TP", b"TL"), (b"YD", b"YE"), (b"ZR", b"CD")];

/// Returns what a deprecated two-letter language, in lower case, is called today; any other as it is.
#[must_use]
pub const fn preferred_language(language: [u8; 2]) -> [u8; 2] {
    preferred(&LANGUAGES, language)
}

/// The same for a region, in upper case.
pub(super) const fn preferred_region(region: [u8; 2]) -> [u8; 2] {
    preferred(&REGIONS, region)
}

const fn preferred(known: &[(&[u8; 2], &[u8; 2])], subtag: [u8; 2]) -> [u8; 2] {
    let mut index = 0;
    while index < known.len() {
        let (old, new) = known[index];
        if old[0] == subtag[0] && old[1] == subtag[1] {
            return *new;
        }
        index += 1;
    }
    subtag
}

/// Returns a tag without the languages before an extended one, which stands for itself: `zh-yue-HK` is `yue-HK`.
///
/// `zh-CHS` and `zh-CHT`, which .NET had for the scripts of Chinese, look like an extended language but are not.
pub(super) const fn without_prefix(tag: &[u8]) -> &[u8] {
    if equal(tag, b"zh-chs") {
        return b"zh-Hans";
    }
    if equal(tag, b"zh-cht") {
        return b"zh-Hant";
    }
    let first = Subtag::first(tag);
    if first.length() > 3 || first.length() < 2 {
        return tag;
    }
    let Some(second) = first.next(tag) else { return tag };
    if !second.is_extended(tag) {
        return tag;
    }
    match second.next(tag) {
        // More than one is reserved (RFC 5646 §2.2.2).
        Some(third) if third.is_extended(tag) => tag,
        _ => tag.split_at(second.start).1,
    }
}
