//! Holds a catalog against its lock.

mod place;

use std::collections::BTreeMap;
use std::sync::Arc;

use self::place::place;
use crate::contract::{Change, Contract, ContractLevel, ContractRule, Detail, Heading, LOCK_FORMAT, Lock, LockError};
use crate::diagnostic::Diagnostics;
use crate::messages;
use crate::reading::Reading;
use crate::source::Span;
use crate::unavailable::Unavailable;

/// The lock of a catalog, as its caller has found it on disk.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum LockFile<'a> {
    /// There is no such file.
    Missing,
    /// It cannot be read, for this reason.
    Unreadable(Unavailable),
    /// Its content.
    Content(&'a [u8]),
}

/// Adds to the diagnostics of a catalog what breaks its contract, and what is wrong with its lock. `name` is the file name of the
/// lock in diagnostics.
///
/// A missing lock is an error if `[lock]` of the catalog requires it. A catalog that has errors is not compared, as they could be
/// the cause of every difference.
pub fn enforce(reading: &mut Reading, name: &str, lock: LockFile<'_>) {
    let mut found = Diagnostics::new();
    let settings = &reading.catalog.lock;
    let at = settings.at.map(|at| at.at);
    match lock {
        LockFile::Missing if settings.required => found.push(messages::missing_lock(at, name)),
        LockFile::Missing => {}
        LockFile::Unreadable(reason) => found.push(messages::unreadable_lock(at, name, reason)),
        LockFile::Content(bytes) => hold(reading, name, bytes, &mut found),
    }
    if !found.is_empty() {
        let mut all = Diagnostics::new();
        all.extend(core::mem::take(&mut reading.diagnostics));
        all.extend(found);
        reading.diagnostics = all.into_sorted();
    }
}

fn hold(reading: &mut Reading, name: &str, bytes: &[u8], found: &mut Diagnostics) {
    let contract = (!reading.has_errors()).then(|| Contract::of(&reading.catalog, Detail::Contract));
    let text = match core::str::from_utf8(bytes) {
        // Of almost every build this is all.
        Ok(text) if contract.as_ref().is_some_and(|contract| Lock::is_text_of(text, contract)) => return,
        Ok(text) => text,
        Err(error) => {
            let text = String::from_utf8_lossy(bytes);
            let at = error.valid_up_to();
            let file = reading.sources.add(name.to_owned(), Arc::from(&*text));
            found.push(messages::not_utf8(Span::new(file, at..at.saturating_add(1))));
            return;
        }
    };
    let lock = match Lock::read(text) {
        Ok(lock) => lock,
        Err(LockError { line, problem }) => {
            let file = reading.sources.add(name.to_owned(), Arc::from(text));
            found.push(messages::lock_problem(span_of_line(text, line, file), &problem, LOCK_FORMAT));
            return;
        }
    };
    let Some(contract) = contract else { return };
    let judged = lock.changes(&contract);
    let level = |change: &Change| reading.catalog.lock.level(change.rule);
    let renamed: BTreeMap<Heading, Heading> = judged.iter().filter_map(|judged| renamed(&judged.change)).collect();
    let broken: Vec<&Change> = judged
        .iter()
        .filter(|judged| judged.accepted.is_none() && level(&judged.change) == ContractLevel::Breaking)
        .map(|judged| &judged.change)
        .collect();
    if broken.is_empty() {
        return;
    }
    let file = reading.sources.add(name.to_owned(), Arc::from(text));
    for change in broken {
        let heading = renamed.get(&change.heading).unwrap_or(&change.heading);
        let at = place(&reading.catalog, heading, change);
        found.push(messages::broken_contract(change, at, span_of_heading(text, &change.heading, file)));
    }
}

/// Returns the two names of an entry or violation that was renamed.
fn renamed(change: &Change) -> Option<(Heading, Heading)> {
    if !matches!(change.rule, ContractRule::EntryRenamed | ContractRule::NameChanged) {
        return None;
    }
    let new = change.new.clone()?;
    let now = match change.heading {
        Heading::Violation(_) => Heading::Violation(new),
        _ => Heading::Entry(new),
    };
    Some((change.heading.clone(), now))
}

/// Returns the line of a text, counted from 1.
fn span_of_line(text: &str, line: usize, file: u32) -> Span {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let length = text.get(start..).and_then(|rest| rest.lines().next()).map_or(0, str::len);
    Span::new(file, start..start.saturating_add(length))
}

/// Returns where a lock has the heading of a block.
fn span_of_heading(text: &str, heading: &Heading, file: u32) -> Option<Span> {
    let wanted = format!("[{heading}]");
    let line = text.lines().position(|line| line.trim_end() == wanted)?;
    Some(span_of_line(text, line.saturating_add(1), file))
}
