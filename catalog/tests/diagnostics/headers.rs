//! Response headers.

use errbook_catalog::Rule;
use expect_test::{Expect, expect};

use crate::case::part;

fn with_headers(rule: Rule, headers: &str, english: Expect, chinese: Expect) {
    part(
        rule,
        &format!("[errors.gone]\nstatus = 410\nmessage = \"It is gone.\"\n[errors.gone.headers]\n{headers}"),
        english,
        chinese,
    );
}

#[test]
fn a_header_has_a_name_of_http() {
    with_headers(
        Rule::MalformedHeaderName,
        "\"Retry After\" = \"1\"\n\"\" = \"1\"\n\"书\" = \"1\"\n",
        expect![[r#"
            error[malformed-header-name] catalog.toml:9:1 ‹"Retry After"›
              `Retry After` is not a valid header name
              help: use ASCII letters, digits and `-` (RFC 9110 §5.1)

            error[malformed-header-name] catalog.toml:10:1 ‹""›
              `` is not a valid header name
              help: use ASCII letters, digits and `-` (RFC 9110 §5.1)

            error[malformed-header-name] catalog.toml:11:1 ‹"书"›
              `书` is not a valid header name
              help: use ASCII letters, digits and `-` (RFC 9110 §5.1)"#]],
        expect![[r#"
            error[malformed-header-name] catalog.toml:9:1 ‹"Retry After"›
              `Retry After` 不能用作响应头的名字
              help: 请使用英文字母、数字和 `-`（RFC 9110 §5.1）

            error[malformed-header-name] catalog.toml:10:1 ‹""›
              `` 不能用作响应头的名字
              help: 请使用英文字母、数字和 `-`（RFC 9110 §5.1）

            error[malformed-header-name] catalog.toml:11:1 ‹"书"›
              `书` 不能用作响应头的名字
              help: 请使用英文字母、数字和 `-`（RFC 9110 §5.1）"#]],
    );
}

#[test]
fn a_header_is_not_one_of_the_response_itself() {
    with_headers(
        Rule::ReservedHeader,
        "Content-Type = \"text/plain\"\nKeep-Alive = \"timeout=5\"\nproxy-connection = \"close\"\n",
        expect![[r#"
            error[reserved-header] catalog.toml:9:1 ‹Content-Type›
              the header `Content-Type` is reserved: the response or the connection sets it

            error[reserved-header] catalog.toml:10:1 ‹Keep-Alive›
              the header `Keep-Alive` is reserved: the response or the connection sets it

            error[reserved-header] catalog.toml:11:1 ‹proxy-connection›
              the header `proxy-connection` is reserved: the response or the connection sets it"#]],
        expect![[r#"
            error[reserved-header] catalog.toml:9:1 ‹Content-Type›
              响应头 `Content-Type` 是保留的，由响应或连接设置

            error[reserved-header] catalog.toml:10:1 ‹Keep-Alive›
              响应头 `Keep-Alive` 是保留的，由响应或连接设置

            error[reserved-header] catalog.toml:11:1 ‹proxy-connection›
              响应头 `proxy-connection` 是保留的，由响应或连接设置"#]],
    );
}

#[test]
fn a_header_is_written_once_in_whatever_case() {
    with_headers(
        Rule::RepeatedHeader,
        "Retry-After = \"1\"\nretry-after = \"2\"\n",
        expect![[r#"
            error[repeated-header] catalog.toml:10:1 ‹retry-after›
              the header `retry-after` is set twice
              note catalog.toml:9:1 ‹Retry-After›: first set here"#]],
        expect![[r#"
            error[repeated-header] catalog.toml:10:1 ‹retry-after›
              响应头 `retry-after` 设置了两次
              note catalog.toml:9:1 ‹Retry-After›: 前一次设置在这里"#]],
    );
}

#[test]
fn a_header_holds_visible_ascii() {
    with_headers(
        Rule::MalformedHeaderValue,
        "X-Title = \"书\"\nX-Lines = \"a\\r\\nSet-Cookie: b\"\n",
        expect![[r#"
            error[malformed-header-value] catalog.toml:9:11 ‹"书"›
              the value of a header cannot contain `书`
              help: use visible ASCII characters and spaces (RFC 9110 §5.5)

            error[malformed-header-value] catalog.toml:10:11 ‹"a\\r\\nSet-Cookie: b"›
              the value of a header cannot contain `\r`
              help: use visible ASCII characters and spaces (RFC 9110 §5.5)"#]],
        expect![[r#"
            error[malformed-header-value] catalog.toml:9:11 ‹"书"›
              响应头的值里不能有 `书`
              help: 请只用可见的 ASCII 字符和空格（RFC 9110 §5.5）

            error[malformed-header-value] catalog.toml:10:11 ‹"a\\r\\nSet-Cookie: b"›
              响应头的值里不能有 `\r`
              help: 请只用可见的 ASCII 字符和空格（RFC 9110 §5.5）"#]],
    );
}

#[test]
fn headers_are_as_long_as_clients_accept() {
    let (one, many) = ("a".repeat(4097), "a".repeat(3000));
    with_headers(
        Rule::LongHeader,
        &format!("X-Fits = \"{many}\"\nX-One = \"{one}\"\n"),
        expect![[r#"
            error[long-header] catalog.toml:10:1 ‹X-One›
              the header `X-One` has 4097 bytes, and at most 4096 are sent
              help: move what is long into the body"#]],
        expect![[r#"
            error[long-header] catalog.toml:10:1 ‹X-One›
              响应头 `X-One` 有 4097 字节，而最多只发送 4096 字节
              help: 请把长的内容移到响应体中"#]],
    );
    with_headers(
        Rule::LongHeader,
        &format!("X-A = \"{many}\"\nX-B = \"{many}\"\nX-C = \"{many}\"\n"),
        expect![[r#"
            error[long-header] catalog.toml:11:1 ‹X-C›
              up to here the headers of `gone` have 9021 bytes, and at most 6144 are sent
              help: move what is long into the body"#]],
        expect![[r#"
            error[long-header] catalog.toml:11:1 ‹X-C›
              到这里为止，`gone` 的响应头合计 9021 字节，而最多只发送 6144 字节
              help: 请把长的内容移到响应体中"#]],
    );
}

#[test]
fn a_header_shows_fields_of_the_entry() {
    with_headers(
        Rule::UnknownPlaceholder,
        "Retry-After = \"{retry_at}\"\n",
        expect![[r#"
            error[unknown-placeholder] catalog.toml:9:16 ‹{retry_at}›
              `gone` has no field `retry_at`
              help: declare it: `fields.retry_at = "string"`"#]],
        expect![[r#"
            error[unknown-placeholder] catalog.toml:9:16 ‹{retry_at}›
              `gone` 没有字段 `retry_at`
              help: 请声明它：`fields.retry_at = "string"`"#]],
    );
}

#[test]
fn a_time_to_wait_is_a_number_of_seconds_or_a_moment() {
    part(
        Rule::MalformedRetryAfter,
        r#"[errors.locked]
status = 429
message = "It is locked."
fields.word = "string"
headers.Retry-After = "{word}"

[errors.held]
status = 429
message = "It is held."
fields.seconds = "integer"
headers.retry-after = "in {seconds} s"

[errors.late]
status = 429
message = "It is late."
headers.Retry-After = "soon"

[errors.early]
status = 429
message = "It is early."
fields.times = { type = "datetime", list = true }
headers.Retry-After = "{times}"

[errors.busy]
status = 503
message = "It is busy."
headers.Retry-After = "120"

[errors.closed]
status = 503
message = "It is closed."
headers.Retry-After = "Sun, 06 Nov 1994 08:49:37 GMT"

[errors.full]
status = 503
message = "It is full."
fields.seconds = { type = "integer", optional = true }
headers.Retry-After = "{seconds}"
"#,
        expect![[r#"
            error[malformed-retry-after] catalog.toml:9:23 ‹"{word}"›
              `Retry-After` must be a number of seconds or a date
              help: write a single field of type `integer` or `datetime`, or digits (RFC 9110 §10.2.3)

            error[malformed-retry-after] catalog.toml:15:23 ‹"in {seconds} s"›
              `Retry-After` must be a number of seconds or a date
              help: write a single field of type `integer` or `datetime`, or digits (RFC 9110 §10.2.3)

            error[malformed-retry-after] catalog.toml:20:23 ‹"soon"›
              `Retry-After` must be a number of seconds or a date
              help: write a single field of type `integer` or `datetime`, or digits (RFC 9110 §10.2.3)

            error[malformed-retry-after] catalog.toml:26:23 ‹"{times}"›
              `Retry-After` must be a number of seconds or a date
              help: write a single field of type `integer` or `datetime`, or digits (RFC 9110 §10.2.3)"#]],
        expect![[r#"
            error[malformed-retry-after] catalog.toml:9:23 ‹"{word}"›
              `Retry-After` 应为秒数或时间
              help: 请只写一个类型为 `integer` 或 `datetime` 的字段，或者写数字（RFC 9110 §10.2.3）

            error[malformed-retry-after] catalog.toml:15:23 ‹"in {seconds} s"›
              `Retry-After` 应为秒数或时间
              help: 请只写一个类型为 `integer` 或 `datetime` 的字段，或者写数字（RFC 9110 §10.2.3）

            error[malformed-retry-after] catalog.toml:20:23 ‹"soon"›
              `Retry-After` 应为秒数或时间
              help: 请只写一个类型为 `integer` 或 `datetime` 的字段，或者写数字（RFC 9110 §10.2.3）

            error[malformed-retry-after] catalog.toml:26:23 ‹"{times}"›
              `Retry-After` 应为秒数或时间
              help: 请只写一个类型为 `integer` 或 `datetime` 的字段，或者写数字（RFC 9110 §10.2.3）"#]],
    );
}
