//! `errbook check`

mod common;

use common::{command, run, run_in, tests};
use expect_test::expect;
use serde_json::Value;

#[test]
fn a_catalog_without_errors_is_reported_as_such() {
    let run = run(&["check", "shop.toml"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    expect![[r#"
        shop.toml: 6 entries, no errors
    "#]]
    .assert_eq(&run.out);
}

#[test]
fn all_errors_are_shown_and_the_status_is_1() {
    let run = run(&["check", "broken.toml"]);
    assert_eq!((run.status, run.err.as_str()), (1, ""));
    expect![[r#"
        error[unknown-group]: unknown group `order`
         --> broken.toml:8:14
          |
        8 | group      = "order"
          |              ^^^^^^^
          |
          = help: did you mean `orders`?

        error[missing-message]: `sold_out` has no message in `zh`
         --> broken.toml:9:1
          |
        9 | message.en = "This book is sold out."
          | ^^^^^^^
          |
          = help: add `message.zh = "…"`

        error[unknown-placeholder]: `late` has no field `hour`
          --> broken.toml:14:18
           |
        14 | message.zh = "晚了 {hour} 小时。"
           |                    ^^^^^^
           |
           = help: did you mean `{hours}`?

        broken.toml: 3 errors
    "#]]
    .assert_eq(&run.out);
}

#[test]
fn errors_are_shown_in_chinese() {
    let run = run(&["check", "broken.toml", "--language", "zh"]);
    assert_eq!(run.status, 1);
    expect![[r#"
        错误[unknown-group]：未知的分组 `order`
         --> broken.toml:8:14
          |
        8 | group      = "order"
          |              ^^^^^^^
          |
          = 帮助：是否想写 `orders`？

        错误[missing-message]：`sold_out` 缺少 `zh` 的消息
         --> broken.toml:9:1
          |
        9 | message.en = "This book is sold out."
          | ^^^^^^^
          |
          = 帮助：请添加 `message.zh = "…"`

        错误[unknown-placeholder]：`late` 没有字段 `hour`
          --> broken.toml:14:18
           |
        14 | message.zh = "晚了 {hour} 小时。"
           |                    ^^^^^^
           |
           = 帮助：是否想写 `{hours}`？

        broken.toml：3 处错误
    "#]]
    .assert_eq(&run.out);
}

#[test]
fn warnings_alone_leave_the_status_0() {
    let folder = tempfile::tempdir().unwrap();
    let text = "[catalog]\nname = 'x'\nlanguages = ['en']\n\n[groups.idle]\nstatus = 400\n";
    std::fs::write(folder.path().join("catalog.toml"), text).unwrap();
    let run = run_in(folder.path(), &["check"]);
    assert_eq!(run.status, 0);
    assert!(run.out.ends_with("catalog.toml: 0 entries, 1 warning\n"), "{}", run.out);
    let report: Value = serde_json::from_str(&run_in(folder.path(), &["check", "--format", "json"]).out).unwrap();
    assert_eq!((report[0]["level"].as_str(), report[0]["rule"].as_str()), (Some("warning"), Some("unused")));
}

#[test]
fn several_catalogs_are_checked_and_a_missing_file_is_an_error() {
    let run = run(&["check", "shop.toml", "gone.toml"]);
    assert_eq!(run.status, 1);
    expect![[r#"
        shop.toml: 6 entries, no errors
        error[unreadable-file]: cannot read the catalog: there is no file gone.toml

        gone.toml: 1 error
    "#]]
    .assert_eq(&run.out);
}

const GONE: &str = "[errors.gone]\nstatus = 410\nmessage = \"It is gone.\"\n";

/// A folder with catalogs of one language, each with its name, its `docs_url` and what follows.
fn catalogs(all: &[(&str, &str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, url, text) in all {
        let head = format!("[catalog]\nname = \"{name}\"\nlanguages = [\"en\"]\ndocs_url = \"{url}\"\n");
        std::fs::write(folder.path().join(format!("{name}.toml")), format!("{head}{text}")).unwrap();
    }
    folder
}

#[test]
fn catalogs_of_one_service_are_checked_against_each_other() {
    let folder = catalogs(&[("users", "/errors/{name}", GONE), ("orders", "/errors/{name}", GONE)]);
    let run = run_in(folder.path(), &["check", "users.toml", "orders.toml"]);
    assert_eq!((run.status, run.err.as_str()), (1, ""));
    expect![[r#"
        users.toml: 1 entry, no errors
        orders.toml: 1 entry, no errors

        error[code-of-another-catalog]: `gone` has the code `gone`, which `gone` of the catalog `users` has too
         --> orders.toml:5:9
          |
        5 | [errors.gone]
          |         ^^^^
          |
        note: first used here
         --> users.toml:5:9
          |
        5 | [errors.gone]
          |         ^^^^
          |
          = help: give one of them another code: `code = "…"`

        error[type-of-another-catalog]: `gone` has the address `/errors/gone`, which `gone` of the catalog `users` has too
         --> orders.toml:5:9
          |
        5 | [errors.gone]
          |         ^^^^
          |
        note: first used here
         --> users.toml:5:9
          |
        5 | [errors.gone]
          |         ^^^^
          |
          = help: give one of the catalogs another `docs_url`, such as one with the name of the catalog

        2 errors between these catalogs
    "#]].assert_eq(&run.out);
    let run = run_in(folder.path(), &["check", "users.toml", "orders.toml", "--language", "zh"]);
    assert_eq!(run.status, 1);
    expect![[r#"
        users.toml：1 个条目，没有错误
        orders.toml：1 个条目，没有错误

        错误[code-of-another-catalog]：`gone` 使用错误码 `gone`，错误目录 `users` 中的 `gone` 也在使用
         --> orders.toml:5:9
          |
        5 | [errors.gone]
          |         ^^^^
          |
        说明：前一次使用在这里
         --> users.toml:5:9
          |
        5 | [errors.gone]
          |         ^^^^
          |
          = 帮助：请为其中一个更换错误码：`code = "…"`

        错误[type-of-another-catalog]：`gone` 的地址是 `/errors/gone`，与错误目录 `users` 中的 `gone` 相同
         --> orders.toml:5:9
          |
        5 | [errors.gone]
          |         ^^^^
          |
        说明：前一次使用在这里
         --> users.toml:5:9
          |
        5 | [errors.gone]
          |         ^^^^
          |
          = 帮助：请修改其中一份的 `docs_url`，例如加上错误目录的名字

        这些错误目录之间有 2 处错误
    "#]]
    .assert_eq(&run.out);
    let run = run_in(folder.path(), &["check", "users.toml", "orders.toml", "--format", "json"]);
    assert_eq!(run.status, 1);
    let report: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(report.as_array().map(Vec::len), Some(2));
    expect![[r#"
        {
          "file": "orders.toml",
          "line": 5,
          "column": 9,
          "end": {
            "line": 5,
            "column": 13
          },
          "level": "error",
          "rule": "code-of-another-catalog",
          "message": "`gone` has the code `gone`, which `gone` of the catalog `users` has too",
          "notes": [
            {
              "file": "users.toml",
              "line": 5,
              "column": 9,
              "end": {
                "line": 5,
                "column": 13
              },
              "message": "first used here"
            }
          ],
          "help": "give one of them another code: `code = \"…\"`"
        }"#]]
    .assert_eq(&serde_json::to_string_pretty(&report[0]).unwrap());
}

#[test]
fn catalogs_that_differ_do_not_clash_and_neither_does_one_that_is_given_twice() {
    let other = GONE.replace("gone", "moved");
    let folder = catalogs(&[("users", "/users/{name}", GONE), ("orders", "/orders/{name}", &other)]);
    let run = run_in(folder.path(), &["check", "users.toml", "orders.toml", "./users.toml"]);
    assert_eq!(run.status, 0);
    assert_eq!(
        run.out,
        "users.toml: 1 entry, no errors\norders.toml: 1 entry, no errors\n./users.toml: 1 entry, no errors\n"
    );
}

#[test]
fn entries_of_a_file_that_two_catalogs_include_are_the_same() {
    let include = "include = [\"../common.toml\"]\n";
    let folder = catalogs(&[("users", "/users/{name}", include), ("orders", "/orders/{name}", include)]);
    std::fs::write(folder.path().join("common.toml"), GONE).unwrap();
    for name in ["users", "orders"] {
        std::fs::create_dir(folder.path().join(name)).unwrap();
        let file = folder.path().join(format!("{name}.toml"));
        std::fs::rename(file, folder.path().join(name).join("catalog.toml")).unwrap();
    }
    std::fs::write(folder.path().join("Cargo.toml"), "[workspace]\n").unwrap();
    let run = run_in(folder.path(), &["check", "users/catalog.toml", "orders/catalog.toml"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""), "{}", run.out);
}

#[test]
fn colours_are_for_terminals_unless_forced() {
    let colourful = |variables: &[(&str, &str)]| {
        let mut command = command(&tests());
        variables.iter().for_each(|(name, value)| _ = command.env(name, value));
        let output = command.args(["check", "broken.toml"]).output().unwrap();
        String::from_utf8(output.stdout).unwrap().contains('\u{1b}')
    };
    assert!(!colourful(&[]));
    assert!(colourful(&[("CLICOLOR_FORCE", "1")]));
    assert!(!colourful(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(!colourful(&[("CLICOLOR_FORCE", "0")]), "bixense.com/clicolors: `CLICOLOR_FORCE != 0`");
    assert!(colourful(&[("FORCE_COLOR", "1")]) && !colourful(&[("FORCE_COLOR", "")]), "force-color.org");
    assert!(
        !colourful(&[("FORCE_COLOR", "1"), ("NO_COLOR", "1")]) && colourful(&[("FORCE_COLOR", "1"), ("NO_COLOR", "")]),
        "no-color.org"
    );
}

#[test]
fn colours_change_nothing_but_the_colour() {
    let output = command(&tests()).env("CLICOLOR_FORCE", "1").args(["check", "broken.toml"]).output().unwrap();
    let plain = anstream::adapter::strip_bytes(&output.stdout).into_vec();
    assert_eq!(String::from_utf8(plain).unwrap(), run(&["check", "broken.toml"]).out);
}

#[test]
fn json_has_places_rules_and_help() {
    let run = run(&["check", "broken.toml", "--format", "json"]);
    assert_eq!(run.status, 1);
    let report: Value = serde_json::from_str(&run.out).unwrap();
    let all = report.as_array().unwrap();
    assert!(all.iter().all(|diagnostic| diagnostic["file"] == "broken.toml" && diagnostic["rule"].is_string()));
    let group = all.iter().find(|diagnostic| diagnostic["rule"] == "unknown-group").unwrap();
    expect![[r#"
        {
          "file": "broken.toml",
          "line": 8,
          "column": 14,
          "end": {
            "line": 8,
            "column": 21
          },
          "level": "error",
          "rule": "unknown-group",
          "message": "unknown group `order`",
          "help": "did you mean `orders`?"
        }"#]]
    .assert_eq(&serde_json::to_string_pretty(group).unwrap());
}

#[test]
fn json_of_a_catalog_without_diagnostics_is_an_empty_list() {
    let run = run(&["check", "shop.toml", "--format", "json"]);
    assert_eq!((run.out.as_str(), run.status), ("[]\n", 0));
}

#[test]
fn the_nearest_catalog_is_checked_and_named_by_its_relative_path() {
    let folder = tempfile::tempdir().unwrap();
    let deep = folder.path().join("crates/api");
    std::fs::create_dir_all(&deep).unwrap();
    std::fs::write(folder.path().join("Cargo.toml"), "[workspace]\n").unwrap();
    std::fs::copy(tests().join("shop.toml"), folder.path().join("catalog.toml")).unwrap();
    let run = run_in(&deep, &["check"]);
    assert_eq!(run.out, "../../catalog.toml: 6 entries, no errors\n");
    std::fs::remove_file(folder.path().join("catalog.toml")).unwrap();
    let run = run_in(&deep, &["check"]);
    assert_eq!(run.status, 1);
    expect![[r#"
        error: no catalog.toml in this folder or its parents, up to the root of the workspace
          help: use `--catalog FILE`, or create one with `errbook init`
    "#]]
    .assert_eq(&run.err);
}

#[test]
#[cfg(unix)]
fn a_fifo_and_a_device_are_refused_and_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let fifo = folder.path().join("catalog.toml");
    assert!(std::process::Command::new("mkfifo").arg(&fifo).status().unwrap().success());
    for path in ["catalog.toml", "/dev/zero"] {
        let output = command(folder.path()).args(["check", path]).timeout(std::time::Duration::from_secs(20)).output();
        let shown = String::from_utf8(output.expect("it ends in time").stdout).unwrap();
        assert!(shown.contains(&format!("{path} is not a regular file")), "{path}: {shown}");
    }
}

const LOCKED: &str = "[catalog]
name = 'shop'
languages = ['en']
envelope = 'api'

[envelopes.api]
body = { code = '{code}', message = '{message}' }

[errors.lost]
status = 404
message.en = 'Lost.'

[lock]
";
const LOCK: &str = "format = 1

[catalog]
default_envelope = api
default_language = en
language en
name = \"shop\"

[envelopes.api]
content_type = \"application/json\"
member /code = {code}
member /message = {message}

[errors.lost]
code = \"lost\"
envelope = api
status 410
";

#[test]
fn a_broken_contract_is_an_error_as_it_is_for_the_compiler() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("shop.toml"), LOCKED).unwrap();
    let missing = run_in(folder.path(), &["check", "shop.toml"]);
    assert_eq!(missing.status, 1);
    expect![[r#"
        error[missing-lock]: `[lock]` requires the lock `shop.lock`, which does not exist
          --> shop.toml:13:2
           |
        13 | [lock]
           |  ^^^^
           |
           = help: restore it from version control, or write the first one: `errbook lock`

        shop.toml: 1 error
    "#]]
    .assert_eq(&missing.out);
    std::fs::write(folder.path().join("shop.lock"), LOCK).unwrap();
    let broken = run_in(folder.path(), &["check", "shop.toml"]);
    assert_eq!(broken.status, 1);
    expect![[r#"
        error[status_changed]: the statuses of `lost` changed from `410` to `404`
          --> shop.toml:10:10
           |
        10 | status = 404
           |          ^^^
           |
        note: clients rely on what is locked here
          --> shop.lock:14:1
           |
        14 | [errors.lost]
           | ^^^^^^^^^^^^^
           |
           = help: undo the edit, or accept it: `errbook lock --accept status_changed lost --reason "…"`

        shop.toml: 1 error
    "#]]
    .assert_eq(&broken.out);
    let chinese = run_in(folder.path(), &["check", "shop.toml", "--language", "zh"]);
    expect![[r#"
        错误[status_changed]：`lost` 的状态码由 `410` 变为 `404`
          --> shop.toml:10:10
           |
        10 | status = 404
           |          ^^^
           |
        说明：客户端依赖这里锁定的内容
          --> shop.lock:14:1
           |
        14 | [errors.lost]
           | ^^^^^^^^^^^^^
           |
           = 帮助：请撤销修改；若确要修改，请接受它：`errbook lock --accept status_changed lost --reason "…"`

        shop.toml：1 处错误
    "#]]
    .assert_eq(&chinese.out);
    let report = run_in(folder.path(), &["check", "shop.toml", "--format", "json"]);
    expect![[r#"
        [
          {
            "file": "shop.toml",
            "line": 10,
            "column": 10,
            "end": {
              "line": 10,
              "column": 13
            },
            "level": "error",
            "rule": "status_changed",
            "message": "the statuses of `lost` changed from `410` to `404`",
            "notes": [
              {
                "file": "shop.lock",
                "line": 14,
                "column": 1,
                "end": {
                  "line": 14,
                  "column": 14
                },
                "message": "clients rely on what is locked here"
              }
            ],
            "help": "undo the edit, or accept it: `errbook lock --accept status_changed lost --reason \"…\"`"
          }
        ]
    "#]]
    .assert_eq(&report.out);
    let annotations = run_in(folder.path(), &["check", "shop.toml", "--format", "github"]);
    expect![[r#"
        ::error file=shop.toml,line=10,endLine=10,col=10,endColumn=13,title=status_changed::the statuses of `lost` changed from `410` to `404`%0Anote: clients rely on what is locked here (shop.lock:14:1)%0Ahelp: undo the edit, or accept it: `errbook lock --accept status_changed lost --reason "…"`
    "#]].assert_eq(&annotations.out);
    // A lock that is no lock has its own place.
    std::fs::write(folder.path().join("shop.lock"), LOCK.replace("format = 1", "format = 9")).unwrap();
    let annotations = run_in(folder.path(), &["check", "shop.toml", "--format", "github", "--language", "zh"]);
    expect![[r#"
        ::error file=shop.lock,line=1,endLine=1,col=1,endColumn=11,title=newer-lock::锁文件的格式是 9，而当前版本的 errbook 读取的格式是 1%0A帮助：请把 errbook 更新到写入它的版本
    "#]].assert_eq(&annotations.out);
    std::fs::write(folder.path().join("shop.lock"), LOCK.replace("status 410", "status 404")).unwrap();
    let kept = run_in(folder.path(), &["check", "shop.toml"]);
    assert_eq!((kept.status, kept.out.as_str()), (0, "shop.toml: 1 entry, no errors\n"));
    // The file of standard input is not known, and so its lock is not.
    let given = command(folder.path()).args(["check", "-"]).write_stdin(LOCKED).output().unwrap();
    assert!(given.status.success());
}

#[test]
fn github_gets_an_annotation_for_each_diagnostic() {
    let run = run(&["check", "broken.toml", "--format", "github"]);
    assert_eq!((run.status, run.err.as_str()), (1, ""));
    expect![[r#"
        ::error file=broken.toml,line=8,endLine=8,col=14,endColumn=21,title=unknown-group::unknown group `order`%0Ahelp: did you mean `orders`?
        ::error file=broken.toml,line=9,endLine=9,col=1,endColumn=8,title=missing-message::`sold_out` has no message in `zh`%0Ahelp: add `message.zh = "…"`
        ::error file=broken.toml,line=14,endLine=14,col=18,endColumn=24,title=unknown-placeholder::`late` has no field `hour`%0Ahelp: did you mean `{hours}`?
    "#]].assert_eq(&run.out);
    let chinese = common::run(&["check", "broken.toml", "gone.toml", "--format", "github", "--language", "zh"]);
    assert_eq!((chinese.status, chinese.err.as_str()), (1, ""));
    expect![[r#"
        ::error file=broken.toml,line=8,endLine=8,col=14,endColumn=21,title=unknown-group::未知的分组 `order`%0A帮助：是否想写 `orders`？
        ::error file=broken.toml,line=9,endLine=9,col=1,endColumn=8,title=missing-message::`sold_out` 缺少 `zh` 的消息%0A帮助：请添加 `message.zh = "…"`
        ::error file=broken.toml,line=14,endLine=14,col=18,endColumn=24,title=unknown-placeholder::`late` 没有字段 `hour`%0A帮助：是否想写 `{hours}`？
        ::error file=gone.toml,title=unreadable-file::无法读取错误目录：文件 gone.toml 不存在
    "#]].assert_eq(&chinese.out);
    let folder = catalogs(&[("users", "/errors/{name}", GONE), ("orders", "/errors/{name}", GONE)]);
    let run = run_in(folder.path(), &["check", "users.toml", "orders.toml", "--format", "github"]);
    assert_eq!((run.status, run.err.as_str()), (1, ""));
    expect![[r#"
        ::error file=orders.toml,line=5,endLine=5,col=9,endColumn=13,title=code-of-another-catalog::`gone` has the code `gone`, which `gone` of the catalog `users` has too%0Anote: first used here (users.toml:5:9)%0Ahelp: give one of them another code: `code = "…"`
        ::error file=orders.toml,line=5,endLine=5,col=9,endColumn=13,title=type-of-another-catalog::`gone` has the address `/errors/gone`, which `gone` of the catalog `users` has too%0Anote: first used here (users.toml:5:9)%0Ahelp: give one of the catalogs another `docs_url`, such as one with the name of the catalog
    "#]].assert_eq(&run.out);
    // Standard input is no file of the repository, and a catalog without errors has no annotations.
    let text = std::fs::read_to_string(tests().join("broken.toml")).unwrap();
    let output = command(&tests()).args(["check", "-", "--format", "github"]).write_stdin(text).output().unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    assert!(out.starts_with("::error title=unknown-group::unknown group `order`%0A"), "{out}");
    assert_eq!(common::run(&["check", "shop.toml", "--format", "github"]).out, "");
}

#[test]
fn links_of_own_texts_that_lead_nowhere_are_warnings() {
    let folder = tempfile::tempdir().expect("a folder");
    let catalog = "[catalog]\nname = \"x\"\nlanguages = [\"en\"]\n[pages]\nintro.en = \"texts/intro.md\"\n\
                   [groups.a]\n[errors.sold_out]\nstatus = 409\ngroup = \"a\"\nmessage.en = \"Sold out.\"\n";
    std::fs::create_dir(folder.path().join("texts")).expect("a folder");
    std::fs::write(folder.path().join("catalog.toml"), catalog).expect("it is written");
    let text =
        "# Hi\n\nSee [gone](errors/sold_oot), [all](groups/a), [fine](errors/sold_out#fields)\nand [pg](pages/nope).\n";
    std::fs::write(folder.path().join("texts/intro.md"), text).expect("it is written");
    let check = run_in(folder.path(), &["check"]);
    assert_eq!(check.status, 0);
    expect![[r#"
        catalog.toml: 1 entry, no errors

        warning: the link `errors/sold_oot` leads to no page of the book
          --> texts/intro.md:3:5
          help: did you mean `errors/sold_out`?

        warning: the link `pages/nope` leads to no page of the book
          --> texts/intro.md:4:5
          help: write the URL of a web page, or the path of a page of the book, such as `errors/NAME`, `groups/NAME` or `pages/SLUG`
    "#]].assert_eq(&check.out);
    expect![[r#"
        catalog.toml：1 个条目，没有错误

        警告：链接 `errors/sold_oot` 不指向手册中的任何页面
          --> texts/intro.md:3:5
          帮助：是否想找 `errors/sold_out`？

        警告：链接 `pages/nope` 不指向手册中的任何页面
          --> texts/intro.md:4:5
          帮助：请写网页的网址，或手册中页面的路径，例如 `errors/NAME`、`groups/NAME` 或 `pages/SLUG`
    "#]]
    .assert_eq(&run_in(folder.path(), &["check", "--language", "zh"]).out);
    expect![[r#"
        ::warning file=texts/intro.md,line=3,endLine=3,col=5,endColumn=28,title=dead-link::the link `errors/sold_oot` leads to no page of the book%0Ahelp: did you mean `errors/sold_out`?
        ::warning file=texts/intro.md,line=4,endLine=4,col=5,endColumn=21,title=dead-link::the link `pages/nope` leads to no page of the book%0Ahelp: write the URL of a web page, or the path of a page of the book, such as `errors/NAME`, `groups/NAME` or `pages/SLUG`
    "#]].assert_eq(&run_in(folder.path(), &["check", "--format", "github"]).out);
    let json: serde_json::Value =
        serde_json::from_str(&run_in(folder.path(), &["check", "--format", "json"]).out).expect("JSON");
    assert_eq!(json.as_array().map(Vec::len), Some(2));
    assert_eq!(
        (&json[0]["file"], &json[0]["line"], &json[0]["rule"]),
        (&"texts/intro.md".into(), &3.into(), &"dead-link".into())
    );
    let pages = run_in(folder.path(), &["pages", "--out", "site"]);
    assert_eq!((pages.status, pages.err.matches("warning: the link").count()), (0, 2), "{}", pages.err);
}
