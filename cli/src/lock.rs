//! `errbook lock`: records what clients rely on.

mod accept;
mod locked;
mod outcome;
mod release;

use std::process::ExitCode;

use clap::{Arg, ArgAction, ArgMatches, Command};
use errbook_catalog::contract::{Change, Contract, Detail};
use errbook_catalog::files::{self, File};
use errbook_catalog::{Catalog, Locale, Phrase, phrase};

use self::accept::Wanted;
use self::locked::Locked;
use self::outcome::Outcome;
use self::release::Version;
use crate::arguments::{flag, option, subcommand};
use crate::failure::Failure;
use crate::phrases;
use crate::replace::Replacement;
use crate::session::Session;

pub(crate) fn command(locale: Locale) -> Command {
    let after = phrase!(
        "The lock is beside the catalog: catalog.lock. Commit both. While it exists, an edit of the catalog that breaks clients is an error of the compiler, of `errbook check` and of this command, which names each way out. Additions are recorded by running the command again. After a merge with conflicts in the lock, it joins both sides.

--accept RULE PATH allows one breaking change, as named in its error, and may be repeated. --release records a version in catalog.changes with what changed since the one before, and ends all acceptances. What was added since the last release can still change freely.

Examples:
  errbook lock                                  write the lock
  errbook lock --check                          in CI: fail unless the lock is up to date
  errbook lock --accept code_changed sold_out --reason \"The code was misspelt.\"
  errbook lock --release 2.0                    record a release",
        "锁文件 catalog.lock 与错误目录放在一起，请把两者都提交。有了锁文件，会影响客户端的不兼容改动就是编译错误，`errbook check` 和本命令也会报告，并列出每一种解决办法。新增内容后，再次运行本命令即可记录。合并分支后锁文件里有冲突时，本命令会合并双方。

--accept 规则 路径 接受一处不兼容改动，规则和路径见错误信息；可重复使用。--release 把版本号以及自上一版本以来的改动写进 catalog.changes，并清除已接受的改动。上次发布之后新增的内容可以随意修改。

示例：
  errbook lock                                  写入锁文件
  errbook lock --check                          用于 CI：锁文件不是最新时失败
  errbook lock --accept code_changed sold_out --reason \"错误码拼写有误。\"
  errbook lock --release 2.0                    记录一次发布"
    );
    let check = phrase!("Change nothing; fail unless the lock is up to date", "不修改文件；锁文件不是最新时失败");
    subcommand(
        locale,
        "lock",
        phrase!(
            "Record what clients rely on, so that breaking edits are errors",
            "记录客户端依赖的内容，让不兼容的改动成为错误"
        ),
        phrase!("errbook lock [OPTIONS]", "errbook lock [选项]"),
        after,
    )
    .arg(flag(locale, "check", check).conflicts_with_all(["accept", "release"]))
    .args(accepting(locale))
    .args(releasing(locale))
}

fn accepting(locale: Locale) -> [Arg; 2] {
    let accept = phrase!(
        "Accept a breaking change, such as `code_changed sold_out`",
        "接受一处不兼容改动，如 `code_changed sold_out`"
    );
    let names = [phrase!("RULE", "规则"), phrase!("PATH", "路径")].map(|name| name.get(locale).to_owned());
    let accept = flag(locale, "accept", accept).action(ArgAction::Append).num_args(2).value_names(names);
    let reason = phrase!("Why it is acceptable, for reviewers and the changelog", "接受的理由，供评审者和更新日志使用");
    let reason = option(locale, "reason", phrase!("TEXT", "文本"), reason);
    [accept.requires("reason").conflicts_with("release"), reason.requires("accept")]
}

fn releasing(locale: Locale) -> [Arg; 2] {
    let release = phrase!("Record a release of this version", "记录这个版本的发布");
    let date = phrase!(
        "The date of the release, such as 2026-11-29 [default: today, in UTC]",
        "发布日期，如 2026-11-29 [默认：今天（UTC）]"
    );
    [
        option(locale, "release", phrase!("VERSION", "版本号"), release),
        option(locale, "date", phrase!("DATE", "日期"), date).requires("release"),
    ]
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let wanted = accept::wanted(matches)?;
    let version = release::version(matches)?;
    let file = session.file("errbook lock")?;
    let mut reading = session.sound(&file, files::read(&file))?;
    let contract = Contract::of(&reading.catalog, Detail::Contract);
    let is_check = matches.get_flag("check");
    let mut locked = Locked::read(session, &file.beside("lock"), &mut reading, &contract, is_check)?;
    if is_check {
        return check(session, &file.name, &locked, &contract);
    }
    let mut outcome = Outcome::new(&reading.catalog, &locked);
    if !wanted.is_empty() {
        accept(&mut locked, &contract, &reading.catalog, &wanted, &mut outcome)?;
    } else if let Err(failure) = locked.hold(session, &mut reading) {
        // The places in the diagnostics are those of the lock that was joined.
        if locked.is_joined {
            Replacement::prepare(&locked.file, &locked.lock.to_string())?.commit()?;
        }
        return Err(failure);
    }
    if outcome.open == 0 {
        outcome.pending = locked.lock.pending(&contract);
        locked.lock.update(&contract);
    }
    match version {
        Some(version) => publish(&file.beside("changes"), &mut locked, &contract, &version, &mut outcome)?,
        None if outcome.is_unchanged() => {}
        None => Replacement::prepare(&locked.file, &locked.lock.to_string())?.commit()?,
    }
    outcome.print(session, &locked.file)
}

/// Fails unless the lock has all of the catalog.
fn check(session: &Session, catalog: &str, locked: &Locked, contract: &Contract) -> Result<ExitCode, Failure> {
    let name = &locked.file.name;
    let pending = locked.lock.pending(contract);
    if pending.is_empty() {
        return outcome::print_up_to_date(session, &locked.file);
    }
    let names: Vec<String> = pending.iter().map(|heading| heading.path(None)).collect();
    let names = Phrase::list(names.iter().map(String::as_str));
    let text = phrase!(
        "{name} is not up to date with {catalog}: {names}",
        "{name} 与 {catalog} 不一致：{names}";
        names
    );
    Err(Failure::new(text)
        .help(phrase!("run `errbook lock` and commit the result", "请运行 `errbook lock` 并提交结果")))
}

/// Accepts the changes that are wanted, all of them or none.
fn accept(
    locked: &mut Locked,
    contract: &Contract,
    catalog: &Catalog,
    wanted: &[Wanted],
    outcome: &mut Outcome,
) -> Result<(), Failure> {
    if locked.is_new {
        let name = &locked.file.name;
        let text =
            phrase!("{name} does not exist, so nothing needs to be accepted", "{name} 不存在，没有需要接受的改动");
        return Err(Failure::new(text).help(phrase!("write it with `errbook lock`", "请运行 `errbook lock` 写入")));
    }
    let level = |change: &Change| catalog.lock.level(change.rule);
    for wanted in wanted {
        outcome.accepted.extend(accept::accept(&mut locked.lock, contract, &level, wanted)?);
    }
    outcome.open = locked.lock.breaks(contract, &level).len();
    Ok(())
}

/// Records a release in the lock and in the file of changes.
fn publish(
    changes: &File,
    locked: &mut Locked,
    contract: &Contract,
    version: &Version,
    outcome: &mut Outcome,
) -> Result<(), Failure> {
    let (log, released) = release::release(changes, &mut locked.lock, contract, version)?;
    let replacements = [
        Replacement::prepare(changes, &log.to_string())?,
        Replacement::prepare(&locked.file, &locked.lock.to_string())?,
    ];
    for replacement in replacements {
        replacement.commit()?;
    }
    outcome.released = Some((version.name.clone(), phrases::changes(released), changes.name.clone()));
    Ok(())
}
