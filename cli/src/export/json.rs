//! `errbook export json`: the whole catalog as JSON.

use std::process::ExitCode;

use clap::{ArgMatches, Command};
use errbook_catalog::{Locale, phrase};
use errbook_exports::{Contents, model};

use super::output;
use crate::arguments::subcommand;
use crate::failure::Failure;
use crate::session::Session;

pub(crate) fn command(locale: Locale) -> Command {
    let after = phrase!(
        "Examples:
  errbook export json --out errors.json
  errbook export json | jq '.errors[].code'",
        "示例：
  errbook export json --out errors.json
  errbook export json | jq '.errors[].code'"
    );
    subcommand(
        locale,
        "json",
        phrase!("The whole catalog as JSON", "以 JSON 输出整个错误目录"),
        phrase!("errbook export json [OPTIONS]", "errbook export json [选项]"),
        after,
    )
    .args([output::internal(locale), output::out(locale)])
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let contents = Contents::new(session.open()?, output::is_internal(matches));
    output::write(session, matches, &model::document(&contents, &|_| None))
}
