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
              = help: give it or its group one: `status = 400`"#]],
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
            error[status-out-of-range]: 99 is not a status: statuses have three digits
             --> catalog.toml:5:11
              |
            5 | [statuses.99]
              |           ^^

            error[status-out-of-range]: 1000 is not a status: statuses have three digits
             --> catalog.toml:9:15
              |
            9 | http_status = 1000
              |               ^^^^

            error[status-out-of-range]: -410 is not a status: statuses have three digits
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
            error[repeated-status]: the status 601 is there twice
             --> catalog.toml:6:11
              |
            6 | [statuses.601]
              |           ^^^
              |
            note: first written here
             --> catalog.toml:5:11
              |
            5 | [statuses.0601]
              |           ^^^^

            error[repeated-status]: the status 410 is there twice
             --> catalog.toml:8:21
              |
            8 | status = [410, 404, 410]
              |                     ^^^
              |
            note: first written here
             --> catalog.toml:8:11
              |
            8 | status = [410, 404, 410]
              |           ^^^"#]],
        expect![[r#"
            error[repeated-status]: 状态码 601 重复了
             --> catalog.toml:6:11
              |
            6 | [statuses.601]
              |           ^^^
              |
            说明：首次写在此处
             --> catalog.toml:5:11
              |
            5 | [statuses.0601]
              |           ^^^^

            error[repeated-status]: 状态码 410 重复了
             --> catalog.toml:8:21
              |
            8 | status = [410, 404, 410]
              |                     ^^^
              |
            说明：首次写在此处
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
          = help: the table's name is the number: `[statuses.404]`"#]],
        expect![[r#"
            error[status-out-of-range]: `not_found` 不是状态码
             --> catalog.toml:5:11
              |
            5 | [statuses.not_found]
              |           ^^^^^^^^^
              |
              = 帮助：表名就是那个数字：`[statuses.404]`"#]],
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
            error[undeclared-status]: 601 is not a status of HTTP errors, and the catalog does not declare it
             --> catalog.toml:6:10
              |
            6 | status = 601
              |          ^^^
              |
              = help: add `[statuses.601]`, or say what sort of answer `gone` is: `kind = …`

            error[undeclared-status]: 302 is not a status of HTTP errors, and the catalog does not declare it
              --> catalog.toml:17:16
               |
            17 | status = [409, 302]
               |                ^^^
               |
               = help: add `[statuses.302]`, or say what sort of answer `moved` is: `kind = …`"#]],
        expect![[r#"
            error[undeclared-status]: 601 不是 HTTP 的错误状态码，目录里也没有声明它
             --> catalog.toml:6:10
              |
            6 | status = 601
              |          ^^^
              |
              = 帮助：请添加 `[statuses.601]`，或者说明 `gone` 是哪一类响应：`kind = …`

            error[undeclared-status]: 302 不是 HTTP 的错误状态码，目录里也没有声明它
              --> catalog.toml:17:16
               |
            17 | status = [409, 302]
               |                ^^^
               |
               = 帮助：请添加 `[statuses.302]`，或者说明 `moved` 是哪一类响应：`kind = …`"#]],
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
            error[kind-contradicts-status]: `gone` is an error, and 200 says otherwise
             --> catalog.toml:6:10
              |
            6 | status = 200
              |          ^^^
              |
              = help: errors have a status from 400 on, successes one below; `kind` says which it is

            error[kind-contradicts-status]: `sold` is a success, and 409 says otherwise
              --> catalog.toml:11:10
               |
            11 | status = 409
               |          ^^^
               |
               = help: errors have a status from 400 on, successes one below; `kind` says which it is"#]],
        expect![[r#"
            error[kind-contradicts-status]: `gone` 表示错误，而状态码 200 不表示错误
             --> catalog.toml:6:10
              |
            6 | status = 200
              |          ^^^
              |
              = 帮助：错误的状态码从 400 起，成功的低于 400；属于哪一类由 `kind` 说明

            error[kind-contradicts-status]: `sold` 表示成功，而状态码 409 不表示成功
              --> catalog.toml:11:10
               |
            11 | status = 409
               |          ^^^
               |
               = 帮助：错误的状态码从 400 起，成功的低于 400；属于哪一类由 `kind` 说明"#]],
    );
}

#[test]
fn a_stand_in_has_no_required_fields() {
    part(
        Rule::StandInNeedsValues,
        "[statuses.429]\nerror = \"too_fast\"\n[errors.too_fast]\nstatus = 429\nmessage = \"Wait {seconds} s.\"\nfields.seconds = \"integer\"\n",
        expect![[r#"
            error[stand-in-needs-values]: `too_fast` needs `seconds`, and a bare answer brings no values
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
               = help: name an entry without required fields"#]],
        expect![[r#"
            error[stand-in-needs-values]: `too_fast` 需要字段 `seconds`，而只有状态码的响应带不来任何值
              --> catalog.toml:6:9
               |
             6 | error = "too_fast"
               |         ^^^^^^^^^^
               |
            说明：声明在此处
              --> catalog.toml:10:8
               |
            10 | fields.seconds = "integer"
               |        ^^^^^^^
               |
               = 帮助：请换成没有必填字段的条目"#]],
    );
}
