use super::*;
use alloc::{format, string::String, vec, vec::Vec};

/// Header, available languages, the one expected, and why.
type Row = (&'static str, &'static str, &'static str, &'static str);

const ROWS: &[Row] = &[
    // Nothing to go by.
    ("", "en zh", "en", "an empty field is no wish"),
    (" \t ", "en zh", "en", "white space alone"),
    (",,, ,", "en zh", "en", "empty elements are allowed and say nothing"),
    ("fr", "en zh", "en", "nothing matches"),
    ("fr, de, ja", "zh en", "zh", "the first available is the default"),
    ("zh", "", "en", "a catalog without languages is English"),
    // Lookup.
    ("zh", "en zh", "zh", "exact"),
    ("en", "zh en", "en", "exact, not the default"),
    ("EN", "zh en", "en", "case does not count"),
    ("zH-hANS-cn", "en zh-Hans-CN", "zh-Hans-CN", "case does not count in any subtag"),
    ("en-GB", "zh en", "en", "cut from the right"),
    ("en-GB-oxendict", "zh en en-GB", "en-GB", "cut only as far as needed"),
    ("de-1996-x-a", "en de de-1996", "de-1996", "a single character goes with what follows it"),
    ("en-a-bbb", "zh en", "en", "an extension is cut off"),
    ("en-US", "zh en en-GB", "en", "the plain language before a sibling"),
    ("en", "zh en-US en-GB", "en-US", "a plain range takes the first region there is"),
    ("en-GB", "zh en-US", "en-US", "a sibling before the default"),
    ("en-AU", "zh en-US en-AU", "en-AU", "exact before a sibling listed earlier"),
    ("eng", "zh en", "zh", "a prefix within a subtag is no match"),
    ("e", "zh en", "zh", "nor is a letter"),
    ("sr-Latn", "en sr-Cyrl", "en", "an explicit script is not answered by another"),
    ("sr-Latn-RS", "en sr-Cyrl sr-Latn", "sr-Latn", "lookup keeps the script"),
    ("es-MX", "en es-419 es", "es", "cut from the right before a sibling"),
    ("pt", "en pt-BR", "pt-BR", "a region answers its language"),
    // Order and weights.
    ("fr, zh, en", "en zh", "zh", "the first listed of equal weight that is there"),
    ("en;q=0.5, zh", "en zh", "zh", "no weight is 1"),
    ("en;q=0.5, zh;q=0.501", "en zh", "zh", "three decimals"),
    ("en;q=0.5, zh;q=0.500", "zh en", "en", "trailing zeros are equal"),
    ("zh;q=0.9, en;q=1.000", "zh en", "en", "one with decimals"),
    ("zh;q=0., en;q=0.1", "zh en", "en", "`0.` is zero"),
    ("en;q=0.1, zh;q=1.", "en zh", "zh", "`1.` is one"),
    ("en;Q=0.5, zh;Q=0.6", "en zh", "zh", "q in upper case"),
    ("en ; q=0.5\t,\tzh\t;\tq=0.6", "en zh", "zh", "optional white space"),
    ("en;q=0.001, fr", "zh en", "en", "the least weight is a wish"),
    ("zh-CN,zh;q=0.9,en;q=0.8", "en zh", "zh", "a browser in China"),
    ("en-US,en;q=0.9,zh-CN;q=0.8", "zh en", "en", "a browser in America"),
    ("en-GB, fr", "de fr en-US", "en-US", "a sibling of the first before the second"),
    // Malformed parts are left out, and those only.
    ("en;q=2, zh;q=0.1", "en zh", "zh", "a weight above one"),
    ("en;q=1.001, zh;q=0.1", "en zh", "zh", "a fraction above one"),
    ("en;q=0.1234, zh;q=0.1", "en zh", "zh", "four decimals"),
    ("en;q=-1, zh;q=0.1", "en zh", "zh", "a negative weight"),
    ("en;q=, zh;q=0.1", "en zh", "zh", "no weight after q="),
    ("en;, zh;q=0.1", "en zh", "zh", "nothing after the semicolon"),
    ("en;q = 1, zh;q=0.1", "en zh", "zh", "no space around ="),
    ("en;q=0.5;x=1, zh;q=0.1", "en zh", "zh", "no further parameters"),
    ("en;level=1, zh;q=0.1", "en zh", "zh", "no other parameter"),
    ("en;level=1;q=0.5, zh;q=0.1", "en zh", "zh", "no parameter before the weight"),
    ("en;q=0.5;q=0.5, zh;q=0.1", "en zh", "zh", "no two weights"),
    ("zh;q=0.5;q=0.0, zh;q=0.1", "en zh", "zh", "two weights exclude nothing"),
    ("en;q=.5, zh;q=0.1", "en zh", "zh", "a fraction needs its zero"),
    ("en;q=0,5, zh;q=0.1", "en zh", "zh", "a decimal comma ends the element: en is excluded"),
    ("en;q=1;x, zh;q=0.1", "en zh", "zh", "no parameter without a value"),
    ("en-, zh;q=0.1", "en zh", "zh", "an empty subtag"),
    ("englishes-GB, zh;q=0.1", "en zh", "zh", "a subtag of nine letters"),
    ("en zh", "zh en", "zh", "a space is no separator"),
    ("*-CN, en", "zh en", "en", "extended ranges are not for this field"),
    ("\u{4e2d}\u{6587}, zh", "en zh", "zh", "text beyond ASCII"),
    ("zh\u{0}, en;q=0.1", "zh en", "en", "a control character"),
    (";;;===;q=1", "en zh", "en", "all malformed"),
    // q=0.
    ("zh;q=0, en;q=0.1", "zh en", "en", "an excluded default"),
    ("en;q=0", "en zh", "zh", "the default is refused, and the other is not"),
    ("en-US;q=0", "en-US en-GB", "en-GB", "a refused region alone"),
    ("en;q=0, fr", "en-GB en zh", "zh", "with all of its regions"),
    ("en;q=0, zh;q=0", "en zh fr", "fr", "what nobody names is left"),
    ("en;q=0, *;q=0, zh;q=0.000", "en zh", "en", "everything refused, by name and not: default"),
    ("en;q=0, *;q=0, zh-TW", "en fr zh", "zh", "what is asked for in another script is not refused"),
    ("en;q=0.000, zh;q=0.0", "en zh", "en", "everything excluded: default"),
    ("en-US;q=0, en", "zh en-US en-GB", "en-GB", "only the region is excluded"),
    ("en-US;q=0, en", "zh en en-US", "en", "the plain language stays"),
    ("en, en-US;q=0", "zh en-US", "zh", "the only answer is excluded"),
    ("zh;q=0, zh-TW", "en zh zh-TW", "zh-TW", "the more exact range decides"),
    ("zh;q=0, zh-CN;q=0.1, en;q=0.1", "zh en", "en", "zh;q=0 excludes all that is only zh"),
    ("zh-Hans, zh;q=0", "en zh-Hant zh", "zh", "the range with a script is the more exact"),
    ("zh-Hans;q=0, zh", "en zh zh-Hant", "zh-Hant", "the excluded script is that of plain zh"),
    ("zh-TW, zh;q=0", "en zh", "en", "excluded across scripts too"),
    // The wildcard.
    ("*", "zh en", "zh", "anything: the first"),
    ("*, zh;q=0.5", "zh en", "en", "* is what no other range names"),
    ("*;q=0.5, zh", "en zh", "zh", "a name of more weight"),
    ("en;q=0, *", "en zh", "zh", "* without what is excluded"),
    ("*, en", "zh en", "en", "of equal weight, a name says more than *"),
    ("*;q=0, zh", "en zh", "zh", "*;q=0 leaves what is named"),
    ("*;q=0", "en zh", "en", "*;q=0 alone: default"),
    ("fr, *;q=0", "en zh", "en", "nothing acceptable: default"),
    ("*, en;q=0.5, zh;q=0.6", "en zh", "zh", "* with nothing left to stand for"),
    ("fr, *;q=0.1", "zh en", "zh", "* after what is not there"),
    // Chinese within a script.
    ("zh-CN", "en zh", "zh", "simplified by region"),
    ("zh-SG", "en zh-Hant zh-Hans", "zh-Hans", "Singapore is simplified"),
    ("zh-MY", "en zh-TW zh-CN", "zh-CN", "Malaysia is simplified"),
    ("zh-Hans", "en zh-TW zh", "zh", "plain zh is simplified"),
    ("zh-Hans-CN", "en zh-CN", "zh-CN", "region without script"),
    ("zh", "en zh-TW zh-CN", "zh-CN", "plain zh asks for simplified"),
    ("zh-TW", "en zh zh-Hant", "zh-Hant", "traditional by region"),
    ("zh-HK", "en zh zh-TW", "zh-TW", "Hong Kong reads traditional"),
    ("zh-MO", "en zh zh-TW zh-HK zh-Hant", "zh-Hant", "the script alone before a region"),
    ("zh-Hant-HK", "en zh-TW zh-HK", "zh-HK", "the same region first"),
    ("zh-Hant-CN", "en zh zh-TW", "zh-TW", "an explicit script is stronger than the region"),
    ("zh-Hans-TW", "en zh-TW zh", "zh", "and the other way round"),
    ("cmn", "en zh", "zh", "Mandarin is Chinese"),
    ("zh-cmn-Hans-CN", "en zh", "zh", "Mandarin as an extended subtag"),
    ("zh-cmn", "en zh-Hant zh", "zh", "and without script"),
    ("cmn-Hant", "en zh zh-TW", "zh-TW", "Mandarin in traditional script"),
    // Legacy tags (RFC 5646 §4.5) and aliases (UTS #35), both ways.
    ("iw", "en he", "he", "Hebrew"),
    ("he-IL", "en iw", "he", "and back: the catalog's tag is canonical"),
    ("in-ID", "en id", "id", "Indonesian"),
    ("id", "en in-ID", "id-ID", "and back"),
    ("no", "en nb", "nb", "Norwegian is taken for Bokmal"),
    ("nb-NO", "en no", "no", "and back"),
    ("nb-NO, en;q=0.9", "en no-NO", "no-NO", "with regions"),
    ("nn", "en nb", "en", "Nynorsk is another language"),
    ("tl", "en fil", "fil", "Tagalog is taken for Filipino"),
    ("fil-PH", "en tl", "tl", "and back"),
    ("fi", "en fil", "en", "Finnish is not"),
    ("arb, en;q=0.5", "en ar", "ar", "Standard Arabic"),
    ("zh-cmn-Hant", "en cmn-Hant", "cmn-Hant", "Mandarin by its own name"),
    ("zh-yue", "en zh yue", "yue", "Cantonese as an extended subtag"),
    ("yue-HK", "en zh-yue zh-HK", "yue", "and as itself in the catalog"),
    ("no-nyn", "en nb nn", "nn", "a tag of the older scheme"),
    ("no-bok, en;q=0.9", "en no", "no", "and its alias"),
    ("i-klingon, en;q=0.9", "en tlh", "tlh", "Klingon"),
    ("i-default, zh;q=0.9", "en zh", "zh", "one that nothing is preferred to"),
    ("sgn-ase", "en ase", "ase", "any extended language stands for itself"),
    ("no;q=0, *", "nb en", "en", "a refused alias is refused"),
    // Underscores of POSIX locales.
    ("zh_CN", "en zh", "zh", "an underscore is a hyphen"),
    ("zh_TW, en;q=0.9", "en zh zh-Hant", "zh-Hant", "with the script of its region"),
    ("zh_Hant_HK", "en zh zh-Hant", "zh-Hant", "more than once"),
    ("en_, zh;q=0.1", "en zh", "zh", "an empty subtag all the same"),
    // Names of .NET, and phones in Hong Kong.
    ("zh-CHT", "en zh zh-Hant", "zh-Hant", "traditional"),
    ("zh-CHS", "en zh-Hant zh", "zh", "simplified"),
    ("zh", "en zh-CHT zh-CHS", "zh-Hans", "and in the catalog"),
    ("yue-Hant-HK, en;q=0.9", "en zh zh-Hant", "zh-Hant", "Cantonese readers read traditional Chinese"),
    ("yue, en;q=0.9", "en zh zh-TW", "zh-TW", "without script too"),
    ("yue-CN, en;q=0.9", "en zh-TW zh", "zh", "but for those of the mainland"),
    ("yue-Hans, en;q=0.9", "en zh-TW zh", "zh", "and in simplified script"),
    ("yue-Hant-HK, en;q=0.1", "zh en", "en", "not in the other script if another is listed"),
    ("yue-Hant-HK", "en zh", "zh", "which is better than the default"),
    ("zh", "en yue", "en", "readers of Chinese do not read Cantonese"),
    ("yue, zh;q=0, en;q=0.1", "fr zh en", "en", "nor Chinese that they refuse"),
    ("zh-min-nan, en;q=0.1", "en zh", "zh", "other languages of China"),
    // Chinese across scripts.
    ("zh-TW", "en zh", "zh", "alone, the other script is better than the default"),
    ("zh-TW, en", "zh en", "en", "but not than what else is listed"),
    ("zh-TW, en;q=0.1", "zh en", "en", "at any weight"),
    ("zh-TW, fr", "en zh", "zh", "what is listed must be there"),
    ("zh-TW, zh;q=0.5", "en zh", "zh", "plain zh is listed"),
    ("zh", "en zh-TW", "zh-TW", "simplified to traditional"),
    ("zh-CN, en", "zh-Hant en", "en", "simplified to traditional, with another"),
    ("zh-TW, *", "en zh", "zh", "Chinese before the default that * stands for"),
    ("*, zh-TW", "en zh", "zh", "in any order of equal weight"),
    ("zh-TW, *;q=0.5", "en zh", "zh", "and at a lower weight of *"),
    ("zh-TW;q=0.5, *", "en zh", "en", "unless * weighs more"),
    ("zh-TW, *;q=0.5, en;q=0.1", "fr en zh", "zh", "* would give what is not listed"),
    ("zh-TW, zh;q=0, en;q=0.1", "fr zh en", "en", "an excluded Chinese stays out"),
];

/// Negotiates among languages without fallbacks.
fn negotiate(headers: impl IntoIterator<Item: AsRef<[u8]>>, available: &[Language]) -> Language {
    super::negotiate(headers, available.into())
}

fn languages(tags: &str) -> Vec<Language> {
    tags.split_whitespace().map(Language::of).collect()
}

#[test]
fn each_header_gives_the_language_that_its_client_would_choose() {
    for (header, available, expected, why) in ROWS {
        let chosen = negotiate([header], &languages(available));
        assert_eq!(chosen.as_str(), *expected, "{header:?} of {available:?}: {why}");
    }
    assert!(ROWS.len() >= 70);
}

#[test]
fn the_short_way_of_usual_headers_gives_what_the_long_way_does() {
    let tags = [
        "en", "zh-TW", "zh", "cmn", "en-GB", "zh-", "fr", "*", "zh-Hant", "yue-HK", "no", "iw", "zh_CN", "tl", "nb",
        "en-IN",
    ];
    let weights = ["", "", ";q=0.9", ";q=0.8", ";q=0", ";q=2"];
    let mut seed = 1_u32;
    let mut next = |count: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) as usize % count
    };
    let mut short = 0;
    for available in ["en zh", "zh en", "en zh-Hant zh", "fr cmn-TW en-US", "nb he fil zh"].map(languages) {
        for _ in 0..2000 {
            let elements: Vec<_> =
                (0..next(6)).map(|_| format!("{}{}", tags[next(tags.len())], weights[next(weights.len())])).collect();
            let header = elements.join(",");
            short += usize::from(usual_choice(header.as_bytes(), available.as_slice().into()).is_some());
            // An empty field more makes no difference but that it is not the usual.
            assert_eq!(negotiate([&*header], &available), negotiate([&*header, ""], &available), "{header}");
        }
    }
    assert!(short > 500, "{short}");
}

#[test]
fn repeated_headers_are_one_list() {
    let available = languages("en zh fr");
    assert_eq!(negotiate(["de, zh;q=0.5", "fr;q=0.6"], &available).as_str(), "fr");
    assert_eq!(negotiate(["", "zh"], &available), Language::ZH);
    assert_eq!(negotiate(["en;q=0", "*;q=0.1"], &available), Language::ZH);
    assert_eq!(negotiate(Vec::<&str>::new(), &available), Language::EN);
}

#[test]
fn any_bytes_give_one_of_the_languages() {
    let available = languages("en zh zh-Hant");
    let alphabet = b"zhentwq=01.,;*- \t\x00\xff";
    let mut seed = 7_u32;
    for length in 0..3000 {
        let bytes: Vec<u8> = (0..length % 90)
            .map(|_| {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                alphabet[(seed >> 16) as usize % alphabet.len()]
            })
            .collect();
        assert!(available.contains(&negotiate([&bytes], &available)));
    }
}

#[test]
fn eight_kibibytes_are_read_and_no_more() {
    let available = languages("en zh");
    let filled = |spaces: usize| format!("{},zh", " ".repeat(spaces));
    assert_eq!(negotiate([filled(8 * 1024 - 3)], &available), Language::ZH);
    assert_eq!(negotiate([filled(8 * 1024 - 2)], &available), Language::EN);
    // The bound lies within `zh-Hant-TW`, which must not be read as `zh`.
    let cut = format!("{}zh-Hant-TW", ",".repeat(8 * 1024 - 2));
    assert_eq!(negotiate([cut], &available), Language::EN);
    let spread: Vec<String> = vec![" ".repeat(4 * 1024), " ".repeat(4 * 1024), "zh".into()];
    assert_eq!(negotiate(&spread, &available), Language::EN);
}

#[test]
fn sixty_four_ranges_are_read_and_no_more() {
    let available = languages("en zh");
    assert_eq!(negotiate([format!("{}zh", "fr,".repeat(63))], &available), Language::ZH);
    assert_eq!(negotiate([format!("{}zh", "fr,".repeat(64))], &available), Language::EN);
}

#[test]
fn a_long_range_is_cut_between_subtags() {
    let header = "zh-abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh";
    assert_eq!(negotiate([header], &languages("en zh")), Language::ZH);
}
