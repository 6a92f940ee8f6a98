//! `[envelopes.NAME]`.

use super::contract::Contract::Watched;
use super::table;
use super::value::Form;
use super::value::KeyDefault::{self, Nothing, Required, Told};
use super::value::ValueType::{self, Body, Either, Named, Status};
use crate::contract_rule::ContractRule;
use crate::doc::doc;
use crate::presets;

/// A status, or for a class the class itself.
const STATUS_OR_CLASS: ValueType = Either(&[Status, ValueType::Form(Form::StatusOrClass)]);

table! {
    /// `[envelopes.NAME]`.
    ENVELOPES "envelopes.NAME";
    BODY "body", Body, Required, Watched(&[ContractRule::MemberRemoved, ContractRule::MemberChanged, ContractRule::MemberMadeOptional]), "0.1",
        "the template of a body" "响应体的模板";
    CONTENT_TYPE "content_type", ValueType::Form(Form::MediaType), KeyDefault::String(presets::JSON), Watched(&[ContractRule::ContentTypeChanged]), "0.1",
        "the media type" "媒体类型";
    HTTP_STATUS "http_status", Either(&[Status, Named(Some(Form::StatusOrClass), &STATUS_OR_CLASS)]), Told(doc("the entry's status", "条目的状态码")),
        Watched(&[ContractRule::HttpStatusChanged]), "0.1",
        "the status of the HTTP response, for all entries or [by their status](#http_status)"
        "HTTP 实际返回的状态码，可以统一，也可以[按条目的状态码分别指定](#http_status)";
    SUCCESS "success", Body, Nothing, Watched(&[ContractRule::EnvelopeChanged, ContractRule::MemberRemoved, ContractRule::MemberChanged]), "0.1",
        "the template of a successful response, for APIs that wrap these too"
        "成功响应的模板，适用于成功时也包装响应体的 API";
    VIOLATION "violation", Body, Nothing, Watched(&[ContractRule::MemberRemoved, ContractRule::MemberChanged, ContractRule::MemberMadeOptional]), "0.1",
        "the template of a violation in the list that `{violations?}` stands for, see [violations](#violations-in-bodies)"
        "`{violations?}` 列表中每个违规项的模板，见[响应体里的违规项](#响应体里的违规项)";
    SINGLE "single", Body, Nothing, Watched(&[ContractRule::MemberRemoved, ContractRule::MemberChanged, ContractRule::MemberMadeOptional]), "0.1",
        "the template of the only item of that list where there are no violations"
        "没有违规项时，该列表中唯一一项的模板";
}
