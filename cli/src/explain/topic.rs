//! The page of an entry or a violation.

use errbook_catalog::{Locale, Phrase, phrase, plan};
use errbook_pages::Topic;
use errbook_pages::answer::{Values, message};
use errbook_pages::sections::{Event, FieldRow, LinkText, Section, TopicPage, topic_page};

use super::page::{TerminalPage, parts};
use super::wrap::Indent;
use super::{head, response};
use crate::phrases;
use crate::printable::clean;
use crate::style::{self, paint};

/// Returns the page of an entry or a violation; empty if there is no such entry or violation.
pub(super) fn page(page: &TerminalPage<'_>, topic: Topic) -> String {
    let Some(shown) = topic_page(page.contents, topic, page.language) else { return String::new() };
    let mut out = head::head(page, &shown);
    for section in &shown.sections {
        let content = content(page, &shown, section);
        if content.is_empty() {
            continue;
        }
        // The message comes first and needs no heading.
        match section {
            Section::Message(_) => out.push('\n'),
            section => out.push_str(&page.heading(section.heading(page.session.locale))),
        }
        out.push_str(&content);
    }
    if let Some(url) = docs_url(page, topic) {
        out.push_str(&page.heading(page.session.say(&phrase!("Web page", "在线文档"))));
        out.push_str(&format!("  {}\n", clean(&url)));
    }
    out
}

fn docs_url(page: &TerminalPage<'_>, topic: Topic) -> Option<String> {
    let catalog = page.contents.catalog();
    match topic {
        Topic::Entry(index) => plan::docs_url(catalog, catalog.entries.get(index)?, page.language),
        Topic::Violation(index) => plan::violation_docs_url(catalog, catalog.violations.get(index)?, page.language),
    }
}

fn content(page: &TerminalPage<'_>, shown: &TopicPage<'_>, section: &Section<'_>) -> String {
    match section {
        Section::Message(_) => {
            let sentence = message(page.contents.catalog(), shown.definition, page.language, &shown.values);
            let mut out = page.text(&parts(&sentence));
            if !is_documented(shown) {
                let hint = undocumented(shown.topic);
                out.push_str(&format!("\n{}", page.text(&paint(style::DIM, page.session.say(&hint)))));
            }
            out
        }
        Section::Description(description) => page.markdown(description.text, Indent::of("  ")),
        Section::Causes(texts) | Section::Notes(texts) => list(page, &texts.text, false),
        Section::Solutions(texts) => list(page, &texts.text, true),
        Section::ExampleResponse(examples) => response::examples(page.session, examples),
        Section::ExampleItems(items) => response::items(page.session, items),
        Section::Violations(violations) => messages(page, violations.iter().map(|index| Topic::Violation(*index))),
        Section::ListedBy(entries) => messages(page, entries.iter().map(|index| Topic::Entry(*index))),
        Section::Fields(rows) => rows.iter().map(|row| field(page, row)).collect(),
        // Code is for the editor, where the page on the web or in rustdoc has it.
        Section::HandleIt(_) => String::new(),
        Section::Sources(sources) => {
            let sources: Vec<String> = sources.iter().map(|source| clean(source)).collect();
            page.text(&sources.join(comma(page)))
        }
        Section::SeeAlso { topics, links } => see_also(page, topics, links),
        Section::History(events) => events.iter().map(|event| page.phrase(&event_text(page, event))).collect(),
    }
}

fn undocumented(topic: Topic) -> Phrase {
    match topic {
        Topic::Entry(_) => phrase!(
            "The catalog has no documentation for this entry: add `description`, `causes` or `solutions`.",
            "错误目录里还没有这个条目的文档：可以补上 `description`、`causes` 或 `solutions`。"
        ),
        Topic::Violation(_) => phrase!(
            "The catalog has no documentation for this violation: add `description`, `causes` or `solutions`.",
            "错误目录里还没有这个违规项的文档：可以补上 `description`、`causes` 或 `solutions`。"
        ),
    }
}

fn is_documented(shown: &TopicPage<'_>) -> bool {
    shown.sections.iter().any(|section| {
        matches!(section, Section::Description(_) | Section::Causes(_) | Section::Solutions(_) | Section::Notes(_))
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

/// Returns a line for each topic: its name, and its message.
fn messages(page: &TerminalPage<'_>, topics: impl Iterator<Item = Topic>) -> String {
    let catalog = page.contents.catalog();
    let definitions = topics.filter_map(|topic| topic.definition(catalog));
    let lines = definitions.map(|definition| {
        let values = Values::examples(catalog, definition, page.language);
        let message = parts(&message(catalog, definition, page.language, &values)).replace('\n', " ");
        page.text(&format!("{}  {message}", paint(style::CODE, &clean(&definition.name.value))))
    });
    lines.collect()
}

fn see_also(page: &TerminalPage<'_>, topics: &[Topic], links: &[LinkText<'_>]) -> String {
    let definitions = topics.iter().filter_map(|topic| topic.definition(page.contents.catalog()));
    let names: Vec<String> = definitions.map(|definition| paint(style::CODE, &clean(&definition.name.value))).collect();
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
            let when = phrases::deprecated(*since);
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
        Event::Replaces(replaced) => {
            let retired = replaced.retired(page.contents.catalog());
            let name = retired.map_or("", |retired| retired.name.value.as_str());
            phrase!("replaces the retired `{name}`", "取代了已停用的 `{name}`")
        }
    }
}
