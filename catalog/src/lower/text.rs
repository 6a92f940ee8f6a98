//! Lowers texts, `title = { en = "…", zh = "…" }`, and lists of texts.

use super::context::Cx;
use crate::messages::{self, Type};
use crate::model::{Text, Texts};
use crate::reader::Cell;
use crate::source::Span;
use crate::tag;

impl Cx<'_> {
    /// Returns the index of the language that a key names, and reports a key that is no language of the catalog.
    pub(super) fn language(&mut self, cell: &Cell<'_>) -> Option<usize> {
        let found = self.language_of(cell.key.value);
        if found.is_none() && self.languages_sound {
            let known = self.languages.iter().map(|tag| tag.value.as_str());
            self.diagnostics.push(messages::unknown_language(cell.key, known));
        }
        found
    }

    /// Returns the index of the language with this tag, whatever its letter case.
    pub(super) fn language_of(&self, written: &str) -> Option<usize> {
        // Almost every tag is written in canonical case, which is cheaper to find.
        let exact = self.language_numbers.get(written);
        exact.or_else(|| self.language_numbers.get(&tag::canonical(written).ok()?))
    }

    /// Returns the value for each language. A catalog of one language may write the value without its tag.
    pub(super) fn by_language<'t>(&mut self, cell: Cell<'t>) -> Vec<(usize, Cell<'t>)> {
        if !cell.is_table() {
            if self.languages.len() == 1 {
                return vec![(0, cell)];
            }
            if !self.languages_sound {
                return Vec::new();
            }
            let known = self.languages.iter().map(|tag| tag.value.as_str());
            self.diagnostics.push(messages::text_without_language(cell.at, cell.key.value, known));
            return Vec::new();
        }
        let members = cell.members(&mut self.diagnostics).unwrap_or_default();
        let mut found: Vec<(usize, Cell<'t>)> = Vec::with_capacity(members.len());
        let mut first_of = vec![None; self.languages.len()];
        for cell in members {
            let Some(language) = self.language(&cell) else { continue };
            let Some(first) = first_of.get_mut(language) else { continue };
            if let Some(first) = *first {
                self.repeated_language(&cell, first);
                continue;
            }
            *first = Some(cell.key.at);
            found.push((language, cell));
        }
        found
    }

    /// Reports a second key for a language: TOML tells `zh` and `ZH` apart.
    pub(super) fn repeated_language(&mut self, cell: &Cell<'_>, first: Span) {
        self.diagnostics.push(messages::repeated_language(cell.key.at, cell.key.value, first));
    }

    /// Lowers a text in some or all of the catalog's languages.
    pub(super) fn text(&mut self, cell: Cell<'_>) -> Text {
        let mut text = Text(vec![None; self.languages.len()]);
        for (language, cell) in self.by_language(cell) {
            let Some(value) = cell.string(&mut self.diagnostics) else { continue };
            if value.value.trim().is_empty() {
                self.diagnostics.push(messages::empty_text(value.at, cell.key.value));
            }
            if let Some(slot) = text.0.get_mut(language) {
                *slot = Some(value);
            }
        }
        text
    }

    /// Lowers texts in some or all of the catalog's languages, each a string or a list of strings.
    pub(super) fn texts(&mut self, cell: Cell<'_>) -> Texts {
        let mut texts = Texts(vec![Vec::new(); self.languages.len()]);
        for (language, cell) in self.by_language(cell) {
            if !cell.is_one_of(&[Type::String, Type::Array], &mut self.diagnostics) {
                continue;
            }
            let values = match cell.as_array() {
                Some(_) => cell.strings(&mut self.diagnostics),
                None => cell.string(&mut self.diagnostics).into_iter().collect(),
            };
            for value in values.iter().filter(|value| value.value.trim().is_empty()) {
                self.diagnostics.push(messages::empty_text(value.at, cell.key.value));
            }
            if let Some(slot) = texts.0.get_mut(language) {
                *slot = values;
            }
        }
        texts
    }
}
