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
        error[unreadable-file]: cannot read `errors/orders.toml`: it does not exist
         --> catalog.toml:4:12
          |
        4 | include = ["errors/orders.toml"]
          |            ^^^^^^^^^^^^^^^^^^^^"#]],
        expect![[r#"
            error[unreadable-file]: 无法读取 `errors/orders.toml`：文件不存在
             --> catalog.toml:4:12
              |
            4 | include = ["errors/orders.toml"]
              |            ^^^^^^^^^^^^^^^^^^^^"#]],
    );
}

#[test]
fn a_catalog_does_not_include_itself() {
    let root = format!("{HEAD}include = [\"./catalog.toml\"]\n");
    files(
        Rule::IncludeOfItself,
        &[("catalog.toml", root.as_bytes())],
        expect![[r#"
        error[include-of-itself]: the catalog includes itself
         --> catalog.toml:4:12
          |
        4 | include = ["./catalog.toml"]
          |            ^^^^^^^^^^^^^^^^
          |
          = help: remove it from `include`"#]],
        expect![[r#"
            error[include-of-itself]: catalog.toml 包含了自己
             --> catalog.toml:4:12
              |
            4 | include = ["./catalog.toml"]
              |            ^^^^^^^^^^^^^^^^
              |
              = 帮助：请从 `include` 里删去"#]],
    );
}

#[test]
fn a_file_is_included_once_however_it_is_spelled() {
    let root = format!("{HEAD}include = [\n  \"orders.toml\",\n  \"./orders.toml\",\n]\n");
    files(
        Rule::RepeatedInclude,
        &[("catalog.toml", root.as_bytes()), ("orders.toml", b"")],
        expect![[r#"
        error[repeated-include]: `./orders.toml` is included twice
         --> catalog.toml:6:3
          |
        6 |   "./orders.toml",
          |   ^^^^^^^^^^^^^^^
          |
        note: first included here
         --> catalog.toml:5:3
          |
        5 |   "orders.toml",
          |   ^^^^^^^^^^^^^"#]],
        expect![[r#"
            error[repeated-include]: `./orders.toml` 被包含了两次
             --> catalog.toml:6:3
              |
            6 |   "./orders.toml",
              |   ^^^^^^^^^^^^^^^
              |
            说明：前一次包含在这里
             --> catalog.toml:5:3
              |
            5 |   "orders.toml",
              |   ^^^^^^^^^^^^^"#]],
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
            error[out-of-place-table]: an included file cannot have `[catalog]`
             --> orders.toml:1:2
              |
            1 | [catalog]
              |  ^^^^^^^
              |
              = help: move it to the file that includes this one

            error[out-of-place-table]: an included file cannot have `[lints]`
             --> orders.toml:4:2
              |
            4 | [lints]
              |  ^^^^^
              |
              = help: move it to the file that includes this one"#]],
        expect![[r#"
            error[out-of-place-table]: 被包含的文件里不能有 `[catalog]`
             --> orders.toml:1:2
              |
            1 | [catalog]
              |  ^^^^^^^
              |
              = 帮助：请移到包含它的那个文件里

            error[out-of-place-table]: 被包含的文件里不能有 `[lints]`
             --> orders.toml:4:2
              |
            4 | [lints]
              |  ^^^^^
              |
              = 帮助：请移到包含它的那个文件里"#]],
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
        error[duplicate-key]: `errors.gone` is defined twice
         --> orders.toml:1:9
          |
        1 | [errors.gone]
          |         ^^^^
          |
        note: first defined here
         --> catalog.toml:6:9
          |
        6 | [errors.gone]
          |         ^^^^"#]],
        expect![[r#"
            error[duplicate-key]: `errors.gone` 重复定义
             --> orders.toml:1:9
              |
            1 | [errors.gone]
              |         ^^^^
              |
            说明：前一次定义在这里
             --> catalog.toml:6:9
              |
            6 | [errors.gone]
              |         ^^^^"#]],
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
            error[unknown-group]: unknown group `order`
             --> orders.toml:2:9
              |
            2 | group = "order"
              |         ^^^^^^^
              |
              = help: did you mean `orders`?"#]],
        expect![[r#"
            error[unknown-group]: 未知的分组 `order`
             --> orders.toml:2:9
              |
            2 | group = "order"
              |         ^^^^^^^
              |
              = 帮助：是否想写 `orders`？"#]],
    );
}

#[test]
fn what_a_broken_include_may_define_is_not_reported_as_missing() {
    let root = format!("{HEAD}include = [\"orders.toml\"]\n\n[statuses.404]\nerror = \"gone\"\n");
    files(
        Rule::Syntax,
        &[("catalog.toml", root.as_bytes()), ("orders.toml", b"[errors.gone\n")],
        expect![[r#"
            error[syntax]: invalid TOML: unclosed `[`
             --> orders.toml:1:1
              |
            1 | [errors.gone
              | ^"#]],
        expect![[r#"
            error[syntax]: TOML 语法错误：`[` 没有闭合
             --> orders.toml:1:1
              |
            1 | [errors.gone
              | ^"#]],
    );
}

#[test]
fn an_included_file_is_named_from_the_catalog() {
    let root = format!("{HEAD}include = ['/etc/orders.toml', 'C:\\shop\\stock.toml', '\\\\server\\stock.toml']\n");
    files(
        Rule::AbsoluteInclude,
        &[("catalog.toml", root.as_bytes())],
        expect![[r#"
            error[absolute-include]: `/etc/orders.toml` is an absolute path, which would be wrong on other machines
             --> catalog.toml:4:12
              |
            4 | include = ['/etc/orders.toml', 'C:\shop\stock.toml', '\\server\stock.toml']
              |            ^^^^^^^^^^^^^^^^^^
              |
              = help: write the path relative to the directory of the catalog

            error[absolute-include]: `C:\shop\stock.toml` is an absolute path, which would be wrong on other machines
             --> catalog.toml:4:32
              |
            4 | include = ['/etc/orders.toml', 'C:\shop\stock.toml', '\\server\stock.toml']
              |                                ^^^^^^^^^^^^^^^^^^^^
              |
              = help: write the path relative to the directory of the catalog

            error[absolute-include]: `\\server\stock.toml` is an absolute path, which would be wrong on other machines
             --> catalog.toml:4:54
              |
            4 | include = ['/etc/orders.toml', 'C:\shop\stock.toml', '\\server\stock.toml']
              |                                                      ^^^^^^^^^^^^^^^^^^^^^
              |
              = help: write the path relative to the directory of the catalog"#]],
        expect![[r#"
            error[absolute-include]: `/etc/orders.toml` 是绝对路径，换一台机器就会失效
             --> catalog.toml:4:12
              |
            4 | include = ['/etc/orders.toml', 'C:\shop\stock.toml', '\\server\stock.toml']
              |            ^^^^^^^^^^^^^^^^^^
              |
              = 帮助：请写相对于 catalog.toml 所在文件夹的路径

            error[absolute-include]: `C:\shop\stock.toml` 是绝对路径，换一台机器就会失效
             --> catalog.toml:4:32
              |
            4 | include = ['/etc/orders.toml', 'C:\shop\stock.toml', '\\server\stock.toml']
              |                                ^^^^^^^^^^^^^^^^^^^^
              |
              = 帮助：请写相对于 catalog.toml 所在文件夹的路径

            error[absolute-include]: `\\server\stock.toml` 是绝对路径，换一台机器就会失效
             --> catalog.toml:4:54
              |
            4 | include = ['/etc/orders.toml', 'C:\shop\stock.toml', '\\server\stock.toml']
              |                                                      ^^^^^^^^^^^^^^^^^^^^^
              |
              = 帮助：请写相对于 catalog.toml 所在文件夹的路径"#]],
    );
}

#[test]
fn a_catalog_that_is_given_as_a_text_includes_nothing() {
    reported(
        Rule::UnreadableFile,
        &read_text("catalog.toml", "[catalog]\nname = \"shop\"\ninclude = [\"orders.toml\"]\n"),
        expect![[r#"
            error[unreadable-file]: cannot read `orders.toml`: a catalog given as a string cannot include files
             --> catalog.toml:3:12
              |
            3 | include = ["orders.toml"]
              |            ^^^^^^^^^^^^^"#]],
        expect![[r#"
            error[unreadable-file]: 无法读取 `orders.toml`：以字符串给出的错误目录不能包含别的文件
             --> catalog.toml:3:12
              |
            3 | include = ["orders.toml"]
              |            ^^^^^^^^^^^^^"#]],
    );
}
