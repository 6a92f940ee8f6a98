//! Joins the two sides that a merge has left in a lock.

use super::read::{CONFLICT, LockError, is_conflict};
use super::{Lock, Mark};
use crate::contract::Contract;
use crate::contract::line::split;

impl Lock {
    /// Reads a lock that has conflicts, and joins the two sides: what either states. Where they state different things, what the
    /// contract does not have is kept, so that it is a change that has to be accepted.
    ///
    /// # Errors
    ///
    /// The first line of a side that is not understood.
    pub fn join(text: &str, contract: &Contract) -> Result<Lock, LockError> {
        let (ours, theirs) = sides(text);
        let mut joined = Lock::read(&ours)?;
        let theirs = Lock::read(&theirs)?;
        // The earlier release binds less; versions are not compared, as their form is not known.
        joined.release = joined.release.and(theirs.release.clone());
        for (heading, theirs) in theirs.blocks {
            let current = contract.0.get(&heading).map_or(&[][..], Vec::as_slice);
            let block = joined.blocks.entry(heading).or_default();
            let new = theirs.accepted.into_iter().filter(|acceptance| !block.accepted.contains(acceptance));
            let new: Vec<_> = new.collect();
            block.accepted.extend(new);
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

/// The two sides of a text with conflicts, the lines that both share in both. Text that a merge shows of their common ancestor is
/// in neither.
fn sides(text: &str) -> (String, String) {
    let (mut ours, mut theirs) = (String::new(), String::new());
    let (mut to_ours, mut to_theirs) = (true, true);
    for line in text.lines() {
        match CONFLICT.iter().position(|marker| is_conflict(line) && line.starts_with(marker)) {
            Some(0) => (to_ours, to_theirs) = (true, false),
            Some(1) => (to_ours, to_theirs) = (false, true),
            Some(2) => (to_ours, to_theirs) = (true, true),
            Some(_) => (to_ours, to_theirs) = (false, false),
            None => {
                for (side, is_in) in [(&mut ours, to_ours), (&mut theirs, to_theirs)] {
                    if is_in {
                        side.push_str(line);
                        side.push('\n');
                    }
                }
            }
        }
    }
    (ours, theirs)
}
