//! The best match of one range.

use super::offer::{Fallback, Offer};
use super::range::Range;
use super::tag::Tag;
use crate::model::language::Language;

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Scripts {
    Same,
    OtherChinese,
}

/// Returns the best match of a range, or of Chinese for a range of a language whose readers read Chinese.
#[inline]
pub(super) fn best_of_readers(range: &Tag, scripts: Scripts, ranges: &[Range], offer: Offer<'_>) -> Option<Language> {
    let chinese = || best_of_range(&range.as_chinese()?, scripts, ranges, offer);
    best_of_range(range, scripts, ranges, offer).or_else(chinese)
}

/// Returns the best match of a range: a language of its readers, or the one that the catalog sends them to.
#[inline]
fn best_of_range(range: &Tag, scripts: Scripts, ranges: &[Range], offer: Offer<'_>) -> Option<Language> {
    let own = best(range, scripts, ranges, offer.languages);
    if offer.fallbacks.is_empty() || scripts == Scripts::OtherChinese {
        return own;
    }
    fallback(range, own, ranges, offer.fallbacks).or(own)
}

/// Returns the language that the narrowest fallback of a range leads to. One that reaches `own`, the match of the range
/// itself, is as broad as that or broader, and gives way to it.
///
/// Apart, and not inlined: few catalogs have fallbacks.
#[cold]
#[inline(never)]
fn fallback(range: &Tag, own: Option<Language>, ranges: &[Range], fallbacks: &[Fallback]) -> Option<Language> {
    let own = own.map(Tag::of);
    let mut narrowest = None;
    for (readers, language) in fallbacks {
        if !range.may_have_primary_of(*readers) {
            continue;
        }
        let readers = Tag::of(*readers);
        let gives_way = || own.as_ref().is_some_and(|own| readers.reaches(own));
        if !readers.reaches(range) || gives_way() || excluded(&Tag::of(*language), ranges) {
            continue;
        }
        let rank = (readers.is_same(range), readers.narrowness());
        if narrowest.is_none_or(|(narrower, _)| rank > narrower) {
            narrowest = Some((rank, *language));
        }
    }
    narrowest.map(|(_, language)| language)
}

/// Returns the best match of a range, the first of equals, among the languages that the client does not exclude.
#[inline]
fn best(range: &Tag, scripts: Scripts, ranges: &[Range], available: &[Language]) -> Option<Language> {
    let mut best = (0, None);
    for language in available {
        if !range.may_have_primary_of(*language) {
            continue;
        }
        let tag = Tag::of(*language);
        let score = score(range, &tag, scripts);
        if score > best.0 && !excluded(&tag, ranges) {
            best = (score, Some(*language));
        }
    }
    best.1
}

/// Returns how well a language matches a range: 0 if it does not, and most if they are equal.
#[inline]
fn score(range: &Tag, language: &Tag, scripts: Scripts) -> usize {
    let may_answer = match scripts {
        Scripts::Same => range.has_script_of(language),
        Scripts::OtherChinese => range.is_chinese() && !range.has_script_of(language),
    };
    if !range.has_primary_of(language) || !may_answer {
        0
    } else if range.is_same(language) {
        1000
    } else if language.is_prefix_of(range) {
        // Found by lookup, which cuts subtags off the range: the longer the better.
        500 + language.length()
    } else {
        100 + 50 * usize::from(range.has_region_of(language)) + 25 * usize::from(language.is_script_alone())
    }
}

/// Returns the first language that the client does not refuse, by name or by `*`.
pub(super) fn first_not_refused(ranges: &[Range], available: &[Language]) -> Option<Language> {
    let refuses_others = ranges.iter().any(|range| range.tag().is_none() && range.weight == 0);
    let is_refused = |language: &Language| {
        let language = Tag::of(*language);
        let is_named = || ranges.iter().filter_map(Range::tag).any(|tag| tag.covers(&language));
        excluded(&language, ranges) || refuses_others && !is_named()
    };
    available.iter().copied().find(|language| !is_refused(language))
}

/// Returns whether the most specific range that covers a language has `q=0`.
#[inline]
fn excluded(language: &Tag, ranges: &[Range]) -> bool {
    // The ranges are sorted by weight.
    if ranges.last().is_none_or(|last| last.weight > 0) {
        return false;
    }
    let covering = ranges.iter().filter_map(|range| {
        let tag = range.tag()?;
        tag.covers(language).then_some((tag.length(), range.weight))
    });
    covering.max().is_some_and(|(_, weight)| weight == 0)
}
