//! [`Language`]: a language tag that is small, `Copy` and cheap to compare.

use core::fmt;
use core::str::FromStr;

use errbook_format::tag::{self, Canonical, MAX_LENGTH, canonical};

/// A language tag (BCP 47), kept in the canonical form of RFC 5646: `zh-hant-TW` and `ZH-Hant-tw` are both `zh-Hant-TW` (§2.1.1),
/// `iw` is `he` and `zh-yue` is `yue` (§4.5). Two tags compare as sixteen bytes, not as strings.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(Canonical);

impl Language {
    /// English, `en`.
    pub const EN: Self = Self::of("en");
    /// Chinese, `zh`: the simplified script unless a catalog says otherwise.
    pub const ZH: Self = Self::of("zh");

    /// Parses a language tag of at most 16 characters.
    ///
    /// # Errors
    ///
    /// The tag is longer, or is not well-formed (RFC 5646 §2.1), or is a grandfathered tag such as `i-klingon` (§2.2.8). The
    /// catalog accepts the same tags.
    pub const fn parse(tag: &str) -> Result<Self, InvalidLanguage> {
        match canonical(tag) {
            Ok(tag) => Ok(Self(tag)),
            Err(_) => Err(InvalidLanguage(())),
        }
    }

    /// Creates a language from a tag that is known to be well-formed: for constants.
    ///
    /// # Panics
    ///
    /// When [`Language::parse`] would give an error; in a constant that is a compile error.
    ///
    /// ```
    /// # use errbook::Language;
    /// const TRADITIONAL: Language = Language::of("zh-Hant");
    /// ```
    #[must_use]
    pub const fn of(tag: &str) -> Self {
        match Self::parse(tag) {
            Ok(language) => language,
            Err(_) => panic!("not a well-formed language tag of at most 16 characters"),
        }
    }

    /// Returns the tag in canonical form (RFC 5646 §2.1.1 and §4.5).
    #[must_use]
    pub const fn as_str(&self) -> &str {
        let (tag, _) = self.0.split_at(self.len());
        match core::str::from_utf8(tag) {
            Ok(tag) => tag,
            Err(_) => "",
        }
    }

    /// Returns the primary subtag, such as `zh` of `zh-Hant`.
    #[must_use]
    pub fn primary(&self) -> &str {
        tag::primary(self.as_str())
    }

    /// The tag in canonical case.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.get(..self.len()).unwrap_or_default()
    }

    /// The first eight bytes of the tag as a number, the first lowest: zero behind its end.
    #[inline]
    pub(crate) const fn first_bytes(self) -> u64 {
        u128::from_le_bytes(self.0) as u64
    }

    /// The whole tag as a number, if it has at most eight bytes, as most have.
    #[inline]
    pub(crate) const fn short(&self) -> Option<u64> {
        match u128::from_le_bytes(self.0) >> 64 {
            0 => Some(self.first_bytes()),
            _ => None,
        }
    }

    const fn len(self) -> usize {
        // Unused bytes at the end are zero.
        MAX_LENGTH - u128::from_le_bytes(self.0).leading_zeros() as usize / 8
    }
}

impl FromStr for Language {
    type Err = InvalidLanguage;

    fn from_str(tag: &str) -> Result<Self, InvalidLanguage> {
        Self::parse(tag)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({self})")
    }
}

impl AsRef<str> for Language {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

/// The error of [`Language::parse`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidLanguage(());

impl fmt::Display for InvalidLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a well-formed language tag of at most 16 characters")
    }
}

impl core::error::Error for InvalidLanguage {}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn tags_are_kept_in_canonical_case() {
        for (given, canonical) in [
            ("EN", "en"),
            ("zh-hANT-tw", "zh-Hant-TW"),
            ("en-us", "en-US"),
            ("es-419", "es-419"),
            ("sl-ROZAJ", "sl-rozaj"),
            ("en-X-AB-ABCD", "en-x-ab-abcd"),
            ("X-Pirate", "x-pirate"),
            ("abcdefgh-ABCDEFG", "abcdefgh-abcdefg"),
        ] {
            assert_eq!(Language::parse(given).unwrap().to_string(), canonical);
        }
    }

    #[test]
    fn tags_that_are_not_well_formed_are_refused() {
        for bad in [
            "",
            "-",
            "e",
            "en-",
            "-en",
            "en--us",
            "en_US",
            "1en",
            "en-a",
            "é",
            "abcdefghi",
            "en-abcdefghi",
            "*",
            "zh-Hant-TW-x-long-tag",
        ] {
            assert!(Language::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_language_is_sixteen_bytes_and_knows_its_primary_subtag() {
        assert_eq!(size_of::<Language>(), 16);
        assert_eq!(Language::of("zh-Hant").primary(), "zh");
        assert_eq!(Language::of("abcdefgh-abcdefg").as_str().len(), 16);
    }
}
