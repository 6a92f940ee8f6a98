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
            error[missing-status]: `gone` has no status
             --> catalog.toml:8:9
              |
            8 | [errors.gone]
              |         ^^^^
              |
              = help: set one for the entry or its group: `status = 400`"#]],
        expect![[r#"
            error[missing-status]: `gone` 没有状态码
             --> catalog.toml:8:9
              |
            8 | [errors.gone]
              |         ^^^^
              |
              = 帮助：请为它或它的分组写上：`status = 400`"#]],
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
            error[status-out-of-range]: 99 is not a status: a status has three digits
             --> catalog.toml:5:11
              |
            5 | [statuses.99]
              |           ^^

            error[status-out-of-range]: 1000 is not a status: a status has three digits
             --> catalog.toml:9:15
              |
            9 | http_status = 1000
              |               ^^^^

            error[status-out-of-range]: -410 is not a status: a status has three digits
              --> catalog.toml:13:10
               |
            13 | status = -410
               |          ^^^^"#]],
        expect![[r#"
            error[status-out-of-range]: 99 不是状态码：状态码是三位数
             --> catalog.toml:5:11
              |
            5 | [statuses.99]
              |           ^^

            error[status-out-of-range]: 1000 不是状态码：状态码是三位数
             --> catalog.toml:9:15
              |
            9 | http_status = 1000
              |               ^^^^

            error[status-out-of-range]: -410 不是状态码：状态码是三位数
              --> catalog.toml:13:10
               |
            13 | status = -410
               |          ^^^^"#]],
    );
}

#[test]
fn a_status_is_listed_once() {
    part(
        Rule::RepeatedStatus,
        "[statuses.0601]\n[statuses.601]\n[errors.gone]\nstatus = [410, 404, 410]\nmessage = \"It is gone.\"\n",
        expect![[r#"
            error[repeated-status]: the status 601 is listed twice
             --> catalog.toml:6:11
              |
            6 | [statuses.601]
              |           ^^^
              |
            note: first listed here
             --> catalog.toml:5:11
              |
            5 | [statuses.0601]
              |           ^^^^

            error[repeated-status]: the status 410 is listed twice
             --> catalog.toml:8:21
              |
            8 | status = [410, 404, 410]
              |                     ^^^
              |
            note: first listed here
             --> catalog.toml:8:11
              |
            8 | status = [410, 404, 410]
              |           ^^^"#]],
        expect![[r#"
            error[repeated-status]: 状态码 601 列了两次
             --> catalog.toml:6:11
              |
            6 | [statuses.601]
              |           ^^^
              |
            说明：前一次列在这里
             --> catalog.toml:5:11
              |
            5 | [statuses.0601]
              |           ^^^^

            error[repeated-status]: 状态码 410 列了两次
             --> catalog.toml:8:21
              |
            8 | status = [410, 404, 410]
              |                     ^^^
              |
            说明：前一次列在这里
             --> catalog.toml:8:11
              |
            8 | status = [410, 404, 410]
              |           ^^^"#]],
    );
}

#[test]
fn a_status_class_is_named_by_its_status() {
    part(
        Rule::StatusOutOfRange,
        "[statuses.not_found]\ntitle = \"Not found\"\n",
        expect![[r#"
            error[status-out-of-range]: `not_found` is not a status
             --> catalog.toml:5:11
              |
            5 | [statuses.not_found]
              |           ^^^^^^^^^
              |
              = help: name the table by its number: `[statuses.404]`"#]],
        expect![[r#"
            error[status-out-of-range]: `not_found` 不是状态码
             --> catalog.toml:5:11
              |
            5 | [statuses.not_found]
              |           ^^^^^^^^^
              |
              = 帮助：请用数字作表名：`[statuses.404]`"#]],
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
            error[undeclared-status]: 601 is neither an HTTP error status nor declared in the catalog
             --> catalog.toml:6:10
              |
            6 | status = 601
              |          ^^^
              |
              = help: add `[statuses.601]`, or set the kind of `gone`: `kind = "…"`

            error[undeclared-status]: 302 is neither an HTTP error status nor declared in the catalog
              --> catalog.toml:17:16
               |
            17 | status = [409, 302]
               |                ^^^
               |
               = help: add `[statuses.302]`, or set the kind of `moved`: `kind = "…"`"#]],
        expect![[r#"
            error[undeclared-status]: 601 既不是 HTTP 错误状态码，也没有在错误目录里声明
             --> catalog.toml:6:10
              |
            6 | status = 601
              |          ^^^
              |
              = 帮助：请添加 `[statuses.601]`，或者写明 `gone` 属于哪一类：`kind = "…"`

            error[undeclared-status]: 302 既不是 HTTP 错误状态码，也没有在错误目录里声明
              --> catalog.toml:17:16
               |
            17 | status = [409, 302]
               |                ^^^
               |
               = 帮助：请添加 `[statuses.302]`，或者写明 `moved` 属于哪一类：`kind = "…"`"#]],
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
            error[kind-contradicts-status]: `gone` is an error, but 200 is not an error status
             --> catalog.toml:6:10
              |
            6 | status = 200
              |          ^^^
              |
              = help: use a status from 400 for errors and one below 400 for successes, or change `kind`

            error[kind-contradicts-status]: `sold` is a success, but 409 is not a success status
              --> catalog.toml:11:10
               |
            11 | status = 409
               |          ^^^
               |
               = help: use a status from 400 for errors and one below 400 for successes, or change `kind`"#]],
        expect![[r#"
            error[kind-contradicts-status]: `gone` 表示错误，而 200 不是表示错误的状态码
             --> catalog.toml:6:10
              |
            6 | status = 200
              |          ^^^
              |
              = 帮助：错误请用 400 及以上的状态码，成功请用 400 以下的状态码，或修改 `kind`

            error[kind-contradicts-status]: `sold` 表示成功，而 409 不是表示成功的状态码
              --> catalog.toml:11:10
               |
            11 | status = 409
               |          ^^^
               |
               = 帮助：错误请用 400 及以上的状态码，成功请用 400 以下的状态码，或修改 `kind`"#]],
    );
}

#[test]
fn a_stand_in_has_no_required_fields() {
    part(
        Rule::StandInNeedsValues,
        "[statuses.429]\nerror = \"too_fast\"\n[errors.too_fast]\nstatus = 429\nmessage = \"Wait {seconds} s.\"\nfields.seconds = \"integer\"\n",
        expect![[r#"
            error[stand-in-needs-values]: the fallback entry `too_fast` requires the field `seconds`, which a bare status cannot provide
              --> catalog.toml:6:9
               |
             6 | error = "too_fast"
               |         ^^^^^^^^^^
               |
            note: declared here
              --> catalog.toml:10:8
               |
            10 | fields.seconds = "integer"
               |        ^^^^^^^
               |
               = help: use an entry without required fields"#]],
        expect![[r#"
            error[stand-in-needs-values]: 兜底条目 `too_fast` 需要字段 `seconds`，而单凭状态码无法提供
              --> catalog.toml:6:9
               |
             6 | error = "too_fast"
               |         ^^^^^^^^^^
               |
            说明：声明在这里
              --> catalog.toml:10:8
               |
            10 | fields.seconds = "integer"
               |        ^^^^^^^
               |
               = 帮助：请换成没有必填字段的条目"#]],
    );
}
