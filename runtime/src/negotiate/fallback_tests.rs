//! Readers whom a catalog sends to another language on purpose.

use super::offer::Fallback;
use super::*;
use alloc::{format, vec::Vec};

/// Header, available languages, fallbacks, the language expected, and why.
type Row = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// What a key reaches is found by lookup (RFC 4647 §3.4), and for Chinese by the script of a region (UTS #35, likely subtags).
const ROWS: &[Row] = &[
    ("zh-TW, en", "en zh", "zh-Hant=zh", "zh", "before what the reader lists with less weight"),
    ("zh-TW, en", "en zh", "", "en", "which it is not without a fallback"),
    ("zh-TW;q=0.9, en", "en zh", "zh-Hant=zh", "en", "with the weight of the range"),
    ("en;q=0.8, zh-TW;q=0.9", "en zh", "zh-Hant=zh", "zh", "in any order"),
    ("en, zh-TW", "zh en", "zh-Hant=zh", "en", "the first of equal weights"),
    ("zh-Hant", "en zh", "zh-Hant=zh", "zh", "the key itself"),
    ("zh-HK, en", "en zh", "zh-Hant=zh", "zh", "the script of a region"),
    ("zh-Hant-HK, en", "en zh", "zh-Hant=zh", "zh", "lookup"),
    ("zh_TW, en", "en zh", "zh-Hant=zh", "zh", "the name of a POSIX locale"),
    ("zh-CHT, en", "en zh", "zh-Hant=zh", "zh", "the name of .NET"),
    ("yue-HK, en", "en zh", "zh-Hant=zh", "zh", "Cantonese is in traditional script"),
    ("yue-CN, en", "en zh-TW", "zh-Hans=zh-TW", "zh-TW", "but in simplified in the mainland"),
    ("yue, en", "zh-Hant en", "yue=en", "en", "a key of its own comes before Chinese"),
    ("zh-CN, en", "en fr", "zh-Hant=fr", "en", "the other script is not reached"),
    ("zh, en", "en zh-Hant", "zh-Hans=zh-Hant", "zh-Hant", "plain Chinese is simplified"),
    ("zh-TW, en", "en ja", "zh=ja", "ja", "a language without script reaches all of it"),
    ("pt-BR, en", "en es", "pt=es", "es", "a region"),
    ("pt, en", "en es", "pt-BR=es", "en", "not the language of a region"),
    ("pt-PT, en", "en es", "pt-BR=es", "en", "nor another region"),
    ("no, en", "en sv", "nb=sv", "sv", "an alias"),
    ("in-ID, en", "en ms", "id=ms", "ms", "and a legacy tag"),
    // A language of the readers' own comes first.
    ("zh-TW, en", "en zh zh-TW", "zh-Hant=zh", "zh-TW", "the very language"),
    ("zh-Hant-TW, en", "en zh zh-TW", "zh-Hant=zh", "zh-TW", "which is narrower than the key"),
    ("zh-HK, en", "en zh zh-TW", "zh-Hant=zh", "zh-TW", "or at least in the script of the key"),
    ("pt-PT, en", "en es pt-BR", "pt=es", "pt-BR", "another region of the key"),
    // Unless the key is narrower.
    ("zh-HK, en;q=0.1", "zh-Hant en", "zh-HK=en", "en", "a region of it is sent elsewhere"),
    ("zh-Hant-HK", "zh-Hant en", "zh-HK=en", "en", "with its script"),
    ("zh-HK", "zh-Hant en", "zh-Hant-HK=en", "en", "or without"),
    ("zh-Hans-HK, zh-Hant", "zh-Hant en", "zh-HK=en", "zh-Hant", "but not in the other script"),
    ("zh-TW", "zh-Hant en", "zh-HK=en", "zh-Hant", "nor another region"),
    ("pt-BR", "pt en", "pt-BR=en", "en", "a region of any language"),
    // Of several keys, the narrowest.
    ("zh-HK", "fr zh en", "zh-Hant=zh zh-HK=en", "en", "a region before its script"),
    ("zh-MO", "fr zh en", "zh-Hant=zh zh-HK=en", "zh", "but for other regions"),
    ("zh-HK", "fr zh en", "zh-HK=en zh-Hant=zh", "en", "in any order"),
    ("zh-TW", "fr en ja", "zh=ja zh-Hant=en", "en", "a script before the language"),
    ("zh-Hant-HK", "fr en ja", "zh-HK=en zh-Hant-HK=ja", "ja", "the very range"),
    ("zh-HK", "fr en ja", "zh-HK=en zh-Hant-HK=ja", "en", "and the other"),
    // Refusals (RFC 9110 §12.4.2).
    ("zh-TW, zh;q=0, en;q=0.1", "fr en zh", "zh-Hant=zh", "en", "what is refused is not given"),
    ("zh-TW, zh-Hans;q=0", "en zh", "zh-Hant=zh", "en", "by its script"),
    ("zh-TW;q=0, fr", "en zh", "zh-Hant=zh", "en", "a refused range asks for nothing"),
    ("zh-TW;q=0, zh", "en zh", "zh-Hant=zh", "zh", "nor does it refuse another language"),
    ("zh-HK, zh-Hant;q=0, en;q=0.1", "en zh", "zh-Hant=zh", "zh", "even beside its script"),
    ("pt, es;q=0", "en es fr", "pt=es", "en", "then the default"),
    ("pt-BR, es;q=0", "en es fr", "pt=es pt-BR=es", "en", "whatever the number of keys"),
    // `*`.
    ("*, zh-TW", "en zh", "zh-Hant=zh", "zh", "less specific than what is named"),
    ("zh-TW, *;q=0.5", "en zh", "zh-Hant=zh", "zh", "whatever its weight"),
    ("*, zh-TW;q=0.5", "en zh", "zh-Hant=zh", "en", "unless it weighs more"),
    ("*;q=0, zh-TW", "en zh", "zh-Hant=zh", "zh", "which refuses what is not named"),
];

fn languages(tags: &str) -> Vec<Language> {
    tags.split_whitespace().map(Language::of).collect()
}

fn fallbacks(rows: &str) -> Vec<Fallback> {
    let row = |row: &str| row.split_once('=').map(|(key, value)| (Language::of(key), Language::of(value)));
    rows.split_whitespace().filter_map(row).collect()
}

#[test]
fn readers_get_the_language_that_the_catalog_sends_them_to() {
    for (header, available, rows, expected, why) in ROWS {
        let chosen = negotiate_with([header], &languages(available), &fallbacks(rows));
        assert_eq!(chosen.as_str(), *expected, "{header:?} of {available:?} with {rows:?}: {why}");
    }
}

#[test]
fn the_short_way_gives_what_the_long_way_does() {
    let ranges = ["en", "zh-TW", "zh", "yue-HK", "zh-Hant-HK", "pt-BR", "pt", "no", "fr", "*", "zh_HK"];
    let weights = ["", "", ";q=0.9", ";q=0.8", ";q=0"];
    let mut seed = 1_u32;
    let mut next = |count: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) as usize % count
    };
    let (mut short, mut sent) = (0, 0);
    for (available, rows) in
        [("en zh", "zh-Hant=zh pt=en"), ("zh-TW en", "zh-HK=en nb=zh-TW"), ("fr en", "zh=en pt-BR=fr")]
    {
        let (available, rows) = (languages(available), fallbacks(rows));
        let offer = Offer { languages: &available, fallbacks: &rows };
        for _ in 0..2000 {
            let elements: Vec<_> = (0..next(5))
                .map(|_| format!("{}{}", ranges[next(ranges.len())], weights[next(weights.len())]))
                .collect();
            let header = elements.join(",");
            short += usize::from(usual_choice(header.as_bytes(), offer).is_some());
            let chosen = negotiate([&*header], offer);
            sent += usize::from(chosen != negotiate([&*header], available.as_slice().into()));
            // An empty field more makes no difference but that it is not the usual.
            assert_eq!(chosen, negotiate([&*header, ""], offer), "{header}");
        }
    }
    assert!(short > 500 && sent > 500, "{short} {sent}");
}

#[test]
fn a_language_that_is_set_is_taken_for_one_of_its_readers() {
    const FALLBACKS: &[Fallback] =
        &[(Language::of("zh-Hant"), Language::of("zh")), (Language::of("ko"), Language::of("ja"))];
    let image = crate::image::builder::ImageBuilder::new(&["en", "zh", "ja"]).finish_with(FALLBACKS);
    for (tag, expected) in [("zh", 1), ("zh-TW", 1), ("ko-KR", 2), ("ja", 2), ("fr", 0), ("en-GB", 0)] {
        assert_eq!(index::index_of(image, &Language::of(tag)), expected, "{tag}");
    }
}
