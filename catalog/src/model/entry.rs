//! Entries, current and retired.

use std::ops::Deref;

use super::audience::Audience;
use super::code::Code;
use super::definition::Definition;
use super::field::Header;
use super::text::Text;
use super::violation::Held;
use crate::choice::choices;
use crate::source::At;

/// `[errors.NAME]`: one error (or action, or success) of the API. What entries share with violations is its
/// [definition](Definition), whose parts can be named directly: `entry.name`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Entry {
    /// Its name, code, message, fields and documentation.
    pub definition: Definition,
    /// Its statuses, the default first. Never empty.
    pub statuses: Vec<At<u16>>,
    /// Error, action or success.
    pub kind: Kind,
    /// Response headers, in file order.
    pub headers: Vec<Header>,
    /// Its envelope, by index.
    pub envelope: usize,
    /// Where the entry or its group sets `alternatives = false`: it answers in its own envelope whichever alternative of the
    /// catalog is chosen.
    pub keeps_envelope: Option<At<()>>,
    /// The violations that its answers can list.
    pub violations: Held,
    /// Whether the caller may retry the same request.
    pub retryable: Option<bool>,
    /// The level of its events in logs; `None`: by its status.
    pub log: Option<LogLevel>,
    /// The gRPC status, if the catalog sets one.
    pub grpc: Option<At<String>>,
}

impl Entry {
    /// Returns its default status.
    pub fn status(&self) -> u16 {
        self.statuses.first().map_or(500, |status| status.value)
    }
}

impl Deref for Entry {
    type Target = Definition;

    fn deref(&self) -> &Definition {
        &self.definition
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

/// `[retired.NAME]` or `[retired_violations.NAME]`: a removed entry or violation. Neither its name nor its code may be reused.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Retired {
    /// The old name.
    pub name: At<String>,
    /// The old code; the name if the catalog sets none.
    pub code: At<Code>,
    /// The version that retired it.
    pub since: Option<String>,
    /// The entry or violation that replaces it.
    pub replaced_by: Option<At<String>>,
    /// Why.
    pub reason: Text,
    /// Who can see it.
    pub audience: Audience,
}
