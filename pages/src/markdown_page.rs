//! The page of an entry or a violation as Markdown, for readers and programs that do not want HTML.

mod changes;
mod history;
mod links;
mod table;

use errbook_catalog::model::Definition;
use errbook_catalog::plan::MessagePiece;
use errbook_exports::Topic;
use errbook_exports::markdown::{code, escaped};

use crate::address::{Resource, relative};
use crate::answer::{self, Answer};
use crate::sections::{self, Example, ExampleItem, Fact, LinkText, Message, Section, Snippet, TopicPage};
use crate::strings::{self, UiString};
use crate::texts;
use crate::view::View;

pub(crate) use changes::changes;

/// Returns the page of an entry or a violation; empty if there is no such entry or violation.
pub(crate) fn page(view: &View<'_>, topic: Topic) -> String {
    let Some(page) = sections::topic_page(view.contents, topic, view.language) else { return String::new() };
    let mut out = head(view, &page);
    for section in &page.sections {
        out.truncate(out.trim_end().len());
        out.push_str(&format!("\n\n## {}\n\n{}\n", section.heading(view.ui_language()), content(view, &page, section)));
    }
    out.push_str(&in_other_languages(view, &Resource::Markdown(topic)));
    out
}

/// Returns a list without numbers.
fn list(items: impl IntoIterator<Item = String>) -> String {
    let lines: Vec<String> = items.into_iter().map(|item| format!("- {item}")).collect();
    lines.join("\n")
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
            let statuses: Vec<String> = statuses.iter().map(|status| answer::status_line(*status)).collect();
            statuses.join(comma)
        }
        Fact::Kind(kind) => view.ui(strings::of_kind(*kind)).to_owned(),
        Fact::Violation => view.ui(strings::KIND_VIOLATION).to_owned(),
        Fact::Group(group) => escaped(texts::group_title(view.catalog(), *group, view.language)),
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
        Section::Description(description) => description.text.trim().to_owned(),
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
        Section::Sources(sources) => list(sources.iter().cloned()),
        Section::SeeAlso { topics, links } => see_also(view, topics, links),
        Section::History(events) => list(events.iter().map(|event| history::line(view, page.topic, event))),
    }
}

fn message(view: &View<'_>, page: &TopicPage<'_>, message: &Message<'_>) -> String {
    let mut paragraphs = vec![pieces(view, page.definition, &message.pieces)];
    if message.is_catch_all {
        paragraphs.push(view.ui(strings::catch_all_hint(page.topic)).to_owned());
    }
    paragraphs.join("\n\n")
}

/// Returns a message with `{name}` for its fields: one line, or a list item for each plural form.
fn pieces(view: &View<'_>, definition: &Definition, pieces: &[MessagePiece]) -> String {
    match pieces {
        [MessagePiece::Plural { field, forms }] => {
            let (field, colon) = (code(texts::wire_name(definition, *field)), view.ui(strings::COLON));
            list(forms.iter().map(|(category, form)| {
                format!("{field} {}{colon}{}", category.name(), escaped(&texts::pieces_line(definition, form)))
            }))
        }
        pieces => escaped(&texts::pieces_line(definition, pieces)),
    }
}

fn texts_list(texts: &[&str], numbered: bool) -> String {
    let items = texts.iter().enumerate().map(|(index, text)| {
        let marker = if numbered { format!("{}. ", index + 1) } else { "- ".to_owned() };
        // Lines after the first belong to the item if they are indented to its text.
        let indent = format!("\n{}", " ".repeat(marker.len()));
        let lines: Vec<&str> = text.trim().lines().collect();
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

/// Returns a block of code in a fence that is longer than any in the code (CommonMark §4.5).
fn fenced(language: &str, text: &str) -> String {
    let mut fence = "```".to_owned();
    while text.contains(&fence) {
        fence.push('`');
    }
    let end = if text.ends_with('\n') { "" } else { "\n" };
    format!("{fence}{language}\n{text}{end}{fence}")
}

fn see_also(view: &View<'_>, topics: &[Topic], web: &[LinkText<'_>]) -> String {
    let topics = topics.iter().map(|topic| links::topic(view, *topic));
    let web = web.iter().map(|link| {
        let label = link.label.map_or(link.url, |label| label.text);
        format!("[{}](<{}>)", escaped(label), link.url.replace(['<', '>'], ""))
    });
    list(topics.chain(web))
}

/// Returns links to the same page in the other languages; nothing if there are none.
fn in_other_languages(view: &View<'_>, resource: &Resource) -> String {
    let others = (0..view.catalog().languages.len()).filter(|language| *language != view.language);
    let links: Vec<String> = others
        .map(|language| {
            let path = view.addresses.own(resource, language);
            format!("[{}]({})", view.language_name(language), relative(view.here, &path))
        })
        .collect();
    if links.is_empty() { String::new() } else { format!("\n---\n\n{}\n", links.join(" · ")) }
}
