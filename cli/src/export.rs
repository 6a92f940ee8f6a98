//! `errbook export`: a catalog in the formats that other programs read.

mod json;
mod messages;
mod openapi;
pub(crate) mod output;
mod schema;
mod typescript;

use std::process::ExitCode;

use clap::{ArgMatches, Command};
use errbook_catalog::{Locale, phrase};

use crate::arguments::{subcommand, with_help};
use crate::entry::Entry;
use crate::failure::Failure;
use crate::session::Session;
use crate::terminal;

/// The formats, each a command of its own.
const FORMATS: [Entry; 5] = [
    Entry { name: "json", command: json::command, run: json::run },
    Entry { name: "messages", command: messages::command, run: messages::run },
    Entry { name: "openapi", command: openapi::command, run: openapi::run },
    Entry { name: "schema", command: schema::command, run: schema::run },
    Entry { name: "typescript", command: typescript::command, run: typescript::run },
];

pub(crate) fn command(locale: Locale) -> Command {
    let after = phrase!(
        "The output goes to standard output, or with --out to a file.

Examples:
  errbook export typescript --out src/errors.ts
  errbook export openapi --operations api.toml --out openapi.json
  errbook export json | jq '.errors[].code'",
        "结果写入标准输出；用 --out 可写入文件。

示例：
  errbook export typescript --out src/errors.ts
  errbook export openapi --operations api.toml --out openapi.json
  errbook export json | jq '.errors[].code'"
    );
    let export = subcommand(
        locale,
        "export",
        phrase!("Export the catalog for clients, editors and other programs", "导出错误目录，供客户端、编辑器等使用"),
        phrase!("errbook export <FORMAT> [OPTIONS]", "errbook export <格式> [选项]"),
        after,
    );
    export
        .subcommand_help_heading(phrase!("Formats:", "格式：").get(locale).to_owned())
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommands(FORMATS.iter().map(|format| with_help(locale, (format.command)(locale))))
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let chosen = matches.subcommand();
    let format = chosen.and_then(|(name, matches)| Some((FORMATS.iter().find(|format| format.name == name)?, matches)));
    match format {
        Some((format, matches)) => (format.run)(session, matches),
        None => help(session),
    }
}

/// Prints the help; clap has rejected a command line without a format already.
fn help(session: &Session) -> Result<ExitCode, Failure> {
    let mut export = with_help(session.locale, command(session.locale));
    terminal::print(&export.render_help().ansi().to_string())?;
    Ok(ExitCode::SUCCESS)
}
