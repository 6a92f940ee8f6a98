//! The short way through lists such as clients send.

use super::best::{Scripts, best};
use super::range::{MAX_BYTES, MAX_RANGES, parts};
use super::tag::Tag;
use crate::model::language::Language;

/// What [`choose`](super::choose) gives for a list without `*` and without `q=0`, if one of its ranges finds its own script:
/// the heaviest that does, the first of equals. `None`: that is to be asked.
///
/// Each range is looked at once, where it stands; a tag is read only of one that could be chosen.
pub(super) fn usual_choice(header: &[u8], available: &[Language]) -> Option<Language> {
    if header.len() > MAX_BYTES {
        return None;
    }
    let (mut heaviest, mut chosen) = (0, None);
    for (place, element) in header.split(|byte| *byte == b',').enumerate() {
        if place == MAX_RANGES {
            return None;
        }
        // What is malformed is left out.
        let Some((range, weight)) = parts(element) else { continue };
        if weight == 0 || range == b"*" {
            return None;
        }
        if weight <= heaviest || !available.iter().any(|language| may_answer(range, *language)) {
            continue;
        }
        let mut tag = Tag::EMPTY;
        let found = if tag.read(range) { best(&tag, Scripts::Same, &[], available) } else { None };
        if found.is_some() {
            (heaviest, chosen) = (weight, found);
        }
    }
    chosen
}

/// Whether two tags start alike, or one of them may be Mandarin (`cmn`), which starts unlike the Chinese (`zh`) that it is.
fn may_answer(range: &[u8], language: Language) -> bool {
    let [first, second, ..] = range else { return false };
    let range = [first | 0x20, second | 0x20];
    let [first, second, ..] = language.first_bytes().to_le_bytes();
    let language = [first, second];
    range == language || range == *b"cm" || language == *b"cm"
}
