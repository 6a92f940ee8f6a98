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
            error[missing-catalog] catalog.toml:1:1 ‹›
              the table `[catalog]` is missing
              help: start the file with `[catalog]` and `name = "…"`"#]],
        expect![[r#"
            error[missing-catalog] catalog.toml:1:1 ‹›
              缺少表 `[catalog]`
              help: 请在文件开头写上 `[catalog]` 和 `name = "…"`"#]],
    );
}

#[test]
fn a_catalog_has_a_name() {
    whole(
        Rule::MissingKey,
        "[catalog]\nlanguages = [\"en\"]\n",
        expect![[r#"
            error[missing-key] catalog.toml:1:2 ‹catalog›
              `[catalog]` is missing the key `name`
              help: add `name = …`"#]],
        expect![[r#"
            error[missing-key] catalog.toml:1:2 ‹catalog›
              `[catalog]` 缺少键 `name`
              help: 请添加 `name = …`"#]],
    );
}

#[test]
fn an_unknown_key_is_not_passed_over() {
    part(
        Rule::UnknownKey,
        "[errors.gone]\nstatus = 410\nmesage = \"It is gone.\"\nfoo = 1\n",
        expect![[r#"
            error[unknown-key] catalog.toml:7:1 ‹mesage›
              unknown key `mesage` in `[errors.gone]`
              help: did you mean `message`?

            error[unknown-key] catalog.toml:8:1 ‹foo›
              unknown key `foo` in `[errors.gone]`
              help: use one of `message`, `status`, `code`, `group`, `fields`, `headers`, `violations`, `title`, `kind`, `envelope`, `alternatives`, `variant`, `shares_code`, `aliases`, `catch_all`, `retryable`, `audience`, `log`, `grpc`, `tags`, `owner`, `description`, `causes`, `solutions`, `notes`, `keywords`, `see_also`, `links`, `sources`, `since`, `deprecated`, `replaced_by`"#]],
        expect![[r#"
            error[unknown-key] catalog.toml:7:1 ‹mesage›
              未知的键 `mesage`，位于 `[errors.gone]`
              help: 是否想写 `message`？

            error[unknown-key] catalog.toml:8:1 ‹foo›
              未知的键 `foo`，位于 `[errors.gone]`
              help: 可用的有：`message`、`status`、`code`、`group`、`fields`、`headers`、`violations`、`title`、`kind`、`envelope`、`alternatives`、`variant`、`shares_code`、`aliases`、`catch_all`、`retryable`、`audience`、`log`、`grpc`、`tags`、`owner`、`description`、`causes`、`solutions`、`notes`、`keywords`、`see_also`、`links`、`sources`、`since`、`deprecated`、`replaced_by`"#]],
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
            error[unknown-key] catalog.toml:2:1 ‹nam›
              unknown key `nam` in `[catalog]`
              help: did you mean `name`?

            error[status-out-of-range] catalog.toml:6:10 ‹40›
              40 is not a status: a status has three digits

            error[unknown-key] catalog.toml:9:1 ‹bdy›
              unknown key `bdy` in `[envelopes.plain]`
              help: did you mean `body`?

            error[unknown-key] catalog.toml:12:1 ‹statsu›
              unknown key `statsu` in `[errors.gone]`
              help: did you mean `status`?

            error[unknown-key] catalog.toml:13:1 ‹messages›
              unknown key `messages` in `[errors.gone]`
              help: did you mean `message`?

            error[unknown-key] catalog.toml:14:17 ‹typ›
              unknown key `typ` in `fields.book`
              help: did you mean `type`?

            error[unknown-key] catalog.toml:15:12 ‹uri›
              unknown key `uri` in `links`
              help: did you mean `url`?

            error[unknown-key] catalog.toml:18:1 ‹gruop›
              unknown key `gruop` in `[errors.sold_out]`
              help: did you mean `group`?

            error[unknown-language] catalog.toml:19:9 ‹ne›
              `ne` is not a language of this catalog
              help: use one of `en`, or add it to `languages`"#]],
        expect![[r#"
            error[unknown-key] catalog.toml:2:1 ‹nam›
              未知的键 `nam`，位于 `[catalog]`
              help: 是否想写 `name`？

            error[status-out-of-range] catalog.toml:6:10 ‹40›
              40 不是状态码：状态码是三位数

            error[unknown-key] catalog.toml:9:1 ‹bdy›
              未知的键 `bdy`，位于 `[envelopes.plain]`
              help: 是否想写 `body`？

            error[unknown-key] catalog.toml:12:1 ‹statsu›
              未知的键 `statsu`，位于 `[errors.gone]`
              help: 是否想写 `status`？

            error[unknown-key] catalog.toml:13:1 ‹messages›
              未知的键 `messages`，位于 `[errors.gone]`
              help: 是否想写 `message`？

            error[unknown-key] catalog.toml:14:17 ‹typ›
              未知的键 `typ`，位于 `fields.book`
              help: 是否想写 `type`？

            error[unknown-key] catalog.toml:15:12 ‹uri›
              未知的键 `uri`，位于 `links`
              help: 是否想写 `url`？

            error[unknown-key] catalog.toml:18:1 ‹gruop›
              未知的键 `gruop`，位于 `[errors.sold_out]`
              help: 是否想写 `group`？

            error[unknown-language] catalog.toml:19:9 ‹ne›
              `ne` 不是这个错误目录的语言
              help: 可用的有：`en`；也可以把它加进 `languages`"#]],
    );
}

#[test]
fn an_unknown_table_is_not_passed_over() {
    part(
        Rule::UnknownKey,
        "[error.gone]\nstatus = 410\nmessage = \"It is gone.\"\n",
        expect![[r#"
            error[unknown-key] catalog.toml:5:2 ‹error›
              unknown key `error`
              help: did you mean `errors`?"#]],
        expect![[r#"
            error[unknown-key] catalog.toml:5:2 ‹error›
              未知的键 `error`
              help: 是否想写 `errors`？"#]],
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
            error[wrong-type] catalog.toml:6:10 ‹"410"›
              `status` must be an integer or an array, not a string

            error[wrong-type] catalog.toml:8:13 ‹"yes"›
              `catch_all` must be `true` or `false`, not a string

            error[wrong-type] catalog.toml:9:12 ‹"gone"›
              `see_also` must be an array, not a string

            error[wrong-type] catalog.toml:10:15 ‹["It is gone."]›
              `description` must be a string, not an array

            error[wrong-type] catalog.toml:12:1 ‹[[errors.sold_out]]›
              `sold_out` must be a table, not an array"#]],
        expect![[r#"
            error[wrong-type] catalog.toml:6:10 ‹"410"›
              `status` 应为整数或数组，而不是字符串

            error[wrong-type] catalog.toml:8:13 ‹"yes"›
              `catch_all` 应为布尔值（`true` 或 `false`），而不是字符串

            error[wrong-type] catalog.toml:9:12 ‹"gone"›
              `see_also` 应为数组，而不是字符串

            error[wrong-type] catalog.toml:10:15 ‹["It is gone."]›
              `description` 应为字符串，而不是数组

            error[wrong-type] catalog.toml:12:1 ‹[[errors.sold_out]]›
              `sold_out` 应为表，而不是数组"#]],
    );
}

#[test]
fn a_key_of_two_types_names_both() {
    part(
        Rule::WrongType,
        "[pages]\n\
         logo = 3\n\
         accent = true\n\
         links = { url = \"https://a.example/\" }\n\
         [pages.extra]\n\
         slug = \"a\"\n\
         [envelopes.odd]\n\
         http_status = \"200\"\n\
         body.code = \"{code}\"\n\
         [errors.gone]\n\
         status = \"410\"\n\
         message = 4\n\
         causes = 3\n\
         deprecated = true\n",
        expect![[r#"
            error[wrong-type] catalog.toml:6:8 ‹3›
              `logo` must be a string or a table, not an integer

            error[wrong-type] catalog.toml:7:10 ‹true›
              `accent` must be a string or a table, not a boolean

            error[wrong-type] catalog.toml:8:1 ‹links›
              `links` must be an array, not a table
              help: put it in brackets: `links = [{ … }]`

            error[wrong-type] catalog.toml:9:8 ‹extra›
              `extra` must be an array, not a table
              help: write `[[pages.extra]]` for each of the tables

            error[wrong-type] catalog.toml:12:15 ‹"200"›
              `http_status` must be an integer or a table, not a string

            error[wrong-type] catalog.toml:15:10 ‹"410"›
              `status` must be an integer or an array, not a string

            error[wrong-type] catalog.toml:16:11 ‹4›
              `message` must be a string or a table, not an integer

            error[wrong-type] catalog.toml:17:10 ‹3›
              `causes` must be a string or an array, not an integer

            error[wrong-type] catalog.toml:18:14 ‹true›
              `deprecated` must be a string or a table, not a boolean"#]],
        expect![[r#"
            error[wrong-type] catalog.toml:6:8 ‹3›
              `logo` 应为字符串或表，而不是整数

            error[wrong-type] catalog.toml:7:10 ‹true›
              `accent` 应为字符串或表，而不是布尔值

            error[wrong-type] catalog.toml:8:1 ‹links›
              `links` 应为数组，而不是表
              help: 请加上方括号：`links = [{ … }]`

            error[wrong-type] catalog.toml:9:8 ‹extra›
              `extra` 应为数组，而不是表
              help: 每个表请写作 `[[pages.extra]]`

            error[wrong-type] catalog.toml:12:15 ‹"200"›
              `http_status` 应为整数或表，而不是字符串

            error[wrong-type] catalog.toml:15:10 ‹"410"›
              `status` 应为整数或数组，而不是字符串

            error[wrong-type] catalog.toml:16:11 ‹4›
              `message` 应为字符串或表，而不是整数

            error[wrong-type] catalog.toml:17:10 ‹3›
              `causes` 应为字符串或数组，而不是整数

            error[wrong-type] catalog.toml:18:14 ‹true›
              `deprecated` 应为字符串或表，而不是布尔值"#]],
    );
}
