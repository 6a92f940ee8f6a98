//! Files that cannot be read, and text that is not TOML.

use errbook_catalog::Rule;
use expect_test::expect;

use crate::case::{files, part, whole};

#[test]
fn a_missing_catalog_is_reported_with_the_reason() {
    files(
        Rule::UnreadableFile,
        &[],
        expect!["error[unreadable-file]: cannot read the catalog: it does not exist"],
        expect!["error[unreadable-file]: 无法读取目录文件：文件不存在"],
    );
}

#[test]
fn a_byte_that_is_not_utf8_is_pointed_at() {
    files(
        Rule::NotUtf8,
        &[("catalog.toml", b"[catalog]\nname = \"caf\xE9\"\n")],
        expect![[r#"
        error[not-utf8]: this byte is not UTF-8
         --> catalog.toml:2:12
          |
        2 | name = "caf�"
          |            ^
          |
          = help: save the file as UTF-8"#]],
        expect![[r#"
            error[not-utf8]: 这个字节不是 UTF-8
             --> catalog.toml:2:12
              |
            2 | name = "caf�"
              |            ^
              |
              = 帮助：请将文件存为 UTF-8 编码"#]],
    );
}

#[test]
fn the_first_line_can_be_wrong() {
    whole(
        Rule::Syntax,
        "[catalog\nname = \"shop\"\n",
        expect![[r#"
            error[syntax]: this is not TOML: nothing closes this `[`
             --> catalog.toml:1:1
              |
            1 | [catalog
              | ^"#]],
        expect![[r#"
            error[syntax]: 这里不是合法的 TOML：这个 `[` 没有闭合
             --> catalog.toml:1:1
              |
            1 | [catalog
              | ^"#]],
    );
}

#[test]
fn all_syntax_errors_are_reported_and_nothing_that_follows_from_them() {
    part(
        Rule::Syntax,
        r#"[errors.sold_out]
status =
message = "This book is sold out.
causes = ["One." "Two."]
title = "Sold" "out"
description = "A \q"
"#,
        expect![[r#"
            error[syntax]: this is not TOML: the value is missing
             --> catalog.toml:6:9
              |
            6 | status =
              |         ^

            error[syntax]: this is not TOML: nothing closes the string
             --> catalog.toml:7:34
              |
            7 | message = "This book is sold out.
              |                                  ^

            error[syntax]: this is not TOML: a comma is missing here
             --> catalog.toml:8:18
              |
            8 | causes = ["One." "Two."]
              |                  ^

            error[syntax]: this is not TOML: nothing more can stand in this line
             --> catalog.toml:9:16
              |
            9 | title = "Sold" "out"
              |                ^^^^^

            error[syntax]: this is not TOML: there is no escape `\q`
              --> catalog.toml:10:18
               |
            10 | description = "A \q"
               |                  ^^
               |
               = help: these are there: `\b`, `\t`, `\n`, `\f`, `\r`, `\e`, `\"`, `\\`, `\xHH`, `\uHHHH`, `\UHHHHHHHH`; in single quotes nothing is an escape"#]],
        expect![[r#"
            error[syntax]: 这里不是合法的 TOML：缺少值
             --> catalog.toml:6:9
              |
            6 | status =
              |         ^

            error[syntax]: 这里不是合法的 TOML：字符串没有闭合
             --> catalog.toml:7:34
              |
            7 | message = "This book is sold out.
              |                                  ^

            error[syntax]: 这里不是合法的 TOML：此处缺少逗号
             --> catalog.toml:8:18
              |
            8 | causes = ["One." "Two."]
              |                  ^

            error[syntax]: 这里不是合法的 TOML：这一行不能再有别的内容
             --> catalog.toml:9:16
              |
            9 | title = "Sold" "out"
              |                ^^^^^

            error[syntax]: 这里不是合法的 TOML：没有 `\q` 这种转义
              --> catalog.toml:10:18
               |
            10 | description = "A \q"
               |                  ^^
               |
               = 帮助：可用的转义有：`\b`、`\t`、`\n`、`\f`、`\r`、`\e`、`\"`、`\\`、`\xHH`、`\uHHHH`、`\UHHHHHHHH`；单引号里没有转义"#]],
    );
}

#[test]
fn brackets_within_brackets_have_a_bound() {
    part(
        Rule::TooDeep,
        &format!("deep = {}\n", "[".repeat(100)),
        expect![[r#"
            error[too-deep]: tables and arrays lie too deep within each other
             --> catalog.toml:5:86
              |
            5 | deep = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
              |                                                                                      ^"#]],
        expect![[r#"
            error[too-deep]: 表和数组嵌套过深
             --> catalog.toml:5:86
              |
            5 | deep = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
              |                                                                                      ^"#]],
    );
}

#[test]
fn dotted_keys_have_a_bound() {
    part(
        Rule::TooDeep,
        &format!("[errors.a]\n{} = 1\n", vec!["x"; 100].join(".")),
        expect![[r#"
            error[too-deep]: tables and arrays lie too deep within each other
             --> catalog.toml:6:158
              |
            6 | ….x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x = 1
              |                                          ^"#]],
        expect![[r#"
            error[too-deep]: 表和数组嵌套过深
             --> catalog.toml:6:158
              |
            6 | ….x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x = 1
              |                                          ^"#]],
    );
}

#[test]
fn an_entry_that_is_written_twice_is_one_mistake_and_shows_the_first() {
    part(
        Rule::DuplicateKey,
        r#"[errors.sold_out.fields.copies]
type = "integer"

[errors.sold_out]
status = 409
message = "{copies} are left."

[errors.gone]
status = 410
message = "It is gone."

[errors.sold_out]
status = 410
message = "This book is sold out."
fields.copies = "integer"
"#,
        expect![[r#"
            error[duplicate-key]: `errors.sold_out` is defined twice
              --> catalog.toml:16:9
               |
            16 | [errors.sold_out]
               |         ^^^^^^^^
               |
            note: first defined here
              --> catalog.toml:8:9
               |
             8 | [errors.sold_out]
               |         ^^^^^^^^"#]],
        expect![[r#"
            error[duplicate-key]: `errors.sold_out` 重复定义
              --> catalog.toml:16:9
               |
            16 | [errors.sold_out]
               |         ^^^^^^^^
               |
            说明：首次定义在此处
              --> catalog.toml:8:9
               |
             8 | [errors.sold_out]
               |         ^^^^^^^^"#]],
    );
}

#[test]
fn a_dotted_key_that_is_written_twice_shows_the_first_in_the_same_table() {
    part(
        Rule::DuplicateKey,
        r#"[errors.gone]
status = 410
message.en = "It is gone."

[errors.sold_out]
status = 409
message.en = "This book is sold out."
message.en = "Sold out."
"#,
        expect![[r#"
            error[duplicate-key]: `message.en` is defined twice
              --> catalog.toml:12:9
               |
            12 | message.en = "Sold out."
               |         ^^
               |
            note: first defined here
              --> catalog.toml:11:9
               |
            11 | message.en = "This book is sold out."
               |         ^^"#]],
        expect![[r#"
            error[duplicate-key]: `message.en` 重复定义
              --> catalog.toml:12:9
               |
            12 | message.en = "Sold out."
               |         ^^
               |
            说明：首次定义在此处
              --> catalog.toml:11:9
               |
            11 | message.en = "This book is sold out."
               |         ^^"#]],
    );
}

#[test]
fn a_key_that_is_written_twice_in_an_inline_table_shows_the_first_in_the_same_table() {
    part(
        Rule::DuplicateKey,
        r#"[errors.gone]
status = 410
message = { en = "It is gone." }

[errors.sold_out]
status = 409
message = { en = "This book is sold out.", "en" = "Sold out." }
"#,
        expect![[r#"
            error[duplicate-key]: `"en"` is defined twice
              --> catalog.toml:11:44
               |
            11 | message = { en = "This book is sold out.", "en" = "Sold out." }
               |                                            ^^^^
               |
            note: first defined here
              --> catalog.toml:11:13
               |
            11 | message = { en = "This book is sold out.", "en" = "Sold out." }
               |             ^^"#]],
        expect![[r#"
            error[duplicate-key]: `"en"` 重复定义
              --> catalog.toml:11:44
               |
            11 | message = { en = "This book is sold out.", "en" = "Sold out." }
               |                                            ^^^^
               |
            说明：首次定义在此处
              --> catalog.toml:11:13
               |
            11 | message = { en = "This book is sold out.", "en" = "Sold out." }
               |             ^^"#]],
    );
}

#[test]
fn a_value_is_no_table_as_well() {
    part(
        Rule::DuplicateKey,
        r#"[errors.gone]
status = 410
message = "It is gone."
message.en = "It is gone."
"#,
        expect![[r#"
            error[duplicate-key]: `message` has a value already, and cannot be a table as well
             --> catalog.toml:8:1
              |
            8 | message.en = "It is gone."
              | ^^^^^^^
              |
            note: the value is given here
             --> catalog.toml:7:1
              |
            7 | message = "It is gone."
              | ^^^^^^^"#]],
        expect![[r#"
            error[duplicate-key]: `message` 已经有值，不能同时又是表
             --> catalog.toml:8:1
              |
            8 | message.en = "It is gone."
              | ^^^^^^^
              |
            说明：值在此处给出
             --> catalog.toml:7:1
              |
            7 | message = "It is gone."
              | ^^^^^^^"#]],
    );
}

#[test]
fn a_brace_that_is_never_closed_is_not_a_mistake_for_each_line_behind_it() {
    part(
        Rule::Syntax,
        r#"[errors.gone]
status = 410
message = { en = "It is gone."

[errors.sold]
status = 409
message = "It is sold."

[errors.lost]
status = 404
message = "It is lost."
"#,
        expect![[r#"
            error[syntax]: this is not TOML: nothing closes this `{`
             --> catalog.toml:7:11
              |
            7 | message = { en = "It is gone."
              |           ^"#]],
        expect![[r#"
            error[syntax]: 这里不是合法的 TOML：这个 `{` 没有闭合
             --> catalog.toml:7:11
              |
            7 | message = { en = "It is gone."
              |           ^"#]],
    );
}

#[test]
fn a_list_that_is_never_closed_is_found_at_its_bracket() {
    part(
        Rule::Syntax,
        r#"[errors.gone]
status = 410
message = "It is gone."
sources = [
    "a.rs",
    "b.rs",
    "c.rs",
    "d.rs",

[errors.sold]
status = 409
message = "It is sold."
"#,
        expect![[r#"
            error[syntax]: this is not TOML: nothing closes this `[`
             --> catalog.toml:8:11
              |
            8 | sources = [
              |           ^"#]],
        expect![[r#"
            error[syntax]: 这里不是合法的 TOML：这个 `[` 没有闭合
             --> catalog.toml:8:11
              |
            8 | sources = [
              |           ^"#]],
    );
}
