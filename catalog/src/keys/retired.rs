//! `[retired]` and `[retired_violations]`.

use super::contract::Contract::{Unwatched, Watched};
use super::contract::Unwatched as Why;
use super::value::KeyDefault::{Nothing, Told, Toml};
use super::value::Sort;
use super::value::ValueType::{self, String, Word};
use super::value::{CODE as CODE_TYPE, TEXT};
use super::{KeyTable, table};
use crate::contract_rule::ContractRule;
use crate::doc::doc;
use crate::model::Audience as Readers;

table! {
    /// `[retired.NAME]`.
    RETIRED "retired.NAME";
    CODE "code", CODE_TYPE, Told(doc("`NAME`", "`NAME`")), Watched(&[ContractRule::TombstoneRemoved, ContractRule::CodeReused]), "0.1",
        "the code, which stays reserved; `false`: no code" "错误码，不再分配；`false` 表示没有";
    SINCE "since", String, Nothing, Unwatched(Why::Prose), "0.1",
        "the version that removed it" "停用的版本";
    REPLACED_BY "replaced_by", ValueType::Name(Sort::Sibling), Nothing, Unwatched(Why::Prose), "0.1",
        "the entry to use instead; of a violation, the violation" "应改用的条目；违规项则写违规项";
    REASON "reason", TEXT, Nothing, Unwatched(Why::Prose), "0.1",
        "why it was removed" "停用的原因";
    AUDIENCE "audience", Word(&Readers::WORDS), Toml("\"public\""), Unwatched(Why::Prose), "0.1",
        "`\"internal\"` keeps it out of public pages and exports"
        "`\"internal\"` 表示不出现在公开的错误手册和导出中";
}

/// `[retired_violations.NAME]`.
pub(crate) static RETIRED_VIOLATIONS: KeyTable =
    KeyTable { path: "retired_violations.NAME", keys: RETIRED.keys, language: None };
