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
            error[missing-key]: `[envelopes.plain]` is missing the key `body`
             --> catalog.toml:5:12
              |
            5 | [envelopes.plain]
              |            ^^^^^
              |
              = help: add `body = …`"#]],
        expect![[r#"
            error[missing-key]: `[envelopes.plain]` 缺少键 `body`
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
              = help: write one such as `application/json` (RFC 9110 §8.3.1)"#]],
        expect![[r#"
            error[malformed-content-type]: `json` 不是媒体类型
             --> catalog.toml:6:16
              |
            6 | content_type = "json"
              |                ^^^^^^
              |
              = 帮助：请写成 `application/json` 这样的形式（RFC 9110 §8.3.1）"#]],
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
            error[malformed-splice]: `"*"` can only hold the fields of the entry
             --> catalog.toml:7:12
              |
            7 | body."*" = "{field}"
              |            ^^^^^^^^^
              |
              = help: write `"*" = "{fields}"`

            error[malformed-splice]: `"*"` can only hold the fields of the entry
             --> catalog.toml:9:15
              |
            9 | success."*" = "{fields}"
              |               ^^^^^^^^^^
              |
              = help: remove it: a success has no entry, hence no fields"#]],
        expect![[r#"
            error[malformed-splice]: `"*"` 只能用来放条目的字段
             --> catalog.toml:7:12
              |
            7 | body."*" = "{field}"
              |            ^^^^^^^^^
              |
              = 帮助：请写作 `"*" = "{fields}"`

            error[malformed-splice]: `"*"` 只能用来放条目的字段
             --> catalog.toml:9:15
              |
            9 | success."*" = "{fields}"
              |               ^^^^^^^^^^
              |
              = 帮助：请删去：成功响应没有条目，也就没有字段"#]],
    );
}

#[test]
fn a_value_converts_to_a_string_only() {
    part(
        Rule::UnknownConversion,
        "[envelopes.plain]\nbody.error = \"{code:int}\"\n",
        expect![[r#"
            error[unknown-conversion]: unknown conversion `int`
             --> catalog.toml:6:15
              |
            6 | body.error = "{code:int}"
              |               ^^^^^^^^^^
              |
              = help: use `:string`, the only conversion"#]],
        expect![[r#"
            error[unknown-conversion]: 未知的转换 `int`
             --> catalog.toml:6:15
              |
            6 | body.error = "{code:int}"
              |               ^^^^^^^^^^
              |
              = 帮助：请用 `:string`，这是唯一的转换"#]],
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
            error[unknown-value]: unknown placeholder `{cod}`
             --> catalog.toml:6:15
              |
            6 | body.error = "{cod}"
              |               ^^^^^
              |
              = help: did you mean `{code}`?

            error[unknown-value]: unknown placeholder `{retry_at}`
             --> catalog.toml:7:14
              |
            7 | body.when = "{retry_at}"
              |              ^^^^^^^^^^
              |
              = help: write `{fields.retry_at}` for a field; other values: `code`, `name`, `status`, `title`, `message`, `messages`, `language`, `type`, `group`, `kind`, `retryable`, `fields`, `request_id`, `instance`, `trace_id`, `timestamp`, `data`

            error[unknown-language]: `fr` is not a language of this catalog
             --> catalog.toml:8:14
              |
            8 | body.text = "{message.fr}"
              |              ^^^^^^^^^^^^
              |
              = help: use one of `en`, or add it to `languages`"#]],
        expect![[r#"
            error[unknown-value]: 未知的占位符 `{cod}`
             --> catalog.toml:6:15
              |
            6 | body.error = "{cod}"
              |               ^^^^^
              |
              = 帮助：是否想写 `{code}`？

            error[unknown-value]: 未知的占位符 `{retry_at}`
             --> catalog.toml:7:14
              |
            7 | body.when = "{retry_at}"
              |              ^^^^^^^^^^
              |
              = 帮助：字段请写作 `{fields.retry_at}`；字段之外可用的有：`code`、`name`、`status`、`title`、`message`、`messages`、`language`、`type`、`group`、`kind`、`retryable`、`fields`、`request_id`、`instance`、`trace_id`、`timestamp`、`data`

            error[unknown-language]: `fr` 不是这个错误目录的语言
             --> catalog.toml:8:14
              |
            8 | body.text = "{message.fr}"
              |              ^^^^^^^^^^^^
              |
              = 帮助：可用的有：`en`；也可以把它加进 `languages`"#]],
    );
}

#[test]
fn a_success_shows_nothing_of_an_entry_and_an_error_no_data() {
    part(
        Rule::ValueOutOfPlace,
        "[envelopes.plain]\nbody.error = \"{code}\"\nbody.data = \"{data}\"\nsuccess.code = \"{code}\"\n",
        expect![[r#"
            error[value-out-of-place]: `{data}` is only available in a success
             --> catalog.toml:7:14
              |
            7 | body.data = "{data}"
              |              ^^^^^^

            error[value-out-of-place]: `{code}` is not available in a success
             --> catalog.toml:8:17
              |
            8 | success.code = "{code}"
              |                 ^^^^^^"#]],
        expect![[r#"
            error[value-out-of-place]: 只有成功响应里才能用 `{data}`
             --> catalog.toml:7:14
              |
            7 | body.data = "{data}"
              |              ^^^^^^

            error[value-out-of-place]: 成功响应里不能用 `{code}`
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
            error[object-in-text]: `{fields}` is an object and cannot be part of a text
             --> catalog.toml:6:23
              |
            6 | body.error = "{code}: {fields}"
              |                       ^^^^^^^^
              |
              = help: make it the whole value: `"{fields}"`

            error[object-in-text]: `{messages}` is an object and cannot be part of a text
             --> catalog.toml:7:13
              |
            7 | body.all = "{messages:string}"
              |             ^^^^^^^^^^^^^^^^^
              |
              = help: make it the whole value: `"{messages}"`"#]],
        expect![[r#"
            error[object-in-text]: `{fields}` 是对象，不能放在文本里
             --> catalog.toml:6:23
              |
            6 | body.error = "{code}: {fields}"
              |                       ^^^^^^^^
              |
              = 帮助：请让它独占一个值：`"{fields}"`

            error[object-in-text]: `{messages}` 是对象，不能放在文本里
             --> catalog.toml:7:13
              |
            7 | body.all = "{messages:string}"
              |             ^^^^^^^^^^^^^^^^^
              |
              = 帮助：请让它独占一个值：`"{messages}"`"#]],
    );
}
