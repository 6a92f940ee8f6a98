//! `errbook import`

mod common;

use std::path::Path;

use common::{Run, run_in};
use expect_test::{expect, expect_file};

/// Imports `import/*/error.rs`, each in a package of its own, and compares the output with `import/*/expected`. `UPDATE_EXPECT=1`
/// updates it; `tests/tests/projects/imported.rs` compiles it.
#[test]
fn types_of_all_styles_become_catalogs_and_code() {
    let mut cases = 0;
    for entry in std::fs::read_dir(common::tests().join("import")).expect("the cases") {
        let case = entry.expect("a case").path();
        let name = case.file_name().expect("a name").to_string_lossy().into_owned();
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(folder.path().join("src")).expect("a folder");
        let manifest = format!("[package]\nname = \"{name}\"\n");
        std::fs::write(folder.path().join("Cargo.toml"), manifest).expect("a manifest");
        std::fs::copy(case.join("error.rs"), folder.path().join("src/error.rs")).expect("the source");
        let language = if name == "chinese" { "zh" } else { "en" };
        let args = ["import", "--thiserror", "src/error.rs", "--out", "imported", "--language", language];
        let run = run_in(folder.path(), &args);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{name}");
        let checked = run_in(folder.path(), &["check", "imported/catalog.toml", "--language", language]);
        assert_eq!(checked.status, 0, "{name}: {}", checked.out);
        let read = |file: &str| std::fs::read_to_string(folder.path().join("imported").join(file)).expect("an output");
        let expected = |file: &str| expect_file![case.join("expected").join(file)];
        expected("output.txt").assert_eq(&format!("{}\n{}", run.out, checked.out));
        expected("catalog.toml").assert_eq(&read("catalog.toml"));
        expected("error.rs").assert_eq(&read("error.rs"));
        let printed = run_in(folder.path(), &["import", "--thiserror", "src/error.rs", "--language", language]);
        let both = format!("==> catalog.toml <==\n{}\n==> error.rs <==\n{}", read("catalog.toml"), read("error.rs"));
        assert_eq!((printed.status, printed.out), (0, both), "{name}");
        cases += 1;
    }
    assert!(cases > 12, "{cases}");
}

fn import(folder: &Path, text: &str, args: &[&str]) -> Run {
    std::fs::write(folder.join("error.rs"), text).expect("the source is written");
    let mut all = vec!["import", "--thiserror", "error.rs"];
    all.extend(args);
    run_in(folder, &all)
}

fn failure(text: &str, args: &[&str]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let run = import(folder.path(), text, args);
    assert_eq!((run.status, run.out.as_str()), (1, ""), "{}", run.err);
    run.err
}

#[test]
fn source_that_is_not_rust_is_located() {
    expect![[r#"
        error: not valid Rust: unmatched bracket, or malformed literal
         --> error.rs:4:15
          |
        4 | enum A { B(u8 }
          |               ^
          |
          = help: import a file that compiles: see `cargo check`
    "#]]
    .assert_eq(&failure("use thiserror::Error;\n\n#[derive(Error)]\nenum A { B(u8 }\n", &[]));
    expect![[r#"
        错误：不是合法的 Rust 代码：expected `,`
         --> error.rs:2:12
          |
        2 | enum A { B C }
          |            ^
          |
          = 帮助：请导入能通过编译的文件：可运行 `cargo check` 查看
    "#]]
    .assert_eq(&failure("#[derive(thiserror::Error)]\nenum A { B C }\n", &["--language", "zh"]));
}

#[test]
fn malformed_attributes_are_located() {
    let of = |attribute: &str| format!("#[derive(Debug, thiserror::Error)]\nenum A {{\n    {attribute}\n    B,\n}}\n");
    expect![[r#"
        error: malformed format string
         --> error.rs:3:13
          |
        3 |     #[error("a {")]
          |             ^^^^^
    "#]]
    .assert_eq(&failure(&of("#[error(\"a {\")]"), &[]));
    expect![[r#"
        错误：格式字符串有误
         --> error.rs:3:13
          |
        3 |     #[error("a {")]
          |             ^^^^^
    "#]]
    .assert_eq(&failure(&of("#[error(\"a {\")]"), &["--language", "zh"]));
    expect![[r#"
        error: malformed `#[error(…)]`: expected a string, `transparent` or `fmt = …`
         --> error.rs:3:13
          |
        3 |     #[error(transparnt)]
          |             ^^^^^^^^^^
    "#]]
    .assert_eq(&failure(&of("#[error(transparnt)]"), &[]));
    expect![[r#"
        错误：`#[error(…)]` 格式有误：expected attribute arguments in parentheses: #[error(...)]
         --> error.rs:3:7
          |
        3 |     #[error]
          |       ^^^^^
    "#]]
    .assert_eq(&failure(&of("#[error]"), &["--language", "zh"]));
}

#[test]
fn brackets_and_operators_without_end_are_refused_or_read() {
    let nested = format!("const A: u8 = {}1{};\n", "(".repeat(300), ")".repeat(300));
    let shown = failure(&nested, &[]);
    assert!(shown.starts_with("error: brackets are nested deeper than 256 levels\n --> error.rs:1:271\n"), "{shown}");
    // The parser calls itself for each of them.
    let derived = "#[derive(thiserror::Error)] #[error(\"a\")] struct A;\n";
    let chains = [
        ("const A: u8 = ", "!"),
        ("const A: u8 = ", "- "),
        ("type A = ", "*const "),
        ("const A: u8 = ", "a="),
        ("type A = ", "V<"),
    ];
    for (start, link) in chains {
        let of = |length: usize| format!("{derived}{start}{}0;\n", link.repeat(length));
        let shown = failure(&of(5_000), &[]);
        assert!(shown.starts_with("error: more than 4000 tokens without a comma, a semicolon or a block\n"), "{shown}");
        let folder = tempfile::tempdir().expect("a folder");
        let run = import(folder.path(), &of(1_900), &[]);
        assert!(run.status == 0 || run.err.starts_with("error: not valid Rust: "), "{link}: {}", run.err);
    }
    // Chains in brackets add up.
    let nested =
        format!("{derived}const A: u8 = {}1{};\n", format!("{}(", "!".repeat(100)).repeat(200), ")".repeat(200));
    let shown = failure(&nested, &[]);
    assert!(shown.starts_with("error: more than 4000 tokens without"), "{shown}");
    let ifs = format!("{derived}fn f() {{ {} {{}} }}\n", "if a {} else ".repeat(70_000));
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(import(folder.path(), &ifs, &[]).status, 0);
    let shown = failure(&format!("{derived}{}", "!".repeat(4_000)), &["--language", "zh"]);
    expect!["错误：不是合法的 Rust 代码：expected one of: `fn`, `extern`, `use`, `static`, `const`, `unsafe`, `mod`, `type`, `struct`, `enum`, `union`, `impl`, `trait`, `auto`, `default`, `macro`, identifier, `self`, `super`, `crate`, `::`"].assert_eq(shown.lines().next().unwrap_or_default());
}

#[test]
fn a_file_without_errors_of_thiserror_is_refused() {
    let text = "use std::error::Error;\n#[derive(Debug)]\nenum A {}\nimpl Error for A {}\n";
    expect![[r#"
        error: no type in this file derives `thiserror::Error`
    "#]]
    .assert_eq(&failure(text, &[]));
    expect![[r#"
        错误：文件中没有派生 `thiserror::Error` 的类型
    "#]]
    .assert_eq(&failure(text, &["--language", "zh"]));
}

#[test]
fn files_that_cannot_be_read_are_named() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("latin.rs"), b"// \xe9\n").expect("a file");
    std::fs::write(folder.path().join("large.rs"), " ".repeat((1 << 20) + 1)).expect("a file");
    let shown = |file: &str, language: &str| {
        let run = run_in(folder.path(), &["import", "--thiserror", file, "--language", language]);
        assert_eq!((run.status, run.out.as_str()), (1, ""));
        run.err
    };
    expect![[r#"
        error: cannot read the source: there is no file gone.rs
        error: latin.rs is not UTF-8
        error: large.rs is larger than 1 MiB
        error: cannot read the source: . is a folder
    "#]]
    .assert_eq(&["gone.rs", "latin.rs", "large.rs", "."].map(|file| shown(file, "en")).concat());
    expect![[r#"
        错误：无法读取源文件：文件 gone.rs 不存在
        错误：latin.rs 不是 UTF-8 编码
        错误：large.rs 超过了 1 MiB
        错误：无法读取源文件：. 是文件夹
    "#]]
    .assert_eq(&["gone.rs", "latin.rs", "large.rs", "."].map(|file| shown(file, "zh")).concat());
}

#[test]
fn existing_files_are_never_overwritten() {
    const TEXT: &str = "#[derive(Debug, thiserror::Error)]\n#[error(\"a\")]\nstruct A;\n";
    for existing in ["catalog.toml", "error.rs"] {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("out");
        std::fs::create_dir(&out).expect("a folder");
        std::fs::write(out.join(existing), "mine").expect("a file");
        let run = import(folder.path(), TEXT, &["-o", "out"]);
        assert_eq!(run.status, 1);
        assert_eq!(run.err, format!("error: out/{existing} already exists\n  help: use another folder: `--out DIR`\n"));
        assert_eq!(std::fs::read_to_string(out.join(existing)).expect("the file"), "mine");
        assert_eq!(std::fs::read_dir(&out).expect("the folder").count(), 1, "neither file is written");
    }
    let folder = tempfile::tempdir().expect("a folder");
    let run = import(folder.path(), TEXT, &["-o", ".", "--language", "zh"]);
    assert_eq!(
        (run.status, run.err.as_str()),
        (1, "错误：./error.rs 已存在\n  帮助：请换一个文件夹：`--out 文件夹`\n")
    );
    assert_eq!(std::fs::read_to_string(folder.path().join("error.rs")).expect("the source"), TEXT);
}

#[test]
fn the_arguments_are_a_file_and_no_catalog() {
    let folder = tempfile::tempdir().expect("a folder");
    for (args, message) in [
        (&["import"][..], "error: missing argument `FILE`\n  help: see `errbook import --help`\n"),
        (
            &["import", "--thiserror", "a.rs", "--catalog", "b.toml"],
            "error: `--catalog` cannot be used with `import`, which creates a catalog\n",
        ),
    ] {
        let run = run_in(folder.path(), args);
        assert_eq!((run.status, run.err.as_str()), (2, message));
    }
}

#[test]
fn line_ends_and_a_byte_order_mark_are_kept() {
    let text = "\u{feff}use thiserror::Error;\r\n\r\n/// One.\r\n#[derive(Debug, Error)]\r\npub enum A {\r\n    #[error(\"a {0}\")]\r\n    \
                B(#[from] std::fmt::Error),\r\n    #[error(transparent)]\r\n    C(std::io::Error),\r\n}\r\n";
    let folder = tempfile::tempdir().expect("a folder");
    let run = import(folder.path(), text, &["-o", "out"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let code = std::fs::read_to_string(folder.path().join("out/error.rs")).expect("the code");
    assert_eq!(
        code,
        "\u{feff}/// One.\r\n#[derive(Debug, errbook::ApiError)]\r\npub enum A {\r\n    #[api_error(log = \"a {0}\")]\r\n    \
         B(#[from] std::fmt::Error),\r\n    // errbook: was `transparent`, which needs an `ApiError` inside. As `std::io::Error` is none, the \
         variant has an entry\r\n    #[api_error(log = \"{0}\")]\r\n    C(#[source] std::io::Error),\r\n}\r\n"
    );
}

#[test]
fn the_first_line_of_a_script_moves_nothing() {
    let text = "#!/usr/bin/env cargo\nuse thiserror::Error;\n#[derive(Debug, Error)]\n#[error(\"a\")]\nstruct A;\n";
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(import(folder.path(), text, &["-o", "out"]).status, 0);
    let code = std::fs::read_to_string(folder.path().join("out/error.rs")).expect("the code");
    assert_eq!(code, "#!/usr/bin/env cargo\n#[derive(Debug, errbook::ApiError)]\nstruct A;\n");
}

#[test]
fn hostile_names_and_texts_stay_texts() {
    let text = "#[derive(Debug, thiserror::Error)]\npub enum A {\n    /// \"\"\"\\u{1b}\n    ///\n    /// x = 1\n    \
                #[error(\"\\u{1b}[31m\\\"\\n[errors.b]\\u{7f} {{x}} {0}\", r#\"*/ \n // \"#)]\n    B,\n}\n";
    let folder = tempfile::tempdir().expect("a folder");
    let run = import(folder.path(), text, &["-o", "out"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let checked = run_in(folder.path(), &["check", "out/catalog.toml"]);
    assert_eq!(checked.out, "out/catalog.toml: 1 entry, no errors\n");
}
