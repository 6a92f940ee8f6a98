//! The pages of retired entries.

use maud::{Markup, html};

use super::document::Head;
use super::{facts, links, prose};
use crate::address::Resource;
use crate::sections::{self, RetiredFact, RetiredPage};
use crate::strings;
use crate::view::View;

/// Returns the page that lists all retired entries.
pub(super) fn all(view: &View<'_>) -> (Head, Markup) {
    let title = view.ui(strings::RETIRED).to_owned();
    let description = view.ui(strings::RETIRED_INTRO).to_owned();
    let main = html! {
        header.head { h1 { (title) } p.title { (description) } }
        ul.retired {
            @for index in 0..view.catalog().retired.len() {
                @if let Some(page) = sections::retired_page(view.catalog(), index, view.language) {
                    li id=(format!("retired-{}", index + 1)) {
                        h2 { a href=(view.to(&Resource::RetiredEntry(index))) { code translate="no" { (page.code) } } }
                        (about(view, &page))
                    }
                }
            }
        }
    };
    (Head { title, description, kind: "retired", canonical: Resource::RetiredEntries, markdown: None }, main)
}

/// Returns the page of one retired entry, by index.
pub(super) fn one(view: &View<'_>, index: usize, page: &RetiredPage<'_>) -> (Head, Markup) {
    let main = html! {
        article {
            header.head {
                p.eyebrow { a href=(view.to(&Resource::RetiredEntries)) { (view.ui(strings::RETIRED)) } }
                h1 { code translate="no" { (page.code) } }
            }
            (about(view, page))
        }
    };
    let head = Head {
        title: view.ui_with(strings::RETIRED_TITLE, &[&page.code]),
        description: view.ui(strings::RETIRED_INTRO).to_owned(),
        kind: "retired",
        canonical: Resource::RetiredEntry(index),
        markdown: None,
    };
    (head, main)
}

fn about(view: &View<'_>, page: &RetiredPage<'_>) -> Markup {
    html! {
        dl.facts { @for fact in &page.facts { (facts::pair(view, fact.label(), &value(view, fact))) } }
        (prose::block(view, page.reason))
    }
}

fn value(view: &View<'_>, fact: &RetiredFact<'_>) -> Markup {
    html! {
        @match fact {
            RetiredFact::Name(name) => code translate="no" { (name) },
            RetiredFact::Since(since) => (view.ui_with(strings::RETIRED_SINCE, &[since])),
            RetiredFact::Replacement(Some(name)) => (links::by_name(view, name)),
            RetiredFact::Replacement(None) => (view.ui(strings::NO_REPLACEMENT)),
        }
    }
}
