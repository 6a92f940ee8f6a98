//! A fast path for lists as most clients send them.

use errbook_format::tag::alias_of_two;

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
    let all_have_two = all_have_two_letters(offer);
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
        if weight <= heaviest || !may_match(range, offer, all_have_two) {
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
#[inline]
fn may_match(range: &[u8], offer: Offer<'_>, all_have_two: bool) -> bool {
    let [first, second, behind @ ..] = range else { return false };
    // Languages of three letters are rare, and many of them match another one.
    if !all_have_two || behind.first().is_some_and(u8::is_ascii_alphabetic) {
        return true;
    }
    let range = [first | 0x20, second | 0x20];
    let has = |language: [u8; 2]| any(offer, |[first, second, ..]| [first, second] == language);
    let alias = alias_of_two(range);
    has(range) || alias != range && has(alias)
}

/// Returns whether the languages of an offer have two letters, without their other subtags.
fn all_have_two_letters(offer: Offer<'_>) -> bool {
    !any(offer, |[_, _, third, ..]| third.is_ascii_lowercase())
}

/// Returns whether something holds for the first bytes of a language that readers of an offer read.
#[inline]
fn any(offer: Offer<'_>, holds: impl Fn([u8; 8]) -> bool) -> bool {
    let holds = |language: &Language| holds(language.first_bytes().to_le_bytes());
    offer.languages.iter().any(holds) || offer.fallbacks.iter().any(|(readers, _)| holds(readers))
}
