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
        expect![[r#"
            error[no-variant]: 由名字 `404` 得不出 Rust 变体名
             --> catalog.toml:5:9
              |
            5 | [errors.404]
              |         ^^^
              |
              = 帮助：请另外指定：`variant = "…"`

            error[no-variant]: 由名字 `self` 得不出 Rust 变体名
             --> catalog.toml:9:9
              |
            9 | [errors.self]
              |         ^^^^
              |
              = 帮助：请另外指定：`variant = "…"`

            error[no-variant]: 由名字 `?!` 得不出 Rust 变体名
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
        expect![[r#"
            error[no-variant]: `Not-There` 不能用作 Rust 变体名
             --> catalog.toml:6:11
              |
            6 | variant = "Not-There"
              |           ^^^^^^^^^^^
              |
              = 帮助：可以用字母、数字和 `_`，不能以数字开头，也不能是关键字

            error[no-variant]: `Self` 不能用作 Rust 变体名
              --> catalog.toml:11:11
               |
            11 | variant = "Self"
               |           ^^^^^^
               |
               = 帮助：可以用字母、数字和 `_`，不能以数字开头，也不能是关键字"#]],
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
        expect![[r#"
            error[variant-taken]: 由 `sold_out` 和 `SOLD_OUT` 得出的变体名都是 `SoldOut`
             --> catalog.toml:9:9
              |
            9 | [errors.SOLD_OUT]
              |         ^^^^^^^^
              |
            说明：首次出现在此处
             --> catalog.toml:5:9
              |
            5 | [errors.sold_out]
              |         ^^^^^^^^
              |
              = 帮助：请加以区分：`variant = "…"`

            error[variant-taken]: 由 `sold_out` 和 `gone` 得出的变体名都是 `SoldOut`
              --> catalog.toml:14:11
               |
            14 | variant = "SoldOut"
               |           ^^^^^^^^^
               |
            说明：首次出现在此处
              --> catalog.toml:5:9
               |
             5 | [errors.sold_out]
               |         ^^^^^^^^
               |
               = 帮助：请加以区分：`variant = "…"`"#]],
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
        expect![[r#"
            error[retired-name]: 名字 `gone` 已停用，不能再次启用
             --> catalog.toml:5:9
              |
            5 | [errors.gone]
              |         ^^^^
              |
            说明：在此处停用
             --> catalog.toml:9:10
              |
            9 | [retired.gone]
              |          ^^^^"#]],
    );
}
