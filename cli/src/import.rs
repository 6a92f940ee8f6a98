//! `errbook import`: a first catalog from types that derive `thiserror::Error`.

mod arguments;
mod catalog_text;
mod convert;
mod display;
mod edits;
mod field_type;
mod fields;
mod format_string;
mod imports;
mod names;
mod notes;
mod package;
mod plan;
mod rust_text;
mod source;
mod status;
mod texts;
mod types;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Arg, ArgMatches, Command, value_parser};
use errbook_catalog::files::{CATALOG, File, tidy};
use errbook_catalog::{Locale, Phrase, phrase, render};

use self::convert::Imported;
use self::source::{Located, Source};
use crate::arguments::{option, subcommand};
use crate::create::create;
use crate::failure::Failure;
use crate::open::here;
use crate::session::Session;
use crate::style::{self, paint};
use crate::{phrases, terminal};

pub(crate) fn command(locale: Locale) -> Command {
    let after = phrase!(
        "Each variant becomes an entry, with its message and its fields. What the import cannot decide, such as most statuses, is a comment in the output. Without --out, both files are printed. Existing files are never overwritten.

Examples:
  errbook import --thiserror src/error.rs
  errbook import --thiserror src/error.rs --out imported",
        "每个变体成为一个条目，包括消息和字段。导入时无法确定的内容（例如多数状态码）在输出中以注释标明。不加 --out 时打印这两个文件。不会覆盖已有的文件。

示例：
  errbook import --thiserror src/error.rs
  errbook import --thiserror src/error.rs --out imported"
    );
    let file = || phrase!("FILE", "文件");
    let thiserror = option(
        locale,
        "thiserror",
        file(),
        phrase!(
            "A Rust file with types that derive `thiserror::Error`",
            "Rust 文件，其中的类型派生了 `thiserror::Error`"
        ),
    );
    let out = option(
        locale,
        "out",
        phrase!("DIR", "文件夹"),
        phrase!(
            "Write catalog.toml and the changed Rust file to this folder",
            "将 catalog.toml 和改好的 Rust 文件写入此文件夹"
        ),
    );
    let path = |arg: Arg| arg.value_parser(value_parser!(PathBuf));
    subcommand(
        locale,
        "import",
        phrase!("Create a catalog from errors written with thiserror", "从用 thiserror 写的错误生成错误目录"),
        phrase!("errbook import --thiserror <FILE> [--out DIR]", "errbook import --thiserror <文件> [--out 文件夹]"),
        after,
    )
    .arg(path(thiserror).required(true))
    .arg(path(out).short('o'))
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    if session.catalog.is_some() {
        return Err(Failure::usage(phrase!(
            "`--catalog` cannot be used with `import`, which creates a catalog",
            "`import` 会新建错误目录，不能使用 `--catalog`"
        )));
    }
    let here = here()?;
    let Some(path) = matches.get_one::<PathBuf>("thiserror") else { return Ok(ExitCode::FAILURE) };
    let file = File { path: tidy(&here.join(path)), name: path.to_string_lossy().replace('\\', "/") };
    let source = Source::read(&file)?;
    let imported = match convert::convert(source, package::name(&file.path), session.locale)? {
        Ok(imported) => imported,
        Err(located) => {
            report(session, &located);
            return Ok(ExitCode::FAILURE);
        }
    };
    let rust = file.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    match matches.get_one::<PathBuf>("out") {
        Some(folder) => write(session, &here, folder, &file.name, &rust, &imported)?,
        None => {
            let Imported { catalog, code, .. } = &imported;
            terminal::print_text(&format!("==> {CATALOG} <==\n{catalog}\n==> {rust} <==\n{code}"))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints a problem with its place.
fn report(session: &Session, located: &Located) {
    let text = render(&located.sources, &located.diagnostic, session.locale);
    terminal::print_error(&format!("{}{text}\n", paint(style::ERROR, session.say(&phrases::error()))));
}

/// Writes both files, or neither if one of them exists.
fn write(
    session: &Session,
    here: &Path,
    folder: &Path,
    source: &str,
    rust: &str,
    imported: &Imported,
) -> Result<(), Failure> {
    let shown = |name: &str| folder.join(name).to_string_lossy().replace('\\', "/");
    let (catalog_name, code_name) = (shown(CATALOG), shown(rust));
    let advice = || phrase!("use another folder: `--out DIR`", "请换一个文件夹：`--out 文件夹`");
    let code_path = here.join(folder).join(rust);
    if code_path.symlink_metadata().is_ok() {
        return Err(crate::create::exists(&code_name, advice()));
    }
    create(&here.join(folder).join(CATALOG), &catalog_name, &imported.catalog, advice())?;
    create(&code_path, &code_name, &imported.code, advice())?;
    let done = phrase!("created {catalog_name} and {code_name}", "已新建 {catalog_name} 和 {code_name}");
    let entries = phrases::entries(imported.entries);
    let steps = steps(session, &entries, source, (&catalog_name, &code_name), &imported.features);
    terminal::print(&format!("{}\n\n{steps}", paint(style::GOOD, session.say(&done))))
}

/// Returns what to do next.
fn steps(
    session: &Session,
    entries: &Phrase,
    source: &str,
    (catalog, code): (&str, &str),
    features: &[&str],
) -> String {
    let version = env!("CARGO_PKG_VERSION").rsplit_once('.').map_or("0.1", |(version, _)| version);
    let quoted: Vec<String> = features.iter().map(|feature| format!("\"{feature}\"")).collect();
    let dependency = match quoted.as_slice() {
        [] => format!("errbook = \"{version}\""),
        quoted => format!("errbook = {{ version = \"{version}\", features = [{}] }}", quoted.join(", ")),
    };
    let read = phrase!(
        "1. Read the comments in both: {entries} were imported, and statuses and messages need a look.",
        "1. 阅读两个文件中的注释：共导入 {entries}，状态码和消息需要核对。";
        entries
    );
    let check = phrase!("2. errbook check {catalog}", "2. errbook check {catalog}");
    let moved = phrase!(
        "3. Put catalog.toml beside Cargo.toml, and {code} in place of {source}.",
        "3. 将 catalog.toml 放到 Cargo.toml 旁边，用 {code} 替换 {source}。"
    );
    let manifest = phrase!("4. In Cargo.toml:", "4. 在 Cargo.toml 中：");
    let more = phrase!(
        "What each construct becomes: https://github.com/errbook/errbook/blob/main/docs/from-thiserror.md",
        "各种写法的对应关系：https://github.com/errbook/errbook/blob/main/docs/from-thiserror.zh.md"
    );
    format!(
        "{}\n{}\n{}\n{}\n\n    [dependencies]\n    {dependency}\n\n{}\n",
        session.say(&read),
        session.say(&check),
        session.say(&moved),
        session.say(&manifest),
        session.say(&more),
    )
}
