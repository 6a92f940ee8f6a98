//! What lowering carries from one table to the next, and what entries can refer to.

use std::borrow::Cow;

use crate::diagnostic::Diagnostics;
use crate::index::Index;
use crate::model::{Definition, Group};
use crate::source::{At, Sources};
use crate::style::Formats;
use crate::suggest::Names;

/// The state of lowering.
pub(super) struct Cx<'a> {
    pub(super) sources: &'a Sources,
    pub(super) diagnostics: Diagnostics,
    pub(super) languages: Vec<At<String>>,
    /// The indices of the languages by their tags.
    pub(super) language_numbers: Index<'static>,
    /// Language tags that were reported, as written. Texts in them are not reported as well.
    pub(super) refused_tags: Index<'static>,
    /// Whether all languages are known. If not, a text in an unknown one is not reported.
    pub(super) languages_sound: bool,
    /// The formats of the catalog.
    pub(super) formats: Formats,
    /// The indices of the formats by their names.
    pub(super) format_numbers: Index<'static>,
    /// Whether the catalog's offset from UTC could be read, or there is none.
    pub(super) offset_sound: bool,
    /// The indices of the texts by their names.
    pub(super) texts: Index<'static>,
    /// The first names of texts, which an unknown one is compared with: a catalog can have many, and as many unknown ones.
    pub(super) text_names: Vec<String>,
    /// Whether all names that others refer to are known. If a table of names is misspelled, or one of them is no table, unknown
    /// names are not reported.
    pub(super) whole: bool,
    /// Whether the last message lacks languages, which was reported.
    pub(super) lacks_languages: bool,
}

impl Cx<'_> {
    /// Sets how completely a definition was read, before which there were so many diagnostics.
    pub(super) fn set_completeness(&self, definition: &mut Definition, before: usize) {
        let found = self.diagnostics.len() - before;
        definition.sound = found == 0;
        definition.lacks_languages = found == 1 && self.lacks_languages;
    }

    /// Sets the languages of the catalog.
    pub(super) fn set_languages(&mut self, languages: Vec<At<String>>) {
        self.language_numbers = Index::new();
        for language in &languages {
            let _ = self.language_numbers.add(Cow::Owned(language.value.clone()));
        }
        self.languages = languages;
    }
}

/// How many names of texts or formats an unknown one is compared with.
pub(super) const GUESSED: usize = 64;

/// What entries can refer to by name.
pub(super) struct Known<'a> {
    pub(super) groups: &'a [Group],
    pub(super) group_names: Names<'a>,
    pub(super) tag_names: Names<'a>,
    pub(super) envelope_names: Names<'a>,
    /// Empty while the violations themselves are lowered.
    pub(super) violation_names: Names<'a>,
    pub(super) default_envelope: usize,
}
