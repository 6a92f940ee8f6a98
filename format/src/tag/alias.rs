//! Languages that readers take for one: the aliases of UTS #35 (`languageAlias` of CLDR).

use super::preferred::preferred_language;

/// The first subtag of a tag in lower case, with zeros behind its end.
pub type Primary = [u8; 8];

/// Languages and the one that they are matched as. `no` is matched as `nb`, which it was an alias of until CLDR 39 turned that
/// around: in either direction both are one.
const ALIASES: [(&[u8], &[u8]); 22] = [
    (b"arb", b"ar"),
    (b"azj", b"az"),
    (b"cmn", b"zh"),
    (b"ekk", b"et"),
    (b"gug", b"gn"),
    (b"khk", b"mn"),
    (b"kmr", b"ku"),
    (b"knn", b"kok"),
    (b"lvs", b"lv"),
    (b"no", b"nb"),
    (b"npi", b"ne"),
    (b"ory", b"or"),
    (b"pbu", b"ps"),
    (b"pes", b"fa"),
    (b"plt", b"mg"),
    (b"quz", b"qu"),
    (b"swh", b"sw"),
    (b"tl", b"fil"),
    (b"uzn", b"uz"),
    (b"ydd", b"yi"),
    (b"zsm", b"ms"),
    (b"zyb", b"za"),
];

/// Languages whose readers read written Chinese (`languageMatching` of CLDR, one way).
const SINITIC: [&[u8]; 10] = [b"cdo", b"cjy", b"gan", b"hak", b"hsn", b"lzh", b"mnp", b"nan", b"wuu", b"yue"];

/// Returns the language that a language is matched as: what it [is called today](preferred_language), and then its
/// alias.
#[must_use]
pub fn matched_as(primary: Primary) -> Primary {
    let mut primary = primary;
    if let [a, b, 0, ..] = primary {
        [primary[0], primary[1]] = preferred_language([a, b]);
    }
    let alias = ALIASES.iter().find(|(known, _)| is(&primary, known));
    alias.map_or(primary, |(_, alias)| {
        let mut own = [0; 8];
        own.iter_mut().zip(*alias).for_each(|(room, byte)| *room = *byte);
        own
    })
}

/// Returns whether a tag with these first bytes, in lower case, may be [matched as](matched_as) another language. It may say
/// so of others, too.
#[must_use]
#[inline]
pub const fn may_have_alias(first: [u8; 3]) -> bool {
    match first {
        [_, _, b'a'..=b'z'] => true,
        [a, b, _] => matches!(&[a, b], b"in" | b"iw" | b"ji" | b"jw" | b"mo" | b"no" | b"tl" | b"nb"),
    }
}

/// Returns the first two letters of the language that a language of two letters, in lower case, is
/// [matched as](matched_as), or that is matched as it; those of the language itself if there is none.
#[must_use]
#[inline]
pub const fn alias_of_two(language: [u8; 2]) -> [u8; 2] {
    match &language {
        b"nb" => *b"no",
        b"no" => *b"nb",
        b"tl" => *b"fi",
        b"in" => *b"id",
        b"iw" => *b"he",
        b"ji" => *b"yi",
        b"jw" => *b"jv",
        b"mo" => *b"ro",
        _ => language,
    }
}

/// Returns whether readers of a language read Chinese.
#[must_use]
pub fn is_sinitic(primary: Primary) -> bool {
    SINITIC.iter().any(|known| is(&primary, known))
}

fn is(primary: &Primary, known: &[u8]) -> bool {
    primary.starts_with(known) && primary.get(known.len()) == Some(&0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn primary(text: &str) -> Primary {
        let mut bytes = [0; 8];
        bytes[..text.len()].copy_from_slice(text.as_bytes());
        bytes
    }

    #[test]
    fn an_alias_is_matched_as_its_language_and_any_other_as_itself() {
        for (text, expected) in [
            ("iw", "he"),
            ("in", "id"),
            ("no", "nb"),
            ("nb", "nb"),
            ("nn", "nn"),
            ("tl", "fil"),
            ("cmn", "zh"),
            ("zh", "zh"),
            ("yue", "yue"),
            ("noo", "noo"),
            ("abcdefgh", "abcdefgh"),
        ] {
            assert_eq!(matched_as(primary(text)), primary(expected), "{text}");
        }
    }

    #[test]
    fn whatever_has_an_alias_may_have_one() {
        let known = ALIASES.iter().flat_map(|(old, new)| [*old, *new]).filter(|tag| tag.len() == 3 || *tag == b"nb");
        let old = ALIASES.iter().map(|(old, _)| *old).chain([&b"iw"[..], b"in", b"ji", b"jw", b"mo"]);
        for tag in known.chain(old) {
            let at = |index: usize| tag.get(index).copied().unwrap_or_default();
            assert!(may_have_alias([at(0), at(1), at(2)]), "{tag:?}");
        }
        assert!(!may_have_alias(*b"en-") && !may_have_alias(*b"zh\0"));
    }

    #[test]
    fn the_alias_of_two_letters_is_that_of_the_tables() {
        let letters = || b'a'..=b'z';
        for language in letters().flat_map(|first| letters().map(move |second| [first, second])) {
            let mut whole = [0; 8];
            whole[..2].copy_from_slice(&language);
            let matched = matched_as(whole);
            let expected = match matched == whole {
                true => ALIASES
                    .iter()
                    .find(|(old, new)| old.len() == 2 && *new == language)
                    .map(|(old, _)| [old[0], old[1]]),
                false => Some([matched[0], matched[1]]),
            };
            assert_eq!(alias_of_two(language), expected.unwrap_or(language), "{language:?}");
        }
    }

    #[test]
    fn readers_of_other_chinese_languages_read_chinese() {
        assert!(is_sinitic(primary("yue")) && is_sinitic(primary("nan")));
        assert!(!is_sinitic(primary("zh")) && !is_sinitic(primary("yues")) && !is_sinitic(primary("en")));
        assert!(ALIASES.is_sorted() && SINITIC.is_sorted());
    }
}
