//! `[lock]`: what a catalog demands of its lock.

use crate::contract_rule::{ContractLevel, ContractRule};
use crate::source::At;

/// `[lock]`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct LockSettings {
    /// Where the table is; `None` if the catalog has none.
    pub at: Option<At<()>>,
    /// Whether a missing lock is an error: it is if the table is there, unless `required = false`.
    pub required: bool,
    /// The levels that it sets. A level that is the default is left out.
    pub(crate) levels: Vec<(ContractRule, ContractLevel)>,
}

impl LockSettings {
    /// Returns the level of a rule in this catalog.
    #[must_use]
    pub fn level(&self, rule: ContractRule) -> ContractLevel {
        let set = self.levels.iter().find(|(of, _)| *of == rule);
        set.map_or(rule.level(), |(_, level)| *level)
    }
}
