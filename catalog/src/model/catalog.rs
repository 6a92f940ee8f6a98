//! The whole catalog.

use super::entry::{Entry, Retired};
use super::group::{Group, StatusClass, Tag};
use super::text::Text;
use crate::envelope::Envelope;
use crate::names::FieldCase;
use crate::source::At;
use crate::template::Template;

/// A catalog: its main file and the files that it includes.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Catalog {
    /// The machine name (`[catalog] name`).
    pub name: String,
    /// Its title for readers.
    pub title: Text,
    /// Language tags in canonical case; the first is the default language. Never empty.
    pub languages: Vec<At<String>>,
    /// The template of an entry's documentation URL.
    pub docs_url: Option<At<Template>>,
    /// How names of fields are spelled in bodies by default.
    pub field_case: FieldCase,
    /// The index of the default envelope in `envelopes`.
    pub envelope: usize,
    /// The presets, then the catalog's own envelopes (which may replace a preset).
    pub envelopes: Vec<Envelope>,
    /// `[groups]`, in file order.
    pub groups: Vec<Group>,
    /// `[tags]`, in file order.
    pub tags: Vec<Tag>,
    /// `[statuses]`, in file order.
    pub statuses: Vec<StatusClass>,
    /// `[errors]`, in file order.
    pub entries: Vec<Entry>,
    /// `[retired]`, in file order.
    pub retired: Vec<Retired>,
}

impl Catalog {
    /// Returns the index of the entry with this name.
    pub fn entry(&self, name: &str) -> Option<usize> {
        self.entries.iter().position(|entry| entry.name.value == name)
    }

    /// Returns the index of the group with this name.
    pub fn group(&self, name: &str) -> Option<usize> {
        self.groups.iter().position(|group| group.name.value == name)
    }

    /// Returns the index of the envelope with this name.
    pub fn envelope(&self, name: &str) -> Option<usize> {
        self.envelopes.iter().position(|envelope| envelope.name.value == name)
    }
}
