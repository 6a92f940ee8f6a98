//! Statuses.

use crate::diagnostic::Diagnostic;
use crate::model::{Entry, Field, Kind};
use crate::phrase;
use crate::rule::Rule;
use crate::source::{At, Span};

pub(crate) fn missing_status(name: &At<String>) -> Diagnostic {
    let entry = &name.value;
    Diagnostic::error(Rule::MissingStatus, name.at, phrase!("`{entry}` has no status", "`{entry}` 没有状态码"))
        .help(phrase!("set one for the entry or its group: `status = 400`", "请为它或它的分组写上：`status = 400`"))
}

pub(crate) fn status_out_of_range(at: Span, status: i64) -> Diagnostic {
    let text = phrase!("{status} is not a status: a status has three digits", "{status} 不是状态码：状态码是三位数");
    Diagnostic::error(Rule::StatusOutOfRange, at, text)
}

/// An entry, a group or an envelope answers with a status whose responses have no body.
pub(crate) fn status_has_no_content(status: At<u16>) -> Diagnostic {
    let status_code = status.value;
    let text =
        phrase!("a response with status {status_code} cannot have a body", "状态码为 {status_code} 的响应不能有响应体");
    Diagnostic::error(Rule::StatusHasNoContent, status.at, text).help(phrase!(
        "use a status from 400 for errors, and one such as 200 for other answers",
        "错误请用 400 及以上的状态码，其他响应可以用 200"
    ))
}

/// `[statuses.NNN]` names a fallback entry, and its responses have no body.
pub(crate) fn fallback_has_no_content(written: &At<String>, status: u16) -> Diagnostic {
    let text = phrase!(
        "a response with status {status} cannot have a body, so it has no fallback entry",
        "状态码为 {status} 的响应不能有响应体，所以没有兜底条目"
    );
    Diagnostic::error(Rule::StatusHasNoContent, written.at, text).help(phrase!("remove `error`", "请删去 `error`"))
}

pub(crate) fn repeated_status(at: Span, status: u16, first: Span) -> Diagnostic {
    Diagnostic::error(
        Rule::RepeatedStatus,
        at,
        phrase!("the status {status} is listed twice", "状态码 {status} 列了两次"),
    )
    .note_at(first, phrase!("first listed here", "前一次列在这里"))
}

pub(crate) fn malformed_status_name(key: At<&str>) -> Diagnostic {
    let name = key.value;
    Diagnostic::error(Rule::StatusOutOfRange, key.at, phrase!("`{name}` is not a status", "`{name}` 不是状态码"))
        .help(phrase!("name the table by its number: `[statuses.404]`", "请用数字作表名：`[statuses.404]`"))
}

pub(crate) fn undeclared_status(status: &At<u16>, name: &At<String>) -> Diagnostic {
    let (status_code, entry) = (status.value, &name.value);
    let text = phrase!(
        "{status_code} is neither an HTTP error status nor declared in the catalog",
        "{status_code} 既不是 HTTP 错误状态码，也没有在错误目录里声明"
    );
    Diagnostic::error(Rule::UndeclaredStatus, status.at, text).help(phrase!(
        "add `[statuses.{status_code}]`, or set the kind of `{entry}`: `kind = \"…\"`",
        "请添加 `[statuses.{status_code}]`，或者写明 `{entry}` 属于哪一类：`kind = \"…\"`"
    ))
}

pub(crate) fn kind_contradicts_status(status: &At<u16>, entry: &Entry) -> Diagnostic {
    let (status_code, name) = (status.value, &entry.name.value);
    let text = if entry.kind == Kind::Success {
        phrase!(
            "`{name}` is a success, but {status_code} is not a success status",
            "`{name}` 表示成功，而 {status_code} 不是表示成功的状态码"
        )
    } else {
        phrase!(
            "`{name}` is an error, but {status_code} is not an error status",
            "`{name}` 表示错误，而 {status_code} 不是表示错误的状态码"
        )
    };
    Diagnostic::error(Rule::KindContradictsStatus, status.at, text).help(phrase!(
        "use a status from 400 for errors and one below 400 for successes, or change `kind`",
        "错误请用 400 及以上的状态码，成功请用 400 以下的状态码，或修改 `kind`"
    ))
}

pub(crate) fn fallback_needs_values(written: &At<String>, field: &Field) -> Diagnostic {
    let (entry, field_name) = (&written.value, &field.name.value);
    let text = phrase!(
        "the fallback entry `{entry}` requires the field `{field_name}`, which a bare status cannot provide",
        "兜底条目 `{entry}` 需要字段 `{field_name}`，而单凭状态码无法提供"
    );
    Diagnostic::error(Rule::StandInNeedsValues, written.at, text)
        .note_at(field.name.at, phrase!("declared here", "声明在这里"))
        .help(phrase!("use an entry without required fields", "请换成没有必填字段的条目"))
}

pub(crate) fn grpc_ok_of_an_error(at: Span, name: &At<String>) -> Diagnostic {
    let entry = &name.value;
    let text = phrase!(
        "`{entry}` is an error, but `OK` is the gRPC status of a call that succeeded",
        "`{entry}` 表示错误，而 `OK` 是调用成功的 gRPC 状态"
    );
    Diagnostic::error(Rule::GrpcOkOfAnError, at, text).help(phrase!(
        "use the status of a failure, such as `\"FAILED_PRECONDITION\"`, or remove `grpc`",
        "请改用表示失败的状态，例如 `\"FAILED_PRECONDITION\"`，或者删去 `grpc`"
    ))
}
