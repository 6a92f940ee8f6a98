//! Language tags as text. `errbook_format` validates them, in catalogs as in the constants of a user's program.

use errbook_format::tag;

pub(crate) use errbook_format::tag::{MAX_LENGTH, Problem, SubtagProblem, grandfathered, primary};

/// Returns the tag in canonical form (RFC 5646 §2.1.1 and §4.5): `zh-Hant`, `pt-BR`, all else in lower case; `he` for `iw`.
///
/// # Errors
///
/// The first thing that keeps `tag` from being a well-formed tag (RFC 5646 §2.1) of at most [`MAX_LENGTH`] characters.
/// Whether its subtags are registered is not checked.
pub(crate) fn canonical(tag: &str) -> Result<String, Problem> {
    let canonical = tag::canonical(tag)?;
    Ok(canonical.iter().take_while(|byte| **byte != 0).map(|byte| char::from(*byte)).collect())
}

/// Returns a canonical tag with the language that it [is matched as](tag::matched_as): of equal tags, readers take the
/// languages for one.
pub(crate) fn as_matched(tag: &str) -> String {
    let (language, rest) = tag.split_at(tag::primary(tag).len());
    let mut primary = [0; 8];
    primary.iter_mut().zip(language.bytes()).for_each(|(room, byte)| *room = byte);
    let matched = tag::matched_as(primary);
    let matched = matched.iter().take_while(|byte| **byte != 0).map(|byte| char::from(*byte));
    matched.chain(rest.chars()).collect()
}

/// Returns whether all readers of a language, given as what it [is matched as](as_matched), read another: it is the same, or of
/// the same script and narrower.
///
/// This is what negotiation finds for each of them, so that nothing is left for a fallback to do.
pub(crate) fn is_read_as(readers: &str, language: &str) -> bool {
    let (theirs, own) = (Parts::of(readers), Parts::of(language));
    if readers == language {
        return true;
    }
    let is_chinese = theirs.primary == "zh" && own.primary == "zh";
    let has_same_script = if is_chinese {
        // Plain Chinese has readers of both.
        readers != "zh" && theirs.script_of_chinese() == own.script_of_chinese()
    } else {
        own.script.is_empty() || own.script == theirs.script
    };
    let is_place = is_chinese && theirs.is_place() && (theirs.region.is_empty() || theirs.region == own.region);
    let is_prefix = language.strip_prefix(readers).is_some_and(|rest| rest.starts_with('-'));
    has_same_script && (is_prefix || is_place)
}

/// The parts of a canonical tag that tell which script it is in; empty where it has none.
struct Parts<'t> {
    primary: &'t str,
    script: &'t str,
    region: &'t str,
    /// How many subtags there are behind the first.
    others: usize,
}

impl<'t> Parts<'t> {
    fn of(tag: &'t str) -> Parts<'t> {
        let mut parts = Parts { primary: tag::primary(tag), script: "", region: "", others: 0 };
        for subtag in tag.split('-').skip(1) {
            parts.others += 1;
            match subtag.as_bytes() {
                // An extension, or private use.
                [_] => break,
                // In title case.
                [b'A'..=b'Z', _, _, _] => parts.script = subtag,
                [b'A'..=b'Z', _] | [b'0'..=b'9', _, _] => parts.region = subtag,
                _ => {}
            }
        }
        parts
    }

    fn script_of_chinese(&self) -> &'t str {
        let mut region = [0; 3];
        region.iter_mut().zip(self.region.bytes()).for_each(|(room, byte)| *room = byte.to_ascii_lowercase());
        match self.script {
            "" if tag::is_traditional_region(region) => "Hant",
            "" => "Hans",
            script => script,
        }
    }

    /// Returns whether it is a language with a script or a region or both, and nothing else.
    fn is_place(&self) -> bool {
        let named = usize::from(!self.script.is_empty()) + usize::from(!self.region.is_empty());
        named > 0 && self.others == named
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_that_readers_take_for_one_are_equal() {
        assert_eq!(as_matched("no-NO"), as_matched("nb-NO"));
        assert_eq!(as_matched("cmn-Hant"), "zh-Hant");
        assert_eq!(as_matched("abcdefgh"), "abcdefgh");
    }

    #[test]
    fn readers_read_a_narrower_language_of_their_script() {
        for (readers, language) in [
            ("fr", "fr"),
            ("pt", "pt-BR"),
            ("sr", "sr-RS"),
            ("sr-Latn", "sr-Latn-RS"),
            ("zh-Hant", "zh-TW"),
            ("zh-Hant", "zh-Hant-HK"),
            ("zh-HK", "zh-Hant-HK"),
            ("zh-Hant-HK", "zh-HK"),
            ("zh-Hans", "zh"),
            ("zh-CN", "zh-Hans-CN"),
        ] {
            assert!(is_read_as(readers, language), "{readers} {language}");
        }
        for (readers, language) in [
            ("fr", "fro"),
            ("pt-BR", "pt"),
            ("pt-BR", "pt-PT"),
            ("sr", "sr-Latn"),
            ("zh", "zh-Hant"),
            ("zh", "zh-CN"),
            ("zh-Hant", "zh"),
            ("zh-HK", "zh-Hant"),
            ("zh-HK", "zh-TW"),
            ("zh-Hant", "en"),
        ] {
            assert!(!is_read_as(readers, language), "{readers} {language}");
        }
    }

    #[test]
    fn a_tag_ends_where_its_canonical_form_does() {
        assert_eq!(canonical("zh-yue").as_deref(), Ok("yue"));
        assert_eq!(canonical("zh-cht").as_deref(), Ok("zh-Hant"));
        assert_eq!(canonical("zh-hANT-tw").as_deref(), Ok("zh-Hant-TW"));
        assert_eq!(canonical("abcdefgh-abcdefg").as_deref(), Ok("abcdefgh-abcdefg"));
        assert_eq!(canonical("en_GB"), Err(Problem::Underscore));
    }
}
