//! The page of one entry.

use maud::{Markup, PreEscaped, html};

use super::document::Head;
use super::{copy, examples, facts, fields, history, links, prose};
use crate::address::Resource;
use crate::markdown;
use crate::sections::{EntryPage, LinkText, Meaning, Section, Snippet};
use crate::strings::{self, UiString};
use crate::texts;
use crate::view::View;

/// Returns the page of an entry, by index.
pub(super) fn page(view: &View<'_>, index: usize, page: &EntryPage<'_>) -> (Head, Markup) {
    let code = &page.code;
    let message = texts::message_line(page.entry, view.language);
    let head = Head {
        title: page.title.map_or_else(|| code.clone(), |title| format!("{code} · {}", title.text)),
        description: view.ui_with(strings::ENTRY_DESCRIPTION, &[code, &page.entry.status().to_string(), &message]),
        kind: "entry",
        canonical: Resource::Entry(index),
        markdown: Some(Resource::EntryMarkdown(index)),
    };
    let main = html! {
        article {
            (facts::head(view, page))
            @for section in &page.sections {
                section.part id=(id(section)) {
                    h2 { (section.heading(view.ui_language())) }
                    div.content { (content(view, page, section)) }
                }
            }
        }
        (neighbours(view, index))
    };
    (head, main)
}

/// Returns the id of a section, for links to it.
fn id(section: &Section<'_>) -> &'static str {
    match section {
        Section::Meaning(_) => "meaning",
        Section::Causes(_) => "causes",
        Section::Solutions(_) => "solutions",
        Section::ExampleResponse(_) => "wire",
        Section::Fields(_) => "fields",
        Section::HandleIt(_) => "code",
        Section::Sources(_) => "sources",
        Section::SeeAlso { .. } => "see-also",
        Section::Notes(_) => "notes",
        Section::History(_) => "history",
    }
}

fn content(view: &View<'_>, page: &EntryPage<'_>, section: &Section<'_>) -> Markup {
    match section {
        Section::Meaning(meaning) => self::meaning(view, page, meaning),
        Section::Solutions(texts) => prose::list(view, texts, true),
        Section::Causes(texts) | Section::Notes(texts) => prose::list(view, texts, false),
        Section::ExampleResponse(examples) => examples::section(view, examples),
        Section::Fields(rows) => fields::table(view, rows),
        Section::HandleIt(snippets) => self::snippets(view, snippets),
        Section::Sources(sources) => html! {
            ul.plain { @for source in *sources { li { (PreEscaped(markdown::inline(source))) } } }
        },
        Section::SeeAlso { entries, links } => see_also(view, entries, links),
        Section::History(events) => history::list(view, events),
    }
}

fn meaning(view: &View<'_>, page: &EntryPage<'_>, meaning: &Meaning<'_>) -> Markup {
    html! {
        (prose::message(page.entry, &meaning.message))
        (prose::block(view, meaning.description))
        @if meaning.is_catch_all { p.hint { (view.ui(strings::CATCH_ALL_HINT)) } }
    }
}

fn snippets(view: &View<'_>, snippets: &[Snippet]) -> Markup {
    html! {
        div.snippets {
            @for snippet in snippets {
                figure.snippet data-language=(snippet.fence) {
                    figcaption {
                        span translate="no" { (snippet.language) }
                        (copy::button(view, strings::COPY_SNIPPET, &snippet.code))
                    }
                    pre tabindex="0" translate="no" { code { (snippet.code) } }
                }
            }
        }
    }
}

fn see_also(view: &View<'_>, entries: &[usize], links: &[LinkText<'_>]) -> Markup {
    html! {
        ul.also {
            @for &index in entries {
                li {
                    (links::by_code(view, index))
                    @if let Some(title) = view.entry(index).and_then(|other| texts::text(&other.title, view.language)) {
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

fn neighbours(view: &View<'_>, index: usize) -> Markup {
    let (previous, next) = view.contents.neighbours(index);
    let link = |index: Option<usize>, label: UiString, rel: &str| {
        html! {
            @if let Some((index, entry)) = index.and_then(|index| Some((index, view.entry(index)?))) {
                a class=(rel) rel=(rel) href=(view.to(&Resource::Entry(index))) {
                    span.muted { (view.ui(label)) } " " code translate="no" { (texts::code(entry)) }
                }
            }
        }
    };
    html! {
        nav.neighbours aria-label=(view.ui(strings::NEIGHBOURS)) {
            (link(previous, strings::PREVIOUS, "prev"))
            (link(next, strings::NEXT, "next"))
        }
    }
}
