//! Fields.

use errbook_catalog::{Rule, phrase, read_text, rust};
use expect_test::expect;

use crate::case::{made, part};

#[test]
fn a_field_has_the_name_of_a_rust_field() {
    part(
        Rule::FieldIsNoIdentifier,
        r#"[errors.gone]
status = 410
message = "It is gone."
fields = { "retry-at" = "datetime", self = "string", type = "string", "书名" = "string" }
"#,
        expect![[r#"
            error[field-is-no-identifier] catalog.toml:8:12 ‹"retry-at"›
              `retry-at` is not a valid name for a Rust field
              help: use letters, digits and `_`; set its name in the body with `wire = "…"`

            error[field-is-no-identifier] catalog.toml:8:37 ‹self›
              `self` is not a valid name for a Rust field
              help: use letters, digits and `_`; set its name in the body with `wire = "…"`"#]],
        expect![[r#"
            error[field-is-no-identifier] catalog.toml:8:12 ‹"retry-at"›
              `retry-at` 不能用作 Rust 字段名
              help: 请使用字母、数字和 `_`；响应体里的名字用 `wire = "…"` 指定

            error[field-is-no-identifier] catalog.toml:8:37 ‹self›
              `self` 不能用作 Rust 字段名
              help: 请使用字母、数字和 `_`；响应体里的名字用 `wire = "…"` 指定"#]],
    );
}

#[test]
fn a_field_is_a_type_or_a_table() {
    part(
        Rule::WrongType,
        r#"[errors.gone]
status = 410
message = "It is gone, {title}."
fields.title = ["string"]
fields.author = { optional = true }
"#,
        expect![[r#"
            error[wrong-type] catalog.toml:8:16 ‹["string"]›
              the field `title` must be a type or a table
              help: write `fields.title = "string"` or `fields.title = { type = "string", … }`

            error[missing-key] catalog.toml:9:8 ‹author›
              `fields.author` is missing the key `type`
              help: add `type = …`"#]],
        expect![[r#"
            error[wrong-type] catalog.toml:8:16 ‹["string"]›
              字段 `title` 应为类型或表
              help: 请写作 `fields.title = "string"` 或 `fields.title = { type = "string", … }`

            error[missing-key] catalog.toml:9:8 ‹author›
              `fields.author` 缺少键 `type`
              help: 请添加 `type = …`"#]],
    );
}

#[test]
fn a_field_has_one_of_the_types() {
    part(
        Rule::UnknownChoice,
        r#"[errors.gone]
status = 410
message = "It is gone."
fields.year = "int"
fields.author = { type = "strings", values = ["a"], example = 1 }
"#,
        expect![[r#"
            error[unknown-choice] catalog.toml:8:15 ‹"int"›
              unknown type `int`
              help: use one of `string`, `integer`, `number`, `boolean`, `datetime`, `json`

            error[unknown-choice] catalog.toml:9:26 ‹"strings"›
              unknown type `strings`
              help: did you mean `string`?"#]],
        expect![[r#"
            error[unknown-choice] catalog.toml:8:15 ‹"int"›
              未知的类型 `int`
              help: 可用的有：`string`、`integer`、`number`、`boolean`、`datetime`、`json`

            error[unknown-choice] catalog.toml:9:26 ‹"strings"›
              未知的类型 `strings`
              help: 是否想写 `string`？"#]],
    );
}

#[test]
fn two_fields_have_two_names_on_the_wire() {
    part(
        Rule::WireNameTaken,
        r#"[errors.gone]
status = 410
message = "It is gone."
fields.retry_at = "datetime"
fields.again = { type = "datetime", wire = "retry_at" }
fields.retryAt = "datetime"
"#,
        expect![[r#"
            error[wire-name-taken] catalog.toml:9:44 ‹"retry_at"›
              `retry_at` and `again` have the same name `retry_at` in the body
              note catalog.toml:8:8 ‹retry_at›: first used here

            error[wire-name-taken] catalog.toml:10:8 ‹retryAt›
              `retry_at` and `retryAt` have the same name `retry_at` in the body
              note catalog.toml:8:8 ‹retry_at›: first used here"#]],
        expect![[r#"
            error[wire-name-taken] catalog.toml:9:44 ‹"retry_at"›
              `retry_at` 和 `again` 在响应体里的名字都是 `retry_at`
              note catalog.toml:8:8 ‹retry_at›: 前一次使用在这里

            error[wire-name-taken] catalog.toml:10:8 ‹retryAt›
              `retry_at` 和 `retryAt` 在响应体里的名字都是 `retry_at`
              note catalog.toml:8:8 ‹retry_at›: 前一次使用在这里"#]],
    );
}

#[test]
fn a_field_is_used() {
    part(
        Rule::UnusedField,
        r#"[errors.gone]
status = 410
message = "It is gone."
envelope = "error_only"
fields.title = "string"
"#,
        expect![[r#"
            error[unused-field] catalog.toml:9:8 ‹title›
              the field `title` of `gone` is not used
              help: use it in the message or a header, choose an envelope with `{fields}`, or remove it"#]],
        expect![[r#"
            error[unused-field] catalog.toml:9:8 ‹title›
              `gone` 的字段 `title` 没有用到
              help: 请在消息或响应头里使用它，或换用带有 `{fields}` 的响应体模板，或删去它"#]],
    );
}

const TYPED: &str = r#"[catalog]
name = "shop"
languages = ["en"]

[errors.gone]
status = 410
message = "It is gone."
fields.title = { type = "json", rust = "Vec<" }
"#;

#[test]
fn a_rust_type_is_one() {
    let reading = read_text("catalog.toml", TYPED);
    let field = &reading.catalog.entries[0].fields[0];
    let diagnostic =
        rust::malformed_rust_type(field.rust.as_ref().unwrap(), &phrase!("expected a type", "此处应为类型"));
    made(
        Rule::MalformedRustType,
        &reading,
        &diagnostic,
        expect![[r#"
            error[malformed-rust-type] catalog.toml:8:40 ‹"Vec<"›
              `Vec<` is not a Rust type: expected a type"#]],
        expect![[r#"
            error[malformed-rust-type] catalog.toml:8:40 ‹"Vec<"›
              `Vec<` 不是 Rust 类型：此处应为类型"#]],
    );
}

#[test]
fn a_rust_type_is_not_too_deep() {
    let reading = read_text("catalog.toml", TYPED);
    let field = &reading.catalog.entries[0].fields[0];
    made(
        Rule::MalformedRustType,
        &reading,
        &rust::rust_type_too_complex(field.rust.as_ref().unwrap()),
        expect![[r#"
            error[malformed-rust-type] catalog.toml:8:40 ‹"Vec<"›
              this Rust type is too complex
              help: declare a type alias in your crate, and name it here: `rust = "crate::Alias"`"#]],
        expect![[r#"
            error[malformed-rust-type] catalog.toml:8:40 ‹"Vec<"›
              这个 Rust 类型过于复杂
              help: 请在自己的 crate 里定义类型别名，并在此处使用：`rust = "crate::Alias"`"#]],
    );
}

#[test]
fn json_needs_its_feature() {
    let reading = read_text("catalog.toml", TYPED);
    let diagnostic = rust::json_is_off(&reading.catalog.entries[0].fields[0]);
    made(
        Rule::JsonIsOff,
        &reading,
        &diagnostic,
        expect![[r#"
            error[json-is-off] catalog.toml:8:8 ‹title›
              the field `title` has type `json`, which requires the feature `json` of errbook
              help: enable it in Cargo.toml: `features = ["json"]`"#]],
        expect![[r#"
            error[json-is-off] catalog.toml:8:8 ‹title›
              字段 `title` 的类型是 `json`，需要 errbook 的 `json` 特性
              help: 请在 Cargo.toml 里启用：`features = ["json"]`"#]],
    );
}

#[test]
fn two_enums_of_values_have_two_names() {
    let text = r#"[catalog]
name = "shop"
languages = ["en"]

[errors.plan]
status = 402
message = "The plan {limit_kind} is full."
fields.limit_kind = { type = "string", values = ["books", "shelves"] }

[errors.plan_limit]
status = 402
message = "The limit {kind} is reached."
fields.kind = { type = "string", values = ["day", "month"] }
"#;
    let reading = read_text("catalog.toml", text);
    let [first, second] = reading.catalog.entries.as_slice() else { panic!("two entries") };
    let diagnostic = rust::value_enum_taken(&second.fields[0], second, "PlanLimitKind", &first.fields[0], first);
    made(
        Rule::ValueEnumTaken,
        &reading,
        &diagnostic,
        expect![[r#"
            error[value-enum-taken] catalog.toml:13:8 ‹kind›
              `kind` of `plan_limit` and `limit_kind` of `plan` have the same Rust enum `PlanLimitKind`
              note catalog.toml:8:8 ‹limit_kind›: first used here
              help: set the type of one of them: `rust = "…"`"#]],
        expect![[r#"
            error[value-enum-taken] catalog.toml:13:8 ‹kind›
              `plan_limit` 的 `kind` 和 `plan` 的 `limit_kind` 的 Rust 枚举名都是 `PlanLimitKind`
              note catalog.toml:8:8 ‹limit_kind›: 前一次使用在这里
              help: 请为其中一个指定类型：`rust = "…"`"#]],
    );
}
