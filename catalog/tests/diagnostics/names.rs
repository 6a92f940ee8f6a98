//! Names of entries and of their Rust variants.

use errbook_catalog::Rule;
use expect_test::expect;

use crate::case::part;

#[test]
fn a_name_gives_a_variant() {
    part(
        Rule::NoVariant,
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
            error[no-variant]: cannot derive a Rust variant from the name `404`
             --> catalog.toml:5:9
              |
            5 | [errors.404]
              |         ^^^
              |
              = help: set one: `variant = "…"`

            error[no-variant]: cannot derive a Rust variant from the name `self`
             --> catalog.toml:9:9
              |
            9 | [errors.self]
              |         ^^^^
              |
              = help: set one: `variant = "…"`

            error[no-variant]: cannot derive a Rust variant from the name `?!`
              --> catalog.toml:13:9
               |
            13 | [errors."?!"]
               |         ^^^^
               |
               = help: set one: `variant = "…"`"#]],
        expect![[r#"
            error[no-variant]: 无法由名字 `404` 生成 Rust 变体名
             --> catalog.toml:5:9
              |
            5 | [errors.404]
              |         ^^^
              |
              = 帮助：请另外指定：`variant = "…"`

            error[no-variant]: 无法由名字 `self` 生成 Rust 变体名
             --> catalog.toml:9:9
              |
            9 | [errors.self]
              |         ^^^^
              |
              = 帮助：请另外指定：`variant = "…"`

            error[no-variant]: 无法由名字 `?!` 生成 Rust 变体名
              --> catalog.toml:13:9
               |
            13 | [errors."?!"]
               |         ^^^^
               |
               = 帮助：请另外指定：`variant = "…"`"#]],
    );
}

#[test]
fn a_variant_is_an_identifier() {
    part(
        Rule::NoVariant,
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
            error[no-variant]: `Not-There` is not a valid name for a Rust variant
             --> catalog.toml:6:11
              |
            6 | variant = "Not-There"
              |           ^^^^^^^^^^^
              |
              = help: use letters, digits and `_`; a name cannot start with a digit or be a keyword

            error[no-variant]: `Self` is not a valid name for a Rust variant
              --> catalog.toml:11:11
               |
            11 | variant = "Self"
               |           ^^^^^^
               |
               = help: use letters, digits and `_`; a name cannot start with a digit or be a keyword"#]],
        expect![[r#"
            error[no-variant]: `Not-There` 不能用作 Rust 变体名
             --> catalog.toml:6:11
              |
            6 | variant = "Not-There"
              |           ^^^^^^^^^^^
              |
              = 帮助：请使用字母、数字和 `_`；不能以数字开头，也不能是关键字

            error[no-variant]: `Self` 不能用作 Rust 变体名
              --> catalog.toml:11:11
               |
            11 | variant = "Self"
               |           ^^^^^^
               |
               = 帮助：请使用字母、数字和 `_`；不能以数字开头，也不能是关键字"#]],
    );
}

#[test]
fn two_names_do_not_give_one_variant() {
    part(
        Rule::VariantTaken,
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
            error[variant-taken]: `sold_out` and `SOLD_OUT` have the same Rust variant `SoldOut`
             --> catalog.toml:9:9
              |
            9 | [errors.SOLD_OUT]
              |         ^^^^^^^^
              |
            note: first used here
             --> catalog.toml:5:9
              |
            5 | [errors.sold_out]
              |         ^^^^^^^^
              |
              = help: give one of them another variant: `variant = "…"`

            error[variant-taken]: `sold_out` and `gone` have the same Rust variant `SoldOut`
              --> catalog.toml:14:11
               |
            14 | variant = "SoldOut"
               |           ^^^^^^^^^
               |
            note: first used here
              --> catalog.toml:5:9
               |
             5 | [errors.sold_out]
               |         ^^^^^^^^
               |
               = help: give one of them another variant: `variant = "…"`"#]],
        expect![[r#"
            error[variant-taken]: `sold_out` 和 `SOLD_OUT` 的 Rust 变体名都是 `SoldOut`
             --> catalog.toml:9:9
              |
            9 | [errors.SOLD_OUT]
              |         ^^^^^^^^
              |
            说明：前一次使用在这里
             --> catalog.toml:5:9
              |
            5 | [errors.sold_out]
              |         ^^^^^^^^
              |
              = 帮助：请为其中一个另外指定：`variant = "…"`

            error[variant-taken]: `sold_out` 和 `gone` 的 Rust 变体名都是 `SoldOut`
              --> catalog.toml:14:11
               |
            14 | variant = "SoldOut"
               |           ^^^^^^^^^
               |
            说明：前一次使用在这里
              --> catalog.toml:5:9
               |
             5 | [errors.sold_out]
               |         ^^^^^^^^
               |
               = 帮助：请为其中一个另外指定：`variant = "…"`"#]],
    );
}

#[test]
fn a_retired_name_is_not_used_again() {
    part(
        Rule::RetiredName,
        r#"[errors.gone]
status = 410
message = "It is gone."

[retired.gone]
since = "2.0"
"#,
        expect![[r#"
            error[retired-name]: the name `gone` is retired and cannot be reused
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
        expect![[r#"
            error[retired-name]: 名字 `gone` 已停用，不能再次使用
             --> catalog.toml:5:9
              |
            5 | [errors.gone]
              |         ^^^^
              |
            说明：在这里停用
             --> catalog.toml:9:10
              |
            9 | [retired.gone]
              |          ^^^^"#]],
    );
}
