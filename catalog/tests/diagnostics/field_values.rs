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
            error[example-of-wrong-type]: the field has type `integer`, but this example does not
             --> catalog.toml:9:40
              |
            9 | copies = { type = "integer", example = "3" }
              |                                        ^^^

            error[example-of-wrong-type]: the field is a list of `string`, but this example is not
              --> catalog.toml:10:52
               |
            10 | titles = { type = "string", list = true, example = ["Emma", 1] }
               |                                                    ^^^^^^^^^^^

            error[example-of-wrong-type]: the field has type `datetime`, but this example does not
              --> catalog.toml:11:41
               |
            11 | moment = { type = "datetime", example = 2026-03-01 }
               |                                         ^^^^^^^^^^
               |
               = help: write date, time and offset: 2026-03-01T08:00:00Z

            error[example-of-wrong-type]: the field has type `datetime`, but this example does not
              --> catalog.toml:12:41
               |
            12 | second = { type = "datetime", example = "2026-03-01 08:00:00Z" }
               |                                         ^^^^^^^^^^^^^^^^^^^^^^
               |
               = help: write date, time and offset: 2026-03-01T08:00:00Z

            error[example-of-wrong-type]: the field has type `string`, but this example does not
              --> catalog.toml:13:66
               |
            13 | shelf = { type = "string", values = ["left", "right"], example = "middle" }
               |                                                                  ^^^^^^^^
               |
               = help: use one of its values: `left`, `right`"#]],
        expect![[r#"
            error[example-of-wrong-type]: 字段的类型是 `integer`，这个示例却不是
             --> catalog.toml:9:40
              |
            9 | copies = { type = "integer", example = "3" }
              |                                        ^^^

            error[example-of-wrong-type]: 字段是 `string` 的列表，这个示例却不是
              --> catalog.toml:10:52
               |
            10 | titles = { type = "string", list = true, example = ["Emma", 1] }
               |                                                    ^^^^^^^^^^^

            error[example-of-wrong-type]: 字段的类型是 `datetime`，这个示例却不是
              --> catalog.toml:11:41
               |
            11 | moment = { type = "datetime", example = 2026-03-01 }
               |                                         ^^^^^^^^^^
               |
               = 帮助：请写全日期、时间和时区偏移：2026-03-01T08:00:00Z

            error[example-of-wrong-type]: 字段的类型是 `datetime`，这个示例却不是
              --> catalog.toml:12:41
               |
            12 | second = { type = "datetime", example = "2026-03-01 08:00:00Z" }
               |                                         ^^^^^^^^^^^^^^^^^^^^^^
               |
               = 帮助：请写全日期、时间和时区偏移：2026-03-01T08:00:00Z

            error[example-of-wrong-type]: 字段的类型是 `string`，这个示例却不是
              --> catalog.toml:13:66
               |
            13 | shelf = { type = "string", values = ["left", "right"], example = "middle" }
               |                                                                  ^^^^^^^^
               |
               = 帮助：可用的值有：`left`、`right`"#]],
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
            error[values-of-a-non-string]: `values` requires a string, but this field has type `integer`
             --> catalog.toml:8:37
              |
            8 | fields.copies = { type = "integer", values = ["1", "2"] }
              |                                     ^^^^^^"#]],
        expect![[r#"
            error[values-of-a-non-string]: 只有字符串字段可以写 `values`，而这个字段的类型是 `integer`
             --> catalog.toml:8:37
              |
            8 | fields.copies = { type = "integer", values = ["1", "2"] }
              |                                     ^^^^^^"#]],
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
            error[variant-taken]: the value `top_left` has the same Rust variant `TopLeft` as another value
             --> catalog.toml:8:64
              |
            8 | fields.shelf = { type = "string", values = ["top-left", "top", "top_left"] }
              |                                                                ^^^^^^^^^^
              |
            note: first used here
             --> catalog.toml:8:45
              |
            8 | fields.shelf = { type = "string", values = ["top-left", "top", "top_left"] }
              |                                             ^^^^^^^^^^"#]],
        expect![[r#"
            error[variant-taken]: 值 `top_left` 的 Rust 变体名 `TopLeft` 与另一个值的相同
             --> catalog.toml:8:64
              |
            8 | fields.shelf = { type = "string", values = ["top-left", "top", "top_left"] }
              |                                                                ^^^^^^^^^^
              |
            说明：前一次使用在这里
             --> catalog.toml:8:45
              |
            8 | fields.shelf = { type = "string", values = ["top-left", "top", "top_left"] }
              |                                             ^^^^^^^^^^"#]],
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
            error[no-variant]: cannot derive a Rust variant from the value `1`
             --> catalog.toml:8:45
              |
            8 | fields.shelf = { type = "string", values = ["1", "self", "left"] }
              |                                             ^^^

            error[no-variant]: cannot derive a Rust variant from the value `self`
             --> catalog.toml:8:50
              |
            8 | fields.shelf = { type = "string", values = ["1", "self", "left"] }
              |                                                  ^^^^^^

            error[empty-list]: `values` is an empty list
             --> catalog.toml:9:42
              |
            9 | fields.row = { type = "string", values = [] }
              |                                          ^^"#]],
        expect![[r#"
            error[no-variant]: 无法由值 `1` 生成 Rust 变体名
             --> catalog.toml:8:45
              |
            8 | fields.shelf = { type = "string", values = ["1", "self", "left"] }
              |                                             ^^^

            error[no-variant]: 无法由值 `self` 生成 Rust 变体名
             --> catalog.toml:8:50
              |
            8 | fields.shelf = { type = "string", values = ["1", "self", "left"] }
              |                                                  ^^^^^^

            error[empty-list]: `values` 是空列表
             --> catalog.toml:9:42
              |
            9 | fields.row = { type = "string", values = [] }
              |                                          ^^"#]],
    );
}
