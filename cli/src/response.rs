//! `errbook response`: what a service sends for an entry.

mod command;

use std::process::ExitCode;

use clap::ArgMatches;
use errbook_catalog::model::{Catalog, Context, Entry, FieldKind};
use errbook_catalog::{Phrase, nearest, phrase};
use errbook_pages::answer::{self, Answer, Values};

use crate::failure::Failure;
use crate::session::Session;
use crate::{lookup, terminal, words};

pub(crate) use command::command;

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let catalog = session.open()?;
    let entry = lookup::find_one(&catalog, text("name").unwrap_or_default())?;
    let language = session.answer_language(&catalog)?;
    let status = text("status").map_or_else(|| Ok(entry.status()), |text| status(entry, text))?;
    let envelope = text("envelope").map_or(Ok(entry.envelope), |name| envelope(&catalog, entry, name))?;
    let values = values(&catalog, entry, language, matches)?;
    let answer = answer::answer(&catalog, entry, status, envelope, language, &values);
    let body = answer::text(&answer.body);
    match text("format") {
        // A shell's prompt stands better on a line of its own.
        Some("body") if terminal::is_read_live() => terminal::print_bytes(format!("{body}\n").as_bytes())?,
        Some("body") => terminal::print_bytes(body.as_bytes())?,
        _ => {
            let end = if terminal::is_read_live() { "\n" } else { "" };
            terminal::print_bytes(format!("{}{body}{end}", head(&answer, body.len())).as_bytes())?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The status line and the headers, as HTTP/1.1 sends them (RFC 9112 §2.1), with the length that every server adds.
fn head(answer: &Answer, length: usize) -> String {
    let status = http::StatusCode::from_u16(answer.status).ok();
    let reason = status.and_then(|status| status.canonical_reason()).unwrap_or_default();
    let mut out = format!("HTTP/1.1 {} {reason}\r\n", answer.status);
    for (name, value) in &answer.headers {
        out.push_str(&format!("{name}: {}\r\n", answer::text(value)));
    }
    out.push_str(&format!("content-length: {length}\r\n\r\n"));
    out
}

fn status(entry: &Entry, text: &str) -> Result<u16, Failure> {
    let found = entry.statuses.iter().map(|status| status.value).find(|status| status.to_string() == text);
    found.ok_or_else(|| {
        let name = &entry.name.value;
        let known: Vec<String> = entry.statuses.iter().map(|status| status.value.to_string()).collect();
        let known = Phrase::list(known.iter().map(String::as_str));
        let failure = Failure::new(phrase!("`{name}` never has the status `{text}`", "`{name}` 没有状态码 `{text}`"));
        failure.help(phrase!("the catalog gives it {known}", "目录里它的状态码是 {known}"; known))
    })
}

fn envelope(catalog: &Catalog, entry: &Entry, name: &str) -> Result<usize, Failure> {
    let index = catalog.envelope(name).ok_or_else(|| {
        let known = || catalog.envelopes.iter().map(|envelope| envelope.name.value.as_str());
        let failure = Failure::new(phrase!("there is no envelope `{name}`", "没有响应体模板 `{name}`"));
        match nearest(name, known()) {
            Some(near) => failure.help(words::did_you_mean(near)),
            None => {
                let known = Phrase::list(known());
                failure.help(phrase!("there are {known}", "可用的有 {known}"; known))
            }
        }
    })?;
    match errbook_catalog::fits(catalog, entry, index).into_iter().next() {
        None => Ok(index),
        Some(diagnostic) => {
            let (entry, why) = (&entry.name.value, diagnostic.text);
            Err(Failure::new(
                phrase!("`{entry}` does not fit into `{name}`: {why}", "`{entry}` 不能使用响应体模板 `{name}`：{why}"; why),
            ))
        }
    }
}

/// The values that were given, else examples.
fn values(catalog: &Catalog, entry: &Entry, language: usize, matches: &ArgMatches) -> Result<Values, Failure> {
    let mut values = match matches.get_flag("all") {
        true => Values::examples(catalog, entry, language),
        false => Values::required(catalog, entry, language),
    };
    values.set_context(Context::Timestamp, Some("2026-01-01T00:00:00Z")).map_err(Failure::new)?;
    let contexts = [
        ("request-id", Context::RequestId),
        ("instance", Context::Instance),
        ("trace-id", Context::TraceId),
        ("timestamp", Context::Timestamp),
    ];
    for (name, context) in contexts {
        if let Some(text) = matches.get_one::<String>(name) {
            values.set_context(context, Some(text)).map_err(Failure::new)?;
        }
    }
    for written in matches.get_many::<String>("field").into_iter().flatten() {
        let (name, text) = written.split_once('=').ok_or_else(|| {
            let failure = Failure::usage(phrase!("`--field {written}` has no `=`", "`--field {written}` 里没有 `=`"));
            failure.help(phrase!(
                "such as `--field retry_at=2026-03-01T08:30:00Z`",
                "例如 `--field retry_at=2026-03-01T08:30:00Z`"
            ))
        })?;
        values.set(entry, name, text).map_err(|text| wrong(entry, name, text))?;
    }
    Ok(values)
}

/// A value that does not fit; with how a shell passes JSON on.
fn wrong(entry: &Entry, name: &str, text: errbook_catalog::Phrase) -> Failure {
    let failure = Failure::new(text);
    let field = entry.fields.iter().find(|field| field.name.value == name || field.wire.value == name);
    match field.filter(|field| field.list || field.kind == FieldKind::Json) {
        Some(_) => failure.help(phrase!(
            "put JSON in single quotes: `--field '{name}=[\"a\"]'`",
            "JSON 要放在单引号里：`--field '{name}=[\"a\"]'`"
        )),
        None => failure,
    }
}
