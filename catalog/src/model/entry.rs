//! Entries, current and retired.

use std::borrow::Cow;

use super::field::{Field, Header};
use super::message::Message;
use super::text::{Text, Texts};
use crate::choice::choices;
use crate::source::At;

/// `[errors.NAME]`: one error (or action, or success) of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Entry {
    /// Its permanent name.
    pub name: At<String>,
    /// The Rust variant; `None` if none can be derived (which is reported).
    pub variant: Option<String>,
    /// Where the variant's name comes from.
    pub variant_at: At<()>,
    /// Its code.
    pub code: At<Code>,
    /// Its group, by index.
    pub group: Option<usize>,
    /// Its statuses, the default first. Never empty.
    pub statuses: Vec<At<u16>>,
    /// Error, action or success.
    pub kind: Kind,
    /// The message in each language, in the order of the catalog's languages.
    pub message: Vec<Option<Message>>,
    /// A short title.
    pub title: Text,
    /// The values that an occurrence carries, in file order.
    pub fields: Vec<Field>,
    /// Response headers, in file order.
    pub headers: Vec<Header>,
    /// Its envelope, by index.
    pub envelope: usize,
    /// Where the entry or its group sets `alternatives = false`: it answers in its own envelope whichever alternative of the
    /// catalog is chosen.
    pub keeps_envelope: Option<At<()>>,
    /// Markdown: what the entry means.
    pub description: Text,
    /// Markdown: why it happens.
    pub causes: Texts,
    /// Markdown: what to do.
    pub solutions: Texts,
    /// Markdown: what else to know.
    pub notes: Texts,
    /// Words that the search of the pages finds it by; they are not displayed.
    pub keywords: Texts,
    /// Names of related entries.
    pub see_also: Vec<At<String>>,
    /// Links for readers.
    pub links: Vec<Link>,
    /// The parts of the system that report it.
    pub sources: Vec<String>,
    /// Whether the caller may retry the same request.
    pub retryable: Option<bool>,
    /// Who can see it in pages and exports.
    pub audience: Audience,
    /// The level of its events in logs; `None`: by its status.
    pub log: Option<LogLevel>,
    /// Whether its code is generic, so that clients must not branch on it.
    pub catch_all: bool,
    /// Where the entry sets `shares_code`, if it does.
    pub shares_code: Option<At<()>>,
    /// Older codes that still identify it.
    pub aliases: Vec<At<Code>>,
    /// The version that introduced it.
    pub since: Option<String>,
    /// Since when and why it is deprecated, if it is.
    pub deprecated: Option<Deprecated>,
    /// The entry that replaces it.
    pub replaced_by: Option<At<String>>,
    /// The gRPC status, if the catalog sets one.
    pub grpc: Option<At<String>>,
    /// Its tags, by index.
    pub tags: Vec<usize>,
    /// Who maintains it.
    pub owner: Option<String>,
    /// Whether it was read completely. If not, its parts are not checked against each other: a part that seems to
    /// be missing may be misspelled.
    pub sound: bool,
    /// The indices of `fields` in the order of their names, where there are many.
    pub(crate) fields_by_name: Vec<usize>,
}

/// The number of fields from which they are searched by halves.
const MANY_FIELDS: usize = 16;

impl Entry {
    /// Returns its default status.
    pub fn status(&self) -> u16 {
        self.statuses.first().map_or(500, |status| status.value)
    }

    /// Returns the index of the field with this name.
    pub fn field(&self, name: &str) -> Option<usize> {
        let name_of = |index: &usize| self.fields.get(*index).map_or("", |field| field.name.value.as_str());
        if self.fields_by_name.is_empty() {
            return self.fields.iter().position(|field| field.name.value == name);
        }
        let found = self.fields_by_name.binary_search_by(|index| name_of(index).cmp(name)).ok()?;
        self.fields_by_name.get(found).copied()
    }

    /// Returns the order of fields by their names; empty for a few fields, which are searched one by one.
    pub(crate) fn by_name(fields: &[Field]) -> Vec<usize> {
        if fields.len() < MANY_FIELDS {
            return Vec::new();
        }
        let mut order: Vec<usize> = (0..fields.len()).collect();
        order.sort_by_key(|index| fields.get(*index).map(|field| field.name.value.as_str()));
        order
    }
}

/// The code of an entry.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Code {
    /// A string.
    Str(String),
    /// An integer.
    Int(i64),
    /// `code = false`: nothing.
    None,
}

impl Code {
    /// Returns the code as text: an integer in decimal; `None` where there is no code.
    pub fn text(&self) -> Option<String> {
        self.as_text().map(Cow::into_owned)
    }

    /// Returns the code as text without copying a string.
    pub fn as_text(&self) -> Option<Cow<'_, str>> {
        match self {
            Code::Str(text) => Some(Cow::Borrowed(text)),
            Code::Int(number) => Some(Cow::Owned(number.to_string())),
            Code::None => None,
        }
    }
}

choices! {
    /// The kind of an entry.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Kind {
        /// Something went wrong.
        Error = "error",
        /// The caller has to take another step, such as a second factor.
        Action = "action",
        /// The request succeeded, and the response carries a message.
        Success = "success",
    }
}

choices! {
    /// The level of an entry's events in logs.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum LogLevel {
        /// Needs attention.
        Error = "error",
        /// May need attention.
        Warn = "warn",
        /// Part of normal operation.
        Info = "info",
        /// Of interest to developers only.
        Debug = "debug",
        /// No event at all.
        Off = "off",
    }
}

choices! {
    /// Who can see an entry in pages and exports.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Audience {
        /// Everyone.
        Public = "public",
        /// Only the team behind the API.
        Internal = "internal",
    }
}

/// A link for readers.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Link {
    /// Its URL.
    pub url: At<String>,
    /// Its text.
    pub label: Text,
}

/// `deprecated = "2.1"` or `{ since, note }`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Deprecated {
    /// The version that deprecated it.
    pub since: Option<String>,
    /// Why, and what to use instead.
    pub note: Text,
}

/// `[retired.NAME]`: a removed entry. Neither its name nor its code may be reused.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Retired {
    /// The old name.
    pub name: At<String>,
    /// The old code; the name if the catalog sets none.
    pub code: At<Code>,
    /// The version that retired it.
    pub since: Option<String>,
    /// The entry that replaces it.
    pub replaced_by: Option<At<String>>,
    /// Why.
    pub reason: Text,
}
