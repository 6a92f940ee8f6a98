//! Keys and the types of their values.

use expect_test::{Expect, expect};

use crate::case::{part, whole};

#[test]
fn an_empty_file_lacks_its_catalog_table() {
    whole(
        "missing_catalog_table",
        "",
        expect![[r#"
        error[missing-catalog]: the table `[catalog]` is missing
         --> catalog.toml:1:1
          |
        1 |
          | ^
          |
          = help: begin the file with `[catalog]` and `name = "…"`"#]],
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
        "missing_key",
        "[catalog]\nlanguages = [\"en\"]\n",
        expect![[r#"
        error[missing-key]: `catalog` lacks the key `name`
         --> catalog.toml:1:2
          |
        1 | [catalog]
          |  ^^^^^^^
          |
          = help: add `name = …`"#]],
        expect![[r#"
            error[missing-key]: `catalog` 缺少键 `name`
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
        "unknown_key",
        "[errors.gone]\nstatus = 410\nmesage = \"It is gone.\"\nfoo = 1\n",
        expect![[r#"
        error[unknown-key]: unknown key `mesage`
         --> catalog.toml:7:1
          |
        7 | mesage = "It is gone."
          | ^^^^^^
          |
          = help: did you mean `message`?

        error[unknown-key]: unknown key `foo`
         --> catalog.toml:8:1
          |
        8 | foo = 1
          | ^^^
          |
          = help: known: `code`, `variant`, `group`, `envelope`, `status`, `kind`, `message`, `title`, `fields`, `headers`, `description`, `causes`, `solutions`, `notes`, `see_also`, `links`, `sources`, `retryable`, `audience`, `catch_all`, `shares_code`, `aliases`, `since`, `deprecated`, `replaced_by`, `grpc`, `tags`, `owner`"#]],
        expect![[r#"
            error[unknown-key]: 未知的键 `mesage`
             --> catalog.toml:7:1
              |
            7 | mesage = "It is gone."
              | ^^^^^^
              |
              = 帮助：是否想写 `message`？

            error[unknown-key]: 未知的键 `foo`
             --> catalog.toml:8:1
              |
            8 | foo = 1
              | ^^^
              |
              = 帮助：可用的有：`code`、`variant`、`group`、`envelope`、`status`、`kind`、`message`、`title`、`fields`、`headers`、`description`、`causes`、`solutions`、`notes`、`see_also`、`links`、`sources`、`retryable`、`audience`、`catch_all`、`shares_code`、`aliases`、`since`、`deprecated`、`replaced_by`、`grpc`、`tags`、`owner`"#]],
    );
}

#[test]
fn a_misspelled_key_is_not_missing_as_well() {
    whole(
        "unknown_key",
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
            error[unknown-key]: unknown key `nam`
             --> catalog.toml:2:1
              |
            2 | nam = "shop"
              | ^^^
              |
              = help: did you mean `name`?

            error[status-out-of-range]: 40 is not a status: statuses have three digits
             --> catalog.toml:6:10
              |
            6 | status = 40
              |          ^^

            error[unknown-key]: unknown key `bdy`
             --> catalog.toml:9:1
              |
            9 | bdy.error = "{code}"
              | ^^^
              |
              = help: did you mean `body`?

            error[unknown-key]: unknown key `statsu`
              --> catalog.toml:12:1
               |
            12 | statsu = 410
               | ^^^^^^
               |
               = help: did you mean `status`?

            error[unknown-key]: unknown key `messages`
              --> catalog.toml:13:1
               |
            13 | messages.en = "It is gone."
               | ^^^^^^^^
               |
               = help: did you mean `message`?

            error[unknown-key]: unknown key `typ`
              --> catalog.toml:14:17
               |
            14 | fields.book = { typ = "string" }
               |                 ^^^
               |
               = help: did you mean `type`?

            error[unknown-key]: unknown key `uri`
              --> catalog.toml:15:12
               |
            15 | links = [{ uri = "https://example.com" }]
               |            ^^^
               |
               = help: did you mean `url`?

            error[unknown-key]: unknown key `gruop`
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
               = help: its languages: `en`"#]],
        expect![[r#"
            error[unknown-key]: 未知的键 `nam`
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

            error[unknown-key]: 未知的键 `bdy`
             --> catalog.toml:9:1
              |
            9 | bdy.error = "{code}"
              | ^^^
              |
              = 帮助：是否想写 `body`？

            error[unknown-key]: 未知的键 `statsu`
              --> catalog.toml:12:1
               |
            12 | statsu = 410
               | ^^^^^^
               |
               = 帮助：是否想写 `status`？

            error[unknown-key]: 未知的键 `messages`
              --> catalog.toml:13:1
               |
            13 | messages.en = "It is gone."
               | ^^^^^^^^
               |
               = 帮助：是否想写 `message`？

            error[unknown-key]: 未知的键 `typ`
              --> catalog.toml:14:17
               |
            14 | fields.book = { typ = "string" }
               |                 ^^^
               |
               = 帮助：是否想写 `type`？

            error[unknown-key]: 未知的键 `uri`
              --> catalog.toml:15:12
               |
            15 | links = [{ uri = "https://example.com" }]
               |            ^^^
               |
               = 帮助：是否想写 `url`？

            error[unknown-key]: 未知的键 `gruop`
              --> catalog.toml:18:1
               |
            18 | gruop = "orders"
               | ^^^^^
               |
               = 帮助：是否想写 `group`？

            error[unknown-language]: `ne` 不是这个目录的语言
              --> catalog.toml:19:9
               |
            19 | message.ne = "It is sold out."
               |         ^^
               |
               = 帮助：目录的语言有：`en`"#]],
    );
}

#[test]
fn an_unknown_table_is_not_passed_over() {
    part(
        "unknown_key",
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
        "wrong_type",
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
            error[wrong-type]: `status` must be an integer, and this is a string
             --> catalog.toml:6:10
              |
            6 | status = "410"
              |          ^^^^^

            error[wrong-type]: `catch_all` must be `true` or `false`, and this is a string
             --> catalog.toml:8:13
              |
            8 | catch_all = "yes"
              |             ^^^^^

            error[wrong-type]: `see_also` must be an array, and this is a string
             --> catalog.toml:9:12
              |
            9 | see_also = "gone"
              |            ^^^^^^

            error[wrong-type]: `description` must be a string, and this is an array
              --> catalog.toml:10:15
               |
            10 | description = ["It is gone."]
               |               ^^^^^^^^^^^^^^^

            error[wrong-type]: `sold_out` must be a table, and this is an array
              --> catalog.toml:12:1
               |
            12 | [[errors.sold_out]]
               | ^^^^^^^^^^^^^^^^^^^"#]],
        expect![[r#"
            error[wrong-type]: `status` 应为整数，此处却是字符串
             --> catalog.toml:6:10
              |
            6 | status = "410"
              |          ^^^^^

            error[wrong-type]: `catch_all` 应为布尔值（`true` 或 `false`），此处却是字符串
             --> catalog.toml:8:13
              |
            8 | catch_all = "yes"
              |             ^^^^^

            error[wrong-type]: `see_also` 应为数组，此处却是字符串
             --> catalog.toml:9:12
              |
            9 | see_also = "gone"
              |            ^^^^^^

            error[wrong-type]: `description` 应为字符串，此处却是数组
              --> catalog.toml:10:15
               |
            10 | description = ["It is gone."]
               |               ^^^^^^^^^^^^^^^

            error[wrong-type]: `sold_out` 应为表，此处却是数组
              --> catalog.toml:12:1
               |
            12 | [[errors.sold_out]]
               | ^^^^^^^^^^^^^^^^^^^"#]],
    );
}

/// A key that is misspelled, where its value would matter to others: nothing is said but that.
fn alone(text: &str, english: Expect, chinese: Expect) {
    whole("unknown_key", text, english, chinese);
}

#[test]
fn texts_are_no_mistakes_where_languages_is_misspelled() {
    alone(
        "[catalog]\nname = \"shop\"\nlanguage = [\"en\", \"fr\"]\n\n[errors.gone]\nstatus = 410\n\
         message.en = \"It is gone.\"\nmessage.fr = \"Disparu.\"\n",
        expect![[r#"
            error[unknown-key]: unknown key `language`
             --> catalog.toml:3:1
              |
            3 | language = ["en", "fr"]
              | ^^^^^^^^
              |
              = help: did you mean `languages`?"#]],
        expect![[r#"
            error[unknown-key]: 未知的键 `language`
             --> catalog.toml:3:1
              |
            3 | language = ["en", "fr"]
              | ^^^^^^^^
              |
              = 帮助：是否想写 `languages`？"#]],
    );
}

#[test]
fn names_are_no_mistakes_where_the_table_that_holds_them_is_misspelled() {
    let entry = "[errors.gone]\ngroup = \"orders\"\ntags = [\"stock\"]\nenvelope = \"plain\"\nmessage = \"It is gone.\"\n\
                 see_also = [\"gone\"]\n";
    let head = "[catalog]\nname = \"shop\"\nlanguages = [\"en\"]\nenvelope = \"plain\"\n\n";
    let tables = "[group.orders]\nstatus = 409\n\n[tag.stock]\n\n[envelope.plain]\nbody.error = \"{code}\"\n\n";
    alone(
        &format!("{head}{tables}{entry}"),
        expect![[r#"
        error[unknown-key]: unknown key `group`
         --> catalog.toml:6:2
          |
        6 | [group.orders]
          |  ^^^^^
          |
          = help: did you mean `groups`?

        error[unknown-key]: unknown key `tag`
         --> catalog.toml:9:2
          |
        9 | [tag.stock]
          |  ^^^
          |
          = help: did you mean `tags`?

        error[unknown-key]: unknown key `envelope`
          --> catalog.toml:11:2
           |
        11 | [envelope.plain]
           |  ^^^^^^^^
           |
           = help: did you mean `envelopes`?"#]],
        expect![[r#"
        error[unknown-key]: 未知的键 `group`
         --> catalog.toml:6:2
          |
        6 | [group.orders]
          |  ^^^^^
          |
          = 帮助：是否想写 `groups`？

        error[unknown-key]: 未知的键 `tag`
         --> catalog.toml:9:2
          |
        9 | [tag.stock]
          |  ^^^
          |
          = 帮助：是否想写 `tags`？

        error[unknown-key]: 未知的键 `envelope`
          --> catalog.toml:11:2
           |
        11 | [envelope.plain]
           |  ^^^^^^^^
           |
           = 帮助：是否想写 `envelopes`？"#]],
    );
}

#[test]
fn a_message_is_not_missing_in_a_language_where_its_key_is_misspelled() {
    alone(
        "[catalog]\nname = \"shop\"\n\n[errors.gone]\nstatus = 410\nmessage.en = \"It is gone.\"\n\
         mesage.zh = \"已不存在。\"\n",
        expect![[r#"
            error[unknown-key]: unknown key `mesage`
             --> catalog.toml:7:1
              |
            7 | mesage.zh = "已不存在。"
              | ^^^^^^
              |
              = help: did you mean `message`?"#]],
        expect![[r#"
            error[unknown-key]: 未知的键 `mesage`
             --> catalog.toml:7:1
              |
            7 | mesage.zh = "已不存在。"
              | ^^^^^^
              |
              = 帮助：是否想写 `message`？"#]],
    );
}

#[test]
fn references_are_no_mistakes_where_entries_are_misspelled() {
    alone(
        "[catalog]\nname = \"shop\"\nlanguages = [\"en\"]\n\n[groups.orders]\nstatus = 409\n\n[error.gone]\ngroup = \"orders\"\n\
         message = \"It is gone.\"\n\n[statuses.404]\nerror = \"gone\"\n",
        expect![[r#"
            error[unknown-key]: unknown key `error`
             --> catalog.toml:8:2
              |
            8 | [error.gone]
              |  ^^^^^
              |
              = help: did you mean `errors`?"#]],
        expect![[r#"
            error[unknown-key]: 未知的键 `error`
             --> catalog.toml:8:2
              |
            8 | [error.gone]
              |  ^^^^^
              |
              = 帮助：是否想写 `errors`？"#]],
    );
}

#[test]
fn what_is_in_other_files_is_not_missing_where_include_is_misspelled() {
    alone(
        "[catalog]\nname = \"shop\"\nlanguages = [\"en\"]\nincludes = [\"groups.toml\"]\n\n[errors.gone]\ngroup = \"orders\"\n\
         message = \"It is gone.\"\n",
        expect![[r#"
            error[unknown-key]: unknown key `includes`
             --> catalog.toml:4:1
              |
            4 | includes = ["groups.toml"]
              | ^^^^^^^^
              |
              = help: did you mean `include`?"#]],
        expect![[r#"
            error[unknown-key]: 未知的键 `includes`
             --> catalog.toml:4:1
              |
            4 | includes = ["groups.toml"]
              | ^^^^^^^^
              |
              = 帮助：是否想写 `include`？"#]],
    );
}

#[test]
fn what_a_misspelled_key_of_an_entry_would_say_is_not_missing() {
    alone(
        "[catalog]\nname = \"shop\"\nlanguages = [\"en\"]\n\n[errors.404]\nvarient = \"NotFound\"\nshare_code = true\nstatus = 404\n\
         mesage.en = \"No such page.\"\n\n[errors.gone]\ncode = \"404\"\nshare_code = true\nstatuses = 410\n\
         message = \"It is gone.\"\n\n[errors.paid]\nstatus = 200\nkid = \"success\"\nmessage = \"Paid.\"\n",
        expect![[r#"
            error[unknown-key]: unknown key `varient`
             --> catalog.toml:6:1
              |
            6 | varient = "NotFound"
              | ^^^^^^^
              |
              = help: did you mean `variant`?

            error[unknown-key]: unknown key `share_code`
             --> catalog.toml:7:1
              |
            7 | share_code = true
              | ^^^^^^^^^^
              |
              = help: did you mean `shares_code`?

            error[unknown-key]: unknown key `mesage`
             --> catalog.toml:9:1
              |
            9 | mesage.en = "No such page."
              | ^^^^^^
              |
              = help: did you mean `message`?

            error[unknown-key]: unknown key `share_code`
              --> catalog.toml:13:1
               |
            13 | share_code = true
               | ^^^^^^^^^^
               |
               = help: did you mean `shares_code`?

            error[unknown-key]: unknown key `statuses`
              --> catalog.toml:14:1
               |
            14 | statuses = 410
               | ^^^^^^^^
               |
               = help: did you mean `status`?

            error[unknown-key]: unknown key `kid`
              --> catalog.toml:19:1
               |
            19 | kid = "success"
               | ^^^
               |
               = help: did you mean `kind`?"#]],
        expect![[r#"
            error[unknown-key]: 未知的键 `varient`
             --> catalog.toml:6:1
              |
            6 | varient = "NotFound"
              | ^^^^^^^
              |
              = 帮助：是否想写 `variant`？

            error[unknown-key]: 未知的键 `share_code`
             --> catalog.toml:7:1
              |
            7 | share_code = true
              | ^^^^^^^^^^
              |
              = 帮助：是否想写 `shares_code`？

            error[unknown-key]: 未知的键 `mesage`
             --> catalog.toml:9:1
              |
            9 | mesage.en = "No such page."
              | ^^^^^^
              |
              = 帮助：是否想写 `message`？

            error[unknown-key]: 未知的键 `share_code`
              --> catalog.toml:13:1
               |
            13 | share_code = true
               | ^^^^^^^^^^
               |
               = 帮助：是否想写 `shares_code`？

            error[unknown-key]: 未知的键 `statuses`
              --> catalog.toml:14:1
               |
            14 | statuses = 410
               | ^^^^^^^^
               |
               = 帮助：是否想写 `status`？

            error[unknown-key]: 未知的键 `kid`
              --> catalog.toml:19:1
               |
            19 | kid = "success"
               | ^^^
               |
               = 帮助：是否想写 `kind`？"#]],
    );
}
