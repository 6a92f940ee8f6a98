//! `errbook import FILE…`: a first catalog from documents with lists of errors.

mod code;
mod columns;
mod csv;
mod document;
mod guess;
mod headings;
mod input;
mod json;
mod language;
mod markdown;
mod merge;
mod naming;
mod notes;
mod placeholders;
mod plan;
mod record;
mod records;
mod same;
mod status;
mod table;
mod toml;
mod write;

use std::collections::HashSet;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ArgMatches;
use errbook_catalog::files::CATALOG;
use errbook_catalog::{NotJson, Phrase, phrase, render};

use self::document::Document;
use self::headings::Role;
use self::input::{Format, Input};
use self::toml::Problem;
use crate::create::{catalog_name, create};
use crate::failure::Failure;
use crate::open::here;
use crate::session::Session;
use crate::style::{self, paint};
use crate::{phrases, terminal};

/// The names of the formats.
pub(super) const FORMATS: [&str; 4] =
    [input::FORMATS[0].0, input::FORMATS[1].0, input::FORMATS[2].0, input::FORMATS[3].0];

/// The path for standard input.
pub(super) const STANDARD: &str = input::STANDARD;

/// Imports documents.
pub(super) fn run(session: &Session, paths: &[PathBuf], matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let here = here()?;
    let format = matches.get_one::<String>("format");
    let format = format.and_then(|name| input::FORMATS.iter().find(|(own, _)| own == name)).map(|(_, format)| *format);
    let chosen = matches.get_many::<String>("column").into_iter().flatten().map(|text| column(text));
    let chosen: Vec<(String, Role)> = chosen.collect::<Result<_, _>>()?;
    let mut documents = Vec::new();
    for path in paths {
        let input = input::read(&here, path, format)?;
        match read(&input) {
            Ok(document) => documents.push((input.name, document)),
            Err(Problem::Failure(failure)) => return Err(failure),
            Err(Problem::NotToml(problem)) => {
                report(session, &problem);
                return Ok(ExitCode::FAILURE);
            }
        }
    }
    let out = matches.get_one::<PathBuf>("out");
    let folder = out.map_or_else(|| here.clone(), |out| here.join(out));
    let (text, entries) = convert(session, documents, &chosen, &catalog_name(&here.join(CATALOG)))?;
    match out {
        Some(out) => {
            let name = out.join(CATALOG).to_string_lossy().replace('\\', "/");
            let advice = phrase!("use another folder: `--out DIR`", "请换一个文件夹：`--out 文件夹`");
            create(&folder.join(CATALOG), &name, &text, advice)?;
            report_done(session, &name, entries)?;
        }
        None => terminal::print_text(&text)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads `ROLE=HEADING`.
fn column(text: &str) -> Result<(String, Role), Failure> {
    let read = text
        .split_once('=')
        .and_then(|(role, heading)| Some((heading.trim().to_owned(), headings::role(role.trim())?)));
    read.ok_or_else(|| {
        Failure::usage(phrase!("invalid value `{text}` for `--column`", "`--column` 的值 `{text}` 无效")).help(phrase!(
            "write a role and a heading: `code=ErrCode`, `message.zh=Text`",
            "请写角色和表头：`code=ErrCode`、`message.zh=Text`"
        ))
    })
}

fn read(input: &Input) -> Result<Document, Problem> {
    let Input { name, text, format } = input;
    match format {
        Format::Markdown => Ok(markdown::read(name, text)),
        Format::Csv => csv::read(name, text).map_err(Problem::Failure),
        Format::Json => json::read(name, text).map_err(Problem::Failure),
        Format::Toml => toml::read(name, text),
    }
}

/// Returns the catalog of documents, which have names, and the number of its entries.
fn convert(
    session: &Session,
    documents: Vec<(String, Document)>,
    chosen: &[(String, Role)],
    name: &str,
) -> Result<(String, usize), Failure> {
    let names: Vec<String> = documents.iter().map(|(name, _)| name.clone()).collect();
    let (mut records, mut examples, mut unread, mut skipped) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (_, document) in documents {
        let mut own = document.records;
        for table in &document.tables {
            let Some(rows) = records::read(table, chosen)? else { continue };
            own.extend(rows.records);
            skipped.extend(rows.skipped);
            unread.extend(rows.unread);
        }
        own.sort_by_key(|record| record.place.line);
        records.extend(own);
        examples.extend(document.examples);
    }
    let mut named = HashSet::new();
    unread.retain(|heading: &String| named.insert(heading.clone()));
    let files = names.join(", ");
    if records.is_empty() {
        return Err(Failure::new(phrase!("no list of error codes in {files}", "{files} 中没有错误码列表")).help(phrase!(
            "a list has a column with the heading `code` or `错误码`; name another one with `--column code=HEADING`",
            "列表需有表头为 `code` 或 `错误码` 的列；其他表头请用 `--column code=表头` 指定"
        )));
    }
    let plan = plan::plan(merge::merge(records, &examples));
    let mut head = notes::head(&files);
    if !unread.is_empty() || !skipped.is_empty() {
        head.push(Phrase::default());
    }
    if !unread.is_empty() {
        head.push(notes::unread(&Phrase::list(unread.iter().map(String::as_str))));
    }
    if !skipped.is_empty() {
        let places: Vec<String> = skipped.iter().map(ToString::to_string).collect();
        head.push(notes::skipped(&Phrase::list(places.iter().map(String::as_str)), skipped.len()));
    }
    Ok((write::write(&plan, name, &head, session.locale), plan.entries.len()))
}

/// Prints the first problem of a document that is not TOML.
fn report(session: &Session, problem: &NotJson) {
    for diagnostic in problem.diagnostics.iter().take(1) {
        let text = render(&problem.sources, diagnostic, session.locale);
        terminal::print_error(&format!("{}{text}\n", paint(style::ERROR, session.say(&phrases::error()))));
    }
}

fn report_done(session: &Session, name: &str, entries: usize) -> Result<(), Failure> {
    let count = phrases::entries(entries);
    let done = phrase!("created {name}: {count}", "已新建 {name}：{count}"; count);
    let read =
        phrase!("1. Read the comments in it: they say what to fill in.", "1. 阅读其中的注释：它们指出需要补充的内容。");
    let check = phrase!("2. errbook check {name}", "2. errbook check {name}");
    let more = phrase!(
        "How documents are read: https://github.com/errbook/errbook/blob/main/docs/importing.md",
        "文档的读取方式：https://github.com/errbook/errbook/blob/main/docs/importing.zh.md"
    );
    let lines = [session.say(&read), session.say(&check), session.say(&more)];
    terminal::print(&format!("{}\n\n{}\n", paint(style::GOOD, session.say(&done)), lines.join("\n")))
}
