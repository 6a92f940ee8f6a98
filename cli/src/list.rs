//! `errbook list`: all codes of a catalog.

use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{ArgMatches, Command};
use errbook_catalog::model::{Catalog, Entry};
use errbook_catalog::{Locale, Phrase, nearest, phrase};
use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr;

use crate::arguments::{option, subcommand};
use crate::failure::Failure;
use crate::session::Session;
use crate::style::{self, paint};
use crate::{phrases, printable, terminal};

pub(crate) fn command(locale: Locale) -> Command {
    let group =
        option(locale, "group", phrase!("NAME", "名字"), phrase!("List entries of one group", "只列出某个分组的条目"));
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
  errbook list --format json | jq '.[].code'",
        "示例：
  errbook list --group mfa
  errbook list --status 5xx --language zh
  errbook list --format json | jq '.[].code'"
    );
    subcommand(
        locale,
        "list",
        phrase!("List codes, statuses, groups and messages", "列出错误码、状态码、分组和消息"),
        phrase!("errbook list [OPTIONS]", "errbook list [选项]"),
        after,
    )
    .args([group, status, format.value_parser(PossibleValuesParser::new(["text", "json"]))])
}

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let catalog = session.open()?;
    let language = session.reader_language(&catalog)?;
    let group = matches.get_one::<String>("group").map(|name| group(&catalog, name)).transpose()?;
    let status = matches.get_one::<String>("status").map(|text| Statuses::parse(text)).transpose()?;
    let chosen: Vec<&Entry> = catalog
        .entries
        .iter()
        .filter(|entry| group.is_none_or(|group| entry.group == Some(group)))
        .filter(|entry| status.is_none_or(|wanted| entry.statuses.iter().any(|status| wanted.holds(status.value))))
        .collect();
    let text = match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => {
            terminal::print_json(&as_json(&catalog, &chosen, language))?;
            return Ok(ExitCode::SUCCESS);
        }
        _ if chosen.is_empty() => {
            terminal::print_error(&format!("{}\n", session.say(&phrase!("no matching entries", "没有符合条件的条目"))));
            return Ok(ExitCode::from(1));
        }
        _ => table(session, &catalog, &chosen, language),
    };
    terminal::print(&text)?;
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

/// A status, or a class of statuses.
#[derive(Clone, Copy)]
enum Statuses {
    One(u16),
    Class(u16),
}

impl Statuses {
    fn parse(text: &str) -> Result<Statuses, Failure> {
        let class = text.strip_suffix("xx").or_else(|| text.strip_suffix("XX")).and_then(|digit| digit.parse().ok());
        let one = text.parse().ok().filter(|status| (100..=999).contains(status));
        let class = class.filter(|class| (1..=9).contains(class)).map(Statuses::Class);
        class.or(one.map(Statuses::One)).ok_or_else(|| {
            let failure = Failure::usage(phrase!("invalid status `{text}`", "状态码 `{text}` 无效"));
            failure.help(phrase!(
                "use a status such as `404`, or a class such as `4xx`",
                "例如 `404`，或用 `4xx` 表示一类"
            ))
        })
    }

    fn holds(self, status: u16) -> bool {
        match self {
            Statuses::One(one) => status == one,
            Statuses::Class(class) => status / 100 == class,
        }
    }
}

/// Returns the message with its placeholders as in the catalog.
fn message(entry: &Entry, language: usize) -> String {
    use errbook_catalog::plan::{MessagePiece, message};
    use errbook_catalog::plural::Category;
    let name = |field: usize| entry.fields.get(field).map_or("", |field| field.name.value.as_str());
    let mut out = String::new();
    let mut write = |pieces: &[MessagePiece]| {
        for piece in pieces {
            match piece {
                MessagePiece::Text(text) => out.push_str(text),
                MessagePiece::Field(field, _) => out.push_str(&format!("{{{}}}", name(*field))),
                MessagePiece::Plural { .. } => {}
            }
        }
    };
    match message(entry, language).as_slice() {
        [MessagePiece::Plural { forms, .. }] => {
            let other = forms.iter().find(|(category, _)| *category == Category::Other);
            write(other.map_or(&[], |(_, form)| form.as_slice()));
        }
        pieces => write(pieces),
    }
    printable::clean(&out).replace('\n', " ")
}

fn group_name<'c>(catalog: &'c Catalog, entry: &Entry) -> Option<&'c str> {
    entry.group.and_then(|index| catalog.groups.get(index)).map(|group| group.name.value.as_str())
}

fn as_json(catalog: &Catalog, entries: &[&Entry], language: usize) -> String {
    use errbook_catalog::model::Code;
    let rows = entries.iter().map(|entry| {
        let code = match &entry.code.value {
            Code::Str(text) => json!(text),
            Code::Int(number) => json!(number),
            Code::None => Value::Null,
        };
        let statuses: Vec<u16> = entry.statuses.iter().map(|status| status.value).collect();
        json!({
            "name": entry.name.value,
            "code": code,
            "statuses": statuses,
            "group": group_name(catalog, entry),
            "kind": entry.kind.as_str(),
            "message": message(entry, language),
        })
    });
    let mut text = serde_json::to_string_pretty(&Value::Array(rows.collect())).unwrap_or_default();
    text.push('\n');
    text
}

/// Returns a table: code (or name), statuses, group, message. On a terminal, messages are cut at its width.
fn table(session: &Session, catalog: &Catalog, entries: &[&Entry], language: usize) -> String {
    let heads =
        [phrase!("code", "错误码"), phrase!("status", "状态码"), phrase!("group", "分组"), phrase!("message", "消息")];
    let rows: Vec<[String; 4]> = entries
        .iter()
        .map(|entry| {
            let statuses: Vec<String> = entry.statuses.iter().map(|status| status.value.to_string()).collect();
            let code = entry.code.value.text().unwrap_or_else(|| format!("({})", entry.name.value));
            let group = group_name(catalog, entry).unwrap_or_default().to_owned();
            [printable::escaped(&code), statuses.join(" "), printable::escaped(&group), message(entry, language)]
        })
        .collect();
    let heads = heads.map(|head| session.say(&head).to_owned());
    let widths: Vec<usize> = (0..3)
        .map(|column| std::iter::once(&heads).chain(&rows).map(|row| row[column].width()).max().unwrap_or(0))
        .collect();
    let room = terminal::full_width().map(|width| width.saturating_sub(widths.iter().map(|width| width + 2).sum()));
    let line = |row: &[String; 4], styles: [anstyle::Style; 4]| {
        let mut out = String::new();
        for ((cell, width), style) in row.iter().zip(&widths).zip(styles) {
            out.push_str(&paint(style, cell));
            out.push_str(&" ".repeat(width.saturating_sub(cell.width()) + 2));
        }
        let message = room.map_or_else(|| row[3].clone(), |room| cut(&row[3], room));
        out.push_str(&paint(styles[3], &message));
        format!("{}\n", out.trim_end())
    };
    let plain = anstyle::Style::new();
    let mut out = line(&heads, [style::HEADING; 4]);
    for row in &rows {
        out.push_str(&line(row, [style::CODE, style::STRONG, style::DIM, plain]));
    }
    out
}

/// Cuts a text to a number of columns, but not below twenty: a narrower terminal wraps it.
fn cut(text: &str, columns: usize) -> String {
    let columns = columns.max(20);
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut out = String::new();
    for letter in text.chars() {
        if out.width() + letter.to_string().width() + 1 > columns {
            break;
        }
        out.push(letter);
    }
    out.push('…');
    out
}
