//! `errbook response`: what a service sends for an entry.

mod command;
mod violation;

use std::process::ExitCode;

use clap::ArgMatches;
use errbook_catalog::model::{Catalog, Context, Entry, FieldKind, Violation};
use errbook_catalog::{Phrase, nearest, phrase, plan};
use errbook_pages::answer::{self, Answer, LocatedViolation, Values, example_violations};

use crate::failure::Failure;
use crate::session::Session;
use crate::style::{self, paint};
use crate::{lookup, phrases, printable, terminal};
use errbook_pages::answer::status_line;

pub(crate) use command::command;

pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let catalog = session.open()?;
    let entry = lookup::find_one(&catalog, text("name").unwrap_or_default())?;
    let language = session.answer_language(&catalog)?;
    let status = text("status").map_or_else(|| Ok(entry.status()), |text| status(entry, text))?;
    let envelope = text("envelope").map_or(Ok(entry.envelope), |name| envelope(session, &catalog, entry, name))?;
    let mut values = values(&catalog, entry, language, matches)?;
    values.set_violations(violations(&catalog, entry, language, matches)?);
    note_hidden(session, &catalog, envelope, matches);
    let answer = answer::answer(&catalog, entry, status, envelope, language, &values);
    let body = answer::text(&answer.body);
    let is_body = text("format") == Some("body");
    let head = if is_body { String::new() } else { head(&answer, body.len()) };
    match terminal::is_output_terminal() {
        // The shell's prompt should start a new line, and the terminal show what it would obey.
        true => terminal::print(&format!("{}{}\n", printable::clean(&head), printable::escaped_json(&body)))?,
        false => terminal::print_bytes(format!("{head}{body}").as_bytes())?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Returns the status line and the headers of HTTP/1.1 (RFC 9112 §2.1), with the `content-length` that servers add.
fn head(answer: &Answer, length: usize) -> String {
    let mut out = format!("HTTP/1.1 {}\r\n", status_line(answer.status));
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
        let failure =
            Failure::new(phrase!("`{name}` does not have the status `{text}`", "`{name}` 没有状态码 `{text}`"));
        failure.help(phrase!("its statuses are {known}", "可用的状态码有 {known}"; known))
    })
}

/// Returns the envelope (by index) of the response: that of this name, unless it is an alternative and the entry keeps its own.
fn envelope(session: &Session, catalog: &Catalog, entry: &Entry, name: &str) -> Result<usize, Failure> {
    let index = catalog.envelope(name).ok_or_else(|| {
        let known = || catalog.envelopes.iter().map(|envelope| envelope.name.value.as_str());
        let failure = Failure::new(phrase!("unknown envelope `{name}`", "未知的响应体模板 `{name}`"));
        match nearest(name, known()) {
            Some(near) => failure.help(phrases::did_you_mean(near)),
            None => {
                let known = Phrase::list(known());
                failure.help(phrase!("the envelopes are {known}", "可用的响应体模板有 {known}"; known))
            }
        }
    })?;
    if catalog.alternatives.contains(&index) {
        let chosen = plan::envelope(entry, None, Some(index));
        if chosen != index {
            let (entry, own) = (&entry.name.value, catalog.envelopes.get(chosen).map_or("", |own| &own.name.value));
            let note = phrase!(
                "`{entry}` keeps its envelope `{own}`, because it has `alternatives = false`",
                "`{entry}` 写了 `alternatives = false`，仍使用自己的响应体模板 `{own}`"
            );
            print_note(session, &note);
        }
        return Ok(chosen);
    }
    match errbook_catalog::envelope_misfits(catalog, entry, index).into_iter().next() {
        None => Ok(index),
        Some(diagnostic) => {
            let (entry, why) = (&entry.name.value, diagnostic.text);
            Err(Failure::new(
                phrase!("`{entry}` cannot use the envelope `{name}`: {why}", "`{entry}` 不能使用响应体模板 `{name}`：{why}"; why),
            ))
        }
    }
}

/// Returns the values of the command line, else example values.
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
            let failure = Failure::usage(phrase!("missing `=` in `--field {written}`", "`--field {written}` 缺少 `=`"));
            failure.help(phrase!(
                "for example `--field retry_at=2026-03-01T08:30:00Z`",
                "例如 `--field retry_at=2026-03-01T08:30:00Z`"
            ))
        })?;
        values.set(entry, name, text).map_err(|text| wrong(entry, name, text))?;
    }
    Ok(values)
}

/// Returns the violations of the command line; with `--all` and without any, two examples.
fn violations(
    catalog: &Catalog,
    entry: &Entry,
    language: usize,
    matches: &ArgMatches,
) -> Result<Vec<LocatedViolation>, Failure> {
    let values = |violation: &Violation| match matches.get_flag("all") {
        true => Values::examples(catalog, violation, language),
        false => Values::required(catalog, violation, language),
    };
    let written = matches.get_many::<String>("violation").into_iter().flatten();
    let parsed = written.map(|argument| violation::parse(catalog, entry, argument, values));
    let parsed: Vec<LocatedViolation> = parsed.collect::<Result<_, _>>()?;
    match parsed.is_empty() && matches.get_flag("all") {
        true => Ok(example_violations(catalog, &catalog.violations_of(entry), language)),
        false => Ok(parsed),
    }
}

/// Tells that an envelope (by index) does not show the violations of the command line.
fn note_hidden(session: &Session, catalog: &Catalog, envelope: usize, matches: &ArgMatches) {
    let Some(envelope) = catalog.envelopes.get(envelope).filter(|envelope| envelope.violation.is_none()) else {
        return;
    };
    if matches.contains_id("violation") {
        let name = &envelope.name.value;
        let note = phrase!("the envelope `{name}` shows no violations", "响应体模板 `{name}` 不显示违规项");
        print_note(session, &note);
    }
}

fn print_note(session: &Session, note: &Phrase) {
    let lead = paint(style::STRONG, session.say(&Phrase::note()));
    terminal::print_error(&format!("{lead}{}\n", printable::clean(session.say(note))));
}

/// Returns the failure for an invalid value, with a hint on how to quote JSON in a shell.
fn wrong(entry: &Entry, name: &str, text: errbook_catalog::Phrase) -> Failure {
    let failure = Failure::new(text);
    let field = entry.fields.iter().find(|field| field.name.value == name || field.wire.value == name);
    match field.filter(|field| field.list || field.kind == FieldKind::Json) {
        Some(_) => failure.help(phrase!(
            "quote JSON with single quotes: `--field '{name}=[\"a\"]'`",
            "JSON 要放在单引号里：`--field '{name}=[\"a\"]'`"
        )),
        None => failure,
    }
}
