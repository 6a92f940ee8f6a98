//! `errbook diff`

mod common;

use std::path::Path;
use std::process::Command;

use common::{Run, command, run_in};
use errbook_catalog::contract::{Contract, Detail, Lock};
use expect_test::{Expect, expect};
use serde_json::Value;
use tempfile::TempDir;

/// A catalog with these entries.
fn shop(entries: &str) -> String {
    format!(
        r#"[catalog]
name      = "shop"
languages = ["en", "zh"]
envelope  = "api"

[envelopes.api]
body = {{ code = "{{code}}", message = "{{message}}", "*" = "{{fields}}" }}

{entries}"#
    )
}

const SOLD_OUT: &str = r#"[errors.sold_out]
status       = 409
message.en   = "{title} is sold out."
message.zh   = "《{title}》已售罄。"
fields.title = "string"
"#;

/// Two versions, which the documentation shows, too.
const OLD: &str = include_str!("diff/old.toml");
const NEW: &str = include_str!("diff/new.toml");

/// A folder with files, by path and content.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    files.iter().for_each(|(path, text)| write(folder.path(), path, text));
    folder
}

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

/// A folder with `old.toml` and `new.toml`.
fn versions() -> TempDir {
    folder(&[("old.toml", OLD), ("new.toml", NEW)])
}

fn git(folder: &Path, args: &[&str]) {
    let mut git = Command::new("git");
    git.args(["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"]);
    git.args(["-c", "init.defaultBranch=main", "-c", "core.autocrlf=false"]).args(args).current_dir(folder);
    let output = git.output().expect("git runs");
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// A repository with a commit of each of the versions, which are files by path and content.
fn repository(versions: &[&[(&str, &str)]]) -> TempDir {
    let folder = folder(&[]);
    git(folder.path(), &["init", "--quiet"]);
    for files in versions {
        files.iter().for_each(|(path, text)| write(folder.path(), path, text));
        git(folder.path(), &["add", "--all"]);
        git(folder.path(), &["commit", "--quiet", "--allow-empty", "--message", "A version"]);
    }
    folder
}

/// Checks status, output and errors.
#[track_caller]
fn check(run: &Run, status: i32, out: &Expect, err: &str) {
    assert_eq!((run.status, run.err.as_str()), (status, err));
    out.assert_eq(&run.out);
}

#[track_caller]
fn fails(folder: &Path, args: &[&str], status: i32, err: &Expect) {
    let mut all = vec!["diff"];
    all.extend(args);
    let run = run_in(folder, &all);
    assert_eq!((run.status, run.out.as_str()), (status, ""), "{}", run.err);
    err.assert_eq(&run.err);
}

#[test]
fn changes_are_told_by_gravity_with_their_places() {
    let folder = versions();
    check(
        &run_in(folder.path(), &["diff", "old.toml", "new.toml"]),
        1,
        &expect![[r#"
        breaking[code_changed]: the code of `sold_out` changed from `"sold_out"` to `"no_stock"`
          --> new.toml:11:16
        warning[entry_retired]: `gone` is not sent any more
          --> new.toml:21:10
        warning[status_added]: the statuses of `sold_out` changed from `409` to `409, 410`
          --> new.toml:10:17
        note[wording_changed]: the message in `en` of `sold_out` changed from `"{title} is sold out."` to `"{title} has been sold out."`
          --> new.toml:12:16
        note[entry_added]: `late` is new
          --> new.toml:16:9

        1 breaking change, 2 warnings, 2 notes
    "#]],
        "",
    );
    check(
        &run_in(folder.path(), &["diff", "old.toml", "new.toml", "--language", "zh"]),
        1,
        &expect![[r#"
            不兼容[code_changed]：`sold_out` 的错误码由 `"sold_out"` 变为 `"no_stock"`
              --> new.toml:11:16
            警告[entry_retired]：`gone` 不再返回
              --> new.toml:21:10
            警告[status_added]：`sold_out` 的状态码由 `409` 变为 `409, 410`
              --> new.toml:10:17
            提示[wording_changed]：`sold_out` 的消息（`en`）由 `"{title} is sold out."` 变为 `"{title} has been sold out."`
              --> new.toml:12:16
            提示[entry_added]：`late` 是新增的
              --> new.toml:16:9

            1 处不兼容改动，2 处警告，2 处提示
        "#]],
        "",
    );
}

#[test]
fn nothing_is_printed_where_nothing_changed() {
    let text = shop(SOLD_OUT);
    let folder = folder(&[("a/catalog.toml", &text), ("b/catalog.toml", &text), ("c.toml", &text)]);
    for [old, new] in [["a", "b"], ["a/", "b/catalog.toml"], ["c.toml", "a"], ["a", "a"]] {
        for format in ["text", "markdown", "github"] {
            let run = run_in(folder.path(), &["diff", old, new, "--format", format, "--fail-on", "note"]);
            assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (0, "", ""), "{old} {new} {format}");
        }
    }
    let run = run_in(folder.path(), &["diff", "a", "c.toml", "--format", "json", "--fail-on", "note"]);
    check(
        &run,
        0,
        &expect![[r#"
        {
          "version": 1,
          "old": "a/catalog.toml",
          "new": "c.toml",
          "counts": {
            "breaking": 0,
            "warning": 0,
            "note": 0
          },
          "changes": []
        }
    "#]],
        "",
    );
}

#[test]
fn the_status_follows_the_level_to_fail_on() {
    let breaking = shop(&SOLD_OUT.replace("409", "410"));
    let warning = shop(&SOLD_OUT.replace("409", "[409, 410]"));
    let note = shop(&SOLD_OUT.replace("is sold out", "was sold out"));
    let old = shop(SOLD_OUT);
    let files = [("old.toml", &old), ("breaking.toml", &breaking), ("warning.toml", &warning), ("note.toml", &note)];
    let folder = folder(&files.map(|(name, text)| (name, text.as_str())));
    for (new, levels) in [
        ("breaking.toml", [1, 1, 1, 1, 0]),
        ("warning.toml", [0, 0, 1, 1, 0]),
        ("note.toml", [0, 0, 0, 1, 0]),
        ("old.toml", [0; 5]),
    ] {
        for (level, status) in [None, Some("breaking"), Some("warning"), Some("note"), Some("never")].iter().zip(levels)
        {
            let mut args = vec!["diff", "old.toml", new];
            args.extend(level.iter().flat_map(|level| ["--fail-on", level]));
            assert_eq!(run_in(folder.path(), &args).status, status, "{new} {level:?}");
        }
    }
}

#[test]
fn the_later_catalog_sets_levels() {
    let lock = "[lock]\nrequired = false\ncode_changed = \"note\"\nwording_changed = \"breaking\"\n";
    let folder = versions();
    write(folder.path(), "new.toml", &format!("{NEW}\n{lock}"));
    let run = run_in(folder.path(), &["diff", "old.toml", "new.toml"]);
    check(
        &run,
        1,
        &expect![[r#"
        breaking[wording_changed]: the message in `en` of `sold_out` changed from `"{title} is sold out."` to `"{title} has been sold out."`
          --> new.toml:12:16
        warning[entry_retired]: `gone` is not sent any more
          --> new.toml:21:10
        warning[status_added]: the statuses of `sold_out` changed from `409` to `409, 410`
          --> new.toml:10:17
        note[code_changed]: the code of `sold_out` changed from `"sold_out"` to `"no_stock"`
          --> new.toml:11:16
        note[entry_added]: `late` is new
          --> new.toml:16:9

        1 breaking change, 2 warnings, 2 notes
    "#]],
        "",
    );
}

#[test]
fn markdown_is_for_a_pull_request() {
    let folder = versions();
    let args = ["diff", "old.toml", "new.toml", "--format", "markdown"];
    check(
        &run_in(folder.path(), &args),
        1,
        &expect![[r####"
        ### Changes for clients of shop

        1 breaking change, 2 warnings, 2 notes.

        #### Breaking changes

        - The code of `sold_out` changed from `"sold_out"` to `"no_stock"` (`code_changed`)
          - Programs branch on the code. A branch on the old one is never taken again, and nothing reports it.

        #### Changes that may affect clients

        - `gone` is not sent any more (`entry_retired`)
        - The statuses of `sold_out` changed from `409` to `409, 410` (`status_added`)

        #### Other changes

        - The message in `en` of `sold_out` changed from `"{title} is sold out."` to `"{title} has been sold out."` (`wording_changed`)
        - `late` is new (`entry_added`)
    "####]],
        "",
    );
    let run = run_in(folder.path(), &[args.as_slice(), &["--language", "zh"]].concat());
    check(
        &run,
        1,
        &expect![[r####"
            ### shop 对客户端的改动

            1 处不兼容改动，2 处警告，2 处提示。

            #### 不兼容改动

            - `sold_out` 的错误码由 `"sold_out"` 变为 `"no_stock"`（`code_changed`）
              - 程序根据错误码分支。针对旧错误码的分支不会再执行，而且没有任何提示。

            #### 可能影响客户端的改动

            - `gone` 不再返回（`entry_retired`）
            - `sold_out` 的状态码由 `409` 变为 `409, 410`（`status_added`）

            #### 其他改动

            - `sold_out` 的消息（`en`）由 `"{title} is sold out."` 变为 `"{title} has been sold out."`（`wording_changed`）
            - `late` 是新增的（`entry_added`）
        "####]],
        "",
    );
}

#[test]
fn json_has_a_version_and_all_of_each_change() {
    let folder = versions();
    let run = run_in(folder.path(), &["diff", "old.toml", "new.toml", "--format", "json"]);
    check(
        &run,
        1,
        &expect![[r#"
        {
          "version": 1,
          "old": "old.toml",
          "new": "new.toml",
          "counts": {
            "breaking": 1,
            "warning": 2,
            "note": 2
          },
          "changes": [
            {
              "rule": "code_changed",
              "level": "breaking",
              "path": "sold_out",
              "old": "\"sold_out\"",
              "new": "\"no_stock\"",
              "message": "the code of `sold_out` changed from `\"sold_out\"` to `\"no_stock\"`",
              "file": "new.toml",
              "line": 11,
              "column": 16,
              "end": {
                "line": 11,
                "column": 26
              }
            },
            {
              "rule": "entry_retired",
              "level": "warning",
              "path": "gone",
              "old": "\"gone\"",
              "message": "`gone` is not sent any more",
              "file": "new.toml",
              "line": 21,
              "column": 10,
              "end": {
                "line": 21,
                "column": 14
              }
            },
            {
              "rule": "status_added",
              "level": "warning",
              "path": "sold_out",
              "old": "409",
              "new": "409, 410",
              "message": "the statuses of `sold_out` changed from `409` to `409, 410`",
              "file": "new.toml",
              "line": 10,
              "column": 17,
              "end": {
                "line": 10,
                "column": 20
              }
            },
            {
              "rule": "wording_changed",
              "level": "note",
              "path": "sold_out.en",
              "old": "\"{title} is sold out.\"",
              "new": "\"{title} has been sold out.\"",
              "message": "the message in `en` of `sold_out` changed from `\"{title} is sold out.\"` to `\"{title} has been sold out.\"`",
              "file": "new.toml",
              "line": 12,
              "column": 16,
              "end": {
                "line": 12,
                "column": 44
              }
            },
            {
              "rule": "entry_added",
              "level": "note",
              "path": "late",
              "new": "\"late\"",
              "message": "`late` is new",
              "file": "new.toml",
              "line": 16,
              "column": 9,
              "end": {
                "line": 16,
                "column": 13
              }
            }
          ]
        }
    "#]],
        "",
    );
}

#[test]
fn github_gets_an_annotation_for_each_change() {
    let folder = versions();
    let run = run_in(folder.path(), &["diff", "old.toml", "new.toml", "--format", "github"]);
    check(
        &run,
        1,
        &expect![[r#"
        ::error file=new.toml,line=11,endLine=11,col=16,endColumn=26,title=code_changed::the code of `sold_out` changed from `"sold_out"` to `"no_stock"`
        ::warning file=new.toml,line=21,endLine=21,col=10,endColumn=14,title=entry_retired::`gone` is not sent any more
        ::warning file=new.toml,line=10,endLine=10,col=17,endColumn=20,title=status_added::the statuses of `sold_out` changed from `409` to `409, 410`
        ::notice file=new.toml,line=12,endLine=12,col=16,endColumn=44,title=wording_changed::the message in `en` of `sold_out` changed from `"{title} is sold out."` to `"{title} has been sold out."`
        ::notice file=new.toml,line=16,endLine=16,col=9,endColumn=13,title=entry_added::`late` is new
    "#]],
        "",
    );
}

/// A job may run in a folder below the root of the repository, from which GitHub counts.
#[test]
fn paths_of_annotations_are_from_the_root_of_the_workspace() {
    let folder = repository(&[&[("api/catalog.toml", OLD)], &[("api/catalog.toml", NEW)]]);
    let api = folder.path().join("api");
    let files = |root: &Path, args: &[&str]| -> Vec<String> {
        let output = command(&api).args(args).env("GITHUB_WORKSPACE", root).output().unwrap();
        let out = String::from_utf8(output.stdout).unwrap();
        let file = |line: &str| {
            let (_, rest) = line.split_once(" file=").unwrap_or_else(|| panic!("{line}"));
            rest.split(',').next().unwrap().to_owned()
        };
        let mut files: Vec<String> = out.lines().map(file).collect();
        files.dedup();
        files
    };
    let (root, elsewhere) = (folder.path(), tempfile::tempdir().unwrap());
    for new in ["catalog.toml", "HEAD:./catalog.toml", "HEAD:api/catalog.toml", "HEAD:api", ":api/catalog.toml"] {
        let args = ["diff", "HEAD~1:api/catalog.toml", new, "--format", "github"];
        assert_eq!(files(root, &args), ["api/catalog.toml"], "{new}");
    }
    let args = ["diff", "HEAD~1:api/catalog.toml", "catalog.toml", "--format", "github"];
    assert_eq!(files(elsewhere.path(), &args), ["catalog.toml"]);
    std::fs::write(api.join("catalog.toml"), shop("[errors.x]\n")).unwrap();
    assert_eq!(files(root, &["check", "--format", "github"]), ["api/catalog.toml"]);
}

#[test]
fn an_accepted_break_is_told_and_fails_nothing() {
    let folder = versions();
    let contract = |name: &str| {
        let text = std::fs::read_to_string(folder.path().join(name)).unwrap();
        Contract::of(&errbook_catalog::read_text(name, &text).catalog, Detail::Contract)
    };
    let mut lock = Lock::default();
    lock.update(&contract("old.toml"));
    let later = contract("new.toml");
    for change in lock.breaks(&later, &|change| change.rule.level()) {
        lock.accept(&change, "Nobody\nuses `it`, *yet*.");
    }
    lock.update(&later);
    write(folder.path(), "new.lock", &lock.to_string());
    let run = |args: &[&str]| run_in(folder.path(), &[&["diff", "old.toml", "new.toml"], args].concat());
    check(
        &run(&[]),
        0,
        &expect![[r#"
        breaking[code_changed]: the code of `sold_out` changed from `"sold_out"` to `"no_stock"`
          --> new.toml:11:16
          = accepted: Nobody uses `it`, *yet*.
        warning[entry_retired]: `gone` is not sent any more
          --> new.toml:21:10
        warning[status_added]: the statuses of `sold_out` changed from `409` to `409, 410`
          --> new.toml:10:17
        note[wording_changed]: the message in `en` of `sold_out` changed from `"{title} is sold out."` to `"{title} has been sold out."`
          --> new.toml:12:16
        note[entry_added]: `late` is new
          --> new.toml:16:9

        1 breaking change, 2 warnings, 2 notes; 1 accepted
    "#]],
        "",
    );
    check(
        &run(&["--format", "markdown", "--language", "zh"]),
        0,
        &expect![[r####"
            ### shop 对客户端的改动

            1 处不兼容改动，2 处警告，2 处提示；其中 1 处已接受。

            #### 不兼容改动

            - `sold_out` 的错误码由 `"sold_out"` 变为 `"no_stock"`（`code_changed`）
              - 程序根据错误码分支。针对旧错误码的分支不会再执行，而且没有任何提示。
              - 已接受：Nobody uses \`it\`, \*yet\*.

            #### 可能影响客户端的改动

            - `gone` 不再返回（`entry_retired`）
            - `sold_out` 的状态码由 `409` 变为 `409, 410`（`status_added`）

            #### 其他改动

            - `sold_out` 的消息（`en`）由 `"{title} is sold out."` 变为 `"{title} has been sold out."`（`wording_changed`）
            - `late` 是新增的（`entry_added`）
        "####]],
        "",
    );
    let annotations = run(&["--format", "github"]).out;
    assert!(!annotations.contains("::error") && annotations.contains("%0Aaccepted: Nobody uses `it`, *yet*.\n"));
    let document: Value = serde_json::from_str(&run(&["--format", "json"]).out).unwrap();
    assert_eq!(document["changes"][0]["accepted"], "Nobody\nuses `it`, *yet*.");
    assert_eq!(run(&["--fail-on", "warning"]).status, 1, "a status was added, which is no break that was accepted");
    // The lock fails closed.
    write(folder.path(), "new.lock", "<<<<<<< ours\n");
    fails(
        folder.path(),
        &["old.toml", "new.toml"],
        1,
        &expect![[r#"
        error: new.lock:1:1: the lock has a merge conflict
          help: resolve the conflicts in the catalog, then join both sides of the lock: `errbook lock`
    "#]],
    );
    write(folder.path(), "new.lock", "");
    fails(
        folder.path(),
        &["old.toml", "new.toml"],
        1,
        &expect![[r#"
        error: new.lock:1:1: the lock is empty
          help: restore it from version control
    "#]],
    );
}

#[test]
fn any_value_is_shown_in_its_quotation() {
    let entries = |message: &str| format!("[errors.a]\nstatus = 400\nmessage.en = {message}\nmessage.zh = \"无\"\n");
    let new = entries(r#""a `b` <i>%\n::error::x\u001b[31m""#);
    let folder = folder(&[("old.toml", &shop(&entries("'old'"))), ("new.toml", &shop(&new))]);
    for (format, expected) in [
        (
            "text",
            expect![[r#"
        note[wording_changed]: the message in `en` of `a` changed from `"old"` to `"a `b` <i>%\n::error::x\u001b[31m"`
          --> new.toml:11:14

        1 note
    "#]],
        ),
        (
            "markdown",
            expect![[r####"
        ### Changes for clients of shop

        1 note.

        #### Other changes

        - The message in `en` of `a` changed from `"old"` to ``"a `b` <i>%\n::error::x\u001b[31m"`` (`wording_changed`)
    "####]],
        ),
        (
            "github",
            expect![[r#"
        ::notice file=new.toml,line=11,endLine=11,col=14,endColumn=48,title=wording_changed::the message in `en` of `a` changed from `"old"` to `"a `b` <i>%25\n::error::x\u001b[31m"`
    "#]],
        ),
    ] {
        let run = run_in(folder.path(), &["diff", "old.toml", "new.toml", "--format", format]);
        check(&run, 0, &expected, "");
    }
}

#[test]
fn revisions_of_git_are_read_with_their_includes() {
    let head = |entries: &str| {
        shop(entries).replace("envelope  =", "include = [\"parts/a.toml\", \"../shared.toml\"]\nenvelope  =")
    };
    let late = "[errors.late]\nstatus = 400\nmessage = { en = \"Late.\", zh = \"晚了。\" }\n";
    let folder = repository(&[
        &[("api/catalog.toml", &head("")), ("api/parts/a.toml", SOLD_OUT), ("shared.toml", late)],
        &[("api/parts/a.toml", &SOLD_OUT.replace("409", "400"))],
    ]);
    let expected = "breaking[status_changed]: the statuses of `sold_out` changed from `409` to `400`";
    let told = |folder: &Path, args: &[&str]| {
        let run = run_in(folder, &[&["diff"], args].concat());
        assert_eq!(run.err, "", "{args:?}");
        let mut lines = run.out.lines();
        (lines.next().unwrap_or_default().to_owned(), lines.next().unwrap_or_default().trim().to_owned())
    };
    let api = folder.path().join("api");
    for (place, args) in [
        ("HEAD:api/parts/a.toml:2:16", ["HEAD~1:api/catalog.toml", "HEAD:api/catalog.toml"]),
        ("main:api/parts/a.toml:2:16", ["HEAD~1:api", "main:api/"]),
        (":api/parts/a.toml:2:16", ["main~1:api/catalog.toml", ":api/catalog.toml"]),
        ("api/parts/a.toml:2:16", ["HEAD^{/A version}~1:api/catalog.toml", "api"]),
        ("api/parts/a.toml:2:16", ["HEAD~1:api/catalog.toml", "api/catalog.toml"]),
    ] {
        assert_eq!(told(folder.path(), &args), (expected.to_owned(), format!("--> {place}")), "{args:?}");
    }
    for (place, args) in [
        ("HEAD:./parts/a.toml:2:16", ["HEAD~1:./catalog.toml", "HEAD:./catalog.toml"].as_slice()),
        ("HEAD:../api/parts/a.toml:2:16", &["HEAD~1:../api/catalog.toml", "HEAD:../api/catalog.toml"]),
        ("parts/a.toml:2:16", &["HEAD~1:api/catalog.toml"]),
    ] {
        assert_eq!(told(&api, args), (expected.to_owned(), format!("--> {place}")), "{args:?}");
    }
    // The file as it was committed, also without a work tree, by any name of the revision.
    git(folder.path(), &["tag", "v1.0", "HEAD~1"]);
    std::fs::remove_file(api.join("parts/a.toml")).unwrap();
    assert_eq!(told(folder.path(), &["v1.0:api", "HEAD:api"]).0, expected);
    assert_eq!(told(&folder.path().join(".git"), &["v1.0:api", "HEAD:api"]).0, expected);
}

#[test]
fn a_catalog_is_read_from_standard_input() {
    let folder = versions();
    let text = std::fs::read_to_string(folder.path().join("old.toml")).unwrap();
    let of = |args: &[&str], input: &str| {
        let output = command(folder.path()).args(args).write_stdin(input).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let expected = run_in(folder.path(), &["diff", "old.toml", "new.toml"]).out;
    assert_eq!(of(&["diff", "-", "new.toml"], &text), expected);
    let later = std::fs::read_to_string(folder.path().join("new.toml")).unwrap();
    assert_eq!(of(&["diff", "old.toml", "-"], &later), expected.replace("--> new.toml", "--> <stdin>"));
    // It has no file in the repository.
    let annotations = of(&["diff", "old.toml", "-", "--format", "github"], &later);
    assert!(annotations.contains("::error title=code_changed::"), "{annotations}");
    fails(
        folder.path(),
        &["-", "-"],
        2,
        &expect![[r#"
        error: `-` is given twice
    "#]],
    );
}

#[test]
fn what_cannot_be_compared_is_a_failure() {
    let old = shop(SOLD_OUT);
    let broken = shop("[errors.x]\nstatus = 400\n");
    let outside = old.replace("envelope  =", "include = [\"../../x.toml\"]\nenvelope  =");
    let folder = repository(&[
        &[("api/catalog.toml", &old), ("broken.toml", &broken), ("outside.toml", &outside)],
        &[("catalog.toml", &old), ("latin1.toml", "")],
    ]);
    let path = folder.path();
    std::fs::write(path.join("latin1.toml"), b"[catalog]\nname = '\xe9'\n").unwrap();
    std::fs::create_dir(path.join("empty")).unwrap();
    for (args, expected) in [
        (
            ["HEAD~7:catalog.toml", "catalog.toml"].as_slice(),
            expect![[r#"
            error: unknown revision `HEAD~7`
              help: a shallow clone lacks older revisions: fetch them, with actions/checkout by `fetch-depth: 0`
        "#]],
        ),
        (
            &["nothing:catalog.toml", "catalog.toml", "--language", "zh"],
            expect![[r#"
            错误：未知的修订版本 `nothing`
              帮助：浅克隆缺少较早的修订版本：请先获取它们，使用 actions/checkout 时设置 `fetch-depth: 0`
        "#]],
        ),
        (
            &["HEAD~1:catalog.toml"],
            expect![[r#"
            error: revision `HEAD~1` has no file catalog.toml
        "#]],
        ),
        (
            &["HEAD~1:catalog.toml", "--language", "zh"],
            expect![[r#"
            错误：修订版本 `HEAD~1` 里没有文件 catalog.toml
        "#]],
        ),
        (
            &["HEAD:empty"],
            expect![[r#"
            error: revision `HEAD` has no file empty
        "#]],
        ),
        (
            &[":gone.toml"],
            expect![[r#"
            error: the index of git has no file gone.toml
        "#]],
        ),
        (
            &["--", "--help:x"],
            expect![[r#"
            error: unknown revision `--help`
              help: a shallow clone lacks older revisions: fetch them, with actions/checkout by `fetch-depth: 0`
        "#]],
        ),
        (
            &["HEAD:a\nHEAD:catalog.toml"],
            expect![[r#"
            error: revision `HEAD` has no file a
            HEAD:catalog.toml
        "#]],
        ),
        (
            &["HEAD:broken.toml"],
            expect![[r#"
            error: `x` has no message
             --> HEAD:broken.toml:9:9
              |
            9 | [errors.x]
              |         ^
              |
              = help: add `message.en = "…"`, `message.zh = "…"`

            error: HEAD:broken.toml has 1 error; this is the first
        "#]],
        ),
        (
            &["HEAD:outside.toml"],
            expect![[r#"
            error: cannot read `../../x.toml`: it is outside of the repository
             --> HEAD:outside.toml:4:12
              |
            4 | include = ["../../x.toml"]
              |            ^^^^^^^^^^^^^^

            error: HEAD:outside.toml has 1 error; this is the first
        "#]],
        ),
        (
            &["catalog.toml", "broken.toml"],
            expect![[r#"
            error: `x` has no message
             --> broken.toml:9:9
              |
            9 | [errors.x]
              |         ^
              |
              = help: add `message.en = "…"`, `message.zh = "…"`

            error: broken.toml has 1 error; this is the first
              help: see `errbook check broken.toml` for all of them
        "#]],
        ),
        (
            &["catalog.toml", "latin1.toml"],
            expect![[r#"
            error: invalid UTF-8
             --> latin1.toml:2:9
              |
            2 | name = '�'
              |         ^
              |
              = help: save the file as UTF-8

            error: latin1.toml has 1 error; this is the first
              help: see `errbook check latin1.toml` for all of them
        "#]],
        ),
        (
            &["catalog.toml", "empty"],
            expect![[r#"
            error: cannot read the catalog: there is no file empty/catalog.toml
        "#]],
        ),
        (
            &["gone.toml", "catalog.toml"],
            expect![[r#"
            error: cannot read the catalog: there is no file gone.toml
        "#]],
        ),
        (
            &["gone", "catalog.toml"],
            expect![[r#"
            error: cannot read the catalog: there is no file gone
        "#]],
        ),
    ] {
        fails(path, args, 1, &expected);
    }
    for (args, expected) in [
        (
            [].as_slice(),
            expect![[r#"
            error: missing argument `<OLD>`
              help: see `errbook diff --help`
        "#]],
        ),
        (
            &["a", "b", "c"],
            expect![[r#"
            error: unexpected argument `c`
              help: see `errbook diff --help`
        "#]],
        ),
        (
            &["a", "b", "--catalog", "c"],
            expect![[r#"
            error: `--catalog` cannot be used with `[NEW]`
        "#]],
        ),
        (
            &["a", "b", "--fail-on", "break"],
            expect![[r#"
            error: invalid value `break` for `--fail-on`
              help: did you mean `breaking`?
        "#]],
        ),
        (
            &["a", "b", "--format", "html"],
            expect![[r#"
            error: invalid value `html` for `--format`
              help: possible values: `text`, `markdown`, `json`, `github`
        "#]],
        ),
    ] {
        fails(path, args, 2, &expected);
    }
    // What git says differs between its versions.
    let run = run_in(path, &["diff", "HEAD:../../catalog.toml"]);
    assert!(
        run.status == 1 && run.err.starts_with("error: git cannot read `HEAD:../../catalog.toml`: "),
        "{}",
        run.err
    );
    // Below the root, a path from this folder is suggested.
    fails(
        &path.join("api"),
        &["HEAD~1:catalog.toml", "catalog.toml"],
        1,
        &expect![[r#"
        error: revision `HEAD~1` has no file catalog.toml
          help: paths are from the root of the repository; did you mean `HEAD~1:./catalog.toml`?
    "#]],
    );
}

#[test]
fn without_git_or_a_repository_files_are_compared() {
    let folder = versions();
    let path = folder.path();
    assert_eq!(run_in(path, &["diff", "old.toml", "old.toml"]).status, 0);
    fails(
        path,
        &["HEAD~1:old.toml", "new.toml"],
        1,
        &expect![[r#"
        error: there is no file `HEAD~1:old.toml`, and this folder is not in a git repository
    "#]],
    );
    let empty = tempfile::tempdir().unwrap();
    let run = |args: &[&str]| command(path).args(args).env("PATH", empty.path()).output().unwrap();
    assert_eq!(run(&["diff", "old.toml", "old.toml"]).status.code(), Some(0));
    let output = run(&["diff", "HEAD~1:old.toml", "new.toml"]);
    assert_eq!(output.status.code(), Some(1));
    expect![[r#"
        error: git, which reads `HEAD~1:old.toml`, is not installed
    "#]]
    .assert_eq(&String::from_utf8(output.stderr).unwrap());
}

#[cfg(unix)]
#[test]
fn symbolic_links_of_a_revision_are_followed_within_it() {
    let folder = repository(&[&[("api/catalog.toml", &shop(SOLD_OUT))]]);
    let path = folder.path();
    std::os::unix::fs::symlink("api/catalog.toml", path.join("catalog.toml")).unwrap();
    std::os::unix::fs::symlink("/etc/hostname", path.join("out.toml")).unwrap();
    git(path, &["add", "--all"]);
    git(path, &["commit", "--quiet", "--message", "Links"]);
    let run = run_in(path, &["diff", "HEAD:catalog.toml", "api"]);
    assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (0, "", ""));
    fails(
        path,
        &["HEAD:out.toml", "api"],
        1,
        &expect![[r#"
            error: cannot read HEAD:out.toml: it is a submodule, or a symbolic link that leads to no file of the revision
        "#]],
    );
}
