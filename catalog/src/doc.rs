//! Documentation of the format, in the languages of its reference.

/// A text of the reference. It is empty unless the feature `docs` is enabled: reading a catalog does not need it.
#[derive(Clone, Copy, Debug)]
pub struct Doc {
    /// In English.
    #[cfg(feature = "docs")]
    pub en: &'static str,
    /// In Chinese.
    #[cfg(feature = "docs")]
    pub zh: &'static str,
}

#[cfg(feature = "docs")]
impl Doc {
    /// Returns the text in a language.
    #[must_use]
    pub fn get(self, locale: crate::Locale) -> &'static str {
        match locale {
            crate::Locale::En => self.en,
            crate::Locale::Zh => self.zh,
        }
    }
}

#[cfg(feature = "docs")]
pub(crate) const fn doc(en: &'static str, zh: &'static str) -> Doc {
    Doc { en, zh }
}

#[cfg(not(feature = "docs"))]
pub(crate) const fn doc(_en: &'static str, _zh: &'static str) -> Doc {
    Doc {}
}
