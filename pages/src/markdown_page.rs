//! The page of an entry as Markdown, for readers and programs that do not want HTML.

mod escape;
mod history;
mod links;
mod table;

use errbook_catalog::model::Entry;
use errbook_catalog::plan::MessagePiece;

use crate::address::{Resource, relative};
use crate::answer::{self, Answer};
use crate::sections::{self, EntryPage, Example, Fact, LinkText, Meaning, Section, Snippet};
use crate::strings;
use crate::texts;
use crate::view::View;

use escape::{code, escaped};

/// Returns the page of an entry, by index; empty if there is no such entry.
pub(crate) fn page(view: &View<'_>, index: usize) -> String {
    let Some(page) = sections::entry_page(view.contents, index, view.language) else { return String::new() };
    let mut out = head(view, &page);
    for section in &page.sections {
        out.truncate(out.trim_end().len());
        out.push_str(&format!("\n\n## {}\n\n{}\n", section.heading(view.ui_language()), content(view, &page, section)));
    }
    out.push_str(&other_languages(view, index));
    out
}

/// Returns a list without numbers.
fn list(items: impl IntoIterator<Item = String>) -> String {
    let lines: Vec<String> = items.into_iter().map(|item| format!("- {item}")).collect();
    lines.join("\n")
}

fn head(view: &View<'_>, page: &EntryPage<'_>) -> String {
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
        Fact::Group(group) => escaped(texts::group_title(view.catalog(), *group, view.language)),
        Fact::Tags(tags) => {
            let tags: Vec<String> = tags.iter().map(|tag| escaped(tag)).collect();
            tags.join(comma)
        }
        Fact::Owner(owner) => escaped(owner),
    }
}

fn content(view: &View<'_>, page: &EntryPage<'_>, section: &Section<'_>) -> String {
    match section {
        Section::Meaning(meaning) => self::meaning(view, page.entry, meaning),
        Section::Causes(texts) | Section::Notes(texts) => texts_list(&texts.text, false),
        Section::Solutions(texts) => texts_list(&texts.text, true),
        Section::ExampleResponse(examples) => self::examples(view, examples),
        Section::Fields(rows) => table::of(view, rows),
        Section::HandleIt(snippets) => {
            let fence = |snippet: &Snippet| fenced(snippet.fence, &snippet.code);
            snippets.iter().map(fence).collect::<Vec<_>>().join("\n\n")
        }
        Section::Sources(sources) => list(sources.iter().cloned()),
        Section::SeeAlso { entries, links } => see_also(view, entries, links),
        Section::History(events) => list(events.iter().map(|event| history::line(view, event))),
    }
}

fn meaning(view: &View<'_>, entry: &Entry, meaning: &Meaning<'_>) -> String {
    let mut paragraphs = vec![message(view, entry, &meaning.message)];
    paragraphs.extend(meaning.description.map(|description| description.text.trim().to_owned()));
    if meaning.is_catch_all {
        paragraphs.push(view.ui(strings::CATCH_ALL_HINT).to_owned());
    }
    paragraphs.join("\n\n")
}

/// Returns a message with `{name}` for its fields: one line, or a list item for each plural form.
fn message(view: &View<'_>, entry: &Entry, pieces: &[MessagePiece]) -> String {
    match pieces {
        [MessagePiece::Plural { field, forms }] => {
            let (field, colon) = (code(texts::wire_name(entry, *field)), view.ui(strings::COLON));
            list(forms.iter().map(|(category, form)| {
                format!("{field} {}{colon}{}", category.name(), escaped(&texts::pieces_line(entry, form)))
            }))
        }
        pieces => escaped(&texts::pieces_line(entry, pieces)),
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

fn examples(view: &View<'_>, examples: &[Example<'_>]) -> String {
    let mut hint = view.ui(strings::EXAMPLE_HINT).to_owned();
    if examples.len() > 1 {
        hint.push_str(view.ui(strings::SENTENCE_GAP));
        hint.push_str(view.ui(strings::ALTERNATIVES_HINT));
    }
    let mut blocks = vec![hint];
    for example in examples {
        blocks.push(escaped(&example.label(view.ui_language())) + view.ui(strings::COLON).trim_end());
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

fn see_also(view: &View<'_>, entries: &[usize], web: &[LinkText<'_>]) -> String {
    let entries = entries.iter().map(|&index| links::entry(view, index));
    let web = web.iter().map(|link| {
        let label = link.label.map_or(link.url, |label| label.text);
        format!("[{}](<{}>)", escaped(label), link.url.replace(['<', '>'], ""))
    });
    list(entries.chain(web))
}

fn other_languages(view: &View<'_>, index: usize) -> String {
    let others = (0..view.catalog().languages.len()).filter(|language| *language != view.language);
    let links: Vec<String> = others
        .map(|language| {
            let path = view.addresses.own(&Resource::EntryMarkdown(index), language);
            format!("[{}]({})", view.language_name(language), relative(view.here, &path))
        })
        .collect();
    if links.is_empty() { String::new() } else { format!("\n---\n\n{}\n", links.join(" · ")) }
}
