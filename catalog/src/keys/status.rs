//! `[statuses.NNN]`.

use super::contract::Contract::{Unwatched, Watched};
use super::contract::Unwatched as Why;
use super::table;
use super::value::KeyDefault::Nothing;
use super::value::Sort;
use super::value::ValueType::{self, String};
use super::value::{MARKDOWN, TEXT};
use crate::contract_rule::ContractRule;

table! {
    /// `[statuses.NNN]`.
    STATUSES "statuses.NNN";
    NAME "name", String, Nothing, Unwatched(Why::Prose), "0.1",
        "an identifier for programs" "供程序使用的标识";
    TITLE "title", TEXT, Nothing, Unwatched(Why::Prose), "0.1",
        "the title in the error book" "错误手册中的标题";
    DESCRIPTION "description", MARKDOWN, Nothing, Unwatched(Why::Prose), "0.1",
        "what the status means in this API" "状态码在这套 API 中的含义";
    ERROR "error", ValueType::Name(Sort::Entry), Nothing, Watched(&[ContractRule::FallbackChanged, ContractRule::FallbackAdded]), "0.1",
        "the fallback entry, which replaces a bare response with this status: a 404 of the framework, the 500 of a panic"
        "兜底条目：只有状态码的响应由它代替，例如框架自己的 404、panic 引起的 500";
}
