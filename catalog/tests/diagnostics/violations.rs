//! Violations, and the entries that list them.

use errbook_catalog::{Lint, Locale, Rule, envelope_misfits, read_text};
use expect_test::expect;

use crate::case::{part, whole};

#[test]
fn a_violation_has_no_key_that_only_answers_have() {
    part(
        Rule::MisplacedKey,
        r#"
[violations.too_long]
message = "Too long."
status = 422
kind = "error"
headers.X-A = "b"
envelope = "problem"
alternatives = false
retryable = true
log = "info"
grpc = "NOT_FOUND"
violations = true
mesage = "Too long."
"#,
        expect![[r#"
            error[misplaced-key] catalog.toml:8:1 ‹status›
              a violation has no `status`
              help: remove it: a violation is sent in the response of an entry, and `status` of that entry applies

            error[misplaced-key] catalog.toml:9:1 ‹kind›
              a violation has no `kind`
              help: remove it: a violation is sent in the response of an entry, and `kind` of that entry applies

            error[misplaced-key] catalog.toml:10:1 ‹headers›
              a violation has no `headers`
              help: remove it: a violation is sent in the response of an entry, and `headers` of that entry applies

            error[misplaced-key] catalog.toml:11:1 ‹envelope›
              a violation has no `envelope`
              help: remove it: a violation is sent in the response of an entry, and `envelope` of that entry applies

            error[misplaced-key] catalog.toml:12:1 ‹alternatives›
              a violation has no `alternatives`
              help: remove it: a violation is sent in the response of an entry, and `alternatives` of that entry applies

            error[misplaced-key] catalog.toml:13:1 ‹retryable›
              a violation has no `retryable`
              help: remove it: a violation is sent in the response of an entry, and `retryable` of that entry applies

            error[misplaced-key] catalog.toml:14:1 ‹log›
              a violation has no `log`
              help: remove it: a violation is sent in the response of an entry, and `log` of that entry applies

            error[misplaced-key] catalog.toml:15:1 ‹grpc›
              a violation has no `grpc`
              help: remove it: a violation is sent in the response of an entry, and `grpc` of that entry applies

            error[misplaced-key] catalog.toml:16:1 ‹violations›
              a violation has no `violations`
              help: remove it: a violation is sent in the response of an entry, and `violations` of that entry applies

            error[unknown-key] catalog.toml:17:1 ‹mesage›
              unknown key `mesage` in `[violations.too_long]`
              help: did you mean `message`?"#]],
        expect![[r#"
            error[misplaced-key] catalog.toml:8:1 ‹status›
              违规项没有 `status`
              help: 请删去它：违规项随条目的响应发送，以那个条目的 `status` 为准

            error[misplaced-key] catalog.toml:9:1 ‹kind›
              违规项没有 `kind`
              help: 请删去它：违规项随条目的响应发送，以那个条目的 `kind` 为准

            error[misplaced-key] catalog.toml:10:1 ‹headers›
              违规项没有 `headers`
              help: 请删去它：违规项随条目的响应发送，以那个条目的 `headers` 为准

            error[misplaced-key] catalog.toml:11:1 ‹envelope›
              违规项没有 `envelope`
              help: 请删去它：违规项随条目的响应发送，以那个条目的 `envelope` 为准

            error[misplaced-key] catalog.toml:12:1 ‹alternatives›
              违规项没有 `alternatives`
              help: 请删去它：违规项随条目的响应发送，以那个条目的 `alternatives` 为准

            error[misplaced-key] catalog.toml:13:1 ‹retryable›
              违规项没有 `retryable`
              help: 请删去它：违规项随条目的响应发送，以那个条目的 `retryable` 为准

            error[misplaced-key] catalog.toml:14:1 ‹log›
              违规项没有 `log`
              help: 请删去它：违规项随条目的响应发送，以那个条目的 `log` 为准

            error[misplaced-key] catalog.toml:15:1 ‹grpc›
              违规项没有 `grpc`
              help: 请删去它：违规项随条目的响应发送，以那个条目的 `grpc` 为准

            error[misplaced-key] catalog.toml:16:1 ‹violations›
              违规项没有 `violations`
              help: 请删去它：违规项随条目的响应发送，以那个条目的 `violations` 为准

            error[unknown-key] catalog.toml:17:1 ‹mesage›
              未知的键 `mesage`，位于 `[violations.too_long]`
              help: 是否想写 `message`？"#]],
    );
}

#[test]
fn rules_belong_to_violations() {
    part(
        Rule::MisplacedKey,
        r#"
[violations.too_long]
message = "Too long."
rules = ["length.max"]

[errors.invalid_input]
status = 422
message = "Invalid."
violations = true
rules = ["length.max"]
"#,
        expect![[r#"
            error[misplaced-key] catalog.toml:14:1 ‹rules›
              an entry has no `rules`
              help: set it in a violation, `[violations.NAME]`, and list that in `violations` of the entry"#]],
        expect![[r#"
            error[misplaced-key] catalog.toml:14:1 ‹rules›
              条目没有 `rules`
              help: 请写在违规项 `[violations.NAME]` 里，再把违规项列入条目的 `violations`"#]],
    );
}

#[test]
fn violations_are_names_or_true() {
    part(
        Rule::WrongType,
        r#"
[violations.too_long]
message = "Too long."

[errors.a]
status = 422
message = "A."
violations = "too_long"

[errors.b]
status = 422
message = "B."
violations = false

[errors.c]
status = 422
message = "C."
violations = [1]

[errors.d]
status = 422
message = "D."
violations = { too_long = true }

[errors.e]
status = 422
message = "E."
violations = true
"#,
        expect![[r#"
            error[wrong-type] catalog.toml:12:14 ‹"too_long"›
              `violations` must be a list of names, or `true` for all violations of the catalog

            error[wrong-type] catalog.toml:17:14 ‹false›
              `violations` must be a list of names, or `true` for all violations of the catalog

            error[wrong-type] catalog.toml:22:15 ‹1›
              `violations` must be a string, not an integer

            error[wrong-type] catalog.toml:27:1 ‹violations›
              `violations` must be a list of names, or `true` for all violations of the catalog"#]],
        expect![[r#"
            error[wrong-type] catalog.toml:12:14 ‹"too_long"›
              `violations` 应为名字的列表，要包含全部违规项则写 `true`

            error[wrong-type] catalog.toml:17:14 ‹false›
              `violations` 应为名字的列表，要包含全部违规项则写 `true`

            error[wrong-type] catalog.toml:22:15 ‹1›
              `violations` 应为字符串，而不是整数

            error[wrong-type] catalog.toml:27:1 ‹violations›
              `violations` 应为名字的列表，要包含全部违规项则写 `true`"#]],
    );
}

#[test]
fn an_entry_lists_violations_of_the_catalog() {
    part(
        Rule::UnknownViolation,
        r#"
[violations.too_long]
message = "Too long."

[violations.required]
message = "Missing."

[errors.a]
status = 422
message = "A."
violations = ["too_lng", "email", "required", "too_long"]
"#,
        expect![[r#"
            error[unknown-violation] catalog.toml:15:15 ‹"too_lng"›
              unknown violation `too_lng`
              help: did you mean `too_long`?

            error[unknown-violation] catalog.toml:15:26 ‹"email"›
              unknown violation `email`
              help: the catalog has `too_long`, `required`"#]],
        expect![[r#"
            error[unknown-violation] catalog.toml:15:15 ‹"too_lng"›
              未知的违规项 `too_lng`
              help: 是否想写 `too_long`？

            error[unknown-violation] catalog.toml:15:26 ‹"email"›
              未知的违规项 `email`
              help: 错误目录里有：`too_long`、`required`"#]],
    );
}

#[test]
fn a_catalog_without_violations_has_none_to_list() {
    part(
        Rule::UnknownViolation,
        r#"
[errors.a]
status = 422
message = "A."
violations = ["too_long"]

[errors.b]
status = 422
message = "B."
violations = true
"#,
        expect![[r#"
            error[unknown-violation] catalog.toml:9:15 ‹"too_long"›
              unknown violation `too_long`
              help: add `[violations.too_long]`: the catalog has no violations yet

            error[unknown-violation] catalog.toml:14:14 ‹true›
              the catalog has no violations yet
              help: add one: `[violations.NAME]`"#]],
        expect![[r#"
            error[unknown-violation] catalog.toml:9:15 ‹"too_long"›
              未知的违规项 `too_long`
              help: 请添加 `[violations.too_long]`：错误目录里还没有违规项

            error[unknown-violation] catalog.toml:14:14 ‹true›
              错误目录里还没有违规项
              help: 请添加：`[violations.NAME]`"#]],
    );
}

#[test]
fn violations_are_listed_once_and_not_none_of_them() {
    part(
        Rule::EmptyList,
        r#"
[violations.too_long]
message = "Too long."

[errors.a]
status = 422
message = "A."
violations = ["too_long", "too_long"]

[errors.b]
status = 422
message = "B."
violations = []
"#,
        expect![[r#"
            error[repeated-reference] catalog.toml:12:27 ‹"too_long"›
              `violations` lists `too_long` twice
              note catalog.toml:12:15 ‹"too_long"›: first listed here

            error[empty-list] catalog.toml:17:14 ‹[]›
              `violations` is an empty list"#]],
        expect![[r#"
            error[repeated-reference] catalog.toml:12:27 ‹"too_long"›
              `violations` 重复列出了 `too_long`
              note catalog.toml:12:15 ‹"too_long"›: 前一次出现在这里

            error[empty-list] catalog.toml:17:14 ‹[]›
              `violations` 是空列表"#]],
    );
}

#[test]
fn a_placeholder_of_an_item_is_in_an_item() {
    part(
        Rule::ValueOutOfPlace,
        r#"
[envelopes.own]
body.code = "{code}"
body.pointer = "{pointer?}"
body.errors = "{violations?}"
violation = { detail = "{message}", in = "{in}", all = "{violations?}", data = "{data}" }
single = { detail = "{message}", header = "{header?}", all = "{violations?}" }
success = { data = "{data}", errors = "{violations?}", parameter = "{parameter?}" }
"#,
        expect![[r#"
            error[value-out-of-place] catalog.toml:8:17 ‹{pointer?}›
              `{pointer}` is only available in `violation`, the item of a violation

            error[value-out-of-place] catalog.toml:10:57 ‹{violations?}›
              `{violations}` cannot be in an item of its own list

            error[value-out-of-place] catalog.toml:10:81 ‹{data}›
              `{data}` is only available in a success

            error[value-out-of-place] catalog.toml:11:44 ‹{header?}›
              `{header}` is only available in `violation`, the item of a violation

            error[value-out-of-place] catalog.toml:11:63 ‹{violations?}›
              `{violations}` cannot be in an item of its own list

            error[value-out-of-place] catalog.toml:12:40 ‹{violations?}›
              `{violations}` is not available in a success

            error[value-out-of-place] catalog.toml:12:69 ‹{parameter?}›
              `{parameter}` is not available in a success"#]],
        expect![[r#"
            error[value-out-of-place] catalog.toml:8:17 ‹{pointer?}›
              只有违规项的模板 `violation` 里才能用 `{pointer}`

            error[value-out-of-place] catalog.toml:10:57 ‹{violations?}›
              `{violations}` 不能写在它自己的列表项里

            error[value-out-of-place] catalog.toml:10:81 ‹{data}›
              只有成功响应里才能用 `{data}`

            error[value-out-of-place] catalog.toml:11:44 ‹{header?}›
              只有违规项的模板 `violation` 里才能用 `{header}`

            error[value-out-of-place] catalog.toml:11:63 ‹{violations?}›
              `{violations}` 不能写在它自己的列表项里

            error[value-out-of-place] catalog.toml:12:40 ‹{violations?}›
              成功响应里不能用 `{violations}`

            error[value-out-of-place] catalog.toml:12:69 ‹{parameter?}›
              成功响应里不能用 `{parameter}`"#]],
    );
}

#[test]
fn a_pointer_has_two_other_forms() {
    part(
        Rule::UnknownConversion,
        r#"
[envelopes.own]
body.errors = "{violations?}"
violation = { a = "{pointer?:fragmnt}", b = "{parameter?:path}", c = "{pointer?:fragment:string}", d = "{pointer?:path}" }
"#,
        expect![[r#"
            error[unknown-conversion] catalog.toml:8:20 ‹{pointer?:fragmnt}›
              unknown conversion `fragmnt`
              help: write `{pointer?}` for `/items/3/qty`, `{pointer?:fragment}` for `#/items/3/qty`, or `{pointer?:path}` for `items[3].qty`

            error[unknown-conversion] catalog.toml:8:46 ‹{parameter?:path}›
              unknown conversion `path`
              help: use `:string`, the only conversion of `{parameter}`"#]],
        expect![[r#"
            error[unknown-conversion] catalog.toml:8:20 ‹{pointer?:fragmnt}›
              未知的转换 `fragmnt`
              help: `{pointer?}` 得到 `/items/3/qty`，`{pointer?:fragment}` 得到 `#/items/3/qty`，`{pointer?:path}` 得到 `items[3].qty`

            error[unknown-conversion] catalog.toml:8:46 ‹{parameter?:path}›
              未知的转换 `path`
              help: 请用 `:string`，`{parameter}` 只有这一种转换"#]],
    );
}

#[test]
fn fields_of_a_violation_go_into_its_item() {
    part(
        Rule::MalformedSplice,
        r#"
[envelopes.own]
body.errors = "{violations?}"
violation = { detail = "{message}", "*" = "{pointer?}" }
single = { detail = "{message}", "*" = "{data}" }
"#,
        expect![[r#"
            error[malformed-splice] catalog.toml:8:43 ‹"{pointer?}"›
              `"*"` can only hold the fields of the violation
              help: write `"*" = "{fields}"`

            error[malformed-splice] catalog.toml:9:40 ‹"{data}"›
              `"*"` can only hold the fields of the entry
              help: write `"*" = "{fields}"`"#]],
        expect![[r#"
            error[malformed-splice] catalog.toml:8:43 ‹"{pointer?}"›
              `"*"` 只能用来放违规项的字段
              help: 请写作 `"*" = "{fields}"`

            error[malformed-splice] catalog.toml:9:40 ‹"{data}"›
              `"*"` 只能用来放条目的字段
              help: 请写作 `"*" = "{fields}"`"#]],
    );
}

#[test]
fn names_codes_and_variants_of_violations_are_their_own() {
    part(
        Rule::DuplicateCode,
        r#"
[violations.too_long]
message = "Too long."
aliases = ["long", "required"]

[violations.too-long]
message = "Too long."
code = "too_long"

[violations.required]
message = "Missing."
shares_code = true
aliases = ["long"]

[violations.silent]
message = "Silent."
code = false
shares_code = true

[retired_violations]
too_long = {}
old = { code = "required", replaced_by = "too_lon" }

[errors.required]
status = 422
message = "The same name and code as a violation."
violations = true
"#,
        expect![[r#"
            error[retired-name] catalog.toml:6:13 ‹too_long›
              the name `too_long` is retired and cannot be reused
              note catalog.toml:25:1 ‹too_long›: retired here

            error[alias-taken] catalog.toml:8:20 ‹"required"›
              the alias `required` is already taken by `required`
              note catalog.toml:14:13 ‹required›: defined here

            error[variant-taken] catalog.toml:10:13 ‹too-long›
              `too_long` and `too-long` have the same Rust variant `TooLong`
              note catalog.toml:6:13 ‹too_long›: first used here
              help: give one of them another variant: `variant = "…"`

            error[duplicate-code] catalog.toml:12:8 ‹"too_long"›
              `too_long` and `too-long` have the same code `too_long`
              note catalog.toml:6:13 ‹too_long›: first used here
              help: if they share it on purpose, set `shares_code = true` in both

            error[retired-code] catalog.toml:12:8 ‹"too_long"›
              the code `too_long` is retired and cannot be reused
              note catalog.toml:25:1 ‹too_long›: retired here

            error[retired-code] catalog.toml:14:13 ‹required›
              the code `required` is retired and cannot be reused
              note catalog.toml:26:16 ‹"required"›: retired here

            error[unshared-code] catalog.toml:16:1 ‹shares_code›
              no other violation has the code `required`
              help: remove `shares_code`

            error[alias-taken] catalog.toml:17:12 ‹"long"›
              the alias `long` is already taken by `too_long`
              note catalog.toml:6:13 ‹too_long›: defined here

            error[unshared-code] catalog.toml:22:1 ‹shares_code›
              there is no code to share
              help: remove `shares_code`

            error[unknown-violation] catalog.toml:26:42 ‹"too_lon"›
              unknown violation `too_lon` in `replaced_by`
              help: did you mean `too_long`?"#]],
        expect![[r#"
            error[retired-name] catalog.toml:6:13 ‹too_long›
              名字 `too_long` 已停用，不能再次使用
              note catalog.toml:25:1 ‹too_long›: 在这里停用

            error[alias-taken] catalog.toml:8:20 ‹"required"›
              别名 `required` 已被 `required` 占用
              note catalog.toml:14:13 ‹required›: 定义在这里

            error[variant-taken] catalog.toml:10:13 ‹too-long›
              `too_long` 和 `too-long` 的 Rust 变体名都是 `TooLong`
              note catalog.toml:6:13 ‹too_long›: 前一次使用在这里
              help: 请为其中一个另外指定：`variant = "…"`

            error[duplicate-code] catalog.toml:12:8 ‹"too_long"›
              `too_long` 和 `too-long` 的错误码都是 `too_long`
              note catalog.toml:6:13 ‹too_long›: 前一次使用在这里
              help: 如果有意共用，请在两处都写上 `shares_code = true`

            error[retired-code] catalog.toml:12:8 ‹"too_long"›
              错误码 `too_long` 已停用，不能再次使用
              note catalog.toml:25:1 ‹too_long›: 在这里停用

            error[retired-code] catalog.toml:14:13 ‹required›
              错误码 `required` 已停用，不能再次使用
              note catalog.toml:26:16 ‹"required"›: 在这里停用

            error[unshared-code] catalog.toml:16:1 ‹shares_code›
              没有别的违规项使用错误码 `required`
              help: 请删去 `shares_code`

            error[alias-taken] catalog.toml:17:12 ‹"long"›
              别名 `long` 已被 `too_long` 占用
              note catalog.toml:6:13 ‹too_long›: 定义在这里

            error[unshared-code] catalog.toml:22:1 ‹shares_code›
              没有错误码，无从共用
              help: 请删去 `shares_code`

            error[unknown-violation] catalog.toml:26:42 ‹"too_lon"›
              `replaced_by` 里的违规项 `too_lon` 不存在
              help: 是否想写 `too_long`？"#]],
    );
}

#[test]
fn violations_refer_to_violations() {
    part(
        Rule::UnknownViolation,
        r#"
[violations.a]
message = "A."
see_also = ["a", "gone", "b", "b"]
replaced_by = "b"

[violations.b]
message = "B."
replaced_by = "a"

[errors.gone]
status = 422
message = "Gone."
violations = true
see_also = ["a"]
"#,
        expect![[r#"
            error[refers-to-itself] catalog.toml:8:13 ‹"a"›
              `see_also` refers to its own violation

            error[unknown-violation] catalog.toml:8:18 ‹"gone"›
              unknown violation `gone` in `see_also`
              help: the catalog has `a`, `b`

            error[repeated-reference] catalog.toml:8:31 ‹"b"›
              `see_also` lists `b` twice
              note catalog.toml:8:26 ‹"b"›: first listed here

            error[replaced-in-a-circle] catalog.toml:9:15 ‹"b"›
              violations replace each other in a cycle: `a`, `b`
              help: remove `replaced_by` from the one that should be used

            error[unknown-entry] catalog.toml:19:13 ‹"a"›
              unknown entry `a` in `see_also`
              help: the catalog has `gone`"#]],
        expect![[r#"
            error[refers-to-itself] catalog.toml:8:13 ‹"a"›
              `see_also` 引用了它所在的违规项

            error[unknown-violation] catalog.toml:8:18 ‹"gone"›
              `see_also` 里的违规项 `gone` 不存在
              help: 错误目录里有：`a`、`b`

            error[repeated-reference] catalog.toml:8:31 ‹"b"›
              `see_also` 重复列出了 `b`
              note catalog.toml:8:26 ‹"b"›: 前一次出现在这里

            error[replaced-in-a-circle] catalog.toml:9:15 ‹"b"›
              违规项的替代关系形成了循环：`a`、`b`
              help: 请从最终使用的那一个里删去 `replaced_by`

            error[unknown-entry] catalog.toml:19:13 ‹"a"›
              `see_also` 里的条目 `a` 不存在
              help: 错误目录里有：`gone`"#]],
    );
}

#[test]
fn a_retired_violation_is_replaced_by_a_violation() {
    part(
        Rule::UnknownViolation,
        r#"
[retired_violations]
old = { replaced_by = "new" }

[errors.new]
status = 422
message = "New."
"#,
        expect![[r#"
            error[unknown-violation] catalog.toml:7:23 ‹"new"›
              unknown violation `new` in `replaced_by`
              help: add `[violations.new]`: the catalog has no violations yet"#]],
        expect![[r#"
            error[unknown-violation] catalog.toml:7:23 ‹"new"›
              `replaced_by` 里的违规项 `new` 不存在
              help: 请添加 `[violations.new]`：错误目录里还没有违规项"#]],
    );
}

#[test]
fn messages_fields_and_codes_of_violations_are_checked_as_those_of_entries() {
    part(
        Rule::UnknownPlaceholder,
        r#"
[groups.numbered]
codes = "1..=9"

[violations.too_long]
group = "numbered"
code = 10
message = { plural = "max", one = "At most one.", other = "At most {maximum}." }
title = "At most {limit}"
fields = { limit = "integer", note = { type = "string", optional = true, wire = "limit" } }
links = [{ url = "example.com" }]
deprecated = "1.0"
since = "2.0"

[errors.invalid_input]
status = 422
message = "Invalid."
violations = true
"#,
        expect![[r#"
            error[code-outside-range] catalog.toml:11:8 ‹10›
              the code `10` is outside the range of the group `numbered`, 1 to 9
              note catalog.toml:7:9 ‹"1..=9"›: the range is set here

            error[unknown-placeholder] catalog.toml:12:22 ‹"max"›
              `too_long` has no field `max`
              help: use one of `limit`, `note`

            error[unknown-placeholder] catalog.toml:12:68 ‹{maximum}›
              `too_long` has no field `maximum`
              help: use one of `limit`, `note`, or declare it: `fields.maximum = "string"`

            error[placeholder-in-title] catalog.toml:13:9 ‹"At most {limit}"›
              a title cannot contain placeholders such as `{limit}`
              help: move what differs from one occurrence to another to `message`

            error[wire-name-taken] catalog.toml:14:81 ‹"limit"›
              `limit` and `note` have the same name `limit` in the body
              note catalog.toml:14:12 ‹limit›: first used here

            error[malformed-url] catalog.toml:15:18 ‹"example.com"›
              `url` is not a valid URL
              help: write `https://` or `http://`, a host and a path (RFC 3986)

            error[deprecated-before-since] catalog.toml:16:14 ‹"1.0"›
              deprecated in 1.0, before it was introduced in 2.0
              note catalog.toml:17:9 ‹"2.0"›: introduced in this version"#]],
        expect![[r#"
            error[code-outside-range] catalog.toml:11:8 ‹10›
              错误码 `10` 超出了分组 `numbered` 的范围：1 到 9
              note catalog.toml:7:9 ‹"1..=9"›: 范围在这里设定

            error[unknown-placeholder] catalog.toml:12:22 ‹"max"›
              `too_long` 没有字段 `max`
              help: 可用的有：`limit`、`note`

            error[unknown-placeholder] catalog.toml:12:68 ‹{maximum}›
              `too_long` 没有字段 `maximum`
              help: 可用的有：`limit`、`note`；也可以声明它：`fields.maximum = "string"`

            error[placeholder-in-title] catalog.toml:13:9 ‹"At most {limit}"›
              标题里不能有 `{limit}` 这样的占位符
              help: 每次出现时不同的内容，请写进 `message`

            error[wire-name-taken] catalog.toml:14:81 ‹"limit"›
              `limit` 和 `note` 在响应体里的名字都是 `limit`
              note catalog.toml:14:12 ‹limit›: 前一次使用在这里

            error[malformed-url] catalog.toml:15:18 ‹"example.com"›
              `url` 不是合法的 URL
              help: 请写 `https://` 或 `http://`，后接主机和路径（RFC 3986）

            error[deprecated-before-since] catalog.toml:16:14 ‹"1.0"›
              弃用的版本 1.0 早于引入的版本 2.0
              note catalog.toml:17:9 ‹"2.0"›: 由这个版本引入"#]],
    );
}

#[test]
fn a_violation_has_what_the_item_shows() {
    part(
        Rule::ValueCanBeAbsent,
        r#"
[formats.day]
time = "%Y-%m-%d"
utc_offset = "Z"

[envelopes.own]
body.errors = "{violations?}"
violation = { code = "{code}", title = "{title}", group = "{group}", max = "{fields.max}", min = "{fields.min?}", day = "{fields.at?:day}", again = "{retryable}", id = "{instance}", "*" = "{fields}" }

[violations.too_long]
message = "Too long."
code = false
fields.code = "integer"
fields.at = "string"

[violations.required]
message = "Missing."
title = "Missing"
fields.max = "integer"

[errors.invalid_input]
status = 422
message = "Invalid."
envelope = "own"
violations = true
"#,
        expect![[r#"
            error[value-can-be-absent] catalog.toml:12:23 ‹{code}›
              `{code}` may have no value
              note catalog.toml:14:13 ‹too_long›: `too_long` has none
              help: write `{code?}` to omit the member if there is no value

            error[value-can-be-absent] catalog.toml:12:41 ‹{title}›
              `{title}` may have no value
              note catalog.toml:14:13 ‹too_long›: `too_long` has none
              help: write `{title?}` to omit the member if there is no value

            error[value-can-be-absent] catalog.toml:12:60 ‹{group}›
              `{group}` may have no value
              note catalog.toml:14:13 ‹too_long›: `too_long` has none
              help: write `{group?}` to omit the member if there is no value

            error[value-can-be-absent] catalog.toml:12:77 ‹{fields.max}›
              `{fields.max}` may have no value
              note catalog.toml:14:13 ‹too_long›: `too_long` has none
              help: write `{fields.max?}` to omit the member if there is no value

            warning[unused] catalog.toml:12:99 ‹{fields.min?}›
              no violation has a field `min`, so this is always omitted
              help: the catalog has `code`, `at`, `max`

            error[format-of-another-type] catalog.toml:12:122 ‹{fields.at?:day}›
              the format `day` does not suit the field `at`, which has type `string`
              note catalog.toml:18:8 ‹at›: declared here

            error[value-can-be-absent] catalog.toml:12:150 ‹{retryable}›
              `{retryable}` may have no value
              note catalog.toml:25:9 ‹invalid_input›: `invalid_input` has none
              help: write `{retryable?}` to omit the member if there is no value

            error[value-can-be-absent] catalog.toml:12:170 ‹{instance}›
              `{instance}` may have no value
              help: write `{instance?}` to omit the member if there is no value

            error[wire-name-is-a-member] catalog.toml:17:8 ‹code›
              `violation` of the envelope `own` already has a member `code`
              help: give the field another name in the body: `wire = "…"`

            error[wire-name-is-a-member] catalog.toml:23:8 ‹max›
              `violation` of the envelope `own` already has a member `max`
              help: give the field another name in the body: `wire = "…"`"#]],
        expect![[r#"
            error[value-can-be-absent] catalog.toml:12:23 ‹{code}›
              `{code}` 可能没有值
              note catalog.toml:14:13 ‹too_long›: 例如 `too_long` 就没有
              help: 请写作 `{code?}`，没有值时就省略这个成员

            error[value-can-be-absent] catalog.toml:12:41 ‹{title}›
              `{title}` 可能没有值
              note catalog.toml:14:13 ‹too_long›: 例如 `too_long` 就没有
              help: 请写作 `{title?}`，没有值时就省略这个成员

            error[value-can-be-absent] catalog.toml:12:60 ‹{group}›
              `{group}` 可能没有值
              note catalog.toml:14:13 ‹too_long›: 例如 `too_long` 就没有
              help: 请写作 `{group?}`，没有值时就省略这个成员

            error[value-can-be-absent] catalog.toml:12:77 ‹{fields.max}›
              `{fields.max}` 可能没有值
              note catalog.toml:14:13 ‹too_long›: 例如 `too_long` 就没有
              help: 请写作 `{fields.max?}`，没有值时就省略这个成员

            warning[unused] catalog.toml:12:99 ‹{fields.min?}›
              没有违规项声明字段 `min`，这里总是会被省略
              help: 错误目录里有：`code`、`at`、`max`

            error[format-of-another-type] catalog.toml:12:122 ‹{fields.at?:day}›
              格式 `day` 不能用于字段 `at`：它的类型是 `string`
              note catalog.toml:18:8 ‹at›: 声明在这里

            error[value-can-be-absent] catalog.toml:12:150 ‹{retryable}›
              `{retryable}` 可能没有值
              note catalog.toml:25:9 ‹invalid_input›: 例如 `invalid_input` 就没有
              help: 请写作 `{retryable?}`，没有值时就省略这个成员

            error[value-can-be-absent] catalog.toml:12:170 ‹{instance}›
              `{instance}` 可能没有值
              help: 请写作 `{instance?}`，没有值时就省略这个成员

            error[wire-name-is-a-member] catalog.toml:17:8 ‹code›
              响应体模板 `own` 的 `violation` 已有成员 `code`
              help: 请为字段另取一个响应体里的名字：`wire = "…"`

            error[wire-name-is-a-member] catalog.toml:23:8 ‹max›
              响应体模板 `own` 的 `violation` 已有成员 `max`
              help: 请为字段另取一个响应体里的名字：`wire = "…"`"#]],
    );
}

#[test]
fn a_violation_has_what_a_preset_shows() {
    part(
        Rule::ValueCanBeAbsent,
        r#"
[violations.too_long]
message = "Too long."
code = false
fields.pointer = "string"

[errors.invalid_input]
status = 422
message = "Invalid."
envelope = "error_message"
violations = true
"#,
        expect![[r#"
            error[value-can-be-absent] catalog.toml:6:13 ‹too_long›
              `too_long` has no `code`, which `violation` of the envelope `error_message` requires

            error[wire-name-is-a-member] catalog.toml:9:8 ‹pointer›
              `violation` of the envelope `error_message` already has a member `pointer`
              help: give the field another name in the body: `wire = "…"`"#]],
        expect![[r#"
            error[value-can-be-absent] catalog.toml:6:13 ‹too_long›
              `too_long` 没有 `code`，而响应体模板 `error_message` 的 `violation` 需要它

            error[wire-name-is-a-member] catalog.toml:9:8 ‹pointer›
              响应体模板 `error_message` 的 `violation` 已有成员 `pointer`
              help: 请为字段另取一个响应体里的名字：`wire = "…"`"#]],
    );
}

#[test]
fn fields_that_no_violation_has_are_never_shown() {
    part(
        Rule::UnknownField,
        r#"
[envelopes.own]
body.errors = "{violations?}"
violation = { max = "{fields.max}", min = "{fields.min?}" }

[violations.too_long]
message = "Too long."

[errors.invalid_input]
status = 422
message = "Invalid."
envelope = "own"
violations = true
"#,
        expect![[r#"
            error[unknown-field] catalog.toml:8:22 ‹{fields.max}›
              no violation has a field `max`
              help: declare it in a violation: none has fields yet

            warning[unused] catalog.toml:8:44 ‹{fields.min?}›
              no violation has a field `min`, so this is always omitted
              help: declare it in a violation: none has fields yet"#]],
        expect![[r#"
            error[unknown-field] catalog.toml:8:22 ‹{fields.max}›
              没有违规项声明字段 `max`
              help: 请在违规项里声明它：还没有违规项声明字段

            warning[unused] catalog.toml:8:44 ‹{fields.min?}›
              没有违规项声明字段 `min`，这里总是会被省略
              help: 请在违规项里声明它：还没有违规项声明字段"#]],
    );
}

#[test]
fn a_field_that_no_violation_has_may_be_misspelled() {
    part(
        Rule::UnknownField,
        r#"
[envelopes.own]
body.errors = "{violations?}"
violation = { max = "{fields.maxi}" }

[violations.too_long]
message = "At most {max}."
fields.max = "integer"

[errors.invalid_input]
status = 422
message = "Invalid."
envelope = "own"
violations = true
"#,
        expect![[r#"
            error[unknown-field] catalog.toml:8:22 ‹{fields.maxi}›
              no violation has a field `maxi`
              help: did you mean `max`?"#]],
        expect![[r#"
            error[unknown-field] catalog.toml:8:22 ‹{fields.maxi}›
              没有违规项声明字段 `maxi`
              help: 是否想写 `max`？"#]],
    );
}

#[test]
fn a_field_of_a_violation_is_used() {
    part(
        Rule::UnusedField,
        r#"
[envelopes.own]
body.errors = "{violations?}"
violation.text = "{message}"

[violations.too_long]
message = "At most {max}."
fields = { max = "integer", min = "integer" }

[errors.invalid_input]
status = 422
message = "Invalid."
envelope = "own"
violations = true
"#,
        expect![[r#"
            error[unused-field] catalog.toml:12:29 ‹min›
              the field `min` of `too_long` is not used
              help: use it in the message, write `{fields}` into `violation` of the envelope, or remove it"#]],
        expect![[r#"
            error[unused-field] catalog.toml:12:29 ‹min›
              `too_long` 的字段 `min` 没有用到
              help: 请在消息里使用它，或在响应体模板的 `violation` 里写上 `{fields}`，或删去它"#]],
    );
}

/// The lint `unlisted` reports nothing beside.
#[test]
fn a_list_has_items() {
    part(
        Rule::ListWithoutItem,
        r#"
[envelopes.own]
body.errors = "{violations?}"
single = { code = "{code}" }

[violations.too_long]
message = "Too long."

[errors.invalid_input]
status = 422
message = "Invalid."
envelope = "own"
violations = true
"#,
        expect![[r#"
            error[list-without-item] catalog.toml:7:16 ‹{violations?}›
              the envelope `own` lists violations but has no template for an item
              help: add `violation = { … }`, the template of an item"#]],
        expect![[r#"
            error[list-without-item] catalog.toml:7:16 ‹{violations?}›
              响应体模板 `own` 列出违规项，但没有写每一项的模板
              help: 请添加 `violation = { … }`，即其中一项的模板"#]],
    );
}

#[test]
fn items_have_a_list() {
    part(
        Rule::ItemWithoutList,
        r#"
[envelopes.own]
body.code = "{code}"
violation = { code = "{code}" }

[envelopes.other]
body.code = "{code}"
single = { code = "{code}" }
"#,
        expect![[r#"
            error[item-without-list] catalog.toml:6:12 ‹own›
              `violation` of the envelope `own` is never shown, as its `body` has no `{violations?}`
              help: write `"{violations?}"` where the list belongs

            error[item-without-list] catalog.toml:10:12 ‹other›
              `single` of the envelope `other` is never shown, as its `body` has no `{violations?}`
              help: write `"{violations?}"` where the list belongs"#]],
        expect![[r#"
            error[item-without-list] catalog.toml:6:12 ‹own›
              响应体模板 `own` 的 `body` 里没有 `{violations?}`，`violation` 不会出现
              help: 请在列表所在的位置写上 `"{violations?}"`

            error[item-without-list] catalog.toml:10:12 ‹other›
              响应体模板 `other` 的 `body` 里没有 `{violations?}`，`single` 不会出现
              help: 请在列表所在的位置写上 `"{violations?}"`"#]],
    );
}

#[test]
fn a_list_is_no_text() {
    part(
        Rule::ObjectInText,
        r#"
[envelopes.own]
body.errors = "{violations?:string}"
body.text = "all: {violations?}"
violation = { code = "{code}" }
"#,
        expect![[r#"
            error[object-in-text] catalog.toml:7:16 ‹{violations?:string}›
              `{violations}` is a list and cannot be part of a text
              help: make it the whole value: `"{violations}"`

            error[object-in-text] catalog.toml:8:19 ‹{violations?}›
              `{violations}` is a list and cannot be part of a text
              help: make it the whole value: `"{violations}"`"#]],
        expect![[r#"
            error[object-in-text] catalog.toml:7:16 ‹{violations?:string}›
              `{violations}` 是列表，不能放在文本里
              help: 请让它独占一个值：`"{violations}"`

            error[object-in-text] catalog.toml:8:19 ‹{violations?}›
              `{violations}` 是列表，不能放在文本里
              help: 请让它独占一个值：`"{violations}"`"#]],
    );
}

#[test]
fn a_success_lists_no_violations() {
    part(
        Rule::ViolationsOfASuccess,
        r#"
[violations.too_long]
message = "Too long."

[errors.done]
status = 200
kind = "success"
message = "Done."
violations = true
"#,
        expect![[r#"
            error[violations-of-a-success] catalog.toml:13:1 ‹violations›
              `done` is a success and cannot list violations
              help: remove `violations`, or change `kind`"#]],
        expect![[r#"
            error[violations-of-a-success] catalog.toml:13:1 ‹violations›
              `done` 表示成功，不能列出违规项
              help: 请删去 `violations`，或修改 `kind`"#]],
    );
}

#[test]
fn no_field_has_the_name_of_the_list() {
    part(
        Rule::ReservedField,
        r#"
[violations.too_long]
message = "Too long."

[errors.invalid_input]
status = 422
message = "Invalid."
violations = true
fields.violations = { type = "json", list = true }

[errors.other]
status = 400
message = "Without violations."
fields.violations = "json"
"#,
        expect![[r#"
            error[reserved-field] catalog.toml:13:8 ‹violations›
              the field `violations` has the name of the list of violations
              note catalog.toml:12:1 ‹violations›: the entry lists violations
              help: rename the field; its name in the body can stay: `wire = "violations"`"#]],
        expect![[r#"
            error[reserved-field] catalog.toml:13:8 ‹violations›
              字段 `violations` 与违规项列表同名
              note catalog.toml:12:1 ‹violations›: 条目列出了违规项
              help: 请为字段改名；响应体里的名字可以保留：`wire = "violations"`"#]],
    );
}

#[test]
fn a_field_has_not_the_name_of_the_list_in_the_body() {
    part(
        Rule::WireNameIsAMember,
        r#"
[violations.too_long]
message = "Too long."

[errors.invalid_input]
status = 422
message = "Invalid."
violations = true
fields.errors = { type = "json", list = true }

[errors.other]
status = 400
message = "Without violations, the body has no such member."
fields.errors = { type = "json", list = true }
"#,
        expect![[r#"
            error[wire-name-is-a-member] catalog.toml:13:8 ‹errors›
              the envelope `problem` already has a member `errors`
              help: give the field another name in the body: `wire = "…"`"#]],
        expect![[r#"
            error[wire-name-is-a-member] catalog.toml:13:8 ‹errors›
              响应体模板 `problem` 已有成员 `errors`
              help: 请为字段另取一个响应体里的名字：`wire = "…"`"#]],
    );
}

#[test]
fn envelopes_list_the_violations_of_their_entries() {
    part(
        Rule::Lint(Lint::Unlisted),
        r#"
[violations.too_long]
message = "Too long."

[errors.invalid_input]
status = 422
message = "Invalid."
envelope = "error_only"
violations = ["too_long"]
"#,
        expect![[r#"
            warning[unlisted] catalog.toml:13:1 ‹violations›
              responses for `invalid_input` do not list its violations in `error_only`
              help: add `"{violations?}"` and `violation = { … }` to the envelope, or choose another one"#]],
        expect![[r#"
            warning[unlisted] catalog.toml:13:1 ‹violations›
              采用 `error_only` 时，`invalid_input` 的响应不列出违规项
              help: 请在响应体模板里添加 `"{violations?}"` 和 `violation = { … }`，或换用别的模板"#]],
    );
}

#[test]
fn a_violation_is_listed() {
    part(
        Rule::Lint(Lint::Unused),
        r#"
[groups.lengths]

[violations.too_long]
message = "Too long."
group = "lengths"

[violations.too_short]
message = "Too short."

[errors.invalid_input]
status = 422
message = "Invalid."
violations = ["too_long"]
"#,
        expect![[r#"
            warning[unused] catalog.toml:12:13 ‹too_short›
              no entry lists the violation `too_short`
              help: add it to `violations` of an entry"#]],
        expect![[r#"
            warning[unused] catalog.toml:12:13 ‹too_short›
              没有条目列出违规项 `too_short`
              help: 请把它加入某个条目的 `violations`"#]],
    );
}

#[test]
fn the_address_of_violations_is_a_url() {
    whole(
        Rule::MalformedUrl,
        r#"[catalog]
name = "shop"
languages = ["en"]
violation_docs_url = "errors/{id}"

[violations.too_long]
message = "Too long."

[errors.invalid_input]
status = 422
message = "Invalid."
violations = ["too_long"]
"#,
        expect![[r#"
            error[malformed-url] catalog.toml:4:22 ‹"errors/{id}"›
              `violation_docs_url` is not a valid URL
              help: write a URL such as `https://docs.example.com/errors/{name}` or an absolute path

            error[unknown-value] catalog.toml:4:30 ‹{id}›
              unknown placeholder `{id}`
              help: use one of `name`, `code`, `group`, `language`"#]],
        expect![[r#"
            error[malformed-url] catalog.toml:4:22 ‹"errors/{id}"›
              `violation_docs_url` 不是合法的 URL
              help: 请写 `https://docs.example.com/errors/{name}` 这样的 URL，或以 `/` 开头的路径

            error[unknown-value] catalog.toml:4:30 ‹{id}›
              未知的占位符 `{id}`
              help: 可用的有：`name`、`code`、`group`、`language`"#]],
    );
}

#[test]
fn an_envelope_that_a_type_chooses_has_what_the_items_show() {
    let text = r#"
[catalog]
name = "shop"
languages = ["en"]

[envelopes.own]
body = { code = "{code}", errors = "{violations?}" }
violation = { title = "{title}", again = "{retryable}" }

[violations.too_long]
message = "Too long."

[errors.invalid_input]
status = 422
message = "Invalid."
violations = ["too_long"]

[errors.gone]
status = 410
message = "Gone."
"#;
    let reading = read_text("catalog.toml", text);
    assert!(reading.diagnostics.is_empty(), "{:?}", reading.diagnostics);
    let catalog = &reading.catalog;
    let misfits = |entry: usize, envelope: &str| {
        let index = catalog.envelope(envelope).expect("the envelope");
        envelope_misfits(catalog, &catalog.entries[entry], index)
    };
    for fitting in ["problem", "error_only", "code_message"] {
        assert!(misfits(0, fitting).is_empty(), "{fitting}");
    }
    assert!(misfits(1, "error_message").is_empty() && misfits(1, "own").is_empty());
    let of_own: Vec<String> = misfits(0, "own").iter().map(|misfit| misfit.text.get(Locale::En).to_string()).collect();
    assert_eq!(of_own, ["`{retryable}` may have no value", "`{title}` may have no value"]);
}

#[test]
fn a_message_cannot_list_violations() {
    part(
        Rule::UnknownPlaceholder,
        r#"
[violations.too_long]
message = "Too long."

[errors.invalid_input]
status = 422
message = "Invalid: {violations}."
violations = true
"#,
        expect![[r#"
            error[unknown-placeholder] catalog.toml:11:21 ‹{violations}›
              `invalid_input` has no field `violations`
              help: a message cannot list violations; the body does, by `{violations?}` in its envelope"#]],
        expect![[r#"
            error[unknown-placeholder] catalog.toml:11:21 ‹{violations}›
              `invalid_input` 没有字段 `violations`
              help: 消息里不能列出违规项；响应体用模板里的 `{violations?}` 列出"#]],
    );
}
