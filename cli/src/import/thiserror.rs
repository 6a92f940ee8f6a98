//! `errbook import --thiserror`: a first catalog from types that derive `thiserror::Error`.

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
mod texts;
mod types;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ArgMatches;
use errbook_catalog::files::{CATALOG, File, tidy};
use errbook_catalog::{Phrase, phrase, render};

use self::convert::Imported;
use self::source::{Located, Source};
use crate::create::create;
use crate::failure::Failure;
use crate::open::here;
use crate::session::Session;
use crate::style::{self, paint};
use crate::{phrases, terminal};

/// Imports the types of a Rust file.
pub(super) fn run(session: &Session, path: &Path, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let here = here()?;
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
