//! `fields.NAME` of an entry.

use super::contract::Contract::{Unwatched, Watched};
use super::contract::Unwatched as Why;
use super::table;
use super::value::KeyDefault::{Nothing, Required, Told, Toml};
use super::value::STRINGS;
use super::value::Sort;
use super::value::ValueType::{self, Any, Boolean, String, Word};
use crate::contract_rule::ContractRule;
use crate::doc::doc;
use crate::model::FieldKind;

table! {
    /// `fields.NAME`, where it is a table.
    FIELDS "fields.NAME";
    TYPE "type", Word(&FieldKind::WORDS), Required, Watched(&[ContractRule::FieldTypeChanged]), "0.1",
        "the type of the value, see below" "值的类型，见下表";
    WIRE "wire", String, Told(doc("`NAME` in `field_case`", "按 `field_case` 转换的 `NAME`")),
        Watched(&[ContractRule::FieldWireChanged]), "0.1",
        "the name in bodies" "在响应体中的名字";
    OPTIONAL "optional", Boolean, Toml("false"), Watched(&[ContractRule::FieldMadeOptional, ContractRule::HeaderMadeOptional]), "0.1",
        "the value may be absent; bodies then leave the member out" "可以没有值，此时响应体省略该成员";
    LIST "list", Boolean, Toml("false"), Watched(&[ContractRule::FieldListChanged]), "0.1",
        "the field holds any number of values" "可以有任意多个值";
    VALUES "values", STRINGS, Told(doc("any", "不限")), Watched(&[ContractRule::FieldValueAdded]), "0.1",
        "the only values of a `string`" "`string` 的全部取值";
    RUST "rust", String, Told(doc("by `type`", "由 `type` 决定")), Unwatched(Why::Service), "0.1",
        "the Rust type in generated variants" "生成的变体使用的 Rust 类型";
    EXAMPLE "example", Any, Nothing, Unwatched(Why::Prose), "0.1",
        "a value of the type that the error book shows" "错误手册展示的示例值，须符合字段类型";
    FORMAT "format", ValueType::Name(Sort::Format), Told(doc("by `type`", "由 `type` 决定")), Watched(&[ContractRule::FieldFormatChanged]), "0.1",
        "how bodies write a time or a number, see [formats](#formatsname)" "响应体怎样写时间或数字，见[格式](#formatsname)";
    HEADER_ONLY "header_only", Boolean, Toml("false"), Watched(&[ContractRule::FieldMadeHeaderOnly]), "0.1",
        "`{fields}` leaves the field out" "`{fields}` 不含这个字段";
    _: DESCRIPTION String, Nothing, Unwatched(Why::Prose), "0.1",
        "a description for readers" "给读者的说明";
}
