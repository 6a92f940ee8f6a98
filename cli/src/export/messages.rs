//! `errbook export messages`: the messages for front ends that show texts of their own.

use std::process::ExitCode;

use clap::{ArgMatches, Command};
use errbook_catalog::{Locale, phrase};
use errbook_exports::{Contents, messages};

use super::output;
use crate::arguments::subcommand;
use crate::failure::Failure;
use crate::session::Session;

pub(crate) fn command(locale: Locale) -> Command {
    let after = phrase!(
        "The texts are ICU MessageFormat patterns: by language, then by code under `codes`, by name under `names`, and for violations under `violations`. Entries that share their code, or have none, are under `names` only.

Examples:
  errbook export messages --out messages.json
  errbook export messages | jq '.en.codes'",
        "文本采用 ICU MessageFormat 格式，先按语言分组：`codes` 按错误码，`names` 按名字，`violations` 是违规项。共用错误码或没有错误码的条目只出现在 `names` 中。

示例：
  errbook export messages --out messages.json
  errbook export messages | jq '.zh.codes'"
    );
    subcommand(
        locale,
        "messages",
        phrase!("The messages as JSON, for front ends that translate", "各语言的消息，JSON 格式，供前端自行翻译"),
        phrase!("errbook export messages [OPTIONS]", "errbook export messages [选项]"),
        after,
    )
    .args([output::internal(locale), output::out(locale)])
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let contents = Contents::new(session.open()?, output::is_internal(matches));
    output::write(session, matches, &messages::document(&contents))
}
