//! `rules` of violations.

use errbook_catalog::Rule;
use expect_test::expect;

use crate::case::part;

#[test]
fn a_rule_of_a_family_exists() {
    part(
        Rule::UnknownRule,
        r#"
[violations.too_long]
message = "Too long."
rules = ["length.maximum", "length.x", "lenght.max", "serde.mising", "passwords_differ", "shop.stock", "emails", "length.max"]

[errors.invalid_input]
status = 422
message = "Invalid."
violations = true
"#,
        expect![[r#"
            error[unknown-rule] catalog.toml:8:10 ‹"length.maximum"›
              unknown rule `length.maximum`
              help: did you mean `length.max`?

            error[unknown-rule] catalog.toml:8:28 ‹"length.x"›
              unknown rule `length.x`
              help: did you mean `length.max`?

            error[unknown-rule] catalog.toml:8:40 ‹"lenght.max"›
              unknown rule `lenght.max`
              help: did you mean `length.max`?

            error[unknown-rule] catalog.toml:8:54 ‹"serde.mising"›
              unknown rule `serde.mising`
              help: did you mean `serde.missing`?"#]],
        expect![[r#"
            error[unknown-rule] catalog.toml:8:10 ‹"length.maximum"›
              未知的规则 `length.maximum`
              help: 是否想写 `length.max`？

            error[unknown-rule] catalog.toml:8:28 ‹"length.x"›
              未知的规则 `length.x`
              help: 是否想写 `length.max`？

            error[unknown-rule] catalog.toml:8:40 ‹"lenght.max"›
              未知的规则 `lenght.max`
              help: 是否想写 `length.max`？

            error[unknown-rule] catalog.toml:8:54 ‹"serde.mising"›
              未知的规则 `serde.mising`
              help: 是否想写 `serde.missing`？"#]],
    );
}

#[test]
fn a_rule_stands_for_one_violation() {
    part(
        Rule::RuleTaken,
        r#"
[violations.too_long]
message = "Too long."
rules = ["length.max", "stock", "length.max", ""]

[violations.too_large]
message = "Too large."
rules = ["stock", "length.max"]

[errors.invalid_input]
status = 422
message = "Invalid."
violations = true
"#,
        expect![[r#"
            error[repeated-reference] catalog.toml:8:33 ‹"length.max"›
              `rules` lists `length.max` twice
              note catalog.toml:8:10 ‹"length.max"›: first listed here

            error[empty-text] catalog.toml:8:47 ‹""›
              `rules` is empty

            error[rule-taken] catalog.toml:12:10 ‹"stock"›
              `too_long` already lists the rule `stock`
              note catalog.toml:8:24 ‹"stock"›: first listed here

            error[rule-taken] catalog.toml:12:19 ‹"length.max"›
              `too_long` already lists the rule `length.max`
              note catalog.toml:8:10 ‹"length.max"›: first listed here"#]],
        expect![[r#"
            error[repeated-reference] catalog.toml:8:33 ‹"length.max"›
              `rules` 重复列出了 `length.max`
              note catalog.toml:8:10 ‹"length.max"›: 前一次出现在这里

            error[empty-text] catalog.toml:8:47 ‹""›
              `rules` 是空的

            error[rule-taken] catalog.toml:12:10 ‹"stock"›
              规则 `stock` 已对应 `too_long`
              note catalog.toml:8:24 ‹"stock"›: 前一次出现在这里

            error[rule-taken] catalog.toml:12:19 ‹"length.max"›
              规则 `length.max` 已对应 `too_long`
              note catalog.toml:8:10 ‹"length.max"›: 前一次出现在这里"#]],
    );
}

#[test]
fn a_rule_gives_the_values_of_fields() {
    part(
        Rule::RuleWithoutValue,
        r#"
[violations.too_long]
message = "At most {limit}, at least {min}."
fields = { limit = "integer", min = "integer" }
rules = ["length.max", "passwords_differ"]

[violations.required]
message = "{name} is missing."
fields = { name = "string", note = { type = "string", optional = true } }
rules = ["required", "serde.missing"]

[violations.own]
message = "{value}"
fields = { value = "string" }
rules = ["passwords_match"]

[errors.invalid_input]
status = 422
message = "Invalid."
violations = true
"#,
        expect![[r#"
            error[rule-without-value] catalog.toml:8:12 ‹limit›
              the rule `length.max` gives no value for the required field `limit`
              note catalog.toml:9:10 ‹"length.max"›: the rule is listed here
              help: name the field after a parameter of the rule, `max`, `min`, or set `optional = true` in it

            error[rule-without-value] catalog.toml:8:31 ‹min›
              the rule `length.max` does not always give a value for the required field `min`
              note catalog.toml:9:10 ‹"length.max"›: the rule is listed here
              help: set `optional = true` in the field

            error[rule-without-value] catalog.toml:13:12 ‹name›
              the rule `required` gives no value for the required field `name`
              note catalog.toml:14:10 ‹"required"›: the rule is listed here
              help: set `optional = true` in the field"#]],
        expect![[r#"
            error[rule-without-value] catalog.toml:8:12 ‹limit›
              规则 `length.max` 没有给出必填字段 `limit` 的值
              note catalog.toml:9:10 ‹"length.max"›: 规则列在这里
              help: 请把字段改成规则的参数名：`max`、`min`；或在字段里写上 `optional = true`

            error[rule-without-value] catalog.toml:8:31 ‹min›
              规则 `length.max` 不一定给出必填字段 `min` 的值
              note catalog.toml:9:10 ‹"length.max"›: 规则列在这里
              help: 请在字段里写上 `optional = true`

            error[rule-without-value] catalog.toml:13:12 ‹name›
              规则 `required` 没有给出必填字段 `name` 的值
              note catalog.toml:14:10 ‹"required"›: 规则列在这里
              help: 请在字段里写上 `optional = true`"#]],
    );
}

#[test]
fn a_field_has_the_type_of_its_parameter() {
    part(
        Rule::ParameterOfAnotherType,
        r#"
[violations.too_long]
message = "At most {max}."
fields = { max = "string" }
rules = ["length.max"]

[violations.out_of_range]
message = "At least {min}."
fields = { min = { type = "integer", list = true }, max = { type = "boolean", optional = true } }
rules = ["range.min"]

[errors.invalid_input]
status = 422
message = "Invalid."
violations = true
"#,
        expect![[r#"
            error[parameter-of-another-type] catalog.toml:8:12 ‹max›
              the rule `length.max` gives a value for `max` that does not have the type `string`
              note catalog.toml:9:10 ‹"length.max"›: the rule is listed here
              help: use one of `integer`, `number`

            error[parameter-of-another-type] catalog.toml:13:12 ‹min›
              the rule `range.min` gives one value for `min`, which is a list
              note catalog.toml:14:10 ‹"range.min"›: the rule is listed here
              help: remove `list`

            error[parameter-of-another-type] catalog.toml:13:53 ‹max›
              the rule `range.min` gives a value for `max` that does not have the type `boolean`
              note catalog.toml:14:10 ‹"range.min"›: the rule is listed here
              help: use one of `integer`, `number`, `string`"#]],
        expect![[r#"
            error[parameter-of-another-type] catalog.toml:8:12 ‹max›
              规则 `length.max` 给出的 `max` 不是 `string` 类型
              note catalog.toml:9:10 ‹"length.max"›: 规则列在这里
              help: 可用的有：`integer`、`number`

            error[parameter-of-another-type] catalog.toml:13:12 ‹min›
              规则 `range.min` 只给出 `min` 的一个值，而这个字段是列表
              note catalog.toml:14:10 ‹"range.min"›: 规则列在这里
              help: 请删去 `list`

            error[parameter-of-another-type] catalog.toml:13:53 ‹max›
              规则 `range.min` 给出的 `max` 不是 `boolean` 类型
              note catalog.toml:14:10 ‹"range.min"›: 规则列在这里
              help: 可用的有：`integer`、`number`、`string`"#]],
    );
}
