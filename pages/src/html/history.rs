//! The history of an entry or a violation.

use errbook_exports::Topic;
use maud::{Markup, html};

use super::{links, prose};
use crate::address::Resource;
use crate::sections::{Event, deprecated};
use crate::strings;
use crate::view::View;

/// Returns the list of a topic's events.
pub(super) fn list(view: &View<'_>, topic: Topic, events: &[Event<'_>]) -> Markup {
    html! { ul.points { @for event in events { li { (item(view, topic, event)) } } } }
}

fn item(view: &View<'_>, topic: Topic, event: &Event<'_>) -> Markup {
    html! {
        @match event {
            Event::Added(since) => (view.ui_with(strings::ADDED, &[since])),
            Event::Deprecated { since, note } => {
                (deprecated(*since, view.ui_language()))
                (prose::block(view, *note))
            },
            Event::ReplacedBy(name) => {
                (view.ui(strings::replaced_by(topic))) (links::by_name(view, topic, name))
            },
            Event::Aliases(codes) => {
                (view.ui(strings::ALIASES))
                @for (index, code) in codes.iter().enumerate() {
                    @if index > 0 { (view.ui(strings::COMMA)) }
                    code translate="no" { (code) }
                }
            },
            Event::Replaces(replaced) => {
                @if let Some(retired) = replaced.retired(view.catalog()) {
                    (view.ui(strings::REPLACES))
                    a href=(view.to(&Resource::Retired(*replaced))) { code translate="no" { (retired.name.value) } }
                }
            },
        }
    }
}
