//! `errbook export json`: the whole catalog as JSON.

use std::process::ExitCode;

use clap::{ArgMatches, Command};
use errbook_catalog::{Locale, phrase};
use errbook_exports::model;

use super::output;
use crate::arguments::{flag, subcommand};
use crate::failure::Failure;
use crate::session::Session;

pub(crate) fn command(locale: Locale) -> Command {
    let after = phrase!(
        "With --internal, the document also has owners, sources, log levels and Rust types.

Examples:
  errbook export json --out errors.json
  errbook export json | jq '.errors[].code'
  errbook export json --schema --out errors.schema.json",
        "加上 --internal 后，文档中还有负责人、触发位置、日志级别和 Rust 类型。

示例：
  errbook export json --out errors.json
  errbook export json | jq '.errors[].code'
  errbook export json --schema --out errors.schema.json"
    );
    let schema = flag(
        locale,
        "schema",
        phrase!("Print the JSON Schema of the document instead", "改为输出该文档的 JSON Schema"),
    );
    subcommand(
        locale,
        "json",
        phrase!("The whole catalog as JSON", "整个错误目录，JSON 格式"),
        phrase!("errbook export json [OPTIONS]", "errbook export json [选项]"),
        after,
    )
    .args([schema, output::internal(locale), output::out(locale)])
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    if matches.get_flag("schema") {
        return output::write(session, matches, &model::schema(session.locale));
    }
    let contents = session.contents(output::is_internal(matches))?;
    output::write(session, matches, &model::document(&contents, &|_| None))
}
