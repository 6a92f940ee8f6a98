//! The page of one entry or violation.

use errbook_exports::Topic;
use maud::{Markup, PreEscaped, html};

use super::contents::heading;
use super::meta::Head;
use super::{examples, facts, fields, history, links, prose, siblings, snippets};
use crate::address::Resource;
use crate::markdown;
use crate::own;
use crate::sections::{Fact, LinkText, Message, Section, TopicPage};
use crate::strings::{self, UiString};
use crate::texts;
use crate::view::View;

/// Returns the page of an entry or a violation.
pub(super) fn page(view: &View<'_>, page: &TopicPage<'_>) -> (Head, Markup) {
    let (code, topic) = (&page.code, page.topic);
    let message = texts::message_line(page.definition, view.language);
    let (kind, description) = match topic {
        Topic::Entry(index) => {
            let status = view.entry(index).map_or_else(String::new, |entry| entry.status().to_string());
            ("entry", view.ui_with(strings::ENTRY_DESCRIPTION, &[code, &status, &message]))
        }
        Topic::Violation(_) => ("violation", view.ui_with(strings::VIOLATION_DESCRIPTION, &[code, &message])),
    };
    let head = Head {
        title: page.title.map_or_else(|| code.clone(), |title| format!("{code} · {}", title.text)),
        description,
        kind,
        canonical: Resource::Topic(topic),
        markdown: Some(Resource::Markdown(topic)),
        json: None,
    };
    let in_place = |place: Place| page.sections.iter().filter(move |section| self::place(section) == place);
    let titled = page.sections.iter().filter(|section| !matches!(section, Section::Message(_)));
    let parts: Vec<(&str, &str)> = titled.map(|one| (id(one), one.heading(view.ui_language()))).collect();
    let has_rail = in_place(Place::Rail).next().is_some();
    let main = html! {
        div.layout.topic {
            // The style sheet knows where the rail comes before the rail is there, so that nothing moves when it comes.
            article class=[has_rail.then_some("railed")] {
                div.first {
                    (facts::head(view, page))
                    @for section in in_place(Place::First) {
                        (self::section(view, page, section))
                        @if let Section::Message(_) = section { (facts::line(view, page)) }
                    }
                }
                @if has_rail {
                    div.rail { @for section in in_place(Place::Rail) { (self::section(view, page, section)) } }
                }
                div.rest {
                    @for section in in_place(Place::Rest) { (self::section(view, page, section)) }
                    (neighbours(view, topic))
                }
            }
            (siblings::nav(view, page, &parts))
        }
    };
    (head, main)
}

/// Where a section is on a wide screen. On a narrow one the places are one below the other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    First,
    /// Beside the others.
    Rail,
    Rest,
}

fn place(section: &Section<'_>) -> Place {
    match section {
        Section::Message(_)
        | Section::Solutions(_)
        | Section::Causes(_)
        | Section::Violations(_)
        | Section::ListedBy(_)
        | Section::Fields(_) => Place::First,
        Section::ExampleResponse(_) | Section::ExampleItems(_) | Section::HandleIt(_) => Place::Rail,
        Section::History(_)
        | Section::Description(_)
        | Section::SeeAlso { .. }
        | Section::Notes(_)
        | Section::Sources(_) => Place::Rest,
    }
}

fn section(view: &View<'_>, page: &TopicPage<'_>, section: &Section<'_>) -> Markup {
    let (id, title) = (id(section), section.heading(view.ui_language()));
    html! {
        section.part id=(id) {
            // The message speaks for itself.
            @if let Section::Message(_) = section { h2.only-read { (title) } } @else { (heading(view, id, title)) }
            (content(view, page, section))
        }
    }
}

/// Returns the id of a section, for links to it.
fn id(section: &Section<'_>) -> &'static str {
    match section {
        Section::Message(_) => "meaning",
        Section::Solutions(_) => "solutions",
        Section::Causes(_) => "causes",
        Section::ExampleResponse(_) | Section::ExampleItems(_) => "wire",
        Section::Violations(_) => "violations",
        Section::ListedBy(_) => "errors",
        Section::Fields(_) => "fields",
        Section::HandleIt(_) => "code",
        Section::Sources(_) => "sources",
        Section::SeeAlso { .. } => "see-also",
        Section::Notes(_) => "notes",
        Section::History(_) => "history",
        Section::Description(_) => "description",
    }
}

fn content(view: &View<'_>, page: &TopicPage<'_>, section: &Section<'_>) -> Markup {
    match section {
        Section::Message(message) => self::message(view, page, message),
        Section::Description(text) => prose::block(view, Some(*text)),
        Section::Solutions(texts) => prose::list(view, texts, true),
        Section::Causes(texts) | Section::Notes(texts) => prose::list(view, texts, false),
        Section::ExampleResponse(examples) => examples::section(view, statuses(page), examples),
        Section::ExampleItems(items) => examples::items(view, items),
        Section::Violations(violations) => {
            links::with_messages(view, violations.iter().map(|index| Topic::Violation(*index)))
        }
        Section::ListedBy(entries) => links::with_messages(view, entries.iter().map(|index| Topic::Entry(*index))),
        Section::Fields(rows) => fields::list(view, rows),
        Section::HandleIt(snippets) => snippets::section(view, snippets),
        Section::Sources(sources) => html! {
            ul.plain { @for source in *sources { li { (self::source(view, source)) } } }
        },
        Section::SeeAlso { topics, links } => see_also(view, topics, links),
        Section::History(events) => history::list(view, page.topic, events),
    }
}

/// Returns where an entry comes from: a link if the catalog tells the address of its files.
fn source(view: &View<'_>, source: &str) -> Markup {
    let text = PreEscaped(markdown::inline(source));
    html! {
        @match own::source_url(view, source) {
            Some(url) => a href=(url) { (text) },
            None => (text),
        }
    }
}

fn statuses<'p>(page: &'p TopicPage<'_>) -> &'p [u16] {
    let statuses = page.facts.iter().find_map(|fact| match fact {
        Fact::Statuses(statuses) => Some(statuses.as_slice()),
        _ => None,
    });
    statuses.unwrap_or_default()
}

fn message(view: &View<'_>, page: &TopicPage<'_>, message: &Message<'_>) -> Markup {
    html! {
        (prose::message(page.definition, &message.pieces))
        @if message.is_catch_all { p.hint { (view.ui(strings::catch_all_hint(page.topic))) } }
    }
}

fn see_also(view: &View<'_>, topics: &[Topic], links: &[LinkText<'_>]) -> Markup {
    html! {
        ul.also {
            @for &topic in topics {
                li {
                    (links::by_code(view, topic))
                    @if let Some(title) = view.definition(topic).and_then(|other| texts::text(&other.title, view.language)) {
                        " " span.muted lang=[view.lang(&title)] { (title.text) }
                    }
                }
            }
            @for link in links {
                li {
                    @match &link.label {
                        Some(label) => a href=(link.url) lang=[view.lang(label)] { (label.text) },
                        None => a href=(link.url) { (link.url) },
                    }
                }
            }
        }
    }
}

fn neighbours(view: &View<'_>, topic: Topic) -> Markup {
    let (previous, next) = view.contents.neighbours(topic);
    let link = |topic: Option<Topic>, label: UiString, rel: &str| {
        html! {
            @if let Some((topic, definition)) = topic.and_then(|topic| Some((topic, view.definition(topic)?))) {
                a class=(rel) rel=(rel) href=(view.to(&Resource::Topic(topic))) {
                    span.muted { (view.ui(label)) } " " code translate="no" { (texts::code(definition)) }
                }
            }
        }
    };
    let label = match topic {
        Topic::Entry(_) => strings::NEIGHBOURS,
        Topic::Violation(_) => strings::NEIGHBOURING_VIOLATIONS,
    };
    html! {
        nav.neighbours aria-label=(view.ui(label)) {
            (link(previous, strings::PREVIOUS, "prev"))
            (link(next, strings::NEXT, "next"))
        }
    }
}
