//! Texts of `[texts]`, and `{null}`.

use errbook_catalog::{Lint, Rule};
use expect_test::expect;

use crate::case::{part, whole};

#[test]
fn null_stands_alone() {
    part(
        Rule::MisplacedNull,
        r##"[envelopes.plain]
body.data = "{null}"
body.text = "no {null}"
body.maybe = "{null?}"
body.string = "{null:string}"
success = { data = "{null}" }
"##,
        expect![[r#"
            error[misplaced-null] catalog.toml:7:17 ‹{null}›
              `{null}` stands for JSON's null alone
              help: make it the whole value: `"{null}"`

            error[misplaced-null] catalog.toml:8:15 ‹{null?}›
              `{null}` stands for JSON's null alone
              help: make it the whole value: `"{null}"`

            error[misplaced-null] catalog.toml:9:16 ‹{null:string}›
              `{null}` stands for JSON's null alone
              help: make it the whole value: `"{null}"`"#]],
        expect![[r#"
            error[misplaced-null] catalog.toml:7:17 ‹{null}›
              `{null}` 只能单独使用，表示 JSON 的 null
              help: 请让它独占一个值：`"{null}"`

            error[misplaced-null] catalog.toml:8:15 ‹{null?}›
              `{null}` 只能单独使用，表示 JSON 的 null
              help: 请让它独占一个值：`"{null}"`

            error[misplaced-null] catalog.toml:9:16 ‹{null:string}›
              `{null}` 只能单独使用，表示 JSON 的 null
              help: 请让它独占一个值：`"{null}"`"#]],
    );
}

#[test]
fn a_text_is_in_every_language() {
    whole(
        Rule::MissingText,
        r##"[catalog]
name = "shop"
languages = ["en", "zh", "ja"]

[texts]
ok = { en = "OK" }
plain = "OK"

[envelopes.plain]
body.message = "{texts.ok} {texts.plain}"
"##,
        expect![[r#"
            error[missing-text] catalog.toml:6:1 ‹ok›
              `texts.ok` has no text for `zh`, `ja`
              help: write one for each language of the catalog

            error[text-without-language] catalog.toml:7:9 ‹"OK"›
              the language of `plain` is missing
              help: write `plain.en = "…"`, `plain.zh = "…"`, `plain.ja = "…"`"#]],
        expect![[r#"
            error[missing-text] catalog.toml:6:1 ‹ok›
              `texts.ok` 缺少 `zh`、`ja` 的文本
              help: 错误目录的每种语言都要写

            error[text-without-language] catalog.toml:7:9 ‹"OK"›
              `plain` 没有指明语言
              help: 请写作 `plain.en = "…"`、`plain.zh = "…"`、`plain.ja = "…"`"#]],
    );
}

#[test]
fn a_text_that_is_named_exists() {
    part(
        Rule::UnknownText,
        r##"[envelopes.plain]
body.message = "{texts.okay}"

[texts]
okey = "OK"
"##,
        expect![[r#"
            error[unknown-text] catalog.toml:6:17 ‹{texts.okay}›
              `[texts]` has no `okay`
              help: did you mean `okey`?"#]],
        expect![[r#"
            error[unknown-text] catalog.toml:6:17 ‹{texts.okay}›
              `[texts]` 里没有 `okay`
              help: 是否想写 `okey`？"#]],
    );
}

#[test]
fn a_text_is_declared_before_an_envelope_shows_it() {
    part(
        Rule::UnknownText,
        r##"[envelopes.plain]
body.message = "{message}"
success.message = "{texts.ok}"
"##,
        expect![[r#"
            error[unknown-text] catalog.toml:7:20 ‹{texts.ok}›
              `[texts]` has no `ok`
              help: declare it: `texts.ok = { … }`"#]],
        expect![[r#"
            error[unknown-text] catalog.toml:7:20 ‹{texts.ok}›
              `[texts]` 里没有 `ok`
              help: 请声明它：`texts.ok = { … }`"#]],
    );
}

#[test]
fn a_text_has_no_placeholders() {
    part(
        Rule::PlaceholderInText,
        r##"[envelopes.plain]
body.message = "{texts.ok}, {texts.set}"

[texts]
ok = "OK {request_id?}"
set = "{1, 2}"
"##,
        expect![[r#"
            error[placeholder-in-text] catalog.toml:9:6 ‹"OK {request_id?}"›
              a text cannot contain placeholders such as `{request_id?}`
              help: put it into the envelope, beside the text"#]],
        expect![[r#"
            error[placeholder-in-text] catalog.toml:9:6 ‹"OK {request_id?}"›
              文本里不能有 `{request_id?}` 这样的占位符
              help: 请在响应体模板里把它写在文本旁边"#]],
    );
}

#[test]
fn a_text_that_nothing_uses_is_told() {
    part(
        Rule::Lint(Lint::Unused),
        r##"[texts]
ok = "OK"
"##,
        expect![[r#"
            warning[unused] catalog.toml:6:1 ‹ok›
              no envelope uses the text `ok`"#]],
        expect![[r#"
            warning[unused] catalog.toml:6:1 ‹ok›
              没有响应体模板使用文本 `ok`"#]],
    );
}
