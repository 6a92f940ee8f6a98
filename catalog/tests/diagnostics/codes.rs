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
            error[wrong-type]: `code` must be a string, an integer, or `false` for no code
             --> catalog.toml:8:8
              |
            8 | code = true
              |        ^^^^

            error[wrong-type]: each item of `aliases` must be a string or an integer
             --> catalog.toml:9:12
              |
            9 | aliases = [1.5, false]
              |            ^^^

            error[wrong-type]: each item of `aliases` must be a string or an integer
             --> catalog.toml:9:17
              |
            9 | aliases = [1.5, false]
              |                 ^^^^^"#]],
        expect![[r#"
            error[wrong-type]: `code` 应为字符串或整数，没有错误码则写 `false`
             --> catalog.toml:8:8
              |
            8 | code = true
              |        ^^^^

            error[wrong-type]: `aliases` 的每一项应为字符串或整数
             --> catalog.toml:9:12
              |
            9 | aliases = [1.5, false]
              |            ^^^

            error[wrong-type]: `aliases` 的每一项应为字符串或整数
             --> catalog.toml:9:17
              |
            9 | aliases = [1.5, false]
              |                 ^^^^^"#]],
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
            error[duplicate-code]: `gone` and `vanished` have the same code `gone`
              --> catalog.toml:10:8
               |
            10 | code = "gone"
               |        ^^^^^^
               |
            note: first used here
              --> catalog.toml:5:9
               |
             5 | [errors.gone]
               |         ^^^^
               |
               = help: if clients can tell them apart by status, set `shares_code = true` in both"#]],
        expect![[r#"
            error[duplicate-code]: `gone` 和 `vanished` 的错误码都是 `gone`
              --> catalog.toml:10:8
               |
            10 | code = "gone"
               |        ^^^^^^
               |
            说明：前一次使用在这里
              --> catalog.toml:5:9
               |
             5 | [errors.gone]
               |         ^^^^
               |
               = 帮助：如果客户端可以凭状态码区分，请在两处都写上 `shares_code = true`"#]],
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
            error[duplicate-code]: `gone` and `vanished` have the same code `2333`
              --> catalog.toml:11:8
               |
            11 | code = "2333"
               |        ^^^^^^
               |
            note: first used here
              --> catalog.toml:6:8
               |
             6 | code = 2333
               |        ^^^^
               |
               = help: if clients can tell them apart by status, set `shares_code = true` in both"#]],
        expect![[r#"
            error[duplicate-code]: `gone` 和 `vanished` 的错误码都是 `2333`
              --> catalog.toml:11:8
               |
            11 | code = "2333"
               |        ^^^^^^
               |
            说明：前一次使用在这里
              --> catalog.toml:6:8
               |
             6 | code = 2333
               |        ^^^^
               |
               = 帮助：如果客户端可以凭状态码区分，请在两处都写上 `shares_code = true`"#]],
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
            error[unshared-code]: no other entry has the code `gone`
             --> catalog.toml:6:1
              |
            6 | shares_code = true
              | ^^^^^^^^^^^
              |
              = help: remove `shares_code`

            error[unshared-code]: this entry has no code to share
              --> catalog.toml:12:1
               |
            12 | shares_code = true
               | ^^^^^^^^^^^
               |
               = help: remove `shares_code`"#]],
        expect![[r#"
            error[unshared-code]: 没有别的条目使用错误码 `gone`
             --> catalog.toml:6:1
              |
            6 | shares_code = true
              | ^^^^^^^^^^^
              |
              = 帮助：请删去 `shares_code`

            error[unshared-code]: 这个条目没有错误码，无从共用
              --> catalog.toml:12:1
               |
            12 | shares_code = true
               | ^^^^^^^^^^^
               |
               = 帮助：请删去 `shares_code`"#]],
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
            error[alias-taken]: the alias `away` is already taken by `gone`
             --> catalog.toml:8:20
              |
            8 | aliases = ["away", "away", "vanished"]
              |                    ^^^^^^
              |
            note: defined here
             --> catalog.toml:5:9
              |
            5 | [errors.gone]
              |         ^^^^

            error[alias-taken]: the alias `vanished` is already taken by `vanished`
              --> catalog.toml:8:28
               |
             8 | aliases = ["away", "away", "vanished"]
               |                            ^^^^^^^^^^
               |
            note: defined here
              --> catalog.toml:10:9
               |
            10 | [errors.vanished]
               |         ^^^^^^^^

            error[alias-taken]: the alias `away` is already taken by `gone`
              --> catalog.toml:13:12
               |
            13 | aliases = ["away"]
               |            ^^^^^^
               |
            note: defined here
              --> catalog.toml:5:9
               |
             5 | [errors.gone]
               |         ^^^^"#]],
        expect![[r#"
            error[alias-taken]: 别名 `away` 已被 `gone` 占用
             --> catalog.toml:8:20
              |
            8 | aliases = ["away", "away", "vanished"]
              |                    ^^^^^^
              |
            说明：定义在这里
             --> catalog.toml:5:9
              |
            5 | [errors.gone]
              |         ^^^^

            error[alias-taken]: 别名 `vanished` 已被 `vanished` 占用
              --> catalog.toml:8:28
               |
             8 | aliases = ["away", "away", "vanished"]
               |                            ^^^^^^^^^^
               |
            说明：定义在这里
              --> catalog.toml:10:9
               |
            10 | [errors.vanished]
               |         ^^^^^^^^

            error[alias-taken]: 别名 `away` 已被 `gone` 占用
              --> catalog.toml:13:12
               |
            13 | aliases = ["away"]
               |            ^^^^^^
               |
            说明：定义在这里
              --> catalog.toml:5:9
               |
             5 | [errors.gone]
               |         ^^^^"#]],
    );
}
