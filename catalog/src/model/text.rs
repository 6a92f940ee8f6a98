//! Texts for readers, in each of the catalog's languages.

use crate::source::At;

/// A text in each of the catalog's languages, in their order; `None` where a language has none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text(pub Vec<Option<At<String>>>);

impl Text {
    /// Returns the text in a language, by the language's index.
    pub fn get(&self, language: usize) -> Option<&str> {
        self.0.get(language)?.as_ref().map(|text| text.value.as_str())
    }

    /// Returns whether no language has a text.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }
}

/// Several texts in each of the catalog's languages (causes, solutions, notes, keywords).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Texts(pub Vec<Vec<At<String>>>);

impl Texts {
    /// Returns the texts in a language, by the language's index.
    pub fn get(&self, language: usize) -> &[At<String>] {
        self.0.get(language).map_or(&[], Vec::as_slice)
    }

    /// Returns whether no language has a text.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Vec::is_empty)
    }
}
