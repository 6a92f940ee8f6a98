//! The lock: the file that keeps what clients rely on.
//!
//! A block for each entry, violation, envelope and retired name has one fact a line, sorted, so that versions merge line by line.
//! Before the first release, a fact that is written binds. From the first release on, what was added since has `+` before it and
//! binds nobody, and what is gone has `-` before it, until the next release.

mod accepted;
mod differing;
mod join;
mod read;
mod write;

use std::collections::{BTreeMap, BTreeSet};

pub use accepted::Acceptance;
pub use join::sides;
pub use read::{LockError, LockProblem};
pub use write::LOCK_FORMAT;

use super::Contract;
use super::audience::Audience;
use super::block::Heading;
use super::blocks::{Block, Blocks, block};
use super::change::Change;
use super::compare::compare;
use crate::contract_rule::ContractLevel;

/// The contents of a lock.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    /// The last release; `None` before the first one.
    pub release: Option<String>,
    pub(super) blocks: BTreeMap<Heading, LockedBlock>,
}

/// A block of a lock.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct LockedBlock {
    /// Its facts, sorted.
    pub(super) facts: Vec<LockedFact>,
    pub(super) accepted: Vec<Acceptance>,
}

/// A fact, and since when it holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct LockedFact {
    pub(super) line: String,
    pub(super) mark: Mark,
}

/// Since when a fact holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark {
    /// It binds.
    Bound,
    /// It is gone since the last release, and that was no break or was accepted.
    Gone,
    /// It was added since the last release.
    New,
}

/// A change since the lock was bound, and why it is allowed if it is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Judged<'l> {
    /// The change.
    pub change: Change,
    /// The acceptance that covers it.
    pub accepted: Option<&'l Acceptance>,
}

impl Lock {
    /// Returns the changes from what binds to a contract, each with the acceptance that covers it.
    #[must_use]
    pub fn changes(&self, contract: &Contract) -> Vec<Judged<'_>> {
        let changes = compare(&self.bound(), &contract.blocks());
        let judge = |change: Change| {
            let accepted = self.acceptance(&change);
            Judged { change, accepted }
        };
        changes.into_iter().map(judge).collect()
    }

    /// Returns the acceptance that covers a change.
    #[must_use]
    pub fn acceptance(&self, change: &Change) -> Option<&Acceptance> {
        self.blocks.get(&change.heading)?.accepted.iter().find(|acceptance| acceptance.covers(change))
    }

    /// Returns the breaking changes that nobody has accepted, by the level that each rule has.
    #[must_use]
    pub fn breaks(&self, contract: &Contract, level: &dyn Fn(&Change) -> ContractLevel) -> Vec<Change> {
        let judged = self.changes(contract).into_iter();
        let open =
            judged.filter(|judged| judged.accepted.is_none() && level(&judged.change) == ContractLevel::Breaking);
        open.map(|judged| judged.change).collect()
    }

    /// Returns the acceptances, with the blocks that they are in.
    pub fn acceptances(&self) -> impl Iterator<Item = (&Heading, &Acceptance)> {
        self.blocks.iter().flat_map(|(heading, block)| block.accepted.iter().map(move |accepted| (heading, accepted)))
    }

    /// Returns the facts that bind.
    pub(super) fn bound(&self) -> Blocks<'_> {
        // What was added since the last release, and what is gone but for an acceptance, binds nobody.
        let blocks = self.blocks.iter().map(|(heading, locked)| (heading, locked.bound()));
        blocks.filter(|(_, block)| !block.is_empty()).collect()
    }

    /// Takes over a contract. The caller has seen that [`breaks`](Lock::breaks) finds nothing.
    pub fn update(&mut self, contract: &Contract) {
        self.drop_obsolete(contract);
        self.note_audiences(contract);
        let is_released = self.release.is_some();
        let mut blocks = core::mem::take(&mut self.blocks);
        for (heading, lines) in &contract.0 {
            let before = blocks.remove(heading).unwrap_or_default();
            self.blocks.insert(heading.clone(), before.updated(lines, is_released));
        }
        for (heading, before) in blocks {
            let rest = before.updated(&[], is_released);
            if rest != LockedBlock::default() {
                self.blocks.insert(heading, rest);
            }
        }
    }

    /// Returns the blocks that [`update`](Lock::update) would change, in their order.
    #[must_use]
    pub fn pending(&self, contract: &Contract) -> Vec<Heading> {
        let mut updated = self.clone();
        updated.update(contract);
        let headings: BTreeSet<&Heading> = self.blocks.keys().chain(updated.blocks.keys()).collect();
        let differs = |heading: &&Heading| self.blocks.get(*heading) != updated.blocks.get(*heading);
        headings.into_iter().filter(differs).cloned().collect()
    }

    /// Drops the acceptances of changes that were taken back, as they must not cover the same change a second time.
    fn drop_obsolete(&mut self, contract: &Contract) {
        let changes: Vec<Change> = self.changes(contract).into_iter().map(|judged| judged.change).collect();
        let is_released = self.release.is_some();
        for (heading, block) in &mut self.blocks {
            block.accepted.retain(|acceptance| {
                let mut own = changes.iter().filter(|change| change.heading == *heading);
                // From a release on, every change is there until the next one. Before, it is taken over with its acceptance, and
                // another change leads away from what was accepted.
                let leads_away = |change: &Change| {
                    change.part == acceptance.part
                        && change.old.as_deref().unwrap_or_default() == acceptance.new
                        && !acceptance.covers(change)
                };
                if is_released { own.any(|change| acceptance.covers(change)) } else { !own.any(leads_away) }
            });
        }
    }

    /// Notes which acceptances are not for clients, while what they are about is still known.
    fn note_audiences(&mut self, contract: &Contract) {
        if self.acceptances().next().is_none() {
            return;
        }
        let internal: Vec<Change> = {
            let (bound, now) = (self.bound(), contract.blocks());
            let audience = Audience::of(&bound, &now);
            let changes = self.changes(contract).into_iter().map(|judged| judged.change);
            changes.filter(|change| audience.is_internal(change)).collect()
        };
        for (heading, block) in &mut self.blocks {
            for accepted in &mut block.accepted {
                accepted.internal |=
                    internal.iter().any(|change| change.heading == *heading && accepted.covers(change));
            }
        }
    }

    /// Accepts a change. What it changed is taken over by [`update`](Lock::update).
    pub fn accept(&mut self, change: &Change, reason: &str) {
        let block = self.blocks.entry(change.heading.clone()).or_default();
        let acceptance = Acceptance::of(change, reason);
        block.accepted.retain(|other| !other.is_about(change));
        block.accepted.push(acceptance);
        block.accepted.sort();
    }

    /// Binds what is there, under the name of a release: acceptances end.
    pub fn bind(&mut self, release: &str) {
        self.release = Some(release.to_owned());
        for block in self.blocks.values_mut() {
            block.accepted.clear();
            block.facts.retain(|fact| fact.mark != Mark::Gone);
            block.facts.iter_mut().for_each(|fact| fact.mark = Mark::Bound);
            block.facts.sort();
        }
        self.blocks.retain(|_, block| !block.facts.is_empty());
    }
}

impl LockedBlock {
    /// Returns the facts that bind.
    fn bound(&self) -> Block<'_> {
        let bound = self.facts.iter().filter(|fact| fact.mark != Mark::New);
        block(bound.map(|fact| fact.line.as_str()))
    }

    /// Returns the block with these facts.
    fn updated(self, lines: &[String], is_released: bool) -> LockedBlock {
        let was_bound = |line: &String| self.facts.iter().any(|fact| fact.mark != Mark::New && fact.line == *line);
        let mark = |line: &String| if is_released && !was_bound(line) { Mark::New } else { Mark::Bound };
        let mut facts: Vec<LockedFact> =
            lines.iter().map(|line| LockedFact { line: line.clone(), mark: mark(line) }).collect();
        if is_released {
            let gone = self.facts.iter().filter(|fact| fact.mark != Mark::New && !lines.contains(&fact.line));
            facts.extend(gone.map(|fact| LockedFact { line: fact.line.clone(), mark: Mark::Gone }));
        }
        facts.sort();
        LockedBlock { facts, accepted: self.accepted }
    }
}
