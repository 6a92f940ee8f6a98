//! Groups, tags and classes of statuses.

use super::audience::Audience;
use super::entry::LogLevel;
use super::text::{Text, Texts};
use crate::source::At;

/// `[groups.NAME]`
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Group {
    /// Its name.
    pub name: At<String>,
    /// Its title for readers.
    pub title: Text,
    /// Markdown: what belongs to it.
    pub description: Text,
    /// Markdown: what else to know.
    pub notes: Texts,
    /// Default statuses of its entries.
    pub statuses: Vec<At<u16>>,
    /// Default envelope of its entries.
    pub envelope: Option<usize>,
    /// Default of `alternatives`: whether its entries can be answered in the alternatives of the catalog.
    pub alternatives: Option<At<bool>>,
    /// Default audience of its entries.
    pub audience: Option<Audience>,
    /// Default level of its entries' events in logs.
    pub log: Option<LogLevel>,
    /// Default of `retryable`.
    pub retryable: Option<bool>,
    /// Default owner.
    pub owner: Option<String>,
    /// The range of its numeric codes, both ends included.
    pub codes: Option<At<(i64, i64)>>,
}

/// `[tags.NAME]`
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Tag {
    /// Its name.
    pub name: At<String>,
    /// Its title for readers.
    pub title: Text,
    /// Markdown: what it means.
    pub description: Text,
}

/// `[statuses.NNN]`: a class of responses by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StatusClass {
    /// The status.
    pub status: At<u16>,
    /// Its machine name.
    pub name: Option<String>,
    /// Its title for readers.
    pub title: Text,
    /// Markdown: what it means.
    pub description: Text,
    /// The fallback entry of this status.
    pub error: Option<At<String>>,
}
