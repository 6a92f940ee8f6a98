//! Answers and nearest errors as text.

use errbook_catalog::model::Definition;
use errbook_catalog::phrase;
use errbook_pages::answer::{Origin, Part, Values, message, status_line};
use errbook_pages::sections::{Section, topic_page};
use errbook_pages::{Answer, Subject, Topic};
use unicode_width::UnicodeWidthStr as _;

use crate::explain::{Indent, TerminalPage, parts, retired_page};
use crate::phrases;
use crate::printable::clean;
use crate::style::{self, paint};

/// The most rows of errors that are nearest.
const NEAREST: usize = 8;
/// The widest column of codes.
const WIDEST: usize = 40;

/// Returns an answer: code, status, message with the values, what to do, values, and where to read more.
pub(super) fn of(page: &TerminalPage<'_>, answer: &Answer) -> String {
    let Subject { topic, is_retired } = answer.subject;
    if is_retired {
        return retired_page(page, topic);
    }
    let Some(definition) = topic.definition(page.contents.catalog()) else { return String::new() };
    let name = &definition.name.value;
    let mut out = page.title(&code(definition), name);
    out.push('\n');
    out.push_str(&page.line(&facts(page, answer, definition).join(" · ")));
    out.push('\n');
    out.push_str(&page.text(&parts(&sentence(page, answer, definition))));
    out.push_str(&deprecation(page, topic, definition));
    let steps = steps(page, topic);
    if !steps.is_empty() {
        out.push_str(&format!("\n{steps}"));
    }
    let values = values(page, answer, definition);
    if !values.is_empty() {
        out.push_str(&format!("\n{values}"));
    }
    let named = match topic {
        Topic::Entry(_) => name.clone(),
        Topic::Violation(_) => format!("violations.{name}"),
    };
    let more = phrase!("More: errbook explain {named}", "详情：errbook explain {named}");
    out.push_str(&format!("\n{}", page.phrase(&more)));
    out
}

/// Returns what readers know an entry by.
pub(super) fn code(definition: &Definition) -> String {
    definition.code.value.text().unwrap_or_else(|| definition.name.value.clone())
}

fn facts(page: &TerminalPage<'_>, answer: &Answer, definition: &Definition) -> Vec<String> {
    let say = |phrase| clean(page.session.say(&phrase));
    let mut facts = Vec::new();
    match answer.subject.topic {
        Topic::Entry(index) => {
            if answer.status > 0 {
                facts.push(paint(style::CODE, &status_line(answer.status)));
            }
            facts.extend(definition.title.get(page.language).map(clean));
            let retryable = page.contents.catalog().entries.get(index).and_then(|entry| entry.retryable);
            facts.extend(retryable.map(|retryable| match retryable {
                true => say(phrase!("retryable", "可重试")),
                false => say(phrase!("not retryable", "不可重试")),
            }));
        }
        Topic::Violation(_) => facts.push(say(phrase!("violation", "违规项"))),
    }
    facts.extend(definition.deprecated.as_ref().map(|deprecated| {
        let text = clean(page.session.say(&phrases::deprecated(deprecated.since.as_deref())));
        paint(style::WARNING, &text)
    }));
    if let Some(place) = &answer.place {
        facts.push(paint(style::VALUE, &clean(place)));
    }
    facts
}

/// Returns the message with the values of the text, and `{field}` for those that it does not have.
pub(super) fn sentence(page: &TerminalPage<'_>, answer: &Answer, definition: &Definition) -> Vec<Part> {
    let catalog = page.contents.catalog();
    let mut all = Values::examples(catalog, definition, page.language);
    for (index, text) in &answer.values {
        let plain = text.replace([',', ' ', '_', '\''], "");
        if let Some(field) = definition.fields.get(*index) {
            // What is not a value of the type is shown as it is; it chooses no plural form.
            let _ = all
                .set(definition, &field.name.value, text)
                .or_else(|_| all.set(definition, &field.name.value, &plain));
        }
    }
    let shown = |part: Part| match part {
        Part::Value { origin: Origin::Field(index), .. } => {
            let member = definition.fields.get(index).map_or("", |field| field.wire.value.as_str());
            let text = answer.values.get(&index).cloned().unwrap_or_else(|| format!("{{{member}}}"));
            Part::Value { origin: Origin::Field(index), text }
        }
        part => part,
    };
    message(catalog, definition, page.language, &all).into_iter().map(shown).collect()
}

/// Returns why an entry or a violation is deprecated and what replaces it, as of what was retired.
fn deprecation(page: &TerminalPage<'_>, topic: Topic, definition: &Definition) -> String {
    let Some(deprecated) = &definition.deprecated else { return String::new() };
    let note = deprecated.note.get(page.language).map(|note| page.markdown(note, Indent::of("  ")));
    let replacement = page.contents.replacement(topic, definition.replaced_by.as_ref());
    let replacement = replacement.map(|name| page.phrase(&phrases::replaced_by(name)));
    note.into_iter().chain(replacement).map(|text| format!("\n{text}")).collect()
}

fn steps(page: &TerminalPage<'_>, topic: Topic) -> String {
    let Some(shown) = topic_page(page.contents, topic, page.language) else { return String::new() };
    let texts = shown.sections.iter().find_map(|section| match section {
        Section::Solutions(texts) => Some(texts.text.clone()),
        _ => None,
    });
    let step = |(index, text): (usize, &str)| {
        let marker = format!("  {}. ", index + 1);
        page.markdown(text, Indent::hanging(&marker))
    };
    texts.into_iter().flatten().enumerate().map(step).collect()
}

fn values(page: &TerminalPage<'_>, answer: &Answer, definition: &Definition) -> String {
    let known = answer.values.iter().filter_map(|(index, text)| Some((definition.fields.get(*index)?, text)));
    let lines = known.map(|(field, text)| {
        page.text(&format!("{} = {}", clean(&field.wire.value), paint(style::VALUE, &clean(text).replace('\n', " "))))
    });
    lines.collect()
}

/// Returns a line for each of the nearest errors: code, statuses, title or message.
pub(super) fn lines(page: &TerminalPage<'_>, subjects: &[Subject]) -> String {
    let rows: Vec<[String; 3]> = subjects.iter().take(NEAREST).filter_map(|subject| row(page, *subject)).collect();
    let width =
        |column: usize| rows.iter().map(|row| row.get(column).map_or(0, |cell| cell.width())).max().unwrap_or(0);
    let (codes, statuses) = (width(0).min(WIDEST), width(1));
    let line = |[code, status, label]: &[String; 3]| {
        let pad = |text: &str, width: usize| " ".repeat(width.saturating_sub(text.width()) + 2);
        let (code_gap, status_gap) = (pad(code, codes), pad(status, statuses));
        let head = format!("{}{code_gap}{}{status_gap}", paint(style::CODE, code), paint(style::STRONG, status));
        page.row(&head, label)
    };
    rows.iter().map(line).collect()
}

fn row(page: &TerminalPage<'_>, subject: Subject) -> Option<[String; 3]> {
    let catalog = page.contents.catalog();
    if subject.is_retired {
        let retired = subject.topic.retired(catalog)?;
        let note = clean(page.session.say(&phrase!("retired", "已停用")));
        return Some([clean(&retired.name.value), String::new(), note]);
    }
    let definition = subject.topic.definition(catalog)?;
    let statuses = match subject.topic {
        Topic::Entry(index) => {
            catalog.entries.get(index)?.statuses.iter().map(|status| status.value.to_string()).collect()
        }
        Topic::Violation(_) => Vec::new(),
    };
    let label = definition
        .title
        .get(page.language)
        .map_or_else(|| errbook_exports::message_text::message_line(definition, page.language), str::to_owned);
    let label = match &definition.deprecated {
        Some(deprecated) => {
            format!("{} · {label}", page.session.say(&phrases::deprecated(deprecated.since.as_deref())))
        }
        None => label,
    };
    Some([clean(&code(definition)), statuses.join(" · "), clean(&label).replace('\n', " ")])
}
