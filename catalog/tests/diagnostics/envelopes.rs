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
            error[missing-key] catalog.toml:5:12 ‹plain›
              `[envelopes.plain]` is missing the key `body`
              help: add `body = …`"#]],
        expect![[r#"
            error[missing-key] catalog.toml:5:12 ‹plain›
              `[envelopes.plain]` 缺少键 `body`
              help: 请添加 `body = …`"#]],
    );
}

#[test]
fn a_content_type_is_a_media_type() {
    part(
        Rule::MalformedContentType,
        "[envelopes.plain]\ncontent_type = \"json\"\nbody.error = \"{code}\"\n",
        expect![[r#"
            error[malformed-content-type] catalog.toml:6:16 ‹"json"›
              `json` is not a media type
              help: write one such as `application/json` (RFC 9110 §8.3.1)"#]],
        expect![[r#"
            error[malformed-content-type] catalog.toml:6:16 ‹"json"›
              `json` 不是媒体类型
              help: 请写成 `application/json` 这样的形式（RFC 9110 §8.3.1）"#]],
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
            error[malformed-splice] catalog.toml:7:12 ‹"{field}"›
              `"*"` can only hold the fields of the entry
              help: write `"*" = "{fields}"`

            error[malformed-splice] catalog.toml:9:15 ‹"{fields}"›
              `"*"` of a success can only hold the members of its data
              help: write `"*" = "{data}"`"#]],
        expect![[r#"
            error[malformed-splice] catalog.toml:7:12 ‹"{field}"›
              `"*"` 只能用来放条目的字段
              help: 请写作 `"*" = "{fields}"`

            error[malformed-splice] catalog.toml:9:15 ‹"{fields}"›
              成功响应的 `"*"` 只能用来放数据的成员
              help: 请写作 `"*" = "{data}"`"#]],
    );
}

#[test]
fn a_value_converts_to_a_string_only() {
    part(
        Rule::UnknownConversion,
        "[envelopes.plain]\nbody.error = \"{code:int}\"\n",
        expect![[r#"
            error[unknown-conversion] catalog.toml:6:15 ‹{code:int}›
              unknown conversion `int`
              help: use `:string`, the only conversion of `{code}`"#]],
        expect![[r#"
            error[unknown-conversion] catalog.toml:6:15 ‹{code:int}›
              未知的转换 `int`
              help: 请用 `:string`，`{code}` 只有这一种转换"#]],
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
            error[unknown-value] catalog.toml:6:15 ‹{cod}›
              unknown placeholder `{cod}`
              help: did you mean `{code}`?

            error[unknown-value] catalog.toml:7:14 ‹{retry_at}›
              unknown placeholder `{retry_at}`
              help: write `{fields.retry_at}` for a field; other values: `code`, `name`, `status`, `status_text`, `title`, `message`, `messages`, `language`, `type`, `group`, `kind`, `retryable`, `fields`, `request_id`, `instance`, `trace_id`, `timestamp`, `null`, `violations`

            error[unknown-language] catalog.toml:8:14 ‹{message.fr}›
              `fr` is not a language of this catalog
              help: use one of `en`, or add it to `languages`"#]],
        expect![[r#"
            error[unknown-value] catalog.toml:6:15 ‹{cod}›
              未知的占位符 `{cod}`
              help: 是否想写 `{code}`？

            error[unknown-value] catalog.toml:7:14 ‹{retry_at}›
              未知的占位符 `{retry_at}`
              help: 字段请写作 `{fields.retry_at}`；字段之外可用的有：`code`、`name`、`status`、`status_text`、`title`、`message`、`messages`、`language`、`type`、`group`、`kind`、`retryable`、`fields`、`request_id`、`instance`、`trace_id`、`timestamp`、`null`、`violations`

            error[unknown-language] catalog.toml:8:14 ‹{message.fr}›
              `fr` 不是这个错误目录的语言
              help: 可用的有：`en`；也可以把它加进 `languages`"#]],
    );
}

#[test]
fn a_success_shows_nothing_of_an_entry_and_an_error_no_data() {
    part(
        Rule::ValueOutOfPlace,
        "[envelopes.plain]\nbody.error = \"{code}\"\nbody.data = \"{data}\"\nsuccess.code = \"{code}\"\n",
        expect![[r#"
            error[value-out-of-place] catalog.toml:7:14 ‹{data}›
              `{data}` is only available in a success

            error[value-out-of-place] catalog.toml:8:17 ‹{code}›
              `{code}` is not available in a success"#]],
        expect![[r#"
            error[value-out-of-place] catalog.toml:7:14 ‹{data}›
              只有成功响应里才能用 `{data}`

            error[value-out-of-place] catalog.toml:8:17 ‹{code}›
              成功响应里不能用 `{code}`"#]],
    );
}

#[test]
fn an_object_is_no_part_of_a_text() {
    part(
        Rule::ObjectInText,
        "[envelopes.plain]\nbody.error = \"{code}: {fields}\"\nbody.all = \"{messages:string}\"\n",
        expect![[r#"
            error[object-in-text] catalog.toml:6:23 ‹{fields}›
              `{fields}` is an object and cannot be part of a text
              help: make it the whole value: `"{fields}"`

            error[object-in-text] catalog.toml:7:13 ‹{messages:string}›
              `{messages}` is an object and cannot be part of a text
              help: make it the whole value: `"{messages}"`"#]],
        expect![[r#"
            error[object-in-text] catalog.toml:6:23 ‹{fields}›
              `{fields}` 是对象，不能放在文本里
              help: 请让它独占一个值：`"{fields}"`

            error[object-in-text] catalog.toml:7:13 ‹{messages:string}›
              `{messages}` 是对象，不能放在文本里
              help: 请让它独占一个值：`"{messages}"`"#]],
    );
}
