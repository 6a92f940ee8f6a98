//! Diagnostics of a catalog, and the list that they are collected in.

use std::collections::HashSet;

use crate::lint::Lint;
use crate::phrase::Phrase;
use crate::rule::Rule;
use crate::source::Span;

/// The severity of a [`Diagnostic`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The catalog cannot be used.
    Error,
    /// The catalog can be used, but is probably not as intended.
    Warning,
}

/// A problem in a catalog, with its position, notes on related places, and a suggestion.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Diagnostic {
    /// The rule that is broken.
    pub rule: Rule,
    /// Its severity.
    pub level: Level,
    /// The problem, in one sentence without a full stop.
    pub text: Phrase,
    /// Its position; `None` for a problem without one, such as a missing file.
    pub span: Option<Span>,
    /// The text behind the carets under [`Diagnostic::span`].
    pub label: Option<Phrase>,
    /// Notes, such as the place of an earlier definition.
    pub notes: Vec<Note>,
    /// A suggestion.
    pub help: Option<Phrase>,
}

/// A note on a [`Diagnostic`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Note {
    /// The text.
    pub text: Phrase,
    /// The position that it points at.
    pub span: Option<Span>,
}

impl Diagnostic {
    /// Returns an error against `rule` at `span` (a [`Span`], or `None` where there is no place).
    pub fn error(rule: Rule, span: impl Into<Option<Span>>, text: impl Into<Phrase>) -> Self {
        Self::new(Level::Error, rule, span.into(), text.into())
    }

    /// Returns a warning of `lint` at `span` (a [`Span`], or `None` where there is no place).
    pub fn lint(lint: Lint, span: impl Into<Option<Span>>, text: impl Into<Phrase>) -> Self {
        Self::new(Level::Warning, Rule::Lint(lint), span.into(), text.into())
    }

    fn new(level: Level, rule: Rule, span: Option<Span>, text: Phrase) -> Self {
        Self { rule, level, text: text.shortened(), span, label: None, notes: Vec::new(), help: None }
    }

    /// Sets the text behind the carets.
    #[must_use]
    pub fn label(mut self, text: impl Into<Phrase>) -> Self {
        self.label = Some(text.into().shortened());
        self
    }

    /// Adds a note without a place.
    #[must_use]
    pub fn note(mut self, text: impl Into<Phrase>) -> Self {
        self.notes.push(Note { text: text.into().shortened(), span: None });
        self
    }

    /// Adds a note that points at `span`, such as an earlier definition.
    #[must_use]
    pub fn note_at(mut self, span: Span, text: impl Into<Phrase>) -> Self {
        self.notes.push(Note { text: text.into().shortened(), span: Some(span) });
        self
    }

    /// Sets the suggestion.
    #[must_use]
    pub fn help(mut self, text: impl Into<Phrase>) -> Self {
        self.help = Some(text.into().shortened());
        self
    }
}

/// The diagnostics so far: every check adds its own and continues.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Returns an empty list.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a diagnostic.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Returns the number of diagnostics, warnings included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Returns whether the list is empty, warnings included.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Returns whether one of the diagnostics is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|diagnostic| diagnostic.level == Level::Error)
    }

    /// Returns the diagnostics in the order they were found.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.found.iter()
    }

    /// Returns the diagnostics in file order: those without a place first, then by file and start, and at the same place in
    /// the order they were found. Duplicates that are equal in every part are dropped.
    #[must_use]
    pub fn into_sorted(self) -> Vec<Diagnostic> {
        let mut sorted = self.found;
        let mut seen = HashSet::with_capacity(sorted.len());
        let first: Vec<bool> = sorted.iter().map(|diagnostic| seen.insert(diagnostic)).collect();
        let mut first = first.into_iter();
        sorted.retain(|_| first.next().unwrap_or(true));
        sorted.sort_by_key(|diagnostic| diagnostic.span.map(|span| (span.file, span.start)));
        sorted
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, more: I) {
        self.found.extend(more);
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    /// Returns the diagnostics in the order they were found, duplicates included, for [`Diagnostics::extend`].
    fn into_iter(self) -> Self::IntoIter {
        self.found.into_iter()
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(file: u32, start: usize, text: &str) -> Diagnostic {
        Diagnostic::error(Rule::Syntax, Span::new(file, start..start + 1), text)
    }

    #[test]
    fn mistakes_come_in_file_order_and_those_without_a_place_first() {
        let mut diagnostics = Diagnostics::new();
        diagnostics.extend([at(1, 0, "d"), at(0, 7, "c"), at(0, 2, "a"), at(0, 2, "b")]);
        diagnostics.push(Diagnostic::error(Rule::Syntax, None, "no place"));
        let texts: Vec<_> = diagnostics.into_sorted().into_iter().map(|diagnostic| diagnostic.text.en).collect();
        assert_eq!(texts, ["no place", "a", "b", "c", "d"]);
    }

    #[test]
    fn only_exact_duplicates_are_dropped() {
        let mut diagnostics = Diagnostics::new();
        diagnostics.extend([at(0, 1, "a"), at(0, 1, "b"), at(0, 1, "a"), at(0, 1, "a").help("h"), at(0, 2, "a")]);
        assert_eq!(diagnostics.into_sorted().len(), 4);
    }

    #[test]
    fn a_warning_is_no_error() {
        let mut diagnostics = Diagnostics::new();
        assert!(diagnostics.is_empty() && !diagnostics.has_errors());
        diagnostics.push(Diagnostic::lint(Lint::Unused, None, "w"));
        assert!(!diagnostics.is_empty() && !diagnostics.has_errors());
        diagnostics.push(Diagnostic::error(Rule::Syntax, None, "e"));
        assert!(diagnostics.has_errors());
    }

    #[test]
    fn the_builder_fills_every_part() {
        let span = Span::new(0, 3..4);
        let diagnostic = at(0, 1, "t").label("l").note("n").note_at(span, "m").help("h");
        assert_eq!(diagnostic.label, Some(Phrase::from("l")));
        assert_eq!(diagnostic.help, Some(Phrase::from("h")));
        let notes: Vec<_> = diagnostic.notes.iter().map(|note| (note.text.en.as_str(), note.span)).collect();
        assert_eq!(notes, [("n", None), ("m", Some(span))]);
    }
}
