//! Formats of times and numbers.

use errbook_catalog::{Lint, Rule};
use expect_test::expect;

use crate::case::{part, whole};

#[test]
fn a_format_is_one_of_times_or_one_of_numbers() {
    part(
        Rule::MalformedFormat,
        r##"[formats.both]
time = "%F"
number = "1,234,567.8"
utc_offset = "Z"

[formats.neither]

[formats.number]
number = "1,234,567.8"
utc_offset = "Z"

[formats.misspelled]
tme = "%F"

[errors.locked]
status = 423
message = "Locked until {at}, {count} times."
fields.at = "datetime"
fields.count = "integer"
"##,
        expect![[r#"
            error[malformed-format] catalog.toml:5:10 ‹both›
              `both` has both `time` and `number`
              help: write `time = "%Y-%m-%d"` for times, or `number = "1,234,567.8"` for numbers

            error[malformed-format] catalog.toml:10:10 ‹neither›
              `neither` has neither `time` nor `number`
              help: write `time = "%Y-%m-%d"` for times, or `number = "1,234,567.8"` for numbers

            error[malformed-format] catalog.toml:12:10 ‹number›
              numbers, as `number` writes them, have no offset from UTC
              help: remove `utc_offset`

            error[unknown-key] catalog.toml:17:1 ‹tme›
              unknown key `tme` in `[formats.misspelled]`
              help: did you mean `time`?"#]],
        expect![[r#"
            error[malformed-format] catalog.toml:5:10 ‹both›
              `both` 同时写了 `time` 和 `number`
              help: 时间请写 `time = "%Y-%m-%d"`，数字请写 `number = "1,234,567.8"`

            error[malformed-format] catalog.toml:10:10 ‹neither›
              `neither` 没有写 `time` 或 `number`
              help: 时间请写 `time = "%Y-%m-%d"`，数字请写 `number = "1,234,567.8"`

            error[malformed-format] catalog.toml:12:10 ‹number›
              `number` 是数字格式，没有 UTC 偏移
              help: 请删去 `utc_offset`

            error[unknown-key] catalog.toml:17:1 ‹tme›
              未知的键 `tme`，位于 `[formats.misspelled]`
              help: 是否想写 `time`？"#]],
    );
}

#[test]
fn a_format_has_a_name_of_its_own() {
    part(
        Rule::ReservedFormat,
        r##"[formats.ms]
time = "%s"
utc_offset = "Z"

[formats.string]
number = "1,234,567.8"

[envelopes.plain]
body.at = "{timestamp:ms}"
"##,
        expect![[r#"
            error[reserved-format] catalog.toml:5:10 ‹ms›
              every catalog has a format `ms` already
              help: give it another name

            warning[unused] catalog.toml:5:10 ‹ms›
              no message, field or envelope uses the format `ms`

            error[reserved-format] catalog.toml:9:10 ‹string›
              every catalog has a format `string` already
              help: give it another name

            warning[unused] catalog.toml:9:10 ‹string›
              no message, field or envelope uses the format `string`"#]],
        expect![[r#"
            error[reserved-format] catalog.toml:5:10 ‹ms›
              `ms` 是内置的格式
              help: 请换一个名字

            warning[unused] catalog.toml:5:10 ‹ms›
              没有消息、字段或响应体模板使用格式 `ms`

            error[reserved-format] catalog.toml:9:10 ‹string›
              `string` 是内置的格式
              help: 请换一个名字

            warning[unused] catalog.toml:9:10 ‹string›
              没有消息、字段或响应体模板使用格式 `string`"#]],
    );
}

#[test]
fn the_formats_of_messages_are_of_the_types_that_they_are_named_after() {
    part(
        Rule::FormatOfAnotherType,
        r##"[formats.datetime]
number = "1,234,567.8"

[formats.number]
time = "%F"
utc_offset = "Z"

[errors.locked]
status = 423
message = "Locked until {at}, {count} times."
fields.at = "datetime"
fields.count = "integer"
"##,
        expect![[r#"
            error[format-of-another-type] catalog.toml:5:10 ‹datetime›
              the format `datetime` is that of all times in messages
              help: give it another name

            error[format-of-another-type] catalog.toml:8:10 ‹number›
              the format `number` is that of all numbers in messages
              help: give it another name"#]],
        expect![[r#"
            error[format-of-another-type] catalog.toml:5:10 ‹datetime›
              `datetime` 是消息里所有时间的格式
              help: 请换一个名字

            error[format-of-another-type] catalog.toml:8:10 ‹number›
              `number` 是消息里所有数字的格式
              help: 请换一个名字"#]],
    );
}

#[test]
fn a_format_of_times_has_an_offset_from_utc() {
    part(
        Rule::MissingUtcOffset,
        r##"[formats.datetime]
time = "%F %R"

[formats.misspelled]
time = "%F %R"
utc_ofset = "Z"

[errors.locked]
status = 423
message = "Locked until {at}, {count} times."
fields.at = "datetime"
fields.count = "integer"
"##,
        expect![[r#"
            error[missing-utc-offset] catalog.toml:5:10 ‹datetime›
              the format `datetime` has no offset from UTC
              help: set it here or in `[catalog]`: `utc_offset = "+08:00"`, or `"Z"` for UTC

            error[unknown-key] catalog.toml:10:1 ‹utc_ofset›
              unknown key `utc_ofset` in `[formats.misspelled]`
              help: did you mean `utc_offset`?"#]],
        expect![[r#"
            error[missing-utc-offset] catalog.toml:5:10 ‹datetime›
              格式 `datetime` 没有写明 UTC 偏移
              help: 请写在这里或 `[catalog]` 里：`utc_offset = "+08:00"`；UTC 写 `"Z"`

            error[unknown-key] catalog.toml:10:1 ‹utc_ofset›
              未知的键 `utc_ofset`，位于 `[formats.misspelled]`
              help: 是否想写 `utc_offset`？"#]],
    );
}

#[test]
fn an_offset_from_utc_has_a_sign_hours_and_minutes() {
    whole(
        Rule::MalformedUtcOffset,
        r##"[catalog]
name = "shop"
languages = ["en"]
utc_offset = "Asia/Shanghai"

[formats.datetime]
time = "%F %R"

[formats.day]
time = "%F"
utc_offset = "+8"
"##,
        expect![[r#"
            error[malformed-utc-offset] catalog.toml:4:14 ‹"Asia/Shanghai"›
              `Asia/Shanghai` is not an offset from UTC
              help: write hours and minutes with a sign, such as `+08:00`, or `Z`; zones by name are not supported, as their rules change

            warning[unused] catalog.toml:6:10 ‹datetime›
              no message, field or envelope uses the format `datetime`

            warning[unused] catalog.toml:9:10 ‹day›
              no message, field or envelope uses the format `day`

            error[malformed-utc-offset] catalog.toml:11:14 ‹"+8"›
              `+8` is not an offset from UTC
              help: write hours and minutes with a sign, such as `+08:00`, or `Z`; zones by name are not supported, as their rules change"#]],
        expect![[r#"
            error[malformed-utc-offset] catalog.toml:4:14 ‹"Asia/Shanghai"›
              `Asia/Shanghai` 不是 UTC 偏移
              help: 请写带正负号的时和分，例如 `+08:00`，或者 `Z`；不支持时区名，因为时区的规则会变

            warning[unused] catalog.toml:6:10 ‹datetime›
              没有消息、字段或响应体模板使用格式 `datetime`

            warning[unused] catalog.toml:9:10 ‹day›
              没有消息、字段或响应体模板使用格式 `day`

            error[malformed-utc-offset] catalog.toml:11:14 ‹"+8"›
              `+8` 不是 UTC 偏移
              help: 请写带正负号的时和分，例如 `+08:00`，或者 `Z`；不支持时区名，因为时区的规则会变"#]],
    );
}

#[test]
fn a_pattern_of_times_has_known_directives() {
    part(
        Rule::MalformedTimeFormat,
        r##"[formats.datetime]
time = "%e %b %Y, %Q%"
utc_offset = "Z"
"##,
        expect![[r#"
            error[malformed-time-format] catalog.toml:6:8 ‹"%e %b %Y, %Q%"›
              unknown directive `%e`
              help: write `%-d`

            error[malformed-time-format] catalog.toml:6:8 ‹"%e %b %Y, %Q%"›
              unknown directive `%b`
              help: use digits, such as `%m`, `%d` and `%H`: errbook has no names of months, days and halves of the day

            error[malformed-time-format] catalog.toml:6:8 ‹"%e %b %Y, %Q%"›
              unknown directive `%Q`
              help: use one of `%Y`, `%m`, `%-m`, `%d`, `%-d`, `%H`, `%-H`, `%M`, `%-M`, `%S`, `%-S`, `%3f`, `%6f`, `%9f`, `%z`, `%:z`, `%s`, `%F`, `%T`, `%R`, `%%`

            error[malformed-time-format] catalog.toml:6:8 ‹"%e %b %Y, %Q%"›
              unknown directive `%`
              help: use one of `%Y`, `%m`, `%-m`, `%d`, `%-d`, `%H`, `%-H`, `%M`, `%-M`, `%S`, `%-S`, `%3f`, `%6f`, `%9f`, `%z`, `%:z`, `%s`, `%F`, `%T`, `%R`, `%%`"#]],
        expect![[r#"
            error[malformed-time-format] catalog.toml:6:8 ‹"%e %b %Y, %Q%"›
              未知的写法 `%e`
              help: 请写作 `%-d`

            error[malformed-time-format] catalog.toml:6:8 ‹"%e %b %Y, %Q%"›
              未知的写法 `%b`
              help: 请用数字，例如 `%m`、`%d`、`%H`：errbook 没有月份、星期和上下午的名称

            error[malformed-time-format] catalog.toml:6:8 ‹"%e %b %Y, %Q%"›
              未知的写法 `%Q`
              help: 可用的有：`%Y`、`%m`、`%-m`、`%d`、`%-d`、`%H`、`%-H`、`%M`、`%-M`、`%S`、`%-S`、`%3f`、`%6f`、`%9f`、`%z`、`%:z`、`%s`、`%F`、`%T`、`%R`、`%%`

            error[malformed-time-format] catalog.toml:6:8 ‹"%e %b %Y, %Q%"›
              未知的写法 `%`
              help: 可用的有：`%Y`、`%m`、`%-m`、`%d`、`%-d`、`%H`、`%-H`、`%M`、`%-M`、`%S`、`%-S`、`%3f`、`%6f`、`%9f`、`%z`、`%:z`、`%s`、`%F`、`%T`、`%R`、`%%`"#]],
    );
}

#[test]
fn a_pattern_in_another_notation_is_translated() {
    part(
        Rule::MalformedTimeFormat,
        r##"[formats.datetime]
time = "yyyy-MM-dd HH:mm:ss"
utc_offset = "Z"

[formats.iso]
time = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX"
utc_offset = "Z"

[formats.chinese]
time = "yyyy年M月d日"
utc_offset = "Z"

[formats.text]
time = "today"
utc_offset = "Z"
"##,
        expect![[r#"
            error[malformed-time-format] catalog.toml:6:8 ‹"yyyy-MM-dd HH:mm:ss"›
              `yyyy-MM-dd HH:mm:ss` shows no part of a time
              help: write `%Y-%m-%d %H:%M:%S`

            error[malformed-time-format] catalog.toml:10:8 ‹"yyyy-MM-dd'T'HH:mm:ss.SSSXXX"›
              `yyyy-MM-dd'T'HH:mm:ss.SSSXXX` shows no part of a time
              help: write `%Y-%m-%dT%H:%M:%S.%3f%:z`

            error[malformed-time-format] catalog.toml:14:8 ‹"yyyy年M月d日"›
              `yyyy年M月d日` shows no part of a time
              help: write `%Y年%-m月%-d日`

            error[malformed-time-format] catalog.toml:18:8 ‹"today"›
              `today` shows no part of a time
              help: write a pattern of strftime such as `%Y-%m-%d %H:%M`"#]],
        expect![[r#"
            error[malformed-time-format] catalog.toml:6:8 ‹"yyyy-MM-dd HH:mm:ss"›
              `yyyy-MM-dd HH:mm:ss` 没有写出时间的任何部分
              help: 请写作 `%Y-%m-%d %H:%M:%S`

            error[malformed-time-format] catalog.toml:10:8 ‹"yyyy-MM-dd'T'HH:mm:ss.SSSXXX"›
              `yyyy-MM-dd'T'HH:mm:ss.SSSXXX` 没有写出时间的任何部分
              help: 请写作 `%Y-%m-%dT%H:%M:%S.%3f%:z`

            error[malformed-time-format] catalog.toml:14:8 ‹"yyyy年M月d日"›
              `yyyy年M月d日` 没有写出时间的任何部分
              help: 请写作 `%Y年%-m月%-d日`

            error[malformed-time-format] catalog.toml:18:8 ‹"today"›
              `today` 没有写出时间的任何部分
              help: 请用 strftime 记法，例如 `%Y-%m-%d %H:%M`"#]],
    );
}

#[test]
fn a_pattern_for_all_languages_is_reported_once() {
    whole(
        Rule::MalformedTimeFormat,
        r##"[catalog]
name = "shop"

[formats.datetime]
time = "%B"
utc_offset = "Z"
"##,
        expect![[r#"
            error[malformed-time-format] catalog.toml:5:8 ‹"%B"›
              unknown directive `%B`
              help: use digits, such as `%m`, `%d` and `%H`: errbook has no names of months, days and halves of the day"#]],
        expect![[r#"
            error[malformed-time-format] catalog.toml:5:8 ‹"%B"›
              未知的写法 `%B`
              help: 请用数字，例如 `%m`、`%d`、`%H`：errbook 没有月份、星期和上下午的名称"#]],
    );
}

#[test]
fn a_format_of_numbers_is_an_example() {
    part(
        Rule::MalformedNumberFormat,
        r##"[formats.number]
number = "#,##0.##"
"##,
        expect![[r##"
            error[malformed-number-format] catalog.toml:6:10 ‹"#,##0.##"›
              `#,##0.##` is not the number 1234567.8
              help: write 1234567.8 as the language does: `1,234,567.8`, `1.234.567,8`, `12,34,567.8`"##]],
        expect![[r##"
            error[malformed-number-format] catalog.toml:6:10 ‹"#,##0.##"›
              `#,##0.##` 不是 1234567.8 这个数
              help: 请按该语言的习惯写出 1234567.8：`1,234,567.8`、`1.234.567,8`、`12,34,567.8`"##]],
    );
}

#[test]
fn a_format_has_a_text_for_each_language_or_one_for_all() {
    whole(
        Rule::MissingText,
        r##"[catalog]
name = "shop"
utc_offset = "+08:00"

[formats.datetime]
time.en = "%F"

[formats.number]
number = 7
"##,
        expect![[r#"
            error[missing-text] catalog.toml:6:1 ‹time›
              `formats.datetime` has no text for `zh`
              help: write one for each language of the catalog

            error[wrong-type] catalog.toml:9:10 ‹7›
              `number` must be a string or a table, not an integer"#]],
        expect![[r#"
            error[missing-text] catalog.toml:6:1 ‹time›
              `formats.datetime` 缺少 `zh` 的文本
              help: 错误目录的每种语言都要写

            error[wrong-type] catalog.toml:9:10 ‹7›
              `number` 应为字符串或表，而不是整数"#]],
    );
}

#[test]
fn a_format_that_is_named_exists() {
    part(
        Rule::UnknownFormat,
        r##"[formats.day]
time = "%F"
utc_offset = "Z"

[envelopes.plain]
body.at = "{timestamp:dey}"
body.until = "{fields.at:iso:string}"
body.last = "{timestamp:string:ms}"

[errors.locked]
envelope = "plain"
status = 423
message = "Locked until {at:dy}."
fields.at = { type = "datetime", format = "date" }
"##,
        expect![[r#"
            error[unknown-format] catalog.toml:10:12 ‹{timestamp:dey}›
              unknown format `dey`
              help: did you mean `day`?

            error[unknown-format] catalog.toml:11:15 ‹{fields.at:iso:string}›
              unknown format `iso`
              help: use one of `ms`, `s`, `rfc3339`, `plain`, `day`

            error[unknown-format] catalog.toml:12:14 ‹{timestamp:string:ms}›
              unknown format `string:ms`
              help: use one of `ms`, `s`, `rfc3339`, `plain`, `day`

            error[unknown-format] catalog.toml:17:25 ‹{at:dy}›
              unknown format `dy`
              help: did you mean `day`?

            error[unknown-format] catalog.toml:18:43 ‹"date"›
              unknown format `date`
              help: use one of `ms`, `s`, `rfc3339`, `plain`, `day`"#]],
        expect![[r#"
            error[unknown-format] catalog.toml:10:12 ‹{timestamp:dey}›
              未知的格式 `dey`
              help: 是否想写 `day`？

            error[unknown-format] catalog.toml:11:15 ‹{fields.at:iso:string}›
              未知的格式 `iso`
              help: 可用的有：`ms`、`s`、`rfc3339`、`plain`、`day`

            error[unknown-format] catalog.toml:12:14 ‹{timestamp:string:ms}›
              未知的格式 `string:ms`
              help: 可用的有：`ms`、`s`、`rfc3339`、`plain`、`day`

            error[unknown-format] catalog.toml:17:25 ‹{at:dy}›
              未知的格式 `dy`
              help: 是否想写 `day`？

            error[unknown-format] catalog.toml:18:43 ‹"date"›
              未知的格式 `date`
              help: 可用的有：`ms`、`s`、`rfc3339`、`plain`、`day`"#]],
    );
}

#[test]
fn a_format_suits_the_type_of_its_value() {
    part(
        Rule::FormatOfAnotherType,
        r##"[formats.number]
number = "1,234,567.8"

[formats.day]
time = "%F"
utc_offset = "Z"

[envelopes.plain]
body.at = "{timestamp:number}"
body.count = "{fields.count?:day}"
body.name = "{fields.name?:ms:string}"

[errors.locked]
envelope = "plain"
status = 423
message = "Locked {count:s} times until {at:plain}: {name:number}."
fields.at = { type = "datetime", format = "number" }
fields.count = "integer"
fields.name = "string"
"##,
        expect![[r#"
            error[format-of-another-type] catalog.toml:13:12 ‹{timestamp:number}›
              `number` is a format of numbers, but `{timestamp}` is a time

            error[format-of-another-type] catalog.toml:20:19 ‹{count:s}›
              the format `s` does not suit the field `count`, which has type `integer`
              note catalog.toml:22:8 ‹count›: declared here

            error[format-of-another-type] catalog.toml:20:41 ‹{at:plain}›
              the format `plain` does not suit the field `at`, which has type `datetime`
              note catalog.toml:21:8 ‹at›: declared here

            error[format-of-another-type] catalog.toml:20:53 ‹{name:number}›
              the format `number` does not suit the field `name`, which has type `string`
              note catalog.toml:23:8 ‹name›: declared here

            error[format-of-another-type] catalog.toml:21:43 ‹"number"›
              the format `number` does not suit the field `at`, which has type `datetime`"#]],
        expect![[r#"
            error[format-of-another-type] catalog.toml:13:12 ‹{timestamp:number}›
              `number` 是数字格式，而 `{timestamp}` 是时间

            error[format-of-another-type] catalog.toml:20:19 ‹{count:s}›
              格式 `s` 不能用于字段 `count`：它的类型是 `integer`
              note catalog.toml:22:8 ‹count›: 声明在这里

            error[format-of-another-type] catalog.toml:20:41 ‹{at:plain}›
              格式 `plain` 不能用于字段 `at`：它的类型是 `datetime`
              note catalog.toml:21:8 ‹at›: 声明在这里

            error[format-of-another-type] catalog.toml:20:53 ‹{name:number}›
              格式 `number` 不能用于字段 `name`：它的类型是 `string`
              note catalog.toml:23:8 ‹name›: 声明在这里

            error[format-of-another-type] catalog.toml:21:43 ‹"number"›
              格式 `number` 不能用于字段 `at`：它的类型是 `datetime`"#]],
    );
}

#[test]
fn a_format_of_an_envelope_suits_the_fields_of_its_entries_and_is_reported_once() {
    part(
        Rule::FormatOfAnotherType,
        r##"[formats.day]
time = "%F"
utc_offset = "Z"

[envelopes.plain]
body.at = "{fields.at?:day}"

[errors.gone]
envelope = "plain"
status = 410
message = "Gone."

[errors.locked]
envelope = "plain"
status = 423
message = "Locked until {at}."
fields.at = "string"

[errors.late]
envelope = "plain"
status = 423
message = "Late by {at}."
fields.at = "integer"
"##,
        expect![[r#"
            error[format-of-another-type] catalog.toml:10:12 ‹{fields.at?:day}›
              the format `day` does not suit the field `at`, which has type `string`
              note catalog.toml:21:8 ‹at›: declared here"#]],
        expect![[r#"
            error[format-of-another-type] catalog.toml:10:12 ‹{fields.at?:day}›
              格式 `day` 不能用于字段 `at`：它的类型是 `string`
              note catalog.toml:21:8 ‹at›: 声明在这里"#]],
    );
}

#[test]
fn a_value_that_can_be_absent_keeps_its_format() {
    part(
        Rule::ValueCanBeAbsent,
        r##"[envelopes.plain]
body.at = "{fields.at:ms}"
body.text = "{fields.at:s:string}"

[errors.locked]
envelope = "plain"
status = 423
message = "Locked."
fields.at = { type = "datetime", optional = true }
"##,
        expect![[r#"
            error[value-can-be-absent] catalog.toml:6:12 ‹{fields.at:ms}›
              `{fields.at}` may have no value
              note catalog.toml:9:9 ‹locked›: `locked` has none
              help: write `{fields.at?:ms}` to omit the member if there is no value

            error[value-can-be-absent] catalog.toml:7:14 ‹{fields.at:s:string}›
              `{fields.at}` may have no value
              note catalog.toml:9:9 ‹locked›: `locked` has none
              help: write `{fields.at?:s:string}` to omit the member if there is no value"#]],
        expect![[r#"
            error[value-can-be-absent] catalog.toml:6:12 ‹{fields.at:ms}›
              `{fields.at}` 可能没有值
              note catalog.toml:9:9 ‹locked›: 例如 `locked` 就没有
              help: 请写作 `{fields.at?:ms}`，没有值时就省略这个成员

            error[value-can-be-absent] catalog.toml:7:14 ‹{fields.at:s:string}›
              `{fields.at}` 可能没有值
              note catalog.toml:9:9 ‹locked›: 例如 `locked` 就没有
              help: 请写作 `{fields.at?:s:string}`，没有值时就省略这个成员"#]],
    );
}

#[test]
fn a_format_that_nothing_uses_is_told() {
    part(
        Rule::Lint(Lint::Unused),
        r##"[formats.day]
time = "%F"
utc_offset = "Z"

[formats.number]
number = "1,234,567.8"

[errors.gone]
status = 410
message = "Gone."
"##,
        expect![[r#"
            warning[unused] catalog.toml:5:10 ‹day›
              no message, field or envelope uses the format `day`

            warning[unused] catalog.toml:9:10 ‹number›
              no message, field or envelope uses the format `number`"#]],
        expect![[r#"
            warning[unused] catalog.toml:5:10 ‹day›
              没有消息、字段或响应体模板使用格式 `day`

            warning[unused] catalog.toml:9:10 ‹number›
              没有消息、字段或响应体模板使用格式 `number`"#]],
    );
}
