//! What is wrong with catalogs, for people.

use anstyle::Style;
use errbook_catalog::files::{File, FromDisk};
use errbook_catalog::{Diagnostic, Level, Locale, Reading, messages, phrase, render};

use crate::phrases;
use crate::style::{self, paint};

/// All mistakes and warnings as the macros show them, and a line for each catalog that says how it stands.
pub(super) fn report(read: &[(File, FromDisk)], locale: Locale) -> String {
    let mut out = String::new();
    for (file, read) in read {
        for diagnostic in &read.reading.diagnostics {
            out.push_str(&one(diagnostic, &read.reading, locale));
            out.push_str("\n\n");
        }
        out.push_str(&summary(file, &read.reading, locale));
    }
    out
}

fn one(diagnostic: &Diagnostic, reading: &Reading, locale: Locale) -> String {
    let (style, level) = match diagnostic.level {
        Level::Error => (style::ERROR, phrase!("error", "错误")),
        Level::Warning => (style::WARNING, phrase!("warning", "警告")),
    };
    let text = render(&reading.sources, diagnostic, locale);
    let mut lines = text.lines();
    let colon = if locale == Locale::En { ": " } else { "：" };
    let lead = format!("{}[{}]", level.get(locale), diagnostic.rule);
    let mut out = format!("{}{colon}{}", paint(style, &lead), paint(style::STRONG, lines.next().unwrap_or_default()));
    let mut marks = style;
    for line in lines {
        let starts = |lead: &str| line.starts_with(lead);
        // What a note points at has carets of another colour.
        if starts(messages::note().get(locale)) {
            marks = style::GUTTER;
        }
        out.push('\n');
        out.push_str(&coloured(line, marks, locale));
    }
    out
}

/// A line of the catalog's renderer in colour. It is known by its start: an arrow, a number and a bar, a bar, `=`.
fn coloured(line: &str, marks: Style, locale: Locale) -> String {
    let trimmed = line.trim_start();
    let indent = line.get(..line.len() - trimmed.len()).unwrap_or_default();
    if let Some(place) = trimmed.strip_prefix("--> ") {
        return format!("{indent}{} {place}", paint(style::GUTTER, "-->"));
    }
    if let Some(carets) = trimmed.strip_prefix('|') {
        return format!("{indent}{}{}", paint(style::GUTTER, "|"), paint(marks, carets));
    }
    if let Some(remark) = trimmed.strip_prefix("= ") {
        let leads = [messages::help(), messages::note()];
        let lead = leads.iter().map(|lead| lead.get(locale)).find(|lead| remark.starts_with(lead)).unwrap_or_default();
        let rest = remark.strip_prefix(lead).unwrap_or(remark);
        return format!("{indent}{} {}{rest}", paint(style::GUTTER, "="), paint(style::STRONG, lead));
    }
    if let Some((number, source)) = trimmed.split_once(" |")
        && !number.is_empty()
        && number.bytes().all(|byte| byte.is_ascii_digit())
    {
        return format!("{indent}{}{source}", paint(style::GUTTER, &format!("{number} |")));
    }
    let note = messages::note();
    match line.strip_prefix(note.get(locale)) {
        Some(rest) => format!("{}{rest}", paint(style::STRONG, note.get(locale))),
        None => line.to_owned(),
    }
}

fn summary(file: &File, reading: &Reading, locale: Locale) -> String {
    let count = |level| reading.diagnostics.iter().filter(|diagnostic| diagnostic.level == level).count();
    let (errors, warnings) = (count(Level::Error), count(Level::Warning));
    let name = &file.name;
    let (diagnostics, remarks, entries) =
        (phrases::errors(errors), phrases::warnings(warnings), phrases::entries(reading.catalog.entries.len()));
    let (style, text) = match (errors, warnings) {
        (0, 0) => (style::GOOD, phrase!("{name}: {entries}, no mistakes", "{name}：{entries}，没有错误"; entries)),
        (0, _) => {
            (style::WARNING, phrase!("{name}: {entries}, {remarks}", "{name}：{entries}，{remarks}"; entries, remarks))
        }
        (_, 0) => (style::ERROR, phrase!("{name}: {diagnostics}", "{name}：{diagnostics}"; diagnostics)),
        _ => (
            style::ERROR,
            phrase!("{name}: {diagnostics}, {remarks}", "{name}：{diagnostics}，{remarks}"; diagnostics, remarks),
        ),
    };
    format!("{}\n", paint(style, text.get(locale)))
}
