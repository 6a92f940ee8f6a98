//! Which language of a catalog an answer is in, as its index among the catalog's languages.

use super::{Offer, matching, negotiate};
use crate::image::Image;
use crate::model::context::Reader;
use crate::model::language::Language;

impl Image {
    /// The languages of the catalog, and the fallbacks among them.
    pub(crate) const fn offer(&self) -> Offer<'static> {
        Offer { languages: self.languages(), fallbacks: self.fallbacks() }
    }
}

/// The index of `language`, or of what negotiation gives for it.
#[inline]
pub(crate) fn index_of(image: &Image, language: &Language) -> usize {
    near_index_of(image, language).unwrap_or_else(|| far_index_of(image, language, None))
}

/// The index of `language` if it is one of the first two, which most clients ask for.
#[inline]
fn near_index_of(image: &Image, language: &Language) -> Option<usize> {
    let [first, second] = image.first_tags();
    match language.short() {
        Some(short) if short == first => Some(0),
        Some(short) if short == second => Some(1),
        _ => None,
    }
}

/// Apart, and not inlined: few get here.
#[cold]
#[inline(never)]
fn far_index_of(image: &Image, language: &Language, header: Option<&str>) -> usize {
    let offer = image.offer();
    let position = |language: Language| offer.languages.iter().position(|known| *known == language);
    let negotiated = || position(negotiate([header?], offer));
    matching(*language, offer).and_then(position).or_else(negotiated).unwrap_or(0)
}

/// The index of the language that an answer to this reader is in; `None` where an envelope is chosen, which comes with the reader.
#[inline]
pub(crate) fn index_for(image: &Image, reader: &Reader<'_>) -> Option<usize> {
    match reader {
        Reader::Language(language) => Some(index_of(image, language)),
        Reader::Both(language, header) => {
            Some(near_index_of(image, language).unwrap_or_else(|| far_index_of(image, language, Some(header))))
        }
        Reader::AcceptLanguage(header) => Some(negotiated_index(image, header)),
        Reader::Unknown => Some(0),
        Reader::OfChosen => None,
    }
}

/// The same, if it is found without a call.
#[inline]
pub(crate) fn near_index_for(image: &Image, reader: &Reader<'_>) -> Option<usize> {
    match reader {
        Reader::Language(language) | Reader::Both(language, _) => near_index_of(image, language),
        Reader::Unknown => Some(0),
        Reader::AcceptLanguage(_) | Reader::OfChosen => None,
    }
}

/// Apart, so that what is asked for without a header stays small.
#[inline(never)]
fn negotiated_index(image: &Image, header: &str) -> usize {
    index_of(image, &negotiate([header], image.offer()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::image::builder::ImageBuilder;

    #[test]
    fn a_language_that_the_catalog_lacks_falls_back_as_negotiation_would() {
        let image = ImageBuilder::new(&["en", "zh"]).finish();
        let index = |tag| index_of(image, &Language::of(tag));
        assert_eq!(index("zh"), 1);
        assert_eq!(index("zh-CN"), 1);
        assert_eq!(index("zh-TW"), 1);
        assert_eq!(index("en-GB"), 0);
        assert_eq!(index("fr"), 0);
    }
}
