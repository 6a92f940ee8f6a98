//! `errbook list`: the codes of a catalog, all or those that match.

mod filter;
mod query;
mod rows;
mod similar;
mod statuses;
mod table;

use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};
use errbook_catalog::model::{Entry, Violation};
use errbook_catalog::{Locale, Phrase, phrase};
use errbook_pages::Topic;
use serde_json::Value;

use crate::arguments::{flag, option, positional, subcommand};
use crate::failure::Failure;
use crate::session::Session;
use crate::terminal;

use filter::Filter;
use table::Row;

pub(crate) fn command(locale: Locale) -> Command {
    let query = Arg::new("query").value_name(phrase!("QUERY", "关键词").get(locale).to_owned()).num_args(0..);
    let query = query.allow_negative_numbers(true);
    let group = option(locale, "group", phrase!("NAME", "名字"), phrase!("List one group only", "只列出某个分组"));
    let violations = flag(locale, "violations", phrase!("The same as --kind violation", "等同于 --kind violation"));
    let status = option(
        locale,
        "status",
        phrase!("STATUS", "状态码"),
        phrase!("List entries with a status (404) or of a class (4xx)", "只列出某个状态码（404）或某一类（4xx）的条目"),
    );
    let kind = option(
        locale,
        "kind",
        phrase!("KIND", "类别"),
        phrase!(
            "List one kind only: error, action, success, or violation",
            "只列出某一类：error（错误）、action（需继续操作）、success（成功）或 violation（违规项）"
        ),
    );
    let retryable = option(
        locale,
        "retryable",
        phrase!("yes|no|unset", "yes|no|unset"),
        phrase!(
            "List entries that can be retried, that cannot, or that do not say [default value: yes]",
            "只列出可重试（yes）、不可重试（no）或未说明（unset）的条目 [不写值时：yes]"
        ),
    );
    let retryable = retryable.num_args(0..=1).require_equals(true).default_missing_value("yes");
    let format = option(
        locale,
        "format",
        phrase!("FORMAT", "格式"),
        phrase!("text, or json for programs [default: text]", "text，或供程序读取的 json [默认：text]"),
    );
    let query_help = phrase!("Words to search for, a code or a message", "要搜索的词、错误码或消息");
    subcommand(
        locale,
        "list",
        phrase!("List or search codes, statuses, groups and messages", "列出或搜索错误码、状态码、分组和消息"),
        phrase!("errbook list [OPTIONS] [QUERY]...", "errbook list [选项] [关键词]..."),
        after(),
    )
    .args([
        positional(locale, query, query_help),
        group,
        status.conflicts_with("violations"),
        kind.value_parser(PossibleValuesParser::new(["error", "action", "success", "violation"])),
        violations.conflicts_with("kind"),
        retryable.value_parser(PossibleValuesParser::new(filter::VALUES)).conflicts_with("violations"),
        format.value_parser(PossibleValuesParser::new(["text", "json"])),
    ])
}

fn after() -> Phrase {
    phrase!(
        "Words are found as in the search of the error book: in codes, titles, messages, keywords and all other texts, also with a typo. The best matches come first. If nothing matches, the names that resemble the words are shown, and the exit status is 1.

Examples:
  errbook list expired token
  errbook list --group mfa
  errbook list --status 5xx --retryable
  errbook list --kind violation --language zh
  errbook list --format json | jq '.[].code'",
        "查找方式与错误手册的搜索相同：在错误码、标题、消息、搜索词和其他文本中查找，允许拼写有误，最匹配的排在最前。没有符合条件的结果时，显示与关键词相近的名字，退出状态为 1。

示例：
  errbook list 令牌 过期
  errbook list --group mfa
  errbook list --status 5xx --retryable
  errbook list --kind violation --language zh
  errbook list --format json | jq '.[].code'"
    )
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let contents = session.contents(true)?;
    let catalog = contents.catalog();
    let language = session.reader_language(catalog)?;
    let filter = Filter::parse(catalog, matches)?;
    let is_json = matches.get_one::<String>("format").map(String::as_str) == Some("json");
    let words: Vec<&str> = matches.get_many::<String>("query").into_iter().flatten().map(String::as_str).collect();
    let found = (!words.is_empty()).then(|| query::find(&contents, language, &words.join(" ")));
    let topics: Vec<Topic> = found.as_ref().map_or_else(|| contents.topics().collect(), |found| found.topics.clone());
    let topics = topics.into_iter();
    let (json, heads, rows): (Vec<Value>, [Phrase; 4], Vec<Row>) = if filter.lists_violations() {
        let violations = topics.filter_map(|topic| match topic {
            Topic::Violation(index) => catalog.violations.get(index),
            Topic::Entry(_) => None,
        });
        let chosen: Vec<&Violation> = violations.filter(|violation| filter.is_in_group(violation)).collect();
        (
            chosen.iter().map(|violation| rows::violation_json(catalog, violation, language)).collect(),
            [phrase!("code", "错误码"), phrase!("errors", "错误"), group_head(), message_head()],
            chosen.iter().map(|violation| rows::violation(catalog, violation, language)).collect(),
        )
    } else {
        let entries = topics.filter_map(|topic| match topic {
            Topic::Entry(index) => catalog.entries.get(index),
            Topic::Violation(_) => None,
        });
        let chosen: Vec<&Entry> = entries.filter(|entry| filter.holds(entry)).collect();
        (
            chosen.iter().map(|entry| rows::entry_json(catalog, entry, language)).collect(),
            [phrase!("code", "错误码"), phrase!("status", "状态码"), group_head(), message_head()],
            chosen.iter().map(|entry| rows::entry(catalog, entry, language)).collect(),
        )
    };
    if is_json {
        return print_json(json);
    }
    if rows.is_empty() {
        let none = Failure::new(match filter.lists_violations() {
            true => phrase!("no matching violations", "没有符合条件的违规项"),
            false => phrase!("no matching entries", "没有符合条件的条目"),
        });
        return Err(match &found {
            Some(found) => found.advise(none, filter.lists_violations()),
            None => none,
        });
    }
    terminal::print(&table::of(&heads.map(|head| session.say(&head).to_owned()), &rows))?;
    Ok(ExitCode::SUCCESS)
}

fn group_head() -> Phrase {
    phrase!("group", "分组")
}

fn message_head() -> Phrase {
    phrase!("message", "消息")
}

/// Prints an array, also one without items, which programs can read, with the exit status of a table without rows.
fn print_json(rows: Vec<Value>) -> Result<ExitCode, Failure> {
    let status = if rows.is_empty() { ExitCode::from(1) } else { ExitCode::SUCCESS };
    let mut text = serde_json::to_string_pretty(&Value::Array(rows)).unwrap_or_default();
    text.push('\n');
    terminal::print_json(&text)?;
    Ok(status)
}
