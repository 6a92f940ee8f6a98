//! A difference between two versions of a catalog.

use super::block::Heading;
use crate::contract_rule::ContractRule;

/// What changed for clients.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// The rule that it falls under.
    pub rule: ContractRule,
    /// The block that it is in.
    pub heading: Heading,
    /// The part of the block, such as the name of a field; `None`: the whole.
    pub part: Option<String>,
    /// What was before, as the contract states it; `None`: nothing.
    pub old: Option<String>,
    /// What is now; `None`: nothing.
    pub new: Option<String>,
}

impl Change {
    pub(super) fn of(rule: ContractRule, heading: &Heading, part: Option<&str>) -> Change {
        Change { rule, heading: heading.clone(), part: part.map(str::to_owned), old: None, new: None }
    }

    pub(super) fn values(mut self, old: Option<String>, new: Option<String>) -> Change {
        (self.old, self.new) = (old, new);
        self
    }

    /// Returns the path by which it is accepted: `sold_out`, `sold_out.limit`, `violations.too_long`.
    #[must_use]
    pub fn path(&self) -> String {
        self.heading.path(self.part.as_deref())
    }
}
