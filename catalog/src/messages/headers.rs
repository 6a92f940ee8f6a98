//! Headers.

use crate::diagnostic::Diagnostic;
use crate::phrase;
use crate::rule::Rule;
use crate::source::{At, Span};

pub(crate) fn malformed_header_name(name: &At<String>) -> Diagnostic {
    let found = &name.value;
    let text = phrase!("`{found}` is not the name of a header", "`{found}` 不是响应头的名字");
    Diagnostic::error(Rule::MalformedHeaderName, name.at, text)
        .help(phrase!("letters, digits and `-` (RFC 9110 §5.1)", "可以用字母、数字和 `-`（RFC 9110 §5.1）"))
}

pub(crate) fn reserved_header(name: &At<String>) -> Diagnostic {
    let found = &name.value;
    let text = phrase!("`{found}` is set by the response itself", "`{found}` 由响应自己设置");
    Diagnostic::error(Rule::ReservedHeader, name.at, text)
}

pub(crate) fn repeated_header(name: &At<String>, first: Span) -> Diagnostic {
    let found = &name.value;
    Diagnostic::error(
        Rule::RepeatedHeader,
        name.at,
        phrase!("the header `{found}` is there twice", "响应头 `{found}` 重复了"),
    )
    .note_at(first, phrase!("first written here", "首次写在此处"))
}

pub(crate) fn malformed_header_value(at: Span, c: char) -> Diagnostic {
    let c = c.escape_debug();
    Diagnostic::error(Rule::MalformedHeaderValue, at, phrase!("a header cannot hold `{c}`", "响应头里不能有 `{c}`"))
        .help(phrase!(
            "visible ASCII characters and spaces (RFC 9110 §5.5)",
            "只能是可见的 ASCII 字符和空格（RFC 9110 §5.5）"
        ))
}

pub(crate) fn malformed_retry_after(at: Span) -> Diagnostic {
    let text =
        phrase!("`Retry-After` is a number of seconds or a moment, and nothing else", "`Retry-After` 只能是秒数或时刻");
    Diagnostic::error(Rule::MalformedRetryAfter, at, text).help(phrase!(
        "write one field of type `integer` or `datetime`, or digits (RFC 9110 §10.2.3)",
        "请写一个类型为 `integer` 或 `datetime` 的字段，或者写数字（RFC 9110 §10.2.3）"
    ))
}
