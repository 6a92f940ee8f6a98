//! `Accept-Language` (RFC 9110 §12.5.4, RFC 4647 §3.4), through answers and through the catalog.

use errbook::{ApiError, Catalogued, Context, Language};

/// English, the default, and Chinese.
#[errbook::catalog(catalog = "catalogs/negotiation.toml")]
enum TwoLanguages {}

/// English, both Chinese scripts, and languages of some regions.
#[errbook::catalog(catalog = "catalogs/languages.toml")]
enum Many {}

/// Readers of Taiwan get `zh`, and readers of Korean `ja`.
#[errbook::catalog(catalog = "catalogs/fallbacks.toml")]
enum WithFallbacks {}

/// A header, and the language of the answer where the catalog has `en` and `zh`.
const TWO: &[(&str, &str)] = &[
    // Nothing to go by.
    ("", "en"),
    ("   ", "en"),
    (",", "en"),
    (" , ,, ", "en"),
    ("fr", "en"),
    ("fr, de;q=0.9, ja;q=0.8", "en"),
    // One language, in any case, with any subtag.
    ("zh", "zh"),
    ("ZH", "zh"),
    ("en", "en"),
    ("en-US", "en"),
    ("zh-CN", "zh"),
    ("zh-cn", "zh"),
    ("zh-Hans", "zh"),
    ("zh-Hans-CN", "zh"),
    ("zh-SG", "zh"),
    ("zh-Hans-SG-x-private", "zh"),
    ("zh-TW", "zh"),
    ("zh-Hant-HK", "zh"),
    ("zh-u-nu-hanidec", "zh"),
    ("zh_CN", "zh"),
    ("zh_TW, fr", "zh"),
    ("zh-CHS", "zh"),
    ("yue-Hant-HK", "zh"),
    // Order and weight.
    ("zh, en", "zh"),
    ("en, zh", "en"),
    ("fr, zh, en", "zh"),
    ("en;q=0.8, zh", "zh"),
    ("zh;q=0.8, en", "en"),
    ("en;q=0.8, zh;q=0.9", "zh"),
    ("en;q=0.80, zh;q=0.801", "zh"),
    ("zh;q=0.001", "zh"),
    ("zh;q=1, en;q=1.0", "zh"),
    ("zh;q=0.999, en;q=1.000", "en"),
    ("zh;Q=0.1, en;Q=0.2", "en"),
    ("zh-CN,zh;q=0.9,en;q=0.8", "zh"),
    ("zh-CN,zh;q=0.9,en-US;q=0.8,en;q=0.7", "zh"),
    ("en-US,en;q=0.9,zh-CN;q=0.8,zh;q=0.7", "en"),
    ("da, en-gb;q=0.8, en;q=0.7", "en"),
    // Optional white space.
    ("en;q=0.1,zh;q=0.2", "zh"),
    ("  en ; q=0.1 ,\tzh\t;\tq=0.2  ", "zh"),
    // q=0 excludes.
    ("en;q=0", "zh"),
    ("en;q=0, zh;q=0", "en"),
    ("en;q=0, zh;q=0.1", "zh"),
    ("en;q=0.000, *", "zh"),
    ("zh;q=0, *", "en"),
    ("zh-TW, zh;q=0", "en"),
    ("*, en;q=0", "zh"),
    // The wildcard is every language that no other range names.
    ("*", "en"),
    ("*;q=0.1", "en"),
    ("zh, *;q=0.5", "zh"),
    ("zh;q=0.5, *", "en"),
    ("en;q=0.5, *", "zh"),
    ("fr, *;q=0.5", "en"),
    ("*;q=0", "en"),
    ("zh, *;q=0", "zh"),
    // Across Chinese scripts only where nothing else that is listed matches.
    ("zh-TW, en", "en"),
    ("zh-TW, en;q=0.1", "en"),
    ("zh-HK, fr", "zh"),
    ("zh-Hant, zh;q=0.5, en;q=0.4", "zh"),
    ("zh-TW, zh-CN;q=0.8, en;q=0.9", "en"),
    // Malformed elements say nothing, and the others stay.
    ("zh;q=2, en;q=0.1", "en"),
    ("zh;q=abc, en;q=0.1", "en"),
    ("zh;q=-1, en;q=0.1", "en"),
    ("zh;q=0.1234, en;q=0.1", "en"),
    ("zh;q=, en;q=0.1", "en"),
    ("zh;foo=bar, en;q=0.1", "en"),
    ("zh;level=1;q=0.9, en;q=0.1", "en"),
    ("zh-, en;q=0.1", "en"),
    ("chinesisch, en;q=0.1", "en"),
    ("\"zh\", en;q=0.1", "en"),
    ("zh en", "en"),
    ("en;q=1;zh", "en"),
    (";q=1, zh", "zh"),
    ("语言, zh", "zh"),
    ("%00, zh", "zh"),
];

/// A header, and the language of the answer where the catalog has many.
const MANY: &[(&str, &str)] = &[
    ("zh", "zh-Hans"),
    ("zh-CN", "zh-Hans"),
    ("zh-TW", "zh-Hant"),
    ("zh-HK, en", "zh-Hant"),
    ("zh-Hans-HK", "zh-Hans"),
    ("zh-Hant;q=0, zh-TW", "zh-Hans"),
    ("fr-CA", "fr"),
    ("pt", "pt-BR"),
    ("pt-PT, en", "pt-BR"),
    ("en-GB", "en-GB"),
    ("en-GB-oxendict", "en-GB"),
    ("en-US", "en"),
    ("de", "de-CH"),
    ("de-CH-1996, fr", "de-CH"),
    ("en-GB;q=0, en", "en"),
    ("*, en;q=0.1", "zh-Hans"),
    ("ja, fr;q=0.2, pt;q=0.1", "fr"),
];

/// A header, and the language of the answer where the catalog has fallbacks.
const FALLBACKS: &[(&str, &str)] = &[
    ("zh-TW, en", "zh"),
    ("zh-Hant-TW, en", "zh"),
    ("zh_TW, ja;q=0.9", "zh"),
    ("zh-HK, en", "zh-HK"),
    ("zh-Hant, en", "zh-HK"),
    ("zh-TW;q=0.8, en;q=0.9", "en"),
    ("zh-TW, zh;q=0, ja;q=0.1", "ja"),
    ("ko-KR, ko;q=0.9, en;q=0.8", "ja"),
    ("ko;q=0, zh", "zh"),
    ("ko, ja;q=0", "en"),
    ("pt-BR, zh;q=0.9", "en"),
    ("fr, zh;q=0.9", "zh"),
    ("fr", "en"),
];

fn content_language(error: &dyn ApiError, header: &str) -> String {
    let response = error.respond(&Context::new().accept_language(header));
    response.headers.get("content-language").unwrap_or_default().to_owned()
}

#[test]
fn an_answer_is_in_the_language_that_the_header_asks_for() {
    for (header, expected) in TWO {
        assert_eq!(content_language(&TwoLanguages::Failed, header), *expected, "{header:?}");
    }
    for (header, expected) in MANY {
        assert_eq!(content_language(&Many::Failed, header), *expected, "{header:?}");
    }
    for (header, expected) in FALLBACKS {
        assert_eq!(content_language(&WithFallbacks::Failed, header), *expected, "{header:?}");
    }
    assert!(TWO.len() + MANY.len() >= 60);
}

#[test]
fn the_catalog_chooses_as_an_answer_does() {
    for (header, expected) in TWO {
        assert_eq!(TwoLanguages::catalog().negotiate([header]).as_str(), *expected, "{header:?}");
    }
    for (header, expected) in MANY {
        assert_eq!(Many::catalog().negotiate([header]).as_str(), *expected, "{header:?}");
    }
    for (header, expected) in FALLBACKS {
        assert_eq!(WithFallbacks::catalog().negotiate([header]).as_str(), *expected, "{header:?}");
    }
}

#[test]
fn body_header_and_message_are_in_one_language() {
    for (header, _) in MANY {
        let response = Many::Failed.respond(&Context::new().accept_language(header));
        let language = response.headers.get("content-language").unwrap();
        let message = Many::Failed.message(Language::parse(language).unwrap()).to_string();
        assert!(message.starts_with(&format!("{language}: ")), "{message}");
        assert!(response.body.as_str().contains(&message));
        assert_eq!(response.headers.get("vary"), Some("accept-language"));
    }
}

#[test]
fn repeated_headers_are_one_list() {
    let choose = |headers: &[&str]| TwoLanguages::catalog().negotiate(headers).as_str().to_owned();
    assert_eq!(choose(&["en;q=0.1", "zh;q=0.2"]), "zh");
    assert_eq!(choose(&["fr", "zh"]), "zh");
    assert_eq!(choose(&["zh", "en"]), "zh");
    assert_eq!(choose(&["", "", "zh"]), "zh");
    assert_eq!(choose(&["zh-TW", "en;q=0.1"]), "en");
    assert_eq!(choose(&[]), "en");
}

#[test]
fn bytes_that_are_no_utf_8_say_nothing_and_the_rest_stays() {
    let choose = |header: &[u8]| TwoLanguages::catalog().negotiate([header]).as_str().to_owned();
    assert_eq!(choose(b"\xff\xfe, zh"), "zh");
    assert_eq!(choose(b"zh\xff, en;q=0.1"), "en");
    assert_eq!(choose(b"\xe4\xb8"), "en");
    assert_eq!(choose(b"zh\0"), "en");
}

#[test]
fn headers_of_any_length_are_read_within_bounds() {
    let many = "fr;q=0.5, ".repeat(10_000);
    let start = std::time::Instant::now();
    assert_eq!(content_language(&TwoLanguages::Failed, &format!("zh, {many}")), "zh");
    assert_eq!(content_language(&TwoLanguages::Failed, &format!("{many} zh")), "en");
    assert_eq!(content_language(&TwoLanguages::Failed, &"z".repeat(100_000)), "en");
    assert_eq!(content_language(&TwoLanguages::Failed, &format!("zh-{}", "a-".repeat(50_000))), "en");
    assert_eq!(content_language(&TwoLanguages::Failed, &",".repeat(100_000)), "en");
    assert!(start.elapsed() < std::time::Duration::from_secs(1), "{:?}", start.elapsed());
}

#[test]
fn a_language_that_the_catalog_lacks_falls_back_as_a_header_would() {
    for (tag, expected) in [("zh-CN", "zh-Hans"), ("zh-HK", "zh-Hant"), ("fr-BE", "fr"), ("ja", "en"), ("pt", "pt-BR")]
    {
        let language = Language::parse(tag).unwrap();
        assert_eq!(Many::Failed.message(language).language().as_str(), expected);
        let response = Many::Failed.respond(&Context::new().language(language));
        assert_eq!(response.headers.get("content-language"), Some(expected));
    }
}

#[test]
fn a_language_that_is_set_for_readers_with_a_fallback_is_that() {
    for (tag, expected) in [("zh-TW", "zh"), ("zh-Hant-TW", "zh"), ("zh-MO", "zh-HK"), ("ko-KR", "ja"), ("pt", "en")] {
        let language = Language::parse(tag).unwrap();
        assert_eq!(WithFallbacks::Failed.message(language).language().as_str(), expected, "{tag}");
        let response = WithFallbacks::Failed.respond(&Context::new().language(language));
        assert_eq!(response.headers.get("content-language"), Some(expected), "{tag}");
    }
}
