//! Files of changes that cannot be read.

use std::fs;

use errbook_catalog::files::{File, read};
use errbook_catalog::{Rule, Sources, read_changelog};
use expect_test::{Expect, expect};

use crate::case::{listed, reported};

fn refused(text: &str, english: Expect, chinese: Expect) {
    let mut sources = Sources::new();
    let problem = *read_changelog(&mut sources, "catalog.changes", text.as_bytes()).expect_err("it is refused");
    listed(Rule::MalformedChanges, &sources, &[problem], english, chinese);
}

#[test]
fn a_damaged_line_is_shown() {
    refused(
        "",
        expect![[r#"
        error[malformed-changes] catalog.changes:1:1 ‹›
          the file of changes is empty
          note: the file is written by `errbook lock --release`
          help: restore it from version control"#]],
        expect![[r#"
        error[malformed-changes] catalog.changes:1:1 ‹›
          更新记录是空的
          note: 该文件由 `errbook lock --release` 写入
          help: 请从版本控制中恢复它"#]],
    );
    refused(
        "# nothing\n[release \"1.0\"]\n",
        expect![[r#"
        error[malformed-changes] catalog.changes:2:1 ‹[release "1.0"]›
          the changes do not begin with `format = 1`
          note: the file is written by `errbook lock --release`
          help: restore it from version control"#]],
        expect![[r#"
        error[malformed-changes] catalog.changes:2:1 ‹[release "1.0"]›
          更新记录没有以 `format = 1` 开头
          note: 该文件由 `errbook lock --release` 写入
          help: 请从版本控制中恢复它"#]],
    );
    refused(
        "format = 1\n\n[release 1.0]\n",
        expect![[r#"
        error[malformed-changes] catalog.changes:3:1 ‹[release 1.0]›
          this is not the heading of a release, or one of a release that is there already
          note: the file is written by `errbook lock --release`
          help: restore it from version control"#]],
        expect![[r#"
        error[malformed-changes] catalog.changes:3:1 ‹[release 1.0]›
          这不是版本的标题，或者这个版本已经出现过
          note: 该文件由 `errbook lock --release` 写入
          help: 请从版本控制中恢复它"#]],
    );
    refused(
        "format = 1\n\n[release \"1.0\"]\ndate = \"2026-11-29\"\ncolour_changed errors.x = - - -\n",
        expect![[r#"
            error[malformed-changes] catalog.changes:5:1 ‹colour_changed errors.x = - - -›
              this line is neither a date nor a change that errbook knows
              note: the file is written by `errbook lock --release`
              help: restore it from version control"#]],
        expect![[r#"
            error[malformed-changes] catalog.changes:5:1 ‹colour_changed errors.x = - - -›
              这一行既不是日期，也不是 errbook 认识的改动
              note: 该文件由 `errbook lock --release` 写入
              help: 请从版本控制中恢复它"#]],
    );
}

#[test]
fn the_releases_of_two_branches_are_joined_by_hand() {
    refused(
        "format = 1\n<<<<<<< main\n",
        expect![[r#"
        error[malformed-changes] catalog.changes:2:1 ‹<<<<<<< main›
          the changes have a merge conflict
          help: keep the releases of both sides, the earlier one first, and remove the markers"#]],
        expect![[r#"
        error[malformed-changes] catalog.changes:2:1 ‹<<<<<<< main›
          更新记录里有合并冲突
          help: 请按发布先后保留双方的版本，并删除冲突标记"#]],
    );
}

#[test]
fn a_newer_format_needs_a_newer_errbook() {
    refused(
        "format = 2\n",
        expect![[r#"
        error[malformed-changes] catalog.changes:1:1 ‹format = 2›
          the changes have format 2, which this version of errbook does not read
          help: update errbook to the version that wrote it"#]],
        expect![[r#"
        error[malformed-changes] catalog.changes:1:1 ‹format = 2›
          更新记录的格式是 2，当前版本的 errbook 无法读取
          help: 请把 errbook 更新到写入它的版本"#]],
    );
}

#[test]
fn a_folder_of_that_name_is_reported_and_what_is_there_is_read() {
    let folder = std::env::temp_dir().join(format!("errbook-changes-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("catalog.changes")).expect("a folder");
    fs::write(folder.join("catalog.toml"), "[catalog]\nname = \"shop\"\n").expect("a file");
    let catalog = File { path: folder.join("catalog.toml"), name: "catalog.toml".to_owned() };
    let mut found = read(&catalog);
    assert_eq!(found.read_history(), None);
    reported(
        Rule::UnreadableFile,
        &found.reading,
        expect![[r#"
        error[unreadable-file]
          cannot read `catalog.changes`: catalog.changes is a folder"#]],
        expect![[r#"
        error[unreadable-file]
          无法读取 `catalog.changes`：catalog.changes 是文件夹"#]],
    );

    fs::remove_dir(folder.join("catalog.changes")).expect("a folder");
    let mut none = read(&catalog);
    assert!(none.read_history().is_none() && none.reading.diagnostics.is_empty());
    // Without a lock, nobody knows what is not released.
    fs::write(folder.join("catalog.changes"), "format = 1\n\n[release \"1.0\"]\ndate = \"2026-11-29\"\n")
        .expect("a file");
    let history = read(&catalog).read_history().expect("a history");
    assert_eq!((history.releases.len(), history.unreleased.len()), (1, 0));
    // What is wrong with the lock is wrong with the history.
    fs::write(folder.join("catalog.lock"), "format = 9\n").expect("a file");
    let mut broken = read(&catalog);
    assert_eq!(broken.read_history(), None);
    assert_eq!(broken.reading.diagnostics.last().map(|last| last.rule), Some(Rule::NewerLock));
    fs::remove_dir_all(&folder).expect("a folder");
}
