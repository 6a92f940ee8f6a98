//! `errbook explain`: what a code means, and what to do.

mod body;
mod code;
mod head;
mod markdown;
mod page;
mod response;
mod retired;
mod topic;
mod wrap;

use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};
use errbook_catalog::{Locale, Phrase, phrase};
use errbook_exports::model;
use errbook_pages::{Options, Site};

use crate::arguments::{option, positional, subcommand};
use crate::failure::Failure;
use crate::lookup::{self, Found};
use crate::session::Session;
use crate::style::{self, paint};
use crate::terminal;

pub(crate) use page::{TerminalPage, parts};
pub(crate) use retired::page as retired_page;
pub(crate) use wrap::{Indent, UNLIMITED};

pub(crate) fn command(locale: Locale) -> Command {
    let code = Arg::new("code")
        .value_name(phrase!("CODE", "错误码").get(locale).to_owned())
        .required(true)
        .allow_negative_numbers(true);
    let format = option(
        locale,
        "format",
        phrase!("FORMAT", "格式"),
        phrase!(
            "text; json for programs; or markdown, as in the error book [default: text]",
            "text；json 供程序读取；markdown 与错误手册相同 [默认：text]"
        ),
    );
    let language = option(
        locale,
        "code-in",
        phrase!("LANGUAGE", "编程语言"),
        phrase!(
            "Print only the code of a client that handles it: typescript, rust, python, java or go",
            "只输出客户端的处理代码：typescript、rust、python、java 或 go"
        ),
    );
    subcommand(
        locale,
        "explain",
        phrase!("Explain a code: what it means and what to do", "解释错误码：含义和解决办法"),
        phrase!("errbook explain [OPTIONS] <CODE>", "errbook explain [选项] <错误码>"),
        after(),
    )
    .args([
        positional(locale, code, phrase!("A code or a name", "错误码或名字")),
        format.value_parser(PossibleValuesParser::new(["text", "json", "markdown"])),
        language
            .long("code")
            .value_parser(PossibleValuesParser::new(["typescript", "rust", "python", "java", "go"]))
            .conflicts_with("format"),
    ])
}

fn after() -> Phrase {
    phrase!(
        "CODE is a code, including one that was renamed or retired, the name of an entry or a violation, or its Rust variant. Where an entry has the same name, `violations.NAME` is the violation. A number may be negative. A long page is shown in a pager: ERRBOOK_PAGER, PAGER, or less; set one to `cat` or to nothing for no pager.

The body is indented; `errbook response` prints the exact bytes.

Examples:
  errbook explain mfa_challenge_locked
  errbook explain MfaChallengeLocked --language zh
  errbook explain violations.too_long
  errbook explain -2333
  errbook explain 'invalid or expired token'
  errbook explain sold_out --format json | jq .errors[0].statuses
  errbook explain sold_out --code python",
        "<错误码> 可以是错误码（包括已改名或停用的）、条目或违规项的名字，或 Rust 变体的名字；与条目重名的违规项写作 `violations.名字`；数字可以是负数。页面较长时用分页程序显示：ERRBOOK_PAGER、PAGER 或 less；设为 `cat` 或空值则不分页。

响应体按缩进显示；要得到实际的字节，请用 `errbook response`。

示例：
  errbook explain mfa_challenge_locked
  errbook explain MfaChallengeLocked --language zh
  errbook explain violations.too_long
  errbook explain -2333
  errbook explain 'invalid or expired token'
  errbook explain sold_out --format json | jq .errors[0].statuses
  errbook explain sold_out --code python"
    )
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let contents = session.contents(true)?;
    let language = session.reader_language(contents.catalog())?;
    let code = matches.get_one::<String>("code").map_or("", String::as_str);
    let (topics, retired) = match lookup::find(contents.catalog(), code)? {
        Found::Topics(topics) => (topics, None),
        Found::Retired(topic) => (Vec::new(), Some(topic)),
    };
    if let Some(wanted) = matches.get_one::<String>("code-in") {
        return code::print(&contents, language, (&topics, wanted), code);
    }
    match matches.get_one::<String>("format").map_or("text", String::as_str) {
        "json" => terminal::print_json(&model::selection(&contents, &topics, retired.as_slice()))?,
        "markdown" => {
            let mut options = Options::default();
            options.internal = true;
            let site = Site::of(contents, options);
            let pages = topics.iter().map(|topic| site.markdown(*topic, false, language));
            let pages: Vec<String> = pages.chain(retired.map(|topic| site.markdown(topic, true, language))).collect();
            terminal::print_text(&pages.join("\n"))?;
        }
        _ => {
            let page = TerminalPage { session, contents: &contents, language, width: terminal::text_width() };
            let pages: Vec<String> = topics.iter().map(|topic| topic::page(&page, *topic)).collect();
            let rule = paint(style::DIM, &"─".repeat(page.width));
            let gone = retired.map(|topic| retired::page(&page, topic)).unwrap_or_default();
            terminal::show(&format!("{}{gone}", pages.join(&format!("\n{rule}\n\n"))))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
