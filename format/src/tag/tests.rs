use std::string::String;
use std::vec::Vec;

use super::*;

fn read(tag: &str) -> Result<String, Problem> {
    canonical(tag).map(|bytes| bytes.iter().take_while(|byte| **byte != 0).map(|byte| char::from(*byte)).collect())
}

fn subtag(tag: &str) -> Option<(&str, SubtagProblem)> {
    match canonical(tag) {
        Err(Problem::Subtag { start, end, problem }) => Some((&tag[start..end], problem)),
        _ => None,
    }
}

#[test]
fn the_examples_of_rfc_5646_appendix_a_that_fit_into_sixteen_characters_are_well_formed() {
    let examples = [
        "de",
        "fr",
        "ja",
        "zh-Hant",
        "zh-Hans",
        "sr-Cyrl",
        "sr-Latn",
        "zh-cmn-Hans-CN",
        "cmn-Hans-CN",
        "zh-yue-HK",
        "yue-HK",
        "zh-Hans-CN",
        "sr-Latn-RS",
        "sl-rozaj",
        "sl-nedis",
        "de-CH-1901",
        "sl-IT-nedis",
        "hy-Latn-IT",
        "de-DE",
        "en-US",
        "es-419",
        "x-whatever",
        "de-Qaaa",
        "sr-Latn-QM",
        "sr-Qaaa-RS",
        "en-US-u-islamcal",
        "zh-CN-a-myext",
        "en-a-myext-b-ano",
    ];
    for tag in examples {
        assert!(canonical(tag).is_ok(), "{tag}");
    }
}

/// RFC 5646 §4.5, with the values of the registry.
#[test]
fn deprecated_and_extended_languages_become_what_is_preferred() {
    for (tag, expected) in [
        ("iw", "he"),
        ("IW-il", "he-IL"),
        ("in-ID", "id-ID"),
        ("ji", "yi"),
        ("mo-MD", "ro-MD"),
        ("de-DD", "de-DE"),
        ("en-x-iw", "en-x-iw"),
        ("zh-cmn", "cmn"),
        ("zh-cmn-Hans-CN", "cmn-Hans-CN"),
        ("ZH-YUE-hant-hk", "yue-Hant-HK"),
        ("sgn-ase-US", "ase-US"),
        ("zh-abc-abc", "zh-abc-abc"),
        ("zh-CHT", "zh-Hant"),
        ("zh-chs", "zh-Hans"),
        ("no", "no"),
        ("tl", "tl"),
    ] {
        let canonical = read(tag);
        assert_eq!(canonical.as_deref(), Ok(expected), "{tag}");
        assert_eq!(read(expected), canonical, "{tag} again");
    }
}

#[test]
fn private_use_is_well_formed_alone_and_behind_a_language() {
    assert_eq!(read("x-pirate").as_deref(), Ok("x-pirate"));
    assert_eq!(read("zh-x-a").as_deref(), Ok("zh-x-a"));
    assert_eq!(read("X-AB-ABCD").as_deref(), Ok("x-ab-abcd"));
    assert_eq!(read("en-x-a-a-a").as_deref(), Ok("en-x-a-a-a"));
}

#[test]
fn tags_are_given_in_the_case_of_rfc_5646_2_1_1() {
    for (written, expected) in [
        ("EN", "en"),
        ("zh-hANT-tw", "zh-Hant-TW"),
        ("en-us", "en-US"),
        ("es-419", "es-419"),
        ("sl-ROZAJ", "sl-rozaj"),
        ("en-X-AB-ABCD", "en-x-ab-abcd"),
        ("MN-cyrl-mn", "mn-Cyrl-MN"),
    ] {
        assert_eq!(read(written).as_deref(), Ok(expected), "{written}");
    }
}

#[test]
fn texts_that_are_no_tags_are_refused_for_what_they_are() {
    assert_eq!(read(""), Err(Problem::Empty));
    assert_eq!(read("zh_CN"), Err(Problem::Underscore));
    assert_eq!(read("en US"), Err(Problem::Character(2)));
    assert_eq!(read("中文"), Err(Problem::Character(0)));
    assert_eq!(read("zh-min-nan"), Err(Problem::Grandfathered));
    assert_eq!(read("I-Klingon"), Err(Problem::Grandfathered));
    assert_eq!(read("zh-Hant-TW-abcdef"), Err(Problem::TooLong(17)));
    for tag in ["-", "en-", "-en", "en--US"] {
        assert_eq!(read(tag), Err(Problem::EmptySubtag), "{tag}");
    }
}

#[test]
fn a_wrong_subtag_is_named() {
    assert_eq!(subtag("abcdefghi"), Some(("abcdefghi", SubtagProblem::TooLong)));
    assert_eq!(subtag("e"), Some(("e", SubtagProblem::NotALanguage)));
    assert_eq!(subtag("12"), Some(("12", SubtagProblem::NotALanguage)));
    assert_eq!(subtag("en-US-Latn"), Some(("Latn", SubtagProblem::OutOfPlace)));
    assert_eq!(subtag("abcdefgh-ABCDEFG"), None);
    assert_eq!(subtag("abcd-abc"), Some(("abc", SubtagProblem::OutOfPlace)));
    assert_eq!(subtag("sl-rozaj-ROZAJ"), Some(("ROZAJ", SubtagProblem::RepeatedVariant)));
    assert_eq!(subtag("en-a-bb-A-cc"), Some(("A", SubtagProblem::RepeatedExtension)));
    assert_eq!(subtag("en-a"), Some(("a", SubtagProblem::NothingAfter)));
    assert_eq!(subtag("en-a-b-cc"), Some(("a", SubtagProblem::NothingAfter)));
    assert_eq!(subtag("x"), Some(("x", SubtagProblem::NothingAfter)));
}

#[test]
fn chinese_is_a_language_not_a_prefix() {
    assert!(["zh", "zh-Hant", "ZH-TW"].into_iter().all(is_chinese));
    assert!(!["zha", "zh1", "za", "yu", "en-zh", ""].into_iter().any(is_chinese));
    assert_eq!([list_separator("zh-Hant"), list_separator("ja"), list_separator("zha")], ["、", "、", ", "]);
}

/// A second reading of the grammar of RFC 5646 §2.1, by lists of subtags instead of places in a text.
fn is_well_formed(tag: &str) -> bool {
    let lower = tag.to_ascii_lowercase();
    let mut rest: Vec<&str> = lower.split('-').collect();
    let alpha = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphabetic());
    if tag.is_empty() || tag.len() > 16 || GRANDFATHERED.contains(&lower.as_str()) {
        return false;
    }
    if rest
        .iter()
        .any(|part| part.is_empty() || part.len() > 8 || !part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
    {
        return false;
    }
    let mut take = |fits: &dyn Fn(&str) -> bool| {
        let fits = rest.first().is_some_and(|part| fits(part));
        if fits { Some(rest.remove(0)) } else { None }
    };
    if let Some(language) = take(&|part| part != "x" && part.len() > 1 && alpha(part)) {
        for _ in 0..3 {
            if language.len() < 4 {
                take(&|part| part.len() == 3 && alpha(part));
            }
        }
        take(&|part| part.len() == 4 && alpha(part));
        take(&|part| part.len() == 2 && alpha(part) || part.len() == 3 && part.parse::<u16>().is_ok());
        let mut variants = Vec::new();
        while let Some(variant) = take(&|part| part.len() > 4 || part.len() == 4 && part.as_bytes()[0].is_ascii_digit())
        {
            variants.push(variant);
        }
        let mut distinct = variants.clone();
        distinct.sort_unstable();
        distinct.dedup();
        if distinct.len() != variants.len() {
            return false;
        }
        let mut singletons = Vec::new();
        while let Some(singleton) = take(&|part| part.len() == 1 && part != "x") {
            if singletons.contains(&singleton) || take(&|part| part.len() > 1).is_none() {
                return false;
            }
            singletons.push(singleton);
            while take(&|part| part.len() > 1).is_some() {}
        }
    }
    match rest.as_slice() {
        [] => true,
        [x, inside @ ..] => *x == "x" && !inside.is_empty(),
    }
}

#[test]
fn a_second_reading_of_the_grammar_agrees_on_random_tags() {
    const SUBTAGS: [&str; 20] = [
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
    ];
    let mut state: u64 = 0x2545_F491_4F6C_DD1D;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    let mut accepted = 0;
    for _ in 0..100_000 {
        let count = 1 + random(5);
        let parts: Vec<&str> = (0..count).map(|_| SUBTAGS[random(SUBTAGS.len())]).collect();
        let tag = parts.join("-");
        let found = canonical(&tag).is_ok();
        assert_eq!(found, is_well_formed(&tag), "{tag}");
        accepted += usize::from(found);
    }
    assert!(accepted > 5_000, "{accepted}");
}
