//! The page of an entry.

use errbook_catalog::{Locale, Phrase, phrase, plan};
use errbook_pages::answer::message;
use errbook_pages::sections::{EntryPage, Event, FieldRow, LinkText, Section, entry_page};

use super::markdown::Indent;
use super::page::{TerminalPage, parts};
use super::{head, response};
use crate::printable::clean;
use crate::style::{self, paint};

/// Returns the page of an entry, by index; empty if there is no such entry.
pub(super) fn page(page: &TerminalPage<'_>, index: usize) -> String {
    let Some(entry) = entry_page(page.contents, index, page.language) else { return String::new() };
    let mut out = head::head(page, &entry);
    for section in &entry.sections {
        let content = content(page, &entry, section);
        if content.is_empty() {
            continue;
        }
        // The meaning comes first and needs no heading.
        match section {
            Section::Meaning(_) => out.push('\n'),
            section => out.push_str(&page.heading(section.heading(page.session.locale))),
        }
        out.push_str(&content);
    }
    if let Some(url) = plan::docs_url(page.contents.catalog(), entry.entry, page.language) {
        out.push_str(&page.heading(page.session.say(&phrase!("Web page", "在线文档"))));
        out.push_str(&format!("  {}\n", clean(&url)));
    }
    out
}

fn content(page: &TerminalPage<'_>, entry: &EntryPage<'_>, section: &Section<'_>) -> String {
    match section {
        Section::Meaning(meaning) => {
            let sentence = message(page.contents.catalog(), entry.entry, page.language, &entry.values);
            let mut out = page.text(&parts(&sentence));
            if !is_documented(entry) {
                let hint = phrase!(
                    "The catalog has no documentation for this entry: add `description`, `causes` or `solutions`.",
                    "错误目录里还没有这个条目的文档：可以补上 `description`、`causes` 或 `solutions`。"
                );
                out.push_str(&format!("\n{}", page.text(&paint(style::DIM, page.session.say(&hint)))));
            }
            if let Some(description) = &meaning.description {
                out.push_str(&format!("\n{}", page.markdown(description.text, Indent::of("  "))));
            }
            out
        }
        Section::Causes(texts) | Section::Notes(texts) => list(page, &texts.text, false),
        Section::Solutions(texts) => list(page, &texts.text, true),
        Section::ExampleResponse(examples) => response::examples(page.session, examples),
        Section::Fields(rows) => rows.iter().map(|row| field(page, row)).collect(),
        // Code is for the editor, where the page on the web or in rustdoc has it.
        Section::HandleIt(_) => String::new(),
        Section::Sources(sources) => {
            let sources: Vec<String> = sources.iter().map(|source| clean(source)).collect();
            page.text(&sources.join(comma(page)))
        }
        Section::SeeAlso { entries, links } => see_also(page, entries, links),
        Section::History(events) => events.iter().map(|event| page.phrase(&event_text(page, event))).collect(),
    }
}

fn is_documented(entry: &EntryPage<'_>) -> bool {
    entry.sections.iter().any(|section| match section {
        Section::Meaning(meaning) => meaning.description.is_some(),
        Section::Causes(_) | Section::Solutions(_) | Section::Notes(_) => true,
        _ => false,
    })
}

fn comma(page: &TerminalPage<'_>) -> &'static str {
    match page.session.locale {
        Locale::En => ", ",
        Locale::Zh => "、",
    }
}

fn list(page: &TerminalPage<'_>, texts: &[&str], numbered: bool) -> String {
    let item = |(index, text): (usize, &&str)| {
        let marker = match (numbered, texts.len()) {
            (true, _) => format!("  {}. ", index + 1),
            (false, 1) => "  ".to_owned(),
            _ => "  • ".to_owned(),
        };
        page.markdown(text, Indent::hanging(&marker))
    };
    texts.iter().enumerate().map(item).collect()
}

fn field(page: &TerminalPage<'_>, row: &FieldRow<'_>) -> String {
    let locale = page.session.locale;
    let mut facts = vec![row.type_name(locale)];
    if row.field.optional {
        facts.push(page.session.say(&phrase!("optional", "可选")).to_owned());
    }
    let locations: Vec<String> = row.locations.iter().map(|location| location.text(locale)).collect();
    let facts = [facts.join(comma(page)), locations.join(comma(page))].join(" · ");
    let facts = facts.trim_end_matches(" · ");
    let name = paint(style::VALUE, &clean(&row.field.wire.value));
    let mut line = format!("{name}  {}", paint(style::DIM, &clean(facts)));
    if !row.field.values.is_empty() {
        let values: Vec<String> = row.field.values.iter().map(|value| clean(&value.value)).collect();
        line.push_str(&format!("  {}", values.join(" | ")));
    }
    let mut out = page.text(&line);
    if let Some(description) = &row.description {
        out.push_str(&page.markdown(description.text, Indent::of("      ")));
    }
    out
}

fn see_also(page: &TerminalPage<'_>, entries: &[usize], links: &[LinkText<'_>]) -> String {
    let entries = entries.iter().filter_map(|&index| page.contents.catalog().entries.get(index));
    let names: Vec<String> = entries.map(|entry| paint(style::CODE, &clean(&entry.name.value))).collect();
    let mut out = if names.is_empty() { String::new() } else { page.text(&names.join(comma(page))) };
    for link in links {
        let label = link.label.map(|label| format!("{}  ", clean(label.text))).unwrap_or_default();
        out.push_str(&format!("  {label}{}\n", clean(link.url)));
    }
    out
}

fn event_text(page: &TerminalPage<'_>, event: &Event<'_>) -> Phrase {
    match event {
        Event::Added(since) => phrase!("added in {since}", "{since} 版本新增"),
        Event::Deprecated { since, note } => {
            let when = match since {
                Some(since) => phrase!("deprecated since {since}", "自 {since} 起弃用"),
                None => phrase!("deprecated", "已弃用"),
            };
            match note {
                Some(note) => {
                    let note = note.text;
                    phrase!("{when}: {note}", "{when}：{note}"; when)
                }
                None => when,
            }
        }
        Event::ReplacedBy(name) => phrase!("replaced by `{name}`", "由 `{name}` 取代"),
        Event::Aliases(codes) => {
            let codes = errbook_catalog::Phrase::list(codes.iter().map(String::as_str));
            phrase!("older codes that clients still accept: {codes}", "客户端仍能识别的旧错误码：{codes}"; codes)
        }
        Event::Replaces(index) => {
            let retired = page.contents.catalog().retired.get(*index);
            let name = retired.map_or("", |retired| retired.name.value.as_str());
            phrase!("replaces the retired `{name}`", "取代了已停用的 `{name}`")
        }
    }
}
