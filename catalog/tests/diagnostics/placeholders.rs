//! Placeholders in messages and titles.

use errbook_catalog::Rule;
use expect_test::expect;

use crate::case::{part, whole};

#[test]
fn a_brace_that_is_never_closed_is_pointed_at() {
    part(
        Rule::UnbalancedBrace,
        "[errors.gone]\nstatus = 410\nmessage = \"It {was is gone.\"\n",
        expect![[r#"
            error[unbalanced-brace] catalog.toml:7:15 ‹{›
              unclosed `{`
              help: write `{{` for a literal brace"#]],
        expect![[r#"
            error[unbalanced-brace] catalog.toml:7:15 ‹{›
              花括号 `{` 没有闭合
              help: 要显示花括号本身，请写 `{{`"#]],
    );
}

#[test]
fn a_brace_that_closes_nothing_is_pointed_at() {
    part(
        Rule::UnbalancedBrace,
        "[errors.gone]\nstatus = 410\nmessage = \"已 } 不存在 }} {{.\"\n",
        expect![[r#"
            error[unbalanced-brace] catalog.toml:7:14 ‹}›
              unmatched `}`
              help: write `}}` for a literal brace"#]],
        expect![[r#"
            error[unbalanced-brace] catalog.toml:7:14 ‹}›
              花括号 `}` 没有配对的 `{`
              help: 要显示花括号本身，请写 `}}`"#]],
    );
}

#[test]
fn a_placeholder_names_something() {
    part(
        Rule::EmptyPlaceholder,
        "[errors.gone]\nstatus = 410\nmessage = \"It is { } gone{}.\"\n",
        expect![[r#"
            error[empty-placeholder] catalog.toml:7:18 ‹{ }›
              empty placeholder
              help: name a field, or write `{{}}` for literal braces

            error[empty-placeholder] catalog.toml:7:26 ‹{}›
              empty placeholder
              help: name a field, or write `{{}}` for literal braces"#]],
        expect![[r#"
            error[empty-placeholder] catalog.toml:7:18 ‹{ }›
              占位符是空的
              help: 请写上字段名；要显示花括号本身，请写 `{{}}`

            error[empty-placeholder] catalog.toml:7:26 ‹{}›
              占位符是空的
              help: 请写上字段名；要显示花括号本身，请写 `{{}}`"#]],
    );
}

#[test]
fn a_placeholder_names_a_field_of_the_entry() {
    part(
        Rule::UnknownPlaceholder,
        r#"[errors.gone]
status = 410
message = "{bok} by {author} is gone, {it's true}."
fields.book = "string"
"#,
        expect![[r#"
            error[unknown-placeholder] catalog.toml:7:12 ‹{bok}›
              `gone` has no field `bok`
              help: did you mean `{book}`?

            error[unknown-placeholder] catalog.toml:7:21 ‹{author}›
              `gone` has no field `author`
              help: use one of `book`, or declare it: `fields.author = "string"`

            error[unknown-placeholder] catalog.toml:7:39 ‹{it's true}›
              `gone` has no field `it's true`
              help: write `{{` and `}}` for literal braces"#]],
        expect![[r#"
            error[unknown-placeholder] catalog.toml:7:12 ‹{bok}›
              `gone` 没有字段 `bok`
              help: 是否想写 `{book}`？

            error[unknown-placeholder] catalog.toml:7:21 ‹{author}›
              `gone` 没有字段 `author`
              help: 可用的有：`book`；也可以声明它：`fields.author = "string"`

            error[unknown-placeholder] catalog.toml:7:39 ‹{it's true}›
              `gone` 没有字段 `it's true`
              help: 要显示花括号本身，请写 `{{` 和 `}}`"#]],
    );
}

#[test]
fn a_placeholder_with_escapes_before_it_is_shown_with_its_whole_text() {
    part(
        Rule::UnknownPlaceholder,
        "[errors.gone]\nstatus = 410\nmessage = \"It is\\tgone, {author}.\"\n",
        expect![[r#"
            error[unknown-placeholder] catalog.toml:7:11 ‹"It is\\tgone, {author}."›
              `gone` has no field `author`
              help: declare it: `fields.author = "string"`"#]],
        expect![[r#"
            error[unknown-placeholder] catalog.toml:7:11 ‹"It is\\tgone, {author}."›
              `gone` 没有字段 `author`
              help: 请声明它：`fields.author = "string"`"#]],
    );
}

#[test]
fn a_placeholder_in_a_text_of_many_lines_is_shown_in_its_line() {
    part(
        Rule::UnknownPlaceholder,
        "[errors.gone]\nstatus = 410\nmessage = \"\"\"\nIt is gone,\n  said {author}.\"\"\"\n",
        expect![[r#"
            error[unknown-placeholder] catalog.toml:9:8 ‹{author}›
              `gone` has no field `author`
              help: declare it: `fields.author = "string"`"#]],
        expect![[r#"
            error[unknown-placeholder] catalog.toml:9:8 ‹{author}›
              `gone` 没有字段 `author`
              help: 请声明它：`fields.author = "string"`"#]],
    );
}

#[test]
fn every_language_uses_the_same_fields() {
    whole(
        Rule::DifferentPlaceholders,
        r#"[catalog]
name = "shop"

[errors.gone]
status = 410
message.en = "{book} is gone."
message.zh = "{author} 的书已不存在。"
fields = { book = "string", author = "string" }
"#,
        expect![[r#"
            error[different-placeholders] catalog.toml:6:14 ‹"{book} is gone."›
              the `en` message does not use `{author}`, but the `zh` message does
              note catalog.toml:7:15 ‹{author}›: used here
              help: use the same fields in the messages of all languages

            error[different-placeholders] catalog.toml:7:14 ‹"{author} 的书已不存在。"›
              the `zh` message does not use `{book}`, but the `en` message does
              note catalog.toml:6:15 ‹{book}›: used here
              help: use the same fields in the messages of all languages"#]],
        expect![[r#"
            error[different-placeholders] catalog.toml:6:14 ‹"{book} is gone."›
              `en` 的消息没有用到 `{author}`，而 `zh` 的消息用到了
              note catalog.toml:7:15 ‹{author}›: 用在这里
              help: 各种语言的消息请使用相同的字段

            error[different-placeholders] catalog.toml:7:14 ‹"{author} 的书已不存在。"›
              `zh` 的消息没有用到 `{book}`，而 `en` 的消息用到了
              note catalog.toml:6:15 ‹{book}›: 用在这里
              help: 各种语言的消息请使用相同的字段"#]],
    );
}

#[test]
fn a_message_does_not_show_what_may_be_absent() {
    part(
        Rule::OptionalFieldInMessage,
        r#"[errors.gone]
status = 410
message = "{book} is gone."
fields.book = { type = "string", optional = true }
"#,
        expect![[r#"
            error[optional-field-in-message] catalog.toml:7:12 ‹{book}›
              the message uses the optional field `book`
              note catalog.toml:8:8 ‹book›: declared here
              help: make the field required, or remove it from the message"#]],
        expect![[r#"
            error[optional-field-in-message] catalog.toml:7:12 ‹{book}›
              消息用到了可选字段 `book`
              note catalog.toml:8:8 ‹book›: 声明在这里
              help: 请去掉字段的 `optional`，或者不在消息里使用它"#]],
    );
}

#[test]
fn a_title_shows_no_field() {
    part(
        Rule::PlaceholderInTitle,
        r#"[errors.gone]
status = 410
title = "{book} gone"
message = "{book} is gone."
fields.book = "string"
"#,
        expect![[r#"
            error[placeholder-in-title] catalog.toml:7:9 ‹"{book} gone"›
              a title cannot contain placeholders such as `{book}`
              help: move what differs from one occurrence to another to `message`

            warning[untyped] catalog.toml:7:9 ‹"{book} gone"›
              problems of type `about:blank` have titles of their own: `gone`
              help: set `docs_url`, or write `title = "{status_text}"` in the envelope (RFC 9457 §4.2.1)"#]],
        expect![[r#"
            error[placeholder-in-title] catalog.toml:7:9 ‹"{book} gone"›
              标题里不能有 `{book}` 这样的占位符
              help: 每次出现时不同的内容，请写进 `message`

            warning[untyped] catalog.toml:7:9 ‹"{book} gone"›
              `type` 为 `about:blank` 的响应体用了自己的标题：`gone`
              help: 请设置 `docs_url`，或者在响应体模板里写 `title = "{status_text}"`（RFC 9457 §4.2.1）"#]],
    );
}

/// The text of a message is that of a checkout with `\n`; the places are those of the file.
#[test]
fn a_placeholder_is_found_in_a_text_of_several_lines_of_any_kind() {
    let text = "[errors.gone]\nstatus = 410\nmessage = \"\"\"\nIt is {gon}\nsince {when},\n{who} says.\"\"\"\nfields.when = \"datetime\"\n";
    part(
        Rule::UnknownPlaceholder,
        text,
        expect![[r#"
        error[unknown-placeholder] catalog.toml:8:7 ‹{gon}›
          `gone` has no field `gon`
          help: use one of `when`, or declare it: `fields.gon = "string"`

        error[unknown-placeholder] catalog.toml:10:1 ‹{who}›
          `gone` has no field `who`
          help: use one of `when`, or declare it: `fields.who = "string"`"#]],
        expect![[r#"
        error[unknown-placeholder] catalog.toml:8:7 ‹{gon}›
          `gone` 没有字段 `gon`
          help: 可用的有：`when`；也可以声明它：`fields.gon = "string"`

        error[unknown-placeholder] catalog.toml:10:1 ‹{who}›
          `gone` 没有字段 `who`
          help: 可用的有：`when`；也可以声明它：`fields.who = "string"`"#]],
    );
    part(
        Rule::UnknownPlaceholder,
        &text.replace('\n', "\r\n"),
        expect![[r#"
        error[unknown-placeholder] catalog.toml:8:7 ‹{gon}›
          `gone` has no field `gon`
          help: use one of `when`, or declare it: `fields.gon = "string"`

        error[unknown-placeholder] catalog.toml:10:1 ‹{who}›
          `gone` has no field `who`
          help: use one of `when`, or declare it: `fields.who = "string"`"#]],
        expect![[r#"
        error[unknown-placeholder] catalog.toml:8:7 ‹{gon}›
          `gone` 没有字段 `gon`
          help: 可用的有：`when`；也可以声明它：`fields.gon = "string"`

        error[unknown-placeholder] catalog.toml:10:1 ‹{who}›
          `gone` 没有字段 `who`
          help: 可用的有：`when`；也可以声明它：`fields.who = "string"`"#]],
    );
}

/// Chinese input methods write braces like these, which readers would see.
#[test]
fn names_between_full_width_braces_are_meant_as_placeholders() {
    part(
        Rule::UnbalancedBrace,
        r#"[envelopes.v]
body.error = "｛code｝: {message}"

[errors.gone]
status = 410
message = "｛left｝ of {all} and {left｝, ｛all} 个｛书｝. {{left}}"
headers.X = "｛left}"
fields.left = "integer"
fields.all = "integer"
"#,
        expect![[r#"
            error[unbalanced-brace] catalog.toml:6:15 ‹｛code｝›
              `｛code｝` is text, not a placeholder
              help: write `{code}`, with ASCII braces

            error[unbalanced-brace] catalog.toml:10:12 ‹｛left｝›
              `｛left｝` is text, not a placeholder
              help: write `{left}`, with ASCII braces

            error[unbalanced-brace] catalog.toml:10:32 ‹{left｝›
              `{left｝` is text, not a placeholder
              help: write `{left}`, with ASCII braces

            error[unbalanced-brace] catalog.toml:10:40 ‹｛all}›
              `｛all}` is text, not a placeholder
              help: write `{all}`, with ASCII braces

            error[malformed-header-value] catalog.toml:11:13 ‹"｛left}"›
              the value of a header cannot contain `｛`
              help: use visible ASCII characters and spaces (RFC 9110 §5.5)

            error[unbalanced-brace] catalog.toml:11:14 ‹｛left}›
              `｛left}` is text, not a placeholder
              help: write `{left}`, with ASCII braces"#]],
        expect![[r#"
            error[unbalanced-brace] catalog.toml:6:15 ‹｛code｝›
              `｛code｝` 是普通文本，不是占位符
              help: 请写作 `{code}`，用半角花括号

            error[unbalanced-brace] catalog.toml:10:12 ‹｛left｝›
              `｛left｝` 是普通文本，不是占位符
              help: 请写作 `{left}`，用半角花括号

            error[unbalanced-brace] catalog.toml:10:32 ‹{left｝›
              `{left｝` 是普通文本，不是占位符
              help: 请写作 `{left}`，用半角花括号

            error[unbalanced-brace] catalog.toml:10:40 ‹｛all}›
              `｛all}` 是普通文本，不是占位符
              help: 请写作 `{all}`，用半角花括号

            error[malformed-header-value] catalog.toml:11:13 ‹"｛left}"›
              响应头的值里不能有 `｛`
              help: 请只用可见的 ASCII 字符和空格（RFC 9110 §5.5）

            error[unbalanced-brace] catalog.toml:11:14 ‹｛left}›
              `｛left}` 是普通文本，不是占位符
              help: 请写作 `{left}`，用半角花括号"#]],
    );
}

#[test]
fn a_missing_language_hides_no_unknown_placeholder() {
    whole(
        Rule::UnknownPlaceholder,
        "[catalog]\n\
         name = \"shop\"\n\
         languages = [\"en\", \"zh\"]\n\
         [errors.gone]\n\
         status = 410\n\
         message.en = \"It is {gone}.\"\n\
         [errors.left]\n\
         status = 410\n\
         message.en = \"{count} left.\"\n\
         feelds.count = \"integer\"\n\
         [violations.odd]\n\
         message.zh = \"{b}\"\n",
        expect![[r#"
            error[missing-message] catalog.toml:6:1 ‹message›
              `gone` has no message in `zh`
              help: add `message.zh = "…"`

            error[unknown-placeholder] catalog.toml:6:21 ‹{gone}›
              `gone` has no field `gone`
              help: declare it: `fields.gone = "string"`

            error[missing-message] catalog.toml:9:1 ‹message›
              `left` has no message in `zh`
              help: add `message.zh = "…"`

            error[unknown-key] catalog.toml:10:1 ‹feelds›
              unknown key `feelds` in `[errors.left]`
              help: did you mean `fields`?

            error[missing-message] catalog.toml:12:1 ‹message›
              `odd` has no message in `en`
              help: add `message.en = "…"`

            error[unknown-placeholder] catalog.toml:12:15 ‹{b}›
              `odd` has no field `b`
              help: declare it: `fields.b = "string"`"#]],
        expect![[r#"
            error[missing-message] catalog.toml:6:1 ‹message›
              `gone` 缺少 `zh` 的消息
              help: 请添加 `message.zh = "…"`

            error[unknown-placeholder] catalog.toml:6:21 ‹{gone}›
              `gone` 没有字段 `gone`
              help: 请声明它：`fields.gone = "string"`

            error[missing-message] catalog.toml:9:1 ‹message›
              `left` 缺少 `zh` 的消息
              help: 请添加 `message.zh = "…"`

            error[unknown-key] catalog.toml:10:1 ‹feelds›
              未知的键 `feelds`，位于 `[errors.left]`
              help: 是否想写 `fields`？

            error[missing-message] catalog.toml:12:1 ‹message›
              `odd` 缺少 `en` 的消息
              help: 请添加 `message.en = "…"`

            error[unknown-placeholder] catalog.toml:12:15 ‹{b}›
              `odd` 没有字段 `b`
              help: 请声明它：`fields.b = "string"`"#]],
    );
}
