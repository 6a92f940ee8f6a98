//! The page of an entry or a violation.

use errbook_exports::Topic;
use errbook_exports::markdown::{code, escaped};
use serde_json::{Value, json};

use super::document::{Document, list};
use super::{history, links, message, table};
use crate::address::Resource;
use crate::answer::{self, Answer};
use crate::markdown::fenced;
use crate::sections::{self, Badge, Example, ExampleItem, Fact, LinkText, Message, Section, Snippet, TopicPage};
use crate::strings::{self, UiString};
use crate::view::View;
use crate::{markdown, texts};

/// Returns the page of an entry or a violation; `None` if there is no such entry or violation.
pub(super) fn page(view: &View<'_>, topic: Topic) -> Option<Document> {
    let page = sections::topic_page(view.contents, topic, view.language)?;
    let mut body = head(view, &page);
    for section in &page.sections {
        body.push_str(&format!("\n\n## {}\n\n{}", section.heading(view.ui_language()), content(view, &page, section)));
    }
    let message = texts::message_line(page.definition, view.language);
    let description = match topic {
        Topic::Entry(index) => {
            let status = view.entry(index).map_or_else(String::new, |entry| entry.status().to_string());
            view.ui_with(strings::ENTRY_DESCRIPTION, &[&page.code, &status, &message])
        }
        Topic::Violation(_) => view.ui_with(strings::VIOLATION_DESCRIPTION, &[&page.code, &message]),
    };
    let title = page.title.map_or_else(|| page.code.clone(), |title| format!("{} · {}", page.code, title.text));
    Some(Document { title, label: page.code.clone(), description, facts: facts(view, &page), body })
}

/// Returns what programs find in the front matter.
fn facts(view: &View<'_>, page: &TopicPage<'_>) -> Vec<(&'static str, Value)> {
    let definition = page.definition;
    let mut facts = vec![("code", json!(page.code)), ("name", json!(definition.name.value))];
    for fact in &page.facts {
        match fact {
            Fact::Statuses(statuses) => {
                facts.push(("status", statuses.first().map_or(Value::Null, |status| json!(status))));
                facts.push(("statuses", json!(statuses)));
            }
            Fact::Kind(kind) => facts.push(("kind", json!(kind.as_str()))),
            Fact::Violation => facts.push(("kind", json!("violation"))),
            Fact::Group(group) => {
                facts.push(("group", json!(texts::group_title(view.catalog(), *group, view.language))));
            }
            Fact::Tags(tags) => {
                // Docusaurus makes an address of each, for which it needs a letter or a digit.
                let tags: Vec<&str> = tags.iter().copied().filter(|tag| tag.contains(char::is_alphanumeric)).collect();
                facts.push(("tags", json!(tags)));
            }
            Fact::NoCode | Fact::Name(_) | Fact::Owner(_) | Fact::Rules(_) => {}
        }
    }
    for badge in &page.badges {
        match badge {
            Badge::Retryable(can) => facts.push(("retryable", json!(can))),
            Badge::Deprecated(_) => facts.push(("deprecated", json!(true))),
            Badge::Since(version) => facts.push(("since", json!(version))),
            Badge::CatchAll | Badge::Internal => {}
        }
    }
    facts
}

fn head(view: &View<'_>, page: &TopicPage<'_>) -> String {
    let mut out = format!("# {}\n\n", code(&page.code));
    if let Some(title) = &page.title {
        out.push_str(&format!("**{}**\n\n", escaped(title.text)));
    }
    let colon = view.ui(strings::COLON);
    let facts = page.facts.iter().map(|fact| format!("{}{colon}{}", view.ui(fact.label()), value(view, fact)));
    let badges = page.badges.iter().map(|badge| escaped(&badge.text(view.ui_language())));
    out.push_str(&list(facts.chain(badges)));
    out
}

fn value(view: &View<'_>, fact: &Fact<'_>) -> String {
    let comma = view.ui(strings::COMMA);
    match fact {
        Fact::NoCode => view.ui(strings::NO_CODE).to_owned(),
        Fact::Name(name) => code(name),
        Fact::Statuses(statuses) => {
            let link = |status: &u16| links::to_page(view, Resource::Status(*status), &answer::status_line(*status));
            statuses.iter().map(link).collect::<Vec<_>>().join(comma)
        }
        Fact::Kind(kind) => view.ui(strings::of_kind(*kind)).to_owned(),
        Fact::Violation => view.ui(strings::KIND_VIOLATION).to_owned(),
        Fact::Group(group) => {
            let title = texts::group_title(view.catalog(), *group, view.language);
            links::to_page(view, Resource::Group(*group), &escaped(title))
        }
        Fact::Tags(tags) => {
            let tags: Vec<String> = tags.iter().map(|tag| escaped(tag)).collect();
            tags.join(comma)
        }
        Fact::Owner(owner) => escaped(owner),
        Fact::Rules(rules) => {
            let rules: Vec<String> = rules.iter().map(|rule| code(rule)).collect();
            rules.join(comma)
        }
    }
}

fn content(view: &View<'_>, page: &TopicPage<'_>, section: &Section<'_>) -> String {
    match section {
        Section::Message(message) => self::message(view, page, message),
        Section::Description(description) => markdown::part(description.text),
        Section::Causes(texts) | Section::Notes(texts) => texts_list(&texts.text, false),
        Section::Solutions(texts) => texts_list(&texts.text, true),
        Section::ExampleResponse(examples) => self::examples(view, examples),
        Section::ExampleItems(items) => self::items(view, items),
        Section::Violations(violations) => {
            list(violations.iter().map(|index| links::with_message(view, Topic::Violation(*index))))
        }
        Section::ListedBy(entries) => list(entries.iter().map(|index| links::with_message(view, Topic::Entry(*index)))),
        Section::Fields(rows) => table::of(view, rows),
        Section::HandleIt(snippets) => {
            let fence = |snippet: &Snippet| fenced(snippet.fence, &snippet.code);
            snippets.iter().map(fence).collect::<Vec<_>>().join("\n\n")
        }
        Section::Sources(sources) => list(sources.iter().map(|source| markdown::part(source))),
        Section::SeeAlso { topics, links } => see_also(view, topics, links),
        Section::History(events) => list(events.iter().map(|event| history::line(view, page.topic, event))),
    }
}

fn message(view: &View<'_>, page: &TopicPage<'_>, message: &Message<'_>) -> String {
    let mut paragraphs = vec![message::block(view, page.definition, &message.pieces)];
    if message.is_catch_all {
        paragraphs.push(view.ui(strings::catch_all_hint(page.topic)).to_owned());
    }
    paragraphs.join("\n\n")
}

fn texts_list(texts: &[&str], numbered: bool) -> String {
    let items = texts.iter().enumerate().map(|(index, text)| {
        let marker = if numbered { format!("{}. ", index + 1) } else { "- ".to_owned() };
        // Lines after the first belong to the item if they are indented to its text.
        let indent = format!("\n{}", " ".repeat(marker.len()));
        let text = markdown::part(text);
        let lines: Vec<&str> = text.lines().collect();
        format!("{marker}{}", lines.join(&indent).replace(&format!("{indent}\n"), "\n\n"))
    });
    items.collect::<Vec<_>>().join("\n")
}

/// Returns a hint, and another one if there are several envelopes.
fn hints(view: &View<'_>, hint: UiString, envelopes: usize) -> String {
    let choice = (envelopes > 1).then_some(strings::ALTERNATIVES_HINT);
    let hints: Vec<&str> = [hint].into_iter().chain(choice).map(|hint| view.ui(hint)).collect();
    hints.join(view.ui(strings::SENTENCE_GAP))
}

fn items(view: &View<'_>, items: &[ExampleItem<'_>]) -> String {
    let mut blocks = vec![hints(view, strings::EXAMPLE_ITEM_HINT, items.len())];
    for item in items {
        blocks.push(
            escaped(&sections::envelope_label(item.envelope, item.is_alternative, view.ui_language()))
                + view.ui(strings::COLON).trim_end(),
        );
        blocks.push(fenced("json", &answer::text(&item.item)));
    }
    blocks.join("\n\n")
}

fn examples(view: &View<'_>, examples: &[Example<'_>]) -> String {
    let mut blocks = vec![hints(view, strings::EXAMPLE_HINT, examples.len())];
    for example in examples {
        blocks.push(
            escaped(&sections::envelope_label(example.envelope, example.is_alternative, view.ui_language()))
                + view.ui(strings::COLON).trim_end(),
        );
        blocks.extend(example.answers.iter().map(response));
    }
    blocks.join("\n\n")
}

fn response(answer: &Answer) -> String {
    let mut text = format!("HTTP/1.1 {}\n", answer::status_line(answer.status));
    for (name, value) in &answer.headers {
        text.push_str(&format!("{name}: {}\n", answer::text(value)));
    }
    text.push_str(&format!("\n{}\n", answer::text(&answer.body)));
    fenced("http", &text)
}

fn see_also(view: &View<'_>, topics: &[Topic], web: &[LinkText<'_>]) -> String {
    let topics = topics.iter().map(|topic| links::topic(view, *topic));
    let web = web.iter().map(|link| {
        let label = link.label.map_or(link.url, |label| label.text);
        format!("[{}](<{}>)", escaped(label), link.url.replace(['<', '>'], ""))
    });
    list(topics.chain(web))
}
