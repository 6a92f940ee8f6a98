//! `errbook check`: the errors and warnings of catalogs, and what breaks their contracts.

mod github;
mod json;
mod text;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use errbook_catalog::files::{File, FromDisk};
use errbook_catalog::{Locale, clashes, phrase};

use crate::arguments::{option, positional, subcommand};
use crate::failure::Failure;
use crate::open::{Input, here};
use crate::session::Session;
use crate::{dead_links, terminal};

pub(crate) fn command(locale: Locale) -> Command {
    let after = phrase!(
        "The exit status is 1 if there are errors, and 0 if there are only warnings. [lints] in the catalog sets the levels of warnings. If the catalog has a lock beside it (catalog.lock beside catalog.toml), a change that breaks the contract is an error, as it is for the compiler. Several catalogs are also checked against each other, as those of one service: names, codes and addresses that two of them have are errors.

Examples:
  errbook check                     the nearest catalog.toml
  errbook check a.toml b/c.toml     the catalogs of one service
  errbook check --format json       for editors and CI: file, line, column, end, rule, message, help
  errbook check --format github     annotations in a workflow of GitHub Actions",
        "有错误时退出状态为 1，只有警告时为 0。警告的级别由错误目录里的 [lints] 设定。错误目录旁边若有锁文件（catalog.toml 旁的 catalog.lock），破坏契约的改动也是错误，与编译时一致。给出多个错误目录时，还会把它们当作同一服务的错误目录互相核对：名字、错误码或地址重复都是错误。

示例：
  errbook check                     最近的 catalog.toml
  errbook check a.toml b/c.toml     同一服务的多个错误目录
  errbook check --format json       供编辑器和 CI 使用：文件、行、列、结束位置、规则、消息、帮助
  errbook check --format github     在 GitHub Actions 中标注到代码行"
    );
    let file = Arg::new("file")
        .value_name(phrase!("FILE", "文件").get(locale).to_owned())
        .value_parser(value_parser!(PathBuf))
        .action(ArgAction::Append)
        .num_args(0..);
    let help = phrase!(
        "Catalogs to check [default: the nearest catalog.toml]",
        "要检查的错误目录 [默认：最近的 catalog.toml]"
    );
    let format = option(
        locale,
        "format",
        phrase!("FORMAT", "格式"),
        phrase!(
            "text, json for programs, or github for annotations of GitHub Actions [default: text]",
            "text；json 供程序读取；github 为 GitHub Actions 的标注 [默认：text]"
        ),
    );
    subcommand(
        locale,
        "check",
        phrase!("Report all errors and warnings of a catalog", "报告错误目录中的所有错误和警告"),
        phrase!("errbook check [OPTIONS] [FILE]...", "errbook check [选项] [文件]..."),
        after,
    )
    .arg(positional(locale, file, help))
    .arg(format.value_parser(PossibleValuesParser::new(["text", "json", "github"])))
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let mut inputs: Vec<Input> = Vec::new();
    let here = here()?;
    for path in matches.get_many::<PathBuf>("file").into_iter().flatten().chain(&session.catalog) {
        inputs.push(Input::named(&here, path));
    }
    if inputs.is_empty() {
        inputs.push(session.input()?);
    }
    if inputs.iter().filter(|input| input.is_standard).count() > 1 {
        return Err(Failure::usage(phrase!("`-` is given twice", "`-` 重复出现")));
    }
    let mut read: Vec<(File, FromDisk)> = Vec::new();
    let mut links: Vec<dead_links::Warning> = Vec::new();
    for input in inputs {
        let (found, brand) = input.read_and_enforce()?;
        if !found.reading.has_errors() {
            links.extend(dead_links::of_catalog(&found, &input.file, brand));
        }
        read.push((input.file, found));
    }
    let all: Vec<&FromDisk> = read.iter().map(|(_, read)| read).collect();
    let clashes = clashes(&all);
    match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => terminal::print_json(&json::report(&read, &clashes, &links, session.locale))?,
        Some("github") => {
            let links: String = links.iter().map(|link| link.github(session.locale, &here)).collect();
            terminal::print_text(&(github::report(&read, &clashes, session.locale, &here) + &links))?;
        }
        _ => {
            let links: String = links.iter().map(|link| format!("\n{}", link.render(session.locale))).collect();
            terminal::print(&(text::report(&read, &clashes, session.locale) + &links))?;
        }
    }
    let wrong = !clashes.diagnostics.is_empty() || all.iter().any(|read| read.reading.has_errors());
    Ok(ExitCode::from(u8::from(wrong)))
}
