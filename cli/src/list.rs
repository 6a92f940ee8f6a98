//! `errbook list`: all codes of a catalog, or its violations.

mod rows;
mod statuses;
mod table;

use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{ArgMatches, Command};
use errbook_catalog::model::{Catalog, Definition, Entry, Violation};
use errbook_catalog::{Locale, Phrase, nearest, phrase};
use serde_json::Value;

use crate::arguments::{flag, option, subcommand};
use crate::failure::Failure;
use crate::session::Session;
use crate::{phrases, terminal};

use statuses::Statuses;
use table::Row;

pub(crate) fn command(locale: Locale) -> Command {
    let group = option(locale, "group", phrase!("NAME", "名字"), phrase!("List one group only", "只列出某个分组"));
    let violations =
        flag(locale, "violations", phrase!("List violations instead of entries", "列出违规项，而不是条目"));
    let status = option(
        locale,
        "status",
        phrase!("STATUS", "状态码"),
        phrase!("List entries with a status (404) or of a class (4xx)", "只列出某个状态码（404）或某一类（4xx）的条目"),
    );
    let format = option(
        locale,
        "format",
        phrase!("FORMAT", "格式"),
        phrase!("text, or json for programs [default: text]", "text，或供程序读取的 json [默认：text]"),
    );
    let after = phrase!(
        "Examples:
  errbook list --group mfa
  errbook list --status 5xx --language zh
  errbook list --violations
  errbook list --format json | jq '.[].code'",
        "示例：
  errbook list --group mfa
  errbook list --status 5xx --language zh
  errbook list --violations
  errbook list --format json | jq '.[].code'"
    );
    subcommand(
        locale,
        "list",
        phrase!("List codes, statuses, groups and messages", "列出错误码、状态码、分组和消息"),
        phrase!("errbook list [OPTIONS]", "errbook list [选项]"),
        after,
    )
    .args([
        group,
        status.conflicts_with("violations"),
        violations,
        format.value_parser(PossibleValuesParser::new(["text", "json"])),
    ])
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let catalog = session.open()?;
    let language = session.reader_language(&catalog)?;
    let group = matches.get_one::<String>("group").map(|name| group(&catalog, name)).transpose()?;
    let status = matches.get_one::<String>("status").map(|text| Statuses::parse(text)).transpose()?;
    let is_json = matches.get_one::<String>("format").map(String::as_str) == Some("json");
    let in_group = |definition: &Definition| group.is_none_or(|group| definition.group == Some(group));
    if matches.get_flag("violations") {
        let chosen: Vec<&Violation> = catalog.violations.iter().filter(|violation| in_group(violation)).collect();
        if is_json {
            return print_json(chosen.iter().map(|violation| rows::violation_json(&catalog, violation, language)));
        }
        let heads = [phrase!("code", "错误码"), phrase!("errors", "错误"), group_head(), message_head()];
        let rows = chosen.iter().map(|violation| rows::violation(&catalog, violation, language));
        return print(session, heads, rows.collect(), &phrase!("no matching violations", "没有符合条件的违规项"));
    }
    let has_status =
        |entry: &Entry| status.is_none_or(|wanted| entry.statuses.iter().any(|status| wanted.holds(status.value)));
    let chosen: Vec<&Entry> = catalog.entries.iter().filter(|entry| in_group(entry) && has_status(entry)).collect();
    if is_json {
        return print_json(chosen.iter().map(|entry| rows::entry_json(&catalog, entry, language)));
    }
    let heads = [phrase!("code", "错误码"), phrase!("status", "状态码"), group_head(), message_head()];
    let rows = chosen.iter().map(|entry| rows::entry(&catalog, entry, language));
    print(session, heads, rows.collect(), &phrase!("no matching entries", "没有符合条件的条目"))
}

fn group_head() -> Phrase {
    phrase!("group", "分组")
}

fn message_head() -> Phrase {
    phrase!("message", "消息")
}

fn print_json(rows: impl Iterator<Item = Value>) -> Result<ExitCode, Failure> {
    let mut text = serde_json::to_string_pretty(&Value::Array(rows.collect())).unwrap_or_default();
    text.push('\n');
    terminal::print_json(&text)?;
    Ok(ExitCode::SUCCESS)
}

/// Prints a table, or that nothing matches.
fn print(session: &Session, heads: [Phrase; 4], rows: Vec<Row>, none: &Phrase) -> Result<ExitCode, Failure> {
    if rows.is_empty() {
        terminal::print_error(&format!("{}\n", session.say(none)));
        return Ok(ExitCode::from(1));
    }
    terminal::print(&table::of(&heads.map(|head| session.say(&head).to_owned()), &rows))?;
    Ok(ExitCode::SUCCESS)
}

fn group(catalog: &Catalog, name: &str) -> Result<usize, Failure> {
    catalog.group(name).ok_or_else(|| {
        let known = || catalog.groups.iter().map(|group| group.name.value.as_str());
        let failure = Failure::new(phrase!("unknown group `{name}`", "未知的分组 `{name}`"));
        match nearest(name, known()) {
            _ if catalog.groups.is_empty() => {
                failure.help(phrase!("the catalog has no groups", "错误目录里没有任何分组"))
            }
            Some(near) => failure.help(phrases::did_you_mean(near)),
            None => {
                let known = Phrase::list(known());
                failure.help(phrase!("the groups are {known}", "可用的分组有 {known}"; known))
            }
        }
    })
}
