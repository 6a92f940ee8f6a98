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
fields.year = "int"
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
              = help: add `type = …`

            error[unknown-choice]: there is no type `int`
              --> catalog.toml:10:15
               |
            10 | fields.year = "int"
               |               ^^^^^
               |
               = help: known: `string`, `integer`, `number`, `boolean`, `datetime`, `json`"#]],
    );
}

#[test]
fn an_example_is_of_the_type_of_its_field() {
    part(
        "example_of_wrong_type",
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
            error[example-of-wrong-type]: the field is of type `integer`, and this example is not
             --> catalog.toml:9:40
              |
            9 | copies = { type = "integer", example = "3" }
              |                                        ^^^

            error[example-of-wrong-type]: the field is a list of `string`, and this example is not
              --> catalog.toml:10:52
               |
            10 | titles = { type = "string", list = true, example = ["Emma", 1] }
               |                                                    ^^^^^^^^^^^

            error[example-of-wrong-type]: the field is of type `datetime`, and this example is not
              --> catalog.toml:11:41
               |
            11 | moment = { type = "datetime", example = 2026-03-01 }
               |                                         ^^^^^^^^^^
               |
               = help: a date, a time and an offset: 2026-03-01T08:00:00Z

            error[example-of-wrong-type]: the field is of type `datetime`, and this example is not
              --> catalog.toml:12:41
               |
            12 | second = { type = "datetime", example = "2026-03-01 08:00:00Z" }
               |                                         ^^^^^^^^^^^^^^^^^^^^^^
               |
               = help: a date, a time and an offset: 2026-03-01T08:00:00Z

            error[example-of-wrong-type]: the field is of type `string`, and this example is not
              --> catalog.toml:13:66
               |
            13 | shelf = { type = "string", values = ["left", "right"], example = "middle" }
               |                                                                  ^^^^^^^^
               |
               = help: its values: `left`, `right`"#]],
    );
}

#[test]
fn only_a_string_has_values() {
    part(
        "values_of_a_non_string",
        r#"[errors.gone]
status = 410
message = "It is gone."
fields.copies = { type = "integer", values = ["1", "2"] }
"#,
        expect![[r#"
            error[values-of-a-non-string]: only strings have `values`, and this field is of type `integer`
             --> catalog.toml:8:37
              |
            8 | fields.copies = { type = "integer", values = ["1", "2"] }
              |                                     ^^^^^^"#]],
    );
}

#[test]
fn a_value_gives_a_variant_of_its_own() {
    part(
        "value_variant_taken",
        r#"[errors.gone]
status = 410
message = "It is gone."
fields.shelf = { type = "string", values = ["top-left", "top", "top_left"] }
"#,
        expect![[r#"
            error[variant-taken]: the value `top_left` gives the Rust variant `TopLeft`, as another one does
             --> catalog.toml:8:64
              |
            8 | fields.shelf = { type = "string", values = ["top-left", "top", "top_left"] }
              |                                                                ^^^^^^^^^^
              |
            note: first given here
             --> catalog.toml:8:45
              |
            8 | fields.shelf = { type = "string", values = ["top-left", "top", "top_left"] }
              |                                             ^^^^^^^^^^"#]],
    );
}

#[test]
fn a_value_gives_a_variant() {
    part(
        "value_gives_no_variant",
        r#"[errors.gone]
status = 410
message = "It is gone."
fields.shelf = { type = "string", values = ["1", "self", "left"] }
fields.row = { type = "string", values = [] }
"#,
        expect![[r#"
            error[no-variant]: no Rust variant can be made from the value `1`
             --> catalog.toml:8:45
              |
            8 | fields.shelf = { type = "string", values = ["1", "self", "left"] }
              |                                             ^^^

            error[no-variant]: no Rust variant can be made from the value `self`
             --> catalog.toml:8:50
              |
            8 | fields.shelf = { type = "string", values = ["1", "self", "left"] }
              |                                                  ^^^^^^

            error[empty-list]: `values` holds nothing
             --> catalog.toml:9:42
              |
            9 | fields.row = { type = "string", values = [] }
              |                                          ^^"#]],
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
    made("malformed_rust_type", &reading, &mistake, expect![[r#"
        error[malformed-rust-type]: `Vec<` is not a Rust type: expected a type
         --> catalog.toml:8:40
          |
        8 | fields.title = { type = "json", rust = "Vec<" }
          |                                        ^^^^^^"#]]);
}

#[test]
fn json_needs_its_feature() {
    let reading = read_text("catalog.toml", TYPED);
    let mistake = messages::json_is_off(&reading.catalog.entries[0].fields[0]);
    made("json_is_off", &reading, &mistake, expect![[r#"
        error[json-is-off]: the field `title` is of type `json`, and errbook was built without it
         --> catalog.toml:8:8
          |
        8 | fields.title = { type = "json", rust = "Vec<" }
          |        ^^^^^
          |
          = help: turn on the feature `json` of errbook"#]]);
}
