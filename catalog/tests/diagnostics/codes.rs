//! Codes.

use errbook_catalog::Rule;
use expect_test::expect;

use crate::case::part;

#[test]
fn a_code_is_a_string_an_integer_or_false() {
    part(
        Rule::WrongType,
        "[errors.gone]\nstatus = 410\nmessage = \"It is gone.\"\ncode = true\naliases = [1.5, false]\n",
        expect![[r#"
            error[wrong-type] catalog.toml:8:8 ‹true›
              `code` must be a string, an integer, or `false` for no code

            error[wrong-type] catalog.toml:9:12 ‹1.5›
              each item of `aliases` must be a string or an integer

            error[wrong-type] catalog.toml:9:17 ‹false›
              each item of `aliases` must be a string or an integer"#]],
        expect![[r#"
            error[wrong-type] catalog.toml:8:8 ‹true›
              `code` 应为字符串或整数，没有错误码则写 `false`

            error[wrong-type] catalog.toml:9:12 ‹1.5›
              `aliases` 的每一项应为字符串或整数

            error[wrong-type] catalog.toml:9:17 ‹false›
              `aliases` 的每一项应为字符串或整数"#]],
    );
}

#[test]
fn two_entries_do_not_have_one_code_by_accident() {
    part(
        Rule::DuplicateCode,
        r#"[errors.gone]
status = 410
message = "It is gone."

[errors.vanished]
code = "gone"
status = 404
message = "It has vanished."
"#,
        expect![[r#"
            error[duplicate-code] catalog.toml:10:8 ‹"gone"›
              `gone` and `vanished` have the same code `gone`
              note catalog.toml:5:9 ‹gone›: first used here
              help: if clients can tell them apart by status, set `shares_code = true` in both"#]],
        expect![[r#"
            error[duplicate-code] catalog.toml:10:8 ‹"gone"›
              `gone` 和 `vanished` 的错误码都是 `gone`
              note catalog.toml:5:9 ‹gone›: 前一次使用在这里
              help: 如果客户端可以凭状态码区分，请在两处都写上 `shares_code = true`"#]],
    );
}

#[test]
fn a_number_and_its_digits_are_one_code() {
    part(
        Rule::DuplicateCode,
        r#"[errors.gone]
code = 2333
status = 410
message = "It is gone."

[errors.vanished]
code = "2333"
shares_code = true
status = 404
message = "It has vanished."
"#,
        expect![[r#"
            error[duplicate-code] catalog.toml:11:8 ‹"2333"›
              `gone` and `vanished` have the same code `2333`
              note catalog.toml:6:8 ‹2333›: first used here
              help: if clients can tell them apart by status, set `shares_code = true` in both"#]],
        expect![[r#"
            error[duplicate-code] catalog.toml:11:8 ‹"2333"›
              `gone` 和 `vanished` 的错误码都是 `2333`
              note catalog.toml:6:8 ‹2333›: 前一次使用在这里
              help: 如果客户端可以凭状态码区分，请在两处都写上 `shares_code = true`"#]],
    );
}

#[test]
fn who_says_that_a_code_is_shared_shares_it() {
    part(
        Rule::UnsharedCode,
        r#"[errors.gone]
shares_code = true
status = 410
message = "It is gone."

[errors.vanished]
code = false
shares_code = true
status = 404
message = "It has vanished."
"#,
        expect![[r#"
            error[unshared-code] catalog.toml:6:1 ‹shares_code›
              no other entry has the code `gone`
              help: remove `shares_code`

            error[unshared-code] catalog.toml:12:1 ‹shares_code›
              there is no code to share
              help: remove `shares_code`"#]],
        expect![[r#"
            error[unshared-code] catalog.toml:6:1 ‹shares_code›
              没有别的条目使用错误码 `gone`
              help: 请删去 `shares_code`

            error[unshared-code] catalog.toml:12:1 ‹shares_code›
              没有错误码，无从共用
              help: 请删去 `shares_code`"#]],
    );
}

#[test]
fn an_alias_means_one_entry() {
    part(
        Rule::AliasTaken,
        r#"[errors.gone]
status = 410
message = "It is gone."
aliases = ["away", "away", "vanished"]

[errors.vanished]
status = 404
message = "It has vanished."
aliases = ["away"]
"#,
        expect![[r#"
            error[alias-taken] catalog.toml:8:20 ‹"away"›
              the alias `away` is already taken by `gone`
              note catalog.toml:5:9 ‹gone›: defined here

            error[alias-taken] catalog.toml:8:28 ‹"vanished"›
              the alias `vanished` is already taken by `vanished`
              note catalog.toml:10:9 ‹vanished›: defined here

            error[alias-taken] catalog.toml:13:12 ‹"away"›
              the alias `away` is already taken by `gone`
              note catalog.toml:5:9 ‹gone›: defined here"#]],
        expect![[r#"
            error[alias-taken] catalog.toml:8:20 ‹"away"›
              别名 `away` 已被 `gone` 占用
              note catalog.toml:5:9 ‹gone›: 定义在这里

            error[alias-taken] catalog.toml:8:28 ‹"vanished"›
              别名 `vanished` 已被 `vanished` 占用
              note catalog.toml:10:9 ‹vanished›: 定义在这里

            error[alias-taken] catalog.toml:13:12 ‹"away"›
              别名 `away` 已被 `gone` 占用
              note catalog.toml:5:9 ‹gone›: 定义在这里"#]],
    );
}
