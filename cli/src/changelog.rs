//! `errbook changelog`: what changed for clients, by release.

use std::process::ExitCode;

use clap::{ArgMatches, Command};
use errbook_catalog::contract::{Change, Changelog, Contract, ContractRule, Detail, Heading, Release, Released};
use errbook_catalog::model::{Audience, Catalog};
use errbook_catalog::{Locale, Phrase, nearest, phrase};

use crate::arguments::{option, subcommand};
use crate::changes::{Told, files, markdown};
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
        phrase!("Print what changed for clients, by release, as Markdown", "以 Markdown 输出各次发布对客户端的改动"),
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
    let lock_found = files::content(&locked)?.map(|bytes| files::lock(&locked.name, &bytes)).transpose()?;
    let kept_found = files::changelog(&kept)?;
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
    let releases = since(&log, matches.get_one::<String>("since").map(String::as_str))?;
    let contract = Contract::of(&catalog, Detail::Contract);
    let unreleased = lock_found.map(|lock| lock.unreleased(&contract)).unwrap_or_default();
    let with_internal = output::is_internal(matches);
    let shown = |released: &Released| with_internal || !is_internal(&catalog, &released.change);
    terminal::print_text(&report(&catalog, unreleased, releases, &shown, session.locale))?;
    Ok(ExitCode::SUCCESS)
}

/// Returns whether a change names an entry or a violation that is internal now. That it was made so is for clients to know.
fn is_internal(catalog: &Catalog, change: &Change) -> bool {
    use ContractRule as Rule;
    let entry =
        |name: &str| catalog.entry(name).and_then(|index| catalog.entries.get(index)).map(|entry| entry.audience);
    let violation = |name: &str| {
        catalog.violation(name).and_then(|index| catalog.violations.get(index)).map(|violation| violation.audience)
    };
    let is_hidden = |audience: Option<Audience>| audience == Some(Audience::Internal);
    let values = || [&change.old, &change.new].into_iter().flatten().map(String::as_str);
    let own = match &change.heading {
        Heading::Entry(name) => entry(name),
        Heading::Violation(name) => violation(name),
        _ => None,
    };
    match (change.rule, &change.heading) {
        (Rule::MadeInternal, _) => false,
        _ if is_hidden(own) => true,
        (Rule::EntryRenamed | Rule::NameChanged | Rule::CodeReused | Rule::CodeBecameShared, Heading::Violation(_)) => {
            values().any(|name| is_hidden(violation(name)))
        }
        (
            Rule::EntryRenamed
            | Rule::NameChanged
            | Rule::CodeReused
            | Rule::CodeBecameShared
            | Rule::FallbackAdded
            | Rule::FallbackChanged,
            _,
        ) => values().any(|name| is_hidden(entry(name))),
        (Rule::ViolationAdded | Rule::ViolationRemoved, _) => {
            change.part.as_deref().is_some_and(|name| is_hidden(violation(name)))
        }
        _ => false,
    }
}

/// Returns the releases after a version; all of them if none is given.
fn since<'l>(log: &'l Changelog, version: Option<&str>) -> Result<&'l [Release], Failure> {
    let Some(version) = version else { return Ok(&log.releases) };
    let found = log.releases.iter().position(|release| release.version == version);
    if let Some(after) = found.and_then(|index| log.releases.get(index.saturating_add(1)..)) {
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

/// Returns a section for what is not released yet, and one for each release, the latest first.
/// `shown` tells whether a change is for the readers.
fn report(
    catalog: &Catalog,
    unreleased: Vec<Released>,
    releases: &[Release],
    shown: &dyn Fn(&Released) -> bool,
    locale: Locale,
) -> String {
    let mut sections = Vec::new();
    let unreleased: Vec<Released> = unreleased.into_iter().filter(|released| shown(released)).collect();
    if !unreleased.is_empty() {
        let title = phrase!("Unreleased", "未发布");
        sections.push(section(catalog, title.get(locale), unreleased, locale));
    }
    for release in releases.iter().rev() {
        let (version, date) = (markdown::escaped(&release.version), &release.date);
        let title = phrase!("{version} ({date})", "{version}（{date}）");
        let changes = release.changes.iter().filter(|released| shown(released)).cloned().collect();
        sections.push(section(catalog, title.get(locale), changes, locale));
    }
    sections.join("\n")
}

fn section(catalog: &Catalog, title: &str, changes: Vec<Released>, locale: Locale) -> String {
    let told = |Released { change, reason, .. }: Released| {
        let level = catalog.lock.level(change.rule);
        Told { change, level, reason }
    };
    let changes: Vec<Told> = changes.into_iter().map(told).collect();
    let mut out = format!("## {title}\n");
    if changes.is_empty() {
        let nothing = phrase!("Nothing changed for clients.", "对客户端没有改动。");
        out.push_str(&format!("\n{}\n", nothing.get(locale)));
    }
    out.push_str(&markdown::sections(&changes, "###", false, locale));
    out
}
