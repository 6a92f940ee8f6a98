//! `[formats.NAME]`.

use super::contract::Contract::Watched;
use super::table;
use super::value::Form;
use super::value::KeyDefault::{Nothing, Told};
use super::value::ValueType::{self, Either, PerLanguage, String};
use crate::contract_rule::ContractRule;
use crate::doc::doc;

/// A string for all languages, or one for each.
const EACH: ValueType = Either(&[String, PerLanguage(&String)]);

table! {
    /// `[formats.NAME]`.
    FORMATS "formats.NAME";
    TIME "time", EACH, Nothing, Watched(&[ContractRule::FieldFormatChanged]), "0.1",
        "a format of times: a pattern of `strftime`, such as `%Y-%m-%d %H:%M`" "时间格式：`strftime` 记法，例如 `%Y-%m-%d %H:%M`";
    UTC_OFFSET "utc_offset", ValueType::Form(Form::UtcOffset), Told(doc("the catalog's", "同 `[catalog]`")), Watched(&[ContractRule::FieldFormatChanged]), "0.1",
        "the offset from UTC at which times are shown: `\"+08:00\"` or `\"Z\"`" "时间按哪个 UTC 偏移显示：`\"+08:00\"` 或 `\"Z\"`";
    NUMBER "number", EACH, Nothing, Watched(&[ContractRule::FieldFormatChanged]), "0.1",
        "a format of numbers: how 1234567.8 is written, such as `1,234,567.8`" "数字格式：写出 1234567.8 的写法，例如 `1,234,567.8`";
}
