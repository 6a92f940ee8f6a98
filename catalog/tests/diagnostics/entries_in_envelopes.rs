//! Entries that do not fit into their envelopes.

use errbook_catalog::Rule;
use expect_test::expect;

use crate::case::part;

#[test]
fn what_a_request_may_lack_is_marked() {
    part(
        Rule::ValueCanBeAbsent,
        r#"[envelopes.plain]
body.error = "{code}"
body.trace = "{instance:string}"
body.id = "{request_id} {trace_id}"
body.at = "{timestamp}"
"#,
        expect![[r#"
            error[value-can-be-absent] catalog.toml:7:15 ‹{instance:string}›
              `{instance}` may have no value
              help: write `{instance?:string}` to omit the member if there is no value"#]],
        expect![[r#"
            error[value-can-be-absent] catalog.toml:7:15 ‹{instance:string}›
              `{instance}` 可能没有值
              help: 请写作 `{instance?:string}`，没有值时就省略这个成员"#]],
    );
}

#[test]
fn what_an_entry_lacks_is_marked_in_its_envelope_once() {
    part(
        Rule::ValueCanBeAbsent,
        r#"[envelopes.plain]
body.error = "{code}"
body.title = "{title}"
body.group = "{group}"
body.again = "{retryable}"
body.until = "{fields.until}"

[errors.gone]
envelope = "plain"
code = false
status = 410
message = "It is gone."

[errors.sold_out]
envelope = "plain"
status = 409
message = "It is sold out."
fields.until = "datetime"
"#,
        expect![[r#"
            error[value-can-be-absent] catalog.toml:6:15 ‹{code}›
              `{code}` may have no value
              note catalog.toml:12:9 ‹gone›: `gone` has none
              help: write `{code?}` to omit the member if there is no value

            error[value-can-be-absent] catalog.toml:7:15 ‹{title}›
              `{title}` may have no value
              note catalog.toml:12:9 ‹gone›: `gone` has none
              help: write `{title?}` to omit the member if there is no value

            error[value-can-be-absent] catalog.toml:8:15 ‹{group}›
              `{group}` may have no value
              note catalog.toml:12:9 ‹gone›: `gone` has none
              help: write `{group?}` to omit the member if there is no value

            error[value-can-be-absent] catalog.toml:9:15 ‹{retryable}›
              `{retryable}` may have no value
              note catalog.toml:12:9 ‹gone›: `gone` has none
              help: write `{retryable?}` to omit the member if there is no value

            error[value-can-be-absent] catalog.toml:10:15 ‹{fields.until}›
              `{fields.until}` may have no value
              note catalog.toml:12:9 ‹gone›: `gone` has none
              help: write `{fields.until?}` to omit the member if there is no value"#]],
        expect![[r#"
            error[value-can-be-absent] catalog.toml:6:15 ‹{code}›
              `{code}` 可能没有值
              note catalog.toml:12:9 ‹gone›: 例如 `gone` 就没有
              help: 请写作 `{code?}`，没有值时就省略这个成员

            error[value-can-be-absent] catalog.toml:7:15 ‹{title}›
              `{title}` 可能没有值
              note catalog.toml:12:9 ‹gone›: 例如 `gone` 就没有
              help: 请写作 `{title?}`，没有值时就省略这个成员

            error[value-can-be-absent] catalog.toml:8:15 ‹{group}›
              `{group}` 可能没有值
              note catalog.toml:12:9 ‹gone›: 例如 `gone` 就没有
              help: 请写作 `{group?}`，没有值时就省略这个成员

            error[value-can-be-absent] catalog.toml:9:15 ‹{retryable}›
              `{retryable}` 可能没有值
              note catalog.toml:12:9 ‹gone›: 例如 `gone` 就没有
              help: 请写作 `{retryable?}`，没有值时就省略这个成员

            error[value-can-be-absent] catalog.toml:10:15 ‹{fields.until}›
              `{fields.until}` 可能没有值
              note catalog.toml:12:9 ‹gone›: 例如 `gone` 就没有
              help: 请写作 `{fields.until?}`，没有值时就省略这个成员"#]],
    );
}

#[test]
fn an_entry_lacks_nothing_that_its_preset_shows() {
    part(
        Rule::ValueCanBeAbsent,
        "[errors.gone]\nenvelope = \"error_message\"\ncode = false\nstatus = 410\nmessage = \"It is gone.\"\n",
        expect![[r#"
            error[value-can-be-absent] catalog.toml:5:9 ‹gone›
              `gone` has no `code`, which its envelope `error_message` requires"#]],
        expect![[r#"
            error[value-can-be-absent] catalog.toml:5:9 ‹gone›
              `gone` 没有 `code`，而响应体模板 `error_message` 需要它"#]],
    );
}

#[test]
fn a_field_of_an_envelope_is_one_of_some_entry() {
    part(
        Rule::UnknownField,
        r#"[envelopes.plain]
body.error = "{code}"
body.until = "{fields.untill}"

[errors.gone]
envelope = "plain"
status = 410
message = "It is gone until {until}."
fields.until = "datetime"
"#,
        expect![[r#"
            error[unknown-field] catalog.toml:7:15 ‹{fields.untill}›
              no entry has a field `untill`
              help: did you mean `until`?"#]],
        expect![[r#"
            error[unknown-field] catalog.toml:7:15 ‹{fields.untill}›
              没有条目声明字段 `untill`
              help: 是否想写 `until`？"#]],
    );
}

#[test]
fn a_field_does_not_repeat_a_member_of_its_envelope() {
    part(
        Rule::WireNameIsAMember,
        r#"[errors.gone]
status = 410
message = "It is gone."
fields.detail = "string"
fields.reason = { type = "string", wire = "type" }
"#,
        expect![[r#"
            error[wire-name-is-a-member] catalog.toml:8:8 ‹detail›
              the envelope `problem` already has a member `detail`
              help: give the field another name in the body: `wire = "…"`

            error[wire-name-is-a-member] catalog.toml:9:43 ‹"type"›
              the envelope `problem` already has a member `type`
              help: give the field another name in the body: `wire = "…"`"#]],
        expect![[r#"
            error[wire-name-is-a-member] catalog.toml:8:8 ‹detail›
              响应体模板 `problem` 已有成员 `detail`
              help: 请为字段另取一个响应体里的名字：`wire = "…"`

            error[wire-name-is-a-member] catalog.toml:9:43 ‹"type"›
              响应体模板 `problem` 已有成员 `type`
              help: 请为字段另取一个响应体里的名字：`wire = "…"`"#]],
    );
}
