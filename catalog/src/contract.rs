//! The contract between an API and its clients: what they rely on, how two versions of it differ, and the lock that keeps it.
//!
//! [`Contract`] is what clients rely on, as facts; [`Lock`] is the file in which a version of it binds. [`ContractRule`] names what
//! a difference means.

mod audience;
mod block;
mod blocks;
mod change;
mod changelog;
mod codes;
mod compare;
mod facts;
#[doc(hidden)]
pub mod line;
mod lock;
mod shape;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

#[doc(hidden)]
pub use crate::conflict::is_conflict;
pub use crate::contract_rule::{ContractLevel, ContractRule, WayOut};
pub use block::Heading;
pub use change::Change;
pub use changelog::{Changelog, History, Release, Released};
pub use facts::Detail;
#[doc(hidden)]
pub use lock::sides;
pub use lock::{Acceptance, Judged, LOCK_FORMAT, Lock, LockError, LockProblem};

use crate::model::Catalog;

/// What clients rely on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contract(pub(self) BTreeMap<Heading, Vec<String>>);

impl Contract {
    /// Returns the contract of a catalog that has no errors.
    #[must_use]
    pub fn of(catalog: &Catalog, detail: Detail) -> Contract {
        Contract(facts::facts(catalog, detail))
    }

    /// Returns what changes for clients from this contract to a later one, in the order of the blocks.
    #[must_use]
    pub fn changes_to(&self, later: &Contract) -> Vec<Change> {
        compare::compare(&self.blocks(), &later.blocks())
    }

    fn blocks(&self) -> blocks::Blocks<'_> {
        self.0.iter().map(|(heading, lines)| (heading, blocks::block(lines.iter().map(String::as_str)))).collect()
    }
}
