//! The page of one entry.

use errbook_catalog::model::{Entry, Kind};
use maud::{Markup, PreEscaped, html};

use super::{Head, View, answers, copy, facts, fields, prose};
use crate::address::What;
use crate::markdown;
use crate::snippets;
use crate::texts;
use crate::words::{self, Word};

/// The page of an entry, by index.
pub(super) fn page(view: &View<'_>, index: usize) -> (Head, Markup) {
    let what = What::Entry(index);
    let Some(entry) = view.entry(index) else {
        return super::index::page(view);
    };
    let code = texts::code(entry);
    let title = texts::title(entry, view.language);
    let message = texts::message_line(entry, view.language);
    let head = Head {
        title: title.map_or_else(|| code.clone(), |title| format!("{code} · {title}")),
        description: view.say_with(words::ENTRY_DESCRIPTION, &[&code, &entry.status().to_string(), &message]),
        kind: "entry",
        same: what,
        twin: Some(What::Twin(index)),
    };
    (head, main(view, index, entry))
}

fn main(view: &View<'_>, index: usize, entry: &Entry) -> Markup {
    let answers = answers::of(view, entry);
    let snippets = snippets::of(view.catalog(), entry, view.language, answers.first());
    html! {
        article {
            (facts::head(view, entry))
            (part(view, "meaning", words::MEANING, &meaning(view, entry)))
            @if !entry.causes.is_empty() {
                (part(view, "causes", words::CAUSES, &prose::list(view, &entry.causes, false)))
            }
            @if !entry.solutions.is_empty() {
                (part(view, "solutions", words::SOLUTIONS, &prose::list(view, &entry.solutions, true)))
            }
            (part(view, "wire", words::ON_THE_WIRE, &answers::section(view, entry, &answers)))
            @if !entry.fields.is_empty() {
                (part(view, "fields", words::FIELDS, &fields::table(view, entry, &answers)))
            }
            (part(view, "code", words::CODE_TO_HANDLE, &code(view, &snippets)))
            @if !entry.sources.is_empty() {
                (part(view, "sources", words::SOURCES, &html! {
                    ul.plain { @for source in &entry.sources { li { (PreEscaped(markdown::inline(source))) } } }
                }))
            }
            @if !entry.see_also.is_empty() || !entry.links.is_empty() {
                (part(view, "see-also", words::SEE_ALSO, &see_also(view, entry)))
            }
            @if !entry.notes.is_empty() {
                (part(view, "notes", words::NOTES, &prose::list(view, &entry.notes, false)))
            }
            @if has_history(view, entry) {
                (part(view, "history", words::HISTORY, &history(view, entry)))
            }
        }
        (neighbours(view, index))
    }
}

/// A section with its heading in the margin.
pub(super) fn part(view: &View<'_>, id: &str, heading: Word, content: &Markup) -> Markup {
    html! {
        section.part id=(id) {
            h2 { (view.say(heading)) }
            div.content { (content) }
        }
    }
}

fn meaning(view: &View<'_>, entry: &Entry) -> Markup {
    html! {
        (prose::message(entry, view.language))
        (prose::block(view, &entry.description))
        @if entry.catch_all && entry.kind == Kind::Error { p.hint { (view.say(words::CATCH_ALL_HINT)) } }
    }
}

fn code(view: &View<'_>, snippets: &[snippets::Snippet]) -> Markup {
    html! {
        div.snippets {
            @for snippet in snippets {
                figure.snippet data-language=(snippet.fence) {
                    figcaption {
                        span translate="no" { (snippet.language) }
                        (copy(view, words::COPY_SNIPPET, &snippet.code))
                    }
                    pre tabindex="0" translate="no" { code { (snippet.code) } }
                }
            }
        }
    }
}

fn see_also(view: &View<'_>, entry: &Entry) -> Markup {
    html! {
        ul.also {
            @for name in &entry.see_also {
                @if let Some(other) = view.site.entry_named(&name.value) {
                    (related(view, other))
                }
            }
            @for link in entry.links.iter().filter(|link| markdown::is_safe_url(&link.url.value)) {
                li {
                    @if let Some(said) = texts::text(&link.label, view.language) {
                        a href=(link.url.value) lang=[view.lang_of(&said)] { (said.text) }
                    } @else {
                        a href=(link.url.value) { (link.url.value) }
                    }
                }
            }
        }
    }
}

/// A line about another entry (by index).
pub(super) fn related(view: &View<'_>, index: usize) -> Markup {
    html! {
        @if let Some(other) = view.entry(index) {
            li {
                (link(view, index))
                @if let Some(title) = texts::text(&other.title, view.language) {
                    " " span.muted lang=[view.lang_of(&title)] { (title.text) }
                }
            }
        }
    }
}

/// A link to an entry (by index).
pub(super) fn link(view: &View<'_>, index: usize) -> Markup {
    let code = view.entry(index).map(texts::code).unwrap_or_default();
    html! { a href=(view.to(&What::Entry(index))) { code translate="no" { (code) } } }
}

fn has_history(view: &View<'_>, entry: &Entry) -> bool {
    entry.since.is_some()
        || entry.deprecated.is_some()
        || entry.replaced_by.is_some()
        || !entry.aliases.is_empty()
        || took_over(view, entry).next().is_some()
}

/// The retired names whose place the entry took, by index.
fn took_over<'v>(view: &'v View<'_>, entry: &'v Entry) -> impl Iterator<Item = usize> + 'v {
    let retired = view.catalog().retired.iter().enumerate();
    retired.filter_map(|(index, retired)| {
        retired.replaced_by.as_ref().filter(|name| name.value == entry.name.value).map(|_| index)
    })
}

fn history(view: &View<'_>, entry: &Entry) -> Markup {
    html! {
        ul.points {
            @if let Some(since) = &entry.since { li { (view.say_with(words::ADDED, &[since])) } }
            @if let Some(deprecated) = &entry.deprecated {
                li {
                    @match &deprecated.since {
                        Some(since) => (view.say_with(words::DEPRECATED_SINCE, &[since])),
                        None => (view.say(words::DEPRECATED)),
                    }
                    (prose::block(view, &deprecated.note))
                }
            }
            @if let Some(name) = &entry.replaced_by {
                li { (view.say(words::REPLACED_BY)) (replacement(view, &name.value)) }
            }
            @if !entry.aliases.is_empty() {
                li {
                    (view.say(words::ALIASES))
                    @for (index, alias) in entry.aliases.iter().enumerate() {
                        @if index > 0 { (view.say(words::COMMA)) }
                        code translate="no" { (texts::code_or(&alias.value, "")) }
                    }
                }
            }
            @for index in took_over(view, entry) {
                @if let Some(retired) = view.catalog().retired.get(index) {
                    li {
                        (view.say(words::TOOK_OVER))
                        a href=(view.to(&What::Gone(index))) { code translate="no" { (retired.name.value) } }
                    }
                }
            }
        }
    }
}

/// A link to the entry that took another's place; its bare name where it has no page.
pub(super) fn replacement(view: &View<'_>, name: &str) -> Markup {
    html! {
        @match view.site.entry_named(name) {
            Some(index) => a href=(view.to(&What::Entry(index))) { code translate="no" { (name) } },
            None => code translate="no" { (name) },
        }
    }
}

fn neighbours(view: &View<'_>, index: usize) -> Markup {
    let (previous, next) = view.site.neighbours(index);
    let link = |index: Option<usize>, word: Word, rel: &str| {
        html! {
            @if let Some((index, entry)) = index.and_then(|index| Some((index, view.entry(index)?))) {
                a class=(rel) rel=(rel) href=(view.to(&What::Entry(index))) {
                    span.muted { (view.say(word)) } " " code translate="no" { (texts::code(entry)) }
                }
            }
        }
    };
    html! {
        nav.neighbours aria-label=(view.say(words::NEIGHBOURS)) {
            (link(previous, words::PREVIOUS, "prev"))
            (link(next, words::NEXT, "next"))
        }
    }
}
