//! The language of texts: by the heading of their column, else by their letters.

/// What headings call languages, and their tags. Tags of countries are those of what is spoken there.
const NAMES: [(&str, &str); 26] = [
    ("简体中文", "zh"),
    ("繁體中文", "zh-Hant"),
    ("繁体中文", "zh-Hant"),
    ("中文", "zh"),
    ("英文", "en"),
    ("英语", "en"),
    ("日文", "ja"),
    ("日语", "ja"),
    ("english", "en"),
    ("chinese", "zh"),
    ("japanese", "ja"),
    ("zh_hant", "zh-Hant"),
    ("zh_hans", "zh"),
    ("zh_tw", "zh-Hant"),
    ("zh_hk", "zh-Hant"),
    ("zh_cn", "zh"),
    ("en_us", "en"),
    ("en_gb", "en"),
    ("ja_jp", "ja"),
    ("en", "en"),
    ("zh", "zh"),
    ("cn", "zh"),
    ("ja", "ja"),
    ("ko", "ko"),
    ("de", "de"),
    ("fr", "fr"),
];

/// Returns a heading in snake case without the name of a language, and the tag of that language: `message_en` becomes `message`
/// and `en`, `中文描述` becomes `描述` and `zh`.
pub(super) fn split(heading: &str) -> (String, Option<&'static str>) {
    for (name, tag) in NAMES {
        if heading == name {
            return (String::new(), Some(tag));
        }
        let is_ascii = name.is_ascii();
        let cut = |rest: Option<&str>, at_front: bool| {
            let rest = rest?;
            let rest = match (is_ascii, at_front) {
                (false, _) => rest,
                (true, true) => rest.strip_prefix('_')?,
                (true, false) => rest.strip_suffix('_')?,
            };
            Some(rest.trim_matches('_').to_owned())
        };
        let found = cut(heading.strip_suffix(name), false).or_else(|| cut(heading.strip_prefix(name), true));
        if let Some(rest) = found {
            return (rest, Some(tag));
        }
    }
    (heading.to_owned(), None)
}

/// Returns the language of texts by their letters: Japanese where they have kana, Chinese where every fourth has Han characters,
/// else English.
pub(super) fn of<'t>(texts: impl Iterator<Item = &'t str>) -> &'static str {
    let (mut all, mut han) = (0_usize, 0_usize);
    for text in texts {
        if text.chars().any(|letter| matches!(letter, '\u{3041}'..='\u{30ff}')) {
            return "ja";
        }
        all += 1;
        han += usize::from(has_han(text));
    }
    if han > 0 && han * 4 >= all { "zh" } else { "en" }
}

/// Returns whether a text has a Han character.
pub(super) fn has_han(text: &str) -> bool {
    text.chars().any(|letter| matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_name_languages_at_either_end() {
        for (heading, expected) in [
            ("message_en", ("message", Some("en"))),
            ("en_message", ("message", Some("en"))),
            ("zh_cn", ("", Some("zh"))),
            ("message_zh_tw", ("message", Some("zh-Hant"))),
            ("中文描述", ("描述", Some("zh"))),
            ("描述_英文", ("描述", Some("en"))),
            ("token", ("token", None)),
            ("message", ("message", None)),
            ("when", ("when", None)),
        ] {
            assert_eq!(split(heading), (expected.0.to_owned(), expected.1), "{heading}");
        }
    }

    #[test]
    fn letters_tell_the_language() {
        assert_eq!(of(["用户不存在", "OK", "Totp 码错误"].into_iter()), "zh");
        assert_eq!(of(["見つかりません"].into_iter()), "ja");
        assert_eq!(of(["a", "b", "c", "d", "e 中"].into_iter()), "en");
        assert_eq!(of([].into_iter()), "en");
    }
}
