use super::*;

#[test]
fn well_formed_tags_get_their_canonical_case() {
    for (tag, expected) in [
        ("en", "en"),
        ("EN", "en"),
        ("zh-hant", "zh-Hant"),
        ("ZH-HANS-cn", "zh-Hans-CN"),
        ("pt-br", "pt-BR"),
        ("es-419", "es-419"),
        ("de-CH-1996", "de-CH-1996"),
        ("de-de-1901", "de-DE-1901"),
        ("sl-ROZAJ", "sl-rozaj"),
        ("zh-CMN-hant", "zh-cmn-Hant"),
        ("en-ca-x-CA", "en-CA-x-ca"),
        ("az-latn-x-LATN", "az-Latn-x-latn"),
        ("x-pirate", "x-pirate"),
        ("X-AB-Latn", "x-ab-latn"),
        ("de-u-CO-PHONEBK", "de-u-co-phonebk"),
        ("en-a-bb-b-cc", "en-a-bb-b-cc"),
        ("zh-x-a-b-a", "zh-x-a-b-a"),
        ("haw", "haw"),
        ("abcd-us", "abcd-US"),
    ] {
        assert_eq!(canonical(tag).as_deref(), Ok(expected), "{tag}");
        assert_eq!(canonical(expected).as_deref(), Ok(expected), "canonical case is stable: {expected}");
    }
}

#[test]
fn what_is_no_tag_is_refused_with_the_reason() {
    use TagProblem::{Character, Empty, EmptySubtag, Grandfathered, TooLong, Underscore};
    for (tag, problem) in [
        ("", Empty),
        ("en_US", Underscore),
        ("-en", EmptySubtag),
        ("en-", EmptySubtag),
        ("en--US", EmptySubtag),
        ("-", EmptySubtag),
        ("中文", Character('中')),
        ("en US", Character(' ')),
        ("*", Character('*')),
        ("en-US-x-abcdefghi", TooLong(17)),
        ("I-Klingon", Grandfathered),
        ("zh-min-nan", Grandfathered),
        ("en-GB-oed", Grandfathered),
    ] {
        assert_eq!(canonical(tag), Err(problem), "{tag}");
    }
}

#[test]
fn a_wrong_subtag_is_named_as_it_was_written() {
    use SubtagProblem::{NotALanguage, NothingAfter, OutOfPlace, RepeatedExtension, RepeatedVariant, TooLong};
    for (tag, subtag, problem) in [
        ("a", "a", NotALanguage),
        ("12", "12", NotALanguage),
        ("e1-US", "e1", NotALanguage),
        ("Mandarinese", "Mandarinese", TooLong),
        ("en-US-Latn", "Latn", OutOfPlace),
        ("en-US-GB", "GB", OutOfPlace),
        ("en-12", "12", OutOfPlace),
        ("abcd-abc", "abc", OutOfPlace),
        ("a-bcd-efg", "a", NotALanguage),
        ("zh-a1b", "a1b", OutOfPlace),
        ("de-1996-1996", "1996", RepeatedVariant),
        ("en-a-bb-A-cc", "A", RepeatedExtension),
        ("en-x", "x", NothingAfter),
        ("en-u-x-a", "u", NothingAfter),
        ("x", "x", NothingAfter),
    ] {
        assert_eq!(canonical(tag), Err(TagProblem::Subtag(subtag.to_owned(), problem)), "{tag}");
    }
}

#[test]
fn every_registered_tag_of_the_older_scheme_is_refused() {
    for tag in GRANDFATHERED {
        assert_eq!(canonical(&tag.to_ascii_uppercase()), Err(TagProblem::Grandfathered));
    }
}
