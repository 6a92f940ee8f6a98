//! What changed for clients, by release: the file `catalog.changes`.
//!
//! Each release has its version, its date, and one change a line: rule, block, part, the values before and after, and why. Nothing
//! in it depends on wording, so that it can be told in any language.

mod history;
mod read;
mod write;

pub use history::History;

use super::Contract;
use super::audience::Audience;
use super::change::Change;
use super::lock::Lock;

/// The releases of a catalog.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Changelog {
    /// The releases, the oldest first.
    pub releases: Vec<Release>,
}

/// A release of a catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Release {
    /// Its version, which no other release has.
    pub version: String,
    /// Its date, `2026-11-29`.
    pub date: String,
    /// What changed since the release before.
    pub changes: Vec<Released>,
}

/// A change of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Released {
    /// The change.
    pub change: Change,
    /// Why it was accepted; `None` if it needed no acceptance.
    pub reason: Option<String>,
    /// Whether it is about something that was internal then, or names it, so that it is not for clients.
    pub internal: bool,
}

impl Changelog {
    /// Returns the release of a version.
    #[must_use]
    pub fn release(&self, version: &str) -> Option<&Release> {
        self.releases.iter().find(|release| release.version == version)
    }

    /// Adds a release behind all others. Returns whether it was added: a version is released once.
    pub fn append(&mut self, release: Release) -> bool {
        let is_new = self.release(&release.version).is_none();
        if is_new {
            self.releases.push(release);
        }
        is_new
    }
}

impl Lock {
    /// Returns what changed since the last release, each with the reason for which it was accepted.
    #[must_use]
    pub fn unreleased(&self, contract: &Contract) -> Vec<Released> {
        let (bound, now) = (self.bound(), contract.blocks());
        let audience = Audience::of(&bound, &now);
        let judged = self.changes(contract).into_iter();
        let mut changes: Vec<Released> = judged
            .map(|judged| {
                let reason = judged.accepted.map(|accepted| accepted.reason.clone());
                Released { internal: audience.is_internal(&judged.change), change: judged.change, reason }
            })
            .collect();
        // Before the first release, what was accepted is taken over at once, and the acceptance is what is left of the change.
        for (heading, accepted) in self.acceptances() {
            let is_told = |told: &Released| told.change.heading == *heading && accepted.covers(&told.change);
            if !changes.iter().any(is_told) {
                let side = |text: &str| (!text.is_empty()).then(|| text.to_owned());
                let change = Change::of(accepted.rule, heading, accepted.part.as_deref());
                let change = change.values(side(&accepted.old), side(&accepted.new));
                changes.push(Released { change, reason: Some(accepted.reason.clone()), internal: accepted.internal });
            }
        }
        changes
    }

    /// Releases a contract: returns what changed since the last release, and binds all that is there. The caller has seen that
    /// [`breaks`](Lock::breaks) finds nothing. `date` is `2026-11-29`.
    pub fn release(&mut self, version: &str, date: &str, contract: &Contract) -> Release {
        let changes = self.unreleased(contract);
        self.update(contract);
        self.bind(version);
        Release { version: version.to_owned(), date: date.to_owned(), changes }
    }
}
