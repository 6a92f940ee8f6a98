//! `http_status` of an envelope.

use errbook_catalog::Rule;
use expect_test::expect;

use crate::case::part;

#[test]
fn a_key_of_http_status_is_a_status_a_class_or_the_default() {
    part(
        Rule::MalformedHttpStatus,
        r##"[envelopes.plain]
body.code = "{code}"
http_status = { 4XX = 400, 1xx = 200, all = 200, defaults = 200, 4041 = 404, 0x1 = 200, 401 = 401, default = 200 }
"##,
        expect![[r#"
            error[malformed-http-status] catalog.toml:7:17 ‹4XX›
              `4XX` is neither a status nor a class of statuses
              help: did you mean `4xx`?

            error[malformed-http-status] catalog.toml:7:28 ‹1xx›
              `1xx` is neither a status nor a class of statuses
              help: use a status such as `401`, a class from `2xx` to `9xx`, or `default`

            error[malformed-http-status] catalog.toml:7:39 ‹all›
              `all` is neither a status nor a class of statuses
              help: use a status such as `401`, a class from `2xx` to `9xx`, or `default`

            error[malformed-http-status] catalog.toml:7:50 ‹defaults›
              `defaults` is neither a status nor a class of statuses
              help: did you mean `default`?

            error[malformed-http-status] catalog.toml:7:66 ‹4041›
              `4041` is neither a status nor a class of statuses
              help: use a status such as `401`, a class from `2xx` to `9xx`, or `default`

            error[malformed-http-status] catalog.toml:7:78 ‹0x1›
              `0x1` is neither a status nor a class of statuses
              help: use a status such as `401`, a class from `2xx` to `9xx`, or `default`"#]],
        expect![[r#"
            error[malformed-http-status] catalog.toml:7:17 ‹4XX›
              `4XX` 既不是状态码，也不是一类状态码
              help: 是否想写 `4xx`？

            error[malformed-http-status] catalog.toml:7:28 ‹1xx›
              `1xx` 既不是状态码，也不是一类状态码
              help: 可以写 `401` 这样的状态码、`2xx` 到 `9xx` 中的一类，或 `default`

            error[malformed-http-status] catalog.toml:7:39 ‹all›
              `all` 既不是状态码，也不是一类状态码
              help: 可以写 `401` 这样的状态码、`2xx` 到 `9xx` 中的一类，或 `default`

            error[malformed-http-status] catalog.toml:7:50 ‹defaults›
              `defaults` 既不是状态码，也不是一类状态码
              help: 是否想写 `default`？

            error[malformed-http-status] catalog.toml:7:66 ‹4041›
              `4041` 既不是状态码，也不是一类状态码
              help: 可以写 `401` 这样的状态码、`2xx` 到 `9xx` 中的一类，或 `default`

            error[malformed-http-status] catalog.toml:7:78 ‹0x1›
              `0x1` 既不是状态码，也不是一类状态码
              help: 可以写 `401` 这样的状态码、`2xx` 到 `9xx` 中的一类，或 `default`"#]],
    );
}

#[test]
fn a_value_of_http_status_is_a_status_or_the_class_of_its_key() {
    part(
        Rule::MalformedHttpStatus,
        r##"[envelopes.plain]
body.code = "{code}"
http_status = { 404 = "404", 4xx = "5xx", 5xx = "5xx", default = "own" }

[envelopes.empty]
body.code = "{code}"
http_status = {}

[envelopes.wrong]
body.code = "{code}"
http_status = "200"
"##,
        expect![[r#"
            error[malformed-http-status] catalog.toml:7:23 ‹"404"›
              the status `404` must be a number
              help: remove the quotes

            error[malformed-http-status] catalog.toml:7:36 ‹"5xx"›
              `5xx` is not a status
              help: write a number such as `200`, or `"4xx"` for the entry's own status

            error[malformed-http-status] catalog.toml:7:66 ‹"own"›
              `own` is not a status
              help: write a number such as `200`; what no key names keeps the entry's status

            error[malformed-http-status] catalog.toml:11:15 ‹{}›
              `http_status` names no status
              help: write the statuses that differ from the entry's, or remove it

            error[wrong-type] catalog.toml:15:15 ‹"200"›
              `http_status` must be an integer or a table, not a string"#]],
        expect![[r#"
            error[malformed-http-status] catalog.toml:7:23 ‹"404"›
              状态码 `404` 应为数字
              help: 请去掉引号

            error[malformed-http-status] catalog.toml:7:36 ‹"5xx"›
              `5xx` 不是状态码
              help: 请写数字，例如 `200`；沿用条目的状态码请写 `"4xx"`

            error[malformed-http-status] catalog.toml:7:66 ‹"own"›
              `own` 不是状态码
              help: 请写数字，例如 `200`；没有列出的状态码沿用条目的状态码

            error[malformed-http-status] catalog.toml:11:15 ‹{}›
              `http_status` 没有列出任何状态码
              help: 请写明与条目不同的状态码，或者删去它

            error[wrong-type] catalog.toml:15:15 ‹"200"›
              `http_status` 应为整数或表，而不是字符串"#]],
    );
}

#[test]
fn a_status_of_http_status_has_a_body() {
    part(
        Rule::StatusHasNoContent,
        r##"[envelopes.plain]
body.code = "{code}"
http_status = { 204 = 200, 404 = 304, default = 99 }
"##,
        expect![[r#"
            error[status-has-no-content] catalog.toml:7:17 ‹204›
              a response with status 204 cannot have a body
              help: use a status from 400 for errors, and one such as 200 for other answers

            error[status-has-no-content] catalog.toml:7:34 ‹304›
              a response with status 304 cannot have a body
              help: use a status from 400 for errors, and one such as 200 for other answers

            error[status-out-of-range] catalog.toml:7:49 ‹99›
              99 is not a status: a status has three digits"#]],
        expect![[r#"
            error[status-has-no-content] catalog.toml:7:17 ‹204›
              状态码为 204 的响应不能有响应体
              help: 错误请用 400 及以上的状态码，其他响应可以用 200

            error[status-has-no-content] catalog.toml:7:34 ‹304›
              状态码为 304 的响应不能有响应体
              help: 错误请用 400 及以上的状态码，其他响应可以用 200

            error[status-out-of-range] catalog.toml:7:49 ‹99›
              99 不是状态码：状态码是三位数"#]],
    );
}

/// `5xx` is no value of TOML.
#[test]
fn a_class_as_a_value_is_in_quotes() {
    part(
        Rule::Syntax,
        "[envelopes.plain]\nbody.code = \"{code}\"\nhttp_status = { 5xx = 5xx }\n",
        expect![[r#"
            error[syntax] catalog.toml:7:23 ‹5xx›
              invalid TOML: `5xx` is neither a number nor a date
              help: write it in quotes: `"5xx"`"#]],
        expect![[r#"
            error[syntax] catalog.toml:7:23 ‹5xx›
              TOML 语法错误：`5xx` 既不是数字，也不是日期
              help: 请加上引号：`"5xx"`"#]],
    );
}
