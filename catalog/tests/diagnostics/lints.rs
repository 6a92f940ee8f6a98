//! Warnings.

use errbook_catalog::{Lint, Rule};
use expect_test::expect;

use crate::case::{part, whole};

#[test]
fn an_entry_without_a_description_is_a_warning_where_asked_for() {
    part(
        Rule::Lint(Lint::Undocumented),
        "[lints]\nundocumented = \"warn\"\n\n[errors.gone]\nstatus = 410\nmessage = \"It is gone.\"\n",
        expect![[r#"
            warning[undocumented] catalog.toml:8:9 ‹gone›
              `gone` has no description in `en`"#]],
        expect![[r#"
            warning[undocumented] catalog.toml:8:9 ‹gone›
              `gone` 没有 `en` 的 `description`"#]],
    );
}

#[test]
fn a_chinese_message_without_chinese_is_a_warning() {
    whole(
        Rule::Lint(Lint::Untranslated),
        r#"[catalog]
name = "shop"

[errors.gone]
status = 410
message.en = "It is gone."
message.zh = "TODO"
"#,
        expect![[r#"
            warning[untranslated] catalog.toml:7:14 ‹"TODO"›
              the `zh` message contains no Chinese characters"#]],
        expect![[r#"
            warning[untranslated] catalog.toml:7:14 ‹"TODO"›
              `zh` 的消息里没有汉字"#]],
    );
}

#[test]
fn a_message_that_was_copied_is_a_warning() {
    whole(
        Rule::Lint(Lint::Untranslated),
        r#"[catalog]
name = "shop"
languages = ["en", "fr"]

[errors.gone]
status = 410
message.en = "It is gone."
message.fr = "It is gone."
"#,
        expect![[r#"
            warning[untranslated] catalog.toml:8:14 ‹"It is gone."›
              the `fr` message equals that of the default language"#]],
        expect![[r#"
            warning[untranslated] catalog.toml:8:14 ‹"It is gone."›
              `fr` 的消息与默认语言的完全相同"#]],
    );
}

#[test]
fn a_group_that_nobody_uses_is_a_warning() {
    part(
        Rule::Lint(Lint::Unused),
        "[groups.orders]\nstatus = 409\n",
        expect![[r#"
            warning[unused] catalog.toml:5:9 ‹orders›
              no entry uses the group `orders`"#]],
        expect![[r#"
            warning[unused] catalog.toml:5:9 ‹orders›
              没有条目使用分组 `orders`"#]],
    );
}

#[test]
fn a_tag_that_nobody_uses_is_a_warning() {
    part(
        Rule::Lint(Lint::Unused),
        "[tags.stock]\ntitle = \"Stock\"\n",
        expect![[r#"
            warning[unused] catalog.toml:5:7 ‹stock›
              no entry uses the tag `stock`"#]],
        expect![[r#"
            warning[unused] catalog.toml:5:7 ‹stock›
              没有条目使用标签 `stock`"#]],
    );
}

#[test]
fn a_field_that_an_envelope_may_show_and_no_entry_has_is_a_warning() {
    part(
        Rule::Lint(Lint::Unused),
        r#"[envelopes.plain]
body.error = "{code}"
body.until = "{fields.untill?}"

[errors.gone]
envelope = "plain"
status = 410
message = "It is gone until {until}."
fields.until = "datetime"
"#,
        expect![[r#"
            warning[unused] catalog.toml:7:15 ‹{fields.untill?}›
              no entry has a field `untill`, so this is always omitted
              help: did you mean `until`?"#]],
        expect![[r#"
            warning[unused] catalog.toml:7:15 ‹{fields.untill?}›
              没有条目声明字段 `untill`，这里总是会被省略
              help: 是否想写 `until`？"#]],
    );
}

#[test]
fn a_lint_can_be_denied() {
    part(
        Rule::Lint(Lint::Unused),
        "[lints]\nunused = \"deny\"\n\n[groups.orders]\nstatus = 409\n",
        expect![[r#"
            error[unused] catalog.toml:8:9 ‹orders›
              no entry uses the group `orders`"#]],
        expect![[r#"
            error[unused] catalog.toml:8:9 ‹orders›
              没有条目使用分组 `orders`"#]],
    );
}

#[test]
fn an_unknown_lint_and_an_unknown_level_are_errors() {
    part(
        Rule::UnknownKey,
        "[lints]\nunsued = \"warn\"\nuntranslated = \"off\"\n",
        expect![[r#"
            error[unknown-key] catalog.toml:6:1 ‹unsued›
              unknown key `unsued` in `[lints]`
              help: did you mean `unused`?

            error[unknown-choice] catalog.toml:7:16 ‹"off"›
              `untranslated` cannot be `off`
              help: use one of `allow`, `warn`, `deny`"#]],
        expect![[r#"
            error[unknown-key] catalog.toml:6:1 ‹unsued›
              未知的键 `unsued`，位于 `[lints]`
              help: 是否想写 `unused`？

            error[unknown-choice] catalog.toml:7:16 ‹"off"›
              `untranslated` 不能是 `off`
              help: 可用的有：`allow`、`warn`、`deny`"#]],
    );
}
