//! What an entry is, at a glance: code, number, status, kind, group, badges.

use errbook_catalog::model::{Audience, Code, Entry};
use maud::{Markup, html};

use super::prose::retryable;
use super::{View, copy};
use crate::address::What;
use crate::phrases;
use crate::texts;
use crate::words::{self, Word};

/// The head of an entry's page.
pub(super) fn head(view: &View<'_>, entry: &Entry) -> Markup {
    let code = texts::code(entry);
    let title = texts::text(&entry.title, view.language);
    html! {
        header.head {
            h1 { code translate="no" { (code) } }
            (copy(view, copied(entry), &code))
            @if let Some(said) = title { p.title lang=[view.lang_of(&said)] { (said.text) } }
            (facts(view, entry))
            (badges(view, entry))
        }
    }
}

fn copied(entry: &Entry) -> Word {
    match entry.code.value {
        Code::Str(_) => words::COPY_CODE,
        Code::Int(_) => words::COPY_NUMBER,
        Code::None => words::COPY_NAME,
    }
}

/// Pairs of a word and a value. What the heading says already is not said again.
fn facts(view: &View<'_>, entry: &Entry) -> Markup {
    let name = &entry.name.value;
    html! {
        dl.facts {
            @match &entry.code.value {
                Code::None => (fact(view, words::CODE, &html! { (view.say(words::NO_CODE)) })),
                code if code.text().as_ref() != Some(name) => {
                    (fact(view, words::NAME, &html! {
                        code translate="no" { (name) } " " (copy(view, words::COPY_NAME, name))
                    }))
                },
                _ => {},
            }
            (fact(view, words::STATUS, &html! {
                @for (index, status) in entry.statuses.iter().enumerate() {
                    @if index > 0 { br; }
                    a href=(view.to(&What::Status(status.value))) { (status_name(view, status.value)) }
                }
            }))
            (fact(view, words::KIND, &html! { (view.say(words::of_kind(entry.kind))) }))
            @if let Some(group) = entry.group {
                (fact(view, words::GROUP, &html! {
                    a href=(view.to(&What::Group(group))) { (texts::group_title(view.catalog(), group, view.language)) }
                }))
            }
            @if !entry.tags.is_empty() {
                (fact(view, words::TAGS, &html! {
                    @for (index, tag) in entry.tags.iter().filter_map(|tag| view.catalog().tags.get(*tag)).enumerate() {
                        @if index > 0 { br; }
                        (texts::text(&tag.title, view.language).map_or(tag.name.value.as_str(), |said| said.text))
                    }
                }))
            }
            @if let Some(owner) = entry.owner.as_ref().filter(|_| view.site.options().internal) {
                (fact(view, words::OWNER, &html! { (owner) }))
            }
        }
    }
}

fn fact(view: &View<'_>, name: Word, value: &Markup) -> Markup {
    html! { div { dt { (view.say(name)) } dd { (value) } } }
}

/// A status and what it is called: by the catalog, else by HTTP.
pub(super) fn status_name(view: &View<'_>, status: u16) -> Markup {
    html! {
        span.status { (status) }
        @if let Some(title) = status_title(view, status) { " " (title) }
    }
}

/// What a status is called.
pub(super) fn status_title<'v>(view: &View<'v>, status: u16) -> Option<&'v str> {
    let class = view.catalog().statuses.iter().find(|class| class.status.value == status);
    let title = class.and_then(|class| texts::text(&class.title, view.language)).map(|said| said.text);
    title.or_else(|| phrases::phrase(status).map(|word| view.say(word)))
}

fn badges(view: &View<'_>, entry: &Entry) -> Markup {
    let mut badges: Vec<(&str, String)> = Vec::new();
    let mut badge = |class: &'static str, text: String| badges.push((class, text));
    if let Some(word) = retryable(entry) {
        badge(if entry.retryable == Some(true) { "yes" } else { "no" }, view.say(word).to_owned());
    }
    if let Some(deprecated) = &entry.deprecated {
        badge(
            "deprecated",
            match &deprecated.since {
                Some(since) => view.say_with(words::DEPRECATED_SINCE, &[since]),
                None => view.say(words::DEPRECATED).to_owned(),
            },
        );
    }
    if entry.catch_all {
        badge("catch-all", view.say(words::CATCH_ALL).to_owned());
    }
    if entry.audience == Audience::Internal {
        badge("internal", view.say(words::INTERNAL).to_owned());
    }
    if let Some(since) = &entry.since {
        badge("since", view.say_with(words::SINCE, &[since]));
    }
    html! {
        @if !badges.is_empty() {
            ul.badges { @for (class, text) in &badges { li class=(class) { (text) } } }
        }
    }
}
