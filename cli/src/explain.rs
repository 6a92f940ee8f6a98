//! `errbook explain`: what a code means, and what to do.

mod head;
mod markdown;
mod page;
mod response;
mod retired;
mod topic;

use std::process::ExitCode;

use clap::{Arg, ArgMatches, Command};
use errbook_catalog::{Locale, phrase};

use crate::arguments::{positional, subcommand};
use crate::failure::Failure;
use crate::lookup::{self, Found};
use crate::session::Session;
use crate::style::{self, paint};
use crate::terminal;

pub(crate) use markdown::Indent;
pub(crate) use page::{TerminalPage, parts};
pub(crate) use retired::page as retired_page;

pub(crate) fn command(locale: Locale) -> Command {
    let after = phrase!(
        "CODE is a code, including one that was renamed or retired, the name of an entry or a violation, or its Rust variant. Where an entry has the same name, `violations.NAME` is the violation. A number may be negative. A long page is shown in a pager: ERRBOOK_PAGER, PAGER, or less; set one to `cat` or to nothing for no pager.

Examples:
  errbook explain mfa_challenge_locked
  errbook explain MfaChallengeLocked --language zh
  errbook explain violations.too_long
  errbook explain -2333
  errbook explain 'invalid or expired token'",
        "<错误码> 可以是错误码（包括已改名或停用的）、条目或违规项的名字，或 Rust 变体的名字；与条目重名的违规项写作 `violations.名字`；数字可以是负数。页面较长时用分页程序显示：ERRBOOK_PAGER、PAGER 或 less；设为 `cat` 或空值则不分页。

示例：
  errbook explain mfa_challenge_locked
  errbook explain MfaChallengeLocked --language zh
  errbook explain violations.too_long
  errbook explain -2333
  errbook explain 'invalid or expired token'"
    );
    let code = Arg::new("code")
        .value_name(phrase!("CODE", "错误码").get(locale).to_owned())
        .required(true)
        .allow_negative_numbers(true);
    subcommand(
        locale,
        "explain",
        phrase!("Explain a code: what it means and what to do", "解释错误码：含义和解决办法"),
        phrase!("errbook explain [OPTIONS] <CODE>", "errbook explain [选项] <错误码>"),
        after,
    )
    .arg(positional(locale, code, phrase!("A code or a name", "错误码或名字")))
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let contents = session.contents(true)?;
    let language = session.reader_language(contents.catalog())?;
    let code = matches.get_one::<String>("code").map_or("", String::as_str);
    let page = TerminalPage { session, contents: &contents, language, width: terminal::text_width() };
    let text = match lookup::find(contents.catalog(), code)? {
        Found::Topics(topics) => {
            let pages: Vec<String> = topics.iter().map(|topic| topic::page(&page, *topic)).collect();
            let rule = paint(style::DIM, &"─".repeat(page.width));
            pages.join(&format!("\n{rule}\n\n"))
        }
        Found::Retired(topic) => retired::page(&page, topic),
    };
    terminal::show(&text)?;
    Ok(ExitCode::SUCCESS)
}
