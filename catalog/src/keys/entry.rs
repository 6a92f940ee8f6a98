//! `[errors.NAME]`, and the tables within an entry that are not fields or messages.

use super::contract::Contract::{Unwatched, Watched};
use super::contract::Unwatched as Why;
use super::value::KeyDefault::{self, Nothing, Required, Told, Toml};
use super::value::ValueType::{self, Boolean, Either, List, Named, PerLanguage, String, Table, Template, True, Word};
use super::value::{CODE as CODE_TYPE, CODES, MARKDOWN, MARKDOWNS, STATUSES, STRINGS, TEXT, TEXTS};
use super::value::{Form, Sort};
use super::{field, message, table};
use crate::contract_rule::ContractRule;
use crate::doc::doc;
use crate::grpc::GRPC_STATUSES;
use crate::model::{Audience as Readers, FieldKind, Kind, LogLevel};

table! {
    /// `[errors.NAME]`.
    ERRORS "errors.NAME";
    MESSAGE "message", PerLanguage(&Either(&[Template, Table(&message::PLURAL)])), Required,
        Watched(&[ContractRule::MessageChanged, ContractRule::WordingChanged]), "0.1",
        "what people read, see [messages](#messages)" "给用户看的消息，见[消息](#消息)";
    STATUS "status", STATUSES, Told(doc("the group's", "分组的状态码")),
        Watched(&[ContractRule::StatusChanged, ContractRule::StatusAdded, ContractRule::DefaultStatusChanged]), "0.1",
        "HTTP status" "HTTP 状态码";
    CODE "code", CODE_TYPE, Told(doc("`NAME`", "`NAME`")),
        Watched(&[ContractRule::CodeChanged, ContractRule::CodeTypeChanged, ContractRule::CodeReused]), "0.1",
        "what programs branch on; `false`: no code" "程序据以判断的错误码；`false` 表示没有";
    GROUP "group", ValueType::Name(Sort::Group), Nothing, Watched(&[ContractRule::ShownGroupChanged, ContractRule::GroupChanged]), "0.1",
        "the name of a group, see [`[groups]`](#groupsname)" "所属分组的名字，见 [`[groups]`](#groupsname)";
    FIELDS "fields", Named(Some(Form::FieldName), &Either(&[Word(&FieldKind::WORDS), Table(&field::FIELDS)])), Nothing,
        Watched(&[ContractRule::FieldRemoved]), "0.1",
        "the values that an occurrence carries, see [fields](#fields)" "每次出错时携带的值，见[字段](#字段)";
    HEADERS "headers", Named(Some(Form::HeaderName), &Template), Nothing,
        Watched(&[ContractRule::HeaderRemoved, ContractRule::HeaderChanged, ContractRule::HeaderMadeOptional]), "0.1",
        "response headers, see [headers](#headers)" "响应头，见[响应头](#响应头)";
    VIOLATIONS "violations", Either(&[List(&ValueType::Name(Sort::Violation)), True]), Nothing, Watched(&[ContractRule::ViolationAdded, ContractRule::ViolationRemoved]), "0.1",
        "the names of the [violations](#violationsname) that its answers can list; `true`: all of the catalog"
        "响应里可以列出的[违规项](#violationsname)的名字；`true` 表示错误目录里的全部违规项";
    TITLE "title", TEXT, Nothing, Unwatched(Why::Prose), "0.1",
        "a few words, without placeholders" "简短的标题，不含占位符";
    KIND "kind", Word(&Kind::WORDS), KeyDefault::String(Kind::Error.as_str()), Watched(&[ContractRule::KindChanged]), "0.1",
        "what kind of answer it is, see [status and kind](#status-and-kind)"
        "响应的类别，见[状态码与类别](#状态码与类别)";
    ENVELOPE "envelope", ValueType::Name(Sort::Envelope), Told(doc("the group's, else the catalog's", "先看分组，再看错误目录")),
        Watched(&[ContractRule::EnvelopeChanged]), "0.1",
        "the [envelope](#envelopesname) of its body" "采用的[响应体模板](#envelopesname)";
    ALTERNATIVES "alternatives", Boolean, Told(doc("the group's, else `true`", "分组的值；都没写则为 `true`")),
        Watched(&[ContractRule::AlternativeRemoved]), "0.1",
        "`false`: it keeps its own envelope, whichever of the [alternatives](#versions) is chosen"
        "`false` 表示无论选用哪个[备选模板](#多个版本)，都只用自己的模板";
    VARIANT "variant", String, Told(doc("made from `NAME`", "由 `NAME` 生成")), Unwatched(Why::Service), "0.1",
        "the name of the Rust variant" "Rust 变体名";
    SHARES_CODE "shares_code", Boolean, Toml("false"), Watched(&[ContractRule::CodeBecameShared]), "0.1",
        "another one has the same code on purpose" "有意与另一个使用相同的错误码";
    ALIASES "aliases", CODES, Toml("[]"), Watched(&[ContractRule::AliasRemoved, ContractRule::CodeReused]), "0.1",
        "older codes that still identify it" "仍然有效的旧错误码";
    CATCH_ALL "catch_all", Boolean, Toml("false"), Watched(&[ContractRule::CatchAllChanged]), "0.1",
        "too general for clients to act on" "含义过于宽泛，客户端不应据此处理";
    RETRYABLE "retryable", Boolean, Told(doc("the group's, else unknown", "分组的值；都没写则为未知")),
        Watched(&[ContractRule::RetryableLost]), "0.1",
        "whether the same request may succeed later" "稍后重发同样的请求是否可能成功";
    AUDIENCE "audience", Word(&Readers::WORDS), Told(doc("the group's, else `\"public\"`", "分组的值；都没写则为 `\"public\"`")),
        Watched(&[ContractRule::MadeInternal]), "0.1",
        "`\"internal\"` keeps it out of public pages and exports"
        "`\"internal\"` 表示不出现在公开的错误手册和导出中";
    LOG "log", Word(&LogLevel::WORDS), Told(doc("the group's, else by status", "分组的值；都没写则由状态码决定")),
        Unwatched(Why::Service), "0.1",
        "the level of its events; by status, 5xx is an error and any other status information"
        "日志事件的级别；由状态码决定时，5xx 为 error，其余为 info";
    GRPC "grpc", Word(&GRPC_STATUSES),
        Told(doc("by HTTP status; `\"FAILED_PRECONDITION\"` unless `kind` is `\"error\"`",
            "由 HTTP 状态码决定；`kind` 不是 `\"error\"` 时为 `\"FAILED_PRECONDITION\"`")),
        Watched(&[ContractRule::GrpcChanged]), "0.1",
        "a status name of gRPC, such as `\"NOT_FOUND\"`; that of an error is not `\"OK\"`"
        "gRPC 状态名，例如 `\"NOT_FOUND\"`；错误不能写 `\"OK\"`";
    TAGS "tags", List(&ValueType::Name(Sort::Tag)), Toml("[]"), Unwatched(Why::Prose), "0.1",
        "names of tags, see [`[tags]`](#tagsname)" "标签名，见 [`[tags]`](#tagsname)";
    OWNER "owner", String, Told(doc("the group's", "同分组")), Unwatched(Why::Service), "0.1",
        "the person or team responsible" "负责人或负责团队";
    DESCRIPTION "description", MARKDOWN, Nothing, Unwatched(Why::Prose), "0.1",
        "what it means" "含义";
    CAUSES "causes", MARKDOWNS, Nothing, Unwatched(Why::Prose), "0.1",
        "why it happens" "发生的原因";
    SOLUTIONS "solutions", MARKDOWNS, Nothing, Unwatched(Why::Prose), "0.1",
        "what to do about it" "解决办法";
    NOTES "notes", MARKDOWNS, Nothing, Unwatched(Why::Prose), "0.1",
        "what else to know" "补充说明";
    KEYWORDS "keywords", TEXTS, Nothing, Unwatched(Why::Prose), "0.1",
        "words that the search of the error book finds it by; they are not displayed"
        "错误手册搜索用的关键词，不会显示出来";
    SEE_ALSO "see_also", List(&ValueType::Name(Sort::Sibling)), Toml("[]"), Unwatched(Why::Prose), "0.1",
        "names of related entries; of a violation, of violations" "相关条目的名字；违规项则写违规项的名字";
    LINKS_KEY "links", List(&Table(&LINKS)), Toml("[]"), Unwatched(Why::Prose), "0.1",
        "links for readers" "供读者参考的链接";
    SOURCES "sources", STRINGS, Toml("[]"), Unwatched(Why::Prose), "0.1",
        "files, handlers or routes that return it" "返回它的文件、处理函数或路由";
    SINCE "since", String, Nothing, Unwatched(Why::Prose), "0.1",
        "the version that introduced it" "引入的版本";
    DEPRECATED_KEY "deprecated", Either(&[String, Table(&DEPRECATED)]), Nothing, Watched(&[ContractRule::Deprecated]), "0.1",
        "the version that deprecated it, or a table with a note" "弃用的版本，或者带说明的表";
    REPLACED_BY "replaced_by", ValueType::Name(Sort::Sibling), Nothing, Unwatched(Why::Prose), "0.1",
        "the entry to use instead; of a violation, the violation" "应改用的条目；违规项则写违规项";
}

table! {
    /// An item of `links`.
    LINKS "links";
    URL "url", ValueType::Form(Form::Url), Required, Unwatched(Why::Prose), "0.1",
        "an address that begins with `https://` or `http://`" "以 `https://` 或 `http://` 开头的地址";
    LABEL "label", TEXT, Told(doc("the URL", "即 URL")), Unwatched(Why::Prose), "0.1",
        "the text of the link" "链接的文字";
}

table! {
    /// `deprecated`, where it is a table.
    DEPRECATED "deprecated";
    DEPRECATED_SINCE "since", String, Nothing, Unwatched(Why::Prose), "0.1",
        "the version that deprecated it" "弃用的版本";
    DEPRECATED_NOTE "note", TEXT, Nothing, Unwatched(Why::Prose), "0.1",
        "why, and what to use instead" "弃用的原因，以及应改用什么";
}
