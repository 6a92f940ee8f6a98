//! Misspelled keys that others depend on: nothing is said but that.

use errbook_catalog::Rule;
use expect_test::{Expect, expect};

use crate::case::{part, whole};

fn alone(text: &str, english: Expect, chinese: Expect) {
    whole(Rule::UnknownKey, text, english, chinese);
}

#[test]
fn texts_are_not_reported_where_languages_is_misspelled() {
    alone(
        "[catalog]\nname = \"shop\"\nlanguage = [\"en\", \"fr\"]\n\n[errors.gone]\nstatus = 410\n\
         message.en = \"It is gone.\"\nmessage.fr = \"Disparu.\"\n",
        expect![[r#"
            error[unknown-key] catalog.toml:3:1 ‹language›
              unknown key `language` in `[catalog]`
              help: did you mean `languages`?"#]],
        expect![[r#"
            error[unknown-key] catalog.toml:3:1 ‹language›
              未知的键 `language`，位于 `[catalog]`
              help: 是否想写 `languages`？"#]],
    );
}

#[test]
fn names_are_not_reported_where_the_table_that_has_them_is_misspelled() {
    let entry = "[errors.gone]\ngroup = \"orders\"\ntags = [\"stock\"]\nenvelope = \"plain\"\nmessage = \"It is gone.\"\n\
                 see_also = [\"gone\"]\n";
    let head = "[catalog]\nname = \"shop\"\nlanguages = [\"en\"]\nenvelope = \"plain\"\n\n";
    let tables = "[group.orders]\nstatus = 409\n\n[tag.stock]\n\n[envelope.plain]\nbody.error = \"{code}\"\n\n";
    alone(
        &format!("{head}{tables}{entry}"),
        expect![[r#"
            error[unknown-key] catalog.toml:6:2 ‹group›
              unknown key `group`
              help: did you mean `groups`?

            error[unknown-key] catalog.toml:9:2 ‹tag›
              unknown key `tag`
              help: did you mean `tags`?

            error[unknown-key] catalog.toml:11:2 ‹envelope›
              unknown key `envelope`
              help: did you mean `envelopes`?"#]],
        expect![[r#"
            error[unknown-key] catalog.toml:6:2 ‹group›
              未知的键 `group`
              help: 是否想写 `groups`？

            error[unknown-key] catalog.toml:9:2 ‹tag›
              未知的键 `tag`
              help: 是否想写 `tags`？

            error[unknown-key] catalog.toml:11:2 ‹envelope›
              未知的键 `envelope`
              help: 是否想写 `envelopes`？"#]],
    );
}

#[test]
fn a_message_is_not_missing_in_a_language_where_its_key_is_misspelled() {
    alone(
        "[catalog]\nname = \"shop\"\n\n[errors.gone]\nstatus = 410\nmessage.en = \"It is gone.\"\n\
         mesage.zh = \"已不存在。\"\n",
        expect![[r#"
            error[unknown-key] catalog.toml:7:1 ‹mesage›
              unknown key `mesage` in `[errors.gone]`
              help: did you mean `message`?"#]],
        expect![[r#"
            error[unknown-key] catalog.toml:7:1 ‹mesage›
              未知的键 `mesage`，位于 `[errors.gone]`
              help: 是否想写 `message`？"#]],
    );
}

#[test]
fn references_are_not_reported_where_entries_are_misspelled() {
    alone(
        "[catalog]\nname = \"shop\"\nlanguages = [\"en\"]\n\n[groups.orders]\nstatus = 409\n\n[error.gone]\ngroup = \"orders\"\n\
         message = \"It is gone.\"\n\n[statuses.404]\nerror = \"gone\"\n",
        expect![[r#"
            error[unknown-key] catalog.toml:8:2 ‹error›
              unknown key `error`
              help: did you mean `errors`?"#]],
        expect![[r#"
            error[unknown-key] catalog.toml:8:2 ‹error›
              未知的键 `error`
              help: 是否想写 `errors`？"#]],
    );
}

#[test]
fn what_is_in_other_files_is_not_missing_where_include_is_misspelled() {
    alone(
        "[catalog]\nname = \"shop\"\nlanguages = [\"en\"]\nincludes = [\"groups.toml\"]\n\n[errors.gone]\ngroup = \"orders\"\n\
         message = \"It is gone.\"\n",
        expect![[r#"
            error[unknown-key] catalog.toml:4:1 ‹includes›
              unknown key `includes` in `[catalog]`
              help: did you mean `include`?"#]],
        expect![[r#"
            error[unknown-key] catalog.toml:4:1 ‹includes›
              未知的键 `includes`，位于 `[catalog]`
              help: 是否想写 `include`？"#]],
    );
}

#[test]
fn what_a_misspelled_key_of_an_entry_would_say_is_not_missing() {
    alone(
        "[catalog]\nname = \"shop\"\nlanguages = [\"en\"]\n\n[errors.404]\nvarient = \"NotFound\"\nshare_code = true\nstatus = 404\n\
         mesage.en = \"No such page.\"\n\n[errors.gone]\ncode = \"404\"\nshare_code = true\nstatuses = 410\n\
         message = \"It is gone.\"\n\n[errors.paid]\nstatus = 200\nkid = \"success\"\nmessage = \"Paid.\"\n",
        expect![[r#"
            error[unknown-key] catalog.toml:6:1 ‹varient›
              unknown key `varient` in `[errors.404]`
              help: did you mean `variant`?

            error[unknown-key] catalog.toml:7:1 ‹share_code›
              unknown key `share_code` in `[errors.404]`
              help: did you mean `shares_code`?

            error[unknown-key] catalog.toml:9:1 ‹mesage›
              unknown key `mesage` in `[errors.404]`
              help: did you mean `message`?

            error[unknown-key] catalog.toml:13:1 ‹share_code›
              unknown key `share_code` in `[errors.gone]`
              help: did you mean `shares_code`?

            error[unknown-key] catalog.toml:14:1 ‹statuses›
              unknown key `statuses` in `[errors.gone]`
              help: did you mean `status`?

            error[unknown-key] catalog.toml:19:1 ‹kid›
              unknown key `kid` in `[errors.paid]`
              help: did you mean `kind`?"#]],
        expect![[r#"
            error[unknown-key] catalog.toml:6:1 ‹varient›
              未知的键 `varient`，位于 `[errors.404]`
              help: 是否想写 `variant`？

            error[unknown-key] catalog.toml:7:1 ‹share_code›
              未知的键 `share_code`，位于 `[errors.404]`
              help: 是否想写 `shares_code`？

            error[unknown-key] catalog.toml:9:1 ‹mesage›
              未知的键 `mesage`，位于 `[errors.404]`
              help: 是否想写 `message`？

            error[unknown-key] catalog.toml:13:1 ‹share_code›
              未知的键 `share_code`，位于 `[errors.gone]`
              help: 是否想写 `shares_code`？

            error[unknown-key] catalog.toml:14:1 ‹statuses›
              未知的键 `statuses`，位于 `[errors.gone]`
              help: 是否想写 `status`？

            error[unknown-key] catalog.toml:19:1 ‹kid›
              未知的键 `kid`，位于 `[errors.paid]`
              help: 是否想写 `kind`？"#]],
    );
}

#[test]
fn what_a_misspelled_key_of_violations_would_have_given_is_not_missing() {
    part(
        Rule::UnknownKey,
        r#"
[violation.too_long]
message = "Too long."

[violations.required]
mesage = "Missing."
rule = ["required"]
share_code = true
code = "c"

[violations.empty]
message = "Empty {by}."
feilds.by = "string"
code = "c"

[envelopes.own]
body.errors = "{violations?}"
violaton.code = "{code}"

[retired_violation]
old = {}

[errors.a]
status = 422
message = "A."
violatons = ["too_long"]

[errors.b]
status = 422
message = "B."
violations = ["too_long"]
"#,
        expect![[r#"
            error[unknown-key] catalog.toml:6:2 ‹violation›
              unknown key `violation`
              help: did you mean `violations`?

            error[unknown-key] catalog.toml:10:1 ‹mesage›
              unknown key `mesage` in `[violations.required]`
              help: did you mean `message`?

            error[unknown-key] catalog.toml:11:1 ‹rule›
              unknown key `rule` in `[violations.required]`
              help: did you mean `rules`?

            error[unknown-key] catalog.toml:12:1 ‹share_code›
              unknown key `share_code` in `[violations.required]`
              help: did you mean `shares_code`?

            error[unknown-key] catalog.toml:17:1 ‹feilds›
              unknown key `feilds` in `[violations.empty]`
              help: did you mean `fields`?

            error[unknown-key] catalog.toml:22:1 ‹violaton›
              unknown key `violaton` in `[envelopes.own]`
              help: did you mean `violation`?

            error[unknown-key] catalog.toml:24:2 ‹retired_violation›
              unknown key `retired_violation`
              help: did you mean `retired_violations`?

            error[unknown-key] catalog.toml:30:1 ‹violatons›
              unknown key `violatons` in `[errors.a]`
              help: did you mean `violations`?"#]],
        expect![[r#"
            error[unknown-key] catalog.toml:6:2 ‹violation›
              未知的键 `violation`
              help: 是否想写 `violations`？

            error[unknown-key] catalog.toml:10:1 ‹mesage›
              未知的键 `mesage`，位于 `[violations.required]`
              help: 是否想写 `message`？

            error[unknown-key] catalog.toml:11:1 ‹rule›
              未知的键 `rule`，位于 `[violations.required]`
              help: 是否想写 `rules`？

            error[unknown-key] catalog.toml:12:1 ‹share_code›
              未知的键 `share_code`，位于 `[violations.required]`
              help: 是否想写 `shares_code`？

            error[unknown-key] catalog.toml:17:1 ‹feilds›
              未知的键 `feilds`，位于 `[violations.empty]`
              help: 是否想写 `fields`？

            error[unknown-key] catalog.toml:22:1 ‹violaton›
              未知的键 `violaton`，位于 `[envelopes.own]`
              help: 是否想写 `violation`？

            error[unknown-key] catalog.toml:24:2 ‹retired_violation›
              未知的键 `retired_violation`
              help: 是否想写 `retired_violations`？

            error[unknown-key] catalog.toml:30:1 ‹violatons›
              未知的键 `violatons`，位于 `[errors.a]`
              help: 是否想写 `violations`？"#]],
    );
}

#[test]
fn a_name_of_what_is_no_table_is_not_unknown() {
    part(
        Rule::WrongType,
        r#"
[groups]
orders = "Orders"

[tags]
slow = "Slow"

[violations]
too_long = "Too long."

[errors.gone]
status = 410
message = "Gone."
group = "orders"
tags = ["slow"]
violations = ["too_long"]
see_also = ["sold_out"]

[errors]
sold_out = "Sold out."
"#,
        expect![[r#"
            error[wrong-type] catalog.toml:7:10 ‹"Orders"›
              `orders` must be a table, not a string

            error[wrong-type] catalog.toml:10:8 ‹"Slow"›
              `slow` must be a table, not a string

            error[wrong-type] catalog.toml:13:12 ‹"Too long."›
              `too_long` must be a table, not a string

            error[wrong-type] catalog.toml:24:12 ‹"Sold out."›
              `sold_out` must be a table, not a string"#]],
        expect![[r#"
            error[wrong-type] catalog.toml:7:10 ‹"Orders"›
              `orders` 应为表，而不是字符串

            error[wrong-type] catalog.toml:10:8 ‹"Slow"›
              `slow` 应为表，而不是字符串

            error[wrong-type] catalog.toml:13:12 ‹"Too long."›
              `too_long` 应为表，而不是字符串

            error[wrong-type] catalog.toml:24:12 ‹"Sold out."›
              `sold_out` 应为表，而不是字符串"#]],
    );
}
