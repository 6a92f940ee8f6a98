//! The head of the page of an entry or a violation: code, title, statuses, badges and facts.

use errbook_catalog::model::Code;
use maud::{Markup, html};

use super::{banner, copy, inlined, pills, wrap};
use crate::address::Resource;
use crate::reason;
use crate::releases::to_release;
use crate::sections::{Badge, Fact, TopicPage};
use crate::strings::{self, UiString};
use crate::texts;
use crate::view::View;

/// Returns the head of the page of an entry or a violation.
pub(super) fn head(view: &View<'_>, page: &TopicPage<'_>) -> Markup {
    html! {
        header.head {
            h1 { code translate="no" { (wrap::code(&page.code)) } }
            (copy::button(view, copy_label(&page.definition.code.value), &page.code))
            @if let Some(title) = &page.title { p.title lang=[view.lang(title)] { (title.text) } }
            div.pills {
                @for fact in page.facts.iter().filter(|fact| is_pill(fact)) {
                    dl { (pair(view, fact.label(), &value(view, fact))) }
                }
                @if page.badges.iter().any(|badge| !is_banner(badge)) {
                    ul {
                        @for badge in page.badges.iter().filter(|badge| !is_banner(badge)) {
                            li class=(class(badge)) { (self::badge(view, badge)) }
                        }
                    }
                }
                @if view.options.markdown_pages {
                    (copy::markdown(view, &Resource::Markdown(page.topic)))
                    (inlined::markdown(view, page.topic))
                }
            }
            (banner::deprecated(view, page))
        }
    }
}

/// Returns the facts that are not in the head, in one line.
pub(super) fn line(view: &View<'_>, page: &TopicPage<'_>) -> Markup {
    html! {
        dl.facts {
            @for fact in page.facts.iter().filter(|fact| !is_pill(fact)) {
                (pair(view, fact.label(), &value(view, fact)))
            }
        }
    }
}

fn is_pill(fact: &Fact<'_>) -> bool {
    matches!(fact, Fact::Statuses(_))
}

/// Returns whether the banner says what a badge says.
fn is_banner(badge: &Badge<'_>) -> bool {
    matches!(badge, Badge::Deprecated(_))
}

fn copy_label(code: &Code) -> UiString {
    match code {
        Code::Str(_) => strings::COPY_CODE,
        Code::Int(_) => strings::COPY_NUMBER,
        Code::None => strings::COPY_NAME,
    }
}

/// Returns a label and a value in a list of facts.
pub(super) fn pair(view: &View<'_>, label: UiString, value: &Markup) -> Markup {
    html! { div { dt { (view.ui(label)) } " " dd { (value) } } }
}

fn value(view: &View<'_>, fact: &Fact<'_>) -> Markup {
    html! {
        @match fact {
            Fact::NoCode => (view.ui(strings::NO_CODE)),
            Fact::Name(name) => {
                code translate="no" { (name) } " " (copy::button(view, strings::COPY_NAME, name))
            },
            Fact::Statuses(statuses) => {
                @for status in statuses {
                    a class=(pills::classes(*status)) href=(view.to(&Resource::Status(*status))) { (status_name(view, *status)) }
                    " "
                }
            },
            Fact::Kind(kind) => (view.ui(strings::of_kind(*kind))),
            Fact::Violation => (view.ui(strings::KIND_VIOLATION)),
            Fact::Group(group) => {
                a href=(view.to(&Resource::Group(*group))) { (texts::group_title(view.catalog(), *group, view.language)) }
            },
            Fact::Tags(tags) => {
                (tags.join(view.ui(strings::COMMA)))
            },
            Fact::Owner(owner) => (owner),
            Fact::Rules(rules) => {
                @for (index, rule) in rules.iter().enumerate() {
                    @if index > 0 { (view.ui(strings::COMMA)) }
                    code translate="no" { (rule) }
                }
            },
        }
    }
}

/// Returns a status and its name.
pub(super) fn status_name(view: &View<'_>, status: u16) -> Markup {
    html! {
        span.status { (status) }
        @if let Some(title) = status_title(view, status) { " " (title) }
    }
}

/// Returns the name of a status: the catalog's, else that of HTTP.
pub(super) fn status_title<'v>(view: &View<'v>, status: u16) -> Option<&'v str> {
    let class = view.catalog().statuses.iter().find(|class| class.status.value == status);
    let title = class.and_then(|class| texts::text(&class.title, view.language)).map(|found| found.text);
    title.or_else(|| reason::name(status, view.ui_language()))
}

/// Returns the text of a badge, which leads to the release if the book tells of it.
fn badge(view: &View<'_>, badge: &Badge<'_>) -> Markup {
    let release = match badge {
        Badge::Since(version) => to_release(view, version),
        _ => None,
    };
    let text = badge.text(view.ui_language());
    html! { @match release { Some(href) => a href=(href) { (text) }, None => (text) } }
}

/// Returns the class of a badge in the style sheet.
fn class(badge: &Badge<'_>) -> &'static str {
    match badge {
        Badge::Retryable(true) => "pill retry",
        Badge::Retryable(false) => "pill no-retry",
        Badge::Deprecated(_) => "badge deprecated",
        Badge::CatchAll => "badge catch-all",
        Badge::Internal => "badge internal",
        Badge::Since(_) => "badge since",
    }
}
