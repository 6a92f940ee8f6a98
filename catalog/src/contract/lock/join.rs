//! Joins the two sides that a merge has left in a lock.

use std::collections::BTreeSet;

use super::read::{LockError, LockProblem};
use super::{Lock, LockedBlock, LockedFact, Mark};
use crate::conflict::{Marker, marker};
use crate::contract::Contract;
use crate::contract::line::split;

/// What stands between two reasons for one change.
const BETWEEN: &str = " / ";

impl Lock {
    /// Reads a lock that has conflicts, and joins the two sides: what either states. Where they state different things, what the
    /// contract does not have is kept, so that it is a change that has to be accepted.
    ///
    /// # Errors
    ///
    /// The first line of a side that is not understood, or the first marker that belongs to no conflict.
    pub fn join(text: &str, contract: &Contract) -> Result<Lock, LockError> {
        let (ours, theirs) = sides(text)?;
        let mut joined = Lock::read(&ours)?;
        let theirs = Lock::read(&theirs)?;
        // The earlier release binds less; versions are not compared, as their form is not known.
        joined.release = joined.release.and(theirs.release.clone());
        for (heading, theirs) in theirs.blocks {
            let current = contract.0.get(&heading).map_or(&[][..], Vec::as_slice);
            let block = joined.blocks.entry(heading).or_default();
            for accepted in theirs.accepted {
                match block.accepted.iter_mut().find(|own| own.is_of_the_change_of(&accepted)) {
                    // Both sides have accepted the change, each for a reason of its own.
                    Some(own) if own.reason.split(BETWEEN).all(|reason| reason != accepted.reason) => {
                        own.reason.push_str(BETWEEN);
                        own.reason.push_str(&accepted.reason);
                    }
                    Some(_) => {}
                    None => block.accepted.push(accepted),
                }
            }
            block.accepted.sort();
            for fact in theirs.facts {
                if let Some(same) = block.facts.iter_mut().find(|other| other.line == fact.line) {
                    same.mark = same.mark.min(fact.mark);
                    continue;
                }
                // What was added since a release stands beside what is gone since.
                let key = key_of(&fact);
                let is_other = |other: &&mut LockedFact| {
                    key_of(other) == key && (other.mark == Mark::New) == (fact.mark == Mark::New)
                };
                match block.facts.iter_mut().find(is_other) {
                    None => block.facts.push(fact),
                    Some(other) if fact.mark != Mark::New && current.contains(&other.line) => *other = fact,
                    Some(_) => {}
                }
            }
            // What has another value since the release is gone; what was gone and was released with another value is that.
            let keys = |block: &LockedBlock, mark: Mark| -> BTreeSet<String> {
                block.facts.iter().filter(|fact| fact.mark == mark).filter_map(key_of).collect()
            };
            let new = keys(block, Mark::New);
            let has = |keys: &BTreeSet<String>, fact: &LockedFact| key_of(fact).is_some_and(|key| keys.contains(&key));
            for fact in block.facts.iter_mut().filter(|fact| fact.mark == Mark::Bound && has(&new, fact)) {
                fact.mark = Mark::Gone;
            }
            let bound = keys(block, Mark::Bound);
            block.facts.retain(|fact| fact.mark != Mark::Gone || !has(&bound, fact));
            block.facts.sort();
        }
        Ok(joined)
    }
}

fn key_of(fact: &LockedFact) -> Option<String> {
    split(&fact.line).map(|(key, _)| key.to_owned())
}

/// Returns the two sides of a text with conflicts, the lines that both share in both. Text that a merge shows of their common ancestor is
/// in neither.
///
/// # Errors
///
/// The first marker that does not belong to a conflict: what is behind it would be in no side, and bind nobody.
pub fn sides(text: &str) -> Result<(String, String), LockError> {
    let (mut ours, mut theirs) = (String::new(), String::new());
    let mut part = Part::Both;
    let mut last = 0;
    for (index, line) in text.lines().enumerate() {
        last = index.saturating_add(1);
        if let Some(marker) = marker(line) {
            part = match (part, marker) {
                (Part::Both, Marker::Ours) => Part::Ours,
                (Part::Ours, Marker::Ancestor) => Part::Ancestor,
                (Part::Ours | Part::Ancestor, Marker::Theirs) => Part::Theirs,
                (Part::Theirs, Marker::End) => Part::Both,
                _ => return Err(LockError { line: last, problem: LockProblem::Conflict }),
            };
            continue;
        }
        for (side, is_in) in [(&mut ours, Part::Ours), (&mut theirs, Part::Theirs)] {
            if part == Part::Both || part == is_in {
                side.push_str(line);
                side.push('\n');
            }
        }
    }
    if part == Part::Both { Ok((ours, theirs)) } else { Err(LockError { line: last, problem: LockProblem::Conflict }) }
}

/// Where in a conflict a line is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Both,
    Ours,
    Ancestor,
    Theirs,
}
