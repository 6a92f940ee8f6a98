//! `errbook drift`: holds responses and logs of a service against its catalog.

mod base64;
mod event;
mod feed;
mod har;
mod http;
mod input;
mod lines;
mod members;
mod openapi;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use errbook_catalog::{Locale, phrase};
use errbook_drift::{Drift, DriftLevel, FindingKind, Report, Style};

use self::feed::Feed;
use self::input::Kind;
use crate::arguments::{one_of_list, option, positional, subcommand};
use crate::failure::Failure;
use crate::open::here;
use crate::session::Session;
use crate::style::{self, paint};
use crate::terminal;

pub(crate) fn command(locale: Locale) -> Command {
    let after = phrase!(
        "The input is recognised by its content: the body of a response, an array of bodies, JSON lines of bodies or of a log, a recording of a browser (HAR), responses with their status and headers (curl -i), or an OpenAPI document in JSON. `-` is standard input. Lines are read one by one, so a log can be of any size.

The exit status is 1 if there is a finding of the level of --fail-on or of a graver one.

Examples:
  errbook drift service.log                     the responses in a log of JSON lines
  curl -si localhost:8080/orders/7 | errbook drift -
  errbook drift recording.har --format markdown --fail-on never
  errbook drift openapi.json                    what the document says of errors
  errbook drift *.json --fail-on undocumented_code,retired_sent",
        "输入类型按内容识别：单个响应体、响应体数组、每行一个响应体或一条日志的 JSON Lines、浏览器录制的 HAR、带状态行和响应头的响应（curl -i），以及 JSON 格式的 OpenAPI 文档。`-` 表示标准输入。日志逐行读取，大小不限。

如果有差异达到 --fail-on 的级别，退出状态为 1。

示例：
  errbook drift service.log                     JSON Lines 日志中的响应
  curl -si localhost:8080/orders/7 | errbook drift -
  errbook drift recording.har --format markdown --fail-on never
  errbook drift openapi.json                    文档中声明的错误
  errbook drift *.json --fail-on undocumented_code,retired_sent"
    );
    let file = Arg::new("file")
        .value_name(phrase!("FILE", "文件").get(locale).to_owned())
        .value_parser(value_parser!(PathBuf))
        .action(ArgAction::Append)
        .required(true)
        .num_args(1..);
    let format = option(
        locale,
        "format",
        phrase!("FORMAT", "格式"),
        phrase!(
            "text, markdown for a pull request, or json for programs [default: text]",
            "text；markdown 供合并请求使用；json 供程序读取 [默认：text]"
        ),
    );
    let input = option(
        locale,
        "input",
        phrase!("KIND", "类型"),
        phrase!(
            "What the files are: body, lines, har, http or openapi [default: recognised by their content]",
            "文件类型：body、lines、har、http 或 openapi [默认：按内容识别]"
        ),
    );
    let fail_on = option(
        locale,
        "fail-on",
        phrase!("LEVEL", "级别"),
        phrase!(
            "Fail from this level on: error, warning, note, or never; or on kinds of findings, separated by commas [default: error]",
            "从此级别起视为失败：error、warning、note 或 never；也可以是用逗号分隔的差异种类 [默认：error]"
        ),
    );
    let levels = DriftLevel::ALL.map(DriftLevel::as_str).into_iter().chain([NEVER]);
    let kinds = FindingKind::ALL.iter().map(|kind| kind.as_str());
    subcommand(
        locale,
        "drift",
        phrase!("Hold responses and logs against the catalog", "用实际的响应和日志核对错误目录"),
        phrase!("errbook drift [OPTIONS] <FILE>...", "errbook drift [选项] <文件>..."),
        after,
    )
    .arg(positional(locale, file, phrase!("Responses, logs or documents", "响应、日志或文档")))
    .arg(input.value_parser(PossibleValuesParser::new(Kind::NAMES)))
    .arg(format.value_parser(PossibleValuesParser::new(["text", "markdown", "json"])))
    .arg(fail_on.value_parser(one_of_list(levels.chain(kinds))).value_delimiter(',').action(ArgAction::Append))
}

/// The value of `--fail-on` that is no level.
const NEVER: &str = "never";

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let files: Vec<&PathBuf> = matches.get_many::<PathBuf>("file").into_iter().flatten().collect();
    let is_standard = |path: &PathBuf| path.as_os_str() == "-";
    let of_catalog = session.catalog.iter().filter(|path| is_standard(path)).count();
    if files.iter().filter(|path| is_standard(path)).count() + of_catalog > 1 {
        return Err(Failure::usage(phrase!("`-` is given twice", "`-` 重复出现")));
    }
    let catalog = session.open()?;
    let kind = matches.get_one::<String>("input").and_then(|name| Kind::parse(name));
    let mut feed = Feed::new(Drift::new(&catalog));
    let here = here()?;
    for file in files {
        input::read(&mut feed, &here, file, kind)?;
    }
    let report = feed.drift.report();
    let locale = session.locale;
    match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => terminal::print_json(&report.json(locale))?,
        Some("markdown") => terminal::print_text(&report.markdown(locale))?,
        _ => terminal::print(&report.styled_text(locale, &coloured))?,
    }
    if report.responses == 0 && feed.has_unreadable {
        let text = phrase!("no response could be read", "没有读到任何响应");
        let help = phrase!("say what the files are with `--input`", "可用 `--input` 指定文件类型");
        return Err(Failure::new(text).help(help));
    }
    Ok(ExitCode::from(u8::from(fails(matches, &report))))
}

/// Returns whether the report has what `--fail-on` names: a level, from which on all count, or kinds.
fn fails(matches: &ArgMatches, report: &Report) -> bool {
    let named: Vec<&String> = matches.get_many::<String>("fail-on").into_iter().flatten().collect();
    if named.is_empty() {
        return report.of_level(DriftLevel::Error).next().is_some();
    }
    let is_named = |level: DriftLevel, kind: FindingKind| {
        named.iter().any(|name| match DriftLevel::parse(name) {
            Some(least) => level >= least,
            None => FindingKind::parse(name) == Some(kind),
        })
    };
    report.findings.iter().any(|finding| is_named(finding.level(), finding.kind))
}

fn coloured(style: Style, text: &str) -> String {
    let style = match style {
        Style::Level(DriftLevel::Error) => style::ERROR,
        Style::Level(DriftLevel::Warning) => style::WARNING,
        Style::Level(DriftLevel::Note) => style::HELP,
        Style::Message => style::STRONG,
        Style::Gutter => style::GUTTER,
        Style::Heading => style::HEADING,
        _ => return text.to_owned(),
    };
    paint(style, text)
}
