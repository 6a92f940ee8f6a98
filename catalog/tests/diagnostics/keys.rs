//! Keys and the types of their values.

use errbook_catalog::Rule;
use expect_test::expect;

use crate::case::{part, whole};

#[test]
fn an_empty_file_lacks_its_catalog_table() {
    whole(
        Rule::MissingCatalog,
        "",
        expect![[r#"
            error[missing-catalog]: the table `[catalog]` is missing
             --> catalog.toml:1:1
              |
            1 |
              | ^
              |
              = help: start the file with `[catalog]` and `name = "…"`"#]],
        expect![[r#"
            error[missing-catalog]: 缺少表 `[catalog]`
             --> catalog.toml:1:1
              |
            1 |
              | ^
              |
              = 帮助：请在文件开头写上 `[catalog]` 和 `name = "…"`"#]],
    );
}

#[test]
fn a_catalog_has_a_name() {
    whole(
        Rule::MissingKey,
        "[catalog]\nlanguages = [\"en\"]\n",
        expect![[r#"
            error[missing-key]: `[catalog]` is missing the key `name`
             --> catalog.toml:1:2
              |
            1 | [catalog]
              |  ^^^^^^^
              |
              = help: add `name = …`"#]],
        expect![[r#"
            error[missing-key]: `[catalog]` 缺少键 `name`
             --> catalog.toml:1:2
              |
            1 | [catalog]
              |  ^^^^^^^
              |
              = 帮助：请添加 `name = …`"#]],
    );
}

#[test]
fn an_unknown_key_is_not_passed_over() {
    part(
        Rule::UnknownKey,
        "[errors.gone]\nstatus = 410\nmesage = \"It is gone.\"\nfoo = 1\n",
        expect![[r#"
            error[unknown-key]: unknown key `mesage` in `[errors.gone]`
             --> catalog.toml:7:1
              |
            7 | mesage = "It is gone."
              | ^^^^^^
              |
              = help: did you mean `message`?

            error[unknown-key]: unknown key `foo` in `[errors.gone]`
             --> catalog.toml:8:1
              |
            8 | foo = 1
              | ^^^
              |
              = help: use one of `message`, `status`, `code`, `group`, `fields`, `headers`, `title`, `kind`, `envelope`, `variant`, `shares_code`, `aliases`, `catch_all`, `retryable`, `audience`, `log`, `grpc`, `tags`, `owner`, `description`, `causes`, `solutions`, `notes`, `keywords`, `see_also`, `links`, `sources`, `since`, `deprecated`, `replaced_by`"#]],
        expect![[r#"
            error[unknown-key]: 未知的键 `mesage`，位于 `[errors.gone]`
             --> catalog.toml:7:1
              |
            7 | mesage = "It is gone."
              | ^^^^^^
              |
              = 帮助：是否想写 `message`？

            error[unknown-key]: 未知的键 `foo`，位于 `[errors.gone]`
             --> catalog.toml:8:1
              |
            8 | foo = 1
              | ^^^
              |
              = 帮助：可用的有：`message`、`status`、`code`、`group`、`fields`、`headers`、`title`、`kind`、`envelope`、`variant`、`shares_code`、`aliases`、`catch_all`、`retryable`、`audience`、`log`、`grpc`、`tags`、`owner`、`description`、`causes`、`solutions`、`notes`、`keywords`、`see_also`、`links`、`sources`、`since`、`deprecated`、`replaced_by`"#]],
    );
}

#[test]
fn a_misspelled_key_is_not_missing_as_well() {
    whole(
        Rule::UnknownKey,
        r#"[catalog]
nam = "shop"
languages = ["en"]

[groups.orders]
status = 40

[envelopes.plain]
bdy.error = "{code}"

[errors.gone]
statsu = 410
messages.en = "It is gone."
fields.book = { typ = "string" }
links = [{ uri = "https://example.com" }]

[errors.sold_out]
gruop = "orders"
message.ne = "It is sold out."

[errors.paid]
group = "orders"
message = "It is paid for."
"#,
        expect![[r#"
            error[unknown-key]: unknown key `nam` in `[catalog]`
             --> catalog.toml:2:1
              |
            2 | nam = "shop"
              | ^^^
              |
              = help: did you mean `name`?

            error[status-out-of-range]: 40 is not a status: a status has three digits
             --> catalog.toml:6:10
              |
            6 | status = 40
              |          ^^

            error[unknown-key]: unknown key `bdy` in `[envelopes.plain]`
             --> catalog.toml:9:1
              |
            9 | bdy.error = "{code}"
              | ^^^
              |
              = help: did you mean `body`?

            error[unknown-key]: unknown key `statsu` in `[errors.gone]`
              --> catalog.toml:12:1
               |
            12 | statsu = 410
               | ^^^^^^
               |
               = help: did you mean `status`?

            error[unknown-key]: unknown key `messages` in `[errors.gone]`
              --> catalog.toml:13:1
               |
            13 | messages.en = "It is gone."
               | ^^^^^^^^
               |
               = help: did you mean `message`?

            error[unknown-key]: unknown key `typ` in `fields.book`
              --> catalog.toml:14:17
               |
            14 | fields.book = { typ = "string" }
               |                 ^^^
               |
               = help: did you mean `type`?

            error[unknown-key]: unknown key `uri` in `links`
              --> catalog.toml:15:12
               |
            15 | links = [{ uri = "https://example.com" }]
               |            ^^^
               |
               = help: did you mean `url`?

            error[unknown-key]: unknown key `gruop` in `[errors.sold_out]`
              --> catalog.toml:18:1
               |
            18 | gruop = "orders"
               | ^^^^^
               |
               = help: did you mean `group`?

            error[unknown-language]: `ne` is not a language of this catalog
              --> catalog.toml:19:9
               |
            19 | message.ne = "It is sold out."
               |         ^^
               |
               = help: use one of `en`, or add it to `languages`"#]],
        expect![[r#"
            error[unknown-key]: 未知的键 `nam`，位于 `[catalog]`
             --> catalog.toml:2:1
              |
            2 | nam = "shop"
              | ^^^
              |
              = 帮助：是否想写 `name`？

            error[status-out-of-range]: 40 不是状态码：状态码是三位数
             --> catalog.toml:6:10
              |
            6 | status = 40
              |          ^^

            error[unknown-key]: 未知的键 `bdy`，位于 `[envelopes.plain]`
             --> catalog.toml:9:1
              |
            9 | bdy.error = "{code}"
              | ^^^
              |
              = 帮助：是否想写 `body`？

            error[unknown-key]: 未知的键 `statsu`，位于 `[errors.gone]`
              --> catalog.toml:12:1
               |
            12 | statsu = 410
               | ^^^^^^
               |
               = 帮助：是否想写 `status`？

            error[unknown-key]: 未知的键 `messages`，位于 `[errors.gone]`
              --> catalog.toml:13:1
               |
            13 | messages.en = "It is gone."
               | ^^^^^^^^
               |
               = 帮助：是否想写 `message`？

            error[unknown-key]: 未知的键 `typ`，位于 `fields.book`
              --> catalog.toml:14:17
               |
            14 | fields.book = { typ = "string" }
               |                 ^^^
               |
               = 帮助：是否想写 `type`？

            error[unknown-key]: 未知的键 `uri`，位于 `links`
              --> catalog.toml:15:12
               |
            15 | links = [{ uri = "https://example.com" }]
               |            ^^^
               |
               = 帮助：是否想写 `url`？

            error[unknown-key]: 未知的键 `gruop`，位于 `[errors.sold_out]`
              --> catalog.toml:18:1
               |
            18 | gruop = "orders"
               | ^^^^^
               |
               = 帮助：是否想写 `group`？

            error[unknown-language]: `ne` 不是这个错误目录的语言
              --> catalog.toml:19:9
               |
            19 | message.ne = "It is sold out."
               |         ^^
               |
               = 帮助：可用的有：`en`；也可以把它加进 `languages`"#]],
    );
}

#[test]
fn an_unknown_table_is_not_passed_over() {
    part(
        Rule::UnknownKey,
        "[error.gone]\nstatus = 410\nmessage = \"It is gone.\"\n",
        expect![[r#"
        error[unknown-key]: unknown key `error`
         --> catalog.toml:5:2
          |
        5 | [error.gone]
          |  ^^^^^
          |
          = help: did you mean `errors`?"#]],
        expect![[r#"
            error[unknown-key]: 未知的键 `error`
             --> catalog.toml:5:2
              |
            5 | [error.gone]
              |  ^^^^^
              |
              = 帮助：是否想写 `errors`？"#]],
    );
}

#[test]
fn a_value_of_another_type_is_named_with_both_types() {
    part(
        Rule::WrongType,
        r#"[errors.gone]
status = "410"
message = "It is gone."
catch_all = "yes"
see_also = "gone"
description = ["It is gone."]

[[errors.sold_out]]
status = 409
"#,
        expect![[r#"
            error[wrong-type]: `status` must be an integer, not a string
             --> catalog.toml:6:10
              |
            6 | status = "410"
              |          ^^^^^

            error[wrong-type]: `catch_all` must be `true` or `false`, not a string
             --> catalog.toml:8:13
              |
            8 | catch_all = "yes"
              |             ^^^^^

            error[wrong-type]: `see_also` must be an array, not a string
             --> catalog.toml:9:12
              |
            9 | see_also = "gone"
              |            ^^^^^^

            error[wrong-type]: `description` must be a string, not an array
              --> catalog.toml:10:15
               |
            10 | description = ["It is gone."]
               |               ^^^^^^^^^^^^^^^

            error[wrong-type]: `sold_out` must be a table, not an array
              --> catalog.toml:12:1
               |
            12 | [[errors.sold_out]]
               | ^^^^^^^^^^^^^^^^^^^"#]],
        expect![[r#"
            error[wrong-type]: `status` 应为整数，而不是字符串
             --> catalog.toml:6:10
              |
            6 | status = "410"
              |          ^^^^^

            error[wrong-type]: `catch_all` 应为布尔值（`true` 或 `false`），而不是字符串
             --> catalog.toml:8:13
              |
            8 | catch_all = "yes"
              |             ^^^^^

            error[wrong-type]: `see_also` 应为数组，而不是字符串
             --> catalog.toml:9:12
              |
            9 | see_also = "gone"
              |            ^^^^^^

            error[wrong-type]: `description` 应为字符串，而不是数组
              --> catalog.toml:10:15
               |
            10 | description = ["It is gone."]
               |               ^^^^^^^^^^^^^^^

            error[wrong-type]: `sold_out` 应为表，而不是数组
              --> catalog.toml:12:1
               |
            12 | [[errors.sold_out]]
               | ^^^^^^^^^^^^^^^^^^^"#]],
    );
}
