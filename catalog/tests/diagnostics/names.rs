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
            error[no-variant] catalog.toml:5:9 ‹404›
              cannot derive a Rust variant from the name `404`
              help: set one: `variant = "…"`

            error[no-variant] catalog.toml:9:9 ‹self›
              cannot derive a Rust variant from the name `self`
              help: set one: `variant = "…"`

            error[no-variant] catalog.toml:13:9 ‹"?!"›
              cannot derive a Rust variant from the name `?!`
              help: set one: `variant = "…"`"#]],
        expect![[r#"
            error[no-variant] catalog.toml:5:9 ‹404›
              无法由名字 `404` 生成 Rust 变体名
              help: 请另外指定：`variant = "…"`

            error[no-variant] catalog.toml:9:9 ‹self›
              无法由名字 `self` 生成 Rust 变体名
              help: 请另外指定：`variant = "…"`

            error[no-variant] catalog.toml:13:9 ‹"?!"›
              无法由名字 `?!` 生成 Rust 变体名
              help: 请另外指定：`variant = "…"`"#]],
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
            error[no-variant] catalog.toml:6:11 ‹"Not-There"›
              `Not-There` is not a valid name for a Rust variant
              help: use letters, digits and `_`; a name cannot start with a digit or be a keyword

            error[no-variant] catalog.toml:11:11 ‹"Self"›
              `Self` is not a valid name for a Rust variant
              help: use letters, digits and `_`; a name cannot start with a digit or be a keyword"#]],
        expect![[r#"
            error[no-variant] catalog.toml:6:11 ‹"Not-There"›
              `Not-There` 不能用作 Rust 变体名
              help: 请使用字母、数字和 `_`；不能以数字开头，也不能是关键字

            error[no-variant] catalog.toml:11:11 ‹"Self"›
              `Self` 不能用作 Rust 变体名
              help: 请使用字母、数字和 `_`；不能以数字开头，也不能是关键字"#]],
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
            error[variant-taken] catalog.toml:9:9 ‹SOLD_OUT›
              `sold_out` and `SOLD_OUT` have the same Rust variant `SoldOut`
              note catalog.toml:5:9 ‹sold_out›: first used here
              help: give one of them another variant: `variant = "…"`

            error[variant-taken] catalog.toml:14:11 ‹"SoldOut"›
              `sold_out` and `gone` have the same Rust variant `SoldOut`
              note catalog.toml:5:9 ‹sold_out›: first used here
              help: give one of them another variant: `variant = "…"`"#]],
        expect![[r#"
            error[variant-taken] catalog.toml:9:9 ‹SOLD_OUT›
              `sold_out` 和 `SOLD_OUT` 的 Rust 变体名都是 `SoldOut`
              note catalog.toml:5:9 ‹sold_out›: 前一次使用在这里
              help: 请为其中一个另外指定：`variant = "…"`

            error[variant-taken] catalog.toml:14:11 ‹"SoldOut"›
              `sold_out` 和 `gone` 的 Rust 变体名都是 `SoldOut`
              note catalog.toml:5:9 ‹sold_out›: 前一次使用在这里
              help: 请为其中一个另外指定：`variant = "…"`"#]],
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
            error[retired-name] catalog.toml:5:9 ‹gone›
              the name `gone` is retired and cannot be reused
              note catalog.toml:9:10 ‹gone›: retired here"#]],
        expect![[r#"
            error[retired-name] catalog.toml:5:9 ‹gone›
              名字 `gone` 已停用，不能再次使用
              note catalog.toml:9:10 ‹gone›: 在这里停用"#]],
    );
}

#[test]
fn entries_have_distinct_reasons_in_grpc() {
    let [one, two] = ["one", "two"].map(|end| format!("{}{end}", "long_".repeat(13)));
    part(
        Rule::ReasonTaken,
        &format!(
            r#"[errors.order_gone]
status = 410
message = "It is gone."

[errors.order-gone]
variant = "Removed"
status = 410
message = "It is gone."

[errors.{one}]
status = 410
message = "It is gone."

[errors.{two}]
status = 410
message = "It is gone."
"#
        ),
        expect![[r#"
            error[reason-taken] catalog.toml:9:9 ‹order-gone›
              `order_gone` and `order-gone` have the same reason `ORDER_GONE` in gRPC
              note catalog.toml:5:9 ‹order_gone›: first used here
              help: rename one of them: a reason is the first 63 characters of the name in upper case with `_` between words

            error[reason-taken] catalog.toml:18:9 ‹long_long_long_long_long_long_long_long_long_long_long_long_long_two›
              `long_long_long_long_long_long_long_long_long_long_long_long_long_one` and `long_long_long_long_long_long_long_long_long_long_long_long_long_two` have the same reason `LONG_LONG_LONG_LONG_LONG_LONG_LONG_LONG_LONG_LONG_LONG_LONG_LON` in gRPC
              note catalog.toml:14:9 ‹long_long_long_long_long_long_long_long_long_long_long_long_long_one›: first used here
              help: rename one of them: a reason is the first 63 characters of the name in upper case with `_` between words"#]],
        expect![[r#"
            error[reason-taken] catalog.toml:9:9 ‹order-gone›
              `order_gone` 和 `order-gone` 在 gRPC 里的 reason 都是 `ORDER_GONE`
              note catalog.toml:5:9 ‹order_gone›: 前一次使用在这里
              help: 请为其中一个改名：reason 由名字转成大写、单词之间用 `_` 连接而成，只取前 63 个字符

            error[reason-taken] catalog.toml:18:9 ‹long_long_long_long_long_long_long_long_long_long_long_long_long_two›
              `long_long_long_long_long_long_long_long_long_long_long_long_long_one` 和 `long_long_long_long_long_long_long_long_long_long_long_long_long_two` 在 gRPC 里的 reason 都是 `LONG_LONG_LONG_LONG_LONG_LONG_LONG_LONG_LONG_LONG_LONG_LONG_LON`
              note catalog.toml:14:9 ‹long_long_long_long_long_long_long_long_long_long_long_long_long_one›: 前一次使用在这里
              help: 请为其中一个改名：reason 由名字转成大写、单词之间用 `_` 连接而成，只取前 63 个字符"#]],
    );
}
