//! [`History`]: all that changed for clients, released or not.

use super::{Changelog, Release, Released};

/// What changed for clients: the releases of a catalog, and what is not released yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct History {
    /// The releases, the oldest first.
    pub releases: Vec<Release>,
    /// What changed since the last one.
    pub unreleased: Vec<Released>,
}

impl History {
    /// Returns the history with the releases of a changelog, and with what [`Lock::unreleased`](crate::contract::Lock::unreleased)
    /// has found.
    #[must_use]
    pub fn new(changelog: Changelog, unreleased: Vec<Released>) -> History {
        History { releases: changelog.releases, unreleased }
    }
}
