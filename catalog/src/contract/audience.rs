//! Which changes clients are told of: those that name nothing that is internal.

use std::collections::{BTreeMap, BTreeSet};

use super::block::Heading;
use super::blocks::{Block, Blocks};
use super::change::Change;
use super::codes;
use super::line::read_word;
use crate::contract_rule::ContractRule;

/// What is internal in two versions of a catalog.
pub(super) struct Audience<'v, 't> {
    old: &'v Blocks<'t>,
    new: &'v Blocks<'t>,
    renamed: BTreeMap<Heading, &'t Heading>,
}

impl<'v, 't> Audience<'v, 't> {
    pub(super) fn of(old: &'v Blocks<'t>, new: &'v Blocks<'t>) -> Audience<'v, 't> {
        Audience { old, new, renamed: codes::renamed(old, new) }
    }

    /// Returns whether a change from the one version to the other is about something that is internal in either, or names it. That
    /// an entry was made internal or public is not: clients know it by the name that the change has.
    pub(super) fn is_internal(&self, change: &Change) -> bool {
        use ContractRule as Rule;
        let heading = &change.heading;
        match change.rule {
            Rule::MadeInternal | Rule::MadePublic => false,
            _ if self.has_internal(heading) => true,
            Rule::CodeReused | Rule::CodeBecameShared => change.new.as_deref().is_some_and(|paths| self.lists(paths)),
            Rule::FallbackAdded | Rule::FallbackChanged => {
                let named = [&change.old, &change.new].into_iter().flatten();
                named.filter_map(|name| read_word(name)).any(|name| self.has_internal(&Heading::Entry(name)))
            }
            Rule::ViolationAdded | Rule::ViolationRemoved => {
                let named = change.part.as_deref().and_then(read_word);
                named.is_some_and(|name| self.has_internal(&Heading::Violation(name)))
            }
            _ => false,
        }
    }

    fn has_internal(&self, heading: &Heading) -> bool {
        if let Heading::Envelope(name) = heading {
            let is_there = self.old.contains_key(heading) || self.new.contains_key(heading);
            return is_there && ![self.old, self.new].into_iter().any(|blocks| public_envelopes(blocks).contains(name));
        }
        let now = self.renamed.get(heading).copied().unwrap_or(heading);
        [self.old.get(heading), self.new.get(now)].into_iter().flatten().any(is_internal)
    }

    /// Returns whether a list of paths, with a comma between, has that of something internal.
    fn lists(&self, paths: &str) -> bool {
        let blocks = self.old.iter().chain(self.new.iter()).filter(|(_, block)| is_internal(block));
        let mut internal = blocks.map(|(heading, _)| heading.path(None));
        let (list, around) = (format!(", {paths}, "), |path: &str| format!(", {path}, "));
        internal.any(|path| list.contains(&around(&path)))
    }
}

fn is_internal(block: &Block<'_>) -> bool {
    block.contains_key("internal")
}

/// Returns the envelopes that clients see: those of successes, the alternatives, and those of public entries.
fn public_envelopes(blocks: &Blocks<'_>) -> BTreeSet<String> {
    let words = blocks.iter().flat_map(|(heading, block)| -> Vec<&str> {
        match heading {
            Heading::Catalog => {
                let alternatives = block.keys().filter_map(|key| key.strip_prefix("alternative "));
                alternatives.chain(block.get("default_envelope").copied().flatten()).collect()
            }
            Heading::Entry(_) if !is_internal(block) => block.get("envelope").copied().flatten().into_iter().collect(),
            _ => Vec::new(),
        }
    });
    words.filter_map(read_word).collect()
}
