//! Caches the language negotiated last on this thread, as many requests send the same header as the one before.

use alloc::borrow::ToOwned;
use alloc::string::String;
use core::cell::RefCell;

use crate::answer::catalog::Catalog;
use crate::model::language::Language;
use crate::negotiate::Offer;

/// The longest header that is cached, which limits the memory that a client can occupy.
const LONGEST_KEPT: usize = 128;

struct Last {
    header: String,
    offer: Offer<'static>,
    chosen: Language,
}

std::thread_local! {
    static LAST: RefCell<Option<Last>> = const { RefCell::new(None) };
}

/// Returns the same as [`Catalog::negotiate`].
pub(super) fn language(catalog: Catalog, header: &str) -> Language {
    let offer = catalog.image().offer();
    let known = |last: &Last| last.offer.is(offer) && last.header == header;
    let kept = LAST.try_with(|last| last.borrow().as_ref().filter(|last| known(last)).map(|last| last.chosen));
    if let Ok(Some(language)) = kept {
        return language;
    }
    let chosen = catalog.negotiate([header]);
    if header.len() <= LONGEST_KEPT {
        // Fails while the thread is ending.
        let _ = LAST.try_with(|last| *last.borrow_mut() = Some(Last { header: header.to_owned(), offer, chosen }));
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::image::Image;
    use crate::image::builder::{ImageBuilder, Spec};
    use alloc::format;

    fn catalog(languages: &[&'static str]) -> Catalog {
        let mut builder = ImageBuilder::new(languages);
        builder.record(Spec::default());
        builder.finish().entry(0).catalog()
    }

    #[test]
    fn catalogs_with_the_same_languages_and_other_fallbacks_are_told_apart() {
        // In one place, as the compiler may put them.
        static LANGUAGES: [Language; 2] = [Language::EN, Language::ZH];
        static VERSION: [u8; 4] = errbook_format::image::VERSION.to_le_bytes();
        static WITHOUT: Image = Image::new("", &VERSION, &LANGUAGES);
        static WITH: Image =
            Image::new("", &VERSION, &LANGUAGES).with_fallbacks(&[(Language::of("zh-Hant"), Language::ZH)]);
        for _ in 0..2 {
            assert_eq!(language(WITHOUT.catalog(), "zh-TW, en"), Language::EN);
            assert_eq!(language(WITH.catalog(), "zh-TW, en"), Language::ZH);
        }
    }

    #[test]
    fn what_is_kept_is_what_would_be_negotiated() {
        let (two, three) = (catalog(&["en", "zh"]), catalog(&["fr", "zh", "en"]));
        let long = format!("zh;q=0.5{}", " ".repeat(LONGEST_KEPT));
        for header in ["zh", "zh", "en", "de", "", "zh-TW, en", &long, &long, "zh"] {
            for catalog in [two, two, three, two] {
                assert_eq!(language(catalog, header), catalog.negotiate([header]), "{header:.20}");
            }
        }
    }
}
