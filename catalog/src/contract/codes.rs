//! Codes across entries: whose they were, and whose they are.

use std::collections::BTreeMap;

use super::block::Heading;
use super::blocks::{Block, Blocks};
use super::change::Change;
use super::line::unquoted;
use crate::contract_rule::ContractRule;

/// Returns the entries and violations that are gone, each with the new one that has its code. Nothing else had the code, nor has
/// it: so it is the same under another name.
pub(super) fn renamed<'n>(old: &Blocks<'n>, new: &Blocks<'n>) -> BTreeMap<Heading, &'n Heading> {
    if old.keys().all(|heading| new.contains_key(*heading)) {
        return BTreeMap::new();
    }
    let (before, after) = (Owners::of(old), Owners::of(new));
    let gone = old.iter().filter(|(heading, _)| !new.contains_key(**heading) && !is_retired(heading));
    let pairs = gone.filter_map(|(heading, block)| {
        let code = code(block)?;
        let space = Space::of(heading)?;
        let only = |owners: &Owners<'n>| match owners.of_code(space, code) {
            [one] => Some(*one),
            _ => None,
        };
        // One that has it as an alias has a code of its own.
        let has = |now: &&Heading| new.get(*now).is_some_and(|block| self::code(block) == Some(code));
        let now = only(&after).filter(|now| !old.contains_key(*now) && !is_retired(now)).filter(has)?;
        (only(&before) == Some(*heading)).then(|| ((*heading).clone(), now))
    });
    pairs.collect()
}

/// Returns what it means that a block is gone. The block of an envelope is gone where no entry is answered in it, which the blocks
/// of entries tell.
pub(super) fn removed(heading: &Heading, block: &Block<'_>, new: &Blocks<'_>) -> Option<Change> {
    let written = block.get("code").copied().flatten();
    let code = written.filter(|code| *code != "none");
    let keeps = |heading: Heading| {
        let other = new.get(&heading)?;
        (code.is_none()
            || other.get("code").copied().flatten() == code
            || code.is_some_and(|code| has_alias(other, code)))
        .then_some(())
    };
    let mut heir = None;
    let rule = match heading {
        Heading::Catalog | Heading::Envelope(_) => return None,
        Heading::Entry(name) | Heading::Violation(name) => {
            let (retired, rule) = match heading {
                Heading::Entry(_) => (Heading::Retired(name.clone()), ContractRule::EntryRemoved),
                _ => (Heading::RetiredViolation(name.clone()), ContractRule::ViolationRemoved),
            };
            // As an alias, the code still leads to what replaces it.
            heir = code.and_then(|code| {
                let others = new.iter().filter(|(other, _)| Space::of(other) == Space::of(heading));
                others.filter(|(_, block)| has_alias(block, code)).map(|(other, _)| other.path(None)).next()
            });
            if heir.is_some() || keeps(retired).is_some() { ContractRule::EntryRetired } else { rule }
        }
        // A retired entry that is back with its code is as good as one that is retired.
        Heading::Retired(name) if keeps(Heading::Entry(name.clone())).is_some() => return None,
        Heading::RetiredViolation(name) if keeps(Heading::Violation(name.clone())).is_some() => return None,
        Heading::Retired(_) | Heading::RetiredViolation(_) => ContractRule::TombstoneRemoved,
    };
    Some(Change::of(rule, heading, None).values(written.map(str::to_owned), heir))
}

/// Returns what it means that a block is new.
pub(super) fn added(heading: &Heading, block: &Block<'_>) -> Option<Change> {
    match heading {
        Heading::Entry(_) | Heading::Violation(_) => {
            let code = block.get("code").copied().flatten().map(str::to_owned);
            Some(Change::of(ContractRule::EntryAdded, heading, None).values(None, code))
        }
        _ => None,
    }
}

fn has_alias(block: &Block<'_>, code: &str) -> bool {
    block.keys().any(|key| key.strip_prefix("alias ") == Some(code))
}

/// Returns the codes and aliases that mean another entry than before, and those that now mean others besides.
pub(super) fn moved(old: &Blocks<'_>, new: &Blocks<'_>, renamed: &BTreeMap<Heading, &Heading>) -> Vec<Change> {
    // Where no code is new to a block, none has moved.
    let is_known = |(heading, block): (&&Heading, &Block<'_>)| {
        old.get(*heading)
            .is_some_and(|before| before == block || codes(block).all(|code| codes(before).any(|old| old == code)))
    };
    if new.iter().all(is_known) {
        return Vec::new();
    }
    let (before, after) = (Owners::of(old), Owners::of(new));
    let mut changes = Vec::new();
    let owned =
        after.by_code.iter().flat_map(|(space, codes)| codes.iter().map(move |(code, now)| (*space, *code, now)));
    for (space, code, now) in owned {
        let was = before.of_code(space, code);
        let is_same = |was: &Heading, now: &Heading| {
            was == now || renamed.get(was).is_some_and(|renamed| *renamed == now) || was.name() == now.name()
        };
        let other: Vec<&Heading> =
            now.iter().copied().filter(|now| !is_retired(now) && !was.iter().any(|was| is_same(was, now))).collect();
        let (Some(first), false) = (was.first(), other.is_empty()) else { continue };
        // Of an alias, the path names it.
        let change = |rule, heading: &Heading, others: String| {
            let own = new.get(heading).is_some_and(|block| self::code(block) == Some(code));
            let part = (!own).then(|| unquoted(code));
            Change::of(rule, heading, part).values(Some(code.to_owned()), Some(others))
        };
        // The one that it meant before still has it, or not any more.
        match now.iter().find(|now| was.iter().any(|was| is_same(was, now))) {
            Some(owner) => {
                let others: Vec<String> = other.iter().map(|heading| heading.path(None)).collect();
                changes.push(change(ContractRule::CodeBecameShared, owner, others.join(", ")));
            }
            None => {
                // One that is gone can leave its code as an alias to what replaces it.
                let is_gone = was.iter().all(|was| !new.contains_key(*was));
                let takes = other.into_iter().filter(|heading| {
                    !is_gone || new.get(*heading).is_some_and(|block| self::code(block) == Some(code))
                });
                changes.extend(takes.map(|heading| change(ContractRule::CodeReused, heading, first.path(None))));
            }
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

/// Returns the code and the aliases of a block.
fn codes<'b, 't>(block: &'b Block<'t>) -> impl Iterator<Item = &'t str> + use<'b, 't> {
    code(block).into_iter().chain(block.keys().filter_map(|key| key.strip_prefix("alias ")))
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
            for code in codes(block) {
                by_code.entry(space).or_default().entry(code).or_default().push(heading);
            }
        }
        Owners { by_code }
    }

    fn of_code(&self, space: Space, code: &str) -> &[&'t Heading] {
        self.by_code.get(&space).and_then(|codes| codes.get(code)).map_or(&[], Vec::as_slice)
    }
}
