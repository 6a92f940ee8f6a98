//! Included files.

use expect_test::expect;

use crate::case::files;

const HEAD: &str = "[catalog]\nname = \"shop\"\nlanguages = [\"en\"]\n";

#[test]
fn an_included_file_that_does_not_exist_is_reported_where_it_is_named() {
    let root = format!("{HEAD}include = [\"errors/orders.toml\"]\n");
    files(
        "unreadable_file",
        &[("catalog.toml", root.as_bytes())],
        expect![[r#"
        error[unreadable-file]: cannot read `errors/orders.toml`: it does not exist
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
        "include_of_itself",
        &[("catalog.toml", root.as_bytes())],
        expect![[r#"
        error[include-of-itself]: the catalog includes itself
         --> catalog.toml:4:12
          |
        4 | include = ["./catalog.toml"]
          |            ^^^^^^^^^^^^^^^^
          |
          = help: remove it from `include`"#]],
    );
}

#[test]
fn a_file_is_included_once_however_it_is_spelled() {
    let root = format!("{HEAD}include = [\n  \"orders.toml\",\n  \"./orders.toml\",\n]\n");
    files(
        "repeated_include",
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
    );
}

#[test]
fn an_included_file_holds_no_tables_of_the_catalog_itself() {
    let root = format!("{HEAD}include = [\"orders.toml\"]\n");
    let part = b"[catalog]\nname = \"orders\"\n\n[lints]\nunused = \"deny\"\n";
    files(
        "only_in_the_catalog_itself",
        &[("catalog.toml", root.as_bytes()), ("orders.toml", part)],
        expect![[r#"
        error[out-of-place-table]: an included file cannot hold `[catalog]`
         --> orders.toml:1:2
          |
        1 | [catalog]
          |  ^^^^^^^
          |
          = help: move it to the file that includes this one

        error[out-of-place-table]: an included file cannot hold `[lints]`
         --> orders.toml:4:2
          |
        4 | [lints]
          |  ^^^^^
          |
          = help: move it to the file that includes this one"#]],
    );
}

#[test]
fn an_entry_that_two_files_define_shows_the_first() {
    let root = format!("{HEAD}include = [\"orders.toml\"]\n\n[errors.gone]\nstatus = 410\nmessage = \"Gone.\"\n");
    let part = b"[errors.gone]\nstatus = 404\nmessage = \"It is gone.\"\n";
    files(
        "duplicate_key",
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
    );
}

#[test]
fn a_mistake_in_an_included_file_names_that_file() {
    let root = format!("{HEAD}include = [\"orders.toml\"]\n\n[groups.orders]\nstatus = 409\n");
    let part = b"[errors.sold_out]\ngroup = \"order\"\nmessage = \"This book is sold out.\"\n";
    files(
        "unknown_group",
        &[("catalog.toml", root.as_bytes()), ("orders.toml", part)],
        expect![[r#"
        error[unknown-group]: there is no group `order`
         --> orders.toml:2:9
          |
        2 | group = "order"
          |         ^^^^^^^
          |
          = help: did you mean `orders`?"#]],
    );
}

#[test]
fn what_a_broken_include_may_define_is_not_reported_as_missing() {
    let root = format!("{HEAD}include = [\"orders.toml\"]\n\n[statuses.404]\nerror = \"gone\"\n");
    files(
        "syntax",
        &[("catalog.toml", root.as_bytes()), ("orders.toml", b"[errors.gone\n")],
        expect![[r#"
        error[syntax]: this is not TOML: unclosed table
         --> orders.toml:1:13
          |
        1 | [errors.gone
          |             ^
          |
          = help: expected here: `]`"#]],
    );
}
