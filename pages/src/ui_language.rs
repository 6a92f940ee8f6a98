//! [`UiLanguage`]: the language of the pages' own strings.

use errbook_catalog::Locale;
use errbook_format::tag::primary;

/// A language of the pages' own strings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum UiLanguage {
    /// English, for texts in any language but Chinese.
    English,
    /// Chinese in Simplified characters.
    Simplified,
    /// Chinese in Traditional characters.
    Traditional,
}

impl UiLanguage {
    /// Returns the language of a page whose texts have a tag. Without a script subtag, that of the region or language decides
    /// (CLDR, likely subtags): `zh-TW`, `zh-HK` and `zh-MO` are Traditional, as is Cantonese (`yue`).
    #[must_use]
    pub fn of(tag: &str) -> UiLanguage {
        let is = |wanted: &[&str]| {
            tag.split('-').skip(1).any(|subtag| wanted.iter().any(|other| subtag.eq_ignore_ascii_case(other)))
        };
        let primary = primary(tag).to_ascii_lowercase();
        match primary.as_str() {
            "zh" | "cmn" | "yue" if is(&["Hans"]) => UiLanguage::Simplified,
            "zh" | "cmn" if is(&["Hant", "TW", "HK", "MO"]) => UiLanguage::Traditional,
            "yue" if is(&["CN"]) => UiLanguage::Simplified,
            "yue" => UiLanguage::Traditional,
            "zh" | "cmn" => UiLanguage::Simplified,
            _ => UiLanguage::English,
        }
    }

    /// Returns the language of texts that there are in two languages only.
    pub(crate) const fn locale(self) -> Locale {
        match self {
            UiLanguage::English => Locale::En,
            UiLanguage::Simplified | UiLanguage::Traditional => Locale::Zh,
        }
    }
}

impl From<Locale> for UiLanguage {
    fn from(locale: Locale) -> UiLanguage {
        match locale {
            Locale::En => UiLanguage::English,
            Locale::Zh => UiLanguage::Simplified,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_or_else_the_region_chooses_the_characters() {
        for tag in ["zh-Hant", "zh-TW", "zh-HK", "zh-MO", "zh-hant-hk", "zh-Hant-CN", "yue", "yue-Hant-HK"] {
            assert_eq!(UiLanguage::of(tag), UiLanguage::Traditional, "{tag}");
        }
        for tag in ["zh", "zh-CN", "zh-SG", "zh-Hans", "zh-Hans-HK", "ZH", "cmn", "yue-CN", "yue-Hans"] {
            assert_eq!(UiLanguage::of(tag), UiLanguage::Simplified, "{tag}");
        }
        for tag in ["en", "ja", "zha", "en-HK", ""] {
            assert_eq!(UiLanguage::of(tag), UiLanguage::English, "{tag}");
        }
    }
}
