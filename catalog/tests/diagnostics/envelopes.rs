//! Envelopes.

use errbook_catalog::Rule;
use expect_test::expect;

use crate::case::part;

#[test]
fn an_envelope_has_a_body() {
    part(
        Rule::MissingKey,
        "[envelopes.plain]\ncontent_type = \"application/json\"\n",
        expect![[r#"
        error[missing-key]: `envelopes.plain` lacks the key `body`
         --> catalog.toml:5:12
          |
        5 | [envelopes.plain]
          |            ^^^^^
          |
          = help: add `body = …`"#]],
        expect![[r#"
            error[missing-key]: `envelopes.plain` 缺少键 `body`
             --> catalog.toml:5:12
              |
            5 | [envelopes.plain]
              |            ^^^^^
              |
              = 帮助：请添加 `body = …`"#]],
    );
}

#[test]
fn a_content_type_is_a_media_type() {
    part(
        Rule::MalformedContentType,
        "[envelopes.plain]\ncontent_type = \"json\"\nbody.error = \"{code}\"\n",
        expect![[r#"
            error[malformed-content-type]: `json` is not a media type
             --> catalog.toml:6:16
              |
            6 | content_type = "json"
              |                ^^^^^^
              |
              = help: such as `application/json` (RFC 9110 §8.3.1)"#]],
        expect![[r#"
            error[malformed-content-type]: `json` 不是媒体类型
             --> catalog.toml:6:16
              |
            6 | content_type = "json"
              |                ^^^^^^
              |
              = 帮助：例如 `application/json`（RFC 9110 §8.3.1）"#]],
    );
}

#[test]
fn a_star_stands_for_the_fields() {
    part(
        Rule::MalformedSplice,
        r#"[envelopes.plain]
body.error = "{code}"
body."*" = "{field}"
success.data = "{data}"
success."*" = "{fields}"
"#,
        expect![[r#"
            error[malformed-splice]: `"*"` is where the entry's fields go
             --> catalog.toml:7:12
              |
            7 | body."*" = "{field}"
              |            ^^^^^^^^^
              |
              = help: write `"*" = "{fields}"`

            error[malformed-splice]: `"*"` is where the entry's fields go
             --> catalog.toml:9:15
              |
            9 | success."*" = "{fields}"
              |               ^^^^^^^^^^
              |
              = help: a success has no entry, and so no fields"#]],
        expect![[r#"
            error[malformed-splice]: `"*"` 用来放条目的字段
             --> catalog.toml:7:12
              |
            7 | body."*" = "{field}"
              |            ^^^^^^^^^
              |
              = 帮助：请写作 `"*" = "{fields}"`

            error[malformed-splice]: `"*"` 用来放条目的字段
             --> catalog.toml:9:15
              |
            9 | success."*" = "{fields}"
              |               ^^^^^^^^^^
              |
              = 帮助：成功响应没有条目，也就没有字段"#]],
    );
}

#[test]
fn a_value_converts_to_a_string_only() {
    part(
        Rule::UnknownConversion,
        "[envelopes.plain]\nbody.error = \"{code:int}\"\n",
        expect![[r#"
        error[unknown-conversion]: nothing can be converted to `int`
         --> catalog.toml:6:15
          |
        6 | body.error = "{code:int}"
          |               ^^^^^^^^^^
          |
          = help: `:string` is the only conversion"#]],
        expect![[r#"
            error[unknown-conversion]: 不能转换为 `int`
             --> catalog.toml:6:15
              |
            6 | body.error = "{code:int}"
              |               ^^^^^^^^^^
              |
              = 帮助：能用的转换只有 `:string`"#]],
    );
}

#[test]
fn a_value_of_an_envelope_is_known() {
    part(
        Rule::UnknownValue,
        r#"[envelopes.plain]
body.error = "{cod}"
body.when = "{retry_at}"
body.text = "{message.fr}"
"#,
        expect![[r#"
            error[unknown-value]: there is no value `{cod}` here
             --> catalog.toml:6:15
              |
            6 | body.error = "{cod}"
              |               ^^^^^
              |
              = help: did you mean `{code}`?

            error[unknown-value]: there is no value `{retry_at}` here
             --> catalog.toml:7:14
              |
            7 | body.when = "{retry_at}"
              |              ^^^^^^^^^^
              |
              = help: a field is `{fields.retry_at}`; known beside fields: `code`, `name`, `status`, `title`, `message`, `messages`, `language`, `type`, `group`, `kind`, `retryable`, `fields`, `request_id`, `instance`, `trace_id`, `timestamp`, `data`

            error[unknown-language]: `fr` is not a language of this catalog
             --> catalog.toml:8:14
              |
            8 | body.text = "{message.fr}"
              |              ^^^^^^^^^^^^
              |
              = help: its languages: `en`"#]],
        expect![[r#"
            error[unknown-value]: 这里没有 `{cod}` 这个占位符
             --> catalog.toml:6:15
              |
            6 | body.error = "{cod}"
              |               ^^^^^
              |
              = 帮助：是否想写 `{code}`？

            error[unknown-value]: 这里没有 `{retry_at}` 这个占位符
             --> catalog.toml:7:14
              |
            7 | body.when = "{retry_at}"
              |              ^^^^^^^^^^
              |
              = 帮助：字段要写作 `{fields.retry_at}`；字段之外可用的有：`code`、`name`、`status`、`title`、`message`、`messages`、`language`、`type`、`group`、`kind`、`retryable`、`fields`、`request_id`、`instance`、`trace_id`、`timestamp`、`data`

            error[unknown-language]: `fr` 不是这个目录的语言
             --> catalog.toml:8:14
              |
            8 | body.text = "{message.fr}"
              |              ^^^^^^^^^^^^
              |
              = 帮助：目录的语言有：`en`"#]],
    );
}

#[test]
fn a_success_shows_nothing_of_an_entry_and_an_error_no_data() {
    part(
        Rule::ValueOutOfPlace,
        "[envelopes.plain]\nbody.error = \"{code}\"\nbody.data = \"{data}\"\nsuccess.code = \"{code}\"\n",
        expect![[r#"
            error[value-out-of-place]: only a success has `{data}`
             --> catalog.toml:7:14
              |
            7 | body.data = "{data}"
              |              ^^^^^^

            error[value-out-of-place]: a success has no `{code}`
             --> catalog.toml:8:17
              |
            8 | success.code = "{code}"
              |                 ^^^^^^"#]],
        expect![[r#"
            error[value-out-of-place]: 只有成功响应才有 `{data}`
             --> catalog.toml:7:14
              |
            7 | body.data = "{data}"
              |              ^^^^^^

            error[value-out-of-place]: 成功响应没有 `{code}`
             --> catalog.toml:8:17
              |
            8 | success.code = "{code}"
              |                 ^^^^^^"#]],
    );
}

#[test]
fn an_object_is_no_part_of_a_text() {
    part(
        Rule::ObjectInText,
        "[envelopes.plain]\nbody.error = \"{code}: {fields}\"\nbody.all = \"{messages:string}\"\n",
        expect![[r#"
            error[object-in-text]: `{fields}` is an object and cannot be a part of a text
             --> catalog.toml:6:23
              |
            6 | body.error = "{code}: {fields}"
              |                       ^^^^^^^^
              |
              = help: write it alone: `"{fields}"`

            error[object-in-text]: `{messages}` is an object and cannot be a part of a text
             --> catalog.toml:7:13
              |
            7 | body.all = "{messages:string}"
              |             ^^^^^^^^^^^^^^^^^
              |
              = help: write it alone: `"{messages}"`"#]],
        expect![[r#"
            error[object-in-text]: `{fields}` 是对象，不能成为文本的一部分
             --> catalog.toml:6:23
              |
            6 | body.error = "{code}: {fields}"
              |                       ^^^^^^^^
              |
              = 帮助：请让它单独成为一个值：`"{fields}"`

            error[object-in-text]: `{messages}` 是对象，不能成为文本的一部分
             --> catalog.toml:7:13
              |
            7 | body.all = "{messages:string}"
              |             ^^^^^^^^^^^^^^^^^
              |
              = 帮助：请让它单独成为一个值：`"{messages}"`"#]],
    );
}
