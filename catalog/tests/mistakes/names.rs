//! Names of entries and of their Rust variants.

use expect_test::expect;

use crate::case::part;

#[test]
fn a_name_gives_a_variant() {
    part(
        "name_gives_no_variant",
        r#"[errors.404]
status = 404
message = "It is not there."

[errors.self]
status = 409
message = "It is the same."

[errors."?!"]
status = 410
message = "It is gone."
"#,
        expect![[r#"
            error[no-variant]: no Rust variant can be made from the name `404`
             --> catalog.toml:5:9
              |
            5 | [errors.404]
              |         ^^^
              |
              = help: give one: `variant = "…"`

            error[no-variant]: no Rust variant can be made from the name `self`
             --> catalog.toml:9:9
              |
            9 | [errors.self]
              |         ^^^^
              |
              = help: give one: `variant = "…"`

            error[no-variant]: no Rust variant can be made from the name `?!`
              --> catalog.toml:13:9
               |
            13 | [errors."?!"]
               |         ^^^^
               |
               = help: give one: `variant = "…"`"#]],
    );
}

#[test]
fn a_variant_is_an_identifier() {
    part(
        "variant_is_no_identifier",
        r#"[errors.gone]
variant = "Not-There"
status = 410
message = "It is gone."

[errors.here]
variant = "Self"
status = 409
message = "It is here."
"#,
        expect![[r#"
            error[no-variant]: `Not-There` cannot be the name of a Rust variant
             --> catalog.toml:6:11
              |
            6 | variant = "Not-There"
              |           ^^^^^^^^^^^
              |
              = help: letters, digits and `_`, no digit first, and no keyword

            error[no-variant]: `Self` cannot be the name of a Rust variant
              --> catalog.toml:11:11
               |
            11 | variant = "Self"
               |           ^^^^^^
               |
               = help: letters, digits and `_`, no digit first, and no keyword"#]],
    );
}

#[test]
fn two_names_do_not_give_one_variant() {
    part(
        "variant_taken",
        r#"[errors.sold_out]
status = 409
message = "It is sold out."

[errors.SOLD_OUT]
status = 410
message = "It is sold out for good."

[errors.gone]
variant = "SoldOut"
status = 410
message = "It is gone."
"#,
        expect![[r#"
            error[variant-taken]: `sold_out` and `SOLD_OUT` both give the variant `SoldOut`
             --> catalog.toml:9:9
              |
            9 | [errors.SOLD_OUT]
              |         ^^^^^^^^
              |
            note: first given here
             --> catalog.toml:5:9
              |
            5 | [errors.sold_out]
              |         ^^^^^^^^
              |
              = help: tell them apart: `variant = "…"`

            error[variant-taken]: `sold_out` and `gone` both give the variant `SoldOut`
              --> catalog.toml:14:11
               |
            14 | variant = "SoldOut"
               |           ^^^^^^^^^
               |
            note: first given here
              --> catalog.toml:5:9
               |
             5 | [errors.sold_out]
               |         ^^^^^^^^
               |
               = help: tell them apart: `variant = "…"`"#]],
    );
}

#[test]
fn a_retired_name_is_not_used_again() {
    part(
        "retired_name_in_use",
        r#"[errors.gone]
status = 410
message = "It is gone."

[retired.gone]
since = "2.0"
"#,
        expect![[r#"
            error[retired-name]: the name `gone` is retired and cannot be used again
             --> catalog.toml:5:9
              |
            5 | [errors.gone]
              |         ^^^^
              |
            note: retired here
             --> catalog.toml:9:10
              |
            9 | [retired.gone]
              |          ^^^^"#]],
    );
}
