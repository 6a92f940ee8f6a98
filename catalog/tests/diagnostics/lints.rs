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
fn of_two_equal_messages_the_one_in_chinese_is_the_one_to_translate() {
    whole(
        Rule::Lint(Lint::Untranslated),
        r#"[catalog]
name = "shop"
languages = ["zh", "en", "zh-Hant"]

[errors.gone]
status = 410
message.zh = "cancelled"
message.en = "cancelled"
message.zh-Hant = "已取消。"

[errors.copied]
status = 410
message.zh = "已取消。"
message.en = "已取消。"
message.zh-Hant = "已取消了。"
"#,
        expect![[r#"
            warning[untranslated] catalog.toml:7:14 ‹"cancelled"›
              the `zh` message contains no Chinese characters

            warning[untranslated] catalog.toml:14:14 ‹"已取消。"›
              the `en` message equals that of the default language"#]],
        expect![[r#"
            warning[untranslated] catalog.toml:7:14 ‹"cancelled"›
              `zh` 的消息里没有汉字

            warning[untranslated] catalog.toml:14:14 ‹"已取消。"›
              `en` 的消息与默认语言的完全相同"#]],
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
fn a_fallback_entry_of_a_status_below_400_is_a_warning() {
    part(
        Rule::Lint(Lint::Unused),
        "[statuses.302]\nerror = \"moved\"\n\n[errors.moved]\nstatus = 404\nmessage = \"It has moved.\"\n",
        expect![[r#"
            warning[unused] catalog.toml:6:9 ‹"moved"›
              `moved` never answers for status 302: only statuses from 400 have fallback entries
              help: remove `error`"#]],
        expect![[r#"
            warning[unused] catalog.toml:6:9 ‹"moved"›
              `moved` 不会用于状态码 302：400 及以上的状态码才有兜底条目
              help: 请删去 `error`"#]],
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

/// RFC 9110 §15.5.2, §15.5.8.
#[test]
fn a_response_that_demands_credentials_without_a_challenge_is_a_warning() {
    part(
        Rule::Lint(Lint::Unchallenged),
        r#"[envelopes.always_ok]
http_status = 200
body.error = "{code}"

[statuses.401]
error = "signed_out"

[errors.signed_out]
status = 400
message = "Sign in."

[errors.expired]
status = [403, 401]
message = "Sign in again."

[errors.no_access]
status = 401
headers.www-authenticate = "Bearer"
message = "Sign in."

[errors.wrapped]
status = 401
envelope = "always_ok"
message = "Sign in."

[errors.proxy]
status = 407
message = "Sign in at the proxy."
"#,
        expect![[r#"
            warning[unchallenged] catalog.toml:12:9 ‹signed_out›
              responses with status 401 lack the header `WWW-Authenticate`: `signed_out`, `expired`
              help: add a challenge such as `headers.WWW-Authenticate = 'Bearer realm="api"'` (RFC 9110 §11.6, §11.7)

            warning[unchallenged] catalog.toml:31:10 ‹407›
              responses with status 407 lack the header `Proxy-Authenticate`: `proxy`
              help: add a challenge such as `headers.Proxy-Authenticate = 'Bearer realm="api"'` (RFC 9110 §11.6, §11.7)"#]],
        expect![[r#"
            warning[unchallenged] catalog.toml:12:9 ‹signed_out›
              状态码为 401 的响应缺少响应头 `WWW-Authenticate`：`signed_out`、`expired`
              help: 请添加质询，例如 `headers.WWW-Authenticate = 'Bearer realm="api"'`（RFC 9110 §11.6、§11.7）

            warning[unchallenged] catalog.toml:31:10 ‹407›
              状态码为 407 的响应缺少响应头 `Proxy-Authenticate`：`proxy`
              help: 请添加质询，例如 `headers.Proxy-Authenticate = 'Bearer realm="api"'`（RFC 9110 §11.6、§11.7）"#]],
    );
}

/// RFC 9457 §4.2.1: with `about:blank`, the title should be the phrase of the status, and may be a translation of it.
#[test]
fn a_problem_without_a_type_and_with_a_title_of_its_own_is_a_warning() {
    whole(
        Rule::Lint(Lint::Untyped),
        r#"[catalog]
name = "shop"

[envelopes.phrase]
content_type = "application/problem+json; charset=utf-8"
body = { type = "{type}", title = "{status_text}", detail = "{message}" }

[envelopes.blank]
content_type = "application/problem+json"
body = { type = "about:blank", title = "{title?}" }

[errors.sold_out]
status = 409
title = { en = "Sold out", zh = "售罄" }
message = { en = "This book is sold out.", zh = "这本书已售罄。" }

[errors.no_page]
status = 404
title = { en = "Not Found", zh = "没有这个页面" }
message = { en = "There is no such page.", zh = "没有这个页面。" }

[errors.gone]
status = 410
envelope = "blank"
title.en = "It was here"
message = { en = "It is gone.", zh = "已删除。" }

[errors.closed]
status = 409
envelope = "phrase"
title.en = "Closed"
message = { en = "The shop is closed.", zh = "已打烊。" }
"#,
        expect![[r#"
            warning[untyped] catalog.toml:14:16 ‹"Sold out"›
              problems of type `about:blank` have titles of their own: `sold_out`, `gone`
              help: set `docs_url`, or write `title = "{status_text}"` in the envelope (RFC 9457 §4.2.1)"#]],
        expect![[r#"
            warning[untyped] catalog.toml:14:16 ‹"Sold out"›
              `type` 为 `about:blank` 的响应体用了自己的标题：`sold_out`、`gone`
              help: 请设置 `docs_url`，或者在响应体模板里写 `title = "{status_text}"`（RFC 9457 §4.2.1）"#]],
    );
}

/// RFC 5646 §2.2.1: of several codes of a language, the shortest is its tag. `cn` is a region (§2.2.4), not a language.
#[test]
fn the_code_of_a_country_or_a_long_code_in_place_of_a_language_is_a_warning() {
    whole(
        Rule::Lint(Lint::Mistagged),
        "[catalog]\nname = \"shop\"\nlanguages = [\"cn\", \"TW\", \"zh-CHT\", \"eng\", \"zh-TW\", \"yue-Hant-HK\"]\n",
        expect![[r#"
            warning[mistagged] catalog.toml:3:14 ‹"cn"›
              clients do not ask for a language by `cn`
              help: did you mean `zh-CN`?

            warning[mistagged] catalog.toml:3:20 ‹"TW"›
              clients do not ask for a language by `tw`
              help: did you mean `zh-TW`?

            warning[mistagged] catalog.toml:3:36 ‹"eng"›
              clients do not ask for a language by `eng`
              help: did you mean `en`?"#]],
        expect![[r#"
            warning[mistagged] catalog.toml:3:14 ‹"cn"›
              客户端不会用 `cn` 请求语言
              help: 是否想写 `zh-CN`？

            warning[mistagged] catalog.toml:3:20 ‹"TW"›
              客户端不会用 `tw` 请求语言
              help: 是否想写 `zh-TW`？

            warning[mistagged] catalog.toml:3:36 ‹"eng"›
              客户端不会用 `eng` 请求语言
              help: 是否想写 `en`？"#]],
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
