//! Files that cannot be read, and text that is not TOML.

use errbook_catalog::Rule;
use expect_test::expect;

use crate::case::{files, part, whole};

#[test]
fn a_missing_catalog_is_reported_with_the_reason() {
    files(
        Rule::UnreadableFile,
        &[],
        expect![[r#"
            error[unreadable-file]
              cannot read the catalog: it does not exist"#]],
        expect![[r#"
            error[unreadable-file]
              无法读取错误目录：文件不存在"#]],
    );
}

#[test]
fn a_byte_that_is_not_utf8_is_pointed_at() {
    files(
        Rule::NotUtf8,
        &[("catalog.toml", b"[catalog]\nname = \"caf\xE9\"\n")],
        expect![[r#"
            error[not-utf8] catalog.toml:2:12 ‹�›
              invalid UTF-8
              help: save the file as UTF-8"#]],
        expect![[r#"
            error[not-utf8] catalog.toml:2:12 ‹�›
              不是合法的 UTF-8
              help: 请把文件保存为 UTF-8 编码"#]],
    );
}

#[test]
fn the_first_line_can_be_wrong() {
    whole(
        Rule::Syntax,
        "[catalog\nname = \"shop\"\n",
        expect![[r#"
            error[syntax] catalog.toml:1:1 ‹[›
              invalid TOML: unclosed `[`"#]],
        expect![[r#"
            error[syntax] catalog.toml:1:1 ‹[›
              TOML 语法错误：`[` 没有闭合"#]],
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
            error[syntax] catalog.toml:6:9 ‹›
              invalid TOML: missing value

            error[syntax] catalog.toml:7:34 ‹›
              invalid TOML: unclosed string

            error[syntax] catalog.toml:8:18 ‹"›
              invalid TOML: missing comma

            error[syntax] catalog.toml:9:16 ‹"out"›
              invalid TOML: unexpected text after the value

            error[syntax] catalog.toml:10:18 ‹\\q›
              invalid TOML: unknown escape `\q`
              help: use one of `\b`, `\t`, `\n`, `\f`, `\r`, `\e`, `\"`, `\\`, `\xHH`, `\uHHHH`, `\UHHHHHHHH`, or single quotes, in which nothing is escaped"#]],
        expect![[r#"
            error[syntax] catalog.toml:6:9 ‹›
              TOML 语法错误：缺少值

            error[syntax] catalog.toml:7:34 ‹›
              TOML 语法错误：字符串没有闭合

            error[syntax] catalog.toml:8:18 ‹"›
              TOML 语法错误：缺少逗号

            error[syntax] catalog.toml:9:16 ‹"out"›
              TOML 语法错误：值的后面有多余的内容

            error[syntax] catalog.toml:10:18 ‹\\q›
              TOML 语法错误：未知的转义 `\q`
              help: 可用的转义有：`\b`、`\t`、`\n`、`\f`、`\r`、`\e`、`\"`、`\\`、`\xHH`、`\uHHHH`、`\UHHHHHHHH`；也可以改用单引号，其中没有转义"#]],
    );
}

#[test]
fn brackets_within_brackets_have_a_bound() {
    part(
        Rule::TooDeep,
        &format!("deep = {}\n", "[".repeat(100)),
        expect![[r#"
            error[too-deep] catalog.toml:5:86 ‹[›
              tables and arrays are nested too deeply"#]],
        expect![[r#"
            error[too-deep] catalog.toml:5:86 ‹[›
              表和数组嵌套过深"#]],
    );
}

#[test]
fn dotted_keys_have_a_bound() {
    part(
        Rule::TooDeep,
        &format!("[errors.a]\n{} = 1\n", vec!["x"; 100].join(".")),
        expect![[r#"
            error[too-deep] catalog.toml:6:158 ‹.›
              tables and arrays are nested too deeply"#]],
        expect![[r#"
            error[too-deep] catalog.toml:6:158 ‹.›
              表和数组嵌套过深"#]],
    );
}

#[test]
fn an_entry_that_is_written_twice_is_one_error_and_shows_the_first() {
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
            error[duplicate-key] catalog.toml:16:9 ‹sold_out›
              `errors.sold_out` is defined twice
              note catalog.toml:8:9 ‹sold_out›: first defined here"#]],
        expect![[r#"
            error[duplicate-key] catalog.toml:16:9 ‹sold_out›
              `errors.sold_out` 重复定义
              note catalog.toml:8:9 ‹sold_out›: 前一次定义在这里"#]],
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
            error[duplicate-key] catalog.toml:12:9 ‹en›
              `message.en` is defined twice
              note catalog.toml:11:9 ‹en›: first defined here"#]],
        expect![[r#"
            error[duplicate-key] catalog.toml:12:9 ‹en›
              `message.en` 重复定义
              note catalog.toml:11:9 ‹en›: 前一次定义在这里"#]],
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
            error[duplicate-key] catalog.toml:11:44 ‹"en"›
              `"en"` is defined twice
              note catalog.toml:11:13 ‹en›: first defined here"#]],
        expect![[r#"
            error[duplicate-key] catalog.toml:11:44 ‹"en"›
              `"en"` 重复定义
              note catalog.toml:11:13 ‹en›: 前一次定义在这里"#]],
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
            error[duplicate-key] catalog.toml:8:1 ‹message›
              `message` already has a value and cannot be a table too
              note catalog.toml:7:1 ‹message›: its value is set here"#]],
        expect![[r#"
            error[duplicate-key] catalog.toml:8:1 ‹message›
              `message` 已经有值，不能同时是表
              note catalog.toml:7:1 ‹message›: 值在这里设置"#]],
    );
}

#[test]
fn an_unclosed_brace_is_not_an_error_for_each_line_behind_it() {
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
            error[syntax] catalog.toml:7:11 ‹{›
              invalid TOML: unclosed `{`"#]],
        expect![[r#"
            error[syntax] catalog.toml:7:11 ‹{›
              TOML 语法错误：`{` 没有闭合"#]],
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
            error[syntax] catalog.toml:8:11 ‹[›
              invalid TOML: unclosed `[`"#]],
        expect![[r#"
            error[syntax] catalog.toml:8:11 ‹[›
              TOML 语法错误：`[` 没有闭合"#]],
    );
}

#[test]
fn a_merge_conflict_is_one_error_and_nothing_follows_from_its_sides() {
    part(
        Rule::MergeConflict,
        r#"[errors.sold_out]
status = 409
<<<<<<< HEAD
message = "This book is sold out."
||||||| parent
message = "Sold."
=======
message = "This book is gone."
retryable = tru
>>>>>>> other
causes = [
    "One.",
<<<<<<< HEAD
    "Two.",
=======
    "Three.
>>>>>>> other
]
<<<<<<< HEAD

[errors.late]
status = 400
message = "Too late."
=======

[errors.early]
status = 400
message = "Too early."
>>>>>>> other
"#,
        expect![[r#"
            error[merge-conflict] catalog.toml:7:1 ‹<<<<<<< HEAD›
              the catalog has a merge conflict
              help: keep what is right of both sides, and remove the lines with the markers

            error[merge-conflict] catalog.toml:17:1 ‹<<<<<<< HEAD›
              the catalog has a merge conflict
              help: keep what is right of both sides, and remove the lines with the markers

            error[merge-conflict] catalog.toml:23:1 ‹<<<<<<< HEAD›
              the catalog has a merge conflict
              help: keep what is right of both sides, and remove the lines with the markers"#]],
        expect![[r#"
            error[merge-conflict] catalog.toml:7:1 ‹<<<<<<< HEAD›
              错误目录里有合并冲突
              help: 请保留双方内容里正确的部分，并删去冲突标记所在的行

            error[merge-conflict] catalog.toml:17:1 ‹<<<<<<< HEAD›
              错误目录里有合并冲突
              help: 请保留双方内容里正确的部分，并删去冲突标记所在的行

            error[merge-conflict] catalog.toml:23:1 ‹<<<<<<< HEAD›
              错误目录里有合并冲突
              help: 请保留双方内容里正确的部分，并删去冲突标记所在的行"#]],
    );
}

#[test]
fn a_merge_conflict_within_a_text_is_no_text() {
    part(
        Rule::MergeConflict,
        "[errors.sold_out]\nstatus = 409\nmessage = \"Sold out.\"\ndescription = \"\"\"\nOne.\r\n<<<<<<< HEAD\nTwo.\n=======\nThree.\n>>>>>>> other\n\"\"\"\n",
        expect![[r#"
            error[merge-conflict] catalog.toml:10:1 ‹<<<<<<< HEAD›
              the catalog has a merge conflict
              help: keep what is right of both sides, and remove the lines with the markers"#]],
        expect![[r#"
            error[merge-conflict] catalog.toml:10:1 ‹<<<<<<< HEAD›
              错误目录里有合并冲突
              help: 请保留双方内容里正确的部分，并删去冲突标记所在的行"#]],
    );
}

#[test]
fn a_marker_without_its_conflict_is_one_too() {
    part(
        Rule::MergeConflict,
        "=======\n[errors.sold_out]\nstatus = 409\nmessage = \"Sold out.\"\n>>>>>>> other\n<<<<<<<\n",
        expect![[r#"
            error[merge-conflict] catalog.toml:5:1 ‹=======›
              the catalog has a merge conflict
              help: keep what is right of both sides, and remove the lines with the markers

            error[merge-conflict] catalog.toml:10:1 ‹<<<<<<<›
              the catalog has a merge conflict
              help: keep what is right of both sides, and remove the lines with the markers"#]],
        expect![[r#"
            error[merge-conflict] catalog.toml:5:1 ‹=======›
              错误目录里有合并冲突
              help: 请保留双方内容里正确的部分，并删去冲突标记所在的行

            error[merge-conflict] catalog.toml:10:1 ‹<<<<<<<›
              错误目录里有合并冲突
              help: 请保留双方内容里正确的部分，并删去冲突标记所在的行"#]],
    );
}
