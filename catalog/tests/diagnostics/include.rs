//! Included files.

use errbook_catalog::{Rule, read_text};
use expect_test::expect;

use crate::case::{files, reported};

const HEAD: &str = "[catalog]\nname = \"shop\"\nlanguages = [\"en\"]\n";

#[test]
fn an_included_file_that_does_not_exist_is_reported_where_it_is_named() {
    let root = format!("{HEAD}include = [\"errors/orders.toml\"]\n");
    files(
        Rule::UnreadableFile,
        &[("catalog.toml", root.as_bytes())],
        expect![[r#"
            error[unreadable-file] catalog.toml:4:12 ‹"errors/orders.toml"›
              cannot read `errors/orders.toml`: it does not exist"#]],
        expect![[r#"
            error[unreadable-file] catalog.toml:4:12 ‹"errors/orders.toml"›
              无法读取 `errors/orders.toml`：文件不存在"#]],
    );
}

#[test]
fn a_catalog_does_not_include_itself() {
    let root = format!("{HEAD}include = [\"./catalog.toml\"]\n");
    files(
        Rule::IncludeOfItself,
        &[("catalog.toml", root.as_bytes())],
        expect![[r#"
            error[include-of-itself] catalog.toml:4:12 ‹"./catalog.toml"›
              the catalog includes itself
              help: remove it from `include`"#]],
        expect![[r#"
            error[include-of-itself] catalog.toml:4:12 ‹"./catalog.toml"›
              catalog.toml 包含了自己
              help: 请从 `include` 里删去"#]],
    );
}

#[test]
fn a_file_is_included_once_however_it_is_spelled() {
    let root = format!("{HEAD}include = [\n  \"orders.toml\",\n  \"./orders.toml\",\n]\n");
    files(
        Rule::RepeatedInclude,
        &[("catalog.toml", root.as_bytes()), ("orders.toml", b"")],
        expect![[r#"
            error[repeated-include] catalog.toml:6:3 ‹"./orders.toml"›
              `./orders.toml` is included twice
              note catalog.toml:5:3 ‹"orders.toml"›: first included here"#]],
        expect![[r#"
            error[repeated-include] catalog.toml:6:3 ‹"./orders.toml"›
              `./orders.toml` 被包含了两次
              note catalog.toml:5:3 ‹"orders.toml"›: 前一次包含在这里"#]],
    );
}

#[test]
fn an_included_file_holds_no_tables_of_the_catalog_itself() {
    let root = format!("{HEAD}include = [\"orders.toml\"]\n");
    let part = b"[catalog]\nname = \"orders\"\n\n[lints]\nunused = \"deny\"\n";
    files(
        Rule::OutOfPlaceTable,
        &[("catalog.toml", root.as_bytes()), ("orders.toml", part)],
        expect![[r#"
            error[out-of-place-table] orders.toml:1:2 ‹catalog›
              an included file cannot have `[catalog]`
              help: move it to the file that includes this one

            error[out-of-place-table] orders.toml:4:2 ‹lints›
              an included file cannot have `[lints]`
              help: move it to the file that includes this one"#]],
        expect![[r#"
            error[out-of-place-table] orders.toml:1:2 ‹catalog›
              被包含的文件里不能有 `[catalog]`
              help: 请移到包含它的那个文件里

            error[out-of-place-table] orders.toml:4:2 ‹lints›
              被包含的文件里不能有 `[lints]`
              help: 请移到包含它的那个文件里"#]],
    );
}

#[test]
fn an_entry_that_two_files_define_shows_the_first() {
    let root = format!("{HEAD}include = [\"orders.toml\"]\n\n[errors.gone]\nstatus = 410\nmessage = \"Gone.\"\n");
    let part = b"[errors.gone]\nstatus = 404\nmessage = \"It is gone.\"\n";
    files(
        Rule::DuplicateKey,
        &[("catalog.toml", root.as_bytes()), ("orders.toml", part)],
        expect![[r#"
            error[duplicate-key] orders.toml:1:9 ‹gone›
              `errors.gone` is defined twice
              note catalog.toml:6:9 ‹gone›: first defined here"#]],
        expect![[r#"
            error[duplicate-key] orders.toml:1:9 ‹gone›
              `errors.gone` 重复定义
              note catalog.toml:6:9 ‹gone›: 前一次定义在这里"#]],
    );
}

#[test]
fn an_error_in_an_included_file_names_that_file() {
    let root = format!("{HEAD}include = [\"orders.toml\"]\n\n[groups.orders]\nstatus = 409\n");
    let part = b"[errors.sold_out]\ngroup = \"order\"\nmessage = \"This book is sold out.\"\n";
    files(
        Rule::UnknownGroup,
        &[("catalog.toml", root.as_bytes()), ("orders.toml", part)],
        expect![[r#"
            error[unknown-group] orders.toml:2:9 ‹"order"›
              unknown group `order`
              help: did you mean `orders`?"#]],
        expect![[r#"
            error[unknown-group] orders.toml:2:9 ‹"order"›
              未知的分组 `order`
              help: 是否想写 `orders`？"#]],
    );
}

#[test]
fn what_a_broken_include_may_define_is_not_reported_as_missing() {
    let root = format!("{HEAD}include = [\"orders.toml\"]\n\n[statuses.404]\nerror = \"gone\"\n");
    files(
        Rule::Syntax,
        &[("catalog.toml", root.as_bytes()), ("orders.toml", b"[errors.gone\n")],
        expect![[r#"
            error[syntax] orders.toml:1:1 ‹[›
              invalid TOML: unclosed `[`"#]],
        expect![[r#"
            error[syntax] orders.toml:1:1 ‹[›
              TOML 语法错误：`[` 没有闭合"#]],
    );
}

#[test]
fn an_included_file_is_named_from_the_catalog() {
    let root = format!("{HEAD}include = ['/etc/orders.toml', 'C:\\shop\\stock.toml', '\\\\server\\stock.toml']\n");
    files(
        Rule::AbsoluteInclude,
        &[("catalog.toml", root.as_bytes())],
        expect![[r#"
            error[absolute-include] catalog.toml:4:12 ‹'/etc/orders.toml'›
              `/etc/orders.toml` is an absolute path, which would be wrong on other machines
              help: write the path relative to the folder of the catalog

            error[absolute-include] catalog.toml:4:32 ‹'C:\\shop\\stock.toml'›
              `C:\shop\stock.toml` is an absolute path, which would be wrong on other machines
              help: write the path relative to the folder of the catalog

            error[absolute-include] catalog.toml:4:54 ‹'\\\\server\\stock.toml'›
              `\\server\stock.toml` is an absolute path, which would be wrong on other machines
              help: write the path relative to the folder of the catalog"#]],
        expect![[r#"
            error[absolute-include] catalog.toml:4:12 ‹'/etc/orders.toml'›
              `/etc/orders.toml` 是绝对路径，换一台机器就会失效
              help: 请写相对于 catalog.toml 所在文件夹的路径

            error[absolute-include] catalog.toml:4:32 ‹'C:\\shop\\stock.toml'›
              `C:\shop\stock.toml` 是绝对路径，换一台机器就会失效
              help: 请写相对于 catalog.toml 所在文件夹的路径

            error[absolute-include] catalog.toml:4:54 ‹'\\\\server\\stock.toml'›
              `\\server\stock.toml` 是绝对路径，换一台机器就会失效
              help: 请写相对于 catalog.toml 所在文件夹的路径"#]],
    );
}

#[test]
fn a_catalog_that_is_given_as_a_text_includes_only_the_texts_that_are_given_with_it() {
    reported(
        Rule::UnreadableFile,
        &read_text("catalog.toml", "[catalog]\nname = \"shop\"\ninclude = [\"orders.toml\"]\n"),
        expect![[r#"
            error[unreadable-file] catalog.toml:3:12 ‹"orders.toml"›
              cannot read `orders.toml`: its text was not given with the text of the catalog
              help: in Rust code, give the texts of both: `Book::from_catalog_with`"#]],
        expect![[r#"
            error[unreadable-file] catalog.toml:3:12 ‹"orders.toml"›
              无法读取 `orders.toml`：提供错误目录的文本时，没有提供这个文件的文本
              help: 在 Rust 代码中，请用 `Book::from_catalog_with` 一并提供"#]],
    );
}

#[test]
fn a_path_has_slashes_on_every_system() {
    let root = format!("{HEAD}include = ['errors\\orders.toml', 'errors/gone.toml']\n");
    files(
        Rule::MalformedInclude,
        &[("catalog.toml", root.as_bytes()), ("errors/gone.toml", b"")],
        expect![[r#"
            error[malformed-include] catalog.toml:4:12 ‹'errors\\orders.toml'›
              `errors\\orders.toml` has a backslash, which separates folders on Windows alone
              help: write `errors/orders.toml`"#]],
        expect![[r#"
            error[malformed-include] catalog.toml:4:12 ‹'errors\\orders.toml'›
              `errors\\orders.toml` 里有反斜杠，只有 Windows 用它分隔文件夹
              help: 请写作 `errors/orders.toml`"#]],
    );
}

#[test]
fn violations_of_all_files_are_known_to_all_entries() {
    let root = format!(
        "{HEAD}include = [\"rules.toml\"]\n\n[violations.required]\nmessage = \"Missing.\"\n\n[errors.a]\nstatus = 422\nmessage = \"A.\"\nviolations = [\"too_long\", \"old\"]\n"
    );
    let rules = "[violations.too_long]\nmessage = \"Too long.\"\n\n[violations.required]\nmessage = \"Missing.\"\n\n[retired_violations]\nold = {}\n\n[errors.b]\nstatus = 422\nmessage = \"B.\"\nviolations = [\"required\"]\n";
    files(
        Rule::DuplicateKey,
        &[("catalog.toml", root.as_bytes()), ("rules.toml", rules.as_bytes())],
        expect![[r#"
            error[unknown-violation] catalog.toml:12:27 ‹"old"›
              unknown violation `old`
              help: the catalog has `required`, `too_long`

            error[duplicate-key] rules.toml:4:13 ‹required›
              `violations.required` is defined twice
              note catalog.toml:6:13 ‹required›: first defined here"#]],
        expect![[r#"
            error[unknown-violation] catalog.toml:12:27 ‹"old"›
              未知的违规项 `old`
              help: 错误目录里有：`required`、`too_long`

            error[duplicate-key] rules.toml:4:13 ‹required›
              `violations.required` 重复定义
              note catalog.toml:6:13 ‹required›: 前一次定义在这里"#]],
    );
}
