//! Holds a catalog against its lock.

mod place;

use std::sync::Arc;

pub use self::place::places;
use crate::contract::{Change, Contract, ContractLevel, Detail, Heading, Judged, LOCK_FORMAT, Lock, LockError};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::messages;
use crate::reading::Reading;
use crate::source::{Sources, Span};
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
    let text = core::str::from_utf8(bytes).unwrap_or_default();
    // Of almost every build this is all.
    if contract.as_ref().is_some_and(|contract| Lock::is_text_of(text, contract)) {
        return;
    }
    let differing = contract.as_ref().and_then(|contract| Lock::read_differing(text, contract));
    let (lock, contract) = match differing {
        Some(parts) => parts,
        None => match (read_lock(&mut reading.sources, name, bytes), contract) {
            (Ok(lock), Some(contract)) => (lock, contract),
            (Ok(_), None) => return,
            (Err(problem), _) => {
                found.push(*problem);
                return;
            }
        },
    };
    let judged = lock.changes(&contract);
    let level = |change: &Change| reading.catalog.lock.level(change.rule);
    let is_broken = |judged: &Judged<'_>| judged.accepted.is_none() && level(&judged.change) == ContractLevel::Breaking;
    if !judged.iter().any(is_broken) {
        return;
    }
    let file = reading.sources.add(name.to_owned(), Arc::from(text));
    let places = places(&reading.catalog, judged.iter().map(|judged| &judged.change));
    for (judged, at) in judged.iter().zip(places).filter(|(judged, _)| is_broken(judged)) {
        let locked = span_of_heading(text, &judged.change.heading, file);
        found.push(messages::broken_contract(&judged.change, at, locked));
    }
}

/// Reads a lock. `name` is its file name in diagnostics.
///
/// # Errors
///
/// Why it cannot be read: a diagnostic with a place in the text, which is added to the sources.
pub fn read_lock(sources: &mut Sources, name: &str, bytes: &[u8]) -> Result<Lock, Box<Diagnostic>> {
    let text = match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let text = String::from_utf8_lossy(bytes);
            let at = error.valid_up_to();
            let file = sources.add(name.to_owned(), Arc::from(&*text));
            return Err(Box::new(messages::not_utf8(Span::new(file, at..at.saturating_add(1)))));
        }
    };
    Lock::read(text).map_err(|LockError { line, problem }| {
        let file = sources.add(name.to_owned(), Arc::from(text));
        Box::new(messages::lock_problem(span_of_line(text, line, file), &problem, LOCK_FORMAT))
    })
}

/// Returns the line of a text, counted from 1.
pub(crate) fn span_of_line(text: &str, line: usize, file: u32) -> Span {
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
