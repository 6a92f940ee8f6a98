//! `errbook import`: a first catalog from documents with lists of errors, or from types that derive `thiserror::Error`.

mod documents;
mod spelling;
mod status;
mod thiserror;
mod toml_text;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use errbook_catalog::{Locale, phrase};

use crate::arguments::{option, positional, subcommand};
use crate::failure::Failure;
use crate::session::Session;

pub(crate) fn command(locale: Locale) -> Command {
    let after = phrase!(
        "Reads Markdown (tables, or headings that are codes), CSV, JSON and TOML; `-` is standard input. Columns are found by their headings in English or Chinese, and by their values. With --thiserror, each variant becomes an entry, and the Rust file is changed as well.

What the source does not say, such as statuses, is a comment in the output. Without --out, the output is printed. Existing files are never overwritten.

Examples:
  errbook import errors.md
  errbook import errors.csv --column code=ErrNo --out imported
  curl https://example.com/errors.json | errbook import - --format json
  errbook import --thiserror src/error.rs --out imported",
        "可读取 Markdown（表格，或以错误码为标题的章节）、CSV、JSON 和 TOML；`-` 表示标准输入。各列按中文或英文表头识别，也参考列中的值。加 --thiserror 时，每个变体成为一个条目，同时改写 Rust 文件。

原文没有给出的内容（例如状态码）在输出中以注释标明。不加 --out 时打印结果。不会覆盖已有的文件。

示例：
  errbook import errors.md
  errbook import errors.csv --column code=ErrNo --out imported
  curl https://example.com/errors.json | errbook import - --format json
  errbook import --thiserror src/error.rs --out imported"
    );
    let file = || phrase!("FILE", "文件");
    let files = Arg::new("file").value_name(file().get(locale).to_owned()).action(ArgAction::Append).num_args(1..);
    let files = positional(
        locale,
        files,
        phrase!("Documents with lists of errors, or `-` for standard input", "含有错误码列表的文档；`-` 表示标准输入"),
    );
    let thiserror = option(
        locale,
        "thiserror",
        file(),
        phrase!(
            "A Rust file with types that derive `thiserror::Error`",
            "Rust 文件，其中的类型派生了 `thiserror::Error`"
        ),
    );
    let format = option(
        locale,
        "format",
        phrase!("FORMAT", "格式"),
        phrase!(
            "The format of the documents: markdown, csv, json or toml [default: by the extension]",
            "文档的格式：markdown、csv、json 或 toml [默认：由扩展名决定]"
        ),
    );
    let column = option(
        locale,
        "column",
        phrase!("ROLE=HEADING", "角色=表头"),
        phrase!(
            "What a column holds: `code=ErrNo`, `message.zh=Text`; can be repeated",
            "指定某一列的内容：`code=ErrNo`、`message.zh=Text`；可重复使用"
        ),
    );
    let out = option(
        locale,
        "out",
        phrase!("DIR", "文件夹"),
        phrase!("Write the output to this folder", "将结果写入此文件夹"),
    );
    let path = |arg: Arg| arg.value_parser(value_parser!(PathBuf));
    subcommand(
        locale,
        "import",
        phrase!(
            "Create a catalog from lists of errors, or from thiserror",
            "从错误码列表或 thiserror 类型生成错误目录"
        ),
        phrase!("errbook import <FILE>... [OPTIONS]", "errbook import <文件>... [选项]"),
        after,
    )
    .arg(path(files))
    .arg(path(thiserror).conflicts_with_all(["file", "format", "column"]))
    .arg(format.value_parser(documents::FORMATS))
    .arg(column.action(ArgAction::Append))
    .arg(path(out).short('o'))
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    if session.catalog.is_some() {
        return Err(Failure::usage(phrase!(
            "`--catalog` cannot be used with `import`, which creates a catalog",
            "`import` 会新建错误目录，不能使用 `--catalog`"
        )));
    }
    if let Some(path) = matches.get_one::<PathBuf>("thiserror") {
        return thiserror::run(session, path, matches);
    }
    let files: Vec<PathBuf> = matches.get_many("file").into_iter().flatten().cloned().collect();
    match files.as_slice() {
        // `errbook import --format csv < errors.csv`
        [] if matches.contains_id("format") => documents::run(session, &[documents::STANDARD.into()], matches),
        [] => Err(Failure::usage(phrase!("missing argument `FILE`", "缺少参数 `文件`"))
            .help(phrase!("see `errbook import --help`", "用法见 `errbook import --help`"))),
        files => documents::run(session, files, matches),
    }
}
