//! Headers.

use errbook_format::header::{MAX_ALL, MAX_VALUE};

use crate::diagnostic::Diagnostic;
use crate::model::{Entry, Header};
use crate::phrase;
use crate::rule::Rule;
use crate::source::{At, Span};

pub(crate) fn malformed_header_name(name: &At<String>) -> Diagnostic {
    let found = &name.value;
    let text = phrase!("`{found}` is not a valid header name", "`{found}` 不能用作响应头的名字");
    Diagnostic::error(Rule::MalformedHeaderName, name.at, text).help(phrase!(
        "use ASCII letters, digits and `-` (RFC 9110 §5.1)",
        "请使用英文字母、数字和 `-`（RFC 9110 §5.1）"
    ))
}

pub(crate) fn reserved_header(name: &At<String>) -> Diagnostic {
    let found = &name.value;
    let text = phrase!(
        "the header `{found}` is reserved: the response or the connection sets it",
        "响应头 `{found}` 是保留的，由响应或连接设置"
    );
    Diagnostic::error(Rule::ReservedHeader, name.at, text)
}

pub(crate) fn repeated_header(name: &At<String>, first: Span) -> Diagnostic {
    let found = &name.value;
    Diagnostic::error(
        Rule::RepeatedHeader,
        name.at,
        phrase!("the header `{found}` is set twice", "响应头 `{found}` 设置了两次"),
    )
    .note_at(first, phrase!("first set here", "前一次设置在这里"))
}

pub(crate) fn malformed_header_value(at: Span, c: char) -> Diagnostic {
    let c = c.escape_debug();
    Diagnostic::error(
        Rule::MalformedHeaderValue,
        at,
        phrase!("the value of a header cannot contain `{c}`", "响应头的值里不能有 `{c}`"),
    )
    .help(phrase!(
        "use visible ASCII characters and spaces (RFC 9110 §5.5)",
        "请只用可见的 ASCII 字符和空格（RFC 9110 §5.5）"
    ))
}

pub(crate) fn long_header(header: &Header, length: usize) -> Diagnostic {
    let name = &header.name.value;
    let text = phrase!(
        "the header `{name}` has {length} bytes, and at most {MAX_VALUE} are sent",
        "响应头 `{name}` 有 {length} 字节，而最多只发送 {MAX_VALUE} 字节"
    );
    Diagnostic::error(Rule::LongHeader, header.name.at, text)
        .help(phrase!("move what is long into the body", "请把长的内容移到响应体中"))
}

pub(crate) fn long_headers(header: &Header, length: usize, entry: &Entry) -> Diagnostic {
    let name = &entry.name.value;
    let text = phrase!(
        "up to here the headers of `{name}` have {length} bytes, and at most {MAX_ALL} are sent",
        "到这里为止，`{name}` 的响应头合计 {length} 字节，而最多只发送 {MAX_ALL} 字节"
    );
    Diagnostic::error(Rule::LongHeader, header.name.at, text)
        .help(phrase!("move what is long into the body", "请把长的内容移到响应体中"))
}

pub(crate) fn malformed_retry_after(at: Span) -> Diagnostic {
    let text = phrase!("`Retry-After` must be a number of seconds or a date", "`Retry-After` 应为秒数或时间");
    Diagnostic::error(Rule::MalformedRetryAfter, at, text).help(phrase!(
        "write a single field of type `integer` or `datetime`, or digits (RFC 9110 §10.2.3)",
        "请只写一个类型为 `integer` 或 `datetime` 的字段，或者写数字（RFC 9110 §10.2.3）"
    ))
}
