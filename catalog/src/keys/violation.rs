//! `[violations.NAME]`.

use super::contract::Contract::Unwatched;
use super::contract::Unwatched as Why;
use super::value::KeyDefault::Toml;
use super::value::{Sort, ValueType};
use super::{Key, KeyTable, entry};
use crate::doc::doc;

/// `[violations.NAME]`: the keys that make sense for a violation as they do for an entry, and `rules`.
pub(crate) static VIOLATIONS: KeyTable = KeyTable {
    path: "violations.NAME",
    keys: &[
        &entry::MESSAGE,
        &entry::CODE,
        &entry::FIELDS,
        &RULES,
        &entry::TITLE,
        &entry::GROUP,
        &entry::VARIANT,
        &entry::SHARES_CODE,
        &entry::ALIASES,
        &entry::CATCH_ALL,
        &entry::AUDIENCE,
        &entry::TAGS,
        &entry::OWNER,
        &entry::DESCRIPTION,
        &entry::CAUSES,
        &entry::SOLUTIONS,
        &entry::NOTES,
        &entry::KEYWORDS,
        &entry::SEE_ALSO,
        &entry::LINKS_KEY,
        &entry::SOURCES,
        &entry::SINCE,
        &entry::DEPRECATED_KEY,
        &entry::REPLACED_BY,
    ],
    language: None,
};

pub(crate) static RULES: Key = Key {
    name: "rules",
    value: ValueType::List(&ValueType::Name(Sort::Rule)),
    default: Toml("[]"),
    contract: Unwatched(Why::Service),
    since: "0.1",
    meaning: doc(
        "the rules of validators and of serde that become this violation, see [rules](#rules)",
        "对应校验库和 serde 的哪些规则，见[规则](#规则)",
    ),
};
