//! Several catalogs of one service.

use std::path::PathBuf;

use errbook_catalog::files::{File, FromDisk, read_given};
use errbook_catalog::{Rule, clashes};
use expect_test::{Expect, expect};

use crate::case::listed;

/// A catalog in one language with a name, in a folder that does not exist.
fn catalog(name: &str, text: &str) -> FromDisk {
    let file = File { path: PathBuf::from(format!("/nowhere/{name}.toml")), name: format!("{name}.toml") };
    read_given(&file, text.as_bytes())
}

fn named(name: &str, text: &str) -> FromDisk {
    catalog(name, &format!("[catalog]\nname = \"{name}\"\nlanguages = [\"en\"]\n{text}"))
}

fn case(rule: Rule, catalogs: &[&FromDisk], english: Expect, chinese: Expect) {
    for catalog in catalogs {
        assert!(catalog.reading.diagnostics.is_empty(), "{:?}", catalog.reading.diagnostics);
    }
    let found = clashes(catalogs);
    listed(rule, &found.sources, &found.diagnostics, english, chinese);
}

const GONE: &str = "\n[errors.gone]\nstatus = 410\nmessage = \"It is gone.\"\n";

#[test]
fn catalogs_have_distinct_names() {
    let first = named("shop", "");
    let second = catalog("second", "[catalog]\nlanguages = [\"en\"]\nname = \"shop\"\n");
    case(
        Rule::CatalogNameTaken,
        &[&first, &second],
        expect![[r#"
            error[catalog-name-taken] second.toml:3:8 ‹"shop"›
              another catalog has the name `shop` too
              note shop.toml:2:8 ‹"shop"›: first used here
              help: give one of them another `name`"#]],
        expect![[r#"
            error[catalog-name-taken] second.toml:3:8 ‹"shop"›
              另一份错误目录也叫 `shop`
              note shop.toml:2:8 ‹"shop"›: 前一次使用在这里
              help: 请为其中一份另取 `name`"#]],
    );
}

#[test]
fn entries_of_two_catalogs_have_distinct_codes() {
    let number = "\n[errors.moved]\nstatus = 410\ncode = 2333\naliases = [\"old\"]\nmessage = \"It moved.\"\n";
    let text = "\n[errors.old]\nstatus = 410\nmessage = \"It is old.\"\n\n[errors.other]\nstatus = 410\ncode = \"2333\"\nmessage = \"Another.\"\n";
    case(
        Rule::CodeOfAnotherCatalog,
        &[&named("first", number), &named("second", text), &named("third", GONE)],
        expect![[r#"
            error[code-of-another-catalog] second.toml:5:9 ‹old›
              `old` has the code `old`, which `moved` of the catalog `first` has too
              note first.toml:8:12 ‹"old"›: first used here
              help: give one of them another code: `code = "…"`

            error[code-of-another-catalog] second.toml:11:8 ‹"2333"›
              `other` has the code `2333`, which `moved` of the catalog `first` has too
              note first.toml:7:8 ‹2333›: first used here
              help: give one of them another code: `code = "…"`"#]],
        expect![[r#"
            error[code-of-another-catalog] second.toml:5:9 ‹old›
              `old` 使用错误码 `old`，错误目录 `first` 中的 `moved` 也在使用
              note first.toml:8:12 ‹"old"›: 前一次使用在这里
              help: 请为其中一个更换错误码：`code = "…"`

            error[code-of-another-catalog] second.toml:11:8 ‹"2333"›
              `other` 使用错误码 `2333`，错误目录 `first` 中的 `moved` 也在使用
              note first.toml:7:8 ‹2333›: 前一次使用在这里
              help: 请为其中一个更换错误码：`code = "…"`"#]],
    );
}

#[test]
fn entries_of_two_catalogs_have_distinct_addresses() {
    let with_url =
        |name: &str, url: &str, code: &str| named(name, &format!("docs_url = \"{url}\"\n{}code = \"{code}\"\n", GONE));
    case(
        Rule::TypeOfAnotherCatalog,
        &[
            &with_url("first", "/errors/{name}", "a"),
            &with_url("second", "/{language}/{name}", "b"),
            &with_url("third", "/errors/gone", "c"),
        ],
        expect![[r#"
            error[type-of-another-catalog] third.toml:6:9 ‹gone›
              `gone` has the address `/errors/gone`, which `gone` of the catalog `first` has too
              note first.toml:6:9 ‹gone›: first used here
              help: give one of the catalogs another `docs_url`, such as one with the name of the catalog"#]],
        expect![[r#"
            error[type-of-another-catalog] third.toml:6:9 ‹gone›
              `gone` 的地址是 `/errors/gone`，与错误目录 `first` 中的 `gone` 相同
              note first.toml:6:9 ‹gone›: 前一次使用在这里
              help: 请修改其中一份的 `docs_url`，例如加上错误目录的名字"#]],
    );
}

#[test]
fn codes_that_both_catalogs_share_on_purpose_do_not_clash() {
    let shared = "\n[errors.a]\nstatus = 410\ncode = \"x\"\nshares_code = true\nmessage = \"A.\"\n\n\
                  [errors.b]\nstatus = 409\ncode = \"x\"\nshares_code = true\nmessage = \"B.\"\n";
    assert_eq!(clashes(&[&named("first", shared), &named("second", shared)]).diagnostics, []);
    let alone = "\n[errors.c]\nstatus = 410\ncode = \"x\"\nmessage = \"C.\"\n";
    assert_eq!(clashes(&[&named("first", shared), &named("second", alone)]).diagnostics.len(), 1);
}

#[test]
fn entries_without_a_code_do_not_clash() {
    let none = "envelope = \"none\"\n\n[envelopes.none]\nbody.message = \"{message}\"\n\n[errors.gone]\nstatus = 410\ncode = false\nmessage = \"It is gone.\"\n";
    assert_eq!(clashes(&[&named("first", none), &named("second", none)]).diagnostics, []);
}

#[test]
fn one_catalog_has_no_clashes_with_itself() {
    let first = named("first", GONE);
    assert_eq!(clashes(&[]).diagnostics, []);
    assert_eq!(clashes(&[&first]).diagnostics, []);
    assert_eq!(clashes(&[&first, &first]).diagnostics, []);
}

#[test]
fn violations_of_two_catalogs_may_have_the_same_codes() {
    let text = |entry: &str| {
        format!(
            "violation_docs_url = \"https://docs.example.com/{{name}}\"\n\n[errors.{entry}]\nstatus = 422\nmessage = \"Invalid.\"\nviolations = true\n\n\
             [violations.required]\nmessage = \"is required\"\n"
        )
    };
    let (first, second) = (named("first", &text("invalid_order")), named("second", &text("invalid_user")));
    let found = clashes(&[&first, &second]);
    assert!(found.diagnostics.is_empty(), "{:?}", found.diagnostics);
    // One that is named as an entry of the other is none of it either.
    let entry = named("third", "\n[errors.required]\nstatus = 422\nmessage = \"Required.\"\n");
    assert!(clashes(&[&first, &entry]).diagnostics.is_empty());
}
