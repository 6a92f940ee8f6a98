//! A fast path for lists as most clients send them.

use errbook_format::tag::may_have_alias;

use super::best::{Scripts, best_of_readers};
use super::offer::Offer;
use super::range::{MAX_BYTES, MAX_RANGES, parts};
use super::tag::Tag;
use crate::model::language::Language;

/// Returns the same as [`choose`](super::choose) for a list without `*` and `q=0` in which some range matches within its
/// script: the match of the first such range of the highest weight. `None`: `choose` has to decide.
///
/// Ranges are read once, in place, and only as tags if they can be chosen.
pub(super) fn usual_choice(header: &[u8], offer: Offer<'_>) -> Option<Language> {
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
        if weight <= heaviest || !may_match(range, offer) {
            continue;
        }
        let mut tag = Tag::EMPTY;
        if tag.read(range) {
            if let Some(language) = best_of_readers(&tag, Scripts::Same, &[], offer) {
                (heaviest, chosen) = (weight, Some(language));
            }
        }
    }
    chosen
}

/// Returns whether a range may match a language, or readers who have a fallback.
fn may_match(range: &[u8], offer: Offer<'_>) -> bool {
    offer.languages.iter().any(|language| may_answer(range, *language))
        || offer.fallbacks.iter().any(|(readers, _)| may_answer(range, *readers))
}

/// Returns whether a range may be answered in a language: both start with the same letters, or one may have an alias.
fn may_answer(range: &[u8], language: Language) -> bool {
    let [first, second, behind @ ..] = range else { return false };
    let third = behind.first().map_or(0, |third| third | 0x20);
    let range = [first | 0x20, second | 0x20, third];
    let [first, second, third, ..] = language.first_bytes().to_le_bytes();
    range.starts_with(&[first, second]) || may_have_alias(range) || may_have_alias([first, second, third])
}
