//! `[groups.NAME]` and `[tags.NAME]`.

use super::contract::Contract::Unwatched;
use super::contract::Unwatched as Why;
use super::table;
use super::value::KeyDefault::Nothing;
use super::value::ValueType::{self, Boolean, String, Word};
use super::value::{Form, Sort};
use super::value::{MARKDOWN, MARKDOWNS, STATUSES, TEXT};
use crate::model::{Audience as Readers, LogLevel};

table! {
    /// `[groups.NAME]`.
    GROUPS "groups.NAME";
    TITLE "title", TEXT, Nothing, Unwatched(Why::Prose), "0.1",
        "the title in the error book" "错误手册中的标题";
    DESCRIPTION "description", MARKDOWN, Nothing, Unwatched(Why::Prose), "0.1",
        "what the group is for" "分组的用途";
    NOTES "notes", MARKDOWNS, Nothing, Unwatched(Why::Prose), "0.1",
        "what else to know" "补充说明";
    STATUS "status", STATUSES, Nothing, Unwatched(Why::Inherited), "0.1",
        "the default of `status` for its entries" "组内条目 `status` 的默认值";
    ENVELOPE "envelope", ValueType::Name(Sort::Envelope), Nothing, Unwatched(Why::Inherited), "0.1",
        "the default of `envelope` for its entries" "组内条目 `envelope` 的默认值";
    ALTERNATIVES "alternatives", Boolean, Nothing, Unwatched(Why::Inherited), "0.1",
        "the default of `alternatives` for its entries" "组内条目 `alternatives` 的默认值";
    AUDIENCE "audience", Word(&Readers::WORDS), Nothing, Unwatched(Why::Inherited), "0.1",
        "the default of `audience` for its entries" "组内条目 `audience` 的默认值";
    RETRYABLE "retryable", Boolean, Nothing, Unwatched(Why::Inherited), "0.1",
        "the default of `retryable` for its entries" "组内条目 `retryable` 的默认值";
    LOG "log", Word(&LogLevel::WORDS), Nothing, Unwatched(Why::Inherited), "0.1",
        "the default of `log` for its entries" "组内条目 `log` 的默认值";
    OWNER "owner", String, Nothing, Unwatched(Why::Service), "0.1",
        "the default of `owner` for its entries" "组内条目 `owner` 的默认值";
    CODES "codes", ValueType::Form(Form::CodeRange), Nothing, Unwatched(Why::Check), "0.1",
        "the range of its entries' codes, both ends included: `\"1300..=1399\"`"
        "组内错误码的范围，含两端：`\"1300..=1399\"`";
}

pub(crate) mod tag {
    //! `[tags.NAME]`.

    use super::*;

    table! {
        /// `[tags.NAME]`.
        TAGS "tags.NAME";
        TITLE "title", TEXT, Nothing, Unwatched(Why::Prose), "0.1",
            "the title in the error book" "错误手册中的标题";
        DESCRIPTION "description", MARKDOWN, Nothing, Unwatched(Why::Prose), "0.1",
            "what the tag means" "标签的含义";
    }
}
