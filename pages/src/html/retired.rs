//! The pages of retired entries and violations.

use errbook_exports::Topic;
use maud::{Markup, html};

use super::meta::Head;
use super::{banner, copy, facts, links, prose, wrap};
use crate::address::Resource;
use crate::sections::{self, RetiredFact, RetiredPage};
use crate::strings;
use crate::view::View;

/// Returns the page that lists everything retired.
pub(super) fn all(view: &View<'_>) -> (Head, Markup) {
    let title = view.ui(strings::RETIRED).to_owned();
    let description = view.ui(strings::RETIRED_INTRO).to_owned();
    let main = html! {
        header.head { h1 { (title) } p.title { (description) } }
        ul.retired {
            @for (number, topic) in view.contents.retired().enumerate() {
                @if let Some(page) = sections::retired_page(view.contents, topic, view.language) {
                    li id=(format!("retired-{}", number + 1)) {
                        h2 { a href=(view.to(&Resource::Retired(topic))) { code translate="no" { (wrap::code(&page.code)) } } }
                        (about(view, topic, &page))
                    }
                }
            }
        }
    };
    (Head { title, description, kind: "retired", canonical: Resource::AllRetired, markdown: None, json: None }, main)
}

/// Returns the page of one retired entry or violation.
pub(super) fn one(view: &View<'_>, topic: Topic, page: &RetiredPage<'_>) -> (Head, Markup) {
    let main = html! {
        article {
            header.head {
                h1 { code translate="no" { (wrap::code(&page.code)) } }
                (copy::button(view, strings::COPY_CODE, &page.code))
                (banner::retired(view, topic, page))
                dl.facts { @for fact in page.facts.iter().filter(|fact| !is_banner(fact)) { (pair(view, topic, fact)) } }
            }
        }
    };
    let head = Head {
        title: view.ui_with(strings::RETIRED_TITLE, &[&page.code]),
        description: view.ui(strings::RETIRED_INTRO).to_owned(),
        kind: "retired",
        canonical: Resource::Retired(topic),
        markdown: None,
        json: None,
    };
    (head, main)
}

fn about(view: &View<'_>, topic: Topic, page: &RetiredPage<'_>) -> Markup {
    html! {
        dl.facts {
            @for fact in &page.facts { (pair(view, topic, fact)) }
        }
        (prose::block(view, page.reason))
    }
}

/// Returns whether the banner says what a fact says.
fn is_banner(fact: &RetiredFact<'_>) -> bool {
    matches!(fact, RetiredFact::Since(_) | RetiredFact::Replacement(Some(_)))
}

fn pair(view: &View<'_>, topic: Topic, fact: &RetiredFact<'_>) -> Markup {
    facts::pair(view, fact.label(), &value(view, topic, fact))
}

fn value(view: &View<'_>, topic: Topic, fact: &RetiredFact<'_>) -> Markup {
    html! {
        @match fact {
            RetiredFact::Violation => (view.ui(strings::KIND_VIOLATION)),
            RetiredFact::Name(name) => code translate="no" { (name) },
            RetiredFact::Since(since) => (view.ui_with(strings::RETIRED_SINCE, &[since])),
            RetiredFact::Replacement(Some(name)) => (links::by_name(view, topic, name)),
            RetiredFact::Replacement(None) => (view.ui(strings::NO_REPLACEMENT)),
        }
    }
}
