//! Codes across entries: whose they were, and whose they are.

use std::collections::BTreeMap;

use super::block::Heading;
use super::change::Change;
use super::compare::{Block, Blocks};
use super::rule::ContractRule;

/// Returns the entries and violations that are gone, each with the new one that has its code. Nothing else had the code, nor has
/// it: so it is the same under another name.
pub(super) fn renamed<'n>(old: &Blocks<'n>, new: &Blocks<'n>) -> BTreeMap<Heading, &'n Heading> {
    let (before, after) = (Owners::of(old), Owners::of(new));
    let gone = old.iter().filter(|(heading, _)| !new.contains_key(**heading));
    let pairs = gone.filter_map(|(heading, block)| {
        let code = code(block)?;
        let space = Space::of(heading)?;
        let only = |owners: &Owners<'n>| match owners.of_code(space, code) {
            [one] => Some(*one),
            _ => None,
        };
        let now = only(&after).filter(|now| !old.contains_key(*now) && !is_retired(now))?;
        (only(&before) == Some(*heading)).then(|| ((*heading).clone(), now))
    });
    pairs.collect()
}

/// Returns the codes and aliases that mean another entry than before, and those that now mean another one besides.
pub(super) fn moved(old: &Blocks<'_>, new: &Blocks<'_>, renamed: &BTreeMap<Heading, &Heading>) -> Vec<Change> {
    let (before, after) = (Owners::of(old), Owners::of(new));
    let mut changes = Vec::new();
    let codes =
        after.by_code.iter().flat_map(|(space, codes)| codes.iter().map(move |(code, now)| (*space, *code, now)));
    for (space, code, now) in codes {
        let was = before.of_code(space, code);
        for heading in now {
            let is_same =
                |was: &&Heading| was == heading || renamed.get(*was) == Some(heading) || was.name() == heading.name();
            if was.is_empty() || was.iter().any(is_same) || is_retired(heading) {
                continue;
            }
            // The one that it meant before still has it, or not any more.
            let kept = was.iter().find(|was| now.iter().any(|now| **was == *now || renamed.get(**was) == Some(now)));
            let change = match kept {
                Some(owner) => Change::of(ContractRule::CodeBecameShared, owner, None),
                None => Change::of(ContractRule::CodeReused, heading, None),
            };
            let other = if kept.is_some() { Some(heading) } else { was.first() };
            let other = other.map(|heading| heading.path(None));
            changes.push(change.values(Some(code.to_owned()), other));
        }
    }
    changes
}

fn is_retired(heading: &Heading) -> bool {
    matches!(heading, Heading::Retired(_) | Heading::RetiredViolation(_))
}

fn code<'t>(block: &Block<'t>) -> Option<&'t str> {
    block.get("code").copied().flatten().filter(|code| *code != "none")
}

/// Entries and violations are told apart by where they stand in a body, so each have codes of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Space {
    Entries,
    Violations,
}

impl Space {
    fn of(heading: &Heading) -> Option<Space> {
        match heading {
            Heading::Entry(_) | Heading::Retired(_) => Some(Space::Entries),
            Heading::Violation(_) | Heading::RetiredViolation(_) => Some(Space::Violations),
            Heading::Catalog | Heading::Envelope(_) => None,
        }
    }
}

/// Who has a code, as its code or as an alias.
struct Owners<'t> {
    by_code: BTreeMap<Space, BTreeMap<&'t str, Vec<&'t Heading>>>,
}

impl<'t> Owners<'t> {
    fn of(blocks: &Blocks<'t>) -> Owners<'t> {
        let mut by_code: BTreeMap<Space, BTreeMap<&'t str, Vec<&'t Heading>>> = BTreeMap::new();
        for (heading, block) in blocks {
            let Some(space) = Space::of(heading) else { continue };
            let aliases = block.keys().filter_map(|key| key.strip_prefix("alias "));
            for code in code(block).into_iter().chain(aliases) {
                by_code.entry(space).or_default().entry(code).or_default().push(heading);
            }
        }
        Owners { by_code }
    }

    fn of_code(&self, space: Space, code: &str) -> &[&'t Heading] {
        self.by_code.get(&space).and_then(|codes| codes.get(code)).map_or(&[], Vec::as_slice)
    }
}
