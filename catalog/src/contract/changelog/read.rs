//! Reads `catalog.changes`.

use super::write::{FORMAT, INTERNAL, NOTHING};
use super::{Changelog, Release, Released};
use crate::conflict::is_conflict;
use crate::contract::block::Heading;
use crate::contract::change::Change;
use crate::contract::line::{read_string, read_word, split, words};
use crate::contract::lock::{LockError, LockProblem};
use crate::contract_rule::ContractRule;

impl Changelog {
    /// Reads the text of the file.
    ///
    /// # Errors
    ///
    /// The first line that is not understood.
    pub fn read(text: &str) -> Result<Changelog, LockError> {
        let mut changelog = Changelog::default();
        let mut has_format = false;
        for (index, line) in text.lines().enumerate() {
            let line = line.trim_end();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let done = if has_format { changelog.line(line) } else { format(line) };
            done.map_err(|problem| LockError { line: index.saturating_add(1), problem })?;
            has_format = true;
        }
        let problem = if text.trim().is_empty() { LockProblem::Empty } else { LockProblem::NoFormat };
        if has_format { Ok(changelog) } else { Err(LockError { line: 1, problem }) }
    }

    fn line(&mut self, line: &str) -> Result<(), LockProblem> {
        if is_conflict(line) {
            return Err(LockProblem::Conflict);
        }
        if line.starts_with('[') {
            let version = version(line).ok_or_else(|| LockProblem::Heading(line.to_owned()))?;
            let release = Release { version, date: String::new(), changes: Vec::new() };
            return if self.append(release) { Ok(()) } else { Err(LockProblem::Heading(line.to_owned())) };
        }
        let fact = || LockProblem::Fact(line.to_owned());
        let release = self.releases.last_mut().ok_or_else(fact)?;
        if let Some(("date", Some(date))) = split(line) {
            let (date, rest) = read_string(date).ok_or_else(fact)?;
            if !release.date.is_empty() || !rest.is_empty() || !is_date(&date) {
                return Err(fact());
            }
            release.date = date;
            return Ok(());
        }
        // The date comes first.
        if release.date.is_empty() {
            return Err(fact());
        }
        release.changes.push(change(line).ok_or_else(fact)?);
        Ok(())
    }
}

fn format(line: &str) -> Result<(), LockProblem> {
    match split(line) {
        Some(("format", Some(FORMAT))) => Ok(()),
        Some(("format", Some(newer))) => Err(LockProblem::Newer(newer.to_owned())),
        _ if is_conflict(line) => Err(LockProblem::Conflict),
        _ => Err(LockProblem::NoFormat),
    }
}

fn version(line: &str) -> Option<String> {
    let (version, rest) = read_string(line.strip_prefix("[release ")?)?;
    // As `--release` takes it: it is the name of a place in a page.
    let is_word = !version.is_empty() && !version.chars().any(|c| c.is_whitespace() || c.is_control());
    (rest == "]" && is_word).then_some(version)
}

/// Returns whether a text is a date as RFC 3339 writes it (`full-date`), whatever its month has of days.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    parts.iter().all(is_number) && parts.iter().map(|part| part.len()).eq([4, 2, 2])
}

fn change(line: &str) -> Option<Released> {
    let (key, value) = split(line)?;
    let mut words = words(key).peekable();
    let internal = words.next_if_eq(&INTERNAL).is_some();
    let rule = ContractRule::parse(words.next()?)?;
    let heading = Heading::parse(&read_word(words.next()?)?)?;
    let part = match words.next() {
        Some(word) => Some(read_word(word)?),
        None => None,
    };
    let (old, rest) = side(value?)?;
    let (new, rest) = side(rest.strip_prefix(' ')?)?;
    let (reason, rest) = side(rest.strip_prefix(' ')?)?;
    let change = Change::of(rule, &heading, part.as_deref()).values(old, new);
    (words.next().is_none() && rest.is_empty()).then_some(Released { change, reason, internal })
}

fn side(text: &str) -> Option<(Option<String>, &str)> {
    match text.strip_prefix(NOTHING) {
        Some(rest) => Some((None, rest)),
        None => read_string(text).map(|(text, rest)| (Some(text), rest)),
    }
}
