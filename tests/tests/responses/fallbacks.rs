//! What the catalog says of `fallbacks` is what negotiation does with them.

use errbook::__private::negotiate_with;
use errbook::Language;
use errbook_catalog::{Rule, read_text};

/// The default language, which no range asks for.
const DEFAULT: &str = "en";
/// What the readers of a fallback get.
const GIVEN: &str = "ja";

/// Languages with several forms: scripts, regions, aliases.
const TAGS: &[&str] = &[
    "zh",
    "zh-Hans",
    "zh-Hant",
    "zh-CN",
    "zh-TW",
    "zh-HK",
    "zh-Hant-HK",
    "zh-Hans-HK",
    "zh-Hant-HK-x-a",
    "zh-HK-x-a",
    "cmn-TW",
    "yue",
    "yue-HK",
    "sr",
    "sr-Latn",
    "sr-Cyrl",
    "sr-RS",
    "sr-Latn-RS",
    "sr-Cyrl-RS",
    "sr-Cyrl-RS-x-a",
    "pt",
    "pt-BR",
    "pt-PT",
    "pt-BR-x-a",
    "no",
    "nb",
    "nb-NO",
    "nb-NO-x-a",
];

/// Returns what clients get that accept one range each, in a catalog with a language beside the default and what is given.
fn chosen(language: &str, readers: Option<&str>) -> Vec<Language> {
    let known = [DEFAULT, language, GIVEN].map(Language::of);
    let fallbacks: Vec<_> = readers.map(|readers| (Language::of(readers), Language::of(GIVEN))).into_iter().collect();
    TAGS.iter().map(|range| negotiate_with([range], &known, &fallbacks)).collect()
}

#[test]
fn a_fallback_is_a_mistake_where_no_reader_gets_another_language_by_it() {
    let mut counts = [0, 0];
    for language in TAGS {
        for readers in TAGS {
            let text = format!(
                "[catalog]\nname = 'x'\nlanguages = ['{DEFAULT}', '{language}', '{GIVEN}']\nfallbacks = {{ {readers} = '{GIVEN}' }}"
            );
            let reading = read_text("catalog.toml", &text);
            let is_mistake = reading.diagnostics.iter().any(|found| found.rule == Rule::FallbackOfLanguage);
            // Beside Simplified `zh`, a key `zh` would send readers of Traditional alone, who have a tag of their own.
            let does_nothing = language == readers || chosen(language, Some(readers)) == chosen(language, None);
            assert_eq!(is_mistake, does_nothing, "`{readers}` beside `{language}`");
            counts[usize::from(is_mistake)] += 1;
        }
    }
    assert!(counts.iter().all(|count| *count > 30), "{counts:?}");
}
