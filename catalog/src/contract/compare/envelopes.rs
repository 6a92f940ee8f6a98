//! Envelopes in two versions. Their names are not on the wire, so they are matched by what they are.

use std::collections::{BTreeMap, BTreeSet};

use crate::contract::block::Heading;
use crate::contract::blocks::{Block, Blocks};
use crate::contract::line::read_word;

/// The envelopes that have another name in the later version.
pub(super) struct Envelopes {
    renamed: BTreeMap<String, String>,
}

impl Envelopes {
    /// Matches the envelopes that are gone with those that are new: one with the same facts, the only one in which the entries are
    /// now answered, or the only new alternative in place of the only one that is gone.
    pub(super) fn matched(old: &Blocks<'_>, new: &Blocks<'_>, renamed: &BTreeMap<Heading, &Heading>) -> Envelopes {
        let names = |blocks: &Blocks<'_>, others: &Blocks<'_>| -> Vec<Heading> {
            let of = blocks
                .keys()
                .filter(|heading| matches!(heading, Heading::Envelope(_)) && !others.contains_key(**heading));
            of.map(|heading| (*heading).clone()).collect()
        };
        let (gone, mut fresh) = (names(old, new), names(new, old));
        let mut envelopes = Envelopes { renamed: BTreeMap::new() };
        for heading in gone {
            let same = fresh.iter().position(|other| old.get(&heading) == new.get(other));
            let heir = || {
                let heir = heir(&heading, old, new, renamed)?;
                fresh.iter().position(|other| other.name() == Some(&heir))
            };
            let Some(position) = same.or_else(heir) else { continue };
            if let (Some(old), Some(new)) = (heading.name(), fresh.remove(position).name()) {
                envelopes.renamed.insert(old.to_owned(), new.to_owned());
            }
        }
        envelopes
    }

    /// Returns the name in the later version, where it is another one.
    pub(super) fn renamed(&self, name: &str) -> Option<&str> {
        self.renamed.get(name).map(String::as_str)
    }
}

/// Returns the only envelope in which the entries of an envelope are now answered.
fn heir(
    envelope: &Heading,
    old: &Blocks<'_>,
    new: &Blocks<'_>,
    renamed: &BTreeMap<Heading, &Heading>,
) -> Option<String> {
    let mut heirs = BTreeSet::new();
    let entries = old.iter().filter(|(_, block)| used(block, "envelope").as_ref() == Some(envelope));
    for (heading, _) in entries {
        let now = renamed.get(*heading).copied().unwrap_or(heading);
        heirs.extend(new.get(now).and_then(|block| used(block, "envelope")));
    }
    // One alternative that took the place of another.
    let only = |blocks: &Blocks<'_>, others: &Blocks<'_>| -> Option<Heading> {
        let keys = |blocks: &Blocks<'_>| -> Vec<String> {
            let keys = blocks.get(&Heading::Catalog).into_iter().flat_map(|block| block.keys());
            keys.filter_map(|key| read_word(key.strip_prefix("alternative ")?)).collect()
        };
        let others = keys(others);
        let mut own = keys(blocks).into_iter().filter(|name| !others.contains(name));
        own.next().filter(|_| own.next().is_none()).map(Heading::Envelope)
    };
    if heirs.is_empty() && only(old, new).as_ref() == Some(envelope) {
        heirs.extend(only(new, old));
    }
    let (Some(heir), true) = (heirs.pop_first(), heirs.is_empty()) else { return None };
    heir.name().map(str::to_owned)
}

/// Returns the envelope that a fact of a block names.
pub(super) fn used(block: &Block<'_>, key: &str) -> Option<Heading> {
    read_word(block.get(key).copied().flatten()?).map(Heading::Envelope)
}

/// Returns whether the envelopes of an entry in two versions have the same facts.
pub(super) fn are_the_same(old: &Blocks<'_>, new: &Blocks<'_>, before: &Block<'_>, after: &Block<'_>) -> bool {
    let (Some(was), Some(is)) = (used(before, "envelope"), used(after, "envelope")) else { return false };
    old.get(&was).is_some_and(|facts| new.get(&is) == Some(facts))
}
