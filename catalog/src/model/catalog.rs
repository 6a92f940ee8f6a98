//! The whole catalog.

use super::entry::{Entry, Retired};
use super::group::{Group, StatusClass, Tag};
use super::lock::LockSettings;
use super::pages::Pages;
use super::text::Text;
use super::violation::{Held, Violation};
use crate::envelope::Envelope;
use crate::names::FieldCase;
use crate::source::At;
use crate::style::Formats;
use crate::template::Template;

/// Readers of one language who get another: a row of `fallbacks` in `[catalog]`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Fallback {
    /// The tag of their language in canonical case. It is no language of the catalog.
    pub readers: At<String>,
    /// The index of the language that they get.
    pub language: usize,
}

/// A text of `[texts]`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NamedText {
    /// Its name.
    pub name: At<String>,
    /// The text in each language.
    pub text: Text,
}

/// A catalog: its main file and the files that it includes.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Catalog {
    /// The machine name (`[catalog] name`).
    pub name: String,
    /// Where its name is; `None` if it has none (which is reported).
    pub name_at: Option<At<()>>,
    /// Its title for readers.
    pub title: Text,
    /// Language tags in canonical case; the first is the default language. Never empty.
    pub languages: Vec<At<String>>,
    /// Which readers of other languages get which of these.
    pub fallbacks: Vec<Fallback>,
    /// The template of an entry's documentation URL.
    pub docs_url: Option<At<Template>>,
    /// The template of a violation's documentation URL.
    pub violation_docs_url: Option<At<Template>>,
    /// How names of fields are spelled in bodies by default.
    pub field_case: FieldCase,
    /// The index of the default envelope in `envelopes`.
    pub envelope: usize,
    /// The envelopes (by index) in which every entry can be answered as well, in the order of `alternatives` in
    /// `[catalog]`. Distinct, and none is the default.
    pub alternatives: Vec<usize>,
    /// The names in `alternatives` that cannot be used, which is reported. Types have constants for them all the same, so that
    /// nothing else is reported where a program uses them.
    pub refused_alternatives: Vec<String>,
    /// Whether `[catalog]` has `alternatives`, also if none of them can be used.
    pub(crate) lists_alternatives: bool,
    /// The presets, then the catalog's own envelopes (which may replace a preset).
    pub envelopes: Vec<Envelope>,
    /// `[texts]`, in file order.
    pub texts: Vec<NamedText>,
    /// `[formats]`.
    pub formats: Formats,
    /// `[groups]`, in file order.
    pub groups: Vec<Group>,
    /// `[tags]`, in file order.
    pub tags: Vec<Tag>,
    /// `[statuses]`, in file order.
    pub statuses: Vec<StatusClass>,
    /// `[errors]`, in file order.
    pub entries: Vec<Entry>,
    /// `[violations]`, in file order.
    pub violations: Vec<Violation>,
    /// `[retired]`, in file order.
    pub retired: Vec<Retired>,
    /// `[retired_violations]`, in file order.
    pub retired_violations: Vec<Retired>,
    /// `[lock]`.
    pub lock: LockSettings,
    /// `[pages]`.
    pub pages: Pages,
}

impl Catalog {
    /// Returns the index of the entry with this name.
    pub fn entry(&self, name: &str) -> Option<usize> {
        self.entries.iter().position(|entry| entry.name.value == name)
    }

    /// Returns the index of the violation with this name.
    pub fn violation(&self, name: &str) -> Option<usize> {
        self.violations.iter().position(|violation| violation.name.value == name)
    }

    /// Returns the violations (by index) that the answers of an entry can list, in the order in which it lists them.
    pub fn violations_of(&self, entry: &Entry) -> Vec<usize> {
        match &entry.violations {
            Held::Nothing => Vec::new(),
            Held::All(_) => (0..self.violations.len()).collect(),
            Held::Listed(_, listed) => listed.iter().map(|held| held.index).collect(),
        }
    }

    /// Returns the index of the group with this name.
    pub fn group(&self, name: &str) -> Option<usize> {
        self.groups.iter().position(|group| group.name.value == name)
    }

    /// Returns the tags of the fallbacks: that of the readers, and that of the language that they get.
    pub fn fallback_tags(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fallbacks.iter().filter_map(|row| {
            let language = self.languages.get(row.language)?;
            Some((row.readers.value.as_str(), language.value.as_str()))
        })
    }

    /// Returns the index of the envelope with this name.
    pub fn envelope(&self, name: &str) -> Option<usize> {
        self.envelopes.iter().position(|envelope| envelope.name.value == name)
    }
}
