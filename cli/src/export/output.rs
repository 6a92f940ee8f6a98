//! The options that all exports have, and where their text goes.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Arg, ArgMatches, value_parser};
use errbook_catalog::{Locale, phrase};

use crate::arguments::{flag, option};
use crate::create::cannot_write;
use crate::failure::Failure;
use crate::session::Session;
use crate::style::{self, paint};
use crate::terminal;

/// Returns the option `--out`.
pub(crate) fn out(locale: Locale) -> Arg {
    let help = phrase!("Write to this file [default: standard output]", "写入此文件 [默认：标准输出]");
    option(locale, "out", phrase!("FILE", "文件"), help).value_parser(value_parser!(PathBuf))
}

/// Returns the option `--internal`.
pub(crate) fn internal(locale: Locale) -> Arg {
    let help = phrase!("Include entries and violations whose audience is internal", "包括仅限内部的条目和违规项");
    flag(locale, "internal", help)
}

/// Returns whether internal entries are included.
pub(crate) fn is_internal(matches: &ArgMatches) -> bool {
    matches.get_flag("internal")
}

/// Writes the text of an export to the file of `--out`, else to standard output.
pub(crate) fn write(session: &Session, matches: &ArgMatches, text: &str) -> Result<ExitCode, Failure> {
    let Some(path) = matches.get_one::<PathBuf>("out") else {
        terminal::print_text(text)?;
        return Ok(ExitCode::SUCCESS);
    };
    write_to(session, path, text)
}

/// Writes a text to a file, whose folder is created.
pub(super) fn write_to(session: &Session, path: &Path, text: &str) -> Result<ExitCode, Failure> {
    let name = path.display().to_string();
    let failed = |error: std::io::Error| cannot_write(&name, &error);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    std::fs::write(path, text).map_err(failed)?;
    let done = phrase!("wrote {name}", "已写入 {name}");
    terminal::print(&format!("{}\n", paint(style::GOOD, session.say(&done))))?;
    Ok(ExitCode::SUCCESS)
}
