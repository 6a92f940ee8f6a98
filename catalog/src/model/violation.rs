//! Violations, and which of them the answers of an entry can list.

use std::ops::Deref;

use super::definition::Definition;
use crate::source::At;

/// `[violations.NAME]`: one broken rule of the input. An answer lists the violations that were found, each with its location.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Violation {
    /// Its name, code, message, fields and documentation.
    pub definition: Definition,
    /// The rules of validators and of serde that it stands for: `length.max`.
    pub rules: Vec<At<String>>,
}

impl Deref for Violation {
    type Target = Definition;

    fn deref(&self) -> &Definition {
        &self.definition
    }
}

/// `violations` of an entry: those that its answers can list.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Held {
    /// It has no such key, and its answers list none.
    #[default]
    Nothing,
    /// `true`: all of the catalog.
    All(At<()>),
    /// These, in the order written. Unknown names are reported and left out.
    Listed(At<()>, Vec<HeldViolation>),
}

/// A violation that an entry lists.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct HeldViolation {
    /// Its name, where the entry lists it.
    pub name: At<String>,
    /// Its index among the violations of the catalog.
    pub index: usize,
}

impl Held {
    /// Returns whether the entry has the key, and where.
    #[must_use]
    pub fn at(&self) -> Option<At<()>> {
        match self {
            Held::Nothing => None,
            Held::All(at) | Held::Listed(at, _) => Some(*at),
        }
    }
}
