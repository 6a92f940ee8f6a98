//! What a catalog says, after it was read: names resolved, defaults filled in, places kept.
//!
//! The model of a catalog with mistakes is whole as far as it goes: an entry with a valid name is there even when
//! its status is wrong, so that what depends on its name does not fail a second time.

mod entry;
mod field;
mod group;
mod message;

use crate::names::FieldCase;
use crate::source::At;
use crate::template::Template;

pub use crate::envelope::{Context, Envelope, Member, Node, Part, Value};
pub use entry::{Audience, Code, Deprecated, Entry, Kind, Link, LogLevel, Retired};
pub use field::{Field, FieldKind, Header};
pub use group::{Group, StatusClass, Tag};
pub use message::{Message, MessageForm};

/// A whole catalog: the root file and what it includes.
#[derive(Clone, Debug)]
pub struct Catalog {
    /// The machine name (`[catalog] name`).
    pub name: String,
    /// Its title for readers.
    pub title: Text,
    /// Language tags in canonical case; the first is the default language. Never empty.
    pub languages: Vec<At<String>>,
    /// The template of an entry's documentation URL.
    pub docs_url: Option<At<Template>>,
    /// How fields are spelled on the wire unless they say otherwise.
    pub field_case: FieldCase,
    /// The index of the default envelope in `envelopes`.
    pub envelope: usize,
    /// The presets and then the catalog's own envelopes (which may replace a preset).
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
    /// The index of the entry with this name.
    pub fn entry(&self, name: &str) -> Option<usize> {
        self.entries.iter().position(|entry| entry.name.value == name)
    }

    /// The index of the group with this name.
    pub fn group(&self, name: &str) -> Option<usize> {
        self.groups.iter().position(|group| group.name.value == name)
    }

    /// The index of the envelope with this name.
    pub fn envelope(&self, name: &str) -> Option<usize> {
        self.envelopes.iter().position(|envelope| envelope.name.value == name)
    }
}

/// A text in each of the catalog's languages, in their order; `None` where a language has none.
#[derive(Clone, Debug, Default)]
pub struct Text(pub Vec<Option<At<String>>>);

impl Text {
    /// The text in a language, by the language's index.
    pub fn get(&self, language: usize) -> Option<&str> {
        self.0.get(language)?.as_ref().map(|text| text.value.as_str())
    }

    /// Whether no language has a text.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }
}

/// Several texts in each of the catalog's languages (causes, solutions, notes, keywords).
#[derive(Clone, Debug, Default)]
pub struct Texts(pub Vec<Vec<At<String>>>);

impl Texts {
    /// The texts in a language, by the language's index.
    pub fn get(&self, language: usize) -> &[At<String>] {
        self.0.get(language).map_or(&[], Vec::as_slice)
    }

    /// Whether no language has a text.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Vec::is_empty)
    }
}
