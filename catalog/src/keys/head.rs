//! `[catalog]`.

use super::contract::Contract::{Unwatched, Watched};
use super::contract::Unwatched as Why;
use super::table;
use super::value::KeyDefault::{self, Nothing, Required, Told, Toml};
use super::value::TEXT;
use super::value::ValueType::{self, List, Named, String, Word};
use super::value::{Form, Sort};
use crate::contract_rule::ContractRule;
use crate::doc::doc;
use crate::names::FieldCase;
use crate::presets;

table! {
    /// `[catalog]`.
    CATALOG "catalog";
    NAME "name", String, Required, Watched(&[ContractRule::CatalogNameChanged]), "0.1",
        "identifies the catalog in metrics, gRPC and exports" "错误目录的标识，用于指标、gRPC 和导出";
    TITLE "title", TEXT, Told(doc("`name`", "同 `name`")), Unwatched(Why::Prose), "0.1",
        "the title of the error book" "错误手册的标题";
    LANGUAGES "languages", List(&ValueType::Form(Form::LanguageTag)), Toml(r#"["en", "zh"]"#),
        Watched(&[ContractRule::LanguageRemoved, ContractRule::DefaultLanguageChanged]), "0.1",
        "language tags (BCP 47); the first is the default language" "语言标签（BCP 47），第一个是默认语言";
    FALLBACKS "fallbacks", Named(Some(Form::LanguageTag), &ValueType::Name(Sort::Language)), Nothing, Watched(&[ContractRule::LanguageFallbackChanged]), "0.1",
        "the language that readers of another one get, see below" "使用其他语言的读者改看哪种语言，见下文";
    DOCS_URL "docs_url", ValueType::Form(Form::UrlTemplate), Nothing, Watched(&[ContractRule::TypeChanged]), "0.1",
        "the address of an entry's page, see below" "条目文档页的地址，见下文";
    VIOLATION_DOCS_URL "violation_docs_url", ValueType::Form(Form::UrlTemplate), Nothing, Unwatched(Why::Prose), "0.1",
        "the address of a violation's page, with the placeholders of `docs_url`"
        "违规项文档页的地址，占位符与 `docs_url` 相同";
    ENVELOPE "envelope", ValueType::Name(Sort::Envelope), KeyDefault::String(presets::PROBLEM), Watched(&[ContractRule::EnvelopeChanged]), "0.1",
        "the [envelope](#envelopesname) of response bodies" "采用的[响应体模板](#envelopesname)";
    ALTERNATIVES "alternatives", List(&ValueType::Name(Sort::Envelope)), Toml("[]"), Watched(&[ContractRule::AlternativeRemoved]), "0.1",
        "names of further envelopes, in which every entry can be answered as well, see [versions](#versions)"
        "其他响应体模板的名字，所有条目也能用它们返回，见[多个版本](#多个版本)";
    FIELD_CASE "field_case", Word(&FieldCase::WORDS), KeyDefault::String(FieldCase::Snake.as_str()), Watched(&[ContractRule::FieldWireChanged]), "0.1",
        "how field names are spelled in bodies" "字段名在响应体中的写法";
    UTC_OFFSET "utc_offset", ValueType::Form(Form::UtcOffset), Nothing, Watched(&[ContractRule::FieldFormatChanged]), "0.1",
        "the offset from UTC of [formats](#formatsname) that set none: `\"+08:00\"` or `\"Z\"`"
        "没有另写 `utc_offset` 的[格式](#formatsname)采用的 UTC 偏移：`\"+08:00\"` 或 `\"Z\"`";
    INCLUDE "include", List(&ValueType::Name(Sort::File)), Toml("[]"), Unwatched(Why::Service), "0.1",
        "further files, see [several files](#several-files)" "其他文件，见[多个文件](#多个文件)";
}
