//! Alternatives: further envelopes that every entry can be answered in.

use errbook_catalog::{Lint, Rule};
use expect_test::expect;

use crate::case::{part, whole};

/// Two envelopes, and one entry that fits both.
const SOUND: &str = r#"
[envelopes.v1]
body.error = "{code}"

[envelopes.v-1]
body.err = "{code}"

[errors.sold_out]
status = 409
message = "It is sold out."
"#;

fn with_alternatives(list: &str) -> String {
    format!("[catalog]\nname = \"shop\"\nlanguages = [\"en\"]\nalternatives = {list}\n{SOUND}")
}

#[test]
fn an_alternative_is_an_envelope() {
    whole(
        Rule::UnknownEnvelope,
        &with_alternatives(r#"["v2", "error_mesage"]"#),
        expect![[r#"
        error[unknown-envelope] catalog.toml:4:17 ‹"v2"›
          unknown envelope `v2`
          help: did you mean `v1`?

        error[unknown-envelope] catalog.toml:4:23 ‹"error_mesage"›
          unknown envelope `error_mesage`
          help: did you mean `error_message`?"#]],
        expect![[r#"
        error[unknown-envelope] catalog.toml:4:17 ‹"v2"›
          未知的响应体模板 `v2`
          help: 是否想写 `v1`？

        error[unknown-envelope] catalog.toml:4:23 ‹"error_mesage"›
          未知的响应体模板 `error_mesage`
          help: 是否想写 `error_message`？"#]],
    );
}

#[test]
fn an_alternative_is_listed_once() {
    whole(
        Rule::RepeatedAlternative,
        &with_alternatives(r#"["v1", "error_only", "v1"]"#),
        expect![[r#"
        error[repeated-alternative] catalog.toml:4:37 ‹"v1"›
          the alternative `v1` is listed twice
          note catalog.toml:4:17 ‹"v1"›: first listed here"#]],
        expect![[r#"
        error[repeated-alternative] catalog.toml:4:37 ‹"v1"›
          备选模板 `v1` 列了两次
          note catalog.toml:4:17 ‹"v1"›: 前一次列在这里"#]],
    );
}

#[test]
fn the_default_is_no_alternative() {
    whole(
        Rule::AlternativeIsDefault,
        &with_alternatives(r#"["problem"]"#),
        expect![[r#"
        error[alternative-is-default] catalog.toml:4:17 ‹"problem"›
          `problem` is the default envelope, which is no alternative to itself
          help: remove it: `ENVELOPE_DEFAULT` stands for it"#]],
        expect![[r#"
        error[alternative-is-default] catalog.toml:4:17 ‹"problem"›
          `problem` 已是默认的响应体模板，不能再作备选
          help: 请删去：它对应的常量是 `ENVELOPE_DEFAULT`"#]],
    );
}

#[test]
fn an_alternative_has_a_constant_of_its_own() {
    let text = with_alternatives(r#"["v1", "v-1", "V1"]"#)
        .replace("[envelopes.v1]", "[envelopes.V1]\nbody = {}\n\n[envelopes.v1]");
    whole(
        Rule::ConstantTaken,
        &text,
        expect![[r#"
        error[constant-taken] catalog.toml:4:30 ‹"V1"›
          the alternatives `v1` and `V1` yield the same constant `ENVELOPE_V1`
          note catalog.toml:4:17 ‹"v1"›: `v1` is listed here
          help: rename one of the envelopes"#]],
        expect![[r#"
        error[constant-taken] catalog.toml:4:30 ‹"V1"›
          由备选模板 `v1` 和 `V1` 得到的常量名都是 `ENVELOPE_V1`
          note catalog.toml:4:17 ‹"v1"›: `v1` 列在这里
          help: 请给其中一个响应体模板改名"#]],
    );
    let text = with_alternatives(r#"["Default"]"#).replace("[envelopes.v1]", "[envelopes.Default]");
    whole(
        Rule::ConstantTaken,
        &text,
        expect![[r#"
        error[constant-taken] catalog.toml:4:17 ‹"Default"›
          the alternative `Default` yields the constant `ENVELOPE_DEFAULT`, which stands for the default envelope
          help: rename the envelope"#]],
        expect![[r#"
        error[constant-taken] catalog.toml:4:17 ‹"Default"›
          备选模板 `Default` 对应的常量 `ENVELOPE_DEFAULT` 已用于默认的响应体模板
          help: 请给响应体模板改名"#]],
    );
}

#[test]
fn the_name_of_an_alternative_yields_a_constant() {
    let text = with_alternatives(r#"["--"]"#).replace("[envelopes.v1]", "[envelopes.--]");
    whole(
        Rule::NoConstant,
        &text,
        expect![[r#"
        error[no-constant] catalog.toml:4:17 ‹"--"›
          the name `--` yields no Rust constant for the alternative
          help: rename the envelope to letters, digits and `_`"#]],
        expect![[r#"
        error[no-constant] catalog.toml:4:17 ‹"--"›
          无法由名字 `--` 生成备选模板的 Rust 常量名
          help: 请给响应体模板改名，只用字母、数字和 `_`"#]],
    );
}

#[test]
fn alternatives_are_a_list_of_names_and_a_flag_of_entries() {
    let text = with_alternatives("\"v1\"") + "alternatives = [\"v1\"]\n";
    whole(
        Rule::WrongType,
        &text,
        expect![[r#"
        error[wrong-type] catalog.toml:4:16 ‹"v1"›
          `alternatives` must be an array, not a string

        error[wrong-type] catalog.toml:15:16 ‹["v1"]›
          `alternatives` must be `true` or `false`, not an array"#]],
        expect![[r#"
        error[wrong-type] catalog.toml:4:16 ‹"v1"›
          `alternatives` 应为数组，而不是字符串

        error[wrong-type] catalog.toml:15:16 ‹["v1"]›
          `alternatives` 应为布尔值（`true` 或 `false`），而不是数组"#]],
    );
}

#[test]
fn every_entry_fits_every_alternative() {
    whole(
        Rule::ValueCanBeAbsent,
        r#"[catalog]
name = "shop"
languages = ["en"]
alternatives = ["v1", "error_message", "tagged"]

[envelopes.v1]
body.error = "{code}"
body.group = "{group}"

[envelopes.tagged]
body.error = "{message}"
body.until = "{fields.until?}"
body."*" = "{fields}"

[groups.oauth]
status = 400
alternatives = false

[errors.sold_out]
status = 409
message = "It is sold out."

[errors.gone]
code = false
status = 410
message = "It is gone."

[errors.late]
group = "oauth"
alternatives = true
message = "It is late."
fields.until = "datetime"

[errors.invalid_client]
group = "oauth"
code = false
message = "The client is unknown."
"#,
        expect![[r#"
            error[value-can-be-absent] catalog.toml:7:15 ‹{code}›
              `{code}` may have no value
              note catalog.toml:23:9 ‹gone›: `gone` has none, and `v1` is an alternative for it
              help: write `{code?}` to omit the member if there is no value

            error[value-can-be-absent] catalog.toml:8:15 ‹{group}›
              `{group}` may have no value
              note catalog.toml:19:9 ‹sold_out›: `sold_out` has none, and `v1` is an alternative for it
              help: write `{group?}` to omit the member if there is no value

            error[value-can-be-absent] catalog.toml:23:9 ‹gone›
              `gone` has no `code`, which the alternative `error_message` requires
              help: to keep the entry's own envelope instead, set `alternatives = false` in it

            error[wire-name-is-a-member] catalog.toml:32:8 ‹until›
              the alternative `tagged` already has a member `until`
              help: give the field another name in the body: `wire = "…"`"#]],
        expect![[r#"
            error[value-can-be-absent] catalog.toml:7:15 ‹{code}›
              `{code}` 可能没有值
              note catalog.toml:23:9 ‹gone›: 例如 `gone` 就没有，而 `v1` 是它的备选模板
              help: 请写作 `{code?}`，没有值时就省略这个成员

            error[value-can-be-absent] catalog.toml:8:15 ‹{group}›
              `{group}` 可能没有值
              note catalog.toml:19:9 ‹sold_out›: 例如 `sold_out` 就没有，而 `v1` 是它的备选模板
              help: 请写作 `{group?}`，没有值时就省略这个成员

            error[value-can-be-absent] catalog.toml:23:9 ‹gone›
              `gone` 没有 `code`，而备选模板 `error_message` 需要它
              help: 如果这个条目只用自己的模板，请在其中写上 `alternatives = false`

            error[wire-name-is-a-member] catalog.toml:32:8 ‹until›
              备选模板 `tagged` 已有成员 `until`
              help: 请为字段另取一个响应体里的名字：`wire = "…"`"#]],
    );
}

#[test]
fn a_field_has_the_name_of_no_member_of_an_alternative() {
    whole(
        Rule::WireNameIsAMember,
        r#"[catalog]
name = "shop"
languages = ["en"]
alternatives = ["error_message"]

[errors.sold_out]
status = 409
message = "It is sold out."
fields.error = "string"

[errors.invalid_client]
alternatives = false
status = 400
message = "The client is unknown."
fields.error = "string"
"#,
        expect![[r#"
            error[wire-name-is-a-member] catalog.toml:9:8 ‹error›
              the alternative `error_message` already has a member `error`
              help: give the field another name in the body: `wire = "…"`"#]],
        expect![[r#"
            error[wire-name-is-a-member] catalog.toml:9:8 ‹error›
              备选模板 `error_message` 已有成员 `error`
              help: 请为字段另取一个响应体里的名字：`wire = "…"`"#]],
    );
}

#[test]
fn a_field_that_only_an_alternative_shows_is_used() {
    whole(
        Rule::UnusedField,
        r#"[catalog]
name = "shop"
languages = ["en"]
envelope = "error_only"
alternatives = ["problem"]

[errors.sold_out]
status = 409
message = "It is sold out."
fields.until = "datetime"

[errors.invalid_client]
alternatives = false
status = 400
message = "The client is unknown."
fields.hint = "string"
"#,
        expect![[r#"
            error[unused-field] catalog.toml:16:8 ‹hint›
              the field `hint` of `invalid_client` is not used
              help: use it in the message or a header, choose an envelope with `{fields}`, or remove it"#]],
        expect![[r#"
            error[unused-field] catalog.toml:16:8 ‹hint›
              `invalid_client` 的字段 `hint` 没有用到
              help: 请在消息或响应头里使用它，或换用带有 `{fields}` 的响应体模板，或删去它"#]],
    );
}

#[test]
fn a_challenge_is_missing_where_an_alternative_answers_with_401() {
    whole(
        Rule::Lint(Lint::Unchallenged),
        r#"[catalog]
name = "shop"
languages = ["en"]
alternatives = ["v1"]

[envelopes.v1]
http_status = 401
body.error = "{code}"

[errors.sold_out]
status = 409
message = "It is sold out."
"#,
        expect![[r#"
            warning[unchallenged] catalog.toml:10:9 ‹sold_out›
              responses with status 401 lack the header `WWW-Authenticate`: `sold_out`
              help: add a challenge such as `headers.WWW-Authenticate = 'Bearer realm="api"'` (RFC 9110 §11.6, §11.7)"#]],
        expect![[r#"
            warning[unchallenged] catalog.toml:10:9 ‹sold_out›
              状态码为 401 的响应缺少响应头 `WWW-Authenticate`：`sold_out`
              help: 请添加质询，例如 `headers.WWW-Authenticate = 'Bearer realm="api"'`（RFC 9110 §11.6、§11.7）"#]],
    );
}

#[test]
fn without_alternatives_there_are_none_to_refuse() {
    part(
        Rule::Lint(Lint::Unused),
        r#"[groups.oauth]
status = 400
alternatives = false

[errors.invalid_client]
group = "oauth"
message = "The client is unknown."

[errors.invalid_grant]
group = "oauth"
message = "The grant is unknown."

[errors.sold_out]
status = 409
alternatives = false
message = "It is sold out."

[errors.gone]
status = 410
alternatives = true
message = "It is gone."
"#,
        expect![[r#"
            warning[unused] catalog.toml:7:1 ‹alternatives›
              `alternatives = false` has no effect: `[catalog]` lists no alternatives
              help: remove it, or list alternatives in `[catalog]`

            warning[unused] catalog.toml:19:1 ‹alternatives›
              `alternatives = false` has no effect: `[catalog]` lists no alternatives
              help: remove it, or list alternatives in `[catalog]`"#]],
        expect![[r#"
            warning[unused] catalog.toml:7:1 ‹alternatives›
              `alternatives = false` 不起作用：`[catalog]` 没有列出备选模板
              help: 请删去，或在 `[catalog]` 里写上 `alternatives`

            warning[unused] catalog.toml:19:1 ‹alternatives›
              `alternatives = false` 不起作用：`[catalog]` 没有列出备选模板
              help: 请删去，或在 `[catalog]` 里写上 `alternatives`"#]],
    );
}
