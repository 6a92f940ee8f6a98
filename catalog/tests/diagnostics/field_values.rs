//! Examples and values of fields.

use errbook_catalog::Rule;
use expect_test::expect;

use crate::case::part;

#[test]
fn an_example_is_of_the_type_of_its_field() {
    part(
        Rule::ExampleOfWrongType,
        r#"[errors.gone]
status = 410
message = "It is gone."
[errors.gone.fields]
copies = { type = "integer", example = "3" }
titles = { type = "string", list = true, example = ["Emma", 1] }
moment = { type = "datetime", example = 2026-03-01 }
second = { type = "datetime", example = "2026-03-01 08:00:00Z" }
shelf = { type = "string", values = ["left", "right"], example = "middle" }
good = { type = "datetime", example = 2026-03-01T08:00:00+08:00 }
price = { type = "number", example = 12 }
"#,
        expect![[r#"
            error[example-of-wrong-type] catalog.toml:9:40 ‹"3"›
              the field has type `integer`, but this example does not

            error[example-of-wrong-type] catalog.toml:10:52 ‹["Emma", 1]›
              the field is a list of `string`, but this example is not

            error[example-of-wrong-type] catalog.toml:11:41 ‹2026-03-01›
              the field has type `datetime`, but this example does not
              help: write date, time and offset: 2026-03-01T08:00:00Z

            error[example-of-wrong-type] catalog.toml:12:41 ‹"2026-03-01 08:00:00Z"›
              the field has type `datetime`, but this example does not
              help: write date, time and offset: 2026-03-01T08:00:00Z

            error[example-of-wrong-type] catalog.toml:13:66 ‹"middle"›
              the field has type `string`, but this example does not
              help: use one of its values: `left`, `right`"#]],
        expect![[r#"
            error[example-of-wrong-type] catalog.toml:9:40 ‹"3"›
              字段的类型是 `integer`，这个示例却不是

            error[example-of-wrong-type] catalog.toml:10:52 ‹["Emma", 1]›
              字段是 `string` 的列表，这个示例却不是

            error[example-of-wrong-type] catalog.toml:11:41 ‹2026-03-01›
              字段的类型是 `datetime`，这个示例却不是
              help: 请写全日期、时间和时区偏移：2026-03-01T08:00:00Z

            error[example-of-wrong-type] catalog.toml:12:41 ‹"2026-03-01 08:00:00Z"›
              字段的类型是 `datetime`，这个示例却不是
              help: 请写全日期、时间和时区偏移：2026-03-01T08:00:00Z

            error[example-of-wrong-type] catalog.toml:13:66 ‹"middle"›
              字段的类型是 `string`，这个示例却不是
              help: 可用的值有：`left`、`right`"#]],
    );
}

#[test]
fn only_a_string_has_values() {
    part(
        Rule::ValuesOfANonString,
        r#"[errors.gone]
status = 410
message = "It is gone."
fields.copies = { type = "integer", values = ["1", "2"] }
"#,
        expect![[r#"
            error[values-of-a-non-string] catalog.toml:8:37 ‹values›
              `values` requires a string, but this field has type `integer`"#]],
        expect![[r#"
            error[values-of-a-non-string] catalog.toml:8:37 ‹values›
              只有字符串字段可以写 `values`，而这个字段的类型是 `integer`"#]],
    );
}

#[test]
fn a_value_gives_a_variant_of_its_own() {
    part(
        Rule::VariantTaken,
        r#"[errors.gone]
status = 410
message = "It is gone."
fields.shelf = { type = "string", values = ["top-left", "top", "top_left"] }
"#,
        expect![[r#"
            error[variant-taken] catalog.toml:8:64 ‹"top_left"›
              the value `top_left` has the same Rust variant `TopLeft` as another value
              note catalog.toml:8:45 ‹"top-left"›: first used here"#]],
        expect![[r#"
            error[variant-taken] catalog.toml:8:64 ‹"top_left"›
              值 `top_left` 的 Rust 变体名 `TopLeft` 与另一个值的相同
              note catalog.toml:8:45 ‹"top-left"›: 前一次使用在这里"#]],
    );
}

#[test]
fn a_value_gives_a_variant() {
    part(
        Rule::NoVariant,
        r#"[errors.gone]
status = 410
message = "It is gone."
fields.shelf = { type = "string", values = ["1", "self", "left"] }
fields.row = { type = "string", values = [] }
"#,
        expect![[r#"
            error[no-variant] catalog.toml:8:45 ‹"1"›
              cannot derive a Rust variant from the value `1`

            error[no-variant] catalog.toml:8:50 ‹"self"›
              cannot derive a Rust variant from the value `self`

            error[empty-list] catalog.toml:9:42 ‹[]›
              `values` is an empty list"#]],
        expect![[r#"
            error[no-variant] catalog.toml:8:45 ‹"1"›
              无法由值 `1` 生成 Rust 变体名

            error[no-variant] catalog.toml:8:50 ‹"self"›
              无法由值 `self` 生成 Rust 变体名

            error[empty-list] catalog.toml:9:42 ‹[]›
              `values` 是空列表"#]],
    );
}
