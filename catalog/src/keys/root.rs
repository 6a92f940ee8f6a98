//! The tables of a file.

use super::contract::Contract::{Unwatched, Watched};
use super::contract::Unwatched as Why;
use super::value::KeyDefault::{Nothing, Required};
use super::value::ValueType::{Named, Table};
use super::value::{Form, TEXT};
use super::{entry, envelope, format, group, head, lint, lock, pages, retired, status, table, violation};
use crate::contract_rule::ContractRule;

table! {
    /// The catalog's own file.
    ROOT "";
    CATALOG "catalog", Table(&head::CATALOG), Required, Unwatched(Why::Keys), "0.1",
        "what applies to the whole catalog" "整个错误目录的设置";
    ERRORS "errors", Named(None, &Table(&entry::ERRORS)), Nothing, Watched(&[ContractRule::EntryRemoved, ContractRule::NameChanged]), "0.1",
        "the entries" "条目";
    VIOLATIONS "violations", Named(None, &Table(&violation::VIOLATIONS)), Nothing, Watched(&[ContractRule::ViolationRemoved]), "0.1",
        "what can be wrong with the parts of a request, several of which an answer can list"
        "请求各部分可能出现的问题，一个响应可以列出多个";
    GROUPS "groups", Named(None, &Table(&group::GROUPS)), Nothing, Unwatched(Why::Inherited), "0.1",
        "groups of entries, with defaults for them" "分组，以及组内条目的默认值";
    TAGS "tags", Named(None, &Table(&group::tag::TAGS)), Nothing, Unwatched(Why::Prose), "0.1",
        "labels, of which an entry can have several" "标签，一个条目可以有多个";
    STATUSES "statuses", Named(Some(Form::Status), &Table(&status::STATUSES)), Nothing, Unwatched(Why::Keys), "0.1",
        "what HTTP statuses mean in this API, and their fallback entries"
        "各状态码在这套 API 中的含义，以及只有状态码的响应由哪个条目兜底";
    RETIRED "retired", Named(None, &Table(&retired::RETIRED)), Nothing, Watched(&[ContractRule::TombstoneRemoved, ContractRule::EntryRetired]), "0.1",
        "removed entries, whose names and codes stay reserved" "已停用的条目，名字和错误码不再分配";
    RETIRED_VIOLATIONS "retired_violations", Named(None, &Table(&retired::RETIRED_VIOLATIONS)), Nothing,
        Watched(&[ContractRule::TombstoneRemoved, ContractRule::EntryRetired]), "0.1",
        "removed violations, whose names and codes stay reserved" "已停用的违规项，名字和错误码不再分配";
    ENVELOPES "envelopes", Named(None, &Table(&envelope::ENVELOPES)), Nothing, Unwatched(Why::Keys), "0.1",
        "templates of response bodies" "响应体模板";
    TEXTS "texts", Named(None, &TEXT), Nothing, Unwatched(Why::Prose), "0.1",
        "texts in each language that envelopes show, see [texts](#texts-of-an-envelope)" "响应体模板里用到的各语言文本，见[模板里的文本](#模板里的文本)";
    FORMATS "formats", Named(None, &Table(&format::FORMATS)), Nothing, Unwatched(Why::Keys), "0.1",
        "how times and numbers are written" "时间和数字的写法";
    LINTS "lints", Table(&lint::LINTS), Nothing, Unwatched(Why::Check), "0.1",
        "which warnings are reported" "报告哪些警告";
    LOCK "lock", Table(&lock::LOCK), Nothing, Unwatched(Why::Check), "0.1",
        "the lock of the catalog, and the level of each rule of the contract" "锁文件，以及契约各规则的级别";
    PAGES "pages", Table(&pages::PAGES), Nothing, Unwatched(Why::Prose), "0.1",
        "the look of the error book, and pages of your own, see [branding](book.md#branding)"
        "错误手册的外观，以及自己添加的页面，见[品牌定制](book.zh.md#品牌定制)";
}

/// A file that the catalog includes.
pub(crate) static INCLUDED: super::KeyTable = super::KeyTable {
    path: "",
    keys: &[&ERRORS, &VIOLATIONS, &GROUPS, &TAGS, &STATUSES, &RETIRED, &RETIRED_VIOLATIONS],
    language: None,
};
