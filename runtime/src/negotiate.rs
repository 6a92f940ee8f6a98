//! Chooses the language of an answer: `Accept-Language` (RFC 9110 §12.5.4) with the lookup of RFC 4647 §3.4.
//!
//! Beyond lookup, a range matches another region of its language (`en-US` for `en-GB` where there is no `en`), and a Chinese
//! range stays within its script as long as anything else that the client lists is available. Languages that readers take for
//! one are one (`no` and `nb`), and Cantonese and other languages of China are answered in Chinese. A catalog can send readers
//! of a language that it does not have to one of its own: their ranges match that as they would their own.

use crate::model::language::Language;

mod best;
pub(crate) mod index;
mod offer;
mod range;
mod subtag;
mod tag;
mod usual;

use best::{Scripts, best_of_readers, first_not_refused};
pub(crate) use offer::Offer;
use range::Ranges;
use tag::Tag;
use usual::usual_choice;

/// Returns the language of the offer that these `Accept-Language` values prefer. The first one is the default, which is
/// returned where nothing can be read or nothing matches.
pub(crate) fn negotiate(headers: impl IntoIterator<Item: AsRef<[u8]>>, offer: Offer<'_>) -> Language {
    let mut headers = headers.into_iter().fuse();
    let (first, second) = (headers.next(), headers.next());
    if let (Some(header), None) = (&first, &second) {
        if let Some(language) = usual_choice(header.as_ref(), offer) {
            return language;
        }
    }
    let default = offer.languages.first().copied().unwrap_or(Language::EN);
    let mut ranges = Ranges::new();
    ranges.read(first.into_iter().chain(second).chain(headers));
    choose(&mut ranges, offer).unwrap_or(default)
}

/// Returns what [`Catalog::negotiate`](crate::Catalog::negotiate) does for a catalog with these languages and fallbacks.
pub fn negotiate_with(
    headers: impl IntoIterator<Item: AsRef<[u8]>>,
    languages: &[Language],
    fallbacks: &[(Language, Language)],
) -> Language {
    negotiate(headers, Offer { languages, fallbacks })
}

/// Returns the language of the offer that a reader of `language` gets; `None` if nothing matches it.
pub(crate) fn matching(language: Language, offer: Offer<'_>) -> Option<Language> {
    if offer.languages.contains(&language) {
        return Some(language);
    }
    let tag = Tag::of(language);
    let in_other_script = || best_of_readers(&tag, Scripts::OtherChinese, &[], offer);
    best_of_readers(&tag, Scripts::Same, &[], offer).or_else(in_other_script)
}

impl Language {
    /// Returns the language of `available` that best matches a client's preferences (RFC 9110 §12.5.4, RFC 4647 §3.4).
    ///
    /// `headers` are the values of all `Accept-Language` fields of a request, in order, as received. Malformed elements are
    /// skipped, among them those with a weight above 1 or a parameter other than `q`, which the grammar does not have. If
    /// nothing matches, the result is the default, the first language of `available`; if the client refuses that with `q=0`,
    /// the first that it does not refuse.
    ///
    /// ```
    /// # use errbook::Language;
    /// let available = [Language::EN, Language::ZH];
    /// assert_eq!(Language::negotiate(["fr, zh-CN;q=0.9, en;q=0.8"], &available), Language::ZH);
    /// ```
    #[must_use]
    pub fn negotiate(headers: impl IntoIterator<Item: AsRef<[u8]>>, available: &[Language]) -> Language {
        negotiate(headers, available.into())
    }
}

fn choose(ranges: &mut Ranges, offer: Offer<'_>) -> Option<Language> {
    let ranges = ranges.by_weight();
    for (index, range) in ranges.iter().enumerate() {
        if range.weight == 0 {
            break;
        }
        let found = match range.tag() {
            Some(tag) => best_of_readers(tag, Scripts::Same, ranges, offer),
            // A Chinese range of the other script is more specific than `*`. So are ranges of the same weight that are
            // listed later.
            None => {
                let later = ranges.iter().skip(index + 1);
                let ties = later.take_while(|other| other.weight == range.weight);
                let listed = ranges.iter().take(index).chain(ties.clone());
                named_tie(ties, ranges, offer)
                    .or_else(|| across_scripts(listed, ranges, offer))
                    .or_else(|| unclaimed(ranges, offer.languages))
            }
        };
        if found.is_some() {
            return found;
        }
    }
    let other_script = across_scripts(ranges.iter(), ranges, offer);
    // The default, unless the client refuses it and not all others.
    other_script.or_else(|| first_not_refused(ranges, offer.languages))
}

/// Returns the best match of the ranges with the same weight as a `*` before them, which are more specific.
fn named_tie<'a>(
    mut ties: impl Iterator<Item = &'a range::Range>,
    ranges: &[range::Range],
    offer: Offer<'_>,
) -> Option<Language> {
    ties.find_map(|range| best_of_readers(range.tag()?, Scripts::Same, ranges, offer))
}

fn across_scripts<'a>(
    mut listed: impl Iterator<Item = &'a range::Range>,
    ranges: &[range::Range],
    offer: Offer<'_>,
) -> Option<Language> {
    listed.find_map(|range| {
        let tag = range.tag().filter(|_| range.weight > 0)?;
        best_of_readers(tag, Scripts::OtherChinese, ranges, offer)
    })
}

/// Returns the language that `*` matches: the first that no other range does (RFC 9110 §12.5.4, RFC 4647 §3.3.1).
fn unclaimed(ranges: &[range::Range], languages: &[Language]) -> Option<Language> {
    let names = |language: &Language| {
        let language = Tag::of(*language);
        ranges.iter().filter_map(range::Range::tag).any(|tag| tag.covers(&language))
    };
    languages.iter().copied().find(|language| !names(language))
}

#[cfg(test)]
mod fallback_tests;
#[cfg(test)]
mod tests;
