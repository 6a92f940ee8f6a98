//! Names that were, and will never be used again.

use errbook_catalog::model::Retired;
use maud::{Markup, html};

use super::{Head, View, entry, prose};
use crate::address::What;
use crate::texts;
use crate::words;

/// The page of all of them.
pub(super) fn all(view: &View<'_>) -> (Head, Markup) {
    let title = view.say(words::RETIRED).to_owned();
    let description = view.say(words::RETIRED_INTRO).to_owned();
    let main = html! {
        header.head { h1 { (title) } p.title { (description) } }
        ul.retired {
            @for (index, retired) in view.catalog().retired.iter().enumerate() {
                li id=(format!("retired-{}", index + 1)) {
                    h2 { a href=(view.to(&What::Gone(index))) { code translate="no" { (known_as(retired)) } } }
                    (about(view, retired))
                }
            }
        }
    };
    (Head { title, description, kind: "retired", same: What::Retired, twin: None }, main)
}

/// The page of one, by index.
pub(super) fn one(view: &View<'_>, index: usize) -> (Head, Markup) {
    let Some(retired) = view.catalog().retired.get(index) else { return all(view) };
    let code = known_as(retired);
    let main = html! {
        article {
            header.head {
                p.eyebrow { a href=(view.to(&What::Retired)) { (view.say(words::RETIRED)) } }
                h1 { code translate="no" { (code) } }
            }
            (about(view, retired))
        }
    };
    let head = Head {
        title: view.say_with(words::RETIRED_TITLE, &[&code]),
        description: view.say(words::RETIRED_INTRO).to_owned(),
        kind: "retired",
        same: What::Gone(index),
        twin: None,
    };
    (head, main)
}

fn known_as(retired: &Retired) -> String {
    texts::code_or(&retired.code.value, &retired.name.value)
}

fn about(view: &View<'_>, retired: &Retired) -> Markup {
    html! {
        dl.facts {
            @if known_as(retired) != retired.name.value {
                div { dt { (view.say(words::NAME)) } dd { code translate="no" { (retired.name.value) } } }
            }
            @if let Some(since) = &retired.since {
                div { dt { (view.say(words::HISTORY)) } dd { (view.say_with(words::RETIRED_SINCE, &[since])) } }
            }
            div {
                dt { (view.say(words::REPLACEMENT)) }
                dd {
                    @match &retired.replaced_by {
                        Some(name) => (entry::replacement(view, &name.value)),
                        None => (view.say(words::NO_REPLACEMENT)),
                    }
                }
            }
        }
        (prose::block(view, &retired.reason))
    }
}
