//! Entries, and those that were retired.

use std::borrow::Cow;

use super::field::{Field, Header};
use super::message::Message;
use super::text::{Text, Texts};
use crate::choice::choices;
use crate::source::At;

/// `[errors.NAME]`: one error (or action, or success) of the API.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its permanent identity.
    pub name: At<String>,
    /// The Rust variant; `None` if the name gives none (a mistake was reported).
    pub variant: Option<String>,
    /// Where the variant's name comes from.
    pub variant_at: At<()>,
    /// What goes on the wire.
    pub code: At<Code>,
    /// Its group, by index.
    pub group: Option<usize>,
    /// The statuses it can have, the default first. Never empty.
    pub statuses: Vec<At<u16>>,
    /// Error, action or success.
    pub kind: Kind,
    /// The message in each language, in the order of the catalog's languages.
    pub message: Vec<Option<Message>>,
    /// A short title.
    pub title: Text,
    /// What an occurrence carries, in file order.
    pub fields: Vec<Field>,
    /// Response headers, in file order.
    pub headers: Vec<Header>,
    /// Its envelope, by index.
    pub envelope: usize,
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
    /// Where it comes from.
    pub sources: Vec<String>,
    /// Whether the caller may try again unchanged.
    pub retryable: Option<bool>,
    /// Who may see it in docs.
    pub audience: Audience,
    /// How loud its events are in logs; `None`: by its status.
    pub log: Option<LogLevel>,
    /// A generic code that clients must not branch on.
    pub catch_all: bool,
    /// Set where the entry says that others have its code.
    pub shares_code: Option<At<()>>,
    /// Older codes that still mean this entry.
    pub aliases: Vec<At<Code>>,
    /// The version that brought it.
    pub since: Option<String>,
    /// Set where it is on its way out.
    pub deprecated: Option<Deprecated>,
    /// The entry that took its place.
    pub replaced_by: Option<At<String>>,
    /// The gRPC status name, where the catalog gives one.
    pub grpc: Option<At<String>>,
    /// Its tags, by index.
    pub tags: Vec<usize>,
    /// Who looks after it.
    pub owner: Option<String>,
    /// Whether it could be read whole. Where it could not, its parts are not compared with each other: what seems to
    /// be missing may stand there, misspelled.
    pub sound: bool,
}

impl Entry {
    /// The status it has unless a variant picks another.
    pub fn status(&self) -> u16 {
        self.statuses.first().map_or(500, |status| status.value)
    }

    /// The index of the field with this name.
    pub fn field(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name.value == name)
    }
}

/// What an entry is on the wire.
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
    /// The code as text: an integer in decimal; `None` where there is no code.
    pub fn text(&self) -> Option<String> {
        self.as_text().map(Cow::into_owned)
    }

    /// Likewise, where a string need not be copied.
    pub fn as_text(&self) -> Option<Cow<'_, str>> {
        match self {
            Code::Str(text) => Some(Cow::Borrowed(text)),
            Code::Int(number) => Some(Cow::Owned(number.to_string())),
            Code::None => None,
        }
    }
}

choices! {
    /// What kind of answer an entry is.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Kind {
        /// Something went wrong.
        Error = "error",
        /// The caller has to do something more, such as a second factor.
        Action = "action",
        /// The request succeeded, and there is something to tell about it.
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
pub struct Link {
    /// Where it goes.
    pub url: At<String>,
    /// What it says.
    pub label: Text,
}

/// `deprecated = "2.1"` or `{ since, note }`.
#[derive(Clone, Debug, PartialEq)]
pub struct Deprecated {
    /// Since which version.
    pub since: Option<String>,
    /// Why, and what instead.
    pub note: Text,
}

/// `[retired]`: a name that was, and its code, never to be used again.
#[derive(Clone, Debug, PartialEq)]
pub struct Retired {
    /// The old name.
    pub name: At<String>,
    /// The old code; the name where the catalog gives none.
    pub code: At<Code>,
    /// Retired since which version.
    pub since: Option<String>,
    /// The entry that took its place.
    pub replaced_by: Option<At<String>>,
    /// Why.
    pub reason: Text,
}
