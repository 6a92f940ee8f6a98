//! Statuses.

use crate::diagnostic::Diagnostic;
use crate::model::{Entry, Field, Kind};
use crate::phrase;
use crate::rule::Rule;
use crate::source::{At, Span};

pub(crate) fn missing_status(name: &At<String>) -> Diagnostic {
    let entry = &name.value;
    Diagnostic::error(Rule::MissingStatus, name.at, phrase!("`{entry}` has no status", "`{entry}` 没有状态码"))
        .help(phrase!("give it or its group one: `status = 400`", "请为它或它的分组写上：`status = 400`"))
}

pub(crate) fn status_out_of_range(at: Span, status: i64) -> Diagnostic {
    let text = phrase!("{status} is not a status: statuses have three digits", "{status} 不是状态码：状态码是三位数");
    Diagnostic::error(Rule::StatusOutOfRange, at, text)
}

pub(crate) fn repeated_status(at: Span, status: u16, first: Span) -> Diagnostic {
    Diagnostic::error(Rule::RepeatedStatus, at, phrase!("the status {status} is there twice", "状态码 {status} 重复了"))
        .note_at(first, phrase!("first written here", "首次写在此处"))
}

pub(crate) fn malformed_status_name(key: At<&str>) -> Diagnostic {
    let name = key.value;
    Diagnostic::error(Rule::StatusOutOfRange, key.at, phrase!("`{name}` is not a status", "`{name}` 不是状态码"))
        .help(phrase!("the table's name is the number: `[statuses.404]`", "表名就是那个数字：`[statuses.404]`"))
}

pub(crate) fn undeclared_status(status: &At<u16>, name: &At<String>) -> Diagnostic {
    let (status_code, entry) = (status.value, &name.value);
    let text = phrase!(
        "{status_code} is not a status of HTTP errors, and the catalog does not declare it",
        "{status_code} 不是 HTTP 的错误状态码，目录里也没有声明它"
    );
    Diagnostic::error(Rule::UndeclaredStatus, status.at, text).help(phrase!(
        "add `[statuses.{status_code}]`, or say what sort of answer `{entry}` is: `kind = …`",
        "请添加 `[statuses.{status_code}]`，或者说明 `{entry}` 是哪一类响应：`kind = …`"
    ))
}

pub(crate) fn kind_contradicts_status(status: &At<u16>, entry: &Entry) -> Diagnostic {
    let (status_code, name) = (status.value, &entry.name.value);
    let text = if entry.kind == Kind::Success {
        phrase!(
            "`{name}` is a success, and {status_code} says otherwise",
            "`{name}` 表示成功，而状态码 {status_code} 不表示成功"
        )
    } else {
        phrase!(
            "`{name}` is an error, and {status_code} says otherwise",
            "`{name}` 表示错误，而状态码 {status_code} 不表示错误"
        )
    };
    Diagnostic::error(Rule::KindContradictsStatus, status.at, text).help(phrase!(
        "errors have a status from 400 on, successes one below; `kind` says which it is",
        "错误的状态码从 400 起，成功的低于 400；属于哪一类由 `kind` 说明"
    ))
}

pub(crate) fn stand_in_needs_values(written: &At<String>, field: &Field) -> Diagnostic {
    let (entry, field_name) = (&written.value, &field.name.value);
    let text = phrase!(
        "`{entry}` needs `{field_name}`, and a bare answer brings no values",
        "`{entry}` 需要字段 `{field_name}`，而只有状态码的响应带不来任何值"
    );
    Diagnostic::error(Rule::StandInNeedsValues, written.at, text)
        .note_at(field.name.at, phrase!("declared here", "声明在此处"))
        .help(phrase!("name an entry without required fields", "请换成没有必填字段的条目"))
}
