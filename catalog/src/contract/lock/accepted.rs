//! Acceptances: breaking changes that someone has allowed, and why.

use super::super::change::Change;
use super::super::line::{read_string, read_word, split, words, write_word};
use crate::contract_rule::ContractRule;
use crate::json;

/// A breaking change that is allowed: this rule, in this place, to this value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Acceptance {
    /// The rule.
    pub rule: ContractRule,
    /// The part of the block; `None`: the whole.
    pub part: Option<String>,
    /// What was before; empty if nothing.
    pub old: String,
    /// What is now; empty if nothing.
    pub new: String,
    /// Why it is allowed.
    pub reason: String,
    /// Whether it is about something internal, or names it.
    pub internal: bool,
}

/// The word that begins the line of an acceptance.
pub(super) const ACCEPTED: &str = "accepted";

/// The word behind it if it is not for clients.
const INTERNAL: &str = "internal";

impl Acceptance {
    pub(super) fn of(change: &Change, reason: &str) -> Acceptance {
        Acceptance {
            rule: change.rule,
            part: change.part.clone(),
            old: change.old.clone().unwrap_or_default(),
            new: change.new.clone().unwrap_or_default(),
            reason: reason.to_owned(),
            internal: false,
        }
    }

    /// Returns whether it is about the rule and the place of a change.
    pub(super) fn is_about(&self, change: &Change) -> bool {
        self.rule == change.rule && self.part == change.part
    }

    /// Returns whether it allows a change.
    pub(in crate::contract) fn covers(&self, change: &Change) -> bool {
        self.is_about(change) && self.new == change.new.as_deref().unwrap_or_default()
    }

    /// Returns whether it allows the same change as another one.
    pub(super) fn is_of_the_change_of(&self, other: &Acceptance) -> bool {
        (self.rule, &self.part, &self.old, &self.new) == (other.rule, &other.part, &other.old, &other.new)
    }

    /// Reads a line of a lock: `accepted [internal] RULE [PART] = "OLD" "NEW" "REASON"`.
    pub(super) fn read(line: &str) -> Option<Acceptance> {
        let (key, value) = split(line)?;
        let mut words = words(key).peekable();
        if words.next() != Some(ACCEPTED) {
            return None;
        }
        let internal = words.next_if_eq(&INTERNAL).is_some();
        let rule = ContractRule::parse(words.next()?)?;
        let part = match words.next() {
            Some(word) => Some(read_word(word)?),
            None => None,
        };
        let (old, rest) = read_string(value?)?;
        let (new, rest) = read_string(rest.strip_prefix(' ')?)?;
        let (reason, rest) = read_string(rest.strip_prefix(' ')?)?;
        (words.next().is_none() && rest.is_empty()).then_some(Acceptance { rule, part, old, new, reason, internal })
    }

    pub(super) fn write(&self, out: &mut String) {
        out.push_str(ACCEPTED);
        out.push(' ');
        if self.internal {
            out.push_str(INTERNAL);
            out.push(' ');
        }
        out.push_str(self.rule.as_str());
        if let Some(part) = &self.part {
            out.push(' ');
            write_word(part, out);
        }
        out.push_str(" =");
        for text in [&self.old, &self.new, &self.reason] {
            out.push(' ');
            json::write_string(text, out);
        }
    }
}
