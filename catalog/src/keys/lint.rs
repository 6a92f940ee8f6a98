//! `[lints]`.

use super::contract::Contract::Unwatched;
use super::contract::Unwatched as Why;
use super::table;
use super::value::KeyDefault::Toml;
use super::value::ValueType::Word;
use crate::lints::LintLevel;

table! {
    /// `[lints]`.
    LINTS "lints";
    UNDOCUMENTED "undocumented", Word(&LintLevel::WORDS), Toml("\"allow\""), Unwatched(Why::Check), "0.1",
        "an entry has no `description` in one of the catalog's languages" "条目缺少某种语言的 `description`";
    UNTRANSLATED "untranslated", Word(&LintLevel::WORDS), Toml("\"warn\""), Unwatched(Why::Check), "0.1",
        "a Chinese message has no Chinese character, or a message equals that of the default language"
        "中文消息里没有汉字，或者某种语言的消息与默认语言的完全相同";
    UNUSED "unused", Word(&LintLevel::WORDS), Toml("\"warn\""), Unwatched(Why::Check), "0.1",
        "no entry uses a group or a tag, or declares a field that an envelope shows with `?`"
        "没有条目使用某个分组或标签，或者没有条目声明响应体模板以 `?` 引用的字段";
}
