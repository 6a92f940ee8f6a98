//! Language tags: the catalog and the runtime accept the same.

use errbook::Language;
use errbook_catalog::read_text;

/// Subtags of every kind of RFC 5646 §2.1, those that are of none, and some in another case.
const SUBTAGS: [&str; 27] = [
    "en",
    "zh",
    "x",
    "a",
    "u",
    "1",
    "12",
    "419",
    "Hant",
    "1901",
    "abcde",
    "abc",
    "abcdefgh",
    "abcdefghi",
    "",
    "i",
    "min",
    "nan",
    "US",
    "ROZAJ",
    "iw",
    "BU",
    "yue",
    "CHT",
    "no",
    "a_b",
    "é",
];

/// Whether a catalog can have the language.
fn catalog_accepts(tag: &str) -> bool {
    let text = format!("[catalog]\nname = 'x'\nlanguages = ['{tag}']\n");
    let reading = read_text("catalog.toml", &text);
    let accepts = !reading.has_errors();
    let languages: Vec<&str> = reading.catalog.languages.iter().map(|language| language.value.as_str()).collect();
    if accepts {
        let canonical = Language::parse(tag).map(|language| language.to_string());
        assert_eq!(canonical.as_deref(), Ok(languages[0]), "the same canonical case of `{tag}`");
    } else {
        let errors: Vec<_> = reading.errors().collect();
        assert!(errors.iter().all(|error| error.rule.as_str().contains("language")), "{tag}: {errors:?}");
    }
    accepts
}

#[test]
fn the_catalog_and_the_runtime_accept_the_same_of_ten_thousand_random_tags() {
    let mut state: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    let mut accepted = 0;
    for _ in 0..10_000 {
        let count = 1 + random(4);
        let subtags: Vec<&str> = (0..count).map(|_| SUBTAGS[random(SUBTAGS.len())]).collect();
        let tag = subtags.join("-");
        let by_catalog = catalog_accepts(&tag);
        assert_eq!(by_catalog, Language::parse(&tag).is_ok(), "{tag}");
        accepted += usize::from(by_catalog);
    }
    assert!((1_000..9_000).contains(&accepted), "{accepted}");
}

#[test]
fn a_language_of_the_catalog_is_found_by_its_older_tag_and_the_other_way_round() {
    for (written, canonical) in
        [("iw", "he"), ("in", "id"), ("zh-yue", "yue"), ("zh-CHT", "zh-Hant"), ("de-DD", "de-DE")]
    {
        assert!(catalog_accepts(written), "{written}");
        assert_eq!(Language::parse(written), Language::parse(canonical));
        let text = format!(
            "[catalog]\nname = 'x'\nlanguages = ['{written}']\n[errors.a]\nstatus = 400\nmessage.{canonical} = 'A.'\n"
        );
        let reading = read_text("catalog.toml", &text);
        assert!(!reading.has_errors(), "{written}: {:?}", reading.diagnostics);
    }
}

#[test]
fn private_use_is_a_language_to_both() {
    for tag in ["x-pirate", "zh-x-a"] {
        assert!(catalog_accepts(tag), "{tag}");
        assert_eq!(Language::parse(tag).map(|language| language.to_string()).as_deref(), Ok(tag));
    }
}
