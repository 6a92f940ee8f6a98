//! `errbook changelog`: what changed for clients, by release.

use std::process::ExitCode;

use clap::{ArgMatches, Command};
use errbook_catalog::contract::{Changelog, Contract, Detail, History};
use errbook_catalog::{Locale, Phrase, nearest, phrase};
use errbook_exports::Contents;
use errbook_exports::changes::markdown::{Style, sections};
use errbook_exports::changes::{Notes, because, notes};
use errbook_exports::markdown::escaped;

use crate::arguments::{option, subcommand};
use crate::beside;
use crate::export::output;
use crate::failure::Failure;
use crate::session::Session;
use crate::{phrases, terminal};

pub(crate) fn command(locale: Locale) -> Command {
    let after = phrase!(
        "The releases are those of catalog.changes, which `errbook lock --release` writes. What changed since the last one is found by catalog.lock. Levels are those of [lock] in the catalog.

Examples:
  errbook changelog > CHANGES.md
  errbook changelog --since 1.4                  for the notes of the next release
  errbook changelog --language zh > CHANGES.zh.md",
        "各次发布取自 catalog.changes，由 `errbook lock --release` 写入；上次发布以来的改动根据 catalog.lock 得出。级别由错误目录里的 [lock] 设定。

示例：
  errbook changelog > CHANGES.md
  errbook changelog --since 1.4                  用于下一次发布的说明
  errbook changelog --language zh > CHANGES.zh.md"
    );
    let since = option(
        locale,
        "since",
        phrase!("VERSION", "版本"),
        phrase!("Only what changed after this release", "只包括此次发布之后的改动"),
    );
    subcommand(
        locale,
        "changelog",
        phrase!(
            "Print what changed for clients, by release, as Markdown",
            "以 Markdown 输出各次发布中影响客户端的改动"
        ),
        phrase!("errbook changelog [OPTIONS]", "errbook changelog [选项]"),
        after,
    )
    .args([since, output::internal(locale)])
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let input = session.input()?;
    if input.is_standard {
        return Err(Failure::usage(phrase!(
            "`changelog` reads the files beside the catalog, so that it needs a file, not standard input",
            "`changelog` 要读取错误目录旁边的文件，因此需要文件，不能用标准输入"
        )));
    }
    let help = phrase!("see `errbook check` for all of them", "运行 `errbook check` 可列出全部");
    let catalog = session.without_errors(input.read()?.reading, &input.file.name, Some(help))?.catalog;
    let (locked, kept) = (input.file.beside("lock"), input.file.beside("changes"));
    let lock_found = beside::content(&locked)?.map(|bytes| beside::lock(&locked.name, &bytes)).transpose()?;
    let kept_found = beside::changelog(&kept)?;
    if lock_found.is_none() && kept_found.is_none() {
        let (locked, kept) = (&locked.name, &kept.name);
        let text = phrase!("there is neither {kept} nor {locked}", "没有 {kept}，也没有 {locked}");
        let help = phrase!(
            "write the lock with `errbook lock`, and release with `errbook lock --release VERSION`",
            "请用 `errbook lock` 写入锁文件，发布时用 `errbook lock --release 版本`"
        );
        return Err(Failure::new(text).help(help));
    }
    let log = kept_found.unwrap_or_default();
    let count = since(&log, matches.get_one::<String>("since").map(String::as_str))?;
    let contract = Contract::of(&catalog, Detail::Contract);
    let unreleased = lock_found.map(|lock| lock.unreleased(&contract)).unwrap_or_default();
    let contents = Contents::new(catalog, output::is_internal(matches));
    let notes = notes(&contents.with_history(History::new(log, unreleased)));
    let (unreleased, releases): (Vec<_>, Vec<_>) = notes.iter().partition(|notes| notes.release.is_none());
    let sections = unreleased.into_iter().chain(releases.into_iter().take(count));
    let sections: Vec<String> = sections.map(|notes| section(notes, session.locale)).collect();
    terminal::print_text(&sections.join("\n"))?;
    Ok(ExitCode::SUCCESS)
}

/// Returns the number of releases after a version; of all of them if none is given.
fn since(log: &Changelog, version: Option<&str>) -> Result<usize, Failure> {
    let Some(version) = version else { return Ok(log.releases.len()) };
    if let Some(after) = log.releases.iter().rev().position(|release| release.version == version) {
        return Ok(after);
    }
    let failure = Failure::new(phrase!("version `{version}` was not released", "没有发布过版本 `{version}`"));
    let known = || log.releases.iter().rev().map(|release| release.version.as_str());
    Err(match (nearest(version, known()), log.releases.is_empty()) {
        (Some(near), _) => failure.help(phrases::did_you_mean(near)),
        (None, true) => failure,
        (None, false) => {
            let known = Phrase::list(known());
            failure.help(phrase!("the releases are {known}", "已有的发布：{known}"; known))
        }
    })
}

/// Returns the section of a release, or of what is not released yet.
fn section(notes: &Notes, locale: Locale) -> String {
    let title = match &notes.release {
        Some(release) => {
            let (version, date) = (escaped(&release.version), &release.date);
            phrase!("{version} ({date})", "{version}（{date}）")
        }
        None => phrase!("Unreleased", "未发布"),
    };
    let mut out = format!("## {}\n", title.get(locale));
    if notes.changes.is_empty() {
        let nothing = match notes.is_first {
            true => phrase!("The first release.", "首次发布。"),
            false => phrase!("Nothing changed for clients.", "没有影响客户端的改动。"),
        };
        out.push_str(&format!("\n{}\n", nothing.get(locale)));
    }
    let style = Style { hashes: "###", why: None, link: &|_| None, reason: because, locale };
    out.push_str(&sections(&notes.changes, style));
    out
}
