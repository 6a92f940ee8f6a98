//! [`Language`]: a language tag that is small, `Copy` and cheap to compare.

use core::fmt;
use core::str::FromStr;

/// The most bytes that a tag may have.
const MAX: usize = 16;

/// A language tag (BCP 47), kept in the canonical case of RFC 5646 §2.1.1: `zh-hant-TW` and
/// `ZH-Hant-tw` are both `zh-Hant-TW`. Two tags compare as sixteen bytes, not as strings.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language([u8; MAX]);

impl Language {
    /// English, `en`.
    pub const EN: Self = Self::of("en");
    /// Chinese, `zh`: the simplified script unless a catalog says otherwise.
    pub const ZH: Self = Self::of("zh");

    /// Reads a language tag of at most 16 characters.
    ///
    /// # Errors
    ///
    /// The tag is longer, or is not well-formed (RFC 5646 §2.1): subtags of one to eight letters or
    /// digits with `-` between them, the first of two letters at least, and no single character last.
    pub const fn parse(tag: &str) -> Result<Self, InvalidLanguage> {
        let from = tag.as_bytes();
        if from.len() > MAX {
            return Err(InvalidLanguage(()));
        }
        let mut canonical = [0; MAX];
        let (mut start, mut after_singleton) = (0, false);
        while start <= from.len() {
            let mut end = start;
            while end < from.len() && from[end] != b'-' {
                let byte = from[end];
                if !(byte.is_ascii_alphabetic() || start > 0 && byte.is_ascii_digit()) {
                    return Err(InvalidLanguage(()));
                }
                canonical[end] = byte.to_ascii_lowercase();
                end += 1;
            }
            let length = end - start;
            let is_last = end == from.len();
            if length == 0 || length > 8 || length == 1 && (start == 0 || is_last) {
                return Err(InvalidLanguage(()));
            }
            // Only subtags of two and four characters are not lower-case, and not after a singleton.
            if start > 0 && !after_singleton && (length == 2 || length == 4) {
                canonical[start] = canonical[start].to_ascii_uppercase();
                if length == 2 {
                    canonical[start + 1] = canonical[start + 1].to_ascii_uppercase();
                }
            }
            after_singleton = after_singleton || length == 1;
            if !is_last {
                canonical[end] = b'-';
            }
            start = end + 1;
        }
        Ok(Self(canonical))
    }

    /// The language of a tag that is known to be well-formed: for constants.
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

    /// The tag in canonical case.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        let (tag, _) = self.0.split_at(self.len());
        match core::str::from_utf8(tag) {
            Ok(tag) => tag,
            Err(_) => "",
        }
    }

    /// The primary subtag, such as `zh` of `zh-Hant`.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.as_str().split('-').next().unwrap_or_default()
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
        MAX - u128::from_le_bytes(self.0).leading_zeros() as usize / 8
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
            "x-private",
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
