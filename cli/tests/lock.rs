//! `errbook lock`

mod common;

use std::path::Path;

use common::{Run, command, run_in};
use expect_test::expect;
use tempfile::TempDir;

const SHOP: &str = r#"[catalog]
name = "shop"
languages = ["en"]

[errors.missing]
status = 404
message = "There is no such book."

[errors.sold_out]
status = 409
message = "{book} is sold out."
fields.book = "string"
"#;

/// An entry to add.
const FULL: &str = "\n[errors.full]\nstatus = 409\nmessage = \"The basket is full.\"\n";

/// Returns a folder with the catalog, and its lock if it is locked.
fn shop(is_locked: bool) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "catalog.toml", SHOP);
    if is_locked {
        assert_eq!(run_in(folder.path(), &["lock"]).status, 0);
    }
    folder
}

fn write(folder: &Path, name: &str, text: &str) {
    std::fs::write(folder.join(name), text).unwrap();
}

fn read(folder: &Path, name: &str) -> String {
    std::fs::read_to_string(folder.join(name)).unwrap()
}

/// Replaces what is once in a file.
fn edit(folder: &Path, name: &str, from: &str, to: &str) {
    let text = read(folder, name);
    assert_eq!(text.matches(from).count(), 1, "{from}");
    write(folder, name, &text.replacen(from, to, 1));
}

/// Gives the entry `missing` another code.
fn change_code(folder: &Path) {
    edit(folder, "catalog.toml", "status = 404\n", "status = 404\ncode = \"lost\"\n");
}

/// Runs the command in both languages, of which neither changes a file, and returns what both print.
fn both(folder: &Path, args: &[&str], status: i32) -> String {
    let before = files(folder);
    let all: [Run; 2] = ["en", "zh"].map(|language| run_in(folder, &[args, &["--language", language]].concat()));
    assert_eq!(files(folder), before);
    let mut out = String::new();
    for run in all {
        assert_eq!(run.status, status, "{}{}", run.out, run.err);
        out.push_str(&run.out);
        out.push_str(&run.err);
    }
    out
}

/// Returns the files of a folder with their contents.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(folder).unwrap().map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().unwrap().is_file());
    let mut all: Vec<_> =
        files.map(|entry| (entry.file_name().into_string().unwrap(), std::fs::read(entry.path()).unwrap())).collect();
    all.sort();
    all
}

#[test]
fn the_lock_is_written_beside_the_catalog() {
    let folder = shop(false);
    let run = run_in(folder.path(), &["lock"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    expect![[r#"
        wrote catalog.lock with 2 entries
          help: commit it with the catalog; with a table `[lock]` in the catalog, a missing lock is an error
    "#]]
    .assert_eq(&run.out);
    expect![[r##"
        # What clients of this API rely on. Written by `errbook lock`, and reviewed with the catalog.
        format = 1

        [catalog]
        default_envelope = problem
        default_language = en
        language en
        name = "shop"

        [envelopes.problem]
        content_type = "application/problem+json"
        item /* = {fields}
        item /code = {code}
        item /code optional
        item /detail = {message}
        item /header = {header}
        item /header optional
        item /parameter = {parameter}
        item /parameter optional
        item /pointer = {pointer:fragment}
        item /pointer optional
        member /* = {fields}
        member /code = {code}
        member /code optional
        member /detail = {message}
        member /errors = {violations}
        member /errors optional
        member /instance = {instance}
        member /instance optional
        member /status = {status}
        member /title = {title}
        member /title optional
        member /type = {type}

        [errors.missing]
        code = "missing"
        envelope = problem
        status 404
        type = "about:blank"

        [errors.sold_out]
        code = "sold_out"
        envelope = problem
        field book = string
        status 409
        type = "about:blank"
    "##]]
    .assert_eq(&read(folder.path(), "catalog.lock"));
    assert_eq!(files(folder.path()).len(), 2, "nothing else is left");
    expect![[r#"
        catalog.lock is up to date
        catalog.lock 已是最新
    "#]]
    .assert_eq(&both(folder.path(), &["lock"], 0));
    assert_eq!(both(folder.path(), &["lock"], 0), both(folder.path(), &["lock", "--check"], 0));
}

#[test]
fn the_lock_of_any_catalog_has_its_name() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("api")).unwrap();
    write(folder.path(), "api/shop.v2.toml", &format!("{SHOP}\n[lock]\n"));
    let run = run_in(folder.path(), &["lock", "--catalog", "api/shop.v2.toml", "--language", "zh"]);
    assert_eq!(run.out, "已写入 api/shop.v2.lock，共 2 个条目\n");
    assert!(folder.path().join("api/shop.v2.lock").is_file());
}

#[test]
fn additions_are_recorded_and_missed_by_the_check() {
    let folder = shop(true);
    let folder = folder.path();
    write(folder, "catalog.toml", &format!("{SHOP}{FULL}"));
    expect![[r#"
        error: catalog.lock is not up to date with catalog.toml: `full`
          help: run `errbook lock` and commit the result
        错误：catalog.lock 与 catalog.toml 不一致：`full`
          帮助：请运行 `errbook lock` 并提交结果
    "#]]
    .assert_eq(&both(folder, &["lock", "--check"], 1));
    let run = run_in(folder, &["lock"]);
    expect![[r#"
        updated catalog.lock: `full`
    "#]]
    .assert_eq(&run.out);
    assert!(read(folder, "catalog.lock").contains("\n[errors.full]\ncode = \"full\"\n"));
    assert_eq!(run_in(folder, &["lock", "--check"]).status, 0);
}

#[test]
fn a_breaking_edit_is_refused_with_every_way_out() {
    let folder = shop(true);
    change_code(folder.path());
    edit(folder.path(), "catalog.toml", "fields.book = \"string\"", "fields.book = \"integer\"");
    expect![[r#"
        error[code_changed]: the code of `missing` changed from `"missing"` to `"lost"`
          --> catalog.toml:7:8
           |
         7 | code = "lost"
           |        ^^^^^^
           |
        note: clients rely on what is locked here
          --> catalog.lock:35:1
           |
        35 | [errors.missing]
           | ^^^^^^^^^^^^^^^^
           |
           = help: undo the edit, or choose another way:
                   - keep the old one, and add the new one beside it
                   - accept the break: `errbook lock --accept code_changed missing --reason "…"`

        error[field_type_changed]: the type of the field `book` of `sold_out` changed from `string` to `integer`
          --> catalog.toml:13:8
           |
        13 | fields.book = "integer"
           |        ^^^^
           |
        note: clients rely on what is locked here
          --> catalog.lock:41:1
           |
        41 | [errors.sold_out]
           | ^^^^^^^^^^^^^^^^^
           |
           = help: undo the edit, or choose another way:
                   - keep the old one, and add the new one beside it
                   - accept the break: `errbook lock --accept field_type_changed sold_out.book --reason "…"`

        error: 2 breaking changes not accepted in catalog.lock
        错误[code_changed]：`missing` 的错误码由 `"missing"` 变为 `"lost"`
          --> catalog.toml:7:8
           |
         7 | code = "lost"
           |        ^^^^^^
           |
        说明：客户端依赖这里锁定的内容
          --> catalog.lock:35:1
           |
        35 | [errors.missing]
           | ^^^^^^^^^^^^^^^^
           |
           = 帮助：请撤销修改，或选择其他办法：
                   - 保留原来的，另外新增一个
                   - 接受这一改动：`errbook lock --accept code_changed missing --reason "…"`

        错误[field_type_changed]：`sold_out` 的字段 `book` 的类型由 `string` 变为 `integer`
          --> catalog.toml:13:8
           |
        13 | fields.book = "integer"
           |        ^^^^
           |
        说明：客户端依赖这里锁定的内容
          --> catalog.lock:41:1
           |
        41 | [errors.sold_out]
           | ^^^^^^^^^^^^^^^^^
           |
           = 帮助：请撤销修改，或选择其他办法：
                   - 保留原来的，另外新增一个
                   - 接受这一改动：`errbook lock --accept field_type_changed sold_out.book --reason "…"`

        错误：有 2 处不兼容改动尚未在 catalog.lock 中接受
    "#]]
    .assert_eq(&both(folder.path(), &["lock"], 1));
    for args in [&["lock", "--check"][..], &["lock", "--release", "1.0"]] {
        assert_eq!(both(folder.path(), args, 1), both(folder.path(), &["lock"], 1), "{args:?}");
    }
}

#[test]
fn an_accepted_edit_passes() {
    let folder = shop(true);
    let folder = folder.path();
    change_code(folder);
    edit(folder, "catalog.toml", "fields.book = \"string\"", "fields.book = \"integer\"");
    let first = ["lock", "--accept", "code_changed", "missing", "--reason", " It was \"misspelt\". "];
    expect![[r#"
        accepted: the code of `missing` changed from `"missing"` to `"lost"`
          help: 1 breaking change left, see `errbook lock`
    "#]]
    .assert_eq(&run_in(folder, &first).out);
    assert_eq!(run_in(folder, &["lock"]).status, 1, "the other is open");
    let second =
        ["lock", "--accept", "field_type_changed", "sold_out.book", "--reason", "数字才对。", "--language", "zh"];
    expect![[r#"
        已接受：`sold_out` 的字段 `book` 的类型由 `string` 变为 `integer`
        已更新 catalog.lock：`missing`、`sold_out`
    "#]]
    .assert_eq(&run_in(folder, &second).out);
    expect![[r##"
        # What clients of this API rely on. Written by `errbook lock`, and reviewed with the catalog.
        format = 1

        [catalog]
        default_envelope = problem
        default_language = en
        language en
        name = "shop"

        [envelopes.problem]
        content_type = "application/problem+json"
        item /* = {fields}
        item /code = {code}
        item /code optional
        item /detail = {message}
        item /header = {header}
        item /header optional
        item /parameter = {parameter}
        item /parameter optional
        item /pointer = {pointer:fragment}
        item /pointer optional
        member /* = {fields}
        member /code = {code}
        member /code optional
        member /detail = {message}
        member /errors = {violations}
        member /errors optional
        member /instance = {instance}
        member /instance optional
        member /status = {status}
        member /title = {title}
        member /title optional
        member /type = {type}

        [errors.missing]
        accepted code_changed = "\"missing\"" "\"lost\"" "It was \"misspelt\"."
        code = "lost"
        envelope = problem
        status 404
        type = "about:blank"

        [errors.sold_out]
        accepted field_type_changed book = "string" "integer" "数字才对。"
        code = "sold_out"
        envelope = problem
        field book = integer
        status 409
        type = "about:blank"
    "##]]
    .assert_eq(&read(folder, "catalog.lock"));
    assert_eq!(run_in(folder, &["lock", "--check"]).status, 0);
    // Taken back, it needs an acceptance again.
    write(folder, "catalog.toml", SHOP);
    assert_eq!(run_in(folder, &["lock"]).status, 1);
}

#[test]
fn several_edits_are_accepted_at_once_or_none_is() {
    let folder = shop(true);
    let folder = folder.path();
    change_code(folder);
    edit(folder, "catalog.toml", "fields.book = \"string\"", "fields.book = \"integer\"");
    let code = ["lock", "--reason", "A rewrite.", "--accept", "code_changed", "missing"];
    let wrong = [&code[..], &["--accept", "field_type_changed", "sold_out"]].concat();
    both(folder, &wrong, 1);
    let right = [&code[..], &["--accept", "field_type_changed", "sold_out.book"]].concat();
    let run = run_in(folder, &right);
    assert_eq!(run.status, 0, "{}", run.err);
    assert_eq!(run.out.matches("accepted: ").count(), 2);
    assert_eq!(run_in(folder, &["lock", "--check"]).status, 0);
}

#[test]
fn what_cannot_be_accepted_is_told_with_what_is_meant() {
    let folder = shop(true);
    let folder = folder.path();
    let mut all = String::new();
    let mut told = |args: &[&str], status: i32| {
        let args = [&["lock"][..], args].concat();
        all.push_str(&format!("$ {}\n{}", args.join(" "), both(folder, &args, status)));
    };
    told(&["--accept", "code_changed", "missing", "--reason", "Misspelt."], 1);
    change_code(folder);
    edit(folder, "catalog.toml", "status = 409", "status = [409, 410]");
    told(&["--accept", "cod_changed", "missing", "--reason", "Misspelt."], 2);
    told(&["--accept", "renamed", "missing", "--reason", "Misspelt."], 2);
    told(&["--accept", "missing", "code_changed", "--reason", "Misspelt."], 2);
    told(&["--accept", "code_changed", "mising", "--reason", "Misspelt."], 1);
    told(&["--accept", "type_changed", "missing", "--reason", "Misspelt."], 1);
    told(&["--accept", "field_removed", "sold_out.book", "--reason", "Misspelt."], 1);
    told(&["--accept", "status_added", "sold_out", "--reason", "Misspelt."], 1);
    told(&["--accept", "code_changed", "missing", "--reason", " "], 2);
    told(&["--accept", "code_changed", "missing", "--reason", "…"], 2);
    told(&["--accept", "code_changed", "missing"], 2);
    told(&["--accept", "code_changed", "--reason", "Misspelt."], 2);
    told(&["--reason", "Misspelt."], 2);
    told(&["--check", "--accept", "code_changed", "missing", "--reason", "Misspelt."], 2);
    told(&["--check", "--release", "1.0"], 2);
    told(&["--date", "2026-11-29"], 2);
    told(&["--release", "1.0", "--date", "2026-02-30"], 2);
    told(&["--release", "1 .0"], 2);
    told(&["--release", ""], 2);
    told(&["--catalog", "-"], 2);
    expect![[r#"
        $ lock --accept code_changed missing --reason Misspelt.
        error: nothing to accept: no breaking change is open
        错误：没有需要接受的不兼容改动
        $ lock --accept cod_changed missing --reason Misspelt.
        error: unknown rule `cod_changed`
          help: did you mean `code_changed`?
        错误：未知的规则 `cod_changed`
          帮助：是否想找 `code_changed`？
        $ lock --accept renamed missing --reason Misspelt.
        error: unknown rule `renamed`
          help: `errbook lock` shows each breaking change with its rule and path
        错误：未知的规则 `renamed`
          帮助：`errbook lock` 会列出每处不兼容改动的规则和路径
        $ lock --accept missing code_changed --reason Misspelt.
        error: unknown rule `missing`
          help: the rule comes before the path: `--accept code_changed missing`
        错误：未知的规则 `missing`
          帮助：规则写在路径之前：`--accept code_changed missing`
        $ lock --accept code_changed mising --reason Misspelt.
        error: `mising` has no change `code_changed`
          help: did you mean `code_changed missing`?
        错误：`mising` 没有 `code_changed` 这样的改动
          帮助：是否想找 `code_changed missing`？
        $ lock --accept type_changed missing --reason Misspelt.
        error: `missing` has no change `type_changed`
          help: did you mean `code_changed missing`?
        错误：`missing` 没有 `type_changed` 这样的改动
          帮助：是否想找 `code_changed missing`？
        $ lock --accept field_removed sold_out.book --reason Misspelt.
        error: `sold_out.book` has no change `field_removed`
          help: open changes: `code_changed missing`
        错误：`sold_out.book` 没有 `field_removed` 这样的改动
          帮助：尚未接受的改动：`code_changed missing`
        $ lock --accept status_added sold_out --reason Misspelt.
        error: `status_added` of `sold_out` is a warning, which needs no acceptance
          help: record it with `errbook lock`
        错误：`sold_out` 的 `status_added` 只是警告，无需接受
          帮助：运行 `errbook lock` 即可记录
        $ lock --accept code_changed missing --reason  
        error: `--reason` gives no reason
          help: say why clients can bear the change; reviewers and the changelog will show it
        错误：`--reason` 没有写明理由
          帮助：请写明为什么可以这样改，评审和更新日志都会显示这个理由
        $ lock --accept code_changed missing --reason …
        error: `--reason` gives no reason
          help: say why clients can bear the change; reviewers and the changelog will show it
        错误：`--reason` 没有写明理由
          帮助：请写明为什么可以这样改，评审和更新日志都会显示这个理由
        $ lock --accept code_changed missing
        error: missing argument `--reason`
          help: see `errbook lock --help`
        错误：缺少参数 `--reason`
          帮助：用法见 `errbook lock --help`
        $ lock --accept code_changed --reason Misspelt.
        error: `--accept` takes 2 values, not 1
          help: see `errbook lock --help`
        错误：`--accept` 需要 2 个值，只给了 1 个
          帮助：用法见 `errbook lock --help`
        $ lock --reason Misspelt.
        error: missing argument `--accept`
          help: see `errbook lock --help`
        错误：缺少参数 `--accept`
          帮助：用法见 `errbook lock --help`
        $ lock --check --accept code_changed missing --reason Misspelt.
        error: `--check` cannot be used with `--accept`
        错误：`--check` 和 `--accept` 不能同时使用
        $ lock --check --release 1.0
        error: `--check` cannot be used with `--release`
        错误：`--check` 和 `--release` 不能同时使用
        $ lock --date 2026-11-29
        error: missing argument `--release`
          help: see `errbook lock --help`
        错误：缺少参数 `--release`
          帮助：用法见 `errbook lock --help`
        $ lock --release 1.0 --date 2026-02-30
        error: invalid value `2026-02-30` for `--date`
          help: use a date such as 2026-11-29
        错误：`--date` 的值 `2026-02-30` 无效
          帮助：请写成 2026-11-29 这样的日期
        $ lock --release 1 .0
        error: invalid value `1 .0` for `--release`
          help: use a version without spaces, such as 2.0
        错误：`--release` 的值 `1 .0` 无效
          帮助：请写不含空白的版本号，如 2.0
        $ lock --release 
        error: invalid value `` for `--release`
          help: use a version without spaces, such as 2.0
        错误：`--release` 的值 `` 无效
          帮助：请写不含空白的版本号，如 2.0
        $ lock --catalog -
        error: `errbook lock` needs a file, not standard input
        错误：`errbook lock` 需要文件，不能用标准输入
    "#]]
    .assert_eq(&all);
}

#[test]
fn without_a_lock_nothing_is_checked_and_nothing_accepted() {
    let folder = shop(false);
    let accept = ["lock", "--accept", "code_changed", "missing", "--reason", "Misspelt."];
    expect![[r#"
        error: catalog.lock does not exist
          help: write it with `errbook lock`, and commit it
        错误：catalog.lock 不存在
          帮助：请运行 `errbook lock` 写入并提交
        error: catalog.lock does not exist, so nothing needs to be accepted
          help: write it with `errbook lock`
        错误：catalog.lock 不存在，没有需要接受的改动
          帮助：请运行 `errbook lock` 写入
    "#]]
    .assert_eq(&(both(folder.path(), &["lock", "--check"], 1) + &both(folder.path(), &accept, 1)));
}

#[test]
fn levels_of_the_catalog_decide_what_breaks() {
    let folder = shop(true);
    let folder = folder.path();
    change_code(folder);
    edit(folder, "catalog.toml", "status = 409", "status = [409, 410]");
    let text = read(folder, "catalog.toml");
    write(folder, "catalog.toml", &format!("{text}\n[lock]\ncode_changed = \"note\"\nstatus_added = \"breaking\"\n"));
    let errors = both(folder, &["lock"], 1);
    assert!(errors.contains("error[status_added]: ") && !errors.contains("code_changed"), "{errors}");
    let accept = ["lock", "--accept", "code_changed", "missing", "--reason", "Misspelt."];
    expect![[r#"
        error: `code_changed` of `missing` breaks no client and needs no acceptance
          help: record it with `errbook lock`
        错误：`missing` 的 `code_changed` 不影响客户端，无需接受
          帮助：运行 `errbook lock` 即可记录
    "#]]
    .assert_eq(&both(folder, &accept, 1));
    let accept = ["lock", "--accept", "status_added", "sold_out", "--reason", "All clients know it."];
    assert_eq!(run_in(folder, &accept).status, 0);
    assert_eq!(run_in(folder, &["lock", "--check"]).status, 0);
}

#[test]
fn releases_are_recorded_with_what_changed() {
    let folder = shop(true);
    let folder = folder.path();
    expect![[r#"
        released 1.0: 0 changes in catalog.changes
    "#]]
    .assert_eq(&run_in(folder, &["lock", "--release", "1.0", "--date", "2026-11-29"]).out);
    write(folder, "catalog.toml", &format!("{SHOP}{FULL}"));
    change_code(folder);
    let accept = ["lock", "--accept", "code_changed", "missing", "--reason", "It was misspelt."];
    assert_eq!(run_in(folder, &accept).status, 0);
    let lock = read(folder, "catalog.lock");
    assert!(lock.contains("\n+ code = \"lost\"\n") && lock.contains("\n- code = \"missing\"\n"), "{lock}");
    // What is new binds nobody.
    edit(folder, "catalog.toml", "[errors.full]\nstatus = 409", "[errors.full]\ncode = \"too_full\"\nstatus = 409");
    assert_eq!(run_in(folder, &["lock"]).status, 0);
    let release = ["lock", "--release", "2.0", "--date", "2026-12-01", "--language", "zh"];
    expect![[r#"
        已发布 2.0：catalog.changes 记录了 2 处改动
    "#]]
    .assert_eq(&run_in(folder, &release).out);
    expect![[r##"
        # What changed for clients of this API, by release. Written by `errbook lock --release`.
        format = 1

        [release "1.0"]
        date = "2026-11-29"

        [release "2.0"]
        date = "2026-12-01"
        code_changed errors.missing = "\"missing\"" "\"lost\"" "It was misspelt."
        entry_added errors.full = - "\"too_full\"" -
    "##]]
    .assert_eq(&read(folder, "catalog.changes"));
    expect![[r##"
        # What clients of this API rely on. Written by `errbook lock`, and reviewed with the catalog.
        format = 1
        release = "2.0"

        [catalog]
        default_envelope = problem
        default_language = en
        language en
        name = "shop"

        [envelopes.problem]
        content_type = "application/problem+json"
        item /* = {fields}
        item /code = {code}
        item /code optional
        item /detail = {message}
        item /header = {header}
        item /header optional
        item /parameter = {parameter}
        item /parameter optional
        item /pointer = {pointer:fragment}
        item /pointer optional
        member /* = {fields}
        member /code = {code}
        member /code optional
        member /detail = {message}
        member /errors = {violations}
        member /errors optional
        member /instance = {instance}
        member /instance optional
        member /status = {status}
        member /title = {title}
        member /title optional
        member /type = {type}

        [errors.full]
        code = "too_full"
        envelope = problem
        status 409
        type = "about:blank"

        [errors.missing]
        code = "lost"
        envelope = problem
        status 404
        type = "about:blank"

        [errors.sold_out]
        code = "sold_out"
        envelope = problem
        field book = string
        status 409
        type = "about:blank"
    "##]]
    .assert_eq(&read(folder, "catalog.lock"));
    expect![[r#"
        error: 2.0 is already the release of the lock
          help: a version is released once; use the next one
        错误：锁文件的版本已经是 2.0
          帮助：同一版本只能发布一次，请使用下一个版本号
    "#]]
    .assert_eq(&both(folder, &["lock", "--release", "2.0"], 1));
    edit(folder, "catalog.lock", "release = \"2.0\"\n", "release = \"1.5\"\n");
    expect![[r#"
        error: catalog.changes already has the release 2.0
          help: a version is released once; use the next one
        错误：catalog.changes 中已有版本 2.0
          帮助：同一版本只能发布一次，请使用下一个版本号
    "#]]
    .assert_eq(&both(folder, &["lock", "--release", "2.0"], 1));
}

#[test]
fn the_first_run_can_be_a_release_of_today() {
    let folder = shop(false);
    let run = run_in(folder.path(), &["lock", "--release", "1.0"]);
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(read(folder.path(), "catalog.lock").contains("\nrelease = \"1.0\"\n"));
    let changes = read(folder.path(), "catalog.changes");
    let date = changes.lines().find_map(|line| line.strip_prefix("date = \"")?.strip_suffix('"')).unwrap();
    assert!(date.len() == 10 && date > "2026-01-01", "{date}");
    assert!(
        changes.ends_with(&format!("date = \"{date}\"\n")),
        "before the first release, nothing has changed: {changes}"
    );
}

#[test]
fn a_file_of_changes_that_is_not_understood_is_kept() {
    let folder = shop(true);
    let folder = folder.path();
    let mut all = String::new();
    for text in [
        "",
        "# nothing\n",
        "format = 2\n",
        "format = 1\n[release 1]\n",
        "format = 1\n<<<<<<< HEAD\n",
        "format = 1\n\n[release \"1.0\"]\ndate = \"2026-11-29\"\ncode_changed missing = 1\n",
    ] {
        write(folder, "catalog.changes", text);
        all.push_str(&both(folder, &["lock", "--release", "1.0"], 1));
    }
    std::fs::write(folder.join("catalog.changes"), b"\xff").unwrap();
    all.push_str(&both(folder, &["lock", "--release", "1.0"], 1));
    std::fs::remove_file(folder.join("catalog.changes")).unwrap();
    std::fs::create_dir(folder.join("catalog.changes")).unwrap();
    all.push_str(&both(folder, &["lock", "--release", "1.0"], 1));
    expect![[r#"
        error: catalog.changes:1:1: the file of changes is empty
          help: restore it from version control
        错误：catalog.changes:1:1：更新记录是空的
          帮助：请从版本控制中恢复它
        error: catalog.changes:1:1: the changes do not begin with `format = 1`
          help: restore it from version control
        错误：catalog.changes:1:1：更新记录没有以 `format = 1` 开头
          帮助：请从版本控制中恢复它
        error: catalog.changes:1:1: the changes have format 2, which this version of errbook does not read
          help: update errbook to the version that wrote it
        错误：catalog.changes:1:1：更新记录的格式是 2，当前版本的 errbook 无法读取
          帮助：请把 errbook 更新到写入它的版本
        error: catalog.changes:2:1: this is not the heading of a release, or one of a release that is there already
          help: restore it from version control
        错误：catalog.changes:2:1：这不是版本的标题，或者这个版本已经出现过
          帮助：请从版本控制中恢复它
        error: catalog.changes:2:1: the changes have a merge conflict
          help: keep the releases of both sides, the earlier one first, and remove the markers
        错误：catalog.changes:2:1：更新记录里有合并冲突
          帮助：请按发布先后保留双方的版本，并删除冲突标记
        error: catalog.changes:5:1: this line is neither a date nor a change that errbook knows
          help: restore it from version control
        错误：catalog.changes:5:1：这一行既不是日期，也不是 errbook 认识的改动
          帮助：请从版本控制中恢复它
        error: catalog.changes:1:1: invalid UTF-8
          help: save the file as UTF-8
        错误：catalog.changes:1:1：不是合法的 UTF-8
          帮助：请把文件保存为 UTF-8 编码
        error: cannot read catalog.changes: catalog.changes is a folder
        错误：无法读取 catalog.changes：catalog.changes 是文件夹
    "#]]
    .assert_eq(&all);
}

#[test]
fn a_lock_that_is_not_understood_is_kept() {
    let folder = shop(true);
    let folder = folder.path();
    let lock = read(folder, "catalog.lock");
    let mut all = String::new();
    for text in [
        String::new(),
        lock.replace("format = 1", "format = 2"),
        lock.replace("format = 1\n", ""),
        lock.replace("status 404", "colour = red"),
        lock.replace("status 404", ">>>>>>> other"),
    ] {
        assert_ne!(text, lock);
        write(folder, "catalog.lock", &text);
        all.push_str(&both(folder, &["lock"], 1));
    }
    std::fs::write(folder.join("catalog.lock"), b"format = 1\n\xff\n").unwrap();
    all.push_str(&both(folder, &["lock"], 1));
    std::fs::remove_file(folder.join("catalog.lock")).unwrap();
    std::fs::create_dir(folder.join("catalog.lock")).unwrap();
    all.push_str(&both(folder, &["lock"], 1));
    expect![[r#"
        error[malformed-lock]: the lock is empty
         --> catalog.lock:1:1
          |
        1 |
          | ^
          |
          = note: the lock is written by `errbook lock` and is not edited by hand
          = help: restore it from version control

        error: catalog.lock cannot be used and is unchanged
        错误[malformed-lock]：锁文件是空的
         --> catalog.lock:1:1
          |
        1 |
          | ^
          |
          = 说明：锁文件由 `errbook lock` 写入，不应手工修改
          = 帮助：请从版本控制中恢复它

        错误：catalog.lock 无法使用，没有改动
        error[newer-lock]: the lock has format 2, and this version of errbook reads format 1
         --> catalog.lock:2:1
          |
        2 | format = 2
          | ^^^^^^^^^^
          |
          = help: update errbook to the version that wrote it

        error: catalog.lock cannot be used and is unchanged
        错误[newer-lock]：锁文件的格式是 2，而当前版本的 errbook 读取的格式是 1
         --> catalog.lock:2:1
          |
        2 | format = 2
          | ^^^^^^^^^^
          |
          = 帮助：请把 errbook 更新到写入它的版本

        错误：catalog.lock 无法使用，没有改动
        error[malformed-lock]: the lock does not begin with `format = 1`
         --> catalog.lock:1:1
          |
        1 | # What clients of this API rely on. Written by `errbook lock`, and reviewed with the catalog.
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = note: the lock is written by `errbook lock` and is not edited by hand
          = help: restore it from version control

        error: catalog.lock cannot be used and is unchanged
        错误[malformed-lock]：锁文件没有以 `format = 1` 开头
         --> catalog.lock:1:1
          |
        1 | # What clients of this API rely on. Written by `errbook lock`, and reviewed with the catalog.
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = 说明：锁文件由 `errbook lock` 写入，不应手工修改
          = 帮助：请从版本控制中恢复它

        错误：catalog.lock 无法使用，没有改动
        error[malformed-lock]: this line of the lock is no fact that errbook knows, or states one a second time
          --> catalog.lock:38:1
           |
        38 | colour = red
           | ^^^^^^^^^^^^
           |
           = note: the lock is written by `errbook lock` and is not edited by hand
           = help: restore it from version control

        error: catalog.lock cannot be used and is unchanged
        错误[malformed-lock]：锁文件里的这一行不是 errbook 认识的事实，或者与另一行重复
          --> catalog.lock:38:1
           |
        38 | colour = red
           | ^^^^^^^^^^^^
           |
           = 说明：锁文件由 `errbook lock` 写入，不应手工修改
           = 帮助：请从版本控制中恢复它

        错误：catalog.lock 无法使用，没有改动
        error: cannot join both sides of the merge in catalog.lock
          help: take one side, such as with `git checkout --ours catalog.lock`, and run `errbook lock` again
        错误：无法合并 catalog.lock 中的双方
          帮助：请先取其中一方，例如 `git checkout --ours catalog.lock`，再运行 `errbook lock`
        error[not-utf8]: invalid UTF-8
         --> catalog.lock:2:1
          |
        2 | �
          | ^
          |
          = help: save the file as UTF-8

        error: catalog.lock cannot be used and is unchanged
        错误[not-utf8]：不是合法的 UTF-8
         --> catalog.lock:2:1
          |
        2 | �
          | ^
          |
          = 帮助：请把文件保存为 UTF-8 编码

        错误：catalog.lock 无法使用，没有改动
        error[unreadable-file]: cannot read the lock `catalog.lock`: catalog.lock is a folder

        error: catalog.lock cannot be used and is unchanged
        错误[unreadable-file]：无法读取锁文件 `catalog.lock`：catalog.lock 是文件夹

        错误：catalog.lock 无法使用，没有改动
    "#]]
    .assert_eq(&all);
}

#[test]
fn a_catalog_with_errors_is_not_recorded() {
    let folder = shop(true);
    edit(folder.path(), "catalog.toml", "status = 404", "status = 40");
    let errors = both(folder.path(), &["lock"], 1);
    assert!(errors.contains("catalog.toml has 1 error; this is the first"), "{errors}");
}

#[test]
#[cfg(unix)]
fn a_link_stays_one_and_a_folder_that_is_read_only_is_told() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = shop(false);
    let folder = folder.path();
    std::fs::create_dir(folder.join("locks")).unwrap();
    write(folder, "locks/shop", "");
    std::fs::remove_file(folder.join("locks/shop")).unwrap();
    assert_eq!(run_in(folder, &["lock"]).status, 0);
    std::fs::rename(folder.join("catalog.lock"), folder.join("locks/shop")).unwrap();
    std::os::unix::fs::symlink("locks/shop", folder.join("catalog.lock")).unwrap();
    write(folder, "catalog.toml", &format!("{SHOP}{FULL}"));
    assert_eq!(run_in(folder, &["lock"]).status, 0);
    assert!(folder.join("catalog.lock").is_symlink() && read(folder, "locks/shop").contains("[errors.full]"));
    // For root, no folder is read-only.
    let read_only = std::fs::Permissions::from_mode(0o555);
    std::fs::set_permissions(folder.join("locks"), read_only).unwrap();
    if std::fs::write(folder.join("locks/probe"), "").is_err() {
        write(folder, "catalog.toml", SHOP);
        let lock = read(folder, "locks/shop");
        let run = run_in(folder, &["lock", "--accept", "entry_removed", "full", "--reason", "Never sent."]);
        assert_eq!(run.status, 1);
        assert!(run.err.starts_with("error: cannot write catalog.lock: "), "{}", run.err);
        assert_eq!(read(folder, "locks/shop"), lock);
    }
    std::fs::set_permissions(folder.join("locks"), std::fs::Permissions::from_mode(0o755)).unwrap();
}

/// Runs git in a folder, with nothing of the machine's settings; returns its status.
fn git(folder: &Path, args: &[&str]) -> bool {
    let mut git = std::process::Command::new("git");
    for (name, value) in [
        ("GIT_CONFIG_GLOBAL", "/dev/null"),
        ("GIT_CONFIG_NOSYSTEM", "1"),
        ("GIT_AUTHOR_NAME", "a"),
        ("GIT_AUTHOR_EMAIL", "a@example.com"),
        ("GIT_COMMITTER_NAME", "a"),
        ("GIT_COMMITTER_EMAIL", "a@example.com"),
    ] {
        git.env(name, value);
    }
    git.args(args).current_dir(folder).output().expect("git runs").status.success()
}

/// Returns a repository with the catalog and its lock.
fn repository() -> TempDir {
    let folder = shop(true);
    assert!(git(folder.path(), &["init", "-q", "-b", "main"]));
    commit(folder.path());
    folder
}

fn commit(folder: &Path) {
    assert!(git(folder, &["add", "."]) && git(folder, &["commit", "-q", "-m", "a"]));
}

/// Adds an entry on a branch of its own: behind the catalog's head, or at its end.
fn branch(folder: &Path, name: &str, is_first: bool) {
    assert!(git(folder, &["checkout", "-q", "-b", name, "main"]));
    let entry = FULL.replace("errors.full", &format!("errors.{name}"));
    match is_first {
        true => edit(folder, "catalog.toml", "\n[errors.missing]", &format!("{entry}\n[errors.missing]")),
        false => write(folder, "catalog.toml", &format!("{}{entry}", read(folder, "catalog.toml"))),
    }
    assert_eq!(run_in(folder, &["lock"]).status, 0);
    commit(folder);
}

#[test]
fn branches_that_add_entries_apart_merge_without_a_conflict() {
    let folder = repository();
    let folder = folder.path();
    branch(folder, "early", true);
    branch(folder, "zeta", false);
    assert!(git(folder, &["merge", "-q", "--no-edit", "early"]));
    assert_eq!(run_in(folder, &["lock", "--check"]).status, 0);
}

#[test]
fn branches_that_add_entries_side_by_side_are_joined() {
    // git shows their common ancestor, too, if it is told to.
    for style in ["merge", "diff3"] {
        let folder = repository();
        let folder = folder.path();
        assert!(git(folder, &["config", "merge.conflictStyle", style]));
        // Apart in the catalog, and beside each other in the lock, which is sorted.
        branch(folder, "basket_full", true);
        branch(folder, "book_torn", false);
        assert!(!git(folder, &["merge", "-q", "--no-edit", "basket_full"]));
        assert!(!read(folder, "catalog.toml").contains("<<<<<<<"));
        assert_eq!(read(folder, "catalog.lock").contains("|||||||"), style == "diff3");
        assert_eq!(conflict(folder), CONFLICT);
        let run = run_in(folder, &["lock"]);
        assert_eq!((run.status, run.err.as_str()), (0, ""));
        assert_eq!(run.out, "joined both sides of the merge in catalog.lock\n");
        let joined = read(folder, "catalog.lock");
        // The lock is that of the merged catalog.
        std::fs::remove_file(folder.join("catalog.lock")).unwrap();
        assert_eq!(run_in(folder, &["lock"]).status, 0);
        assert_eq!(read(folder, "catalog.lock"), joined);
    }
}

/// What the check tells of a conflict.
const CONFLICT: &str = "error[lock-conflict]: the lock has a merge conflict
   = help: resolve the conflicts in the catalog, then join both sides of the lock: `errbook lock`

error: catalog.lock cannot be used and is unchanged
错误[lock-conflict]：锁文件里有合并冲突
   = 帮助：请先解决错误目录里的冲突，再运行 `errbook lock` 合并锁文件的双方

错误：catalog.lock 无法使用，没有改动
";

/// Returns what the check tells of a conflict, without the lines that git wrote.
fn conflict(folder: &Path) -> String {
    let told = both(folder, &["lock", "--check"], 1);
    told.lines().filter(|line| !line.contains('|') && !line.contains("-->")).map(|line| format!("{line}\n")).collect()
}

#[test]
fn sides_that_state_different_facts_need_an_acceptance() {
    let folder = repository();
    let folder = folder.path();
    // Both add an entry of the same name, with another code.
    for code in ["too_full", "full"] {
        assert!(git(folder, &["checkout", "-q", "-b", code, "main"]));
        let entry = FULL.replace("status = 409", &format!("status = 409\ncode = \"{code}\""));
        write(folder, "catalog.toml", &format!("{SHOP}{entry}"));
        assert_eq!(run_in(folder, &["lock"]).status, 0);
        commit(folder);
    }
    assert!(!git(folder, &["merge", "-q", "--no-edit", "too_full"]));
    // The conflict in the catalog is resolved in favour of one of them.
    assert!(git(folder, &["checkout", "--theirs", "catalog.toml"]));
    assert!(read(folder, "catalog.toml").contains("\"too_full\"") && read(folder, "catalog.lock").contains("<<<<<<<"));
    let run = run_in(folder, &["lock"]);
    assert_eq!((run.status, run.out.as_str()), (1, ""));
    expect![[r#"
        error[code_changed]: the code of `full` changed from `"full"` to `"too_full"`
          --> catalog.toml:16:8
           |
        16 | code = "too_full"
           |        ^^^^^^^^^^
           |
        note: clients rely on what is locked here
          --> catalog.lock:35:1
           |
        35 | [errors.full]
           | ^^^^^^^^^^^^^
           |
           = help: undo the edit, or choose another way:
                   - keep the old one, and add the new one beside it
                   - accept the break: `errbook lock --accept code_changed full --reason "…"`

        error: both sides of the merge are joined in catalog.lock, with 1 breaking change to accept
    "#]]
    .assert_eq(&run.err);
    assert!(!read(folder, "catalog.lock").contains("<<<<<<<"), "it is joined, with the break open");
    let accept = ["lock", "--accept", "code_changed", "full", "--reason", "Only one of them was ever sent."];
    assert_eq!(run_in(folder, &accept).status, 0);
    assert_eq!(run_in(folder, &["lock", "--check"]).status, 0);
}

#[test]
fn an_acceptance_joins_both_sides_too() {
    let folder = repository();
    let folder = folder.path();
    branch(folder, "basket_full", true);
    branch(folder, "book_torn", false);
    assert!(!git(folder, &["merge", "-q", "--no-edit", "basket_full"]));
    change_code(folder);
    let run = run_in(folder, &["lock", "--accept", "code_changed", "missing", "--reason", "Misspelt."]);
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(run.out.starts_with("joined both sides of the merge in catalog.lock\naccepted: "), "{}", run.out);
    assert_eq!(run_in(folder, &["lock", "--check"]).status, 0);
}

/// Gives an entry another code on a branch of its own, where that is accepted.
fn accepting_branch(folder: &Path, name: &str, entry: &str, code: &str, reason: &str) {
    assert!(git(folder, &["checkout", "-q", "-b", name, "main"]));
    let heading = format!("[errors.{entry}]\n");
    edit(folder, "catalog.toml", &heading, &format!("{heading}code = \"{code}\"\n"));
    let run = run_in(folder, &["lock", "--accept", "code_changed", entry, "--reason", reason]);
    assert_eq!(run.status, 0, "{}", run.err);
    commit(folder);
}

#[test]
fn acceptances_of_both_sides_of_a_merge_are_kept() {
    let folder = repository();
    let folder = folder.path();
    let accepted = || {
        let lock = read(folder, "catalog.lock");
        lock.lines().filter(|line| line.starts_with("accepted")).map(|line| format!("{line}\n")).collect::<String>()
    };
    accepting_branch(folder, "lost", "missing", "lost", "Misspelt.");
    accepting_branch(folder, "gone", "sold_out", "gone", "Nobody reads it.");
    accepting_branch(folder, "gone_too", "sold_out", "gone", "It is shorter.");
    accepting_branch(folder, "left", "sold_out", "left", "It is clearer.");
    // Of two entries.
    assert!(git(folder, &["checkout", "-q", "gone"]) && git(folder, &["merge", "-q", "--no-edit", "lost"]));
    assert_eq!(run_in(folder, &["lock", "--check"]).status, 0);
    // Of the same change, for two reasons.
    assert!(!git(folder, &["merge", "-q", "--no-edit", "gone_too"]));
    assert_eq!(run_in(folder, &["lock"]).out, "joined both sides of the merge in catalog.lock\n");
    assert_eq!(run_in(folder, &["lock", "--check"]).status, 0);
    commit(folder);
    expect![[r#"
        accepted code_changed = "\"missing\"" "\"lost\"" "Misspelt."
        accepted code_changed = "\"sold_out\"" "\"gone\"" "Nobody reads it. / It is shorter."
    "#]]
    .assert_eq(&accepted());
    // Of two changes of one code: the catalog keeps one of them, and the other was never taken over.
    assert!(!git(folder, &["merge", "-q", "--no-edit", "left"]));
    assert!(git(folder, &["checkout", "--ours", "catalog.toml"]));
    assert_eq!(run_in(folder, &["lock"]).status, 0);
    assert_eq!(run_in(folder, &["lock", "--check"]).status, 0);
    expect![[r#"
        accepted code_changed = "\"missing\"" "\"lost\"" "Misspelt."
        accepted code_changed = "\"sold_out\"" "\"gone\"" "Nobody reads it. / It is shorter."
    "#]]
    .assert_eq(&accepted());
    // A release repeats both reasons, and ends the acceptances.
    assert_eq!(run_in(folder, &["lock", "--release", "1.0", "--date", "2026-11-29"]).status, 0);
    assert_eq!(accepted(), "");
    expect![[r##"
        # What changed for clients of this API, by release. Written by `errbook lock --release`.
        format = 1

        [release "1.0"]
        date = "2026-11-29"
        code_changed errors.missing = "\"missing\"" "\"lost\"" "Misspelt."
        code_changed errors.sold_out = "\"sold_out\"" "\"gone\"" "Nobody reads it. / It is shorter."
    "##]]
    .assert_eq(&read(folder, "catalog.changes"));
}

#[test]
fn sides_that_cannot_be_joined_are_kept() {
    let folder = shop(true);
    let folder = folder.path();
    let conflict = "<<<<<<< HEAD\nstatus 404\n=======\ncolour = red\n>>>>>>> other";
    edit(folder, "catalog.lock", "status 404", conflict);
    expect![[r#"
        error: cannot join both sides of the merge in catalog.lock
          help: take one side, such as with `git checkout --ours catalog.lock`, and run `errbook lock` again
        错误：无法合并 catalog.lock 中的双方
          帮助：请先取其中一方，例如 `git checkout --ours catalog.lock`，再运行 `errbook lock`
    "#]]
    .assert_eq(&both(folder, &["lock"], 1));
}

#[test]
fn colours_change_nothing_but_the_colour() {
    let folder = shop(true);
    change_code(folder.path());
    let output = command(folder.path()).env("CLICOLOR_FORCE", "1").arg("lock").output().unwrap();
    assert!(output.stderr.contains(&0x1b));
    let plain = anstream::adapter::strip_bytes(&output.stderr).into_vec();
    assert_eq!(String::from_utf8(plain).unwrap(), run_in(folder.path(), &["lock"]).err);
}
