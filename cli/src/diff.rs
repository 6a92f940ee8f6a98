//! `errbook diff`: what changed for clients from one version of a catalog to another.

mod github;
mod json;
mod markdown;
mod revision;
mod source;
mod text;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command, value_parser};
use errbook_catalog::contract::{Change, Contract, ContractLevel, Detail, Lock};
use errbook_catalog::{Locale, Phrase, Reading, Span, phrase, places};
use errbook_exports::changes::{LEVELS, Told};

use self::source::Source;
use crate::arguments::{option, positional, subcommand};
use crate::failure::Failure;
use crate::open::here;
use crate::session::Session;
use crate::terminal;

pub(crate) fn command(locale: Locale) -> Command {
    let after = phrase!(
        "A version is a file, a folder with a catalog.toml, or REVISION:PATH, which git reads: PATH is from the root of the repository, or begins with ./ and is from this folder. `-` is standard input. [lock] of the later catalog sets the levels. Nothing is printed if nothing changed, except in JSON.

The exit status is 1 if there is a change of the level of --fail-on, or of a graver one, that the lock of the later catalog does not accept.

Examples:
  errbook diff HEAD~1:catalog.toml                       the last commit
  errbook diff v1.4:catalog.toml main:catalog.toml
  errbook diff old/catalog.toml catalog.toml --fail-on warning
  errbook diff origin/main:catalog.toml --format markdown --fail-on never",
        "版本可以是文件、含 catalog.toml 的文件夹，或由 git 读取的 `REV:PATH`：路径从仓库的根目录起算，以 ./ 开头时从当前文件夹起算。`-` 表示标准输入。级别由新错误目录里的 [lock] 设定。没有改动时不输出任何内容，JSON 除外。

如果有改动达到 --fail-on 的级别，而新错误目录的锁文件没有接受它，退出状态为 1。

示例：
  errbook diff HEAD~1:catalog.toml                       最近一次提交
  errbook diff v1.4:catalog.toml main:catalog.toml
  errbook diff old/catalog.toml catalog.toml --fail-on warning
  errbook diff origin/main:catalog.toml --format markdown --fail-on never"
    );
    let version = |id: &'static str, name: Phrase| {
        Arg::new(id).value_name(name.get(locale).to_owned()).value_parser(value_parser!(PathBuf))
    };
    let old = version("old", phrase!("OLD", "旧版本")).required(true);
    let new = version("new", phrase!("NEW", "新版本"));
    let format = option(
        locale,
        "format",
        phrase!("FORMAT", "格式"),
        phrase!(
            "text, markdown for a pull request, json for programs, or github for annotations of GitHub Actions [default: text]",
            "text；markdown 供合并请求使用；json 供程序读取；github 为 GitHub Actions 的标注 [默认：text]"
        ),
    );
    let fail_on = option(
        locale,
        "fail-on",
        phrase!("LEVEL", "级别"),
        phrase!(
            "Fail from this level on: breaking, warning, note, or never [default: breaking]",
            "从此级别起视为失败：breaking、warning、note 或 never [默认：breaking]"
        ),
    );
    subcommand(
        locale,
        "diff",
        phrase!("Show what changed for clients between two versions", "显示两个版本之间影响客户端的改动"),
        phrase!("errbook diff [OPTIONS] <OLD> [NEW]", "errbook diff [选项] <旧版本> [新版本]"),
        after,
    )
    .arg(positional(locale, old, phrase!("The earlier version", "旧版本")))
    .arg(positional(
        locale,
        new,
        phrase!("The later version [default: the nearest catalog.toml]", "新版本 [默认：最近的 catalog.toml]"),
    ))
    .arg(format.value_parser(PossibleValuesParser::new(["text", "markdown", "json", "github"])))
    .arg(fail_on.value_parser(PossibleValuesParser::new(["breaking", "warning", "note", "never"])))
}

/// Two versions, and what changed from one to the other.
struct Comparison {
    old: Source,
    new: Source,
    /// The later version.
    reading: Reading,
    /// What changed, the gravest first.
    changes: Vec<Told>,
    /// Where each change is in the later version; `None` if what changed is gone.
    places: Vec<Option<Span>>,
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let here = here()?;
    let Some(old) = matches.get_one::<PathBuf>("old") else {
        return Err(Failure::usage(phrase!("missing argument `<OLD>`", "缺少参数 `<旧版本>`")));
    };
    let old = Source::of(&here, old);
    let new = match (matches.get_one::<PathBuf>("new"), &session.catalog) {
        (Some(_), Some(_)) => {
            return Err(Failure::usage(phrase!(
                "`--catalog` cannot be used with `[NEW]`",
                "`--catalog` 和 `[新版本]` 不能同时使用"
            )));
        }
        (Some(new), None) => Source::of(&here, new),
        (None, _) => Source::Disk(session.input()?),
    };
    if old.is_standard() && new.is_standard() {
        return Err(Failure::usage(phrase!("`-` is given twice", "`-` 重复出现")));
    }
    let comparison = compare(session, &here, old, new)?;
    let locale = session.locale;
    match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => terminal::print_json(&json::report(&comparison, locale))?,
        Some("markdown") => terminal::print_text(&markdown::report(&comparison, locale))?,
        Some("github") => terminal::print_text(&github::report(&comparison, locale, &here))?,
        _ => terminal::print(&text::report(&comparison, locale))?,
    }
    // `never` is the name of no level.
    let least =
        matches.get_one::<String>("fail-on").map_or(Some(ContractLevel::Breaking), |name| ContractLevel::parse(name));
    let fails = |told: &Told| told.reason.is_none() && least.is_some_and(|least| told.level >= least);
    Ok(ExitCode::from(u8::from(comparison.changes.iter().any(fails))))
}

fn compare(session: &Session, here: &Path, old: Source, new: Source) -> Result<Comparison, Failure> {
    let before = old.read(session, here)?;
    let reading = new.read(session, here)?;
    let lock = new.lock(here)?;
    let contract = |reading: &Reading| Contract::of(&reading.catalog, Detail::Full);
    let changes = contract(&before).changes_to(&contract(&reading));
    let places = places(&reading.catalog, changes.iter());
    let mut all: Vec<(Told, Option<Span>)> =
        changes.into_iter().map(|change| told(change, &reading, lock.as_ref())).zip(places).collect();
    let rank = |told: &Told| LEVELS.iter().position(|level| *level == told.level);
    all.sort_by_key(|(told, _)| rank(told));
    let (changes, places) = all.into_iter().unzip();
    Ok(Comparison { old, new, reading, changes, places })
}

fn told(change: Change, reading: &Reading, lock: Option<&Lock>) -> Told {
    let level = reading.catalog.lock.level(change.rule);
    let reason = lock.and_then(|lock| lock.acceptance(&change)).map(|accepted| accepted.reason.clone());
    Told { change, level, reason, about: None }
}
