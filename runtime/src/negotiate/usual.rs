//! A fast path for lists as most clients send them.

use super::best::{Scripts, best};
use super::range::{MAX_BYTES, MAX_RANGES, parts};
use super::tag::Tag;
use crate::model::language::Language;

/// Returns the same as [`choose`](super::choose) for a list without `*` and `q=0` in which some range matches within its
/// script: the match of the first such range of the highest weight. `None`: `choose` has to decide.
///
/// Ranges are read once, in place, and only as tags if they can be chosen.
pub(super) fn usual_choice(header: &[u8], available: &[Language]) -> Option<Language> {
    if header.len() > MAX_BYTES {
        return None;
    }
    let (mut heaviest, mut chosen) = (0, None);
    for (place, element) in header.split(|byte| *byte == b',').enumerate() {
        if place == MAX_RANGES {
            return None;
        }
        // Malformed elements are skipped.
        let Some((range, weight)) = parts(element) else { continue };
        if weight == 0 || range == b"*" {
            return None;
        }
        if weight <= heaviest || !available.iter().any(|language| may_answer(range, *language)) {
            continue;
        }
        let mut tag = Tag::EMPTY;
        if tag.read(range) {
            if let Some(language) = best(&tag, Scripts::Same, &[], available) {
                (heaviest, chosen) = (weight, Some(language));
            }
        }
    }
    chosen
}

/// Returns whether two tags start with the same letters, or one may be Mandarin (`cmn`), which matches Chinese (`zh`).
fn may_answer(range: &[u8], language: Language) -> bool {
    let [first, second, ..] = range else { return false };
    let range = [first | 0x20, second | 0x20];
    let [first, second, ..] = language.first_bytes().to_le_bytes();
    let language = [first, second];
    range == language || range == *b"cm" || language == *b"cm"
}
