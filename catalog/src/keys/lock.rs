//! `[lock]`.

use super::contract::{Contract, Unwatched};
use super::value::{KeyDefault, ValueType};
use super::{Key, KeyTable};
use crate::contract_rule::{ContractLevel, ContractRule};
use crate::doc::doc;

/// `[lock]`: `required`, and a key for each rule of the contract.
pub(crate) static LOCK: KeyTable = KeyTable { path: "lock", keys: &KEYS, language: None };

/// Whether the lock has to be there.
pub(crate) static REQUIRED: Key = Key {
    name: "required",
    value: ValueType::Boolean,
    default: KeyDefault::Toml("true"),
    contract: Contract::Unwatched(Unwatched::Check),
    since: "0.1",
    meaning: doc(
        "whether a missing lock is an error, so that deleting it does not disable the check",
        "缺少锁文件是否算错误；若算，删除锁文件就不能绕过检查",
    ),
};

/// The key of each rule, in the order of [`ContractRule::ALL`].
pub(crate) static LEVELS: [Key; ContractRule::ALL.len()] = {
    let mut rows = [level(ContractRule::ALL[0]); ContractRule::ALL.len()];
    let mut index = 1;
    while index < rows.len() {
        rows[index] = level(ContractRule::ALL[index]);
        index += 1;
    }
    rows
};

static KEYS: [&Key; LEVELS.len() + 1] = {
    let mut keys = [&REQUIRED; LEVELS.len() + 1];
    let mut index = 0;
    while index < LEVELS.len() {
        keys[index + 1] = &LEVELS[index];
        index += 1;
    }
    keys
};

const fn level(rule: ContractRule) -> Key {
    Key {
        name: rule.as_str(),
        value: ValueType::Word(&ContractLevel::WORDS),
        default: KeyDefault::String(rule.level().as_str()),
        contract: Contract::Unwatched(Unwatched::Check),
        since: "0.1",
        meaning: rule.doc(),
    }
}
