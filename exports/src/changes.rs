//! What changed for clients, as people are told: by `errbook diff` and `errbook changelog`, and by the error book.

mod json;
pub mod markdown;
mod notes;
mod sentence;
#[cfg(test)]
mod tests;

use errbook_catalog::contract::{Change, ContractLevel};
use errbook_catalog::{Phrase, phrase};

pub use json::json;
pub use notes::{Notes, ReleaseId, notes};
pub use sentence::{Part, capitalized, plain, sentence};

use crate::topic::Subject;

/// A change, with how it is treated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The change.
    pub change: Change,
    /// By `[lock]` of the later catalog.
    pub level: ContractLevel,
    /// Why it was accepted; `None` if it was not.
    pub reason: Option<String>,
    /// What it is about, if that has a page.
    pub about: Option<Subject>,
}

/// The levels, the gravest first.
pub const LEVELS: [ContractLevel; 3] = [ContractLevel::Breaking, ContractLevel::Warning, ContractLevel::Note];

/// Returns the changes of a level.
pub fn of_level(all: &[Told], level: ContractLevel) -> impl Iterator<Item = &Told> {
    all.iter().filter(move |told| told.level == level)
}

/// Returns the name of a level in front of a change.
#[must_use]
pub fn level(level: ContractLevel) -> Phrase {
    match level {
        ContractLevel::Breaking => phrase!("breaking", "不兼容"),
        ContractLevel::Warning => phrase!("warning", "警告"),
        ContractLevel::Note => phrase!("note", "提示"),
    }
}

/// Returns the heading above the changes of a level.
#[must_use]
pub fn heading(level: ContractLevel) -> Phrase {
    match level {
        ContractLevel::Breaking => phrase!("Breaking changes", "不兼容改动"),
        ContractLevel::Warning => phrase!("Changes that may affect clients", "可能影响客户端的改动"),
        ContractLevel::Note => phrase!("Other changes", "其他改动"),
    }
}

/// Returns the reason of an acceptance in one line.
#[must_use]
pub fn one_line(reason: &str) -> String {
    reason.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the reason for which a change was accepted, for the reviewers of the change.
#[must_use]
pub fn accepted(reason: &str) -> Phrase {
    phrase!("Accepted: {reason}", "已接受：{reason}")
}

/// Returns the reason for which a change was accepted, for clients.
#[must_use]
pub fn because(reason: &str) -> Phrase {
    phrase!("Reason: {reason}", "原因：{reason}")
}
