//! Joins the two sides that a merge has left in a lock.

use super::read::{CONFLICT, LockError, LockProblem, is_conflict};
use super::{Lock, Mark};
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
                let key = split(&fact.line).map(|(key, _)| key.to_owned());
                let same =
                    block.facts.iter_mut().find(|other| split(&other.line).map(|(key, _)| key) == key.as_deref());
                match same {
                    None => block.facts.push(fact),
                    Some(same) if same.line == fact.line => same.mark = same.mark.min(fact.mark),
                    Some(same) if same.mark == Mark::New && fact.mark == Mark::New => {}
                    Some(same) if current.contains(&same.line) => *same = fact,
                    Some(_) => {}
                }
            }
            block.facts.sort();
        }
        Ok(joined)
    }
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
        if is_conflict(line) {
            let marker = CONFLICT.iter().position(|marker| line.starts_with(marker));
            part = match (part, marker) {
                (Part::Both, Some(0)) => Part::Ours,
                (Part::Ours, Some(3)) => Part::Ancestor,
                (Part::Ours | Part::Ancestor, Some(1)) => Part::Theirs,
                (Part::Theirs, Some(2)) => Part::Both,
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
