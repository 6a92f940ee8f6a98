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
