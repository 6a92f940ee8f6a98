//! The parts of a catalog that could not be read, and the errors of all other parts that do not depend on them.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::rule::Rule;
use crate::source::Span;

/// The parts of a catalog that could not be read. Anything that seems to be missing may be in one of them.
#[derive(Debug, Default)]
pub(crate) struct Broken {
    /// Sections of files with a syntax error in them, in the order of files and places.
    sections: Vec<Span>,
    /// Whether a file could not be loaded.
    lacks_a_file: bool,
}

impl Broken {
    /// Adds the broken sections of a file.
    pub(crate) fn add(&mut self, sections: Vec<Span>) {
        self.sections.extend(sections);
    }

    /// Notes that a file is missing.
    pub(crate) fn lacks_a_file(&mut self) {
        self.lacks_a_file = true;
    }

    /// Returns whether everything could be read.
    pub(crate) fn is_empty(&self) -> bool {
        self.sections.is_empty() && !self.lacks_a_file
    }

    /// Returns whether a part of this file could not be read.
    pub(crate) fn is_in(&self, file: u32) -> bool {
        let first = self.sections.partition_point(|section| section.file < file);
        self.sections.get(first).is_some_and(|section| section.file == file)
    }

    /// Returns the diagnostics that hold regardless of the content of the broken parts.
    pub(crate) fn independent(&self, diagnostics: Diagnostics) -> impl Iterator<Item = Diagnostic> {
        diagnostics.into_iter().filter(|diagnostic| {
            let notes = diagnostic.notes.iter().filter_map(|note| note.span);
            let mut spans = diagnostic.span.into_iter().chain(notes);
            is_about_a_value(diagnostic.rule) && spans.all(|span| !self.holds(span))
        })
    }

    /// Returns whether a place is in a broken section.
    fn holds(&self, span: Span) -> bool {
        let behind = self.sections.partition_point(|section| (section.file, section.start) <= (span.file, span.start));
        let before = behind.checked_sub(1).and_then(|index| self.sections.get(index));
        before.is_some_and(|section| section.file == span.file && span.start < section.end)
    }
}

/// Returns whether a rule is about one value or key as it is written, and not about what is missing or elsewhere.
fn is_about_a_value(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::DeprecatedBeforeSince
            | Rule::EmptyList
            | Rule::EmptyPlaceholder
            | Rule::EmptyText
            | Rule::FieldIsNoIdentifier
            | Rule::IntegerTooLarge
            | Rule::MalformedCodeRange
            | Rule::MalformedColour
            | Rule::MalformedContentType
            | Rule::MalformedHttpStatus
            | Rule::MalformedLanguageTag
            | Rule::MalformedPath
            | Rule::MalformedPluralForm
            | Rule::MalformedNumberFormat
            | Rule::MalformedSlug
            | Rule::MalformedSplice
            | Rule::MalformedTimeFormat
            | Rule::MalformedUtcOffset
            | Rule::MisplacedKey
            | Rule::MisplacedNull
            | Rule::NoConstant
            | Rule::NoJsonNumber
            | Rule::NoLanguages
            | Rule::NoVariant
            | Rule::OutOfPlaceTable
            | Rule::PlaceholderInText
            | Rule::RepeatedAlternative
            | Rule::RepeatedLanguage
            | Rule::RepeatedStatus
            | Rule::RepeatedTag
            | Rule::ReservedFormat
            | Rule::StatusHasNoContent
            | Rule::StatusOutOfRange
            | Rule::TextWithoutLanguage
            | Rule::TooDeep
            | Rule::TooManyLanguages
            | Rule::UnbalancedBrace
            | Rule::UnknownChoice
            | Rule::UnknownConversion
            | Rule::UnknownKey
            | Rule::UnknownLanguage
            | Rule::UnknownValue
            | Rule::ValueOutOfPlace
            | Rule::WrongType
    )
}
