//! Fields.

use errbook_catalog::{messages, read_text};
use expect_test::expect;

use crate::case::{made, part};

#[test]
fn a_field_has_the_name_of_a_rust_field() {
    part(
        "field_is_no_identifier",
        r#"[errors.gone]
status = 410
message = "It is gone."
fields = { "retry-at" = "datetime", self = "string", type = "string", "书名" = "string" }
"#,
        expect![[r#"
            error[field-is-no-identifier]: `retry-at` cannot be the name of a Rust field
             --> catalog.toml:8:12
              |
            8 | fields = { "retry-at" = "datetime", self = "string", type = "string", "书名" = "string" }
              |            ^^^^^^^^^^
              |
              = help: use letters, digits and `_`; how it is spelled on the wire is `wire = "…"`

            error[field-is-no-identifier]: `self` cannot be the name of a Rust field
             --> catalog.toml:8:37
              |
            8 | fields = { "retry-at" = "datetime", self = "string", type = "string", "书名" = "string" }
              |                                     ^^^^
              |
              = help: use letters, digits and `_`; how it is spelled on the wire is `wire = "…"`"#]],
    );
}

#[test]
fn a_field_is_a_type_or_a_table() {
    part(
        "malformed_field",
        r#"[errors.gone]
status = 410
message = "It is gone, {title}."
fields.title = ["string"]
fields.author = { optional = true }
"#,
        expect![[r#"
            error[wrong-type]: the field `title` must be a type or a table
             --> catalog.toml:8:16
              |
            8 | fields.title = ["string"]
              |                ^^^^^^^^^^
              |
              = help: write `fields.title = "string"` or `fields.title = { type = "string", … }`

            error[missing-key]: `fields.author` lacks the key `type`
             --> catalog.toml:9:8
              |
            9 | fields.author = { optional = true }
              |        ^^^^^^
              |
              = help: add `type = …`"#]],
    );
}

#[test]
fn a_field_has_one_of_the_types() {
    part(
        "unknown_field_type",
        r#"[errors.gone]
status = 410
message = "It is gone."
fields.year = "int"
fields.author = { type = "strings", values = ["a"], example = 1 }
"#,
        expect![[r#"
            error[unknown-choice]: there is no type `int`
             --> catalog.toml:8:15
              |
            8 | fields.year = "int"
              |               ^^^^^
              |
              = help: known: `string`, `integer`, `number`, `boolean`, `datetime`, `json`

            error[unknown-choice]: there is no type `strings`
             --> catalog.toml:9:26
              |
            9 | fields.author = { type = "strings", values = ["a"], example = 1 }
              |                          ^^^^^^^^^
              |
              = help: did you mean `string`?"#]],
    );
}

#[test]
fn two_fields_have_two_names_on_the_wire() {
    part(
        "wire_name_taken",
        r#"[errors.gone]
status = 410
message = "It is gone."
fields.retry_at = "datetime"
fields.again = { type = "datetime", wire = "retry_at" }
fields.retryAt = "datetime"
"#,
        expect![[r#"
            error[wire-name-taken]: `retry_at` and `again` are both `retry_at` on the wire
             --> catalog.toml:9:44
              |
            9 | fields.again = { type = "datetime", wire = "retry_at" }
              |                                            ^^^^^^^^^^
              |
            note: first used here
             --> catalog.toml:8:8
              |
            8 | fields.retry_at = "datetime"
              |        ^^^^^^^^

            error[wire-name-taken]: `retry_at` and `retryAt` are both `retry_at` on the wire
              --> catalog.toml:10:8
               |
            10 | fields.retryAt = "datetime"
               |        ^^^^^^^
               |
            note: first used here
              --> catalog.toml:8:8
               |
             8 | fields.retry_at = "datetime"
               |        ^^^^^^^^"#]],
    );
}

#[test]
fn a_field_is_used() {
    part(
        "unused_field",
        r#"[errors.gone]
status = 410
message = "It is gone."
envelope = "error_only"
fields.title = "string"
"#,
        expect![[r#"
            error[unused-field]: nothing uses the field `title` of `gone`
             --> catalog.toml:9:8
              |
            9 | fields.title = "string"
              |        ^^^^^
              |
              = help: name it in the message or in a header, choose an envelope with `{fields}`, or remove it"#]],
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
    let mistake = messages::malformed_rust_type(field.rust.as_ref().unwrap(), "expected a type");
    made(
        "malformed_rust_type",
        &reading,
        &mistake,
        expect![[r#"
        error[malformed-rust-type]: `Vec<` is not a Rust type: expected a type
         --> catalog.toml:8:40
          |
        8 | fields.title = { type = "json", rust = "Vec<" }
          |                                        ^^^^^^"#]],
    );
}

#[test]
fn json_needs_its_feature() {
    let reading = read_text("catalog.toml", TYPED);
    let mistake = messages::json_is_off(&reading.catalog.entries[0].fields[0]);
    made(
        "json_is_off",
        &reading,
        &mistake,
        expect![[r#"
        error[json-is-off]: the field `title` is of type `json`, and errbook was built without it
         --> catalog.toml:8:8
          |
        8 | fields.title = { type = "json", rust = "Vec<" }
          |        ^^^^^
          |
          = help: turn on the feature `json` of errbook"#]],
    );
}
