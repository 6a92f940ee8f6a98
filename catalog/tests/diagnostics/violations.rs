//! Violations, and the entries that list them.

use errbook_catalog::Rule;
use expect_test::expect;

use crate::case::part;

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
