//! Reads a lock. It fails closed: what is not understood is an error, as it could be what a client relies on.

use super::accepted::{ACCEPTED, Acceptance};
use super::write::LOCK_FORMAT;
use super::{Lock, LockedBlock, LockedFact, Mark};
use crate::conflict::is_conflict;
use crate::contract::block::Heading;
use crate::contract::compare::is_known;
use crate::contract::line::{read_string, split, words};

/// Why a lock cannot be read, and in which line (from 1).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LockError {
    /// The line.
    pub line: usize,
    /// What is wrong.
    pub problem: LockProblem,
}

impl LockError {
    /// Returns a problem in a line. The command has a file of the same syntax.
    #[doc(hidden)]
    #[must_use]
    pub fn new(line: usize, problem: LockProblem) -> LockError {
        LockError { line, problem }
    }
}

/// What is wrong with a lock.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LockProblem {
    /// It has no content.
    Empty,
    /// It does not say its format first.
    NoFormat,
    /// It has a format that this version does not know.
    Newer(String),
    /// A merge left both sides in it.
    Conflict,
    /// A heading that there is not, or twice.
    Heading(String),
    /// A line that is no fact, or states a fact a second time.
    Fact(String),
}

impl Lock {
    /// Reads the text of a lock.
    ///
    /// # Errors
    ///
    /// The first line that is not understood.
    pub fn read(text: &str) -> Result<Lock, LockError> {
        let lines = text.lines().enumerate().map(|(index, line)| (index + 1, line.trim_end()));
        let mut reader = Reader::default();
        for (number, line) in lines {
            reader.line(line).map_err(|problem| LockError { line: number, problem })?;
        }
        let problem = match (&reader.has_format, reader.lock.blocks.is_empty()) {
            (true, false) => return Ok(reader.lock),
            (true, true) => LockProblem::Empty,
            (false, _) if text.trim().is_empty() => LockProblem::Empty,
            (false, _) => LockProblem::NoFormat,
        };
        Err(LockError { line: 1, problem })
    }
}

#[derive(Default)]
struct Reader {
    lock: Lock,
    has_format: bool,
    heading: Option<Heading>,
}

impl Reader {
    fn line(&mut self, line: &str) -> Result<(), LockProblem> {
        if is_conflict(line) {
            return Err(LockProblem::Conflict);
        }
        if line.is_empty() || line.starts_with('#') {
            return Ok(());
        }
        if let Some(heading) = line.strip_prefix('[') {
            return self.heading(heading).ok_or_else(|| LockProblem::Heading(line.to_owned()));
        }
        let fact = || LockProblem::Fact(line.to_owned());
        let Some(block) = self.heading.as_ref().and_then(|heading| self.lock.blocks.get_mut(heading)) else {
            return self.head(line);
        };
        if words(line).next() == Some(ACCEPTED) {
            block.accepted.push(Acceptance::read(line).ok_or_else(fact)?);
            return Ok(());
        }
        block.fact(line).ok_or_else(fact)
    }

    /// Reads a line before the first block.
    fn head(&mut self, line: &str) -> Result<(), LockProblem> {
        match split(line) {
            Some(("format", Some(LOCK_FORMAT))) => self.has_format = true,
            Some(("format", Some(format))) if !self.has_format => return Err(LockProblem::Newer(format.to_owned())),
            _ if !self.has_format => return Err(LockProblem::NoFormat),
            Some(("release", Some(release))) if self.lock.release.is_none() => {
                let release = read_string(release).filter(|(_, rest)| rest.is_empty());
                self.lock.release = Some(release.ok_or_else(|| LockProblem::Fact(line.to_owned()))?.0);
            }
            _ => return Err(LockProblem::Fact(line.to_owned())),
        }
        Ok(())
    }

    fn heading(&mut self, rest: &str) -> Option<()> {
        let heading = Heading::parse(rest.strip_suffix(']')?)?;
        if self.lock.blocks.insert(heading.clone(), LockedBlock::default()).is_some() {
            return None;
        }
        self.heading = Some(heading);
        Some(())
    }
}

impl LockedBlock {
    fn fact(&mut self, line: &str) -> Option<()> {
        let (mark, line) = match line.split_at_checked(2) {
            Some(("+ ", rest)) => (Mark::New, rest),
            Some(("- ", rest)) => (Mark::Gone, rest),
            _ => (Mark::Bound, line),
        };
        let (key, _) = split(line)?;
        // What this version does not know could be what a client relies on.
        let mut parts = words(key);
        let (word, subject, attribute) = (parts.next()?, parts.next(), parts.next().unwrap_or_default());
        let more = parts.next().is_some() != (attribute == "value") || parts.next().is_some();
        if more || !is_known(word, subject.is_some(), attribute) {
            return None;
        }
        // A fact that is gone may have another value now.
        let states = |fact: &LockedFact| {
            let behind = fact.line.strip_prefix(key);
            let is_same = behind.is_some_and(|rest| rest.is_empty() || rest.starts_with(" = "));
            is_same && (fact.mark == mark || fact.mark == Mark::Bound || mark == Mark::Bound)
        };
        if self.facts.iter().any(states) {
            return None;
        }
        self.facts.push(LockedFact { line: line.to_owned(), mark });
        Some(())
    }
}
