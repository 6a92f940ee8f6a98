//! `[lints]`.

use super::contract::{Contract, Unwatched};
use super::value::{KeyDefault, ValueType};
use super::{Key, KeyTable};
use crate::lint::{Lint, LintLevel};

/// `[lints]`, with a key for each lint.
pub(crate) static LINTS: KeyTable = KeyTable { path: "lints", keys: &KEYS, language: None };

/// The keys, in the order of [`Lint::ALL`].
static KEYS: [&Key; Lint::ALL.len()] = {
    let mut keys = [&ROWS[0]; Lint::ALL.len()];
    let mut index = 1;
    while index < keys.len() {
        keys[index] = &ROWS[index];
        index += 1;
    }
    keys
};

static ROWS: [Key; Lint::ALL.len()] = {
    let mut rows = [row(Lint::ALL[0]); Lint::ALL.len()];
    let mut index = 1;
    while index < rows.len() {
        rows[index] = row(Lint::ALL[index]);
        index += 1;
    }
    rows
};

const fn row(lint: Lint) -> Key {
    Key {
        name: lint.as_str(),
        value: ValueType::Word(&LintLevel::WORDS),
        default: KeyDefault::String(lint.default_level().as_str()),
        contract: Contract::Unwatched(Unwatched::Check),
        since: since(lint),
        meaning: lint.doc(),
    }
}

const fn since(lint: Lint) -> &'static str {
    match lint {
        Lint::LowContrast
        | Lint::Mistagged
        | Lint::Unchallenged
        | Lint::Undocumented
        | Lint::Unlisted
        | Lint::Untranslated
        | Lint::Untyped
        | Lint::Unused => "0.1",
    }
}
