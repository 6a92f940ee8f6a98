//! `errbook import` of documents.

mod common;
#[path = "import_documents/hostile.rs"]
mod hostile;

use std::fmt::Write as _;
use std::path::Path;

use common::{Run, command, run_in};
use expect_test::{expect, expect_file};

/// Imports `documents/*/errors.*`, and compares the output with `documents/*/expected.toml`; each passes `errbook check`. Their
/// shapes are those of the documentation of real systems, and of TiDB's file of errors. `UPDATE_EXPECT=1` updates the outputs.
#[test]
fn documents_become_catalogs_that_are_valid() {
    let mut cases = 0;
    for entry in std::fs::read_dir(common::tests().join("documents")).expect("the cases") {
        let case = entry.expect("a case").path();
        let name = case.file_name().expect("a name").to_string_lossy().into_owned();
        let files = std::fs::read_dir(&case).expect("the files").map(|file| file.expect("a file").path());
        let source = files.into_iter().find(|file| file.file_stem().is_some_and(|stem| stem == "errors"));
        let source = source.unwrap_or_else(|| panic!("{name} has a document"));
        let file = source.file_name().expect("a name").to_string_lossy().into_owned();
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::copy(&source, folder.path().join(&file)).expect("the document");
        let language = if matches!(name.as_str(), "copied" | "grouped") { "zh" } else { "en" };
        let run = run_in(folder.path(), &["import", &file, "--out", "shop", "--language", language]);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{name}");
        let catalog = std::fs::read_to_string(folder.path().join("shop/catalog.toml")).expect("the catalog");
        let catalog = catalog.replace(&folder_name(folder.path()), "shop");
        expect_file![case.join("expected.toml")].assert_eq(&catalog);
        let checked = run_in(folder.path(), &["check", "shop/catalog.toml", "--language", "en"]);
        assert_eq!(checked.status, 0, "{name}: {}{}", checked.out, checked.err);
        cases += 1;
    }
    assert_eq!(cases, 8);
}

/// Returns the name that a catalog gets of a temporary folder.
fn folder_name(folder: &Path) -> String {
    let name = folder.file_name().expect("a name").to_string_lossy().to_lowercase();
    name.chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect::<String>()
        .trim_matches('-')
        .to_owned()
}

fn import(name: &str, content: &[u8], args: &[&str]) -> Run {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join(name), content).expect("the document is written");
    let mut all = vec!["import", name];
    all.extend(args);
    run_in(folder.path(), &all)
}

fn failure(name: &str, content: &[u8], args: &[&str]) -> String {
    let run = import(name, content, args);
    assert_eq!(run.out, "", "{}", run.err);
    assert!(run.status == 1 || run.status == 2, "{}", run.err);
    run.err
}

/// Imports a document, and returns the entries and the comments about them, without the head.
fn entries(name: &str, content: &str, args: &[&str]) -> String {
    let run = import(name, content.as_bytes(), args);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("catalog.toml"), &run.out).expect("the catalog is written");
    let checked = run_in(folder.path(), &["check"]);
    assert_eq!(checked.status, 0, "{}{}\n{}", checked.out, checked.err, run.out);
    run.out.split_once("languages = ").map(|(_, rest)| rest.to_owned()).expect("a catalog")
}

#[test]
fn standard_input_needs_a_format() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = "code,message\nSOLD_OUT,This book is sold out.\n";
    for args in [&["import", "--format", "csv"][..], &["import", "-", "--format", "csv"]] {
        let output = command(folder.path()).args(args).write_stdin(text).output().expect("the binary runs");
        let out = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(out.starts_with("# Imported from <stdin> by `errbook import`.\n"), "{out}");
        assert!(out.contains("[errors.SOLD_OUT]\n"), "{out}");
    }
    let output = command(folder.path()).args(["import", "-"]).write_stdin(text).output().expect("the binary runs");
    expect![[r#"
        error: the format of <stdin> is not known
          help: use `--format markdown`, `csv`, `json` or `toml`
    "#]]
    .assert_eq(&String::from_utf8(output.stderr).expect("UTF-8"));
    expect![[r#"
        error: missing argument `FILE`
          help: see `errbook import --help`
    "#]]
    .assert_eq(&run_in(folder.path(), &["import"]).err);
    expect![[r#"
        错误：缺少参数 `文件`
          帮助：用法见 `errbook import --help`
    "#]]
    .assert_eq(&run_in(folder.path(), &["import", "--language", "zh"]).err);
}

#[test]
fn documents_that_cannot_be_read_are_refused() {
    expect![[r#"
        error: a.csv is not UTF-8: see byte 18
          help: convert it first, such as with `iconv -f GB18030 -t UTF-8`
    "#]]
    .assert_eq(&failure("a.csv", b"code,message\nA_1,\xb4\xed\n", &[]));
    expect![[r#"
        错误：a.csv 不是 UTF-8 编码：见第 18 个字节
          帮助：请先转换编码，例如 `iconv -f GB18030 -t UTF-8`
    "#]]
    .assert_eq(&failure("a.csv", b"code,message\nA_1,\xb4\xed\n", &["--language", "zh"]));
    expect![[r#"
        error: a.json: not valid JSON: key must be a string at line 1 column 3
    "#]]
    .assert_eq(&failure("a.json", b"[{]", &[]));
    expect![[r#"
        错误：TOML 语法错误：缺少值
         --> a.toml:2:5
          |
        2 | b =
          |     ^
    "#]]
    .assert_eq(&failure("a.toml", b"[a]\nb = \n", &["--language", "zh"]));
    expect![[r#"
        error: a.csv is empty
    "#]]
    .assert_eq(&failure("a.csv", b"", &[]));
    expect![[r#"
        错误：无法确定 a.pdf 的格式
          帮助：请用 `--format` 指定 markdown、csv、json 或 toml
    "#]]
    .assert_eq(&failure("a.pdf", b"x", &["--language", "zh"]));
    let folder = tempfile::tempdir().expect("a folder");
    expect![[r#"
        error: cannot read the source: there is no file none.md
    "#]]
    .assert_eq(&run_in(folder.path(), &["import", "none.md"]).err);
}

#[test]
fn documents_without_codes_are_refused() {
    expect![[r#"
        error: no list of error codes in a.md
          help: a list has a column with the heading `code` or `错误码`; name another one with `--column code=HEADING`
    "#]]
    .assert_eq(&failure("a.md", "# Shop\n\n| Book | Price |\n| --- | --- |\n| A | 1 |\n".as_bytes(), &[]));
    expect![[r#"
        错误：a.md 中没有错误码列表
          帮助：列表需有表头为 `code` 或 `错误码` 的列；其他表头请用 `--column code=表头` 指定
    "#]]
    .assert_eq(&failure("a.md", "# Shop\n".as_bytes(), &["--language", "zh"]));
}

#[test]
fn two_columns_that_could_be_the_code_need_a_choice() {
    let text = "code,error_code,message\n1,A_1,One\n2,A_2,Two\n";
    expect![[r#"
        error: a.csv:1: more than one column could be the code: `code`, `error_code`
          help: choose one: `--column code=code`
    "#]]
    .assert_eq(&failure("a.csv", text.as_bytes(), &[]));
    expect![[r#"
        错误：a.csv:1：不止一列可能是错误码：`code`、`error_code`
          帮助：请指定一列：`--column code=code`
    "#]]
    .assert_eq(&failure("a.csv", text.as_bytes(), &["--language", "zh"]));
    expect![[r#"
        ["en"]

        # Not imported (a.csv:2): 1
        [errors.A_1]
        status     = 500 # not in the source: fill in the status
        message.en = "One"

        # Not imported (a.csv:3): 2
        [errors.A_2]
        status     = 500 # not in the source: fill in the status
        message.en = "Two"
    "#]]
    .assert_eq(&entries("a.csv", text, &["--column", "code=error_code", "--column", "name=code"]));
    expect![[r#"
        ["en"]

        # Name the entry: the code is a number.
        [errors.code_1]
        code       = 1
        status     = 500 # not in the source: fill in the status
        message.en = "One"

        # Name the entry: the code is a number.
        [errors.code_2]
        code       = 2
        status     = 500 # not in the source: fill in the status
        message.en = "Two"
    "#]]
    .assert_eq(&entries("a.csv", text, &["--column", "code=code"]));
    expect![[r#"
        error: invalid value `colour=code` for `--column`
          help: write a role and a heading: `code=ErrCode`, `message.zh=Text`
    "#]]
    .assert_eq(&failure("a.csv", text.as_bytes(), &["--column", "colour=code"]));
    expect![[r#"
        错误：`--column` 的值 `code` 无效
          帮助：请写角色和表头：`code=ErrCode`、`message.zh=Text`
    "#]]
    .assert_eq(&failure("a.csv", text.as_bytes(), &["--column", "code", "--language", "zh"]));
}

#[test]
fn repeated_codes_are_joined_or_marked() {
    let text = "code,status,message\nA_1,404,One\nA_1,404,One\nA_1,404,Another\n";
    expect![[r#"
        ["en"]

        # The code is also that of another entry (a.csv:4). If both are the same error, remove one and `shares_code`.
        [errors.A_1]
        shares_code = true
        status      = 404
        message.en  = "One"

        # The code is also that of another entry (a.csv:2). If both are the same error, remove one and `shares_code`.
        [errors.A_1_2]
        code        = "A_1"
        shares_code = true
        status      = 404
        message.en  = "Another"
    "#]]
    .assert_eq(&entries("a.csv", text, &[]));
    let text = r#"{"A_1": "One", "A_1": "Two"}"#;
    expect![[r#"
        ["en"]

        # 另一个条目也用这个错误码（a.json:1）。如果是同一个错误，请删除其中一个，并去掉 `shares_code`。
        [errors.A_1]
        shares_code = true
        status      = 500 # 原文未给出，请填写状态码
        message.en  = "One"

        # 另一个条目也用这个错误码（a.json:1）。如果是同一个错误，请删除其中一个，并去掉 `shares_code`。
        [errors.A_1_2]
        code        = "A_1"
        shares_code = true
        status      = 500 # 原文未给出，请填写状态码
        message.en  = "Two"
    "#]]
    .assert_eq(&entries("a.json", text, &["--language", "zh"]));
}

#[test]
fn columns_without_known_headings_are_found_by_their_values() {
    expect![[r#"
        ["en"]

        [errors.E_1]
        status     = 404 # not in the source; guessed from the name or the text
        message.en = "There is no such book."

        [errors.E_2]
        status     = 500 # not in the source: fill in the status
        message.en = "The book is sold out."
    "#]]
    .assert_eq(&entries(
        "a.csv",
        "E_1,There is no such book.\nE_2,The book is sold out.\n",
        &["--column", "message=2"],
    ));
    expect![[r#"
        ["zh", "en"]

        # 请为条目命名：错误码是数字。
        [errors.no_such_user]
        code       = 10001
        status     = 404 # 原文未给出，由名字或文本推测
        message.zh = "用户不存在"
        message.en = "No such user"

        # 请为条目命名：错误码是数字。
        [errors.code_10002]
        code       = 10002
        status     = 403 # 原文未给出，由名字或文本推测
        message.zh = "无权限"
        message.en = "无权限" # 原文未给出，请翻译这条消息
    "#]].assert_eq(&entries(
        "a.md",
        "| 状态码 | 提示 | English |\n| --- | --- | --- |\n| 10001 | 用户不存在 | No such user |\n| 10002 | 无权限 | |\n",
        &["--language", "zh"],
    ));
}

#[test]
fn titles_have_no_values_and_statuses_tell_the_kind() {
    let text = "code,status,message,title,details,desc\nA_1,201,One,Done {x},b,c\nA_2,200 / 404,Two,Both,,\n";
    expect![[r#"
        ["en"]

        [errors.A_1]
        status         = 201
        kind           = "success"
        message.en     = "One"
        description.en = """
        Done {x}

        b

        c"""

        [errors.A_2]
        status     = [200, 404]
        kind       = "action"
        message.en = "Two"
        title.en   = "Both"
    "#]]
    .assert_eq(&entries("a.csv", text, &[]));
}

#[test]
fn what_is_not_imported_is_named_with_its_place() {
    let text = "code,name,status,message,description,retryable,tags\n\
                A_1,NotHere,404,One,a,yes,x\nA_1,Missing,,One,b,only once,y\nA_2,???,409,Two,,maybe,\n";
    expect![[r#"
        ["en"]

        [tags.x]
        title.en = "X"

        # Not imported (a.csv:3): retryable: only once
        # Not imported (a.csv:3): Missing
        # Not imported (a.csv:3): b
        # Not imported (a.csv:3): y
        [errors.A_1]
        status         = 404
        message.en     = "One"
        title.en       = "NotHere"
        description.en = "a"
        retryable      = true
        tags           = ["x"]

        # Not imported (a.csv:4): retryable: maybe
        [errors.A_2]
        status     = 409
        message.en = "Two"
        title.en   = "???"
    "#]]
    .assert_eq(&entries("a.csv", text, &[]));
    let text = "[\n{\"code\": \"A_1\", \"message\": \"One\"},\n\n{\"code\": \"A_1\", \"message\": \"Two\", \"retryable\": \"perhaps\"}\n]";
    expect![[r#"
        ["en"]

        # 另一个条目也用这个错误码（a.json:4）。如果是同一个错误，请删除其中一个，并去掉 `shares_code`。
        [errors.A_1]
        shares_code = true
        status      = 500 # 原文未给出，请填写状态码
        message.en  = "One"

        # 另一个条目也用这个错误码（a.json:2）。如果是同一个错误，请删除其中一个，并去掉 `shares_code`。
        # 未导入（a.json:4）：retryable: perhaps
        [errors.A_1_2]
        code        = "A_1"
        shares_code = true
        status      = 500 # 原文未给出，请填写状态码
        message.en  = "Two"
    "#]]
    .assert_eq(&entries("a.json", text, &["--language", "zh"]));
    let text = "[A_1]\nmessage = \"One\"\n\n[A_2]\nmessage = \"Two\"\nretryable = \"perhaps\"\n";
    expect![[r#"
        ["en"]

        [errors.A_1]
        status     = 500 # not in the source: fill in the status
        message.en = "One"

        # Not imported (a.toml:4): retryable: perhaps
        [errors.A_2]
        status     = 500 # not in the source: fill in the status
        message.en = "Two"
    "#]]
    .assert_eq(&entries("a.toml", text, &[]));
}

#[test]
fn many_rows_are_read() {
    let mut text = "code,status,message\n".to_owned();
    for row in 0..10_000 {
        writeln!(text, "SHOP_{row},409,Book %d of {row} is sold out.").expect("a string is written");
    }
    let run = import("a.csv", text.as_bytes(), &[]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert_eq!(run.out.matches("\n[errors.").count(), 10_000);
    assert!(run.out.contains("message.en   = \"Book {value} of 9999 is sold out.\""), "a message");
    let same = "code,message\n".to_owned() + &"A_1,x\nA_1,y\n".repeat(5_000);
    let run = import("a.csv", same.as_bytes(), &[]);
    assert_eq!((run.status, run.out.matches("\n[errors.").count()), (0, 2));
}

/// All errors have one code and different messages, and get names of their own: the time grows with their number, not with its square.
#[test]
fn one_code_can_have_thousands_of_errors() {
    let mut text = "code,message\n".to_owned();
    for row in 0..20_000 {
        writeln!(text, "OTHER,Book {row} is sold out.").expect("a string is written");
    }
    let run = import("a.csv", text.as_bytes(), &[]);
    assert_eq!((run.status, run.out.matches("\nshares_code = true\n").count()), (0, 20_000));
    assert!(run.out.contains("\n[errors.OTHER_20000]\n"), "the last name");
}

/// A file of the shape of TiDB's `errors.toml`: tables named by codes, with texts of several lines and verbs of Go's `fmt`.
#[test]
fn a_file_like_that_of_tidb_is_imported_whole() {
    let verbs = ["%s", "%d", "%-.64s", "%v", "%-.192s", "%[1]s"];
    let modules =
        ["autoid", "ddl", "executor", "expression", "infoschema", "kv", "planner", "session", "table", "types"];
    let mut text = "# AUTOGENERATED BY github.com/pingcap/errors/errdoc-gen\n".to_owned();
    for number in 0..593 {
        let (module, verb) = (modules[number % modules.len()], verbs[number % verbs.len()]);
        write!(
            text,
            "\n[\"{module}:{}\"]\nerror = '''\nUnknown column '{verb}' in 'field {number}'\n'''\n",
            1000 + number
        )
        .expect("a string is written");
        if number % 3 == 0 {
            text.push_str("description = '''\nA statement names what is not there.\n'''\n");
            text.push_str("workaround = '''\nRun `SHOW COLUMNS` first.\n'''\ntags = [\"sql\", \"schema\"]\n");
        }
    }
    let entries = entries("errors.toml", &text, &[]);
    assert_eq!(entries.matches("\n[errors.").count(), 593);
    // Values are in one column, whose width does not matter here.
    let blocks: Vec<String> =
        entries.split("\n\n").map(|block| block.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    for number in 0..593 {
        let code = format!(" code = \"{}:{}\" ", modules[number % modules.len()], 1000 + number);
        let entry = blocks.iter().find(|block| block.contains(&code)).unwrap_or_else(|| panic!("{code}"));
        let ty = if verbs[number % verbs.len()] == "%d" { "integer" } else { "string" };
        assert!(
            entry.contains(&format!(" message.en = \"Unknown column '{{value}}' in 'field {number}'\" ")),
            "{entry}"
        );
        assert!(entry.contains(&format!(" fields.value = \"{ty}\"")), "{entry}");
        let texts = [
            " solutions.en = [\"Run `SHOW COLUMNS` first.\"]",
            " description.en = \"A statement names what is not there.\"",
            " tags = [\"sql\", \"schema\"]",
        ];
        assert!(texts.iter().all(|text| entry.contains(text) == (number % 3 == 0)), "{entry}");
    }
}

#[test]
fn nothing_is_overwritten() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("a.csv"), "code,message\nA_1,One\n").expect("a file");
    std::fs::write(folder.path().join("catalog.toml"), "mine").expect("a file");
    let run = run_in(folder.path(), &["import", "a.csv", "--out", "."]);
    assert_eq!(run.status, 1);
    expect![[r#"
        error: ./catalog.toml already exists
          help: use another folder: `--out DIR`
    "#]]
    .assert_eq(&run.err);
    let run = run_in(folder.path(), &["import", "a.csv", "--out", "new", "--language", "zh"]);
    assert_eq!(run.status, 0);
    expect![[r#"
        已新建 new/catalog.toml：1 个条目

        1. 阅读其中的注释：它们指出需要补充的内容。
        2. errbook check new/catalog.toml
        文档的读取方式：https://github.com/errbook/errbook/blob/main/docs/importing.zh.md
    "#]]
    .assert_eq(&run.out);
}
