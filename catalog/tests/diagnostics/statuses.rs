//! Statuses.

use errbook_catalog::Rule;
use expect_test::expect;

use crate::case::part;

#[test]
fn an_entry_has_a_status() {
    part(
        Rule::MissingStatus,
        "[groups.orders]\ntitle = \"Orders\"\n\n[errors.gone]\ngroup = \"orders\"\nmessage = \"It is gone.\"\n",
        expect![[r#"
            error[missing-status] catalog.toml:8:9 ‹gone›
              `gone` has no status
              help: set one for the entry or its group: `status = 400`"#]],
        expect![[r#"
            error[missing-status] catalog.toml:8:9 ‹gone›
              `gone` 没有状态码
              help: 请为它或它的分组写上：`status = 400`"#]],
    );
}

#[test]
fn a_status_has_three_digits() {
    part(
        Rule::StatusOutOfRange,
        r#"[statuses.99]
title = "Odd"

[envelopes.odd]
http_status = 1000
body.error = "{code}"

[errors.gone]
status = -410
message = "It is gone."
"#,
        expect![[r#"
            error[status-out-of-range] catalog.toml:5:11 ‹99›
              99 is not a status: a status has three digits

            error[status-out-of-range] catalog.toml:9:15 ‹1000›
              1000 is not a status: a status has three digits

            error[status-out-of-range] catalog.toml:13:10 ‹-410›
              -410 is not a status: a status has three digits"#]],
        expect![[r#"
            error[status-out-of-range] catalog.toml:5:11 ‹99›
              99 不是状态码：状态码是三位数

            error[status-out-of-range] catalog.toml:9:15 ‹1000›
              1000 不是状态码：状态码是三位数

            error[status-out-of-range] catalog.toml:13:10 ‹-410›
              -410 不是状态码：状态码是三位数"#]],
    );
}

/// RFC 9110 §15.2, §15.3.5, §15.3.6, §15.4.5.
#[test]
fn a_status_whose_responses_have_no_body_is_used_by_no_entry_envelope_or_fallback() {
    part(
        Rule::StatusHasNoContent,
        r#"[envelopes.odd]
http_status = 205
body.error = "{code}"

[groups.orders]
status = [404, 304]

[statuses.103]
error = "gone"

[statuses.204]
title = "Documented, and answered by nobody"

[errors.gone]
group = "orders"
envelope = "odd"
status = 101
message = "It is gone."

[errors.done]
kind = "success"
status = [200, 204]
message = "It is done."
"#,
        expect![[r#"
            error[status-has-no-content] catalog.toml:6:15 ‹205›
              a response with status 205 cannot have a body
              help: use a status from 400 for errors, and one such as 200 for other answers

            error[status-has-no-content] catalog.toml:10:16 ‹304›
              a response with status 304 cannot have a body
              help: use a status from 400 for errors, and one such as 200 for other answers

            error[status-has-no-content] catalog.toml:13:9 ‹"gone"›
              a response with status 103 cannot have a body, so it has no fallback entry
              help: remove `error`

            error[status-has-no-content] catalog.toml:21:10 ‹101›
              a response with status 101 cannot have a body
              help: use a status from 400 for errors, and one such as 200 for other answers

            error[status-has-no-content] catalog.toml:26:16 ‹204›
              a response with status 204 cannot have a body
              help: use a status from 400 for errors, and one such as 200 for other answers"#]],
        expect![[r#"
            error[status-has-no-content] catalog.toml:6:15 ‹205›
              状态码为 205 的响应不能有响应体
              help: 错误请用 400 及以上的状态码，其他响应可以用 200

            error[status-has-no-content] catalog.toml:10:16 ‹304›
              状态码为 304 的响应不能有响应体
              help: 错误请用 400 及以上的状态码，其他响应可以用 200

            error[status-has-no-content] catalog.toml:13:9 ‹"gone"›
              状态码为 103 的响应不能有响应体，所以没有兜底条目
              help: 请删去 `error`

            error[status-has-no-content] catalog.toml:21:10 ‹101›
              状态码为 101 的响应不能有响应体
              help: 错误请用 400 及以上的状态码，其他响应可以用 200

            error[status-has-no-content] catalog.toml:26:16 ‹204›
              状态码为 204 的响应不能有响应体
              help: 错误请用 400 及以上的状态码，其他响应可以用 200"#]],
    );
}

#[test]
fn a_status_is_listed_once() {
    part(
        Rule::RepeatedStatus,
        "[statuses.0601]\n[statuses.601]\n[errors.gone]\nstatus = [410, 404, 410]\nmessage = \"It is gone.\"\n",
        expect![[r#"
            error[repeated-status] catalog.toml:6:11 ‹601›
              the status 601 is listed twice
              note catalog.toml:5:11 ‹0601›: first listed here

            error[repeated-status] catalog.toml:8:21 ‹410›
              the status 410 is listed twice
              note catalog.toml:8:11 ‹410›: first listed here"#]],
        expect![[r#"
            error[repeated-status] catalog.toml:6:11 ‹601›
              状态码 601 列了两次
              note catalog.toml:5:11 ‹0601›: 前一次列在这里

            error[repeated-status] catalog.toml:8:21 ‹410›
              状态码 410 列了两次
              note catalog.toml:8:11 ‹410›: 前一次列在这里"#]],
    );
}

#[test]
fn a_status_class_is_named_by_its_status() {
    part(
        Rule::StatusOutOfRange,
        "[statuses.not_found]\ntitle = \"Not found\"\n",
        expect![[r#"
            error[status-out-of-range] catalog.toml:5:11 ‹not_found›
              `not_found` is not a status
              help: name the table by its number: `[statuses.404]`"#]],
        expect![[r#"
            error[status-out-of-range] catalog.toml:5:11 ‹not_found›
              `not_found` 不是状态码
              help: 请用数字作表名：`[statuses.404]`"#]],
    );
}

#[test]
fn a_status_beyond_those_of_http_is_declared() {
    part(
        Rule::UndeclaredStatus,
        r#"[groups.orders]
status = 601

[errors.gone]
group = "orders"
message = "It is gone."

[errors.sold_out]
group = "orders"
message = "It is sold out."

[errors.moved]
status = [409, 302]
message = "It has moved."
"#,
        expect![[r#"
            error[undeclared-status] catalog.toml:6:10 ‹601›
              601 is neither an HTTP error status nor declared in the catalog
              help: add `[statuses.601]`, or set the kind of `gone`: `kind = "…"`

            error[undeclared-status] catalog.toml:17:16 ‹302›
              302 is neither an HTTP error status nor declared in the catalog
              help: add `[statuses.302]`, or set the kind of `moved`: `kind = "…"`"#]],
        expect![[r#"
            error[undeclared-status] catalog.toml:6:10 ‹601›
              601 既不是 HTTP 错误状态码，也没有在错误目录里声明
              help: 请添加 `[statuses.601]`，或者写明 `gone` 属于哪一类：`kind = "…"`

            error[undeclared-status] catalog.toml:17:16 ‹302›
              302 既不是 HTTP 错误状态码，也没有在错误目录里声明
              help: 请添加 `[statuses.302]`，或者写明 `moved` 属于哪一类：`kind = "…"`"#]],
    );
}

#[test]
fn a_status_does_not_contradict_the_kind() {
    part(
        Rule::KindContradictsStatus,
        r#"[errors.gone]
status = 200
message = "It is gone."

[errors.sold]
kind = "success"
status = 409
message = "It is yours."
"#,
        expect![[r#"
            error[kind-contradicts-status] catalog.toml:6:10 ‹200›
              `gone` is an error, but 200 is not an error status
              help: use a status from 400 for errors and one below 400 for successes, or change `kind`

            error[kind-contradicts-status] catalog.toml:11:10 ‹409›
              `sold` is a success, but 409 is not a success status
              help: use a status from 400 for errors and one below 400 for successes, or change `kind`"#]],
        expect![[r#"
            error[kind-contradicts-status] catalog.toml:6:10 ‹200›
              `gone` 表示错误，而 200 不是表示错误的状态码
              help: 错误请用 400 及以上的状态码，成功请用 400 以下的状态码，或修改 `kind`

            error[kind-contradicts-status] catalog.toml:11:10 ‹409›
              `sold` 表示成功，而 409 不是表示成功的状态码
              help: 错误请用 400 及以上的状态码，成功请用 400 以下的状态码，或修改 `kind`"#]],
    );
}

#[test]
fn a_fallback_has_no_required_fields() {
    part(
        Rule::StandInNeedsValues,
        "[statuses.429]\nerror = \"too_fast\"\n[errors.too_fast]\nstatus = 429\nmessage = \"Wait {seconds} s.\"\nfields.seconds = \"integer\"\n",
        expect![[r#"
            error[stand-in-needs-values] catalog.toml:6:9 ‹"too_fast"›
              the fallback entry `too_fast` requires the field `seconds`, which a bare status cannot provide
              note catalog.toml:10:8 ‹seconds›: declared here
              help: use an entry without required fields"#]],
        expect![[r#"
            error[stand-in-needs-values] catalog.toml:6:9 ‹"too_fast"›
              兜底条目 `too_fast` 需要字段 `seconds`，而单凭状态码无法提供
              note catalog.toml:10:8 ‹seconds›: 声明在这里
              help: 请换成没有必填字段的条目"#]],
    );
}

#[test]
fn an_error_is_not_ok_in_grpc() {
    part(
        Rule::GrpcOkOfAnError,
        r#"[errors.gone]
status = 410
message = "It is gone."
grpc = "OK"

[errors.mfa_required]
kind = "action"
status = 200
message = "Give a second factor."
grpc = "OK"

[errors.done]
kind = "success"
status = 200
message = "Done."
grpc = "OK"
"#,
        expect![[r#"
            error[grpc-ok-of-an-error] catalog.toml:8:8 ‹"OK"›
              `gone` is an error, but `OK` is the gRPC status of a call that succeeded
              help: use the status of a failure, such as `"FAILED_PRECONDITION"`, or remove `grpc`"#]],
        expect![[r#"
            error[grpc-ok-of-an-error] catalog.toml:8:8 ‹"OK"›
              `gone` 表示错误，而 `OK` 是调用成功的 gRPC 状态
              help: 请改用表示失败的状态，例如 `"FAILED_PRECONDITION"`，或者删去 `grpc`"#]],
    );
}
