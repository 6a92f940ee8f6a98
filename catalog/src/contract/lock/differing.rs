//! What differs between the text of a lock and a contract, so that almost every build parses few blocks or none.

use std::collections::{BTreeMap, BTreeSet};

use super::Lock;
use super::write::{HEAD, LOCK_FORMAT};
use crate::contract::Contract;
use crate::contract::block::{Heading, is_bare};
use crate::contract::line::read_string;

impl Lock {
    /// Returns whether a text is that of a lock in which exactly this contract binds, all of it, with nothing accepted. It reads
    /// the text once and copies nothing, as every build asks for it.
    #[must_use]
    pub fn is_text_of(text: &str, contract: &Contract) -> bool {
        let Some((_, mut rest)) = head(text) else { return false };
        for (heading, lines) in &contract.0 {
            match behind(rest, heading, lines) {
                Some(behind) => rest = behind,
                None => return false,
            }
        }
        rest.is_empty()
    }

    /// Returns the parts of a lock and of a contract that have the same [`changes`](Lock::changes) as the whole: the blocks that differ,
    /// and those with which they are compared. `None` if the text has to be read as a whole, which includes any that is malformed.
    #[must_use]
    pub fn read_differing(text: &str, contract: &Contract) -> Option<(Lock, Contract)> {
        let (head, rest) = head(text)?;
        let walk = Walk::over(rest, contract)?;
        // What takes the place of an envelope depends on all entries that were answered in it.
        let mut locked = walk.locked.iter().map(|(heading, _)| heading);
        if locked.any(|heading| matches!(heading, Heading::Envelope(_)) && !contract.0.contains_key(heading)) {
            return None;
        }
        let (names, codes) = (walk.names(), walk.codes());
        let is_compared = |same: &&Same<'_>| match same.heading {
            Heading::Entry(name) => {
                names.contains(name.as_str())
                    || same.lines.iter().filter_map(|line| code(line)).any(|code| codes.contains(code))
            }
            // There are few others.
            _ => true,
        };
        let same: Vec<&Same<'_>> = walk.same.iter().filter(is_compared).collect();
        let texts = same.iter().map(|same| same.text).chain(walk.locked.iter().map(|(_, text)| *text));
        let text: String = core::iter::once(head).chain(texts).collect();
        let blocks = same.iter().map(|same| (same.heading, same.lines)).chain(walk.current.iter().copied());
        let blocks = blocks.map(|(heading, lines)| (heading.clone(), lines.clone()));
        Some((Lock::read(&text).ok()?, Contract(blocks.collect::<BTreeMap<_, _>>())))
    }
}

/// The blocks of a lock beside those of a contract.
#[derive(Default)]
struct Walk<'t> {
    /// Those that are the same in both.
    same: Vec<Same<'t>>,
    /// The others of the lock, with their texts.
    locked: Vec<(Heading, &'t str)>,
    /// The others of the contract, with their facts.
    current: Vec<(&'t Heading, &'t Vec<String>)>,
}

/// A block that is the same in a lock and in a contract: all its facts bind, and nothing is accepted in it.
struct Same<'t> {
    heading: &'t Heading,
    lines: &'t Vec<String>,
    text: &'t str,
}

impl<'t> Walk<'t> {
    /// Walks over the blocks of a lock; `None` if they are not in their order.
    fn over(mut rest: &'t str, contract: &'t Contract) -> Option<Walk<'t>> {
        let mut walk = Walk::default();
        let mut blocks = contract.0.iter().peekable();
        loop {
            if let Some((heading, lines)) = blocks.peek().copied() {
                if let Some(behind) = behind(rest, heading, lines) {
                    let text = rest.get(..rest.len().checked_sub(behind.len())?)?;
                    walk.same.push(Same { heading, lines, text });
                    rest = behind;
                    blocks.next();
                    continue;
                }
            }
            if rest.is_empty() {
                walk.current.extend(blocks);
                return Some(walk);
            }
            let (heading, text, behind) = next_block(rest)?;
            let is_in_order = walk.same.last().is_none_or(|last| *last.heading < heading)
                && walk.locked.last().is_none_or(|(last, _)| *last < heading);
            if !is_in_order {
                return None;
            }
            while let Some(block) = blocks.next_if(|(own, _)| **own <= heading) {
                walk.current.push(block);
            }
            walk.locked.push((heading, text));
            rest = behind;
        }
    }

    /// Returns the names of the blocks that differ.
    fn names(&self) -> BTreeSet<&str> {
        let locked = self.locked.iter().map(|(heading, _)| heading);
        let all = locked.chain(self.current.iter().map(|(heading, _)| *heading));
        all.filter_map(Heading::name).collect()
    }

    /// Returns the codes and aliases of the blocks that differ, before and after.
    fn codes(&self) -> BTreeSet<&str> {
        let locked = self.locked.iter().flat_map(|(_, text)| text.lines().map(unmarked));
        let current = self.current.iter().flat_map(|(_, lines)| lines.iter().map(String::as_str));
        locked.chain(current).filter_map(code).collect()
    }
}

/// Returns the code or the alias that a line states.
fn code(line: &str) -> Option<&str> {
    let code = line.strip_prefix("code = ").or_else(|| line.strip_prefix("alias "))?;
    (code != "none").then_some(code)
}

/// Returns a line without the mark that tells since when it holds.
fn unmarked(line: &str) -> &str {
    line.strip_prefix("+ ").or_else(|| line.strip_prefix("- ")).unwrap_or(line)
}

/// Splits the text of a lock before its first block.
fn head(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix(HEAD)?.strip_prefix("\nformat = ")?.strip_prefix(LOCK_FORMAT)?.strip_prefix('\n')?;
    let rest = match rest.strip_prefix("release = ") {
        Some(release) => {
            let (release, rest) = release.split_once('\n')?;
            read_string(release).filter(|(_, behind)| behind.is_empty())?;
            rest
        }
        None => rest,
    };
    text.split_at_checked(text.len().checked_sub(rest.len())?)
}

/// Returns the text behind a block with this heading and exactly these facts; `None` if the text does not begin with it.
fn behind<'t>(text: &'t str, heading: &Heading, lines: &[String]) -> Option<&'t str> {
    let (table, name) = heading.parts();
    let mut rest = text.strip_prefix("\n[")?.strip_prefix(table)?;
    if let Some(name) = name {
        rest = rest.strip_prefix('.')?;
        rest = match rest.strip_prefix(name).filter(|_| is_bare(name)) {
            Some(rest) => rest,
            None => {
                let (read, rest) = read_string(rest)?;
                (read == name).then_some(rest)?
            }
        };
    }
    rest = rest.strip_prefix("]\n")?;
    for line in lines {
        rest = rest.strip_prefix(line.as_str())?.strip_prefix('\n')?;
    }
    (rest.is_empty() || rest.starts_with("\n[")).then_some(rest)
}

/// Splits the first block off: its heading, its text, and what is behind it. `None` if no empty line is around it.
fn next_block(text: &str) -> Option<(Heading, &str, &str)> {
    let inner = text.strip_prefix("\n[")?;
    let heading = Heading::parse(inner.lines().next()?.strip_suffix(']')?)?;
    let behind = inner.find("\n[").and_then(|end| inner.get(end..)).unwrap_or_default();
    let block = text.get(..text.len().checked_sub(behind.len())?)?;
    block.ends_with('\n').then_some((heading, block, behind))
}
