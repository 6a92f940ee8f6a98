//! Texts for developers, in each language of errbook's own messages.

use std::fmt;

use crate::phrase;

/// A language of errbook's own messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    /// English.
    #[default]
    En,
    /// Chinese, in simplified characters.
    Zh,
}

impl Locale {
    /// Returns the locale of a name: Chinese for `zh` and names that begin with it (`zh-CN`, `zh_CN.UTF-8`, `ZH`), English for
    /// all others.
    #[must_use]
    pub fn of(name: &str) -> Locale {
        let language = name.trim().split(['-', '_', '.', '@']).next().unwrap_or_default();
        if language.eq_ignore_ascii_case("zh") { Locale::Zh } else { Locale::En }
    }
}

/// How many names [`Phrase::list`] shows.
const LISTED: usize = 8;

/// A text in each language: see [`phrase!`](crate::phrase).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Phrase {
    /// In English.
    pub en: String,
    /// In Chinese.
    pub zh: String,
}

impl Phrase {
    /// Formats the texts of [`phrase!`](crate::phrase). The macro is used hundreds of times, so its expansion is short.
    #[doc(hidden)]
    #[must_use]
    pub fn written(en: fmt::Arguments<'_>, zh: fmt::Arguments<'_>) -> Phrase {
        Phrase { en: fmt::format(en), zh: fmt::format(zh) }
    }

    /// Returns the prefix of a note: `note: `.
    #[must_use]
    pub fn note() -> Phrase {
        phrase!("note: ", "说明：")
    }

    /// Returns the prefix of a suggestion: `help: `.
    #[must_use]
    pub fn help() -> Phrase {
        phrase!("help: ", "帮助：")
    }

    /// Returns names in backquotes, at most eight: "`a`, `b`", "`a`, `b` and 12 more". Empty for none.
    #[must_use]
    pub fn list<'a>(names: impl IntoIterator<Item = &'a str>) -> Phrase {
        let mut names = names.into_iter();
        let shown: Vec<&str> = names.by_ref().take(LISTED).collect();
        let shown = Phrase::quoted(&shown);
        match names.count() {
            0 => shown,
            more => phrase!("{shown} and {more} more", "{shown}，另有 {more} 个"; shown),
        }
    }

    /// Returns all of a few names, in backquotes.
    pub(crate) fn quoted<T: AsRef<str>>(names: &[T]) -> Phrase {
        let quoted: Vec<String> = names.iter().map(|name| format!("`{}`", name.as_ref())).collect();
        Phrase { en: quoted.join(", "), zh: quoted.join("、") }
    }

    /// Returns the phrase with names and other quotations of at most 160 characters, and at most 4000 in all: a catalog can
    /// have names of any length. What is cut from the middle is shown as `…`.
    #[must_use]
    pub fn shortened(self) -> Phrase {
        Phrase { en: shortened(self.en), zh: shortened(self.zh) }
    }

    /// Returns the text in one language.
    #[must_use]
    pub fn get(&self, locale: Locale) -> &str {
        match locale {
            Locale::En => &self.en,
            Locale::Zh => &self.zh,
        }
    }
}

/// The longest quotation in a phrase, in characters.
const LONGEST_QUOTE: usize = 160;
/// The longest phrase, in characters.
const LONGEST_TEXT: usize = 4000;

fn shortened(text: String) -> String {
    if text.len() <= LONGEST_QUOTE {
        return text;
    }
    // Quotations are every second part. Names with backquotes in them may be in any part.
    let mut limits = [LONGEST_TEXT, LONGEST_QUOTE].into_iter().cycle();
    let parts = text.split('`').map(|part| cut(part, limits.next().unwrap_or(LONGEST_QUOTE)));
    let parts: Vec<String> = parts.collect();
    cut(&parts.join("`"), LONGEST_TEXT)
}

/// Cuts characters from the middle of a text until it has at most `limit`. The beginning tells more than the end.
fn cut(text: &str, limit: usize) -> String {
    let Some(extra) = text.chars().count().checked_sub(limit).filter(|extra| *extra > 0) else {
        return text.to_owned();
    };
    let head: String = text.chars().take(limit * 2 / 3).collect();
    let tail: String = text.chars().skip(limit * 2 / 3 + extra + 1).collect();
    format!("{head}…{tail}")
}

/// A text that is the same in both languages: a piece of code, or a message of the system.
impl From<String> for Phrase {
    fn from(text: String) -> Phrase {
        Phrase { en: text.clone(), zh: text }
    }
}

/// A text that is the same in both languages: a piece of code, or a message of the system.
impl From<&str> for Phrase {
    fn from(text: &str) -> Phrase {
        Phrase::from(text.to_owned())
    }
}

/// Makes a [`Phrase`] from two format strings, English and Chinese, that use the same values.
///
/// Phrases follow behind a semicolon; each format string gets them in its own language.
///
/// ```
/// use errbook_catalog::{Locale, phrase};
///
/// let (key, kind) = ("status", phrase!("an integer", "整数"));
/// let words = phrase!("`{key}` must be {kind}", "`{key}` 应为{kind}"; kind);
/// assert_eq!(words.get(Locale::En), "`status` must be an integer");
/// assert_eq!(words.get(Locale::Zh), "`status` 应为整数");
/// ```
#[macro_export]
macro_rules! phrase {
    ($en:literal, $zh:literal $(; $($part:ident),+)?) => {
        $crate::Phrase::written(
            ::core::format_args!($en $(, $($part = $part.en),+)?),
            ::core::format_args!($zh $(, $($part = $part.zh),+)?),
        )
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_is_asked_for_by_any_of_its_names() {
        for name in ["zh", "ZH", "zh-CN", "zh_CN.UTF-8", "zh-Hant-TW", "zh_TW@radical", " zh "] {
            assert_eq!(Locale::of(name), Locale::Zh, "{name}");
        }
        for name in ["", "en", "en_US.UTF-8", "C", "zha", "chinese", "cn", "de-zh"] {
            assert_eq!(Locale::of(name), Locale::En, "{name}");
        }
    }

    #[test]
    fn each_language_has_its_own_order_of_values_and_parts() {
        let (low, high) = (1, 9);
        let what = phrase!("codes", "错误码");
        let words = phrase!("{what} from {low} to {high}", "{low} 到 {high} 的{what}"; what);
        assert_eq!(words, Phrase { en: "codes from 1 to 9".to_owned(), zh: "1 到 9 的错误码".to_owned() });
    }

    #[test]
    fn a_quotation_is_cut_in_its_middle_and_its_surroundings_stay() {
        let name = format!("{}{}", "a".repeat(100_000), "z".repeat(100_000));
        let Phrase { en, zh } =
            phrase!("unknown key `{name}` in `[errors.x]`", "`[errors.x]` 里有未知的键 `{name}`").shortened();
        let shown = format!("{}…{}", "a".repeat(106), "z".repeat(53));
        assert_eq!(en, format!("unknown key `{shown}` in `[errors.x]`"));
        assert_eq!(zh, format!("`[errors.x]` 里有未知的键 `{shown}`"));
        // What fits stays as it is, and backquotes in a name do not help it.
        let fits = Phrase::from(format!("`{}`", "汉".repeat(LONGEST_QUOTE)));
        assert_eq!(fits.clone().shortened(), fits);
        for name in ["`".repeat(100_000), "a`".repeat(100_000), "\n".repeat(100_000)] {
            let shown = Phrase::from(format!("unknown key `{name}`")).shortened().en;
            assert_eq!(shown.chars().count().min(LONGEST_TEXT), shown.chars().count(), "{shown}");
        }
    }

    #[test]
    fn a_list_shows_eight_names_and_counts_the_rest() {
        let shown = |names: &[&'static str]| {
            let Phrase { en, zh } = Phrase::list(names.iter().copied());
            (en, zh)
        };
        let both = |en: &str, zh: &str| (en.to_owned(), zh.to_owned());
        assert_eq!(shown(&[]), both("", ""));
        assert_eq!(shown(&["a"]), both("`a`", "`a`"));
        assert_eq!(shown(&["a", "b"]), both("`a`, `b`", "`a`、`b`"));
        let many = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
        let expected = both(
            "`a`, `b`, `c`, `d`, `e`, `f`, `g`, `h` and 2 more",
            "`a`、`b`、`c`、`d`、`e`、`f`、`g`、`h`，另有 2 个",
        );
        assert_eq!(shown(&many), expected);
    }
}
